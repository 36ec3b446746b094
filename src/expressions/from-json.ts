import { isJsonArray, isJsonObject } from '../json/value.js';
import type { Json } from '../json/value.js';
import { keysOf } from '../json/text.js';
import { ExpressionError } from './errors.js';
import { ObjectValue } from './value.js';
import type { Value } from './value.js';
import { beyond } from '../messages/english/expressions.js';

/** Values deeper than this are refused: everything that walks them is recursive. */
const MAX_DEPTH = 1000;

/**
 * The value of a JSON document taken as it is: text in it stays text, whether or not it looks like an expression.
 * @throws ExpressionError `own-limit` where the document is nested too deep.
 */
export function valueFromJson(json: Json): Value {
  return convert(json, 0);
}

function convert(json: Json, depth: number): Value {
  if (depth > MAX_DEPTH) throw new ExpressionError('own-limit', beyond('json-depth', { most: MAX_DEPTH }));
  if (isJsonArray(json)) return json.map((part) => convert(part, depth + 1));
  if (!isJsonObject(json)) return json;
  const entries = new Map<string, Value>();
  for (const key of keysOf(json)) entries.set(key, convert(json[key] ?? null, depth + 1));
  return new ObjectValue(entries);
}
