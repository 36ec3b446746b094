import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/model/resource.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import type { KeyReference } from './key-reference.js';
import type { SlotForm, SlotValue } from './key-slot.js';
/** One resource and the keys it is, or may be, encrypted with. */
export interface KeyUse {
    readonly resource: Resource;
    readonly slots: readonly SlotValue[];
    /** The vaults that the slots name in one way or another. */
    readonly vaults: readonly SymbolicText[];
    /** The same as the slots write them, of which each may have several ways. */
    readonly written: readonly SymbolicText[];
    /** Of a slot nothing is known: it may name any vault. */
    readonly isOpen: boolean;
}
/** The key slots of a resource with what they name; undefined where it fills none. */
export declare function keyUseOf(resource: Resource): KeyUse | undefined;
/** A slot with one value that it may turn out to have. */
export interface Filled {
    readonly form: SlotForm;
    readonly value: Value;
}
/** A key that slots name, and the value that names its vault. */
interface NamedKey extends KeyReference {
    readonly from: Value;
}
/** The keys that slots name. */
export declare function keysIn(slots: readonly Filled[]): readonly NamedKey[];
/** Is nothing known of the value that would tell the vault? */
export declare function isOpen(slot: Filled): boolean;
export {};
