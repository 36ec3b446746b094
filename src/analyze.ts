import type { Config } from './config.js';
import type { Report, RuleFacts } from './report/report.js';
import { discover } from './source/discover.js';
import type { TemplateSource } from './source/discover.js';
import { DocumentSet } from './source/document-set.js';
import type { JsonDocument } from './source/json-document.js';
import { evaluateDeployment } from './template/deployment.js';
import type { Deployment } from './template/resource.js';
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
export function analyze({ paths, parameters, config, cwd }: AnalyzeInput): Report {
  const sources = discover(paths, {
    cwd,
    ...(config.include.length === 0 ? {} : { include: config.include }),
    exclude: config.exclude,
    parameterFiles: parameters,
    parameterFilesOf: Object.fromEntries(config.parameters),
  });
  const documents = new DocumentSet(
    cwd,
    sources.templates.flatMap(({ document, parameterFiles }) => [document, ...parameterFiles]),
  );
  const deployments = sources.templates.flatMap((source) => evaluate(source, config, documents));
  void deployments;
  const parameterFiles = new Set(sources.templates.flatMap((source) => source.parameterFiles.map(({ file }) => file)));
  return {
    toolVersion: VERSION,
    diagnostics: [],
    files: {
      templates: sources.templates.map(({ document }) => document.file),
      parameterFiles: [...parameterFiles].sort(),
      skipped: sources.skipped,
    },
    judged: { resources: 0, workspaces: 0, passed: 0 },
    errors: sources.errors,
    rules: ruleFacts(),
  };
}

/** One deployment of a template: under a parameter file, or with its defaults. */
interface Evaluation {
  readonly document: JsonDocument;
  readonly parameterFile?: JsonDocument;
  readonly deployment: Deployment;
}

/** A template once for every parameter file that belongs to it; with its defaults where there is none or it is asked for. */
function evaluate(
  { document, parameterFiles }: TemplateSource,
  config: Config,
  documents: DocumentSet,
): readonly Evaluation[] {
  const options = {
    context: config.context,
    readLinked: (from: string, path: string) => documents.readLinked(from, path),
  };
  const withDefaults = parameterFiles.length === 0 || config.evaluateDefaults;
  return [
    ...(withDefaults ? [{ document, deployment: evaluateDeployment(document, options) }] : []),
    ...parameterFiles.map((parameterFile) => ({
      document,
      parameterFile,
      deployment: evaluateDeployment(document, { ...options, parameterFile }),
    })),
  ];
}

/** Facts on every id that may appear in a report. */
export function ruleFacts(): ReadonlyMap<string, RuleFacts> {
  return new Map();
}
