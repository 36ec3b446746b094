import { formatDouble } from './dotnet/number-format.js';
import { Float, ObjectValue, Secret, isArray } from './value.js';
import type { Unknown, Value } from './value.js';

/**
 * Writes a known value as compact JSON the way the engine (Newtonsoft.Json) does: names in their order, non-ASCII
 * characters as they are, floats with a point or exponent (`1.0`, `1E+20`), NaN and infinities in quotes.
 * The value has no unknown or hidden parts.
 */
export function writeJson(value: Value): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
    case 'number':
    case 'bigint':
      return String(value);
    case 'string':
      return writeString(value);
    default:
      break;
  }
  if (value instanceof Float) return writeFloat(value.value);
  if (value instanceof ObjectValue && value.dynamic.length === 0) {
    const properties = [...value.entries].map(([key, part]) => `${writeString(key)}:${writeJson(part)}`);
    return `{${properties.join(',')}}`;
  }
  if (isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  return notKnown(value);
}

function notKnown(value: ObjectValue | Unknown | Secret): never {
  throw new Error(`writeJson needs a known value, not ${value instanceof Secret ? 'a hidden' : 'an unknown'} one`);
}

function writeFloat(value: number): string {
  if (!Number.isFinite(value)) return `"${value}"`;
  const text = formatDouble(value);
  return /[.E]/.test(text) ? text : `${text}.0`;
}

const NAMED_ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function writeString(text: string): string {
  const escaped = text.replace(/["\\\u0000-\u001f\u0085\u2028\u2029]/g, (char) => {
    return NAMED_ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}
