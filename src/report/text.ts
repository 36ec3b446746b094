import type { Severity, SourceLocation } from '../diagnostics/diagnostic.js';
import { failuresOf, summaryLine, undeterminedOf } from './counts.js';
import type { Outcome } from './conclusion.js';
import { alsoLines, causeLines, entriesOf, relatedLines } from './entry.js';
import type { Entry } from './entry.js';
import type { Format, FormatOptions } from './format.js';
import { gapsOf, position as placeOf } from './gaps.js';
import { inert, visible } from './plain-text.js';
import type { Report } from '../diagnostics/report.js';
import { messageOf } from './wording.js';
import { sentence } from '../messages/sentence.js';

export type TextOptions = Pick<FormatOptions, 'color'>;

/**
 * The report as lines for people: failures, what could not be decided, what was not read or judged, the figures, and
 * last what it comes to.
 */
export function renderText(report: Report, outcome: Outcome, options: TextOptions = {}): string {
  return renderFindings(report, options) + renderClosing(report, outcome, options);
}

export const textFormat = {
  name: 'text',
  purpose: 'for people, at a terminal or in the log of a pipeline',
  readers: 'people',
  isForGithub: false,
  render: renderText,
} as const satisfies Format;

/** The part of the report that does not depend on what becomes of other reports; it ends with an empty line. */
export function renderFindings(report: Report, { color }: TextOptions = {}): string {
  const style = color === true ? colored : plain;
  const sections = [
    entriesOf(failuresOf(report)).flatMap((entry) => failureLines(entry, style)),
    section(
      'Could not be decided:',
      entriesOf(undeterminedOf(report)).flatMap((entry) => undeterminedLines(entry, style)),
    ),
    ...gapsOf(report).map(({ title, entries }) =>
      section(
        `${title}:`,
        entries.map(({ what, reason }) => `${visible(what)}: ${visible(reason)}`),
      ),
    ),
  ];
  return sections.map(paragraph).join('');
}

/** The other part: what keeps the run from being complete, the figures, and what it comes to. */
export function renderClosing(report: Report, outcome: Outcome, { color }: TextOptions = {}): string {
  const style = color === true ? colored : plain;
  const last = [`${summaryLine(report, outcome)}.`, style('bold', `${outcome.headline}.`)];
  return paragraph(section('The run is not complete:', errorLines(report, style))) + printed(last);
}

/** Lines and an empty one; nothing where there are none. */
function paragraph(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${printed(lines)}\n`;
}

function printed(lines: readonly string[]): string {
  return lines.map((line) => `${inert(line)}\n`).join('');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function failureLines(entry: Entry, style: Style): readonly string[] {
  const { severity, location, ruleId } = entry.first;
  return [
    `${position(location)}: ${style(severity, severity)}: ${visible(messageOf(entry.first))} [${ruleId}]`,
    ...detailLines(entry),
  ];
}

function undeterminedLines(entry: Entry, style: Style): readonly string[] {
  const { location, ruleId } = entry.first;
  return [
    `${position(location)}: ${style('undetermined', 'undetermined')}: ${visible(messageOf(entry.first))} [${ruleId}]`,
    ...causeLines(entry, (cause) => `needs: ${visible(cause)}`).map(indented),
    ...detailLines(entry),
  ];
}

function detailLines(entry: Entry): readonly string[] {
  const { resource, parameterFiles } = entry.first;
  return [
    ...(resource === undefined ? [] : [`resource: ${visible(resource.type)} ${visible(resource.name)}`]),
    ...(parameterFiles.length === 0 ? [] : [`with: ${parameterFiles.map(visible).join(', ')}`]),
    ...alsoLines(entry, visible),
    ...relatedLines(entry, (related) => `${position(related)}: ${visible(sentence(related.message))}`),
  ].map(indented);
}

function indented(line: string): string {
  return `    ${line}`;
}

function errorLines(report: Report, style: Style): readonly string[] {
  return report.errors.map(({ file, message }) => {
    return `${file === undefined ? '' : `${visible(file)}: `}${style('error', 'error')}: ${visible(sentence(message))}`;
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
