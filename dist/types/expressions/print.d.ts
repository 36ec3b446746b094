import type { Call, Expr } from './ast.js';
import type { Value } from './value.js';
/** What is not printed in the form of the engine. */
interface Form {
    /** What is added to a call where the print is not to be read but to be compared. */
    readonly mark?: (call: Call) => string;
    /** What is printed in the place of a call. */
    readonly replace?: (call: Call) => Expr | undefined;
}
/**
 * Prints an expression in the canonical form of the engine, without the brackets around it.
 * Values embedded in a residue print as the calls that make them; secrets print as their expression.
 */
export declare function printExpression(expression: Expr, form?: Form): string;
/** Prints a value as an expression that gives it: `createObject('a', 1)`, `json('1.5')`, the residue of an unknown. */
export declare function printValue(value: Value): string;
/** An expression as messages show it. */
export declare function printWritten(expression: Expr): string;
export {};
