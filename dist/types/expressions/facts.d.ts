import type { TypeName } from './value.js';
import type { Alternative, Effort } from './ways.js';
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
    /**
     * Facts on one property or element, as its declared type tells them; `absent` where there surely is none. Those on an
     * element are the same for each.
     */
    readonly part?: ((key: string | number) => PartFacts) | undefined;
}
/** Facts on a property or element; undefined where nothing is known of it. */
export type PartFacts = Facts | 'absent' | undefined;
export interface Size {
    readonly min: number;
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
}
