import { analyze, ruleFacts } from '../analyze.js';
import { loadConfig } from '../config.js';
import type { Config, Preset } from '../config.js';
import type { FailOn } from '../fail-on.js';
import { plural, countsOf, summaryLine } from '../report/counts.js';
import type { Report } from '../report/report.js';
import { multiple, single } from './args.js';
import type { Arguments } from './args.js';
import { exitCodeOf, exitCodes } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { outputRequests, render } from './outputs.js';

/** `cmklint lint`. */
export function runLint(args: Arguments, host: Host): ExitCode {
  const requests = outputRequests(args);
  const failOn = (single(args, 'fail-on') ?? 'error') as FailOn; // checked against failOnValues
  const report = analyze({
    paths: args.positionals.length === 0 ? ['.'] : args.positionals,
    parameters: multiple(args, 'parameters'),
    config: configOf(args, host),
    cwd: host.cwd,
  });
  const color = host.stdout.isTerminal && (host.env['NO_COLOR'] ?? '') === '';
  for (const { format, file } of requests) {
    if (file === undefined) host.stdout.write(render(report, format, color));
    else host.writeFile(file, render(report, format, false));
  }
  if (requests.every((request) => request.file !== undefined)) host.stderr.write(`${summaryLine(report)}.\n`);
  return closingWord(report, failOn, host);
}

function closingWord(report: Report, failOn: FailOn, host: Host): ExitCode {
  const code = exitCodeOf(report, failOn);
  if (code === exitCodes.nothing) {
    const { files } = countsOf(report);
    host.stderr.write(`cmklint: nothing to lint: ${plural(files, 'file')} read, no deployment template among them.\n`);
  }
  return code;
}

function configOf(args: Arguments, host: Host): Config {
  const config = loadConfig(single(args, 'config'), (path) => host.readFile(path), [...ruleFacts().values()]);
  const preset = single(args, 'preset') as Preset | undefined; // checked against the presets
  return preset === undefined ? config : { ...config, preset };
}
