import { Exhausted, metered } from '../expressions/meter.js';
import type { Meter } from '../expressions/meter.js';

/** What all rules may cost over one deployment, in steps (`metered`): about a second for each 100,000. */
const MAX_COST = 300_000;

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
  #left = MAX_COST;
  #reserve = RESERVE;

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

class Share implements Meter {
  spent = 0;

  constructor(private readonly limit: number) {}

  step(cost = 1): void {
    this.spent += cost;
    if (this.spent > this.limit) throw new Exhausted('What the rule asks costs too much.');
  }
}
