import type { Unknown, Value } from '../../expressions/value.js';
/** Iterations of one loop, of any kind (engine). */
export declare const MAX_COPY_COUNT = 800;
/** An iteration of a copy loop, innermost first. */
export interface Loop {
    readonly kind: 'resource' | 'property' | 'variable' | 'output';
    /** As declared; loop names compare without case. Empty for outputs. */
    readonly name: string;
    readonly index: Value;
    readonly outer: Loop | undefined;
    /** Of a loop that is judged once, because this is not known: how often it runs. */
    readonly count?: Unknown | undefined;
    /** Of a serial loop: how many iterations run at a time. */
    readonly batchSize?: number | undefined;
}
/** Whether all loops up to here are known to run, as far as that does not depend on what is not known. */
export declare function alwaysRuns(loop: Loop | undefined): boolean;
/** `copyIndex()` and `copyIndex('loop')` as the engine resolves them. */
export declare function findIndex(loops: Loop | undefined, name: string | undefined): Value;
