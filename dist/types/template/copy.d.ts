import { ExpressionError } from '../expressions/errors.js';
import { Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { JsonPath } from '../json/path.js';
import type { TemplateEnvironment } from './environment.js';
import type { NodeObject } from './template.js';
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
/** The `count` of a loop; refused unless it is an integer of 0 to 800, and then 0. */
export declare function evaluateCount(loop: NodeObject, environment: TemplateEnvironment, path: readonly (string | number)[], refuse?: (error: ExpressionError, at: JsonPath) => void): number | Unknown;
/** `copyIndex()` and `copyIndex('loop')` as the engine resolves them. */
export declare function findIndex(loops: Loop | undefined, name: string | undefined): Value;
