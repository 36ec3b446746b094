import type { Diagnostic } from '../lint/diagnostic.js';
import type { Outcome } from './conclusion.js';
import { bySeverity, failuresOf, plural, undeterminedOf } from './counts.js';
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
  /** Findings of each level beyond those that are shown. */
  readonly hidden: { readonly error: number; readonly warning: number };
}

/**
 * The findings to annotate: the first nine errors, then the first nine warnings and undetermined results. Notes are
 * not annotated.
 */
export function annotationsOf(report: Report): Annotations {
  const failures = failuresOf(report);
  const errors = failures.filter((diagnostic) => diagnostic.severity === 'error');
  const warnings = [
    ...failures.filter((diagnostic) => diagnostic.severity === 'warning'),
    ...bySeverity(undeterminedOf(report)),
  ];
  return {
    shown: [
      ...errors.slice(0, SHOWN).map((diagnostic) => annotation(diagnostic, 'error')),
      ...warnings.slice(0, SHOWN).map((diagnostic) => annotation(diagnostic, 'warning')),
    ],
    hidden: { error: Math.max(0, errors.length - SHOWN), warning: Math.max(0, warnings.length - SHOWN) },
  };
}

function annotation(diagnostic: Diagnostic, level: Annotation['level']): Annotation {
  const { file, range } = diagnostic.location;
  const undetermined = diagnostic.verdict === 'undetermined';
  const causes = undetermined && diagnostic.causes.length > 0 ? ` Needs: ${diagnostic.causes.join('; ')}` : '';
  return {
    level,
    message: visible(diagnostic.message + causes),
    title: undetermined ? `${diagnostic.ruleId}: could not be decided` : diagnostic.ruleId,
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
  const place = `file=${escapeProperty(item.file)},line=${item.startLine},endLine=${item.endLine}${columns}`;
  return `::${item.level} ${place},title=${escapeProperty(item.title)}::${escapeData(item.message)}`;
}

/** Source: toolkit, `packages/core/src/command.ts`. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
