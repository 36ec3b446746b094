import { ExpressionError } from '../../expressions/errors.js';
import { refused } from '../../expressions/residue.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { TemplateEnvironment } from '../model/instances.js';
import type { Message } from '../../messages/message.js';
import { tooComplex } from '../../messages/english/templates.js';

/** Evaluates; a refusal is recorded at the path and becomes an unknown value. */
export function refusable(
  environment: TemplateEnvironment,
  path: readonly (string | number)[],
  evaluate: () => Value,
): Value {
  try {
    return evaluate();
  } catch (error) {
    const refusal = environment.told(asRefusal(error));
    environment.refuse(refusal, path);
    return refused(refusal);
  }
}

/** A stack overflow is the template's fault, though the limit is ours: nothing else here recurses without its help. */
export function asRefusal(error: unknown): ExpressionError {
  if (error instanceof ExpressionError) return error;
  if (error instanceof RangeError) return new ExpressionError('own-limit', tooComplex('expression'));
  throw error;
}

/** Records what the engine refuses at a path of the template. */
export type Refuse = (refusal: Message, path: JsonPath) => void;
