import { Unknown } from './value.js';
import type { Value } from './value.js';
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
/** What an unknown value can be, worked out once; again where the effort ran out on the way. */
export declare function kept(compute: (effort: Effort) => readonly Alternative[] | undefined): (effort?: Effort) => readonly Alternative[] | undefined;
/** Every value that an unknown value can take; undefined where that is open, none where the engine refuses all. */
export declare function waysOf(value: Unknown, effort?: Effort): readonly Way[] | undefined;
/** One question, answered. */
export declare function answered(question: Question, text: string, of: Unknown): Choices;
/** What has to be answered to know the value. */
export declare function questionOf(value: Unknown): Question;
/** Whether a value of which nothing else is known is null. */
export declare function nullQuestionOf(value: Unknown): Question;
/** What it takes for a value of which nothing else is known to be this one, and not to be it. It cannot be two. */
export declare function answersFor(value: Unknown, known: string | number | bigint): {
    readonly is: Choices;
    readonly isNot: Choices;
};
/** The same for a text that counts without case, as names of properties do. */
export declare function answersForName(value: Unknown, name: string): {
    readonly is: Choices;
    readonly isNot: Choices;
};
/** Both, or undefined where they contradict each other. */
export declare function join(a: Choices, b: Choices): Choices | undefined;
/** What is made of the ways in which values turn out together. */
export interface Folding<T> {
    /** One way: the values, of which those that are still unknown are open. */
    readonly way: (values: readonly Value[], given: Choices) => T;
    /**
     * Several ways, what was made of each, and what they depend on; no way, where all are refused or contradict what was
     * answered before.
     */
    readonly choice: (parts: readonly T[], by: readonly Unknown[]) => T;
}
/**
 * Goes through all ways in which values turn out together: what one question decides is decided alike in all of them.
 * What costs too much to be told apart is left as it is, unknown.
 */
export declare function foldWays<T>(values: readonly Value[], { way, choice }: Folding<T>, given?: Choices, effort?: Effort): T;
