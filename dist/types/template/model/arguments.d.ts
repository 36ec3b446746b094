import type { Value } from '../../expressions/value.js';
import type { Place } from './resource.js';
import type { Node } from '../written/template.js';
/** A value given for a parameter. */
export interface Argument {
    /** As the parameter file or the nested deployment spells it. */
    readonly name: string;
    /** True where a secret gives the name: nothing tells it then. */
    readonly hidesName?: boolean;
    /**
     * The value; null and undefined: not given. Evaluated at most once.
     * @param isSecure whether the parameter takes a secret: a refusal then quotes nothing
     */
    readonly value: (isSecure?: boolean) => Value | undefined;
    readonly place: Place;
    /** What is written at the place, where it is a literal of a parameter file. */
    readonly node?: Node;
}
/** Values for the parameters of a template, by lower-cased name. */
export interface Arguments {
    readonly given: ReadonlyMap<string, Argument>;
    /** Where it is not known which parameters are given: what a parameter may be given, null included. */
    readonly open: ((name: string) => Value) | undefined;
    /** False where a missing value is to be supplied later: the parameter is then not known. */
    readonly complete: boolean;
}
export declare const noArguments: Arguments;
