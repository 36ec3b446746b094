import type { CatalogueEntry } from './catalogue-entry.js';
import type { Severity } from './diagnostic.js';
export type Preset = 'recommended' | 'strict' | 'all';
/** How a run grades what rules say. */
export interface Grading {
    readonly preset: Preset;
    /** Severities by rule id, as the configuration says. */
    readonly severities: ReadonlyMap<string, Severity | 'off'>;
}
/** What an id says of its severity in each preset. */
export type Graded = Pick<CatalogueEntry, 'id' | 'severity' | 'strict' | 'optional'>;
/** The severity of a finding: the configuration's for its rule, else what the preset makes of the finding's own. */
export declare function severityOf(entry: Graded, own: Severity, { preset, severities }: Grading): Severity | 'off';
/** What a preset makes of a severity. */
export declare function usualSeverity(entry: Graded, own: Severity, preset: Preset): Severity | 'off';
