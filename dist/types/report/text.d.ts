import type { Report } from './report.js';
export interface TextOptions {
    /** ANSI colours; for a terminal only. */
    readonly color?: boolean;
}
/** The report as lines for people: failures, what could not be decided, what was not read, and the counts. */
export declare function renderText(report: Report, options?: TextOptions): string;
