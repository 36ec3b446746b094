import { Float } from '../json/value.js';
import type { Expr } from './ast.js';
import type { Facts } from './facts.js';
import type { Message } from '../messages/message.js';
export { Float };
/**
 * What an expression evaluates to. Known values are JSON: Integer (`number` where safe, else `bigint`) and `Float`
 * are different types, as they are to the engine. Arrays and objects may hold parts that are not known.
 */
export type Value = KnownScalar | ArrayValue | ObjectValue | Unknown | Secret;
export type KnownScalar = null | boolean | string | number | bigint | Float;
export type ArrayValue = readonly Value[];
/** Type names as the engine's messages spell them. */
export type TypeName = 'Null' | 'Boolean' | 'String' | 'Integer' | 'Float' | 'Array' | 'Object';
/** A property whose name is not known, and how many of those with known names are written before it. */
export type OpenProperty = readonly [name: Unknown, value: Value, after?: number | undefined];
/**
 * An object. Names keep their case and order; look-ups try the exact name first, then ignore case (the engine does
 * the same). `dynamic` holds properties whose very name is not known: while there are any, no name is surely absent.
 */
export declare class ObjectValue {
    #private;
    readonly entries: ReadonlyMap<string, Value>;
    readonly dynamic: readonly OpenProperty[];
    constructor(entries: ReadonlyMap<string, Value>, dynamic?: readonly OpenProperty[]);
    static of(record: Readonly<Record<string, Value>>): ObjectValue;
    /** The property's value, or undefined where no property has this name in any case. */
    get(name: string): Value | undefined;
    /** The name as the object spells it. */
    findKey(name: string): string | undefined;
    /** Every name of the object that is this one in some case. */
    namesLike(name: string): readonly string[];
    /** All properties, in the order in which they are written. */
    inOrder(): Iterable<readonly [name: string | Unknown, value: Value]>;
    get size(): number;
}
/** Why a value is not known; the outermost cause is the one a user can change. */
export type Cause = {
    readonly kind: 'parameter';
    readonly name: string;
} | {
    readonly kind: 'external-input';
    readonly name: string;
}
/** A text of a parameter file that another tool replaces before the deployment. */
 | {
    readonly kind: 'fill-in';
    readonly token: string;
}
/** Deployment context that is not given, for instance `resourceGroup().location`. */
 | {
    readonly kind: 'context';
    readonly name: string;
}
/** Known to Azure only while it deploys: `reference()`, `list*()`, `newGuid()`. */
 | {
    readonly kind: 'runtime';
    readonly expression: string;
} | {
    readonly kind: 'unsupported-function';
    readonly name: string;
}
/** A template that is linked and cannot be read. */
 | {
    readonly kind: 'link';
    readonly target: string;
}
/** The expression is refused; the refusal is reported at its own place. */
 | {
    readonly kind: 'error';
    readonly refusal: Message;
}
/** Two properties have names that differ only in case, and either may count. */
 | {
    readonly kind: 'ambiguous';
    readonly name: string;
    readonly other: string;
}
/** A limit of ours was reached. */
 | {
    readonly kind: 'limit';
    readonly refusal: Message;
};
/** What is known of a value that is not known. */
export interface Description extends Facts {
    /** What is left of the expression, in the engine's canonical form. */
    readonly expression: Expr;
    readonly causes: readonly Cause[];
    /** What the template declares for it: printed in its place, but never taken as complete. */
    readonly declared?: ObjectValue | undefined;
    /** What is known of one property or element; undefined where nothing is. */
    readonly member?: ((key: string | number) => Value | undefined) | undefined;
    /** The element at a place of an array of unknown length, all of whose elements look alike. */
    readonly element?: ((place: Place) => Value) | undefined;
}
/** One element of an array of unknown length, and the same one wherever it is asked for: its index, where that is known. */
export type Place = number | object;
/** A value for each place, made once: what is not known of one element says nothing of another one. */
export declare function perPlace(make: (place: Place) => Value): (place: Place) => Value;
/** How much there is of a value when it is written out: characters, about, and how deep its parts are nested. */
export interface Extent {
    readonly size: number;
    readonly depth: number;
}
/** A value that is not known, with its reason. Described on demand: most unknown values are never looked at. */
export declare class Unknown {
    #private;
    /** Of its expression. */
    readonly extent: Extent;
    constructor(describe: () => Description, 
    /** Of its expression. */
    extent?: Extent);
    get description(): Description;
}
/** An unknown value whose parts are known one by one; `whole` works all of them out, for what needs them all. */
export declare class Postponed extends Unknown {
    /** The value in full; undefined where it stays open. */
    readonly whole: () => Value | undefined;
    constructor(describe: () => Description, 
    /** The value in full; undefined where it stays open. */
    whole: () => Value | undefined);
}
/** The value in full, where it can be worked out. */
export declare function settled(value: Value): Value;
/**
 * A known value that must not be shown (the default of a `securestring`): printers show `expression`. Made by `covered`,
 * and looked into by what stands beside it (`cover.ts`): functions compute with it, and rules ask it.
 */
export declare class Secret {
    #private;
    readonly expression: Expr;
    /** Of its expression. */
    readonly extent: Extent;
    constructor(hidden: Value, expression: Expr, 
    /** Of its expression. */
    extent?: Extent);
    static hiddenBy(secret: Secret): Value;
}
/** What a secret hides, without its cover: for `cover.ts` alone. */
export declare const hiddenBy: (secret: Secret) => Value;
export declare function isArray(value: Value | undefined): value is ArrayValue;
export declare function isInteger(value: Value | undefined): value is number | bigint;
/** The type of a known value; of a secret, the type of what it hides. Undefined for an unknown one. */
export declare function typeOf(value: Value): TypeName | undefined;
/** The type as messages name it. */
export declare function typeNameOf(value: Value): TypeName | 'unknown';
/** True where no part of the value, however deep, is unknown (hidden parts count as known). */
export declare function isKnown(value: Value): boolean;
/** Normalises an integer result: a JavaScript number where it is safe, else a bigint. */
export declare function integer(value: bigint): number | bigint;
