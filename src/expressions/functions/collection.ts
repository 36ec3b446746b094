import { alternativesOf } from '../alternatives.js';
import { ExpressionError } from '../errors.js';
import { printValue } from '../print.js';
import { residualCall } from '../residue.js';
import { argumentError, checkArguments, defineFunction, defineVariadic } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { surelyDiffer, surelyEqual } from '../text-comparison.js';
import { ObjectValue, Secret, Unknown, isArray, isKnown, typeNameOf, typeOf } from '../value.js';
import type { ArrayValue, Value } from '../value.js';
import type { Alternative, Effort } from '../way.js';
import { Candidates, isPrimitive } from './candidates.js';
import { identical } from './comparison.js';
import { mergeObjects, onlyWay, unionMember, unionPart } from './merge.js';
import { callRefusal } from '../../messages/english/expressions.js';
import { ANY, ARRAY, OBJECT, anyOf } from '../parameter-type.js';

/** The elements without repetitions, first occurrences first; undefined where it is not known whether one is a repetition. */
function distinct(values: readonly Value[]): ArrayValue | undefined {
  const scalars = new Set<Value>();
  const others = new Candidates(printValue);
  const kept: Value[] = [];
  for (const value of values) {
    if (value instanceof Unknown || value instanceof Secret) return undefined;
    if (isPrimitive(value)) {
      if (scalars.has(value)) continue;
      scalars.add(value);
    } else {
      const answers = others.of(value).map((other) => identical(other, value));
      if (answers.includes(true)) continue;
      if (answers.includes(undefined)) return undefined;
      others.add(value);
    }
    kept.push(value);
  }
  return kept;
}

/** More elements that are not known are not compared with each other. */
const MAX_COMPARED = 256;

/** The same of elements that are not known, where it is known which of them are equal. */
function surelyDistinct(values: readonly Value[]): readonly Value[] | undefined {
  if (values.length > MAX_COMPARED) return undefined;
  const kept: Value[] = [];
  for (const value of values) {
    if (kept.some((other) => identical(other, value) === true || surelyEqual(other, value))) continue;
    if (!kept.every((other) => identical(other, value) === false || surelyDiffer(other, value))) return undefined;
    kept.push(value);
  }
  return [kept];
}

/** Tells whether a value is among the given ones. All parts are known. */
function membership(values: readonly Value[]): (value: Value) => boolean {
  const scalars = new Set(values.filter(isPrimitive));
  const others = new Candidates(printValue);
  for (const value of values) if (!isPrimitive(value)) others.add(value);
  return (value) =>
    isPrimitive(value) ? scalars.has(value) : others.of(value).some((other) => identical(other, value) === true);
}

/** Splits arguments that must be all arrays or all objects. */
function sameKind(
  name: string,
  args: readonly Value[],
): { arrays: readonly ArrayValue[]; objects: readonly ObjectValue[] } {
  const arrays = args.filter(ARRAY.accepts);
  const objects = args.filter(OBJECT.accepts);
  if (arrays.length > 0 && objects.length > 0) {
    throw new ExpressionError('argument', callRefusal('arrays-and-objects', { function: name }));
  }
  return { arrays, objects };
}

/** `union` of objects works through unknown values, `union` of arrays does not: an unknown element may repeat another. */
const union: ArmFunction = {
  name: 'union',
  description:
    'All elements of the arrays once each, or all properties of the objects, of which the last one of a name counts; objects below are joined as well.',
  required: [anyOf(ARRAY, OBJECT), anyOf(ARRAY, OBJECT)],
  optional: [],
  rest: anyOf(ARRAY, OBJECT),
  unknowns: 'any',
  early: 'all',
  declassifies: false,
  evaluate(args, environment, call) {
    checkArguments(union, args);
    const isOpen = args.some((arg) => arg instanceof Unknown);
    const { arrays, objects } = isOpen ? { arrays: [], objects: [] } : sameKind('union', args);
    if (isOpen || args.some((arg) => arg instanceof ObjectValue && arg.dynamic.length > 0)) {
      const alternatives = (effort?: Effort): readonly Alternative[] | undefined =>
        args.every((arg) => arg instanceof ObjectValue)
          ? onlyWay(() => mergeObjects(args))
          : alternativesOf(args, (others) => union.evaluate(others, environment, call), effort);
      return residualCall(call, args, {
        nullable: false,
        alternatives,
        member: unionMember(args),
        part: unionPart(args),
      });
    }
    if (objects.length > 0) return mergeObjects(objects) ?? residualCall(call, args);
    const elements = arrays.every(isKnown) ? distinct(arrays.flat()) : undefined;
    const facts = { type: 'Array', nullable: false, alternatives: () => surelyDistinct(arrays.flat()) } as const;
    return elements ?? residualCall(call, args, facts);
  },
};

/** Elements, or properties of equal name and value, that every argument has. All parts must be known. */
const intersection: ArmFunction = {
  name: 'intersection',
  description: 'The elements that all arrays have, or the properties that all objects have with an equal value.',
  required: [anyOf(ARRAY, OBJECT), anyOf(ARRAY, OBJECT)],
  optional: [],
  rest: anyOf(ARRAY, OBJECT),
  unknowns: 'names',
  early: 'all',
  declassifies: false,
  evaluate(args, _environment, call) {
    const { arrays, objects } = sameKind('intersection', args);
    if (!args.every(isKnown)) return residualCall(call, args, { nullable: false });
    const [first, ...others] = objects;
    if (first === undefined) {
      const tests = arrays.map(membership);
      const shared = (arrays[0] ?? []).filter((value) => tests.every((has) => has(value)));
      return distinct(shared) ?? residualCall(call, args, { type: 'Array', nullable: false });
    }
    const shared = [...first.entries].filter(([key, value]) =>
      others.every((other) => other.entries.has(key) && identical(value, other.entries.get(key) ?? null) === true),
    );
    return new ObjectValue(new Map(shared));
  },
};

/** One level; every element must be an array. */
const flatten: ArmFunction = {
  name: 'flatten',
  description: 'The elements of the arrays in an array, one level deep.',
  required: [ARRAY],
  optional: [],
  returns: 'Array',
  unknowns: 'containers',
  declassifies: false,
  evaluate(args, environment, call) {
    const elements = args.flatMap((array) => (isArray(array) ? array : []));
    if (elements.some((element) => element instanceof Unknown)) {
      const alternatives = (effort?: Effort): readonly Alternative[] | undefined =>
        alternativesOf(elements, (others) => flatten.evaluate([others], environment, call), effort);
      return residualCall(call, args, { type: 'Array', nullable: false, alternatives });
    }
    const odd = elements.find((element) => !isArray(element));
    if (odd !== undefined) throw argumentError('flatten', 0, 'not-only-arrays', { type: typeNameOf(odd) });
    return elements.filter(isArray).flat();
  },
};

function isSurelyNoArray(value: Value): boolean {
  const type = typeOf(value);
  return type !== undefined && type !== 'Array';
}

/** Arrays, and what works on arrays and objects alike. Source: engine. */
export const collectionFunctions: readonly ArmFunction[] = [
  defineVariadic(
    'createArray',
    { description: 'An array of the arguments.', rest: ANY, returns: 'Array', unknowns: 'parts' },
    (args) => args,
  ),
  defineFunction(
    'array',
    {
      description: 'The value in an array of its own; an array stays as it is.',
      parameters: [ANY],
      returns: 'Array',
      unknowns: 'names',
      foresight: { results: ([value = null]) => (isSurelyNoArray(value) ? [[value]] : undefined) },
    },
    (value) => (isArray(value) ? value : [value]),
  ),
  defineFunction(
    'distinct',
    {
      description: 'The array without the elements that repeat one before them.',
      parameters: [ARRAY],
      returns: 'Array',
      unknowns: 'names',
      foresight: { results: ([array = null]) => (isArray(array) ? surelyDistinct(array) : undefined) },
    },
    distinct,
  ),
  union,
  intersection,
  flatten,
];
