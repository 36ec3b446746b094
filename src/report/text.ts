import type { Diagnostic, Severity, SourceLocation } from '../lint/diagnostic.js';
import { failuresOf, summaryLine, undeterminedOf } from './counts.js';
import type { Outcome } from './conclusion.js';
import { gapsOf, position as placeOf } from './gaps.js';
import { inert, visible } from './plain-text.js';
import type { Report } from './report.js';

export interface TextOptions {
  /** ANSI colours; for a terminal only. */
  readonly color?: boolean;
}

/**
 * The report as lines for people: failures, what could not be decided, what was not read or judged, the figures, and
 * last what it comes to.
 */
export function renderText(report: Report, outcome: Outcome, options: TextOptions = {}): string {
  const style = options.color === true ? colored : plain;
  const sections = [
    failuresOf(report).flatMap((diagnostic) => failureLines(diagnostic, style)),
    section(
      'Could not be decided:',
      undeterminedOf(report).flatMap((diagnostic) => undeterminedLines(diagnostic, style)),
    ),
    ...gapsOf(report).map(({ title, entries }) =>
      section(
        `${title}:`,
        entries.map(({ what, reason }) => `${visible(what)}: ${visible(reason)}`),
      ),
    ),
    section('The run is not complete:', errorLines(report, style)),
    [`${summaryLine(report, outcome)}.`, style('bold', `${outcome.headline}.`)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${inert(line)}\n`).join(''))
    .join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function failureLines(diagnostic: Diagnostic, style: Style): readonly string[] {
  const { severity } = diagnostic;
  return [
    `${position(diagnostic.location)}: ${style(severity, severity)}: ${visible(diagnostic.message)} [${diagnostic.ruleId}]`,
    ...detailLines(diagnostic),
  ];
}

function undeterminedLines(diagnostic: Diagnostic, style: Style): readonly string[] {
  return [
    `${position(diagnostic.location)}: ${style('undetermined', 'undetermined')}: ${visible(diagnostic.message)} [${diagnostic.ruleId}]`,
    ...diagnostic.causes.map((cause) => `    needs: ${visible(cause)}`),
    ...detailLines(diagnostic),
  ];
}

function detailLines(diagnostic: Diagnostic): readonly string[] {
  const { resource, parameterFiles } = diagnostic;
  return [
    ...(resource === undefined ? [] : [`    resource: ${visible(resource.type)} ${visible(resource.name)}`]),
    ...(parameterFiles.length === 0 ? [] : [`    with: ${parameterFiles.map(visible).join(', ')}`]),
    ...diagnostic.related.map((related) => `    ${position(related)}: ${visible(related.message)}`),
  ];
}

function errorLines(report: Report, style: Style): readonly string[] {
  return report.errors.map(({ file, message }) => {
    return `${file === undefined ? '' : `${visible(file)}: `}${style('error', 'error')}: ${visible(message)}`;
  });
}

function position(location: SourceLocation): string {
  return visible(placeOf(location));
}

type Style = (what: Severity | 'undetermined' | 'bold', text: string) => string;

const plain: Style = (_, text) => text;

/** SGR codes: red, yellow, cyan, magenta, bold. */
const codes = { error: 31, warning: 33, note: 36, undetermined: 35, bold: 1 } as const;
const colored: Style = (what, text) => `\u001b[${codes[what]}m${text}\u001b[0m`;
