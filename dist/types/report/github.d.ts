import type { Outcome } from './conclusion.js';
import type { Report } from '../diagnostics/report.js';
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
    readonly hidden: {
        readonly error: number;
        readonly warning: number;
    };
}
/**
 * What to annotate: of errors the first nine entries, of warnings, undetermined results and what was not read the first
 * nine. What keeps the run from being complete comes before all findings. Notes are not annotated.
 */
export declare function annotationsOf(report: Report): Annotations;
/** The report as workflow commands, for a step that runs the command line; the last says what it comes to. */
export declare function renderGithub(report: Report, outcome: Outcome): string;
export declare const githubFormat: {
    readonly name: "github";
    readonly purpose: "commands that GitHub Actions makes annotations of, where there is no action";
    readonly readers: "people";
    readonly isForGithub: true;
    readonly render: typeof renderGithub;
};
/** What a run comes to, and how many findings found no room among the annotations. */
export declare function closing({ headline }: Outcome, hidden: Annotations['hidden']): string;
