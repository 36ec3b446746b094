import type { Call, Expr } from './ast.js';
import { printExpression } from './print.js';

/** Each evaluation of these gives another value, or the name alone does not tell which one is meant. */
const unsteady = new Set(['newguid', 'utcnow', 'unknown', 'copyindex']);

/**
 * What tells unknown values apart: equal keys mean equal values. It is the canonical print of the expression, in which a
 * call that may give something else elsewhere (a parameter of a nested template, `newGuid()`) is numbered: the same
 * number stands for one and the same evaluation. For comparing only, never to be shown.
 */
export function keyOf(expression: Expr): string {
  let key = keys.get(expression);
  if (key === undefined)
    keys.set(expression, (key = printExpression(expression, { mark: markOf, replace: meaningOf })));
  return key;
}

const keys = new WeakMap<Expr, string>();

/** What the engine gives up may be told all the same. */
function meaningOf({ key, written }: Call): Expr | undefined {
  return key === 'unknown' ? written : undefined;
}

function markOf(call: Call): string {
  if (call.home !== undefined) return `#${numberOf(call.home)}`;
  const isUnsteady = unsteady.has(call.key) || call.key.startsWith('list') || call.namespace !== undefined;
  return isUnsteady ? `#${numberOf(call)}` : '';
}

const numbers = new WeakMap<object, number>();
let count = 0;

function numberOf(object: object): number {
  let number = numbers.get(object);
  if (number === undefined) numbers.set(object, (number = ++count));
  return number;
}
