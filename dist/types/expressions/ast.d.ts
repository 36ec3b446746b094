import type { Value } from './value.js';
/** An expression of the ARM template language, parsed, or what is left of one after partial evaluation. */
export type Expr = Literal | Call | Access | Embedded;
export interface Literal {
    readonly kind: 'literal';
    readonly value: string | number | bigint;
}
/** `name(…)` or, for user-defined functions, `namespace.name(…)`. */
export interface Call {
    readonly kind: 'call';
    /** As written; the case of the source is kept when a residue is printed. */
    readonly name: string;
    /** Lower-cased name: function names compare without case. */
    readonly key: string;
    readonly namespace?: string;
    readonly args: readonly Expr[];
    /**
     * What gives the names in it their meaning, where the same call may mean something else elsewhere: a nested template, a
     * user-defined function, one lambda. Absent for the top template.
     */
    readonly home?: object;
    /**
     * What a reader finds in the files in its place, where the call itself is nothing that anyone wrote: the text with a
     * token in it, the expression that the engine prints as `unknown()`. For messages.
     */
    readonly written?: Expr;
}
/** `base.key` or `base[key]`. */
export interface Access {
    readonly kind: 'access';
    readonly base: Expr;
    readonly key: Expr;
}
/** A value that stands in the place of an expression: in a residue, or in a call that is put together. Never parsed. */
export interface Embedded {
    readonly kind: 'value';
    readonly value: Value;
}
export declare function call(name: string, args: readonly Expr[]): Call;
export declare function literal(value: string | number | bigint): Literal;
export declare function access(base: Expr, key: Expr | string | number): Access;
/** A value, known or not, as an argument of a call that is put together. */
export declare function embedded(value: Value): Embedded;
