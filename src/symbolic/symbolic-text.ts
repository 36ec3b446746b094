import { call, literal } from '../expressions/ast.js';
import type { Expr } from '../expressions/ast.js';
import { keyOf } from '../expressions/expression-key.js';
import type { Choices } from '../expressions/way.js';
import type { Tri } from './tri.js';
import { nameKey } from '../json/name.js';

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

export function openPart(expression: Expr, segment: boolean): OpenPart {
  return { expression, key: keyOf(expression), segment };
}

/** The last segment of a part that may hold slashes, as templates write it. */
export function lastSegmentOf({ expression }: OpenPart): OpenPart {
  return openPart(call('last', [call('split', [expression, literal('/')])]), true);
}

/** The text, where all of it is known. */
export function knownText(text: SymbolicText): string | undefined {
  if (text.length === 0) return '';
  const [only] = text;
  return text.length === 1 && typeof only === 'string' ? only : undefined;
}

/** The text where questions are answered so: a part that is such an answer is known. */
export function textUnder(text: SymbolicText, given: Choices): SymbolicText {
  return merge(text.map((part) => (typeof part === 'string' ? part : (answerTo(part, given) ?? part))));
}

function answerTo({ key }: OpenPart, given: Choices): string | undefined {
  const answer = given.get(key)?.text;
  return answer === undefined ? undefined : /^'(.*)'$/s.exec(answer)?.[1]?.replaceAll("''", "'");
}

/** Cuts a text at the slashes that are known. */
export function segmentsOf(text: SymbolicText): readonly SymbolicText[] {
  const segments: TextPart[][] = [[]];
  for (const part of text) {
    const [head = '', ...rest] = typeof part === 'string' ? cut(part, MAX_SEGMENTS - segments.length) : [part];
    segments.at(-1)?.push(head);
    for (const piece of rest) segments.push([piece]);
  }
  return segments.map(merge);
}

/** A text of more segments is no id: what is left of it stays whole. */
const MAX_SEGMENTS = 1_000;

function cut(text: string, most: number): readonly string[] {
  const pieces = text.split('/', Math.max(most, 1));
  const end = pieces.reduce((sum, piece) => sum + piece.length + 1, -1);
  return end >= text.length ? pieces : [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${text.slice(end)}`];
}

/** Joins neighbouring known parts. */
export function merge(parts: readonly TextPart[]): SymbolicText {
  const merged: TextPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') merged[merged.length - 1] = last + part;
    else merged.push(part);
  }
  return merged;
}

/** Are two texts equal, case aside? What both begin and end with is taken off; what is left decides. */
export function sameText(a: SymbolicText, b: SymbolicText): Tri {
  if (differ(a[0], b[0], startOf) || differ(a.at(-1), b.at(-1), endOf)) return 'no';
  const [left, right] = [lowered(a), lowered(b)];
  takeOff(left, right, startOf);
  takeOff(left, right, endOf);
  if (left.length === 0 && right.length === 0) return 'yes';
  // One side is done, the other is not: different where something known is left, which no unknown part can undo.
  if (left.length === 0 || right.length === 0) return [...left, ...right].some(isKnownPart) ? 'no' : 'open';
  const [first, last] = [
    isKnownPart(left[0]) && isKnownPart(right[0]),
    isKnownPart(left.at(-1)) && isKnownPart(right.at(-1)),
  ];
  return first || last ? 'no' : 'open';
}

/** Texts that are surely equal (`sameText` says yes) have equal keys, and only they. */
export function textKey(text: SymbolicText): string {
  return JSON.stringify(text.map((part) => (typeof part === 'string' ? nameKey(part) : [part.key])));
}

function lowered(text: SymbolicText): TextPart[] {
  return text.map((part) => (typeof part === 'string' ? nameKey(part) : part));
}

function isKnownPart(part: TextPart | undefined): boolean {
  return typeof part === 'string';
}

/** One end of a text: how to look at it, and how to take something off. */
interface End {
  readonly at: 0 | -1;
  /** How many characters two known parts have in common there. */
  readonly common: (a: string, b: string) => number;
  readonly rest: (part: string, count: number) => string;
}

const startOf: End = {
  at: 0,
  common: (a, b) => {
    let count = 0;
    while (count < a.length && count < b.length && a.charCodeAt(count) === b.charCodeAt(count)) count++;
    return count;
  },
  rest: (part, count) => part.slice(count),
};

const endOf: End = {
  at: -1,
  common: (a, b) => {
    const shorter = Math.min(a.length, b.length);
    let count = 0;
    while (count < shorter && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
    return count;
  },
  rest: (part, count) => part.slice(0, part.length - count),
};

/** Whether signs of ASCII at one end tell texts apart already: so do most names, and many are compared. */
function differ(a: TextPart | undefined, b: TextPart | undefined, { at }: End): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  const [first, second] = at === 0 ? [0, 0] : [a.length - 1, b.length - 1];
  const step = at === 0 ? 1 : -1;
  for (let left = Math.min(a.length, b.length), index = 0; left > 0; left--, index += step) {
    const [one, other] = [a.charCodeAt(first + index), b.charCodeAt(second + index)];
    if (one !== other && (one > 0x7f || other > 0x7f)) return false;
    if (one !== other && lowerAscii(one) !== lowerAscii(other)) return true;
  }
  return false;
}

function lowerAscii(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

/** Takes off both texts what they have in common at one end. */
function takeOff(a: TextPart[], b: TextPart[], end: End): void {
  for (;;) {
    const [part, other] = [a.at(end.at), b.at(end.at)];
    if (part === undefined || other === undefined) return;
    if (typeof part === 'string' && typeof other === 'string') {
      const count = end.common(part, other);
      shorten(a, end, end.rest(part, count));
      shorten(b, end, end.rest(other, count));
      if (count < part.length && count < other.length) return;
    } else if (typeof part === 'object' && typeof other === 'object' && part.key === other.key) {
      shorten(a, end, '');
      shorten(b, end, '');
    } else return;
  }
}

/** Puts what is left of the last part into its place. */
function shorten(text: TextPart[], { at }: End, rest: string): void {
  const index = at === 0 ? 0 : text.length - 1;
  text.splice(index, 1, ...(rest === '' ? [] : [rest]));
}
