import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import type { Tri } from '../../symbolic/tri.js';
/** What a rule thinks of values in one way in which they may turn out together. */
export interface Opinion {
    readonly wrong: Tri;
    /** Where that is open: what it depends on. */
    readonly because: readonly Value[];
}
/** One way with what a rule thinks of it. */
export interface JudgedWay {
    readonly wrong: Tri;
    readonly values: readonly Value[];
    /** The answers under which they turn out so. */
    readonly given: Choices;
}
/** What a rule thinks of values of which not all is known. */
export interface Judgement extends Opinion {
    readonly ways: readonly JudgedWay[];
}
/**
 * Judges values in every way in which they may turn out together: wrong only if every way is, and open as soon as two
 * ways differ. An open answer depends on what is open in a way, and on what decides between a way that is wrong and
 * one that is not; never on a neighbour.
 * @param test is given unknown values only where nothing else is known of them. By default an open answer of its own
 * depends on all of these.
 */
export declare function judgeTogether(values: readonly Value[], test: (values: readonly Value[], given: Choices) => Tri | Opinion, given?: Choices): Judgement;
/** Wrong where one of them is; no opinion at all is none. */
export declare function anyOfOpinions(opinions: readonly Opinion[]): Opinion;
/** The values at one place in the ways that are wrong. */
export declare function failing({ ways }: Pick<Judgement, 'ways'>, place?: number): readonly Value[];
