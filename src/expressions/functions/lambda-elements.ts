import { ExpressionError } from '../errors.js';
import { truthOf } from '../alternatives.js';
import { Unknown, perPlace, typeNameOf } from '../value.js';
import type { Description, TypeName, Value } from '../value.js';
import { callRefusal } from '../../messages/english/expressions.js';

/** What a condition comes to; unknown where it is not known. */
export function condition(name: string, result: Value): boolean | Unknown {
  if (result instanceof Unknown) return result;
  const truth = truthOf(result);
  if (truth === undefined) throw wrongResult(name, 'Boolean', result);
  return truth;
}

/** What is known of a list whose elements are some of those of another. */
export function describeElements(source: Unknown): Partial<Description> {
  const { element } = source.description;
  // Elements do not keep their places: each may be any of the source.
  return {
    element: element && perPlace(() => element({})),
    part: () => source.description.part?.(undefined),
  };
}

export function wrongResult(name: string, type: TypeName, result: Value): ExpressionError {
  return new ExpressionError(
    'argument',
    callRefusal('wrong-result', { function: name, expected: type, type: typeNameOf(result) }),
  );
}
