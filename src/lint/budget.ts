import { Allowance, Exhausted, metered } from '../expressions/meter.js';
import type { Meter } from '../expressions/meter.js';

/**
 * What all rules may cost over the deployments of a run, beyond what is each one's own, in steps (`metered`): about a second
 * for each 100,000. Hundreds of published templates take less than 1,000; a hundred workspaces that are told apart by
 * their names take 30,000.
 */
const MAX_COST_OF_RUN = 60_000;

/** The same for what is worked out once for all rules. */
const MAX_SHARED_OF_RUN = 100_000;

/** The share of what is left that one rule may spend on one resource. */
const SHARE = 1 / 8;

/** What each rule may spend on each resource all the same, and how much of that there is in all. */
const MIN_SHARE = 64;
const MAX_RESERVE_OF_RUN = 50_000;

/** The share of what is left that one deployment may spend. */
const SHARE_OF_DEPLOYMENT = 2 / 3;

/** What is each deployment's own, whatever others cost: the larger its template, the more. */
const OWN_STEPS = 100;
const CHARACTERS_IN_STEP = 32;

/**
 * What the rules may cost. None can spend so much on a resource that nothing is left for the others: what is quickly told
 * is told, whatever stands beside it.
 */
export class RuleBudget {
  /** Counts what is worked out once, for many rules. */
  readonly shared: Allowance;
  /** Thrown so often that making it would cost more than what it ends. */
  private readonly end = new Exhausted('What the rule asks costs too much.');

  constructor(
    private limit = MAX_COST_OF_RUN,
    shared = MAX_SHARED_OF_RUN,
    private least = MAX_RESERVE_OF_RUN,
  ) {
    this.shared = new Allowance(shared);
  }

  get left(): number {
    return this.limit;
  }

  /** What is left for those that could not spend their least share otherwise. */
  get reserve(): number {
    return this.least;
  }

  /** @throws Exhausted where that costs more than its share */
  spend<T>(work: () => T): T {
    const share = new Share(Math.max(this.limit * SHARE, Math.min(MIN_SHARE, this.least)), this.end);
    try {
      return metered(share, work);
    } finally {
      const rest = this.limit - share.spent;
      this.limit = Math.max(rest, 0);
      this.least = Math.max(this.least + Math.min(rest, 0), 0);
    }
  }
}

/** What the rules may cost over the deployments of a run: many small bombs are one large one. */
export class RunBudget {
  readonly #rules = new Stock(MAX_COST_OF_RUN);
  readonly #shared = new Stock(MAX_SHARED_OF_RUN);
  readonly #reserve = new Stock(MAX_RESERVE_OF_RUN);

  /**
   * Judges one deployment under its share of what is left.
   * @param size characters of its template
   */
  spend<T>(size: number, judge: (budget: RuleBudget) => T): T {
    const own = OWN_STEPS + Math.floor(size / CHARACTERS_IN_STEP);
    const rules = this.#rules.shareOf(own);
    const shared = this.#shared.shareOf(own);
    const reserve = this.#reserve.shareOf(OWN_STEPS);
    const budget = new RuleBudget(rules, shared, reserve);
    try {
      return judge(budget);
    } finally {
      this.#rules.take(rules - budget.left, own);
      this.#shared.take(shared - budget.shared.left, own);
      this.#reserve.take(reserve - budget.reserve, OWN_STEPS);
    }
  }
}

/** What deployments may spend together beyond what is each one's own; none takes so much that nothing is left for the next. */
class Stock {
  constructor(private left: number) {}

  shareOf(own: number): number {
    return Math.max(own, Math.floor(this.left * SHARE_OF_DEPLOYMENT));
  }

  take(spent: number, own: number): void {
    this.left -= Math.min(Math.max(spent - own, 0), this.left);
  }
}

class Share implements Meter {
  spent = 0;

  constructor(
    private readonly limit: number,
    private readonly end: Exhausted,
  ) {}

  step(cost = 1): void {
    this.spent += cost;
    if (this.spent > this.limit) throw this.end;
  }
}
