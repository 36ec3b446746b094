import { ask } from '../expressions/cover.js';
import { ExpressionError } from '../expressions/errors.js';
import { printValue } from '../expressions/print.js';
import { Unknown, isInteger } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { JsonPath } from '../json/path.js';
import { nameKey } from '../json/name.js';
import type { TemplateEnvironment } from './environment.js';
import { evaluateNode } from './node-evaluation.js';
import { findProperty } from './template.js';
import type { NodeObject } from './template.js';

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

/** The `count` of a loop; refused unless it is an integer of 0 to 800, and then 0. */
export function evaluateCount(
  loop: NodeObject,
  environment: TemplateEnvironment,
  path: readonly (string | number)[],
  refuse = (error: ExpressionError, at: JsonPath): void => {
    environment.refuse(error, at);
  },
): number | Unknown {
  const found = findProperty(loop, 'count');
  const countPath = [...path, found?.key ?? 'count'];
  const count = evaluateNode(found?.value ?? null, environment.at('head'), countPath);
  if (count instanceof Unknown) return count;
  const times = ask(count, (known) => (isInteger(known) && known >= 0 ? Number(known) : undefined));
  if (times !== undefined && times <= MAX_COPY_COUNT) return times;
  const message = `A copy count must be an integer of 0 to ${MAX_COPY_COUNT}, not ${printValue(count).slice(0, 100)}.`;
  refuse(new ExpressionError('argument', message), countPath);
  return 0;
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
    name === undefined
      ? "'copyIndex()' without a name is only expected in a resource or output loop."
      : `There is no copy loop '${name}' around this 'copyIndex'.`,
  );
}
