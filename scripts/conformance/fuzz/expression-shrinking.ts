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
  return shrink(expression, smaller, differs, MAX_TRIALS);
}

/** Expressions with one part less, or a simpler one, smallest first. */
function smaller(text: string): readonly string[] {
  let expression: Expr;
  try {
    expression = parseExpression(`[${text}]`);
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
  const candidates = new Set<string>();
  for (const variant of variants(expression)) candidates.add(printExpression(variant));
  return [...candidates].filter((each) => each.length < text.length).sort((a, b) => a.length - b.length);
}

function* variants(expression: Expr): Generator<Expr> {
  switch (expression.kind) {
    case 'value':
      return;
    case 'literal': {
      const { value } = expression;
      if (typeof value !== 'string') return;
      for (const part of [value.slice(1), value.slice(0, -1), value.slice(0, value.length / 2)])
        yield { kind: 'literal', value: part };
      return;
    }
    case 'access':
      yield expression.base;
      for (const base of variants(expression.base)) yield { ...expression, base };
      for (const key of variants(expression.key)) yield { ...expression, key };
      return;
    case 'call': {
      yield* expression.args;
      const { args } = expression;
      for (const [index, arg] of args.entries()) {
        yield { ...expression, args: args.toSpliced(index, 1) };
        if (arg.kind !== 'literal')
          for (const simple of [0, 'a', ''])
            yield { ...expression, args: args.toSpliced(index, 1, { kind: 'literal', value: simple }) };
        for (const variant of variants(arg)) yield { ...expression, args: args.toSpliced(index, 1, variant) };
      }
    }
  }
}
