import { Allowance, Exhausted, metered } from '../expressions/meter.js';
import type { Meter } from '../expressions/meter.js';

/** What all rules may cost over one deployment, in steps (`metered`): about a second for each 100,000. */
const MAX_COST = 300_000;

/** What they may cost over all deployments of a run beyond what they may cost over each. */
const MAX_COST_OF_RUN = 1_000_000;
const MIN_COST = 5_000;

/** What is worked out once for all of them: over one deployment, and over all beyond what is each one's own. */
const MAX_SHARED = 200_000;
const MAX_SHARED_OF_RUN = 800_000;

/** The share of what is left that one rule may spend on one resource. */
const SHARE = 1 / 8;

/** What each rule may spend on each resource all the same, and how much of that there is in all. */
const MIN_SHARE = 64;
const RESERVE = 100_000;

/**
 * What the rules may cost. None can spend so much on a resource that nothing is left for the others: what is quickly told
 * is told, whatever stands beside it.
 */
export class RuleBudget {
  #left: number;
  #reserve = RESERVE;
  /** Counts what is worked out once, for many rules. */
  readonly shared: Allowance;

  constructor(limit = MAX_COST, shared = MAX_SHARED) {
    this.#left = limit;
    this.shared = new Allowance(shared);
  }

  get left(): number {
    return this.#left;
  }

  /** @throws Exhausted where that costs more than its share */
  spend<T>(work: () => T): T {
    const share = new Share(Math.max(this.#left * SHARE, Math.min(MIN_SHARE, this.#reserve)));
    try {
      return metered(share, work);
    } finally {
      const rest = this.#left - share.spent;
      this.#left = Math.max(rest, 0);
      this.#reserve += Math.min(rest, 0);
    }
  }
}

/** What the rules may cost over the deployments of a run: many small bombs are one large one. */
export class RunBudget {
  #left = MAX_COST_OF_RUN;
  #shared = MAX_SHARED_OF_RUN;

  /** Judges one deployment under its share of what is left. */
  spend<T>(judge: (budget: RuleBudget) => T): T {
    const limit = shareOf(this.#left, MAX_COST);
    const shared = shareOf(this.#shared, MAX_SHARED);
    const budget = new RuleBudget(limit, shared);
    try {
      return judge(budget);
    } finally {
      this.#left = afterSpending(limit - budget.left, this.#left);
      this.#shared = afterSpending(shared - budget.shared.left, this.#shared);
    }
  }
}

function shareOf(left: number, most: number): number {
  return Math.max(MIN_COST, Math.min(most, left / 4));
}

/** What is each one's own is not taken from the others. */
function afterSpending(spent: number, left: number): number {
  return left - Math.min(Math.max(spent - MIN_COST, 0), left);
}

class Share implements Meter {
  spent = 0;

  constructor(private readonly limit: number) {}

  step(cost = 1): void {
    this.spent += cost;
    if (this.spent > this.limit) throw new Exhausted('What the rule asks costs too much.');
  }
}
