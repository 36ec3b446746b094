import { analyze } from '../analyze.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import { ConfigError, UsageError, defectOf, isSystemError, messageOf } from '../usage/errors.js';
import { readAt } from '../file-system/file-system.js';
import type { FileSystem, FileText } from '../file-system/file-system.js';
import { disk } from '../files/disk.js';
import { identityOf } from '../files/output-file.js';
import { conclude, exitCodes } from '../report/conclusion.js';
import type { Conclusion, Outcome } from '../report/conclusion.js';
import { countsOf, highestSeverity } from '../report/counts.js';
import { deliver } from '../report/delivery.js';
import { annotationsOf, closing } from '../report/github.js';
import type { Annotations } from '../report/github.js';
import { inRepository } from '../report/in-repository.js';
import { renderMarkdown } from '../report/markdown.js';
import { inert, visible } from '../report/plain-text.js';
import type { Report } from '../diagnostics/report.js';
import { renderClosing, renderFindings } from '../report/text.js';
import { pathsInRepository } from '../file-system/repository.js';
import type { ActionHost } from './action-host.js';
import { fileInput, fileInputs, readInputs } from './inputs.js';
import type { FileInput, Inputs } from './inputs.js';
import { isInsideFolder, outputPath } from './output-path.js';
import { ruleFacts } from '../rules/catalogue.js';
import { runError } from '../messages/english/files.js';

/** Names of the outputs; a test compares them with `action.yml` and the README. */
export const outputNames = [
  'conclusion',
  'findings-count',
  'undetermined-count',
  'highest-severity',
  'workspaces-count',
  ...fileInputs,
] as const;
type OutputName = (typeof outputNames)[number];

/** A step summary beyond 1 MiB is dropped whole. */
const MAX_SUMMARY_BYTES = 1_000_000;

/** The action: lints the workspace and reports in every way the workflow asks for. A defect ends as one line, too. */
export function runAction(host: ActionHost): void {
  try {
    run(host);
  } catch (error) {
    if (error instanceof ConfigError) for (const problem of error.problems) host.log(inert(visible(problem)));
    const isOfUser = error instanceof UsageError || isSystemError(error);
    host.fail(isOfUser ? visible(messageOf(error)) : defectOf(error));
    const problem = host.output({ conclusion: 'partial' satisfies Conclusion });
    if (problem !== undefined) host.warn(`The outputs could not be written: ${problem}.`);
  }
}

/** Findings first; then every other channel by itself, and what the run comes to last. */
function run(host: ActionHost): void {
  const inputs = readInputs((name) => host.input(name));
  const targets = targetFiles(inputs, host);
  const files = disk(host.workspace);
  const config = configOf(inputs, host, files);
  const judged = analyze({
    paths: checkedPaths(inputs.paths, host),
    parameters: checkedPaths(inputs.parameters, host),
    config,
    files,
  });
  const concluded = (report: Report): Outcome => conclude(report, { ...inputs, preset: config.preset });
  const forGithub = (report: Report): Report => inRepository(report, pathsInRepository(files, judged.inputs));
  logLines(renderFindings(judged), host);
  const outputs = targets.map(({ file, format }) => ({
    file,
    render: (report: Report) =>
      format.render(format.isForGithub ? forGithub(report) : report, concluded(report), config.sarif),
  }));
  const targetOf = new Map(targets.map(({ file, target }) => [file, target]));
  const delivered = deliver(judged, outputs, (file) => {
    const target = targetOf.get(file) ?? { problem: '' };
    return 'problem' in target ? target : host.openFile(target.path, judged.inputs);
  });
  const report = withOutputs(delivered, host.output(outputsOf(delivered, concluded(delivered).conclusion, inputs)));
  const outcome = concluded(report);
  logLines(renderClosing(report, outcome), host);
  if (inputs.jobSummary) {
    // A page that cannot be written takes nothing else with it.
    const problem = host.summarize(renderMarkdown(report, outcome, { maxBytes: MAX_SUMMARY_BYTES }));
    if (problem !== undefined) host.warn(`The job summary could not be written: ${problem}.`);
  }
  const hidden = inputs.annotations ? annotate(forGithub(report), host) : { error: 0, warning: 0 };
  close(outcome, hidden, host);
}

function logLines(text: string, host: ActionHost): void {
  for (const line of text.split('\n').slice(0, -1)) host.log(line);
}

/** Steps behind this one would read outputs that are not there: the run is not complete. */
function withOutputs(report: Report, problem: string | undefined): Report {
  if (problem === undefined) return report;
  return { ...report, errors: [...report.errors, { message: runError('outputs-unwritten', { problem }) }] };
}

/** Says what the run comes to, as loud as it is; the step fails where the command line would. */
function close(outcome: Outcome, hidden: Annotations['hidden'], host: ActionHost): void {
  const message = closing(outcome, hidden);
  if (outcome.exitCode !== exitCodes.clean) host.fail(message);
  else if (outcome.level === 'warning' || hidden.warning > 0) host.warn(message);
}

type TargetFile = Inputs['files'][number] & { readonly target: ReturnType<typeof outputPath> };

function targetFiles({ files }: Inputs, host: ActionHost): readonly TargetFile[] {
  const inputsOf = new Map<string, FileInput>();
  return files.map(({ format, file }) => {
    const target = outputPath(file, host.workspace, host.temporary);
    if ('path' in target) {
      const [identity, input] = [identityOf(target.path), fileInput(format)];
      const other = inputsOf.get(identity);
      if (other !== undefined) throw new UsageError(`Inputs ${other} and ${input} name the same file.`);
      inputsOf.set(identity, input);
    }
    return { format, file, target };
  });
}

function checkedPaths(paths: readonly string[], host: ActionHost): readonly string[] {
  const outside = paths.find((path) => !isInsideFolder(path, host.workspace));
  if (outside !== undefined) throw new UsageError(`The path ${outside} is not inside the workspace.`);
  return paths;
}

function configOf(inputs: Inputs, host: ActionHost, files: FileSystem): Config {
  const readFile = (path: string): FileText | undefined => {
    checkedPaths([path], host);
    return readAt(files, path);
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

function outputsOf(report: Report, conclusion: Conclusion, inputs: Inputs): Readonly<Record<OutputName, string>> {
  const counts = countsOf(report);
  const fileOf = new Map(inputs.files.map(({ format, file }) => [fileInput(format), file]));
  const files = Object.fromEntries(fileInputs.map((name) => [name, fileOf.get(name) ?? '']));
  return {
    conclusion,
    'findings-count': String(counts.error + counts.warning + counts.note),
    'undetermined-count': String(counts.undetermined),
    'highest-severity': highestSeverity(report) ?? 'none',
    'workspaces-count': String(counts.workspaces),
    ...(files as Record<FileInput, string>), // made of all of them
  };
}
