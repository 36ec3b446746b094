import type { Severity } from './diagnostic.js';
/** How a run grades what rules say. */
export interface Grading {
    readonly preset: 'recommended' | 'strict' | 'all';
    /** Severities by rule id, as the configuration says. */
    readonly severities: ReadonlyMap<string, Severity | 'off'>;
}
/** The severity of a finding: the configuration's for its rule, else what the preset makes of the finding's own. */
export declare function severityOf(ruleId: string, own: Severity, { preset, severities }: Grading): Severity | 'off';
/**
 * What a preset makes of a severity. The strict one takes data that is left to Microsoft-managed keys for an error, as the
 * deny variants of the built-in policies do.
 */
export declare function usualSeverity(ruleId: string, own: Severity, preset: Grading['preset']): Severity;
