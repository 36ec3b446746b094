import type { SourceLocation } from '../diagnostics/diagnostic.js';
import type { Outcome } from './conclusion.js';
import { bySeverity, failuresOf, summaryLine, undeterminedOf } from './counts.js';
import { alsoLines, causeLines, entriesOf, relatedLines } from './entry.js';
import type { Entry } from './entry.js';
import type { Format, FormatOptions } from './format.js';
import { gapsOf, position } from './gaps.js';
import { code, escapeHtml, messageCode, table } from './html.js';
import type { Report } from '../diagnostics/report.js';
import { messageOf } from './wording.js';
import { sentence } from '../messages/sentence.js';

export type MarkdownOptions = Pick<FormatOptions, 'maxBytes'>;

/** The report as GitHub Markdown. Everything that comes from a template or a path is shown as escaped code. */
export function renderMarkdown(report: Report, outcome: Outcome, options: MarkdownOptions = {}): string {
  const { conclusion, headline } = outcome;
  const head = `### Customer-managed keys: ${conclusion}\n\n${escapeHtml(headline)}.\n\n${summaryLine(report, outcome)}.\n`;
  const page = new Page(head, options.maxBytes ?? Infinity);
  page.add('Findings', ['Severity', 'Place', 'Finding'], entriesOf(bySeverity(failuresOf(report))).map(failureRow));
  page.add(
    'Could not be decided',
    ['Place', 'Question', 'Needs'],
    entriesOf(undeterminedOf(report)).map(undeterminedRow),
  );
  page.add(
    'The run is not complete',
    ['File', 'Error'],
    report.errors.map((error) => [
      error.file === undefined ? '' : code(error.file),
      messageCode(sentence(error.message)),
    ]),
  );
  for (const { title, entries } of gapsOf(report)) {
    page.fold(
      title,
      ['What', 'Why'],
      entries.map(({ what, reason }) => [code(what), messageCode(reason)]),
    );
  }
  return page.text();
}

export const markdownFormat = {
  name: 'markdown',
  purpose: 'for people, as a page: the summary of a job, a comment',
  readers: 'people',
  isForGithub: false,
  render: renderMarkdown,
} as const satisfies Format;

function failureRow(entry: Entry): readonly string[] {
  return [entry.first.severity, place(entry), messageCode(messageOf(entry.first)) + details(entry)];
}

function undeterminedRow(entry: Entry): readonly string[] {
  return [
    place(entry),
    messageCode(messageOf(entry.first)) + details(entry),
    causeLines(entry, messageCode).join('<br>'),
  ];
}

function place({ first }: Entry): string {
  return `${location(first.location)}<br>${code(first.ruleId)}`;
}

function location(place: SourceLocation): string {
  return code(position(place));
}

function details(entry: Entry): string {
  const { resource, parameterFiles } = entry.first;
  const lines = [
    ...(resource === undefined ? [] : [`resource: ${code(resource.type)} ${code(resource.name)}`]),
    ...(parameterFiles.length === 0 ? [] : [`with: ${parameterFiles.map(code).join(', ')}`]),
    ...alsoLines(entry, messageCode),
    ...relatedLines(entry, (step) => `${location(step)}: ${messageCode(sentence(step.message))}`),
  ];
  return lines.map((line) => `<br>${line}`).join('');
}

/** A page that never grows beyond its budget. */
class Page {
  readonly #parts: string[];
  readonly #omitted: string[] = [];
  #left: number;

  constructor(head: string, budget: number) {
    this.#parts = [head];
    this.#left = budget - bytes(head);
  }

  /** Adds a section with as many rows as fit; none if there are no rows. Cells are HTML. */
  add(name: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
    this.#add(name, rows, (kept) => `\n#### ${name}\n\n${table(headings, kept)}\n`);
  }

  /** The same, closed until a reader opens it: what may be long and is seldom what a reader came for. */
  fold(name: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
    const summary = `<summary>${name}: ${rows.length}</summary>`;
    this.#add(name, rows, (kept) => `\n<details>${summary}\n${table(headings, kept)}\n</details>\n`);
  }

  #add(
    name: string,
    rows: readonly (readonly string[])[],
    section: (rows: readonly (readonly string[])[]) => string,
  ): void {
    if (rows.length === 0) return;
    let left = this.#left - bytes(section([])) - RESERVE;
    const kept: (readonly string[])[] = [];
    for (const row of rows) {
      left -= bytes(table([], [row])) + 1;
      if (left < 0) break;
      kept.push(row);
    }
    if (kept.length < rows.length) this.#omitted.push(`${rows.length - kept.length} of ${rows.length} under “${name}”`);
    if (kept.length === 0) return;
    const part = section(kept);
    this.#parts.push(part);
    this.#left -= bytes(part);
  }

  text(): string {
    if (this.#omitted.length === 0) return this.#parts.join('');
    return `${this.#parts.join('')}\nToo long to show here, left out: ${this.#omitted.join(', ')}.\n`;
  }
}

/** Bytes kept for the sentence that says what was left out. */
const RESERVE = 500;

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
