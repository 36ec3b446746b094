import { severities } from '../diagnostics/diagnostic.js';
import type { Preset } from '../diagnostics/severity.js';
import { countsOf, failuresOf, judged, plural, undeterminedOf } from './counts.js';
import type { Counts } from './counts.js';
import { visible } from './plain-text.js';
import type { Report, RuleChange } from '../diagnostics/report.js';

export const failOnValues = [...severities, 'never'] as const;
export type FailOn = (typeof failOnValues)[number];

export const ifNothingValues = ['error', 'warn', 'ignore'] as const;
export type IfNothing = (typeof ifNothingValues)[number];

/** What a run asks of its result. */
export interface Gate {
  /** The lowest severity that fails the run. */
  readonly failOn: FailOn;
  readonly failOnUndetermined: boolean;
  /** What it is that there is nothing to judge. */
  readonly ifNothing: IfNothing;
  /** The preset of the run, whoever chose it: under `strict`, what is undetermined fails. */
  readonly preset: Preset;
}

export const defaultGate: Gate = {
  failOn: 'error',
  failOnUndetermined: false,
  ifNothing: 'error',
  preset: 'recommended',
};

/** What a process ends with; a table in the README. */
export const exitCodes = {
  clean: 0,
  /** Findings at or above `--fail-on`, or undetermined results where they are to fail. */
  findings: 1,
  /** Wrong arguments or configuration. */
  usage: 2,
  /** A file that cannot be read, evaluated or written, a rule that crashed. */
  failure: 3,
  /** Nothing judged: a gate must not be green because it looked at nothing. */
  nothing: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export type Conclusion = 'success' | 'undetermined' | 'failure' | 'partial' | 'neutral';

/** What a run comes to: the same for the command line and the action, and the first line of every format. */
export interface Outcome {
  readonly conclusion: Conclusion;
  readonly exitCode: ExitCode;
  /** How it is annotated. */
  readonly level: 'error' | 'warning' | 'notice';
  /** One line of plain text: the conclusion, why, and everything that is to be known before it is trusted. */
  readonly headline: string;
}

/**
 * The one place that decides. The first row that fits: incomplete, findings, nothing of ours judged (and something that
 * may be ours not, or nothing there), something of ours not judged, success. Wrong arguments end a run before there is
 * a report.
 */
export function conclude(report: Report, gate: Gate): Outcome {
  const [conclusion, exitCode] = verdict(report, gate);
  const counts = countsOf(report);
  return {
    conclusion,
    exitCode,
    level: levelOf(conclusion, exitCode, gate),
    headline: `${conclusion}: ${[...reason(conclusion, report, counts), ...figures(report, counts)].join('; ')}`,
  };
}

function verdict(report: Report, gate: Gate): readonly [Conclusion, ExitCode] {
  if (report.errors.length > 0) return ['partial', exitCodes.failure];
  if (hasFindings(report, gate.failOn)) return ['failure', exitCodes.findings];
  if (report.found.resources === 0) {
    if (isUndecided(report) || report.notJudged.length > 0) return ['undetermined', exitCodes.nothing];
    return ['neutral', gate.ifNothing === 'error' ? exitCodes.nothing : exitCodes.clean];
  }
  if (isUndecided(report)) return ['undetermined', failsUndetermined(gate) ? exitCodes.findings : exitCodes.clean];
  return ['success', exitCodes.clean];
}

/** Whether there are findings at or above the severity. */
function hasFindings(report: Report, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const limit = severities.indexOf(failOn);
  return failuresOf(report).some((diagnostic) => severities.indexOf(diagnostic.severity) <= limit);
}

/** Whether something that may hold a workspace or hub was not read, or an error may hide behind what is not known. */
function isUndecided(report: Report): boolean {
  return (
    report.silenced.length > 0 ||
    report.files.skipped.some(({ mayHoldOurs }) => mayHoldOurs === true) ||
    report.diagnostics.some(({ mayHoldOurs }) => mayHoldOurs === true) ||
    undeterminedOf(report).some(({ severity }) => severity === 'error')
  );
}

/** `never` fails for nothing that is found; whoever fails for less than errors wants to know what may be one. */
function failsUndetermined({ failOn, failOnUndetermined, preset }: Gate): boolean {
  if (failOn === 'never') return false;
  return failOnUndetermined || failOn !== 'error' || preset === 'strict';
}

function levelOf(conclusion: Conclusion, exitCode: ExitCode, { ifNothing }: Gate): Outcome['level'] {
  if (conclusion === 'undetermined') return 'warning';
  if (exitCode !== exitCodes.clean) return 'error';
  return conclusion === 'neutral' && ifNothing === 'warn' ? 'warning' : 'notice';
}

/** Nothing where the figures say it all. */
function reason(conclusion: Conclusion, report: Report, counts: Counts): readonly string[] {
  switch (conclusion) {
    case 'partial':
      return [`the run is not complete, ${plural(report.errors.length, 'problem')}`];
    case 'failure':
      return [];
    case 'undetermined':
      return [
        counts.resources === 0
          ? 'nothing was judged, although there may be something to judge'
          : 'not everything could be judged',
      ];
    case 'neutral':
      return [
        counts.templates === 0
          ? `nothing to judge, no deployment template among ${plural(counts.files, 'file')}`
          : `nothing to judge, no workspace or hub in ${plural(counts.templates, 'template')}`,
      ];
    case 'success':
      return [successReason(counts)];
  }
}

/** "Passed" is said where every rule is on and none says anything. */
function successReason(counts: Counts): string {
  if (counts.resources === 0) return 'nothing was judged, its rules are switched off';
  const results = counts.error + counts.warning + counts.note + counts.undetermined;
  if (results > 0 || counts.passed < counts.resources) return 'nothing that fails the check';
  if (counts.switchedOff > 0) return 'no findings by the rules that are on';
  return `passed, ${judged(counts)}`;
}

/** What is there; that nothing of a kind is there is told only where figures are listed. */
function figures(report: Report, counts: Counts): readonly string[] {
  const some = (count: number, text: string): readonly string[] => (count === 0 ? [] : [text]);
  const results = [
    ...severities.flatMap((severity) => some(counts[severity], plural(counts[severity], severity))),
    ...some(counts.undetermined, `${counts.undetermined} undetermined`),
  ];
  return [
    ...some(results.length, results.join(', ')),
    ...some(counts.notRead, `${counts.notRead} not read`),
    ...some(counts.notJudged, `${plural(counts.notJudged, 'resource')} that no rule judges yet`),
    ...some(counts.switchedOff, `rules switched off: ${named(report.switchedOff, ({ ruleId }) => ruleId)}`),
    ...some(
      counts.lowered,
      `rules lowered: ${named(report.lowered, ({ ruleId, from, to }) => `${ruleId} from ${from} to ${to}`)}`,
    ),
    ...some(counts.leftOut, `${counts.leftOut} left out`),
    ...some(counts.withoutEffect, `${counts.withoutEffect} without effect`),
  ];
}

/** `a, b (cmklint.json)`. */
function named<T extends RuleChange>(changes: readonly T[], name: (change: T) => string): string {
  const sources = [...new Set(changes.map(({ by }) => by))];
  return sources
    .map((source) => {
      const names = changes.filter(({ by }) => by === source).map(name);
      return `${names.join(', ')} (${visible(source)})`;
    })
    .join(', ');
}
