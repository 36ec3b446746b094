import type { Json, JsonObject } from '../json/value.js';
import type { Value } from '../expressions/value.js';
import type { EvaluatedDeployment } from './deployment.js';
/** What a deployment would deploy, in the JSON shape of `bicep snapshot`. */
export interface Snapshot {
    readonly predictedResources: readonly JsonObject[];
    readonly outputs: JsonObject;
    readonly diagnostics: readonly string[];
}
/**
 * Prints an evaluated deployment. An unknown value is its reduced expression in a string `[…]`; an output that is
 * partly unknown is one such string as a whole. Secrets print as the expression that holds them.
 */
export declare function toSnapshot(deployment: EvaluatedDeployment): Snapshot;
/** A value as JSON; each unknown part as its expression. */
export declare function toJson(value: Value): Json;
/** Why the engine does not print a value, although it can be computed. */
export declare const HALF_PAIR: import("../index.js").Message;
/** Whether a text or name of a printed value holds half of a surrogate pair. */
export declare function holdsHalfPair(json: Json): boolean;
