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
  /** Stands between two items of a list, and before the last one. */
  readonly betweenItems: string;
  readonly lastItem: Readonly<Record<List['joined'], string>>;
  /** An item for those that are not named. */
  more(count: number, joined: List['joined']): string;
}

export const english: Language = {
  texts: {},
  betweenSentences: ' ',
  capitals: true,
  betweenItems: ', ',
  lastItem: { and: ' and ', or: ' or ', comma: ', ' },
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

/** Words, an entry of the data, or what may be left out. */
const PARTS = /⟦([^⟧]*)⟧|\{(\w+)\}/g;

function filled(text: string, data: Data, language: Language): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { 0: whole, 1: optional, 2: name, index } of text.matchAll(PARTS)) {
    if (index > end) pieces.push(words(text.slice(end, index)));
    end = index + whole.length;
    if (optional !== undefined) {
      if (isWhole(optional, data)) pieces.push(...filled(optional, data, language));
      continue;
    }
    const part = name !== undefined && Object.hasOwn(data, name) ? data[name] : undefined;
    if (part === undefined) pieces.push(words(whole));
    else pieces.push(...said(part, language));
  }
  if (end < text.length) pieces.push(words(text.slice(end)));
  return pieces;
}

function isWhole(text: string, data: Data): boolean {
  return [...text.matchAll(PARTS)].every(([, , name = '']) => Object.hasOwn(data, name) && data[name] !== undefined);
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
  return all.flatMap((item, index) =>
    index === 0 ? item : [words(index === all.length - 1 ? language.lastItem[joined] : language.betweenItems), ...item],
  );
}

/** Words at the start of a sentence; a value stays as it is. */
function capitalized(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  if (first === undefined || first.isValue) return pieces;
  return [words(first.text.charAt(0).toUpperCase() + first.text.slice(1)), ...others];
}
