import { ExpressionError } from '../../expressions/errors.js';
import type { Unknown, Value } from '../../expressions/value.js';
import { nameKey } from '../../json/name.js';
import { loopMistake } from '../../messages/english/templates.js';

/** Iterations of one loop, of any kind (engine). */
export const MAX_COPY_COUNT = 800;

/** An iteration of a copy loop, innermost first. */
export interface Loop {
  readonly kind: 'resource' | 'property' | 'variable' | 'output';
  /** As declared; loop names compare without case. Empty for outputs. */
  readonly name: string;
  readonly index: Value;
  readonly outer: Loop | undefined;
  /** Of a loop that is judged once, because this is not known: how often it runs. */
  readonly count?: Unknown | undefined;
  /** Of a serial loop: how many iterations run at a time. */
  readonly batchSize?: number | undefined;
}

/** Whether all loops up to here are known to run, as far as that does not depend on what is not known. */
export function alwaysRuns(loop: Loop | undefined): boolean {
  return loop === undefined || (loop.count === undefined && alwaysRuns(loop.outer));
}

/** `copyIndex()` and `copyIndex('loop')` as the engine resolves them. */
export function findIndex(loops: Loop | undefined, name: string | undefined): Value {
  const key = name === undefined ? undefined : nameKey(name);
  for (let loop = loops; loop !== undefined; loop = loop.outer) {
    if (
      key === undefined
        ? loop.kind === 'resource' || loop.kind === 'output'
        : loop.name !== '' && nameKey(loop.name) === key
    ) {
      return loop.index;
    }
  }
  throw new ExpressionError(
    'place',
    name === undefined ? loopMistake('index-without-loop') : loopMistake('index-of-another-loop', { name }),
  );
}
