import { call, literal } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { keyOf } from '../../expressions/expression-key.js';
import type { Choices } from '../../expressions/ways.js';
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
    const [head = '', ...rest] = typeof part === 'string' ? part.split('/') : [part];
    segments.at(-1)?.push(head);
    for (const piece of rest) segments.push([piece]);
  }
  return segments.map(merge);
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
  let [left, right] = [unitsOf(a), unitsOf(b)];
  let head = 0;
  while (head < left.length && head < right.length && sameUnit(left[head], right[head])) head++;
  [left, right] = [left.slice(head), right.slice(head)];
  let tail = 0;
  while (tail < left.length && tail < right.length && sameUnit(left.at(-1 - tail), right.at(-1 - tail))) tail++;
  [left, right] = [left.slice(0, left.length - tail), right.slice(0, right.length - tail)];
  if (left.length === 0 && right.length === 0) return 'yes';
  // One side is done, the other is not: different where something known is left, which no unknown part can undo.
  if (left.length === 0 || right.length === 0) return [...left, ...right].some(isCharacter) ? 'no' : 'open';
  const [first, last] = [
    isCharacter(left[0]) && isCharacter(right[0]),
    isCharacter(left.at(-1)) && isCharacter(right.at(-1)),
  ];
  return first || last ? 'no' : 'open';
}

/** Texts that are surely equal (`sameText` says yes) have equal keys, and only they. */
export function textKey(text: SymbolicText): string {
  return JSON.stringify(text.map((part) => (typeof part === 'string' ? part.toLowerCase() : [part.key])));
}

type Unit = string | OpenPart;

function unitsOf(text: SymbolicText): Unit[] {
  return text.flatMap((part): Unit[] => (typeof part === 'string' ? Array.from(part.toLowerCase()) : [part]));
}

function isCharacter(unit: Unit | undefined): boolean {
  return typeof unit === 'string';
}

function sameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.key === b.key;
  return a === b;
}
