import type { Expr } from '../../../src/expressions/ast.js';
import { ExpressionError } from '../../../src/expressions/errors.js';
import { parseExpression } from '../../../src/expressions/parse.js';
import { printExpression } from '../../../src/expressions/print.js';
import { shrink } from './shrink.js';

const MAX_TRIALS = 300;

/** The smallest expression found, by taking parts away, for which `differs` still holds. */
export function shrinkExpression(
  expression: string,
  differs: (expression: string) => Promise<boolean>,
): Promise<string> {
  return shrink(expression, (text) => smallerExpressions(text), differs, MAX_TRIALS);
}

/**
 * Expressions, without their brackets, with one part less, smallest first.
 * @param simplify whether a part may also give way to a literal, which may have another type
 */
export function smallerExpressions(text: string, simplify = true): readonly string[] {
  let expression: Expr;
  try {
    expression = parseExpression(`[${text}]`);
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
  const candidates = new Set<string>();
  for (const variant of variants(expression, simplify)) candidates.add(printExpression(variant));
  return [...candidates].filter((each) => each.length < text.length).sort((a, b) => a.length - b.length);
}

function* variants(expression: Expr, simplify: boolean): Generator<Expr> {
  switch (expression.kind) {
    case 'value':
      return;
    case 'literal': {
      const { value } = expression;
      if (typeof value !== 'string' || !simplify) return;
      for (const part of [value.slice(1), value.slice(0, -1), value.slice(0, value.length / 2)])
        yield { kind: 'literal', value: part };
      return;
    }
    case 'access':
      yield expression.base;
      for (const base of variants(expression.base, simplify)) yield { ...expression, base };
      for (const key of variants(expression.key, simplify)) yield { ...expression, key };
      return;
    case 'call': {
      yield* expression.args;
      const { args } = expression;
      for (const [index, arg] of args.entries()) {
        yield { ...expression, args: args.toSpliced(index, 1) };
        if (simplify && arg.kind !== 'literal')
          for (const simple of [0, 'a', ''])
            yield { ...expression, args: args.toSpliced(index, 1, { kind: 'literal', value: simple }) };
        for (const variant of variants(arg, simplify)) yield { ...expression, args: args.toSpliced(index, 1, variant) };
      }
    }
  }
}
