import type { Config } from './config/config.js';
import type { Json } from './json/value.js';
import { mistake } from './messages/english/reserved.js';
import type { SourceRange } from './json/range.js';
import type { SourceSet } from './discovery/discover.js';
import { evaluations } from './evaluations.js';
import type { FileSystem } from './file-system/file-system.js';
import { UsageError } from './usage/errors.js';
import { severities } from './diagnostics/diagnostic.js';
import type { Severity } from './diagnostics/diagnostic.js';
import { lint } from './lint/lint.js';
import type { FileProblem } from './lint/reserved-diagnostic.js';
import { usualSeverity } from './diagnostics/severity.js';
import { didYouMean } from './usage/nearest-name.js';
import type { Report } from './diagnostics/report.js';
import { azureDomain } from './rules/azure/domain.js';
import { catalogue, ruleFacts, rules } from './rules/catalogue.js';
import { caseTwins, caseTwinsOfParameters } from './source/case-twins.js';
import type { CaseTwins } from './source/case-twins.js';
import { DocumentSet } from './source/document-set.js';
import type { JsonDocument } from './source/json-document.js';
import type { TemplateSource, UnusedParameters } from './source/pairs.js';
import { VERSION } from './version.js';

/**
 * What the files of a run come to: evaluate → lint → report.
 * @param files those that templates may link to
 */
export function judgeSources(sources: SourceSet, files: FileSystem, config: Config): Report {
  refuseIdlePatterns(sources);
  const parameterFiles = new Set([
    ...parameterFilesOf(sources.templates),
    ...sources.unused.map(({ document }) => document),
  ]);
  const documents = new DocumentSet(files, [...sources.templates.map(({ document }) => document), ...parameterFiles]);
  const isConcerned = (file: string): boolean => config.scope === 'all' || sources.concerned.has(file);
  const judged = sources.templates.filter(({ document }) => isConcerned(document.file));
  const judgedWith = parameterFilesOf(judged);
  const read = [
    ...judged.map(({ document }) => document),
    ...judgedWith,
    ...sources.unused.map(({ document }) => document),
  ];
  const pairs = new Map<string, string[]>();
  const result = lint({
    evaluations: noted(evaluations(judged, config, documents), pairs),
    fileProblems: [
      ...sources.unused.map(unusedProblem),
      ...read.flatMap(syntaxProblems),
      ...judged.flatMap(({ document }) => caseTwinProblems(document, caseTwins)),
      ...[...judgedWith].flatMap((document) => caseTwinProblems(document, caseTwinsOfParameters)),
    ],
    locate: (place) => documents.locate(place),
    grading: { preset: config.preset, severities: config.rules },
    rules,
    domain: azureDomain({ scope: config.scope }),
  });
  return {
    toolVersion: VERSION,
    diagnostics: result.diagnostics,
    unlisted: result.unlisted,
    files: {
      templates: sources.templates.map(({ document }) => document.file),
      parameterFiles: [...parameterFiles].map(({ file }) => file).sort(),
      pairs: [...pairs].map(([template, own]) => ({ template, parameterFiles: own })),
      skipped: sources.skipped,
    },
    inputs: [...sources.bicep, ...documents.files(), ...(config.file === undefined ? [] : [config.file])],
    judged: result.judged,
    found: result.found,
    notJudged: result.notJudged,
    ...ruleChanges(config, result.gravest),
    silenced: result.silenced,
    leftOut: sources.leftOut,
    withoutEffect: sources.withoutEffect,
    errors: [...sources.errors, ...result.errors],
    rules: ruleFacts(),
  };
}

/** Each once. Many templates may share one list. */
function parameterFilesOf(sources: readonly TemplateSource[]): ReadonlySet<JsonDocument> {
  return new Set([...new Set(sources.map(({ parameterFiles }) => parameterFiles))].flat());
}

/** The same evaluations; the parameter files that each template is evaluated with come to stand in `pairs`. */
function* noted(all: ReturnType<typeof evaluations>, pairs: Map<string, string[]>): ReturnType<typeof evaluations> {
  for (const each of all) {
    if ('parameterFile' in each) {
      const own = pairs.get(each.template);
      if (own === undefined) pairs.set(each.template, [each.parameterFile]);
      else own.push(each.parameterFile);
    }
    yield each;
  }
}

/** What the configuration takes back of the rules. */
function ruleChanges(config: Config, gravest: ReadonlyMap<string, Severity>): Pick<Report, 'switchedOff' | 'lowered'> {
  const by = config.file ?? 'the configuration';
  const changes = catalogue.flatMap((entry) => {
    const to = config.rules.get(entry.id);
    const usual = usualSeverity(entry, entry.severity, config.preset);
    const from = severities.find((each) => each === usual || each === gravest.get(entry.id)) ?? usual;
    return to === undefined || from === 'off' ? [] : [{ ruleId: entry.id, by, from, to }];
  });
  return {
    switchedOff: changes.filter(({ to }) => to === 'off').map(({ ruleId }) => ({ ruleId, by })),
    lowered: changes.flatMap(({ to, ...change }) =>
      to !== 'off' && severities.indexOf(to) > severities.indexOf(change.from) ? [{ ...change, to }] : [],
    ),
  };
}

function unusedProblem({ document: { file }, message }: UnusedParameters): FileProblem {
  return { id: 'parameter-file-unused', file, range: BEGINNING, message };
}

const BEGINNING: SourceRange = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

/** @throws UsageError where the configuration has parameter files for a template that is not there */
function refuseIdlePatterns({ idlePatterns, templates }: SourceSet): void {
  const files = templates.map(({ document }) => document.file);
  const problems = idlePatterns.map(
    (pattern) =>
      `"parameters" of the configuration names '${pattern}', which matches no template.${didYouMean(pattern, files)}`,
  );
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
}

function syntaxProblems({ file, problems, root }: JsonDocument): readonly FileProblem[] {
  const unreadable = root === undefined ? ({ unreadable: true } as const) : {};
  return problems.map(({ range, message }) => ({
    id: 'template-syntax',
    file,
    range,
    message,
    ...unreadable,
  }));
}

/** Names that differ only in case: Azure refuses them or takes either, so that no verdict on them could be trusted. */
function caseTwinProblems(
  document: JsonDocument,
  twinsIn: (root: Json) => readonly CaseTwins[],
): readonly FileProblem[] {
  if (document.root === undefined) return [];
  return twinsIn(document.root).map(({ path, name, earlier }) => ({
    id: 'template-syntax',
    file: document.file,
    range: document.locate(path, 'key'),
    message: mistake('case-twins', { earlier, name }),
  }));
}
