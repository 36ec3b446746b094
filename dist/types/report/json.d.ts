import type { Outcome } from './conclusion.js';
import type { Report } from '../diagnostics/report.js';
/**
 * The report as JSON:
 * `{schemaVersion, tool, version, conclusion, headline, complete, summary, diagnostics, unlisted, files, notJudged, switchedOff,
 * lowered, silenced, leftOut, withoutEffect, errors}`. `conclusion` is `success`, `undetermined`, `failure`, `partial` or
 * `neutral`; `complete` is false where a file could not be read or a rule crashed. A diagnostic has `ruleId`, `verdict` (`fail`, `undetermined`), `severity`,
 * `message`, `location` (`file`, `range`; 1-based, columns in UTF-16 units, end exclusive), `resource` (`type`,
 * `name`), `related`, `causes`, `parameterFiles` and `symbolicPath`. `unlisted` counts what is left out of files with very
 * many results.
 */
export declare function renderJson(report: Report, { conclusion, headline }: Outcome): string;
export declare const jsonFormat: {
    readonly name: "json";
    readonly purpose: "for programs: everything, each result by itself";
    readonly readers: "programs";
    readonly isForGithub: false;
    readonly render: typeof renderJson;
};
