import { connectedWays, truthOf, truthsOf } from '../expressions/alternatives.js';
import { call, literal } from '../expressions/ast.js';
import { keyOf } from '../expressions/expression-key.js';
import { catching } from '../expressions/errors.js';
import { Allowance, Exhausted, metered } from '../expressions/meter.js';
import { printValue } from '../expressions/print.js';
import { causesOf, embed, narrowed } from '../expressions/residue.js';
import { Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { foldWays, join, kept, waysOf } from '../expressions/ways.js';
import { Effort, NO_CHOICES, Way } from '../expressions/way.js';
import type { Choices } from '../expressions/way.js';

/** More ways for conditions to hold together are not told apart. */
const MAX_WAYS = 1024;

/** All conditions together. */
export function conjunction(conditions: readonly Value[]): Value {
  const open = conditions.filter((condition) => condition !== true);
  const [only = true] = open;
  if (open.length < 2) return only;
  return open.includes(false) ? false : conjunctionOf(open);
}

/** The same for conditions of which none is known. */
export function conjunctionOf(open: readonly Value[]): Unknown {
  return new Unknown(() => ({
    expression: call('and', open.map(embed)),
    causes: causesOf(open),
    type: 'Boolean',
    nullable: false,
    alternatives: kept((effort) =>
      connectedWays(
        open.map((condition) => () => [condition]),
        false,
        effort,
      ),
    ),
  }));
}

/** Whether a condition lets a resource be deployed: false leaves it out; null, and what is no Boolean, does not (engine). */
export function unlessFalse(condition: Value): Value {
  if (!(condition instanceof Unknown)) return truthOf(condition) !== false;
  const { type = 'Boolean' } = condition.description;
  if (type !== 'Boolean') return true;
  if (waysOf(condition) === undefined) return condition;
  const alternatives = kept((effort) =>
    foldWays<readonly Way[]>(
      [condition],
      {
        way: ([outcome = null], given) => [new Way(outcome instanceof Unknown ? outcome : unlessFalse(outcome), given)],
        choice: (parts) => parts.flat(),
      },
      NO_CHOICES,
      effort,
    ),
  );
  return narrowed(condition, () => ({ alternatives }));
}

/** That a loop whose count is not known runs at all. */
export function isPositive(count: Unknown): Value {
  return new Unknown(() => ({
    expression: call('greater', [embed(count), literal(0)]),
    causes: count.description.causes,
    type: 'Boolean',
    nullable: false,
  }));
}

/** The condition, decided by all that is known of it: what prints as an expression may have one truth value only. */
export function decided(condition: Value): Value {
  if (!(condition instanceof Unknown)) return condition;
  const truths = new Set(truthsOf(condition).map(({ truth }) => truth));
  const [only] = truths;
  return only !== undefined && truths.size === 1 ? only : condition;
}

/**
 * True, in every way in which the condition holds: a value that is asked for together with it can only be what it can be
 * then.
 */
export function presenceUnder(condition: Value): Value {
  if (!(condition instanceof Unknown)) return condition;
  const ways = truthsOf(condition).flatMap(({ truth, given }) => (truth ? [new Way(true, given)] : []));
  return narrowed(condition, () => ({ alternatives: () => ways }));
}

/** Where the first condition holds, one of the others surely does. */
export function implies(a: Value, ...others: readonly Value[]): boolean {
  return others.includes(true) || !mayBe([a, true], ...others.map((other) => [other, false] as const));
}

/** The two conditions surely never hold together. */
export function excludes(a: Value, b: Value): boolean {
  return !mayBe([a, true], [b, true]);
}

/** May the conditions have these truth values at the same time? What would cost too much to tell may be. */
function mayBe(...conditions: readonly (readonly [condition: Value, truth: boolean])[]): boolean {
  const effort = new Effort();
  let possible: readonly Choices[] = [NO_CHOICES];
  for (const [condition, wanted] of conditions) {
    const truths = truthsOf(condition, effort).filter(({ truth }) => truth === wanted);
    possible = possible.flatMap((choices) => truths.flatMap(({ given }) => join(choices, given) ?? []));
    if (possible.length > MAX_WAYS) return true;
  }
  return possible.length > 0;
}

/** So much may be asked of the conditions of one deployment, in steps (`metered`). */
const MAX_COST = 200_000;

/**
 * What conditions say of each other. Each pair is asked once, for many resources (those of a loop) have few conditions; what
 * would cost too much in all is not told: then neither relation is known to hold.
 */
export class Conditions {
  readonly #answers = new Map<string, boolean>();
  readonly #keys = new WeakMap<Unknown, string>();
  readonly #budget = new Allowance(MAX_COST);
  #isSpent = false;

  /** Where the first condition holds, the other surely does. */
  implies(a: Value, b: Value): boolean {
    return b === true || this.#ask('implies', a, b, () => implies(a, b));
  }

  /** The two surely never hold together. */
  excludes(a: Value, b: Value): boolean {
    return !(a === true && b === true) && this.#ask('excludes', a, b, () => excludes(a, b));
  }

  #ask(relation: string, a: Value, b: Value, tell: () => boolean): boolean {
    if (this.#isSpent) return false;
    const key = [relation, this.#keyOf(a), this.#keyOf(b)].join('\n');
    let answer = this.#answers.get(key);
    if (answer === undefined) this.#answers.set(key, (answer = this.#within(tell)));
    return answer;
  }

  #within(tell: () => boolean): boolean {
    return catching(
      Exhausted,
      () => metered(this.#budget, tell),
      () => {
        this.#isSpent = true;
        return false;
      },
    );
  }

  /** Equal for conditions that are surely equal, and only for them. */
  #keyOf(condition: Value): string {
    if (!(condition instanceof Unknown)) return printValue(condition);
    const key = this.#keys.get(condition) ?? keyOf(condition.description.expression);
    this.#keys.set(condition, key);
    return key;
  }
}
