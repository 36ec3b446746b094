import type { Expr } from '../../expressions/ast.js';
import { Unknown } from '../../expressions/value.js';
import type { Description, Value } from '../../expressions/value.js';
import { runtimeCause } from './reference-form.js';

/** What is known of the members of an answer; undefined where nothing is. */
export type Members = (key: string | number) => Value | undefined;

/** An object that Azure answers with while it deploys, and what the template tells of it. */
export function runtimeAnswer(
  expression: Expr,
  known: Pick<Description, 'member' | 'part' | 'alternatives' | 'nullable'>,
): Unknown {
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
