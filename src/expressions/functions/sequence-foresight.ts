import { isNeverNull } from '../alternatives.js';
import type { Pieces, Size, TextFacts } from '../facts.js';
import { piecesOfText, slice, textOfPieces } from '../pieces.js';
import type { Foresight } from '../signature.js';
import { surelyDiffer, surelyEqual } from '../text-comparison.js';
import { ANY_TEXT, skippedText, takenText, textFactsOf } from '../text-facts.js';
import { ObjectValue, Unknown, isArray, isInteger, typeOf } from '../value.js';
import type { ArrayValue, Value } from '../value.js';
import { holds, placeOf } from '../text-search.js';
import { deepEquals } from './comparison.js';
import { scalarPiece } from './scalar-text.js';

/** How many parts a value that is not known has, where it is not null: characters, elements, properties. */
export function knownSize(value: Value): Size | undefined {
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

export const measured: Foresight = {
  results([value = null]) {
    const size = knownSize(value);
    return size !== undefined && size.min === size.max ? [size.min] : undefined;
  },
  shape: ([value = null]) => ({ bounds: () => knownSize(value) ?? { min: 0 } }),
};

export const filled: Foresight = {
  results: ([value = null]) => ((knownSize(value)?.min ?? 0) > 0 && isNeverNull(value) ? [false] : undefined),
};

export const containing: Foresight = {
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
export const concatenated: Foresight = {
  neverNull: true,
  text: (args) => (args.some(isScalar) ? textOfPieces(args.map(scalarPiece)) : undefined),
};

function isScalar(value: Value): boolean {
  const type = typeOf(value);
  return type === 'String' || type === 'Integer' || type === 'Boolean' || textFactsOf(value) !== undefined;
}

export const taken: Foresight = {
  neverNull: true,
  text: ([value = null, count = null]) =>
    part(
      value,
      count,
      (facts, end) => takenText(facts, end),
      (pieces, end) => slice(pieces, 0, end),
    ),
};

export const skipped: Foresight = {
  neverNull: true,
  text: ([value = null, count = null]) => part(value, count, (facts, start) => skippedText(facts, start), slice),
};

/** A part of a text from or up to a place; the pieces where they are known. */
export function part(
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
export function endOf(end: 'first' | 'last'): Foresight {
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
export const placed: Foresight = {
  shape: ([value = null, sought = null]) => ({ bounds: () => placeOf(value, sought) }),
};
