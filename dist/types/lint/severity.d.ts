import type { Severity } from './diagnostic.js';
/** How a run grades what rules say. */
export interface Grading {
    readonly preset: 'recommended' | 'strict' | 'all';
    /** Severities by rule id, as the configuration says. */
    readonly severities: ReadonlyMap<string, Severity | 'off'>;
}
/**
 * The severity of a finding: the configuration's for its rule, else what the preset makes of the finding's own. The
 * strict preset takes data that is left to Microsoft-managed keys for an error, as the deny variants of the built-in
 * policies do.
 */
export declare function severityOf(ruleId: string, own: Severity, grading: Grading): Severity | 'off';
