import type { RuleFacts } from '../diagnostics/report.js';
import type { CatalogueEntry } from '../diagnostics/catalogue-entry.js';
import type { Rule } from './azure/rule.js';
/** Every rule, in the order of the catalogue. */
export declare const rules: readonly Rule[];
/** Every id that may appear in a report: the rules and the reserved ones. */
export declare const catalogue: readonly CatalogueEntry[];
/** Facts on every id that may appear in a report. */
export declare function ruleFacts(): ReadonlyMap<string, RuleFacts>;
