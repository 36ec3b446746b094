import { alternativesOf } from '../alternatives.js';
import { hiddenName } from '../cover.js';
import { toUpperInvariant } from '../dotnet/text.js';
import { ExpressionError } from '../errors.js';
import { residualCall } from '../residue.js';
import { argumentError, defineFunction } from '../signature.js';
import type { ArmFunction, Foresight, FunctionDoc } from '../signature.js';
import { ObjectValue, Secret, Unknown, isArray, typeNameOf, typeOf } from '../value.js';
import type { OpenProperty, Value } from '../value.js';
import type { Alternative, Effort } from '../way.js';
import { onlyWay, overlayMember, overlayObjects, overlayPart } from './merge.js';
import { arity } from '../../messages/english/arguments.js';
import { ANY, ARRAY, OBJECT } from '../parameter-type.js';

/** Names must be Strings and differ in more than nothing: `a` and `A` may stand side by side (engine). */
const createObject: ArmFunction = {
  name: 'createObject',
  description: 'An object of names and values in turn.',
  usage: '[name, value]…',
  required: [],
  optional: [],
  rest: ANY,
  returns: 'Object',
  unknowns: 'parts',
  declassifies: false,
  evaluate(args) {
    if (args.length % 2 !== 0)
      throw new ExpressionError('argument', arity('pairs', { function: 'createObject', given: args.length }));
    const entries = new Map<string, Value>();
    const dynamic: OpenProperty[] = [];
    for (let index = 0; index < args.length; index += 2) {
      const [key, value] = [args[index] ?? null, args[index + 1] ?? null];
      if (key instanceof Unknown) dynamic.push([key, value, entries.size]);
      else if (key instanceof Secret && typeOf(key) === 'String') dynamic.push([hiddenName(key), value, entries.size]);
      else if (typeof key !== 'string')
        throw argumentError('createObject', index, 'not-a-string', { type: typeNameOf(key) });
      else if (entries.has(key)) throw argumentError('createObject', index, 'name-twice', { name: key });
      else entries.set(key, value);
    }
    return new ObjectValue(entries, dynamic);
  },
};

/** One array of objects; works through unknown values of properties, but needs to know every object. */
const shallowMerge: ArmFunction = {
  name: 'shallowMerge',
  description: 'One object of all in an array; the last property of a name counts as it is.',
  required: [ARRAY],
  optional: [],
  returns: 'Object',
  unknowns: 'containers',
  declassifies: false,
  evaluate(args, environment, call) {
    const elements = args.flatMap((array) => (isArray(array) ? array : []));
    for (const element of elements) {
      if (typeOf(element) === 'Object' || element instanceof Unknown) continue;
      throw argumentError('shallowMerge', 0, 'not-only-objects', { type: typeNameOf(element) });
    }
    const objects = elements.filter(OBJECT.accepts);
    const isWhole = objects.length === elements.length;
    const merged =
      isWhole && objects.every((object) => object.dynamic.length === 0) ? overlayObjects(objects) : undefined;
    if (merged !== undefined) return merged;
    const alternatives = (effort?: Effort): readonly Alternative[] | undefined =>
      isWhole
        ? onlyWay(() => overlayObjects(objects))
        : alternativesOf(elements, (others) => shallowMerge.evaluate([others], environment, call), effort);
    const known = { member: overlayMember(elements), part: overlayPart(elements) };
    return residualCall(call, args, { type: 'Object', nullable: false, alternatives, ...known });
  },
};

/** Properties by name, case aside, in the order of code points of the upper-cased names: digits, letters, `_` (engine). */
function sortedEntries(object: ObjectValue): readonly (readonly [string, Value])[] {
  const keyed = [...object.entries].map((entry) => ({ entry, order: toUpperInvariant(entry[0]) }));
  return keyed.sort((a, b) => compareCodePoints(a.order, b.order)).map(({ entry }) => entry);
}

/** The order of UTF-16 units, JavaScript's own, differs beyond the basic plane. */
function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (const [index, character] of left.entries()) {
    const difference = (character.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** A function that lists the properties of an object. Where a name is not known, neither is the order. */
function listing(name: string, doc: FunctionDoc, element: (key: Value, value: Value) => Value): ArmFunction {
  const foresight: Foresight = {
    results([object = null]) {
      const [only, ...others] = object instanceof ObjectValue ? object.dynamic : [];
      return only === undefined || others.length > 0 || (object instanceof ObjectValue && object.size > 0)
        ? undefined
        : [[element(only[0], only[1])]];
    },
  };
  return defineFunction(
    name,
    { ...doc, parameters: [OBJECT], returns: 'Array', unknowns: 'containers', foresight },
    (object) => sortedEntries(object).map(([key, value]) => element(key, value)),
  );
}

/** Objects. Source: engine. */
export const objectFunctions: readonly ArmFunction[] = [
  createObject,
  shallowMerge,
  listing(
    'items',
    { description: 'The properties of an object as an array of objects with `key` and `value`, by name.' },
    (key, value) => ObjectValue.of({ key, value }),
  ),
  listing('objectKeys', { description: 'The names of the properties of an object, in order.' }, (key) => key),
];
