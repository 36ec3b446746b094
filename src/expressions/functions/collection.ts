import { ExpressionError } from '../errors.js';
import { residualCall } from '../residue.js';
import { ANY, ARRAY, OBJECT, anyOf, argumentError, defineFunction, defineVariadic } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { ObjectValue, Unknown, isArray, isKnown, typeOf } from '../value.js';
import type { ArrayValue, Value } from '../value.js';
import { identical } from './comparison.js';
import { mergeObjects } from './merge.js';

/** The elements without repetitions, first occurrences first. All parts are known. */
function distinct(values: readonly Value[]): ArrayValue {
  const result: Value[] = [];
  for (const value of values) if (!includes(result, value)) result.push(value);
  return result;
}

function includes(values: readonly Value[], value: Value): boolean {
  return values.some((other) => identical(other, value));
}

/** Splits arguments that must be all arrays or all objects. */
function sameKind(name: string, args: readonly Value[]): { arrays: readonly ArrayValue[]; objects: readonly ObjectValue[] } {
  const arrays = args.filter(ARRAY.accepts);
  const objects = args.filter(OBJECT.accepts);
  if (arrays.length > 0 && objects.length > 0) {
    throw new ExpressionError('argument', `'${name}' takes arrays or objects, not both.`);
  }
  return { arrays, objects };
}

/** `union` of objects works through unknown values, `union` of arrays does not: an unknown element may repeat another. */
const union: ArmFunction = {
  name: 'union',
  required: [anyOf(ARRAY, OBJECT), anyOf(ARRAY, OBJECT)],
  optional: [],
  rest: anyOf(ARRAY, OBJECT),
  unknowns: 'containers',
  declassifies: false,
  evaluate(args, _environment, call) {
    const { arrays, objects } = sameKind('union', args);
    const [first, ...others] = objects;
    if (first !== undefined) return others.reduce(mergeObjects, first);
    return arrays.every(isKnown) ? distinct(arrays.flat()) : residualCall(call, args, { type: 'Array', nullable: false });
  },
};

/** Elements, or properties of equal name and value, that every argument has. */
const intersection = defineVariadic('intersection', { rest: anyOf(ARRAY, OBJECT), minimum: 2 }, (args) => {
  const { arrays, objects } = sameKind('intersection', args);
  const [first, ...others] = objects;
  if (first === undefined) {
    return distinct(arrays[0] ?? []).filter((value) => arrays.every((array) => includes(array, value)));
  }
  const shared = [...first.entries].filter(([key, value]) =>
    others.every((other) => other.entries.has(key) && identical(value, other.entries.get(key) ?? null)),
  );
  return new ObjectValue(new Map(shared));
});

/** One level; every element must be an array. */
const flatten: ArmFunction = {
  name: 'flatten',
  required: [ARRAY],
  optional: [],
  returns: 'Array',
  unknowns: 'containers',
  declassifies: false,
  evaluate([array], _environment, call) {
    const elements = ARRAY.accepts(array ?? null) && isArray(array) ? array : [];
    for (const element of elements) {
      if (isArray(element) || element instanceof Unknown) continue;
      throw argumentError('flatten', 0, `must hold only arrays, not ${typeOf(element) ?? 'unknown'}`);
    }
    if (elements.some((element) => element instanceof Unknown)) return residualCall(call, [elements], { type: 'Array', nullable: false });
    return elements.filter(isArray).flat();
  },
};

/** Arrays, and what works on arrays and objects alike. Source: engine. */
export const collectionFunctions: readonly ArmFunction[] = [
  defineVariadic('createArray', { rest: ANY, returns: 'Array', unknowns: 'any' }, (args) => args),
  defineFunction('array', { parameters: [ANY], returns: 'Array', unknowns: 'containers' }, (value) => (isArray(value) ? value : [value])),
  defineFunction('distinct', { parameters: [ARRAY], returns: 'Array' }, distinct),
  union,
  intersection,
  flatten,
];
