import type { Message } from '../messages/message.js';
/**
 * The engine would refuse the expression: it does not parse, or a function refuses its arguments. With the code
 * `own-limit` it is we who give up.
 * Thrown inside `expressions/` and `template/`; turned into data at the JSON string that holds the expression.
 */
export declare class ExpressionError extends Error {
    readonly code: ExpressionErrorCode;
    /** Why, for the report: `sentence` says it in words. */
    readonly refusal: Message;
    constructor(code: ExpressionErrorCode, 
    /** Why, for the report: `sentence` says it in words. */
    refusal: Message);
}
export type ExpressionErrorCode = 
/** The text does not parse. */
'syntax'
/** A function does not exist or has another number of arguments. */
 | 'call'
/** An argument has a type or a value that the function refuses. */
 | 'argument'
/** A property, index, parameter, variable, loop or resource does not exist. */
 | 'missing'
/** The function may not be used at this place of the template. */
 | 'place'
/** A value uses itself. */
 | 'cycle'
/** `fail()` was called. */
 | 'fail'
/** Longer than the engine takes. */
 | 'limit'
/** A limit of ours, which the engine does not have: nothing is said of what it would do. */
 | 'own-limit';
/** What is computed, or what is made of an error of a class that is thrown meanwhile. Any other error goes on. */
export declare function catching<T, E extends Error>(kind: abstract new (...args: never[]) => E, compute: () => T, otherwise: (error: E) => T): T;
