import type { Expr } from '../expressions/ast.js';
import type { Choices } from '../expressions/way.js';
import type { Tri } from './tri.js';
/**
 * Text of which some parts may not be known, for instance the id of a resource whose subscription is not given.
 * Known parts are merged; no two of them are neighbours, none is empty.
 */
export type SymbolicText = readonly TextPart[];
export type TextPart = string | OpenPart;
/** A part that is not known. */
export interface OpenPart {
    readonly expression: Expr;
    /** Equal keys mean equal values (`keyOf` of its expression). */
    readonly key: string;
    /** Surely without a slash: a name, a version, an element of a split id. */
    readonly segment: boolean;
}
export declare function openPart(expression: Expr, segment: boolean): OpenPart;
/** The last segment of a part that may hold slashes, as templates write it. */
export declare function lastSegmentOf({ expression }: OpenPart): OpenPart;
/** The text, where all of it is known. */
export declare function knownText(text: SymbolicText): string | undefined;
/** The text where questions are answered so: a part that is such an answer is known. */
export declare function textUnder(text: SymbolicText, given: Choices): SymbolicText;
/** Cuts a text at the slashes that are known. */
export declare function segmentsOf(text: SymbolicText): readonly SymbolicText[];
/** Joins neighbouring known parts. */
export declare function merge(parts: readonly TextPart[]): SymbolicText;
/** Are two texts equal, case aside? What both begin and end with is taken off; what is left decides. */
export declare function sameText(a: SymbolicText, b: SymbolicText): Tri;
/** Texts that are surely equal (`sameText` says yes) have equal keys, and only they. */
export declare function textKey(text: SymbolicText): string;
