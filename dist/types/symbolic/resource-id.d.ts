import type { Value } from '../expressions/value.js';
import type { SymbolicText } from './symbolic-text.js';
import type { Tri } from './tri.js';
/** The id of a resource, of which type and number of names are known and everything else may be open. */
export interface ResourceId {
    /** `Microsoft.KeyVault/vaults/keys` */
    readonly type: string;
    /** One name for each type segment: `['kv', 'key']`. */
    readonly names: readonly SymbolicText[];
    /** What stands in front of the provider, cut at its slashes: `['subscriptions', …, 'resourceGroups', …]`. */
    readonly scope: readonly SymbolicText[];
}
/** Reads one outcome of a value as a resource id; undefined where it is none or where its type is open. */
export declare function resourceIdOf(value: Value): ResourceId | undefined;
export declare function parseResourceId(text: SymbolicText): ResourceId | undefined;
/** Is a name of this type unique in Azure? */
export declare function isGlobal(type: string): boolean;
/** Do two ids name the same resource? Where a name is unique in Azure the scope says nothing. */
export declare function sameId(a: ResourceId, b: ResourceId): Tri;
/** Ids that surely name the same resource (`sameId` says yes) have equal keys, and only they. */
export declare function idKey({ type, names, scope }: ResourceId): string;
/** Do two values, one outcome each, name the same resource? Ids of which nothing is known are compared as they are. */
export declare function sameResource(a: Value, b: Value): Tri;
