import type { Diagnostic, Severity, SourceLocation, SourceRange } from '../lint/diagnostic.js';
import type { Outcome } from './conclusion.js';
import { bySeverity, failuresOf, plural, undeterminedOf } from './counts.js';
import { alsoSentence, causeLines, entriesOf } from './entry.js';
import type { Entry } from './entry.js';
import { isOutside } from './in-repository.js';
import { visible } from './plain-text.js';
import type { Report } from './report.js';

/**
 * GitHub shows ten annotations of a level for each step and drops the rest without a word: nine findings leave room
 * for the one that says what the run comes to and how many more there are. Source: toolkit docs, problem matchers.
 */
const SHOWN = 9;

/** One annotation of a workflow run, not escaped. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly title: string;
  readonly file: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface Annotations {
  readonly shown: readonly Annotation[];
  /** Results of each level beyond those of the entries that are shown. */
  readonly hidden: { readonly error: number; readonly warning: number };
}

/**
 * What to annotate: of errors the first nine entries, of warnings, undetermined results and what was not read the first
 * nine. What keeps the run from being complete comes before all findings. Notes are not annotated.
 */
export function annotationsOf(report: Report): Annotations {
  const failures = (severity: Severity): readonly Diagnostic[] =>
    failuresOf(report).filter((diagnostic) => diagnostic.severity === severity);
  const errors = [...problemsOf(report), ...entriesOf(failures('error')).map((entry) => itemOf(entry, 'error'))];
  const undecided = entriesOf([...failures('warning'), ...bySeverity(undeterminedOf(report))]);
  const warnings = [...undecided.map((entry) => itemOf(entry, 'warning')), ...unreadIn(report)];
  return {
    shown: [...errors.slice(0, SHOWN), ...warnings.slice(0, SHOWN)].map((item) => item.annotation),
    hidden: { error: resultsOf(errors.slice(SHOWN)), warning: resultsOf(warnings.slice(SHOWN)) },
  };
}

/** An annotation, and how many results it stands for. */
interface Item {
  readonly annotation: Annotation;
  readonly results: number;
}

function resultsOf(items: readonly Item[]): number {
  return items.reduce((sum, { results }) => sum + results, 0);
}

function itemOf(entry: Entry, level: Annotation['level']): Item {
  return { annotation: annotation(entry, level), results: 1 + entry.others.length };
}

function problemsOf({ errors }: Report): readonly Item[] {
  return errors.map(({ file = '', message }) => itemAt({ file, range: BEGINNING }, 'error', INCOMPLETE, message));
}

/** What may hold a workspace or hub and is no result. */
function unreadIn({ files, silenced }: Report): readonly Item[] {
  return [
    ...files.skipped
      .filter(({ mayHoldOurs }) => mayHoldOurs === true)
      .map(({ file, reason }) => itemAt({ file, range: BEGINNING }, 'warning', NOT_READ, reason)),
    ...silenced.map(({ location, ruleId, message }) =>
      itemAt(location, 'warning', NOT_READ, `${message} [${ruleId}, which is switched off]`),
    ),
  ];
}

const INCOMPLETE = 'cmklint: the run is not complete';
const NOT_READ = 'cmklint: not read';
const BEGINNING: SourceRange = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };

function itemAt({ file, range }: SourceLocation, level: Annotation['level'], title: string, message: string): Item {
  return { annotation: { level, message: visible(message), title, file: visible(file), ...range }, results: 1 };
}

function annotation(entry: Entry, level: Annotation['level']): Annotation {
  const { ruleId, verdict, message, location } = entry.first;
  const { file, range } = location;
  const causes = causeLines(entry, (cause) => cause).join('; ');
  const needs = verdict === 'undetermined' && causes !== '' ? ` Needs: ${causes}` : '';
  return {
    level,
    message: visible(message + alsoSentence(entry) + needs),
    title: verdict === 'undetermined' ? `${ruleId}: could not be decided` : ruleId,
    file: visible(file),
    startLine: range.startLine,
    endLine: range.endLine,
    startColumn: range.startColumn,
    endColumn: range.endColumn,
  };
}

/** The report as workflow commands, for a step that runs the command line; the last says what it comes to. */
export function renderGithub(report: Report, outcome: Outcome): string {
  const { shown, hidden } = annotationsOf(report);
  const lines = [
    ...shown.map((item) => command(item)),
    `::${outcome.level} title=cmklint::${escapeData(visible(closing(outcome, hidden)))}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** What a run comes to, and how many findings found no room among the annotations. */
export function closing({ headline }: Outcome, hidden: Annotations['hidden']): string {
  const more = (['error', 'warning'] as const)
    .filter((level) => hidden[level] > 0)
    .map((level) => plural(hidden[level], `more ${level}`));
  return `${headline}.${more.length === 0 ? '' : ` ${more.join(' and ')} not shown here; the report lists all.`}`;
}

function command(item: Annotation): string {
  // GitHub accepts columns only within one line.
  const columns = item.startLine === item.endLine ? `,col=${item.startColumn},endColumn=${item.endColumn}` : '';
  const place = `file=${escapeProperty(item.file)},line=${item.startLine},endLine=${item.endLine}${columns},`;
  const title = `title=${escapeProperty(item.title)}`;
  if (isOutside(item.file))
    return `::${item.level} ${title}::${escapeData(`${item.file}:${item.startLine}: ${item.message}`)}`;
  return `::${item.level} ${place}${title}::${escapeData(item.message)}`;
}

/** Source: toolkit, `packages/core/src/command.ts`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
