import type { CatalogueEntry } from '../../diagnostics/catalogue-entry.js';
import type { Severity, Verdict } from '../../diagnostics/diagnostic.js';
import type { Cause, Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Tri } from '../../symbolic/tri.js';
import type { Resource } from '../../template/model/resource.js';
import type { Said } from './shown.js';
/** A rule: facts about it, and a pure generator over one resource. It never walks; the engine brings the resources. */
export interface Rule<Context> {
    readonly meta: RuleMeta;
    /**
     * Whether the rule has something to say about a resource of its types; without it, always. Counts as judged. Where that
     * is open, what the rule finds is undetermined.
     */
    readonly applies?: (resource: Resource, context: Context) => boolean | Applicability;
    /** What is wrong or cannot be told; nothing where the resource passes. */
    readonly check: (resource: Resource, context: Context) => Iterable<Finding>;
}
/** Whether a resource is one that a rule is for. */
export interface Applicability {
    readonly answer: Tri;
    /** Where that is open: what it depends on. */
    readonly because: readonly Value[];
}
export interface RuleMeta extends CatalogueEntry {
    /** Resource types; compared without case. */
    readonly appliesTo: readonly string[];
    /**
     * Which deployment decides where a template deploys a resource more than once: the `first` for what Azure fixes when it
     * creates the resource, the `last` for what can change later, `each` for what Azure refuses in any of them.
     */
    readonly decidedBy: 'first' | 'last' | 'each';
    /**
     * Messages by id. `{word}` stands for an entry of a finding's data; `{name}` is the resource's name and `{causes}`
     * what an undetermined result depends on.
     */
    readonly messages: Readonly<Record<string, string>>;
}
/** What stands in the places of a message. */
export type FindingData = Readonly<Record<string, Said | undefined>>;
/** What a rule says about one resource, in symbolic terms. */
export interface Finding {
    readonly verdict: Verdict;
    readonly messageId: string;
    readonly data: FindingData;
    /** Path below the resource. */
    readonly at: JsonPath;
    /** Where it differs from the rule's. */
    readonly severity?: Severity;
    /** That the property is there is what is wrong, wherever its value comes from. */
    readonly atProperty?: true;
    /** Undetermined: what it depends on. */
    readonly causes: readonly Cause[];
    /** Other places that have a part in it. */
    readonly related: readonly RelatedFinding[];
}
export interface RelatedFinding {
    readonly resource: Resource;
    readonly at: JsonPath;
    /** One of the messages of the rule. */
    readonly messageId: string;
    readonly data?: FindingData;
}
