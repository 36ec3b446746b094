import { severities } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Report } from '../diagnostics/report.js';

/** The figures of a run, the same in every format. */
export interface Counts {
  /** Templates, parameter files and skipped files. */
  readonly files: number;
  readonly templates: number;
  readonly parameterFiles: number;
  readonly skipped: number;
  readonly resources: number;
  readonly workspaces: number;
  readonly passed: number;
  /** Failures by severity. */
  readonly error: number;
  readonly warning: number;
  readonly note: number;
  readonly undetermined: number;
  /** Workspaces and hubs that the evaluated templates deploy, judged or not. */
  readonly found: number;
  /** Resources that no rule judges yet. */
  readonly notJudged: number;
  /** What may hold a workspace or hub, was not read and is no result: files, and results that are switched off. */
  readonly notRead: number;
  /** Rules that are off, and rules that are less severe than they are by themselves. */
  readonly switchedOff: number;
  readonly lowered: number;
  /** Files and folders that patterns leave out. */
  readonly leftOut: number;
  readonly withoutEffect: number;
}

export function countsOf(report: Report): Counts {
  const { templates, parameterFiles, skipped } = report.files;
  return {
    files: templates.length + parameterFiles.length + skipped.length,
    templates: templates.length,
    parameterFiles: parameterFiles.length,
    skipped: skipped.length,
    resources: report.judged.resources,
    workspaces: report.judged.workspaces,
    passed: report.judged.passed,
    error: countOf(report, 'error'),
    warning: countOf(report, 'warning'),
    note: countOf(report, 'note'),
    undetermined: undeterminedOf(report).length + unlistedIn(report, 'undetermined'),
    found: report.found.workspaces,
    notJudged: report.notJudged.length,
    notRead: skipped.filter(({ mayHoldOurs }) => mayHoldOurs === true).length + report.silenced.length,
    switchedOff: report.switchedOff.length,
    lowered: report.lowered.length,
    leftOut: report.leftOut.reduce((sum, { count }) => sum + count, 0),
    withoutEffect: report.withoutEffect.length,
  };
}

export function failuresOf(report: Report): readonly Diagnostic[] {
  return report.diagnostics.filter((diagnostic) => diagnostic.verdict === 'fail');
}

export function undeterminedOf(report: Report): readonly Diagnostic[] {
  return report.diagnostics.filter((diagnostic) => diagnostic.verdict === 'undetermined');
}

function countOf(report: Report, severity: Severity): number {
  const listed = failuresOf(report).filter((diagnostic) => diagnostic.severity === severity).length;
  return listed + unlistedIn(report, severity);
}

/** Results that are counted, but not listed. */
export function unlistedIn({ unlisted }: Report, kind: Severity | 'undetermined'): number {
  return unlisted.reduce((sum, { [kind]: count }) => sum + count, 0);
}

/** The highest severity among the failures. */
export function highestSeverity(report: Report): Severity | undefined {
  return severities.find((severity) => countOf(report, severity) > 0);
}

/** Failures first, the most severe ones in front; the order is kept otherwise. */
export function bySeverity(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => weight(a) - weight(b));
}

function weight(diagnostic: Diagnostic): number {
  return diagnostic.verdict === 'fail' ? severities.indexOf(diagnostic.severity) : severities.length;
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}

/** `10 resources judged (3 workspaces)`, or `(2 of 3 workspaces)` where rules are off for one. */
export function judged(counts: Counts): string {
  const of = counts.workspaces < counts.found ? `${counts.workspaces} of ` : '';
  const workspaces = plural(Math.max(counts.workspaces, counts.found), 'workspace');
  return `${plural(counts.resources, 'resource')} judged (${of}${workspaces})`;
}

/** What was read, judged and found, zeros included. That resources passed is said of a run that is a success. */
export function summaryLine(report: Report, { conclusion }: { readonly conclusion: string }): string {
  const counts = countsOf(report);
  const of = conclusion === 'success' ? `${counts.passed} passed` : `${counts.resources - counts.passed} with results`;
  return (
    `${plural(counts.files, 'file')} read: ${plural(counts.templates, 'template')}, ` +
    `${plural(counts.parameterFiles, 'parameter file')}, ${counts.skipped} skipped; ` +
    `${judged(counts)}${counts.resources === 0 ? '' : `, ${of}`}; ` +
    `${plural(counts.error, 'error')}, ${plural(counts.warning, 'warning')}, ${plural(counts.note, 'note')}, ` +
    `${counts.undetermined} undetermined`
  );
}
