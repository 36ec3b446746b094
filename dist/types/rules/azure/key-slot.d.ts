import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/model/resource.js';
import type { Tri } from '../../symbolic/tri.js';
/** What a property that leads to a key holds. */
export type SlotForm = 'vault-id' | 'key-identifier' | 'vault-uri' | 'key-name';
/** A property and the word in it that counts. */
interface Switch {
    readonly path: JsonPath;
    readonly word: string;
}
/** Where a type of resource names the key that encrypts it. Names of properties compare without case. */
export interface KeySlots {
    readonly type: string;
    /** The property that turns the key on and the word that does; without one, naming the key does. */
    readonly on?: Switch;
    /** What keeps it off all the same. */
    readonly off?: Switch;
    readonly slots: Readonly<Partial<Record<SlotForm, JsonPath>>>;
}
/** Types of resources that can be encrypted with a customer-managed key and name it in their template. */
export declare const keyConsumerTypes: readonly string[];
/**
 * The slots of a type, the first where it has several kinds.
 * @throws TypeError where it has none: a rule names a type that is not in the table
 */
export declare function keySlotsOfType(type: string): KeySlots;
/** A filled slot of a resource. */
export interface SlotValue {
    readonly resource: Resource;
    readonly form: SlotForm;
    readonly at: JsonPath;
    readonly value: Value;
    /** Whether the resource uses the key at all. */
    readonly active: Tri;
    /** What decides that. */
    readonly switches: readonly Value[];
    /** Whether it uses the key where these turn out so. */
    readonly isOn: (switches: readonly Value[]) => Tri;
    /** Whether the property that turns the key on says so, whatever keeps it off all the same. */
    readonly isAsked: (switches: readonly Value[]) => Tri;
}
/** The slots of a resource that hold something, or may. */
export declare function slotValues(resource: Resource): readonly SlotValue[];
export {};
