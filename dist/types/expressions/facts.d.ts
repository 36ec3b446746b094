import type { TypeName, Unknown, Value } from './value.js';
import type { Alternative, Effort } from './way.js';
/**
 * What is known of a value that is not known, whatever its expression. Facts serve rules and further facts; nothing that
 * is printed rests on them.
 */
export interface Facts {
    readonly type?: TypeName | undefined;
    /** False: surely not null. True: may be null, or absent. */
    readonly nullable?: boolean | undefined;
    /** True: may only ever be printed as its expression. */
    readonly secret?: boolean | undefined;
    /**
     * Every value it can take (some may be unknown themselves); absent where that is open, or costs more than is left of
     * the effort. Failing ones are left out.
     */
    readonly alternatives?: ((effort?: Effort) => readonly Alternative[] | undefined) | undefined;
    /** What it looks like where it is not null; undefined where it may be no text. */
    readonly text?: (() => TextFacts | undefined) | undefined;
    /** Where it is an array or object, and not null: the number of elements or properties. */
    readonly size?: (() => Size) | undefined;
    /** Where it is an Integer, and not null: the least and the greatest it can be. */
    readonly bounds?: (() => Bounds) | undefined;
    /**
     * Facts on one property or element, as its declared type or its expression tells them; `absent` where there surely is
     * none. Negative numbers count elements from the end, -1 being the last; undefined is any of them.
     */
    readonly part?: ((key: string | number | undefined) => PartFacts) | undefined;
}
/** Facts on a property or element; undefined where nothing is known of it. */
export type PartFacts = Facts | 'absent' | undefined;
export interface Size {
    readonly min: number;
    readonly max?: number;
}
export interface Bounds {
    readonly min?: number;
    readonly max?: number;
}
/** What a text that is not known surely looks like. Lengths count UTF-16 units. */
export interface TextFacts {
    readonly minLength: number;
    readonly maxLength?: number;
    readonly prefix: string;
    readonly suffix: string;
    /** What the whole text matches; case does not count. */
    readonly pattern?: RegExp;
    /** False for characters (UTF-16 units) that are surely not in it. */
    readonly mayHold?: (character: string) => boolean;
    /** What it is put together of, where that is more than one piece. */
    readonly pieces?: Pieces;
    /** What stands behind its last slash, whatever it is put together of. */
    readonly ending?: Value;
}
/** A stretch of text: known, or a value that is not known and is text, never null. */
export type Piece = string | Unknown;
/** A text in order; no two known pieces are neighbours, none is empty. */
export type Pieces = readonly Piece[];
