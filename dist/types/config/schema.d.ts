/** The part of JSON Schema that `cmklint.json` needs; the reader and the published schema are made of the same data. */
export type Schema = ObjectSchema | ArraySchema | StringSchema | BooleanSchema;
export interface ObjectSchema {
    readonly type: 'object';
    readonly description?: string;
    readonly properties: Readonly<Record<string, Schema>>;
    /** Schema of every further property; `false`: there are none. */
    readonly additionalProperties: false | Schema;
}
export interface ArraySchema {
    readonly type: 'array';
    readonly description?: string;
    readonly items: Schema;
    readonly minItems?: 1;
}
export interface StringSchema {
    readonly type: 'string';
    readonly description?: string;
    readonly enum?: readonly string[];
    readonly minLength?: 1;
    /** What does not match it is told to be other than `description`. */
    readonly pattern?: string;
}
export interface BooleanSchema {
    readonly type: 'boolean';
    readonly description?: string;
}
/** Id and summary of a rule: what the configuration needs to know of it. */
export interface RuleName {
    readonly id: string;
    readonly summary: string;
    /** True: it has the one severity that it has. */
    readonly always?: true;
}
/** The text of `cmklint.schema.json`. */
export declare function publishedSchema(rules: readonly RuleName[]): string;
/** The schema of `cmklint.json`. */
export declare function configSchema(rules: readonly RuleName[]): ObjectSchema;
