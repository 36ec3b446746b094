import type { JsonPath } from '../../json/path.js';
import { phrases } from '../../messages/english/phrases.js';
import type { DataOf, Message, Term } from '../../messages/message.js';
declare const isShown: unique symbol;
/**
 * Text that may stand in a message: a value as `shown` prints it. A text of a template is none, so that nobody can pass one
 * on that came out of a secret.
 */
export type Shown = string & {
    readonly [isShown]: true;
};
/** What may stand in the places of a rule's message. */
export type Said = Shown | number | Phrase | ShownPath | Listed;
/** A noun or clause of our own (`english/phrases.ts`). */
export type Phrase = Message & {
    readonly [isShown]: true;
};
export interface Listed {
    readonly items: readonly Said[];
    readonly joined: 'and' | 'or';
    readonly more?: number;
}
type ShownPath = Term & {
    readonly [isShown]: true;
};
type PhraseData<Id extends keyof typeof phrases> = DataOf<(typeof phrases)[Id], Said>;
export declare function phrase<Id extends keyof typeof phrases>(id: Id, ...data: keyof PhraseData<Id> extends never ? [] : [PhraseData<Id>]): Phrase;
/** A word of our own: only a text that the program spells out has such a type. */
export declare function word<T extends string>(text: string extends T ? never : T): Shown;
/** A path that a rule reads. */
export declare function pathShown(path: JsonPath): Said;
/** Where text becomes fit to be shown: of a template only `wording.ts` passes any, without its secrets. */
export declare function asShown(text: string): Shown;
export {};
