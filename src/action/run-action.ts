import { analyze, ruleFacts } from '../analyze.js';
import { loadConfig } from '../config.js';
import type { Config } from '../config.js';
import { ConfigError, UsageError, isSystemError, messageOf } from '../errors.js';
import { conclude, exitCodes } from '../report/conclusion.js';
import type { Conclusion, Outcome } from '../report/conclusion.js';
import { countsOf, highestSeverity } from '../report/counts.js';
import { deliver } from '../report/delivery.js';
import { annotationsOf, closing } from '../report/github.js';
import type { Annotations } from '../report/github.js';
import { renderJson } from '../report/json.js';
import { renderMarkdown } from '../report/markdown.js';
import { inert, visible } from '../report/plain-text.js';
import type { Report } from '../report/report.js';
import { renderSarif } from '../report/sarif.js';
import { renderText } from '../report/text.js';
import type { FileText } from '../source/text-file.js';
import type { ActionHost } from './action-host.js';
import { readInputs } from './inputs.js';
import type { Inputs } from './inputs.js';
import { isInsideFolder, outputPath } from './output-path.js';

/** Names of the outputs; a test compares them with `action.yml` and the README. */
export const outputNames = [
  'conclusion',
  'findings-count',
  'undetermined-count',
  'highest-severity',
  'workspaces-count',
  'sarif-file',
  'json-file',
] as const;
type OutputName = (typeof outputNames)[number];

/** A step summary beyond 1 MiB is dropped whole. */
const MAX_SUMMARY_BYTES = 1_000_000;

/** The action: lints the workspace and reports in every way the workflow asks for. Throws only for bugs. */
export async function runAction(host: ActionHost): Promise<void> {
  try {
    await run(host);
  } catch (error) {
    if (error instanceof ConfigError) for (const problem of error.problems) host.log(inert(visible(problem)));
    if (!(error instanceof UsageError) && !isSystemError(error)) throw error;
    host.output('conclusion', 'partial' satisfies Conclusion);
    host.fail(visible(messageOf(error)));
  }
}

async function run(host: ActionHost): Promise<void> {
  const inputs = readInputs((name) => host.input(name));
  const targets = targetFiles(inputs, host);
  const config = configOf(inputs, host);
  const judged = analyze({
    paths: checkedPaths(inputs.paths, host),
    parameters: checkedPaths(inputs.parameters, host),
    config,
    cwd: host.workspace,
  });
  const concluded = (report: Report): Outcome => conclude(report, { ...inputs, preset: config.preset });
  const renderers = {
    sarif: (report: Report) => renderSarif(report, concluded(report), config.sarif),
    json: (report: Report) => renderJson(report, concluded(report)),
  };
  const files = targets.map(({ file, format }) => ({ file, render: renderers[format] }));
  const pathOf = new Map(targets.map(({ file, path }) => [file, path]));
  const report = deliver(judged, files, (file, text) => host.writeFile(pathOf.get(file) ?? file, text));
  const outcome = concluded(report);
  for (const line of renderText(report, outcome).trimEnd().split('\n')) host.log(line);
  if (inputs.jobSummary) await summarize(renderMarkdown(report, outcome, { maxBytes: MAX_SUMMARY_BYTES }), host);
  const hidden = inputs.annotations ? annotate(report, host) : { error: 0, warning: 0 };
  writeOutputs(report, outcome.conclusion, inputs, host);
  close(outcome, hidden, host);
}

/** Says what the run comes to, as loud as it is; the step fails where the command line would. */
function close(outcome: Outcome, hidden: Annotations['hidden'], host: ActionHost): void {
  const message = closing(outcome, hidden);
  if (outcome.exitCode !== exitCodes.clean) host.fail(message);
  else if (outcome.level === 'warning' || hidden.warning > 0) host.warn(message);
}

/** A page that cannot be written takes nothing else with it; the reason would show paths of the runner. */
async function summarize(markdown: string, host: ActionHost): Promise<void> {
  try {
    await host.summarize(markdown);
  } catch {
    host.warn('The job summary could not be written.');
  }
}

interface Target {
  readonly format: 'sarif' | 'json';
  /** As it was given. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
}

function targetFiles({ sarifFile, jsonFile }: Inputs, host: ActionHost): readonly Target[] {
  const target = (format: Target['format'], file: string | undefined): readonly Target[] =>
    file === undefined ? [] : [{ format, file, path: outputPath(file, host.workspace, host.temporary) }];
  return [...target('sarif', sarifFile), ...target('json', jsonFile)];
}

function checkedPaths(paths: readonly string[], host: ActionHost): readonly string[] {
  const outside = paths.find((path) => !isInsideFolder(path, host.workspace));
  if (outside !== undefined) throw new UsageError(`The path ${outside} is not inside the workspace.`);
  return paths;
}

function configOf(inputs: Inputs, host: ActionHost): Config {
  const readFile = (path: string): FileText | undefined => {
    checkedPaths([path], host);
    return host.readFile(path);
  };
  const config = loadConfig(inputs.configFile, readFile, [...ruleFacts().values()]);
  return {
    ...config,
    exclude: [...config.exclude, ...inputs.exclude.map((glob) => ({ glob, by: 'input exclude' }))],
    ...(inputs.preset === undefined ? {} : { preset: inputs.preset }),
    context: { ...config.context, ...inputs.context },
  };
}

/** Annotates the findings and returns the number of those that found no room. */
function annotate(report: Report, host: ActionHost): Annotations['hidden'] {
  const { shown, hidden } = annotationsOf(report);
  for (const annotation of shown) host.annotate(annotation);
  return hidden;
}

function writeOutputs(report: Report, conclusion: Conclusion, inputs: Inputs, host: ActionHost): void {
  const counts = countsOf(report);
  const outputs: Readonly<Record<OutputName, string>> = {
    conclusion,
    'findings-count': String(counts.error + counts.warning + counts.note),
    'undetermined-count': String(counts.undetermined),
    'highest-severity': highestSeverity(report) ?? 'none',
    'workspaces-count': String(counts.workspaces),
    'sarif-file': inputs.sarifFile ?? '',
    'json-file': inputs.jsonFile ?? '',
  };
  for (const name of outputNames) host.output(name, outputs[name]);
}
