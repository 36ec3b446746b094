import { realpathSync } from 'node:fs';
import type { Config } from './config.js';
import type { Json } from './json/value.js';
import type { Evaluation, FailedEvaluation } from './lint/evaluation.js';
import { UsageError } from './errors.js';
import { severities } from './lint/diagnostic.js';
import type { Severity, SourceRange } from './lint/diagnostic.js';
import { lint } from './lint/lint.js';
import type { FileProblem } from './lint/reserved-diagnostic.js';
import { usualSeverity } from './lint/severity.js';
import { didYouMean } from './nearest-name.js';
import type { Report, RuleFacts } from './report/report.js';
import { catalogue } from './rules/index.js';
import type { CatalogueEntry } from './rules/rule.js';
import { caseTwins, caseTwinsOfParameters } from './source/case-twins.js';
import type { CaseTwins } from './source/case-twins.js';
import { discover } from './source/discover.js';
import type { SourceSet } from './source/discover.js';
import { DocumentSet } from './source/document-set.js';
import type { JsonDocument } from './source/json-document.js';
import type { TemplateSource, UnusedParameters } from './source/pairs.js';
import { fillInsOf } from './source/parameters/bare-tokens.js';
import { namesWorkspaces } from './source/subject.js';
import { evaluateDeployment } from './template/deployment.js';
import type { Deployment } from './template/resource.js';
import { Pool } from './template/session.js';
import { VERSION } from './version.js';

export interface AnalyzeInput {
  /** Files and folders, relative to `cwd`. */
  readonly paths: readonly string[];
  /** Parameter files for the templates, relative to `cwd`. */
  readonly parameters: readonly string[];
  readonly config: Config;
  /** Absolute path; paths in the report are relative to it. */
  readonly cwd: string;
}

/** The whole pipeline: discover → evaluate → lint → report. */
export function analyze({ paths, parameters, config, ...input }: AnalyzeInput): Report {
  const cwd = realpathSync(input.cwd);
  const sources = discover(paths, {
    cwd,
    include: config.include,
    exclude: config.exclude,
    parameterFiles: parameters,
    parameterFilesOf: Object.fromEntries(config.parameters),
    tokens: config.tokens,
  });
  refuseIdlePatterns(sources);
  const parameterFiles = new Set([
    ...sources.templates.flatMap((template) => template.parameterFiles),
    ...sources.unused.map(({ document }) => document),
  ]);
  const documents = new DocumentSet(cwd, [...sources.templates.map(({ document }) => document), ...parameterFiles]);
  const isConcerned = (file: string): boolean => config.scope === 'all' || sources.concerned.has(file);
  const judged = sources.templates.filter(({ document }) => isConcerned(document.file));
  const judgedWith = new Set(judged.flatMap(({ parameterFiles }) => parameterFiles));
  const read = [
    ...judged.map(({ document }) => document),
    ...judgedWith,
    ...sources.unused.map(({ document }) => document),
  ];
  const result = lint({
    evaluations: evaluations(judged, config, documents),
    fileProblems: [
      ...sources.unused.map(unusedProblem),
      ...read.flatMap(syntaxProblems),
      ...judged.flatMap(({ document }) => caseTwinProblems(document, caseTwins)),
      ...[...judgedWith].flatMap((document) => caseTwinProblems(document, caseTwinsOfParameters)),
    ],
    locate: (place) => documents.locate(place),
    options: { scope: config.scope, preset: config.preset, severities: config.rules },
  });
  return {
    toolVersion: VERSION,
    diagnostics: result.diagnostics,
    unlisted: result.unlisted,
    files: {
      templates: sources.templates.map(({ document }) => document.file),
      parameterFiles: [...parameterFiles].map(({ file }) => file).sort(),
      pairs: judged
        .filter((source) => source.parameterFiles.length > 0)
        .map(({ document, parameterFiles: own }) => ({
          template: document.file,
          parameterFiles: own.map(({ file }) => file),
        })),
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

/** What the configuration takes back of the rules. */
function ruleChanges(config: Config, gravest: ReadonlyMap<string, Severity>): Pick<Report, 'switchedOff' | 'lowered'> {
  const by = config.file ?? 'the configuration';
  const changes = catalogue.flatMap(({ id, severity }) => {
    const to = config.rules.get(id);
    const usual = usualSeverity(id, severity, config.preset);
    const from = severities.find((each) => each === usual || each === gravest.get(id)) ?? usual;
    return to === undefined ? [] : [{ ruleId: id, by, from, to }];
  });
  return {
    switchedOff: changes.filter(({ to }) => to === 'off').map(({ ruleId }) => ({ ruleId, by })),
    lowered: changes.flatMap(({ to, ...change }) =>
      to !== 'off' && severities.indexOf(to) > severities.indexOf(change.from) ? [{ ...change, to }] : [],
    ),
  };
}

/**
 * A template once for every parameter file that belongs to it; with its defaults where there is none, or where it is
 * asked for.
 */
function* evaluations(
  sources: readonly TemplateSource[],
  config: Config,
  documents: DocumentSet,
): Generator<Evaluation | FailedEvaluation> {
  const options = {
    context: config.context,
    // What a parameter file leaves out may be given on the command line of the deployment: it is not known.
    requireParameters: false,
    readLinked: (from: string, path: string) => documents.readLinked(from, path),
  };
  const pool = new Pool();
  for (const { document, parameterFiles } of sources) {
    const template = document.file;
    const evaluate = (parameterFile?: JsonDocument): Deployment => {
      const deployment = evaluateDeployment(document, {
        ...options,
        pool,
        ...(parameterFile === undefined ? {} : { parameterFile, fillIns: fillInsOf(parameterFile, config.tokens) }),
      });
      if (config.scope === 'all' || concernsUs(document, deployment)) return deployment;
      return {
        ...deployment,
        problems: deployment.problems.filter(({ verdict }) => verdict === 'undetermined'),
        moreProblems: { ...deployment.moreProblems, fail: 0 },
      };
    };
    const attempt = (parameterFile?: JsonDocument): Evaluation | FailedEvaluation => {
      const names = parameterFile === undefined ? { template } : { template, parameterFile: parameterFile.file };
      try {
        return { ...names, deployment: evaluate(parameterFile) };
      } catch (error) {
        return { ...names, error };
      }
    };
    if (parameterFiles.length === 0 || config.evaluateDefaults) yield attempt();
    for (const parameterFile of parameterFiles) yield attempt(parameterFile);
  }
}

/**
 * Whether a template that was evaluated has to do with workspaces. One that was only looked into because of what it links
 * or computes has not, where none of that is one, and where nothing that is refused may hide one: what Azure would refuse
 * in it is not this tool's business.
 */
function concernsUs({ text }: JsonDocument, { resources, nested }: Deployment): boolean {
  return (
    namesWorkspaces(text) ||
    resources.some(({ type }) => namesWorkspaces(type)) ||
    nested.some(({ outcome }) => outcome === 'refused')
  );
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
  return problems.map(({ range, message }) => ({ id: 'template-syntax', file, range, message, ...unreadable }));
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
    message: `The names '${earlier}' and '${name}' differ only in case, and Azure compares them without case. Remove one of them.`,
  }));
}

/** Facts on every id that may appear in a report. */
export function ruleFacts(): ReadonlyMap<string, RuleFacts> {
  return new Map(catalogue.map((entry) => [entry.id, factsOf(entry)]));
}

function factsOf({
  id,
  summary,
  severity,
  always,
  rationale,
  fix,
  references,
  policies = [],
}: CatalogueEntry): RuleFacts {
  const [helpUri] = references;
  const links = references.length === 0 ? [] : ['', ...references.map((reference) => `- <${reference}>`)];
  return {
    id,
    summary,
    severity,
    policies,
    ...(always === undefined ? {} : { always }),
    description: rationale,
    help: [rationale, '', `**Fix.** ${fix}`, ...links].join('\n'),
    ...(helpUri === undefined ? {} : { helpUri }),
  };
}
