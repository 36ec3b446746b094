import type { Bounds, PartFacts, Pieces, TextFacts } from '../../src/expressions/facts.js';
import { deepEquals } from '../../src/expressions/functions/comparison.js';
import { textFactsOf } from '../../src/expressions/text-facts.js';
import { ObjectValue, Secret, Unknown, hiddenBy, isArray, isInteger, typeOf } from '../../src/expressions/value.js';
import type { Value } from '../../src/expressions/value.js';
import { Way } from '../../src/expressions/way.js';

/** Does the value agree with what was claimed of it? */
export function agrees(claimed: Value, actual: Value): boolean {
  if (claimed instanceof Secret) return agrees(hiddenBy(claimed), actual);
  if (isArray(claimed) && isArray(actual))
    return claimed.length === actual.length && claimed.every((part, index) => agrees(part, actual[index] ?? null));
  if (claimed instanceof ObjectValue && actual instanceof ObjectValue) return hasLike(claimed, actual);
  if (!(claimed instanceof Unknown)) return deepEquals(claimed, actual) !== false;
  const { type, nullable, size, bounds, part } = claimed.description;
  if (actual === null) return nullable !== false;
  if (type !== undefined && typeOf(actual) !== type) return false;
  const facts = textFactsOf(claimed);
  if (facts !== undefined && (typeof actual !== 'string' || !fits(facts, actual))) return false;
  if (bounds !== undefined && !lies(actual, bounds())) return false;
  if (actual instanceof ObjectValue) return lies(actual.size, size?.() ?? {});
  if (!isArray(actual)) return true;
  return (
    lies(actual.length, size?.() ?? {}) &&
    actual.every((element, index) => [index, index - actual.length].every((at) => isLike(part?.(at), element)))
  );
}

/** Each property is one of those that were claimed; a name that was not known may be any that looks like it. */
function hasLike(claimed: ObjectValue, actual: ObjectValue): boolean {
  return (
    [...claimed.entries.keys()].every((name) => actual.entries.has(name)) &&
    actual.size <= claimed.size + claimed.dynamic.length &&
    [...actual.entries].every(([name, value]) => {
      const known = claimed.entries.get(name);
      const open = claimed.dynamic.some(([key, part]) => agrees(key, name) && agrees(part, value));
      return open || (known !== undefined && agrees(known, value));
    })
  );
}

function isLike(facts: PartFacts, element: Value): boolean {
  if (facts === 'absent') return false;
  const { text, nullable, alternatives } = facts ?? {};
  const [looks, choices] = [text?.(), alternatives?.()];
  if (element === null) return nullable !== false;
  if (looks !== undefined && (typeof element !== 'string' || !fits(looks, element))) return false;
  return choices?.some((choice) => agrees(choice instanceof Way ? choice.value : choice, element)) ?? true;
}

function lies(value: Value, { min = -Infinity, max = Infinity }: Bounds): boolean {
  return isInteger(value) && value >= min && value <= max;
}

function fits(facts: TextFacts, text: string): boolean {
  const { minLength, maxLength = Infinity, prefix, suffix, pattern, mayHold, pieces, ending } = facts;
  return (
    text.length >= minLength &&
    text.length <= maxLength &&
    text.startsWith(prefix) &&
    text.endsWith(suffix) &&
    (pattern?.test(text) ?? true) &&
    text.split('').every((character) => mayHold?.(character) ?? true) &&
    (pieces === undefined || areIn(pieces, text)) &&
    (ending === undefined || agrees(ending, text.slice(text.lastIndexOf('/') + 1)))
  );
}

/** The known pieces stand in the text, in their order, and what lies between them looks like the others. */
function areIn(pieces: Pieces, text: string): boolean {
  const [piece, ...rest] = pieces;
  if (piece === undefined) return text === '';
  if (typeof piece === 'string') return text.startsWith(piece) && areIn(rest, text.slice(piece.length));
  return Array.from({ length: text.length + 1 }, (_, end) => end).some(
    (end) => agrees(piece, text.slice(0, end)) && areIn(rest, text.slice(end)),
  );
}
