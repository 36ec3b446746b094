import type { Value } from '../../expressions/value.js';
import type { Node, NodeObject, Template } from '../written/template.js';
/** A part of a text that another tool replaces before the deployment. */
export interface FillIn {
    /** As it is written, for instance `${ML_VAULT_ID}`. */
    readonly token: string;
    /** What takes its place where nobody fills it in; it counts as known. */
    readonly otherwise?: string;
    /** The tool makes a new value for every place: equal tokens are not equal values. */
    readonly everyTimeAnew?: true;
}
export type TextPart = string | FillIn;
/** The parts of a text that holds something to fill in; undefined for any other text. */
export type FillIns = (text: string) => readonly TextPart[] | undefined;
/** What a value of a parameter file is for. */
export interface Target {
    /** The parameter. */
    readonly name: string;
    /** Its declaration. */
    readonly schema: NodeObject;
    readonly template: Template;
    readonly fillIns: FillIns | undefined;
}
/**
 * A value of a parameter file. What is filled in is not known, but of the declared type, and text around it is kept. A
 * text that is complete with its defaults is converted to the declared type; an empty one that does not fit it counts as
 * not given where the parameter has a default (azd does both).
 */
export declare function fillInValue(node: Node, target: Target): Value;
