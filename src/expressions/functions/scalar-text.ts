import type { TextFacts } from '../facts.js';
import { argumentError } from '../signature.js';
import { ANY_TEXT, exactText, textFactsOf, textOfLength } from '../text-facts.js';
import { isInteger, typeOf } from '../value.js';
import type { Value } from '../value.js';

/**
 * Text of a scalar where a function puts it into text: Booleans are `True` and `False` (engine). Null, floats and
 * containers are refused as argument `index` (0-based) of function `name`.
 */
export function scalarText(name: string, index: number, value: Value): string {
  const text = textOfScalar(value);
  if (text !== undefined) return text;
  throw argumentError(name, index, `must be a String, Integer or Boolean, not ${typeOf(value) ?? 'unknown'}`);
}

/** Undefined for what is no String, Integer or Boolean. */
export function textOfScalar(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return isInteger(value) ? String(value) : undefined;
}

/** What is known of the text of a scalar that is not known, where it is not null. */
export function scalarFacts(value: Value): TextFacts {
  const text = textOfScalar(value);
  if (text !== undefined) return exactText(text);
  switch (typeOf(value)) {
    case 'Boolean':
      return textOfLength(4, 5);
    case 'Integer':
      return textOfLength(1, undefined);
    default:
      return textFactsOf(value) ?? ANY_TEXT;
  }
}
