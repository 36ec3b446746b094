import type { Expr } from './ast.js';
/** True for a JSON string that the engine evaluates: `[…]`, but not `[[…`. */
export declare function isExpression(text: string): boolean;
/** A JSON string that is no expression, as the engine reads it: `[[…]` loses one bracket. */
export declare function unescapeLiteral(text: string): string;
/**
 * Parses the text of a JSON string for which `isExpression` holds, brackets included.
 * Real templates repeat most of their expressions, so results are kept.
 * @throws ExpressionError `syntax` with the 1-based column in the text, or `limit`.
 */
export declare function parseExpression(text: string): Expr;
