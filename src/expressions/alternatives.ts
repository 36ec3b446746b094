import { ExpressionError } from './errors.js';
import { refused } from './residue.js';
import { Secret, Unknown } from './value.js';
import type { Value } from './value.js';

/**
 * The value, or none where the engine would refuse it: for what an unknown value can become. What a limit of ours keeps
 * from being known is unknown.
 */
export function attempt(compute: () => Value): readonly Value[] {
  try {
    return [compute()];
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return error.code === 'own-limit' ? [refused(error)] : [];
  }
}

/** Computes when first asked, and keeps the answer. */
export function once<T>(compute: () => T): () => T {
  let answer: { readonly value: T } | undefined;
  return () => (answer ??= { value: compute() }).value;
}

/** At most so many combinations of arguments are tried. */
const MAX_COMBINATIONS = 8;

/**
 * What a call can give for every combination of what its unknown arguments can be. Undefined where that is open: an
 * argument can be anything, there are too many combinations, or nothing but parts inside the arguments is unknown.
 */
export function alternativesOf(
  args: readonly Value[],
  apply: (args: readonly Value[]) => Value,
): readonly Value[] | undefined {
  if (!args.some((arg) => arg instanceof Unknown)) return undefined;
  let combinations: readonly (readonly Value[])[] = [[]];
  for (const arg of args) {
    const choices = arg instanceof Unknown ? arg.description.alternatives?.() : [arg];
    if (choices === undefined || choices.length * combinations.length > MAX_COMBINATIONS) return undefined;
    combinations = combinations.flatMap((head) => choices.map((choice) => [...head, choice]));
  }
  return withoutRepeats(combinations.flatMap((combination) => attempt(() => apply(combination))));
}

/** Scalars that are equal count once. */
function withoutRepeats(values: readonly Value[]): readonly Value[] {
  const seen = new Set<Value>();
  return values.filter((value) => {
    if (typeof value === 'object' && value !== null) return true;
    return !seen.has(value) && seen.add(value);
  });
}

/** More ways than this are not told apart, and choices within choices are followed for so many steps only. */
const MAX_POSSIBILITIES = 8;
const MAX_VISITS = 100;

/**
 * Every value that `value` may turn out to be, choices within choices included; what is left unknown is open. Empty
 * where the engine refuses every one; undefined where there are more than 8.
 */
export function possibilities(value: Value): readonly Value[] | undefined {
  const found: Value[] = [];
  let visits = 0;
  const visit = (current: Value): boolean => {
    if (++visits > MAX_VISITS) return false;
    const choices = current instanceof Unknown ? current.description.alternatives?.() : undefined;
    if (choices !== undefined) return choices.every(visit);
    found.push(current);
    return found.length <= MAX_POSSIBILITIES;
  };
  return visit(value) ? withoutRepeats(found) : undefined;
}

/** True where null is surely not the value. */
export function isNeverNull(value: Value): boolean {
  if (value instanceof Secret) return isNeverNull(value.value);
  if (!(value instanceof Unknown)) return value !== null;
  if (value.description.nullable === false) return true;
  return (
    possibilities(value)?.every((choice) =>
      choice instanceof Unknown ? choice.description.nullable === false : isNeverNull(choice),
    ) ?? false
  );
}

/** The truth values that a condition may have; one that is no Boolean fails and has none. */
export function truthValues(condition: Value): ReadonlySet<boolean> {
  const choices = possibilities(condition);
  const both: readonly Value[] = [true, false];
  return new Set(
    (choices ?? both)
      .flatMap((choice) => (choice instanceof Unknown ? both : [choice instanceof Secret ? choice.value : choice]))
      .filter((choice) => typeof choice === 'boolean'),
  );
}
