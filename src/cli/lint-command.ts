import { analyze } from '../analyze.js';
import { loadConfig } from '../config/config.js';
import type { Config } from '../config/config.js';
import type { Preset } from '../diagnostics/severity.js';
import { readAt } from '../file-system/file-system.js';
import { pathsInRepository } from '../file-system/repository.js';
import { conclude, defaultGate } from '../report/conclusion.js';
import type { ExitCode, FailOn, Gate, IfNothing, Outcome } from '../report/conclusion.js';
import { summaryLine } from '../report/counts.js';
import { deliver } from '../report/delivery.js';
import { inRepository } from '../report/in-repository.js';
import { inert, visible } from '../report/plain-text.js';
import type { Report } from '../diagnostics/report.js';
import { renderClosing, renderFindings, textFormat } from '../report/text.js';
import { multiple, single } from './args.js';
import type { Arguments } from './args.js';
import { contextOf } from './context-options.js';
import type { Host } from './host.js';
import { outputRequests } from './outputs.js';
import type { OutputRequest } from './outputs.js';
import { ruleFacts } from '../rules/catalogue.js';
import { sentence } from '../messages/sentence.js';

/** `cmklint lint`. */
export function runLint(args: Arguments, host: Host): ExitCode {
  const requests = outputRequests(args, (path) => host.identityOf(path));
  const config = configOf(args, host);
  const judged = analyze({
    paths: args.positionals.length === 0 ? ['.'] : args.positionals,
    parameters: multiple(args, 'parameters'),
    config,
    files: host.files,
  });
  const concluded = (report: Report): Outcome => conclude(report, gateOf(args, config));
  const color = host.stdout.isTerminal && (host.env['NO_COLOR'] ?? '') === '';
  const rendered = ({ format, file }: OutputRequest, report: Report): string => {
    const shown = format.isForGithub ? inRepository(report, pathsInRepository(host.files, judged.inputs)) : report;
    return format.render(shown, concluded(report), { color: color && file === undefined, ...config.sarif });
  };
  const toStdout = requests.find(({ file }) => file === undefined);
  // Findings first: whatever becomes of files.
  const isText = toStdout?.format === textFormat;
  if (isText) host.stdout.write(renderFindings(judged, { color }));
  const files = requests.flatMap((request) => {
    const { file } = request;
    return file === undefined ? [] : [{ file, render: (report: Report) => rendered(request, report) }];
  });
  const report = deliver(judged, files, (file) => host.openFile(file, judged.inputs));
  const outcome = concluded(report);
  if (isText) host.stdout.write(renderClosing(report, outcome, { color }));
  else if (toStdout !== undefined) host.stdout.write(rendered(toStdout, report));
  for (const { file = '', message } of report.errors.slice(judged.errors.length))
    host.stderr.write(`cmklint: ${inert(visible(file))}: ${sentence(message)}.\n`);
  if (!requests.some(isForPeople)) {
    for (const line of [summaryLine(report, outcome), outcome.headline]) host.stderr.write(`${inert(line)}.\n`);
  }
  return outcome.exitCode;
}

/** Whether a report goes to standard output that ends with what the run comes to. */
function isForPeople({ format, file }: OutputRequest): boolean {
  return file === undefined && format.readers === 'people';
}

/** The casts are to what the options were checked against. */
function gateOf(args: Arguments, { preset }: Config): Gate {
  return {
    failOn: (single(args, 'fail-on') as FailOn | undefined) ?? defaultGate.failOn,
    failOnUndetermined: single(args, 'fail-on-undetermined') !== undefined,
    ifNothing: (single(args, 'if-nothing') as IfNothing | undefined) ?? defaultGate.ifNothing,
    preset,
  };
}

/** The options win over the configuration. */
function configOf(args: Arguments, host: Host): Config {
  const config = loadConfig(single(args, 'config'), (path) => readAt(host.files, path), [...ruleFacts().values()]);
  const preset = single(args, 'preset') as Preset | undefined; // checked against the presets
  return { ...config, ...(preset === undefined ? {} : { preset }), context: { ...config.context, ...contextOf(args) } };
}
