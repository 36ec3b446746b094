import { isList, isMessage } from './message.js';
import type { Data, List, Message, Part } from './message.js';

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

export const english: Language = {
  texts: {},
  betweenSentences: ' ',
  capitals: true,
  betweenItems: ', ',
  beforeLastItem: (joined) => (joined === 'comma' ? ', ' : ` ${joined} `),
  more: (count, joined) => (joined === 'or' ? `${count} others` : `${count} more`),
};

/** A piece of a sentence: words of the language, or what the data gave. */
export interface Piece {
  readonly text: string;
  readonly isValue: boolean;
}

/** What a message says in a language: plain text, without markup. */
export function sentence(message: Message, language: Language = english): string {
  return piecesOf(message, language)
    .map(({ text }) => text)
    .join('');
}

/** The same of several that follow each other. */
export function sentences(messages: readonly Message[], language: Language = english): string {
  return messages.map((message) => sentence(message, language)).join(language.betweenSentences);
}

/** The same in pieces. */
export function piecesOf(message: Message, language: Language = english): readonly Piece[] {
  const pieces = said(message, language);
  return language.capitals && /^\{/.test(textOf(message, language)) ? capitalized(pieces) : pieces;
}

function textOf({ id, text }: Message, { texts }: Language): string {
  return Object.hasOwn(texts, id) ? (texts[id] ?? text) : text;
}

/** What may be left out, and an entry of the data. */
const OPTIONAL = /⟦([^⟧]*)⟧/g;
const HOLE = /\{(\w+)\}/g;

/** Quotes and brackets of a text belong to what they stand around. */
const AROUND = /['"()[\]]/;

function filled(text: string, data: Data, language: Language): readonly Piece[] {
  const template = text.replace(OPTIONAL, (_, optional: string) => (isWhole(optional, data) ? optional : ''));
  const pieces: Piece[] = [];
  let end = 0;
  const goOn = (to: number): void => {
    if (to > end) join(pieces, [words(template.slice(end, to))], language, AROUND.test(template.charAt(end)));
  };
  for (const { 0: hole, 1: name = '', index } of template.matchAll(HOLE)) {
    goOn(index);
    end = index + hole.length;
    const part = Object.hasOwn(data, name) ? data[name] : undefined;
    const next = part === undefined ? [words(hole)] : said(part, language);
    join(pieces, next, language, AROUND.test(template.charAt(index - 1)));
  }
  goOn(template.length);
  return pieces;
}

function isWhole(text: string, data: Data): boolean {
  return [...text.matchAll(HOLE)].every(([, name = '']) => Object.hasOwn(data, name) && data[name] !== undefined);
}

function join(pieces: Piece[], next: readonly Piece[], { atSeam }: Language, isTouching = false): void {
  if (atSeam !== undefined && !isTouching) {
    const last = pieces.findLast(({ text }) => text !== '')?.text.at(-1);
    const first = next.find(({ text }) => text !== '')?.text.at(0);
    const seam = last === undefined || first === undefined ? '' : atSeam(last, first);
    if (seam !== '') pieces.push(words(seam));
  }
  pieces.push(...next);
}

function words(text: string): Piece {
  return { text, isValue: false };
}

function said(part: Part, language: Language): readonly Piece[] {
  if (typeof part === 'string' || typeof part === 'number') return [{ text: String(part), isValue: true }];
  if (isMessage(part)) return filled(textOf(part, language), part.data, language);
  return isList(part) ? listed(part, language) : [{ text: part.term, isValue: true }];
}

function listed({ items, joined, more = 0 }: List, language: Language): readonly Piece[] {
  const all = items.map((item) => said(item, language));
  if (more > 0) all.push([words(language.more(more, joined))]);
  const pieces: Piece[] = [];
  for (const [index, item] of all.entries()) {
    const isLast = index === all.length - 1;
    if (index > 0) {
      const between = isLast ? language.beforeLastItem(joined, all.length) : language.betweenItems;
      join(pieces, [words(between)], language);
    }
    join(pieces, item, language);
  }
  return pieces;
}

/** Words at the start of a sentence; a value stays as it is. */
function capitalized(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  if (first === undefined || first.isValue) return pieces;
  return [words(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...others];
}
