import { isNeverNull } from '../alternatives.js';
import { indexOfLinguistic, lastIndexOfLinguistic } from '../dotnet/linguistic-search.js';
import type { Pieces, Size, TextFacts } from '../facts.js';
import { piecesOfText, slice, textOfPieces } from '../pieces.js';
import {
  ANY,
  ARRAY,
  INTEGER,
  OBJECT,
  STRING,
  anyOf,
  argumentError,
  defineFunction,
  defineVariadic,
  int32,
} from '../signature.js';
import type { ArmFunction, Foresight } from '../signature.js';
import { surelyDiffer, surelyEqual } from '../text-comparison.js';
import { ANY_TEXT, skippedText, takenText, textFactsOf } from '../text-facts.js';
import { ObjectValue, Unknown, isArray, isInteger, isKnown, typeNameOf, typeOf } from '../value.js';
import type { ArrayValue, Value } from '../value.js';
import { holds, placeOf } from '../text-search.js';
import { deepEquals } from './comparison.js';
import { scalarPiece, scalarText } from './scalar-text.js';

const SEQUENCE = anyOf(STRING, ARRAY);
const SIZED = anyOf(SEQUENCE, OBJECT);

/** Only the number of parts counts, so parts that are not known do not matter. */
const BY_SIZE = { unknowns: 'names', declassifies: true } as const;
const BY_PLACE = { unknowns: 'containers', early: 'none' } as const;

/** How many parts a value that is not known has, where it is not null: characters, elements, properties. */
function knownSize(value: Value): Size | undefined {
  // Names that are not known may turn out to be one and the same.
  if (value instanceof ObjectValue) {
    const open = value.dynamic.length;
    return { min: Math.max(value.size, Math.min(open, 1)), max: value.size + open };
  }
  if (typeof value === 'string' || isArray(value)) return { min: value.length, max: value.length };
  const size = value instanceof Unknown ? value.description.size?.() : undefined;
  if (size !== undefined) return size;
  const text = textFactsOf(value);
  if (text === undefined) return undefined;
  return { min: text.minLength, ...(text.maxLength === undefined ? {} : { max: text.maxLength }) };
}

const measured: Foresight = {
  results([value = null]) {
    const size = knownSize(value);
    return size !== undefined && size.min === size.max ? [size.min] : undefined;
  },
  shape: ([value = null]) => ({ bounds: () => knownSize(value) ?? { min: 0 } }),
};

const filled: Foresight = {
  results: ([value = null]) => ((knownSize(value)?.min ?? 0) > 0 && isNeverNull(value) ? [false] : undefined),
};

const containing: Foresight = {
  results([container = null, item = null]) {
    const answer = isArray(container) ? holdsElement(container, item) : holdsPart(container, item);
    return answer === undefined ? undefined : [answer];
  },
};

function holdsElement(array: ArrayValue, item: Value): boolean | undefined {
  if (array.some((element) => deepEquals(element, item) === true || surelyEqual(element, item))) return true;
  return array.every((element) => deepEquals(element, item) === false || surelyDiffer(element, item))
    ? false
    : undefined;
}

function holdsPart(container: Value, item: Value): boolean | undefined {
  const part =
    container instanceof Unknown && typeof item === 'string' ? container.description.part?.(item) : undefined;
  if (part === undefined) return holds(container, item);
  return part === 'absent' ? false : part.nullable === false ? true : undefined;
}

/** One scalar among the arguments makes the result text. */
const concatenated: Foresight = {
  neverNull: true,
  text: (args) => (args.some(isScalar) ? textOfPieces(args.map(scalarPiece)) : undefined),
};

function isScalar(value: Value): boolean {
  const type = typeOf(value);
  return type === 'String' || type === 'Integer' || type === 'Boolean' || textFactsOf(value) !== undefined;
}

const taken: Foresight = {
  neverNull: true,
  text: ([value = null, count = null]) =>
    part(
      value,
      count,
      (facts, end) => takenText(facts, end),
      (pieces, end) => slice(pieces, 0, end),
    ),
};

const skipped: Foresight = {
  neverNull: true,
  text: ([value = null, count = null]) => part(value, count, (facts, start) => skippedText(facts, start), slice),
};

/** A part of a text from or up to a place; the pieces where they are known. */
function part(
  value: Value,
  place: Value,
  look: (facts: TextFacts, place: number) => TextFacts,
  pick: (pieces: Pieces, place: number) => Pieces | undefined,
): TextFacts | undefined {
  const facts = textFactsOf(value);
  if (facts === undefined || !isInteger(place)) return facts === undefined ? undefined : ANY_TEXT;
  const at = Math.max(Number(place), 0);
  const pieces = pick(piecesOfText(value), at);
  return pieces === undefined ? look(facts, at) : textOfPieces(pieces);
}

function mayHaveNoEnd(value: Value): boolean {
  return (knownSize(value)?.min ?? 0) === 0;
}

/** The character, or the element that is known of an array that is not. */
function endOf(end: 'first' | 'last'): Foresight {
  return {
    results([value = null]) {
      const facts = textFactsOf(value);
      const character = facts === undefined ? '' : end === 'first' ? facts.prefix.charAt(0) : facts.suffix.slice(-1);
      if (character !== '') return [character];
      const element = value instanceof Unknown ? value.description.part?.(end === 'first' ? 0 : -1) : undefined;
      const alternatives = element === undefined || element === 'absent' ? undefined : element.alternatives?.();
      // Of an array without elements it is null.
      return alternatives === undefined || !mayHaveNoEnd(value) ? alternatives : [...alternatives, null];
    },
    shape: ([value = null]) => (textFactsOf(value) === undefined && mayHaveNoEnd(value) ? { nullable: true } : {}),
  };
}

/** Where a text surely stands in another; what comes before it has to be as long as it looks. */
const placed: Foresight = {
  shape: ([value = null, sought = null]) => ({ bounds: () => placeOf(value, sought) }),
};

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
