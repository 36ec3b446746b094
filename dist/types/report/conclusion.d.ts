import type { Preset } from '../diagnostics/severity.js';
import type { Report } from '../diagnostics/report.js';
export declare const failOnValues: readonly ["error", "warning", "note", "never"];
export type FailOn = (typeof failOnValues)[number];
export declare const ifNothingValues: readonly ["error", "warn", "ignore"];
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
export declare const defaultGate: Gate;
/** What a process ends with; a table in the README. */
export declare const exitCodes: {
    readonly clean: 0;
    /** Findings at or above `--fail-on`, or undetermined results where they are to fail. */
    readonly findings: 1;
    /** Wrong arguments or configuration. */
    readonly usage: 2;
    /** A file that cannot be read, evaluated or written, a rule that crashed. */
    readonly failure: 3;
    /** Nothing judged: a gate must not be green because it looked at nothing. */
    readonly nothing: 4;
};
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
export declare function conclude(report: Report, gate: Gate): Outcome;
