import { alternativesOf } from '../alternatives.js';
import { ExpressionError } from '../errors.js';
import { residualCall } from '../residue.js';
import { argumentError, defineFunction } from '../signature.js';
import type { ArmFunction, FunctionDoc } from '../signature.js';
import { Float, Unknown, integer, isArray, typeNameOf } from '../value.js';
import type { Value } from '../value.js';
import type { Effort, Way } from '../way.js';
import { callRefusal } from '../../messages/english/expressions.js';
import { ARRAY, INTEGER, NUMBER, anyOf } from '../parameter-type.js';

export type ArmNumber = number | bigint | Float;

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;
const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;
const MAX_RANGE = 10_000;

/**
 * Compares two numbers: below 0, 0, above 0 or NaN. Integers compare exactly, an Integer with a Float as doubles
 * (engine): `double` makes one of the Integer.
 */
export function compareNumbers(
  a: ArmNumber,
  b: ArmNumber,
  double: (value: number | bigint) => number = Number,
): number {
  if (a instanceof Float || b instanceof Float) return difference(toDouble(a, double), toDouble(b, double));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sign of `a - b`; unlike the subtraction, 0 for equal infinities. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function toDouble(value: ArmNumber, double: (value: number | bigint) => number = Number): number {
  return value instanceof Float ? value.value : double(value);
}

/** The double of an Integer; digits that it has no bits for are cut, not rounded (engine: `float`, `less`, …). */
export function cutToDouble(value: number | bigint): number {
  if (typeof value === 'number') return value;
  const magnitude = value < 0n ? -value : value;
  const excess = BigInt(Math.max(magnitude.toString(2).length - 53, 0));
  return Number((magnitude >> excess) << excess) * (value < 0n ? -1 : 1);
}

/** @throws ExpressionError for an Integer beyond 64 bits: `json` makes them, arithmetic does not take them. */
function int64(name: string, value: number | bigint): bigint {
  const exact = BigInt(value);
  if (exact < INT64_MIN || exact > INT64_MAX)
    throw new ExpressionError('argument', callRefusal('overflow', { function: name }));
  return exact;
}

/** Integer arithmetic is 64 bit and checked. */
function arithmetic(name: string, doc: FunctionDoc, compute: (a: bigint, b: bigint) => bigint): ArmFunction {
  return defineFunction(name, { ...doc, parameters: [INTEGER, INTEGER], returns: 'Integer' }, (a, b) =>
    integer(int64(name, compute(int64(name, a), int64(name, b)))),
  );
}

function quotient(a: bigint, b: bigint): bigint {
  // The remainder of the lowest integer by -1 overflows in the engine, as its quotient does.
  return a === INT64_MIN && b === -1n ? -INT64_MIN : a / b;
}

function nonZero(name: string, b: bigint): bigint {
  if (b === 0n) throw new ExpressionError('argument', callRefusal('division-by-zero', { function: name }));
  return b;
}

/**
 * `min` and `max`, of the arguments or of the elements of a single array. The winning argument itself is the result;
 * where an Integer and a Float are equal, the Float wins, and NaN wins over everything (engine).
 */
function extremum(name: string, doc: FunctionDoc, wins: (comparison: number) => boolean): ArmFunction {
  const fn: ArmFunction = {
    ...doc,
    name,
    required: [anyOf(NUMBER, ARRAY)],
    optional: [],
    rest: anyOf(NUMBER, ARRAY),
    unknowns: 'any',
    declassifies: false,
    evaluate(args, environment, call) {
      const [single] = args;
      const values: readonly Value[] = args.length === 1 && isArray(single) ? single : args;
      for (const [index, value] of values.entries()) {
        if (NUMBER.accepts(value) || value instanceof Unknown) continue;
        throw argumentError(name, index, 'not-a-number', { type: typeNameOf(value) });
      }
      const numbers = values.filter(NUMBER.accepts);
      if (numbers.length < values.length) {
        const alternatives = (effort?: Effort): readonly Way[] | undefined =>
          alternativesOf(args, (others) => fn.evaluate(others, environment, call), effort);
        return residualCall(call, values, { nullable: false, alternatives });
      }
      for (const value of numbers) if (!(value instanceof Float)) int64(name, value);
      const [first, ...others] = numbers;
      if (first === undefined) throw new ExpressionError('argument', callRefusal('no-number', { function: name }));
      return others.reduce<ArmNumber>((best, value) => {
        const comparison = compareNumbers(value, best);
        if (Number.isNaN(comparison)) return Number.isNaN(toDouble(value)) ? value : best;
        return wins(comparison) || (comparison === 0 && value instanceof Float) ? value : best;
      }, first);
    },
  };
  return fn;
}

/** `range(start, count)`. The documents say at most 1,000 elements; the engine takes 10,000. */
const range = defineFunction(
  'range',
  {
    description: 'So many integers in a row, from the first argument on.',
    parameters: [INTEGER, INTEGER],
    returns: 'Array',
  },
  (start, count) => {
    const [from, length] = [Number(start), Number(count)];
    if (from < INT32_MIN || from > INT32_MAX || length < 0 || length > MAX_RANGE || from + length - 1 > INT32_MAX) {
      throw new ExpressionError('argument', callRefusal('range', { most: MAX_RANGE, last: INT32_MAX }));
    }
    return Array.from({ length }, (_, index) => from + index);
  },
);

/** Integer arithmetic and ranges. Source: engine (int64, checked; `div` truncates, `mod` takes the sign of the dividend). */
export const numericFunctions: readonly ArmFunction[] = [
  arithmetic('add', { description: 'The sum of two integers.' }, (a, b) => a + b),
  arithmetic('sub', { description: 'The first integer without the second.' }, (a, b) => a - b),
  arithmetic('mul', { description: 'The product of two integers.' }, (a, b) => a * b),
  arithmetic(
    'div',
    { description: 'How often the second integer goes into the first; what is left over is dropped.' },
    (a, b) => quotient(a, nonZero('div', b)),
  ),
  arithmetic(
    'mod',
    { description: 'What is left over of a division, with the sign of the first integer.' },
    (a, b) => a - int64('mod', quotient(a, nonZero('mod', b))) * b,
  ),
  extremum(
    'min',
    { description: 'The least of the numbers, or of the numbers of one array.' },
    (comparison) => comparison < 0,
  ),
  extremum(
    'max',
    { description: 'The greatest of the numbers, or of the numbers of one array.' },
    (comparison) => comparison > 0,
  ),
  range,
];
