import type { Expr } from './ast.js';
import type { Value } from './value.js';
/**
 * Prints an expression in the canonical form of the engine, without the brackets around it.
 * Values embedded in a residue print as the calls that make them; secrets print as their expression.
 */
export declare function printExpression(expression: Expr): string;
/** Prints a value as an expression that gives it: `createObject('a', 1)`, `json('1.5')`, the residue of an unknown. */
export declare function printValue(value: Value): string;
