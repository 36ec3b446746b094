import type { Diagnostic, Severity, SourceLocation } from '../diagnostics/diagnostic.js';
import type { Outcome } from './conclusion.js';
import { bySeverity, failuresOf, plural, undeterminedOf, unlistedIn } from './counts.js';
import type { Format } from './format.js';
import { alsoSentence, causeLines, entriesOf } from './entry.js';
import type { Entry } from './entry.js';
import { isOutside } from './in-repository.js';
import { visible } from './plain-text.js';
import type { Report } from '../diagnostics/report.js';
import type { SourceRange } from '../json/range.js';
import { messageOf } from './wording.js';
import { sentence } from '../messages/sentence.js';

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
  /** None where GitHub knows no such file. Columns, which it takes within one line only. */
  readonly place?: {
    readonly file: string;
    readonly startLine: number;
    readonly endLine: number;
    readonly startColumn?: number;
    readonly endColumn?: number;
  };
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
    hidden: {
      error: resultsOf(errors.slice(SHOWN)) + unlistedIn(report, 'error'),
      warning: resultsOf(warnings.slice(SHOWN)) + unlistedIn(report, 'warning') + unlistedIn(report, 'undetermined'),
    },
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
  return errors.map(({ file, message }) => ({
    annotation: { level: 'error', title: INCOMPLETE, ...placed(visible(sentence(message)), file, BEGINNING) },
    results: 1,
  }));
}

/** What may hold a workspace or hub and is no result. */
function unreadIn({ files, silenced }: Report): readonly Item[] {
  return [
    ...files.skipped
      .filter(({ mayHoldOurs }) => mayHoldOurs === true)
      .map(({ file, reason }) => itemAt({ file, range: BEGINNING }, 'warning', NOT_READ, sentence(reason))),
    ...silenced.map((each) =>
      itemAt(each.location, 'warning', NOT_READ, `${messageOf(each)} [${each.ruleId}, which is switched off]`),
    ),
  ];
}

const INCOMPLETE = 'cmklint: the run is not complete';
const NOT_READ = 'cmklint: not read';
const BEGINNING: SourceRange = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 };

function itemAt({ file, range }: SourceLocation, level: Annotation['level'], title: string, message: string): Item {
  return { annotation: { level, title, ...placed(visible(message), file, range) }, results: 1 };
}

/** The message at its place, or with it where GitHub knows no such file. */
function placed(message: string, path: string | undefined, range: SourceRange): Pick<Annotation, 'message' | 'place'> {
  if (path === undefined) return { message };
  const file = visible(path);
  if (isOutside(path)) return { message: `${file}:${range.startLine}: ${message}` };
  const { startLine, endLine, startColumn, endColumn } = range;
  return { message, place: { file, startLine, endLine, ...(startLine === endLine ? { startColumn, endColumn } : {}) } };
}

function annotation(entry: Entry, level: Annotation['level']): Annotation {
  const { ruleId, verdict, location } = entry.first;
  const { file, range } = location;
  const causes = causeLines(entry, (cause) => cause).join('; ');
  const needs = verdict === 'undetermined' && causes !== '' ? ` Needs: ${causes}` : '';
  return {
    level,
    title: verdict === 'undetermined' ? `${ruleId}: could not be decided` : ruleId,
    ...placed(visible(messageOf(entry.first) + alsoSentence(entry) + needs), file, range),
  };
}

/** The report as workflow commands, for a step that runs the command line; the last says what it comes to. */
export function renderGithub(report: Report, outcome: Outcome): string {
  const { shown, hidden } = annotationsOf(report);
  const lines = [
    ...shown.map(command),
    `::${outcome.level} title=cmklint::${escapeData(visible(closing(outcome, hidden)))}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}

export const githubFormat = {
  name: 'github',
  purpose: 'commands that GitHub Actions makes annotations of, where there is no action',
  readers: 'people',
  isForGithub: true,
  render: renderGithub,
} as const satisfies Format;

/** What a run comes to, and how many findings found no room among the annotations. */
export function closing({ headline }: Outcome, hidden: Annotations['hidden']): string {
  const more = (['error', 'warning'] as const)
    .filter((level) => hidden[level] > 0)
    .map((level) => plural(hidden[level], `more ${level}`));
  return `${headline}.${more.length === 0 ? '' : ` ${more.join(' and ')} not shown here; the report lists all.`}`;
}

function command({ level, message, title, place }: Annotation): string {
  const columns =
    place?.startColumn === undefined ? '' : `,col=${place.startColumn},endColumn=${place.endColumn ?? ''}`;
  const at =
    place === undefined
      ? ''
      : `file=${escapeProperty(place.file)},line=${place.startLine},endLine=${place.endLine}${columns},`;
  return `::${level} ${at}title=${escapeProperty(title)}::${escapeData(message)}`;
}

/** Source: toolkit, `packages/core/src/command.ts`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
