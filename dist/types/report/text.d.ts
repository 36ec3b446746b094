import type { Outcome } from './conclusion.js';
import type { Report } from './report.js';
export interface TextOptions {
    /** ANSI colours; for a terminal only. */
    readonly color?: boolean;
}
/**
 * The report as lines for people: failures, what could not be decided, what was not read or judged, the figures, and
 * last what it comes to.
 */
export declare function renderText(report: Report, outcome: Outcome, options?: TextOptions): string;
