import type { Outcome } from './conclusion.js';
import type { FormatOptions } from './format.js';
import type { Report } from '../diagnostics/report.js';
export type SarifOptions = Pick<FormatOptions, 'undetermined'>;
/**
 * The report as SARIF 2.1.0, in the form GitHub code scanning takes: one run, URIs relative to the repository,
 * regions of one line, fingerprints that survive edits of other lines. At most 5,000 results, the most severe ones; a
 * notification says how many are left out.
 *
 * GitHub shows every result as an alert, whatever its kind. So undetermined results are counted in a notification, and
 * on request are results of kind `open` and level `none` under an id of their own. What the run comes to, what it does
 * not answer for and which rules are off are notifications as well.
 */
export declare function renderSarif(report: Report, outcome: Outcome, options?: SarifOptions): string;
export declare const sarifFormat: {
    readonly name: "sarif";
    readonly purpose: "SARIF 2.1.0, for code scanning";
    readonly readers: "programs";
    readonly isForGithub: true;
    readonly render: typeof renderSarif;
};
