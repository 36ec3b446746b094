import { attempt } from '../alternatives.js';
import { trimWhiteSpace } from '../dotnet/text.js';
import { catching } from '../errors.js';
import { valueFromJson } from '../from-json.js';
import { JsonSyntaxError, parseJsonArgument } from '../../json/text.js';
import { writeJson } from '../json-writer.js';
import type { Piece, Pieces } from '../facts.js';
import { factsOf, joined, piecesOf, textOfPieces } from '../pieces.js';
import { argumentError, defineFunction } from '../signature.js';
import type { ArmFunction, Foresight } from '../signature.js';
import { Float, ObjectValue, integer, isArray, isInteger, typeOf } from '../value.js';
import type { OpenProperty, Unknown } from '../value.js';
import type { Value } from '../value.js';
import { ANY_TEXT } from '../text-facts.js';
import { cutToDouble } from './numeric.js';
import { scalarPiece, textOfScalar } from './scalar-text.js';
import { verbatim } from '../../messages/message.js';
import { ARRAY, BOOLEAN, INTEGER, NUMBER, OBJECT, STRING, anyOf } from '../parameter-type.js';

function isText(value: Value): boolean {
  return ['String', 'Integer', 'Boolean'].includes(typeOf(value) ?? '');
}

/** Stands for a piece that is not known while the JSON around it is read. */
const PLACEHOLDER = 0xe000;

/** JSON put together with texts that hold nothing that has a meaning in it, in quotes. */
const readAhead: Foresight = {
  results([value = null]) {
    const pieces = piecesOf(value);
    if (pieces === undefined || pieces.length < 2 || !pieces.every(isInert)) return undefined;
    const text = pieces
      .map((piece, at) => (typeof piece === 'string' ? piece : String.fromCharCode(PLACEHOLDER + at)))
      .join('');
    const isQuoted = [...text.matchAll(/"(?:[^"\\]|\\[^])*("?)/g)]
      .map(([quoted, end]) => (end === '"' ? placeholders(quoted) : 0))
      .reduce((sum, count) => sum + count, 0);
    if (isQuoted !== placeholders(text)) return undefined;
    return attempt(() => filledIn(readJson('json', text), pieces));
  },
};

function placeholders(text: string): number {
  return (text.match(/[\ue000-\uf8ff]/g) ?? []).length;
}

/** Known text without a placeholder of its own, or text that ends no string and escapes nothing. */
function isInert(piece: Piece): boolean {
  if (typeof piece === 'string') return placeholders(piece) === 0 && !piece.includes("'");
  const { mayHold = () => true } = factsOf(piece);
  return !['"', "'", '\\', '\n', '\r', '\t', '\0'].some(mayHold);
}

function filledIn(value: Value, pieces: Pieces): Value {
  const text = (written: string): string | Unknown =>
    joined(
      written
        .split(/([\ue000-\uf8ff])/)
        .map((part, at) => (at % 2 === 0 ? part : (pieces[part.charCodeAt(0) - PLACEHOLDER] ?? ''))),
    );
  if (typeof value === 'string') return text(value);
  if (isArray(value)) return value.map((element) => filledIn(element, pieces));
  if (!(value instanceof ObjectValue)) return value;
  const entries = new Map<string, Value>();
  const dynamic: OpenProperty[] = [];
  for (const [name, part] of value.entries) {
    const key = text(name);
    if (typeof key === 'string') entries.set(key, filledIn(part, pieces));
    else dynamic.push([key, filledIn(part, pieces), entries.size]);
  }
  return new ObjectValue(entries, dynamic);
}

/** Conversions between types, with .NET's invariant number texts. Source: engine. */
export const conversionFunctions: readonly ArmFunction[] = [
  defineFunction(
    'bool',
    {
      description: 'A truth value of a text, of a number, or itself.',
      parameters: [anyOf(anyOf(BOOLEAN, NUMBER), STRING)],
      returns: 'Boolean',
    },
    toBoolean,
  ),
  defineFunction(
    'int',
    {
      description: 'An integer of the text of one, or itself.',
      parameters: [anyOf(INTEGER, STRING)],
      returns: 'Integer',
    },
    toInteger,
  ),
  defineFunction(
    'float',
    {
      description: 'A number with a fraction of a text or an integer, or itself.',
      parameters: [anyOf(NUMBER, STRING)],
      returns: 'Float',
    },
    toFloat,
  ),
  defineFunction(
    'string',
    {
      description: 'The text of a value; arrays and objects as JSON.',
      parameters: [anyOf(anyOf(anyOf(STRING, INTEGER), BOOLEAN), anyOf(OBJECT, ARRAY))],
      returns: 'String',
      foresight: { text: ([value = null]) => (isText(value) ? textOfPieces([scalarPiece(value)]) : ANY_TEXT) },
    },
    (value) => textOfScalar(value) ?? writeJson(value),
  ),
  defineFunction(
    'json',
    { description: 'The value that a JSON text spells.', parameters: [STRING], foresight: readAhead },
    (text) => readJson('json', text),
  ),
];

/** Parses JSON in the argument of function `name` as leniently as the engine does. */
export function readJson(name: string, text: string): Value {
  return catching(
    JsonSyntaxError,
    () => valueFromJson(parseJsonArgument(text)),
    (error) => {
      throw argumentError(name, 0, 'not-json', { problem: verbatim(error.message) });
    },
  );
}

/** The 64-bit integer that a text spells in decimal digits, white space around it allowed; undefined for others. */
export function integerFromText(text: string): number | bigint | undefined {
  const digits = /^[\t-\r ]*([+-]?)(\d+)[\t-\r ]*\0*$/.exec(text);
  if (digits === null) return undefined;
  const value = BigInt(digits[2] ?? '') * (digits[1] === '-' ? -1n : 1n);
  return BigInt.asIntN(64, value) === value ? integer(value) : undefined;
}

function toBoolean(value: boolean | number | bigint | Float | string): boolean {
  if (typeof value === 'boolean') return value;
  if (isInteger(value)) return BigInt(value) !== 0n;
  if (value instanceof Float) return value.value !== 0;
  const text = trimWhiteSpace(value).toLowerCase();
  if (text === 'true' || text === 'false') return text === 'true';
  throw argumentError('bool', 0, 'not-true-or-false', { value });
}

function toInteger(value: string | number | bigint): number | bigint {
  if (typeof value !== 'string') return value;
  const parsed = integerFromText(value);
  if (parsed === undefined) throw argumentError('int', 0, 'not-an-integer', { value });
  return parsed;
}

/** Digits with thousands separators anywhere before the point, as .NET reads them. */
const FLOAT_TEXT = /^[\t-\r ]*([+-]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)[\t-\r ]*\0*$/i;
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
  if (number === undefined) throw argumentError('float', 0, 'not-numeric', { value });
  return new Float(number);
}
