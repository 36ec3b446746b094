import { truthsOf } from '../alternatives.js';
import { ask } from '../cover.js';
import type { Bounds } from '../facts.js';
import { residualCall } from '../residue.js';
import { boundsOf, isBelow, surelyDiffer, surelyEqual } from '../text-comparison.js';
import { argumentError, defineFunction } from '../signature.js';
import type { ArmFunction, FunctionDoc } from '../signature.js';
import { Float, ObjectValue, Secret, Unknown, isArray, isInteger, typeNameOf } from '../value.js';
import { answersFor, waysOf } from '../ways.js';
import type { ArrayValue, Value } from '../value.js';
import { NO_CHOICES, Way } from '../way.js';
import { ANY, NUMBER } from '../parameter-type.js';
import { compareNumbers, cutToDouble } from './numeric.js';

/**
 * Equality as the engine decides it: types must match (`1` is not `1.0`), strings and property names compare with
 * case, the order of properties does not count. Undefined where it depends on a part that is not known; the engine
 * answers false there, which no condition may rest on.
 */
export function deepEquals(a: Value, b: Value): boolean | undefined {
  if (a instanceof Secret) return ask(a, (known) => deepEquals(known, b));
  if (b instanceof Secret) return ask(b, (known) => deepEquals(a, known));
  if (a instanceof Unknown || b instanceof Unknown) return undefined;
  if (a instanceof Float) return b instanceof Float && sameDouble(a.value, b.value);
  if (isArray(a)) return isArray(b) && arraysEqual(a, b);
  if (a instanceof ObjectValue) return b instanceof ObjectValue && objectsEqual(a, b);
  return a === b;
}

/** NaN equals itself and -0 equals 0 (engine). */
function sameDouble(a: number, b: number): boolean {
  return a === b || Object.is(a, b);
}

function arraysEqual(a: ArrayValue, b: ArrayValue): boolean | undefined {
  if (a.length !== b.length) return false;
  // One part that differs decides; one that is not known leaves it open.
  let answer: boolean | undefined = true;
  for (const [index, part] of a.entries()) {
    const equal = deepEquals(part, b[index] ?? null);
    if (equal === false) return false;
    if (equal === undefined) answer = undefined;
  }
  return answer;
}

function objectsEqual(a: ObjectValue, b: ObjectValue): boolean | undefined {
  const open = a.dynamic.length > 0 || b.dynamic.length > 0;
  if (mostOf(a) < leastOf(b) || mostOf(b) < leastOf(a)) return false;
  if (a.dynamic.length === 0) for (const key of b.entries.keys()) if (!a.entries.has(key)) return false;
  let answer: boolean | undefined = open && !sameOpenNames(a, b) ? undefined : true;
  for (const [key, part] of a.entries) {
    const other = b.entries.get(key);
    if (other === undefined && b.dynamic.length === 0) return false;
    const equal = other === undefined ? undefined : deepEquals(part, other);
    if (equal === false) return false;
    if (equal === undefined) answer = undefined;
  }
  return answer;
}

/** How many properties an object has at most: names that are not known may be each other's or one that is. */
function mostOf({ size, dynamic }: ObjectValue): number {
  return size + dynamic.length;
}

function leastOf({ size, dynamic }: ObjectValue): number {
  return Math.max(size, dynamic.length > 0 ? 1 : 0);
}

/** Whether names that are not known and known ones are written in the same order: one may take the place of another. */
function sameOpenNames(a: ObjectValue, b: ObjectValue): boolean {
  const others = [...b.inOrder()];
  const all = [...a.inOrder()];
  return (
    all.length === others.length &&
    all.every(([name, value], index) => {
      const [otherName = null, otherValue = null] = others[index] ?? [];
      return (name === otherName || surelyEqual(name, otherName)) && deepEquals(value, otherValue) === true;
    })
  );
}

/** A value of which nothing is known against a known one: it is that, or it is not. It cannot be two values. */
function comparedWithKnown(a: Value, b: Value): readonly Way[] | undefined {
  const [open, known] = a instanceof Unknown ? [a, b] : [b, a];
  if (!(open instanceof Unknown) || waysOf(open) !== undefined) return undefined;
  if (typeof known === 'boolean') {
    const truths = truthsOf(open).map(({ truth, given }) => new Way(truth === known, given));
    // It may be null, or no Boolean at all.
    return [...truths, new Way(false, NO_CHOICES)];
  }
  if (typeof known !== 'string' && !isInteger(known)) return undefined;
  const { is, isNot } = answersFor(open, known);
  return [new Way(true, is), new Way(false, isNot)];
}

/**
 * Equality of elements as `distinct`, `union` and `intersection` see it: like `deepEquals`, but objects are equal only
 * if their properties stand in the same order (engine).
 */
export function identical(a: Value, b: Value): boolean | undefined {
  const equal = deepEquals(a, b);
  return equal === false || inSameOrder(a, b) ? equal : false;
}

/** Whether the properties of two values that may be equal stand in the same order, as far as their names are known. */
function inSameOrder(a: Value, b: Value): boolean {
  if (isArray(a) && isArray(b)) return a.every((part, index) => inSameOrder(part, b[index] ?? null));
  if (!(a instanceof ObjectValue && b instanceof ObjectValue)) return true;
  if (a.dynamic.length > 0 || b.dynamic.length > 0) return true;
  const others = [...b.entries];
  return [...a.entries].every(([key, part], index) => {
    const [otherKey, otherPart = null] = others[index] ?? [];
    return key === otherKey && inSameOrder(part, otherPart);
  });
}

const equals: ArmFunction = {
  name: 'equals',
  description: 'Whether two values are of one type and equal; the order of properties does not count, case does.',
  required: [ANY, ANY],
  optional: [],
  returns: 'Boolean',
  unknowns: 'names',
  declassifies: true,
  foresight: {
    results: ([a = null, b = null]) =>
      surelyDiffer(a, b) ? [false] : surelyEqual(a, b) ? [true] : comparedWithKnown(a, b),
  },
  evaluate: (args, _environment, call) =>
    deepEquals(args[0] ?? null, args[1] ?? null) ?? residualCall(call, args, { type: 'Boolean', nullable: false }),
};

let collator: Intl.Collator | undefined;

/**
 * Order of two strings. The engine compares them with the invariant culture of .NET, which rests on the same Unicode
 * collation: lower case before upper case, punctuation before letters.
 */
function compareStrings(a: string, b: string): number {
  collator ??= new Intl.Collator('und');
  return collator.compare(a, b);
}

function relational(name: string, doc: FunctionDoc, holds: (comparison: number) => boolean): ArmFunction {
  const signature = {
    ...doc,
    parameters: [ANY, ANY],
    returns: 'Boolean',
    unknowns: 'names',
    declassifies: true,
    foresight: { results: ([a = null, b = null]: readonly Value[]) => decidedBy(boundsOf(a), boundsOf(b), holds) },
  } as const;
  return defineFunction(name, signature, (a, b) => {
    if (typeof a === 'string' && typeof b === 'string') return holds(compareStrings(a, b));
    if (NUMBER.accepts(a) && NUMBER.accepts(b)) return holds(compareNumbers(a, b, cutToDouble));
    const index = typeof a === 'string' || NUMBER.accepts(a) ? 1 : 0;
    throw argumentError(name, index, 'not-comparable', { type: typeNameOf(index === 0 ? a : b) });
  });
}

/** Whether numbers of which only the bounds are known compare as asked, whichever they are. */
function decidedBy(
  a: Bounds | undefined,
  b: Bounds | undefined,
  holds: (comparison: number) => boolean,
): readonly boolean[] | undefined {
  if (a === undefined || b === undefined) return undefined;
  const signs = [-1, 0, 1].filter((sign) =>
    sign < 0 ? mayBeBelow(a, b) : sign > 0 ? mayBeBelow(b, a) : mayMeet(a, b),
  );
  const answers = new Set(signs.map(holds));
  return answers.size === 1 ? [...answers] : undefined;
}

function mayBeBelow({ min = -Infinity }: Bounds, { max = Infinity }: Bounds): boolean {
  return min < max;
}

function mayMeet(a: Bounds, b: Bounds): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** Equality and order. Source: engine. */
export const comparisonFunctions: readonly ArmFunction[] = [
  equals,
  relational(
    'less',
    { description: 'Whether the first number or text comes before the second.' },
    (comparison) => comparison < 0,
  ),
  relational(
    'lessOrEquals',
    { description: 'Whether the first number or text comes before the second or is equal to it.' },
    (comparison) => comparison <= 0,
  ),
  relational(
    'greater',
    { description: 'Whether the first number or text comes after the second.' },
    (comparison) => comparison > 0,
  ),
  relational(
    'greaterOrEquals',
    { description: 'Whether the first number or text comes after the second or is equal to it.' },
    (comparison) => comparison >= 0,
  ),
];
