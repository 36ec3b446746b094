import type { ScopeKind } from '../../expressions/environment.js';
import { Secret, Unknown } from '../../expressions/value.js';
import { Float } from '../../json/value.js';
import type { JsonPath } from '../../json/path.js';
/**
 * JSON of a template. Below an outer-scope nested deployment, whose template the parent has evaluated, it may hold
 * values that are not known.
 */
export type Node = null | boolean | string | number | bigint | Float | Unknown | Secret | NodeArray | NodeObject;
export type NodeArray = readonly Node[];
export interface NodeObject {
    readonly [key: string]: Node;
}
export declare function isNodeObject(node: Node | undefined): node is NodeObject;
export declare function isNodeArray(node: Node | undefined): node is NodeArray;
/** Own property names in document order. */
export declare function keysOfNode(node: NodeObject): readonly string[];
/** A property by name, exactly or else without case, with the name as written. */
export declare function findProperty(node: NodeObject, name: string): {
    readonly key: string;
    readonly value: Node;
} | undefined;
/** The value of a property by name without case; null and absent are both undefined. */
export declare function property(node: NodeObject, name: string): Exclude<Node, null> | undefined;
/** A named declaration of a template section: a parameter, variable, output, function or resource. */
export declare class Declaration {
    #private;
    readonly node: Node;
    /** @param name what it is called where that is not its place in the section */
    constructor(node: Node, section: JsonPath, step: string | number, name?: string);
    get name(): string;
    /** From the root of the document. */
    get path(): JsonPath;
    /** The same declaration, with what an expression there turned out to be. */
    holding(node: Node): Declaration;
    /** The same declaration under the name that its loop gives it. */
    named(name: string): Declaration;
}
/** A template as it is written, before evaluation: its sections with look-ups by lower-cased name. */
export interface Template {
    /** Name of the document it stands in. */
    readonly document: string;
    readonly path: JsonPath;
    readonly node: NodeObject;
    readonly schema: string | undefined;
    /** Absent for classic templates. */
    readonly languageVersion: string | undefined;
    /** Resources are keyed by symbolic names. */
    readonly symbolic: boolean;
    readonly parameters: ReadonlyMap<string, Declaration>;
    readonly variables: ReadonlyMap<string, Declaration>;
    /** The `copy` loops of the section `variables`. */
    readonly variableLoops: readonly Declaration[];
    readonly outputs: ReadonlyMap<string, Declaration>;
    /** `namespace.name` in lower case. */
    readonly functions: ReadonlyMap<string, Declaration>;
    readonly definitions: ReadonlyMap<string, Declaration>;
    /** Each time made anew: a large template can have a million. */
    readonly resources: Iterable<Declaration>;
}
/** Reads the sections of a template; the same node gives the same template. */
export declare function readTemplate(node: NodeObject, document: string, path: JsonPath): Template;
/** The entries of an object (by key) or of an array (named by their index). */
export declare function declarations(node: Node | undefined, path: JsonPath): Generator<Declaration, void>;
/** The user-defined functions of a template node, in the order and under the names in which they are written. */
export declare function functionDeclarations(node: NodeObject, path: JsonPath): Generator<{
    readonly namespace: string;
    readonly name: string;
    readonly declaration: Declaration;
}>;
/** Whether the engine takes a template with this `$schema`: all it looks for is one of these versions (measured). */
export declare function isSupportedSchema(schema: string): boolean;
/** The scope a template is written for, by the name in its `$schema`, of whatever host. */
export declare function scopeKindOf(schema: string | undefined): ScopeKind;
/** Whether the template declares an extension of this name. */
export declare function declaresExtension(template: Template, name: string): boolean;
