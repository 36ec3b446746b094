/** Counts what is worked out, and ends it where it costs too much: `step` throws. */
export interface Meter {
    step(cost?: number): void;
}
/**
 * Works something out under a meter: every question about what an unknown value can be (`Effort`) counts there, whoever
 * asks it. Work within work counts on the inner meter alone.
 */
export declare function metered<T>(meter: Meter, work: () => T): T;
/** Counts what is being worked out. */
export declare function step(cost?: number): void;
/** What may be spent is spent. */
export declare class Exhausted extends Error {
}
/** A meter that ends what costs more than `limit` steps. */
export declare class Allowance implements Meter {
    #private;
    /** Counts as well. */
    private readonly whole?;
    constructor(limit: number, 
    /** Counts as well. */
    whole?: Meter | undefined);
    /** What may still be spent. */
    get left(): number;
    /** @throws Exhausted */
    step(cost?: number): void;
}
