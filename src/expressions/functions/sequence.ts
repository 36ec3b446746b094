import { indexOfLinguistic, lastIndexOfLinguistic } from '../dotnet/linguistic-search.js';
import { argumentError, defineFunction, defineVariadic, int32 } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { ObjectValue, isArray, isKnown, typeNameOf } from '../value.js';
import type { ArrayValue, Value } from '../value.js';
import { ANY, ARRAY, INTEGER, OBJECT, STRING, anyOf } from '../parameter-type.js';
import { deepEquals } from './comparison.js';
import { scalarText } from './scalar-text.js';
import {
  knownSize,
  measured,
  filled,
  containing,
  concatenated,
  taken,
  skipped,
  endOf,
  placed,
} from './sequence-foresight.js';

const SEQUENCE = anyOf(STRING, ARRAY);

const SIZED = anyOf(SEQUENCE, OBJECT);

/** Only the number of parts counts, so parts that are not known do not matter. */
const BY_SIZE = { unknowns: 'names', declassifies: true } as const;

const BY_PLACE = { unknowns: 'containers', early: 'none' } as const;

/** Functions that take text as well as arrays (some of them objects). Text counts in UTF-16 units. Source: engine. */
export const sequenceFunctions: readonly ArmFunction[] = [
  defineVariadic(
    'concat',
    {
      description: 'The texts, or the arrays, one behind the other.',
      rest: ANY,
      unknowns: 'names',
      foresight: concatenated,
    },
    concat,
  ),
  defineFunction(
    'length',
    {
      description: 'How many characters, elements or properties there are.',
      parameters: [SIZED],
      returns: 'Integer',
      ...BY_SIZE,
      foresight: measured,
    },
    (value) => {
      const { min, max } = knownSize(value) ?? { min: 0 };
      return min === max ? min : undefined;
    },
  ),
  defineFunction(
    'empty',
    {
      description: 'Whether there is no character, element or property; true of null.',
      parameters: [ANY],
      returns: 'Boolean',
      ...BY_SIZE,
      foresight: filled,
    },
    (value) => {
      if (value === null) return true;
      if (!SIZED.accepts(value)) throw argumentError('empty', 0, 'not-sized', { type: typeNameOf(value) });
      return knownSize(value)?.min === 0;
    },
  ),
  defineFunction(
    'first',
    {
      description: 'The first character or element.',
      parameters: [SEQUENCE],
      unknowns: 'containers',
      foresight: endOf('first'),
    },
    (value) => (isArray(value) ? (value[0] ?? null) : value.charAt(0)),
  ),
  defineFunction(
    'last',
    {
      description: 'The last character or element.',
      parameters: [SEQUENCE],
      unknowns: 'containers',
      foresight: endOf('last'),
    },
    (value) => (isArray(value) ? (value.at(-1) ?? null) : value.charAt(value.length - 1)),
  ),
  defineFunction(
    'take',
    {
      description: 'So many characters or elements from the start.',
      parameters: [SEQUENCE, INTEGER],
      ...BY_PLACE,
      foresight: taken,
    },
    (value, count) => {
      const end = Math.max(int32('take', 1, count), 0);
      return value.slice(0, end);
    },
  ),
  defineFunction(
    'skip',
    {
      description: 'What is left behind so many characters or elements.',
      parameters: [SEQUENCE, INTEGER],
      ...BY_PLACE,
      foresight: skipped,
    },
    (value, count) => {
      const start = Math.max(int32('skip', 1, count), 0);
      return value.slice(start);
    },
  ),
  defineFunction(
    'contains',
    {
      description: 'Whether a text has a part, an array an element or an object a property of a name.',
      parameters: [ANY, ANY],
      returns: 'Boolean',
      ...BY_SIZE,
      foresight: containing,
      searches: true,
    },
    contains,
  ),
  defineFunction(
    'indexOf',
    {
      description:
        'The first place of a part in a text (case aside) or of an element in an array, from 0; -1 where it is none.',
      parameters: [SEQUENCE, ANY],
      returns: 'Integer',
      ...BY_PLACE,
      foresight: placed,
      searches: true,
    },
    (container, item) => {
      if (isArray(container)) return indexIn(container, item, 'first');
      return indexOfLinguistic(container, needle('indexOf', item));
    },
  ),
  defineFunction(
    'lastIndexOf',
    {
      description:
        'The last place of a part in a text (case aside) or of an element in an array, from 0; -1 where it is none.',
      parameters: [SEQUENCE, ANY],
      returns: 'Integer',
      ...BY_PLACE,
      foresight: placed,
      searches: true,
    },
    (container, item) => {
      if (isArray(container)) return indexIn(container, item, 'last');
      return lastIndexOfLinguistic(container, needle('lastIndexOf', item));
    },
  ),
];

/** Arrays join one level deep; anything else is text. Arrays and text do not mix. */
function concat(args: readonly Value[]): Value {
  if (args.length > 0 && args.every(isArray)) return args.flat();
  return args.map((arg, index) => scalarText('concat', index, arg)).join('');
}

/**
 * The engine holds two parts for different as soon as one of them is not known; here such a part leaves the answer
 * open, unless another one decides.
 */
function contains(container: Value, item: Value): boolean | undefined {
  if (isArray(container)) {
    let answer: boolean | undefined = false;
    for (const part of container) {
      const equal = deepEquals(part, item);
      if (equal === true) return true;
      if (equal === undefined) answer = undefined;
    }
    return answer;
  }
  if (typeof item === 'string' && container instanceof ObjectValue)
    return container.findKey(item) !== undefined || (container.dynamic.length > 0 ? undefined : false);
  if (typeof item === 'string' && typeof container === 'string') return container.includes(item);
  const types = { container: typeNameOf(container), item: typeNameOf(item) };
  throw argumentError('contains', 1, 'not-matching', types);
}

/** Undefined where the item, or an element on the way to it, holds an unknown part, comparable or not (engine). */
function indexIn(array: ArrayValue, item: Value, end: 'first' | 'last'): number | undefined {
  if (!isKnown(item)) return undefined;
  for (let step = 0; step < array.length; step++) {
    const index = end === 'first' ? step : array.length - 1 - step;
    const element = array[index] ?? null;
    if (!isKnown(element)) return undefined;
    if (deepEquals(element, item) === true) return index;
  }
  return -1;
}

function needle(name: string, item: Value): string {
  if (typeof item === 'string') return item;
  throw argumentError(name, 1, 'wrong-type', { expected: 'String', type: typeNameOf(item) });
}
