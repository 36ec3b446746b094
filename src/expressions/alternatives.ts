import { ExpressionError } from './errors.js';
import { Unknown } from './value.js';
import type { Value } from './value.js';

/** The value, or none where the engine would refuse it: for what an unknown value can become. */
export function attempt(compute: () => Value): readonly Value[] {
  try {
    return [compute()];
  } catch (error) {
    if (error instanceof ExpressionError) return [];
    throw error;
  }
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
  return combinations.flatMap((combination) => attempt(() => apply(combination)));
}
