import { argumentError } from '../signature.js';
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
