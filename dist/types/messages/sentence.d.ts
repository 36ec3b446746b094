import type { List, Message } from './message.js';
/** What is different from language to language: the texts, and how parts come together. */
export interface Language {
    /** Texts by the ids of messages; what has none is said in English. */
    readonly texts: Readonly<Record<string, string>>;
    /** Stands between two sentences. */
    readonly betweenSentences: string;
    /** Whether the first letter of a sentence is a capital. */
    readonly capitals: boolean;
    /** Stands between two items of a list. */
    readonly betweenItems: string;
    /** Stands before the last item of a list of so many. */
    beforeLastItem(joined: List['joined'], count: number): string;
    /** An item for those that are not named. */
    more(count: number, joined: List['joined']): string;
    /**
     * Stands where a text and what is put into it meet, besides what the text has there; nothing in languages that put
     * blanks between words.
     */
    readonly atSeam?: (last: string, first: string) => string;
}
export declare const english: Language;
/** A piece of a sentence: words of the language, or what the data gave. */
export interface Piece {
    readonly text: string;
    readonly isValue: boolean;
}
/** What a message says in a language: plain text, without markup. */
export declare function sentence(message: Message, language?: Language): string;
/** The same of several that follow each other. */
export declare function sentences(messages: readonly Message[], language?: Language): string;
/** The same in pieces. */
export declare function piecesOf(message: Message, language?: Language): readonly Piece[];
