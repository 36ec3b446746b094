import type { Outcome } from './conclusion.js';
import type { FormatOptions } from './format.js';
import type { Report } from '../diagnostics/report.js';
export type TextOptions = Pick<FormatOptions, 'color'>;
/**
 * The report as lines for people: failures, what could not be decided, what was not read or judged, the figures, and
 * last what it comes to.
 */
export declare function renderText(report: Report, outcome: Outcome, options?: TextOptions): string;
export declare const textFormat: {
    readonly name: "text";
    readonly purpose: "for people, at a terminal or in the log of a pipeline";
    readonly readers: "people";
    readonly isForGithub: false;
    readonly render: typeof renderText;
};
/** The part of the report that does not depend on what becomes of other reports; it ends with an empty line. */
export declare function renderFindings(report: Report, { color }?: TextOptions): string;
/** The other part: what keeps the run from being complete, the figures, and what it comes to. */
export declare function renderClosing(report: Report, outcome: Outcome, { color }?: TextOptions): string;
