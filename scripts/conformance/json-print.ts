import { Float, isJsonArray } from '../../src/json/value.js';
import type { Json } from '../../src/json/value.js';
import { keysOf } from '../../src/json/text.js';

/** JSON text in which integers and floats stay what they are: the float one prints as `1.0`. */
export function printJson(json: Json): string {
  if (json instanceof Float) return printFloat(json.value);
  if (typeof json === 'bigint') return String(json);
  if (isJsonArray(json)) return `[${json.map(printJson).join(',')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const object = json;
  return `{${keysOf(object)
    .map((key) => `${JSON.stringify(key)}:${printJson(object[key] ?? null)}`)
    .join(',')}}`;
}

/** The string a JSON value is; any other value, and an absent one, is the empty text. */
export function textOf(json: Json | undefined): string {
  return typeof json === 'string' ? json : '';
}

function printFloat(value: number): string {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
