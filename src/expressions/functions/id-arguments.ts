import { ExpressionError, catching } from '../errors.js';
import { argumentError } from '../signature.js';
import { Unknown, typeNameOf } from '../value.js';
import type { Value } from '../value.js';
import { arity } from '../../messages/english/arguments.js';
import { callRefusal } from '../../messages/english/expressions.js';

/** Arguments before the resource type (scope, left out or given), the type, and one name for each of its segments. */
export interface IdArguments {
  readonly leading: readonly Value[];
  readonly type: string;
  /** With the slash that it may end in. */
  readonly writtenType: string;
  readonly names: readonly Value[];
}

/**
 * Tells the resource type from the names: it is the one argument that holds a `/`. Undefined where it may be one that
 * is not known.
 * @param most how many arguments may stand before the type
 * @param early false: what is wrong is not refused while an argument is not known
 */
export function splitArguments(
  name: string,
  args: readonly Value[],
  most: number,
  early: boolean,
): IdArguments | undefined {
  if (!early && args.some((arg) => arg instanceof Unknown))
    return attempted(() => splitArguments(name, args, most, true));
  const segmented = args.flatMap((arg, index) =>
    typeof arg === 'string' && arg.includes('/') ? [{ text: arg, index }] : [],
  );
  const [only] = segmented;
  if (only === undefined && args.slice(0, most + 1).some((arg) => arg instanceof Unknown)) return undefined;
  if (only === undefined || segmented.length > 1) {
    throw new ExpressionError('argument', arity('one-resource-type', { function: name }));
  }
  if (only.index > most)
    throw new ExpressionError('argument', callRefusal('late-resource-type', { function: name, most: most + 1 }));
  const type = only.text.replace(/(?<!\/)\/+$/, '');
  const names = args.slice(only.index + 1);
  const required = type.split('/').length - 1;
  if (required === 0 || names.length !== required) {
    throw new ExpressionError(
      'argument',
      callRefusal('number-of-names', { type, function: name, count: required, given: names.length }),
    );
  }
  return { leading: args.slice(0, only.index), type, writtenType: only.text, names };
}

/** Undefined where it is refused. */
export function attempted<T>(compute: () => T): T | undefined {
  return catching(ExpressionError, compute, () => undefined);
}

const GUID =
  /^\s*(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\))\s*$/i;

/** @throws ExpressionError where the text is no GUID in one of the notations of .NET */
export function requireSubscriptionId(id: string): void {
  if (!GUID.test(id)) throw new ExpressionError('argument', callRefusal('not-a-subscription', { value: id }));
}

/** @throws ExpressionError where an argument that is known is no string */
export function requireStrings(name: string, args: readonly Value[]): void {
  for (const [index, arg] of args.entries()) {
    if (typeof arg !== 'string' && !(arg instanceof Unknown))
      throw argumentError(name, index, 'wrong-type', { expected: 'String', type: typeNameOf(arg) });
  }
}
