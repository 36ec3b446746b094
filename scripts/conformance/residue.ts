import type { Expr } from '../../src/expressions/ast.js';
import { ExpressionError } from '../../src/expressions/errors.js';
import { isExpression, parseExpression } from '../../src/expressions/parse.js';
import { printExpression } from '../../src/expressions/print.js';
import type { Json } from '../../src/json/value.js';

/**
 * True for a text that stands for a value that is not known. The engine does not escape texts that start with a
 * bracket: one that parses only looks like a residue in the rarest case, one that does not is a text.
 */
export function isResidue(json: Json | undefined): json is string {
  return typeof json === 'string' && normalizeResidue(json) !== undefined;
}

/** A residue in one spelling: blanks, and the case of function names and ids, taken away. Undefined for other texts. */
export function normalizeResidue(text: string): string | undefined {
  if (!isExpression(text)) return undefined;
  try {
    return `[${printExpression(lowerNames(parseExpression(text)))}]`;
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

function lowerNames(expression: Expr): Expr {
  switch (expression.kind) {
    case 'literal':
    case 'value':
      return expression;
    case 'access':
      return { ...expression, base: lowerNames(expression.base), key: lowerNames(expression.key) };
    case 'call':
      return { ...expression, name: expression.key, args: expression.args.map(lowerNames).map(lowerId) };
  }
}

/** Ids compare without case, also as the target of `reference()`. */
function lowerId(expression: Expr): Expr {
  const isId =
    expression.kind === 'literal' &&
    typeof expression.value === 'string' &&
    /^\/(subscriptions|providers)\//i.test(expression.value);
  return isId ? { ...expression, value: expression.value.toLowerCase() } : expression;
}
