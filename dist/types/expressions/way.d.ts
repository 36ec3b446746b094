import type { Unknown, Value } from './value.js';
/** What decides between values: the key of a condition or parameter, which means the same wherever it stands. */
export type Question = string;
export interface Answer {
    /** Two answers to one question that differ exclude each other. */
    readonly text: string;
    /** What is not known, so that there is a question. */
    readonly of: Unknown;
}
/** Questions with the answers to them; what is not asked is open. */
export type Choices = ReadonlyMap<Question, Answer>;
export declare const NO_CHOICES: Choices;
/** One of the values that an unknown value can take, and the answers under which it does. */
export declare class Way {
    readonly value: Value;
    readonly given: Choices;
    constructor(value: Value, given: Choices);
}
/** A way, or a value that nothing but the question itself tells from the others. */
export type Alternative = Value | Way;
/** The steps that are left to answer a question. All that is asked on the way shares them: choices multiply. */
export declare class Effort {
    #private;
    /** False once they are used up: what was not looked at by then stays open. */
    spend(): boolean;
    get isSpent(): boolean;
}
