import type { Rule as RuleOf } from '../kit/rule.js';
import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import type { ResourceId } from '../../symbolic/resource-id.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import type { Resource } from '../../template/model/resource.js';
import type { Opinion } from '../kit/judgement.js';
import type { Belonging } from './belonging.js';
import type { KeyUse } from './key-use.js';
/** A rule over resources of Azure. */
export type Rule = RuleOf<RuleContext>;
export interface RuleOptions {
    /** `workspace`: resources around a workspace are judged where they belong to one; `all`: every one. */
    readonly scope: 'workspace' | 'all';
}
/** What an id names. */
export interface Resolved {
    readonly sure: readonly Resource[];
    readonly possible: readonly Resource[];
    /** What decides about those that are possible. */
    readonly because: readonly Value[];
}
/** The deployment around a resource, as far as rules may ask for it. */
export interface RuleContext {
    readonly options: RuleOptions;
    readonly resources: readonly Resource[];
    /**
     * The resources an id (one outcome) names, deployed or referred to as existing: several where one is declared more than
     * once. Ids compare by structure; where a part is not known, those that it may name are told apart, with what that
     * depends on.
     * @param given the answers under which the id is this one
     */
    resolve(id: Value, given?: Choices): Resolved;
    /**
     * Does an id name the resource? `wrong` stands for yes.
     * @param value what the id was read from
     * @param given the answers under which it is that
     */
    isNamedBy(resource: Resource, id: ResourceId, value: Value, given: Choices): Opinion;
    /** Resources of this type declared below a resource. */
    childrenOf(resource: Resource, type: string): readonly Resource[];
    /** Whether a resource belongs to a workspace or hub; with scope `all`, or for a workspace itself, it does. */
    belonging(resource: Resource): Belonging;
    /** The uses of keys that may be in a vault of this name. */
    keyUsesOf(vault: SymbolicText): readonly KeyUse[];
    /** Every filled key slot of every resource, workspaces first. */
    readonly keyUses: readonly KeyUse[];
}
