import type { Expr } from '../../expressions/ast.js';
import { Unknown } from '../../expressions/value.js';
import type { Description, Value } from '../../expressions/value.js';
import { runtimeCause } from './reference-form.js';

export type Members = (key: string | number) => Value | undefined;

export function open(expression: Expr, known: Pick<Description, 'member' | 'part' | 'alternatives'>): Unknown {
  return new Unknown(() => ({
    expression,
    get causes() {
      return [runtimeCause(expression)];
    },
    type: 'Object',
    nullable: false,
    ...known,
  }));
}
