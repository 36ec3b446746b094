import type { Severity } from './diagnostic.js';
/** What people read of an id that may appear in a report. */
export interface CatalogueEntry {
    /** Kebab-case, the name of the rule's file. Never renamed or used again. */
    readonly id: string;
    /** One line. */
    readonly summary: string;
    /** The default; a finding may be more or less severe, presets and configuration change it. */
    readonly severity: Severity;
    /**
     * What the strict preset takes it for, where that differs. Data that is left to Microsoft-managed keys is an error there,
     * as for the deny variants of the built-in policies.
     */
    readonly strict?: Severity;
    /** True: off, unless the preset is `all` or the configuration asks for it. */
    readonly optional?: true;
    /** True: can be neither turned off nor graded. */
    readonly always?: true;
    /** Markdown: why, and what the rule does not see. */
    readonly rationale: string;
    /** Markdown: what to write instead. */
    readonly fix: string;
    /** Pages the rule rests on. */
    readonly references: readonly string[];
    /** Definitions of Azure Policy that ask for the same, by their ids. Source: Azure/azure-policy. */
    readonly policies?: readonly string[];
    /** The first version of cmklint that has it. */
    readonly since: string;
}
