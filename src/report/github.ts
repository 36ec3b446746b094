import type { Diagnostic, Severity } from '../lint/diagnostic.js';
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
 * What to annotate: the first nine entries of errors, then the first nine of warnings and undetermined results. Notes
 * are not annotated.
 */
export function annotationsOf(report: Report): Annotations {
  const failures = (severity: Severity): readonly Diagnostic[] =>
    failuresOf(report).filter((diagnostic) => diagnostic.severity === severity);
  const errors = entriesOf(failures('error'));
  const warnings = entriesOf([...failures('warning'), ...bySeverity(undeterminedOf(report))]);
  return {
    shown: [
      ...errors.slice(0, SHOWN).map((entry) => annotation(entry, 'error')),
      ...warnings.slice(0, SHOWN).map((entry) => annotation(entry, 'warning')),
    ],
    hidden: { error: resultsOf(errors.slice(SHOWN)), warning: resultsOf(warnings.slice(SHOWN)) },
  };
}

function resultsOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { others }) => sum + 1 + others.length, 0);
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
