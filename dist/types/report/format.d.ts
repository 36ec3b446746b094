import type { Report } from '../diagnostics/report.js';
import type { Outcome } from './conclusion.js';
/** What formats can be asked for; each heeds what is said of it here. */
export interface FormatOptions {
    /** Text: ANSI colours; for a terminal only. */
    readonly color?: boolean;
    /** SARIF: whether undetermined results are among the results, under `<rule>/undetermined`. */
    readonly undetermined?: boolean;
    /** Markdown: budget in bytes of UTF-8. Rows, then sections, that do not fit are left out, and the report says so. */
    readonly maxBytes?: number;
}
/** A way to show a report. */
export interface Format {
    /** The value of `--format`. */
    readonly name: string;
    /** What it is for, in a line of Markdown. */
    readonly purpose: string;
    /**
     * What `people` read ends with what the run comes to. Of `programs` the command line says that on standard error, and
     * the action has an input and an output `<name>-file` for each.
     */
    readonly readers: 'people' | 'programs';
    /** Whether GitHub reads it, which knows the paths of the repository only. */
    readonly isForGithub: boolean;
    /** Pure, and whatever a template or a path holds means nothing in it. */
    readonly render: (report: Report, outcome: Outcome, options?: FormatOptions) => string;
}
