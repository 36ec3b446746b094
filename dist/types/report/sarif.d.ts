import type { Report } from './report.js';
/**
 * The report as SARIF 2.1.0, in the form GitHub code scanning takes: one run, URIs relative to the repository,
 * regions of one line, fingerprints that survive edits of other lines. Undetermined results have kind `open` and
 * level `none`. At most 5,000 results, the most severe ones; a notification says how many are left out.
 */
export declare function renderSarif(report: Report): string;
