import { Float } from '../json/value.js';
import { MANY_NAMES, NameIndex, nameKey } from '../json/name.js';
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
export class ObjectValue {
  #index: NameIndex | undefined;

  constructor(
    readonly entries: ReadonlyMap<string, Value>,
    readonly dynamic: readonly OpenProperty[] = [],
  ) {}

  static of(record: Readonly<Record<string, Value>>): ObjectValue {
    return new ObjectValue(new Map(Object.entries(record)));
  }

  /** The property's value, or undefined where no property has this name in any case. */
  get(name: string): Value | undefined {
    const exact = this.entries.get(name);
    if (exact !== undefined) return exact;
    const key = this.findKey(name);
    return key === undefined ? undefined : this.entries.get(key);
  }

  /** The name as the object spells it. */
  findKey(name: string): string | undefined {
    if (this.entries.has(name)) return name;
    if (this.size > MANY_NAMES) return this.namesLike(name)[0];
    const lower = nameKey(name);
    for (const key of this.entries.keys()) {
      if (key.length === name.length && nameKey(key) === lower) return key;
    }
    return undefined;
  }

  /** Every name of the object that is this one in some case. */
  namesLike(name: string): readonly string[] {
    if (this.size > MANY_NAMES) return (this.#index ??= new NameIndex(this.entries.keys())).like(name);
    const lower = nameKey(name);
    const names: string[] = [];
    for (const key of this.entries.keys()) if (key.length === name.length && nameKey(key) === lower) names.push(key);
    return names;
  }

  /** All properties, in the order in which they are written. */
  *inOrder(): Iterable<readonly [name: string | Unknown, value: Value]> {
    const entries = [...this.entries];
    let written = 0;
    for (const [name, value, after = entries.length] of this.dynamic) {
      yield* entries.slice(written, after);
      written = Math.max(written, after);
      yield [name, value];
    }
    yield* entries.slice(written);
  }

  get size(): number {
    return this.entries.size;
  }
}

/** Why a value is not known; the outermost cause is the one a user can change. */
export type Cause =
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'external-input'; readonly name: string }
  /** A text of a parameter file that another tool replaces before the deployment. */
  | { readonly kind: 'fill-in'; readonly token: string }
  /** Deployment context that is not given, for instance `resourceGroup().location`. */
  | { readonly kind: 'context'; readonly name: string }
  /** Known to Azure only while it deploys: `reference()`, `list*()`, `newGuid()`. */
  | { readonly kind: 'runtime'; readonly expression: string }
  | { readonly kind: 'unsupported-function'; readonly name: string }
  /** A template that is linked and cannot be read. */
  | { readonly kind: 'link'; readonly target: string }
  /** The expression is refused; the refusal is reported at its own place. */
  | { readonly kind: 'error'; readonly refusal: Message }
  /** Two properties have names that differ only in case, and either may count. */
  | { readonly kind: 'ambiguous'; readonly name: string; readonly other: string }
  /** A limit of ours was reached. */
  | { readonly kind: 'limit'; readonly refusal: Message };

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
export function perPlace(make: (place: Place) => Value): (place: Place) => Value {
  const made = new Map<Place, Value>();
  return (place) => {
    let value = made.get(place);
    if (value === undefined) made.set(place, (value = make(place)));
    return value;
  };
}

/** How much there is of a value when it is written out: characters, about, and how deep its parts are nested. */
export interface Extent {
  readonly size: number;
  readonly depth: number;
}

/** Of what is left of a value that is made of no other one: a parameter, what Azure answers of a resource by its id. */
const OF_ONE: Extent = { size: 150, depth: 0 };

/** A value that is not known, with its reason. Described on demand: most unknown values are never looked at. */
export class Unknown {
  /** What describes it is let go of once it has: it may hold on to all that the value was made of. */
  #description: Description | (() => Description);

  constructor(
    describe: () => Description,
    /** Of its expression. */
    readonly extent: Extent = OF_ONE,
  ) {
    this.#description = describe;
  }

  get description(): Description {
    if (typeof this.#description === 'function') this.#description = this.#description();
    return this.#description;
  }
}

/** An unknown value whose parts are known one by one; `whole` works all of them out, for what needs them all. */
export class Postponed extends Unknown {
  constructor(
    describe: () => Description,
    /** The value in full; undefined where it stays open. */
    readonly whole: () => Value | undefined,
  ) {
    super(describe);
  }
}

/** The value in full, where it can be worked out. */
export function settled(value: Value): Value {
  return value instanceof Postponed ? (value.whole() ?? value) : value;
}

/**
 * A known value that must not be shown (the default of a `securestring`): printers show `expression`. Made by `covered`,
 * and looked into by what stands beside it (`cover.ts`): functions compute with it, and rules ask it.
 */
export class Secret {
  readonly #hidden: Value;

  constructor(
    hidden: Value,
    readonly expression: Expr,
    /** Of its expression. */
    readonly extent: Extent = OF_ONE,
  ) {
    this.#hidden = hidden;
  }

  static hiddenBy(secret: Secret): Value {
    return secret.#hidden;
  }
}

/** What a secret hides, without its cover: for `cover.ts` alone. */
export const hiddenBy = (secret: Secret): Value => Secret.hiddenBy(secret);

export function isArray(value: Value | undefined): value is ArrayValue {
  return Array.isArray(value);
}

export function isInteger(value: Value | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** The type of a known value; of a secret, the type of what it hides. Undefined for an unknown one. */
export function typeOf(value: Value): TypeName | undefined {
  if (value === null) return 'Null';
  switch (typeof value) {
    case 'boolean':
      return 'Boolean';
    case 'string':
      return 'String';
    case 'number':
    case 'bigint':
      return 'Integer';
    default:
      if (value instanceof ObjectValue) return 'Object';
      if (isArray(value)) return 'Array';
      if (value instanceof Float) return 'Float';
      if (value instanceof Secret) return typeOf(hiddenBy(value));
      return value.description.type;
  }
}

/** The type as messages name it. */
export function typeNameOf(value: Value): TypeName | 'unknown' {
  return typeOf(value) ?? 'unknown';
}

/** True where no part of the value, however deep, is unknown (hidden parts count as known). */
export function isKnown(value: Value): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Float) return true;
  if (value instanceof Unknown) return false;
  if (value instanceof Secret) return isKnown(hiddenBy(value));
  if (value instanceof ObjectValue) {
    if (value.dynamic.length > 0) return false;
    for (const part of value.entries.values()) if (!isKnown(part)) return false;
    return true;
  }
  for (const part of value) if (!isKnown(part)) return false;
  return true;
}

/** Normalises an integer result: a JavaScript number where it is safe, else a bigint. */
export function integer(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
