/** cmklint for programs: files and a configuration in memory → report → text. It needs nothing of Node. */
export type { FilesInMemory } from './file-system/in-memory.js';
export type { JudgeOptions } from './library.js';
export { expand, judge, readConfig } from './library.js';
export { ConfigError, TemplateError, UsageError } from './usage/errors.js';
export { VERSION } from './version.js';

export type { Config } from './config/config.js';
export { defaultConfig } from './config/config.js';
export type { Preset } from './diagnostics/severity.js';
export type { Pattern } from './source/glob.js';

export type {
  IdleInput,
  LeftOut,
  LoweredRule,
  Report,
  RuleChange,
  RuleFacts,
  RunError,
  SkippedFile,
  UnjudgedResource,
  Unlisted,
} from './diagnostics/report.js';
export type {
  Diagnostic,
  DiagnosticResource,
  RelatedLocation,
  Severity,
  SourceLocation,
  Verdict,
} from './diagnostics/diagnostic.js';
export { severities } from './diagnostics/diagnostic.js';
export type { Language } from './messages/sentence.js';
export { english, sentence } from './messages/sentence.js';
export type {
  Data as MessageData,
  List as MessageList,
  Message,
  Part as MessagePart,
  Term as MessageTerm,
} from './messages/message.js';
export { messageOf } from './report/wording.js';
export type { SourceRange } from './json/range.js';
export { ruleFacts } from './rules/catalogue.js';

export type { Conclusion, ExitCode, FailOn, Gate, IfNothing, Outcome } from './report/conclusion.js';
export { conclude, defaultGate, exitCodes, failOnValues, ifNothingValues } from './report/conclusion.js';
export type { Format, FormatOptions } from './report/format.js';
export { formats } from './report/formats.js';
export { renderGithub } from './report/github.js';
export { renderJson } from './report/json.js';
export type { MarkdownOptions } from './report/markdown.js';
export { renderMarkdown } from './report/markdown.js';
export type { SarifOptions } from './report/sarif.js';
export { renderSarif } from './report/sarif.js';
export type { TextOptions } from './report/text.js';
export { renderText } from './report/text.js';

export type { ExpandOptions } from './expansion.js';
export type { Cloud } from './expressions/environment.js';
export type { Json, JsonArray, JsonObject } from './json/value.js';
export { Float } from './json/value.js';
export type { ContextOptions, DeploymentContext } from './template/model/context.js';
export type { Snapshot } from './template/snapshot.js';
