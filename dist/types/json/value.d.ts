/**
 * JSON as the template engine reads it: integers and floats are different tokens, integers have any size.
 * Shape of every parsed document: templates, parameter files, the result of the template function `json`.
 *
 * Objects are plain objects; read own properties only (`Object.hasOwn`, `Object.keys`): a key may be `__proto__`.
 */
export type Json = null | boolean | string | number | bigint | Float | JsonArray | JsonObject;
export type JsonArray = readonly Json[];
export interface JsonObject {
    readonly [key: string]: Json;
}
/**
 * A JSON number written with a point or an exponent. `1.0` is not the integer `1` to the engine.
 * Integers are JavaScript numbers where those are safe and bigint beyond.
 */
export declare class Float {
    readonly value: number;
    constructor(value: number);
}
export declare function isJsonObject(json: Json | undefined): json is JsonObject;
export declare function isJsonArray(json: Json | undefined): json is JsonArray;
