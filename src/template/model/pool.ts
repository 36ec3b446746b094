/**
 * What one template may cost: a call costs 1, a resource 25, a nested deployment 50, and whatever is made of many parts more.
 * The dearest published module costs about 10,000.
 */
const BUDGET = 400_000;

/**
 * What every template may cost, whatever others did: what is written down costs at most a third of that. A file of few
 * characters that makes much of them needs what others leave.
 */
const OWN_STEPS = 100;

const OWN_STEPS_OF_CHARACTER = 0.25;

/**
 * What the templates of a run may cost together beyond what is each one's own: many small bombs are one large one. No
 * template can spend so much that nothing is left for the next. 1,200 published modules and samples take 40,000.
 */
export class Pool {
  #left = 1_000_000;
  #spent = 0;

  /** What all evaluations cost so far, with what is each one's own. */
  get spent(): number {
    return this.#spent;
  }

  /** What the next evaluation of a template of so many characters may cost. */
  allowance(size: number): number {
    return Math.max(own(size), Math.min(BUDGET, Math.floor(this.#left / 2)));
  }

  spend(steps: number, size: number): void {
    this.#spent += steps;
    this.#left -= Math.min(Math.max(steps - own(size), 0), this.#left);
  }
}

function own(size: number): number {
  return Math.min(OWN_STEPS + Math.floor(size * OWN_STEPS_OF_CHARACTER), BUDGET);
}
