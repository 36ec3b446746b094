/** Counts what is worked out, and ends it where it costs too much: `step` throws. */
export interface Meter {
  step(cost?: number): void;
}

let current: Meter | undefined;

/**
 * Works something out under a meter: every question about what an unknown value can be (`Effort`) counts there, whoever
 * asks it. Work within work counts on the inner meter alone.
 */
export function metered<T>(meter: Meter, work: () => T): T {
  const outer = current;
  current = meter;
  try {
    return work();
  } finally {
    current = outer;
  }
}

/** Counts what is being worked out. */
export function step(cost = 1): void {
  if (cost > 0) current?.step(cost);
}

/** What may be spent is spent. */
export class Exhausted extends Error {}

/** A meter that ends what costs more than `limit` steps. */
export class Allowance implements Meter {
  #left: number;

  constructor(
    limit: number,
    /** Counts as well. */
    private readonly whole?: Meter,
  ) {
    this.#left = limit;
  }

  /** What may still be spent. */
  get left(): number {
    return Math.max(this.#left, 0);
  }

  /** @throws Exhausted */
  step(cost = 1): void {
    this.whole?.step(cost);
    this.#left -= cost;
    if (this.#left < 0) throw new Exhausted('What is worked out costs too much.');
  }
}
