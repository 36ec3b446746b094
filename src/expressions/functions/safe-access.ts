import { alternativesOf, attempt, isNeverNull } from '../alternatives.js';
import { call } from '../ast.js';
import type { Call } from '../ast.js';
import { ExpressionError } from '../errors.js';
import { computed } from '../cover.js';
import { knownMember, member } from '../member.js';
import type { Facts } from '../facts.js';
import { embed, factsOf, residualCall } from '../residue.js';
import { argumentError, defineFunction, int32 } from '../signature.js';
import type { ArmFunction, Foresight, FunctionDoc } from '../signature.js';
import { ObjectValue, Secret, Unknown, isArray, isInteger, typeNameOf } from '../value.js';
import type { ArrayValue, Value } from '../value.js';
import { answersForName, kept } from '../ways.js';
import { Way } from '../way.js';
import type { Alternative, Effort } from '../way.js';
import { refusedAccess, secretRefusal } from '../../messages/english/expressions.js';
import { ANY, ARRAY, INTEGER, STRING, anyOf } from '../parameter-type.js';

/** Element `position` from the end, 1 being the last; undefined where there is none. */
function elementFromEnd(array: ArrayValue, position: number | bigint): Value | undefined {
  return position >= 1 ? array[array.length - Number(position)] : undefined;
}

function strictElementFromEnd(array: ArrayValue, position: number | bigint): Value {
  const element = elementFromEnd(array, position);
  if (element !== undefined) return element;
  throw new ExpressionError(
    'missing',
    refusedAccess('index-from-end-out-of-bounds', { index: `${position}`, count: array.length }),
  );
}

const NAME_OR_INDEX = anyOf(STRING, INTEGER);

/** What the first, safe step of an access gives; undefined where that is not known. */
type SafeStep = (base: Value, key: Value) => Value | undefined;

/** `.?name`, `[?index]`: null where the base has no such property or element, or cannot have any. */
const safeMember: SafeStep = (base, key) => {
  if (base instanceof Unknown)
    return typeof key === 'string' || typeof key === 'number' ? knownMember(base, key) : undefined;
  if (base instanceof ObjectValue) {
    if (typeof key !== 'string') return null;
    const value = base.get(key);
    // A property whose name is not known may be this one.
    return value === undefined && base.dynamic.length > 0 ? undefined : (value ?? null);
  }
  return isArray(base) && isInteger(key) ? (base[Number(key)] ?? null) : null;
};

/** `[?^n]`. */
const safeElementFromEnd: SafeStep = (base, key) => {
  if (base instanceof Unknown) return undefined;
  return isArray(base) && isInteger(key) ? (elementFromEnd(base, int32('tryIndexFromEnd', 1, key)) ?? null) : null;
};

/**
 * `tryGet(base, key, …)`, `tryIndexFromEnd(array, position, …)`: only the first step is safe; where it gives a value,
 * the steps after it fail like any other access (engine).
 */
function safeAccess(
  name: string,
  doc: FunctionDoc,
  step: SafeStep,
  accepts: (key: Value) => boolean,
  fromEnd = false,
): ArmFunction {
  const evaluate = (args: readonly Value[], call: Call): Value => {
    const [base = null, key = null, ...tail] = args;
    const open = (facts: () => Facts): Unknown => residualCall(call, args, facts);
    if (args.some((arg) => arg instanceof Secret)) {
      const refusal = secretRefusal('no-such-part-of-path', { function: name });
      return computed(args, { ...call, args: args.map(embed) }, false, (known) => evaluate(known, call), refusal);
    }
    if (args.slice(1).some((part) => part instanceof Unknown)) {
      const alternatives = kept(
        (effort) => alternativesOf(args, (others) => evaluate(others, call), effort) ?? namedParts(base, key, tail),
      );
      return open(() => ({ nullable: true, alternatives }));
    }
    if (!(base instanceof Unknown) && !accepts(key))
      throw argumentError(name, 1, 'wrong-type', { expected: NAME_OR_INDEX.name, type: typeNameOf(key) });
    const first = step(base, key);
    const possible = kept((effort) =>
      alternativesOf([base], ([value = null]) => evaluate([value, ...args.slice(1)], call), effort),
    );
    if (first === undefined) {
      if (base instanceof ObjectValue && typeof key === 'string') {
        const named = namedByChance(base, key, tail);
        return named.length === 0 ? null : open(() => openNamed(base, key, named));
      }
      return open(() => {
        const place = typeof key === 'number' && fromEnd ? -key : key;
        const { alternatives, ...facts } = base instanceof Unknown ? stepFacts(base, place, tail) : MAYBE_NULL;
        return { ...facts, alternatives: (effort) => possible(effort) ?? alternatives?.(effort) };
      });
    }
    const result = follow(first, tail);
    // What is known of a property holds where the base is not null.
    return base instanceof Unknown && base.description.nullable !== false
      ? open(() => ({ alternatives: (effort) => possible(effort) ?? [null, result] }))
      : result;
  };
  return {
    ...doc,
    name,
    required: [ANY, ANY],
    optional: [],
    rest: ANY,
    unknowns: 'parts',
    declassifies: false,
    evaluate: (args, _environment, call) => evaluate(args, call),
  };
}

/** What a name that is not known may find in an object that is; null where it names none of the properties. */
function namedParts(base: Value, key: Value, tail: readonly Value[]): readonly Way[] | undefined {
  if (!(key instanceof Unknown && base instanceof ObjectValue && base.dynamic.length === 0)) return undefined;
  const ways = [...base.entries].flatMap(([name, value]) =>
    attempt(() => follow(value, tail)).map((part) => new Way(part, answersForName(key, name).is)),
  );
  const isNone = [...base.entries.keys()].flatMap((name) => [...answersForName(key, name).isNot]);
  return [...ways, new Way(null, new Map(isNone))];
}

const MAYBE_NULL: Facts = { nullable: true };

/** What names that are not known give if they are the one that is asked for; without those that the engine refuses. */
function namedByChance(base: ObjectValue, key: string, tail: readonly Value[]): readonly Way[] {
  return base.dynamic.flatMap(([name, value]) =>
    attempt(() => follow(value, tail)).map((part) => new Way(part, answersForName(name, key).is)),
  );
}

/** The same as facts: null, where none of them is. */
function openNamed(base: ObjectValue, key: string, named: readonly Way[]): Facts {
  const isNone = base.dynamic.flatMap(([name]) => [...answersForName(name, key).isNot]);
  return { ...MAYBE_NULL, alternatives: () => [...named, new Way(null, new Map(isNone))] };
}

/** What the declared type of a base that is not known tells of the steps below it. */
function stepFacts(base: Unknown, key: Value, tail: readonly Value[]): Facts {
  const part = typeof key === 'string' || typeof key === 'number' ? base.description.part?.(key) : undefined;
  if (part === 'absent') return { alternatives: () => [null] };
  if (part === undefined) return MAYBE_NULL;
  const { expression, causes, secret = false } = base.description;
  const first = new Unknown(() => ({ expression, causes, ...(secret ? { secret } : {}), ...part }));
  const last = tail.reduce(strictMember, first);
  const facts = last instanceof Unknown ? factsOf(last.description) : {};
  // An array may be too short for any element.
  if (part.nullable === false && typeof key === 'string' && isNeverNull(base)) return facts;
  const { alternatives, ...others } = facts;
  const orNull = (effort?: Effort): readonly Alternative[] | undefined => {
    const values = alternatives?.(effort);
    return values === undefined ? undefined : [...values, null];
  };
  return { ...others, ...MAYBE_NULL, alternatives: orNull };
}

/** The steps after the safe one; null ends them. */
function follow(first: Value, tail: readonly Value[]): Value {
  if (first === null || tail.length === 0) return first;
  const result = tail.reduce(strictMember, first);
  if (!(first instanceof Unknown) || first.description.nullable === false) return result;
  if (!(result instanceof Unknown))
    return residualCall(call('tryGet', []), [first, ...tail], { alternatives: () => [null, result] });
  // The engine prints the plain access, although the value may be null where `first` is.
  return new Unknown(() => {
    const { expression, causes, secret = false } = result.description;
    const alternatives = kept((effort) => alternativesOf([first], ([value = null]) => follow(value, tail), effort));
    return { expression, causes, ...(secret ? { secret } : {}), alternatives };
  });
}

/** One ordinary step; only here an object `{value, fromEnd}` stands for `[^n]`. */
function strictMember(base: Value, key: Value): Value {
  if (!(key instanceof ObjectValue)) return member(base, key);
  const position = key.get('value') ?? null;
  if (key.get('fromEnd') !== true) return member(base, position);
  if (base instanceof Unknown) return residualCall(call('indexFromEnd', []), [base, position]);
  if (!isArray(base))
    throw new ExpressionError('argument', refusedAccess('no-array-for-index-from-end', { type: typeNameOf(base) }));
  if (!isInteger(position))
    throw new ExpressionError(
      'argument',
      refusedAccess('index-from-end-not-an-integer', { type: typeNameOf(position) }),
    );
  return strictElementFromEnd(base, position);
}

/** An element that is known of an array that is not. */
const fromTheEnd: Foresight = {
  results([array = null, position = null]) {
    const part =
      array instanceof Unknown && typeof position === 'number' ? array.description.part?.(-position) : undefined;
    return part === undefined || part === 'absent' ? undefined : part.alternatives?.();
  },
};

/** Access that gives null instead of failing, and access from the end. Source: engine. */
export const safeAccessFunctions: readonly ArmFunction[] = [
  // `[^n]`
  defineFunction(
    'indexFromEnd',
    {
      description: 'An element of an array by its place from the end, from 1.',
      parameters: [ARRAY, INTEGER],
      unknowns: 'containers',
      foresight: fromTheEnd,
    },
    strictElementFromEnd,
  ),
  safeAccess(
    'tryGet',
    {
      description:
        'A property or an element, and what the further names and places lead to below it; null where there is none.',
      usage: 'value, nameOrIndex…',
    },
    safeMember,
    NAME_OR_INDEX.accepts,
  ),
  safeAccess(
    'tryIndexFromEnd',
    {
      description:
        'The element by its place from the end, from 1, and what the further names and places lead to below it; null where there is none.',
      usage: 'array, position, nameOrIndex…',
    },
    safeElementFromEnd,
    () => true,
    true,
  ),
];
