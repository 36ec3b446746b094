import { ask } from './cover.js';
import { ExpressionError, catching } from './errors.js';
import { present, refused } from './residue.js';
import { Unknown } from './value.js';
import type { Value } from './value.js';
import { answered, foldWays, join, nullQuestionOf, questionOf, waysOf } from './ways.js';
import { Effort, NO_CHOICES, Way } from './way.js';
import type { Alternative, Choices } from './way.js';

/**
 * The value, or none where the engine would refuse it: for what an unknown value can become. What a limit of ours keeps
 * from being known is unknown.
 */
export function attempt(compute: () => Value): readonly Value[] {
  return catching(
    ExpressionError,
    () => [compute()],
    (error) => (error.code === 'own-limit' ? [refused(error)] : []),
  );
}

/** Computes when first asked, and keeps the answer. */
export function once<T>(compute: () => T): () => T {
  let answer: { readonly value: T } | undefined;
  return () => (answer ??= { value: compute() }).value;
}

/**
 * What a call can give for every combination of what its unknown arguments can be, as far as these go together. An
 * argument that can be anything stays as it is. Undefined where no argument has a choice, or there are too many.
 */
export function alternativesOf(
  args: readonly Value[],
  apply: (args: readonly Value[]) => Value,
  effort = new Effort(),
): readonly Way[] | undefined {
  const choices = args.map((arg) => (arg instanceof Unknown ? waysOf(arg, effort) : undefined));
  if (choices.every((ways) => ways === undefined)) return undefined;
  let combinations: readonly { readonly args: readonly Value[]; readonly given: Choices }[] = [
    { args: [], given: NO_CHOICES },
  ];
  for (const [index, arg] of args.entries()) {
    const next: { readonly args: readonly Value[]; readonly given: Choices }[] = [];
    for (const head of combinations) {
      for (const way of choices[index] ?? [new Way(arg, NO_CHOICES)]) {
        const given = join(head.given, way.given);
        if (given === undefined) continue;
        if (!effort.spend()) return undefined;
        next.push({ args: [...head.args, way.value], given });
      }
    }
    combinations = next;
  }
  return combinations.flatMap((one) => attempt(() => apply(one.args)).map((value) => new Way(value, one.given)));
}

/**
 * Every value that `value` may turn out to be, choices within choices included; what is left unknown is open, or too
 * much to be told apart. Empty where the engine refuses every one.
 */
export function possibilities(value: Value): readonly Value[] {
  if (!(value instanceof Unknown)) return [value];
  const all = foldWays<readonly Value[]>([value], { way: (values) => values, choice: (parts) => parts.flat() });
  return [...new Set(all)];
}

/** True where null is surely not the value. */
export function isNeverNull(value: Value): boolean {
  if (!(value instanceof Unknown)) return value !== null;
  if (value.description.nullable === false) return true;
  return possibilities(value).every((choice) =>
    choice instanceof Unknown ? choice.description.nullable === false : isNeverNull(choice),
  );
}

/** One truth value that a condition may have. */
interface Truth {
  readonly truth: boolean;
  readonly given: Choices;
}

/** The truth value of what is known, of a secret as well; undefined for what is no Boolean. */
export function truthOf(value: Value): boolean | undefined {
  return ask(value, (known) => (typeof known === 'boolean' ? known : undefined));
}

/** So many ways to come to a truth value are told apart. */
const MAX_TRUTHS = 32;

/** The truth values that a condition may have, and when; one that is no Boolean fails and has none. */
export function truthsOf(condition: Value, effort = new Effort()): readonly Truth[] {
  const both = (open: Unknown, given: Choices): readonly Truth[] =>
    [true, false].flatMap((truth) => {
      const joined = join(given, answered(questionOf(open), `${truth}()`, open));
      return joined === undefined ? [] : [{ truth, given: joined }];
    });
  const truths = foldWays<readonly Truth[]>(
    [condition],
    {
      way: ([outcome = null], given) => {
        if (outcome instanceof Unknown) return both(outcome, given);
        const truth = truthOf(outcome);
        return truth === undefined ? [] : [{ truth, given }];
      },
      choice: (parts) => parts.flat(),
    },
    NO_CHOICES,
    effort,
  );
  if (truths.length <= MAX_TRUTHS || !(condition instanceof Unknown)) return truths;
  return both(condition, NO_CHOICES).filter(({ truth }) => truths.some((one) => one.truth === truth));
}

/** What stands in the place of a value where it may be null. Only what is surely not null hides the rest. */
export function coalesced(value: Unknown, rest: () => readonly Value[], effort = new Effort()): readonly Way[] {
  if (isNeverNull(value)) return [new Way(value, NO_CHOICES)];
  const ways = effort.spend() ? waysOf(value, effort) : undefined;
  if (ways === undefined) {
    const when = (isNull: boolean): Choices => answered(nullQuestionOf(value), `${isNull}()`, value);
    return [new Way(present(value), when(false)), ...rest().map((other) => new Way(other, when(true)))];
  }
  return ways.flatMap((way) => {
    if (way.value === null) return rest().map((other) => new Way(other, way.given));
    if (!(way.value instanceof Unknown)) return [way];
    return coalesced(way.value, rest, effort).flatMap((inner) => {
      const given = join(way.given, inner.given);
      return given === undefined ? [] : [new Way(inner.value, given)];
    });
  });
}

/** So many ways to come to an answer are told apart. */
const MAX_OUTCOMES = 32;

/**
 * What `and` (decided by false) and `or` (decided by true) can become; each argument decides, or leaves it to the next. An
 * argument that fails has no value.
 */
export function connectedWays(
  args: readonly (() => readonly Value[])[],
  decisive: boolean,
  effort: Effort,
): readonly Alternative[] {
  let undecided: readonly Choices[] = [NO_CHOICES];
  const ways: Way[] = [];
  for (const arg of args) {
    const truths = arg().flatMap((value) => truthsOf(value, effort));
    const next: Choices[] = [];
    for (const choices of undecided) {
      for (const { truth, given } of truths) {
        const joined = join(choices, given);
        if (joined === undefined) continue;
        if (truth === decisive) ways.push(new Way(decisive, joined));
        else next.push(joined);
      }
    }
    undecided = next;
    if (ways.length + undecided.length > MAX_OUTCOMES) return broadly(args, decisive, effort);
  }
  return [...ways, ...undecided.map((given) => new Way(!decisive, given))];
}

/** The same, without telling which answers lead where. */
function broadly(args: readonly (() => readonly Value[])[], decisive: boolean, effort: Effort): readonly boolean[] {
  const truths = args.map(
    (arg) => new Set(arg().flatMap((value) => truthsOf(value, effort).map(({ truth }) => truth))),
  );
  const last = truths.findIndex((possible) => !possible.has(!decisive));
  const canDecide = truths.slice(0, last < 0 ? truths.length : last + 1).some((possible) => possible.has(decisive));
  return [...(canDecide ? [decisive] : []), ...(last < 0 ? [!decisive] : [])];
}
