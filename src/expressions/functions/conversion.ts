import { trimWhiteSpace } from '../dotnet/text.js';
import { ExpressionError } from '../errors.js';
import { valueFromJson } from '../from-json.js';
import { JsonSyntaxError, parseJsonArgument } from '../../json/text.js';
import { writeJson } from '../json-writer.js';
import {
  ANY,
  ARRAY,
  BOOLEAN,
  INTEGER,
  NUMBER,
  OBJECT,
  STRING,
  anyOf,
  argumentError,
  defineFunction,
} from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { Float, integer, isInteger, typeOf } from '../value.js';
import type { Value } from '../value.js';
import { cutToDouble } from './numeric.js';
import { textOfScalar } from './scalar-text.js';

/** Conversions between types, with .NET's invariant number texts. Source: engine. */
export const conversionFunctions: readonly ArmFunction[] = [
  defineFunction('bool', { parameters: [ANY], returns: 'Boolean', unknowns: 'containers' }, toBoolean),
  defineFunction('int', { parameters: [anyOf(INTEGER, STRING)], returns: 'Integer' }, toInteger),
  defineFunction('float', { parameters: [anyOf(NUMBER, STRING)], returns: 'Float' }, toFloat),
  defineFunction(
    'string',
    { parameters: [anyOf(anyOf(anyOf(STRING, INTEGER), BOOLEAN), anyOf(OBJECT, ARRAY))], returns: 'String' },
    (value) => textOfScalar(value) ?? writeJson(value),
  ),
  defineFunction('json', { parameters: [STRING] }, (text) => readJson('json', text)),
];

/** Parses JSON in the argument of function `name` as leniently as the engine does. */
export function readJson(name: string, text: string): Value {
  try {
    return valueFromJson(parseJsonArgument(text));
  } catch (error) {
    if (error instanceof JsonSyntaxError) throw argumentError(name, 0, `is not valid JSON: ${error.message}`);
    throw error;
  }
}

/** The 64-bit integer that a text spells in decimal digits, white space around it allowed; undefined for others. */
export function integerFromText(text: string): number | bigint | undefined {
  const digits = /^[\t-\r ]*([+-]?)(\d+)[\t-\r ]*\0*$/.exec(text);
  if (digits === null) return undefined;
  const value = BigInt(digits[2] ?? '') * (digits[1] === '-' ? -1n : 1n);
  return BigInt.asIntN(64, value) === value ? integer(value) : undefined;
}

function toBoolean(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  if (isInteger(value)) return BigInt(value) !== 0n;
  if (value instanceof Float) return value.value !== 0;
  if (typeof value === 'string') {
    const text = trimWhiteSpace(value).toLowerCase();
    if (text === 'true' || text === 'false') return text === 'true';
    throw argumentError('bool', 0, `must be 'true' or 'false', not '${value}'`);
  }
  throw argumentError('bool', 0, `must be a Boolean, a number, 'true' or 'false', not ${typeOf(value) ?? 'unknown'}`);
}

function toInteger(value: string | number | bigint): number | bigint {
  if (typeof value !== 'string') return value;
  const parsed = integerFromText(value);
  if (parsed === undefined) throw argumentError('int', 0, `must be an integer of 64 bits, not '${value}'`);
  return parsed;
}

/** Digits with thousands separators anywhere before the point, as .NET reads them. */
const FLOAT_TEXT = /^[\t-\r ]*([+-]?(?:\d[\d,]*\.?\d*|\.\d+)(?:e[+-]?\d+)?)[\t-\r ]*\0*$/i;
const SPECIAL_FLOATS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nan: NaN,
    infinity: Infinity,
    '+infinity': Infinity,
    '-infinity': -Infinity,
  }),
);

function toFloat(value: string | number | bigint | Float): Float {
  if (value instanceof Float) return value;
  if (typeof value !== 'string') return new Float(cutToDouble(value));
  const digits = FLOAT_TEXT.exec(value)?.[1];
  const number =
    digits === undefined ? SPECIAL_FLOATS.get(trimWhiteSpace(value).toLowerCase()) : Number(digits.replaceAll(',', ''));
  if (number === undefined)
    throw new ExpressionError('argument', `Argument 1 of 'float' must be a number, not '${value}'.`);
  return new Float(number);
}
