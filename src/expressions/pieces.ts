import { possibilities } from './alternatives.js';
import { call } from './ast.js';
import type { Piece, Pieces, TextFacts } from './facts.js';
import { causesOf, embed, holdsSecret } from './residue.js';
import { ANY_TEXT, endingOf, exactText, reversed, textFactsOf, textOfLength } from './text-facts.js';
import { Unknown, isArray } from './value.js';
import type { Value } from './value.js';
import { foldWays } from './ways.js';
import { NO_CHOICES, Way } from './way.js';
import type { Choices } from './way.js';

/** Texts of more pieces are not told apart: loops over loops can make thousands. */
const MAX_PIECES = 64;

const MAX_WAYS = 4;

/** What a text is put together of, where it is not null; undefined where it may be no text. */
export function piecesOf(value: Value): Pieces | undefined {
  if (typeof value === 'string') return merged([value]);
  if (!(value instanceof Unknown)) return undefined;
  const [only, ...others] = possibilities(value).filter((choice) => choice !== null);
  if (only !== undefined && only !== value && others.length === 0) return piecesOf(only);
  const facts = textFactsOf(value);
  return facts === undefined ? undefined : (facts.pieces ?? [value]);
}

/** The same for a value that has to be text: what is no text the engine refuses. */
export function piecesOfText(value: Value): Pieces {
  return (
    piecesOf(value) ?? [
      new Unknown(() => ({
        expression: embed(value),
        causes: causesOf([value]),
        type: 'String',
        nullable: false,
        secret: holdsSecret(value),
      })),
    ]
  );
}

/** Joins known neighbours, and puts the pieces of a piece in its place. */
function merged(pieces: readonly Piece[]): Pieces {
  const result: Piece[] = [];
  for (const piece of pieces.flatMap((each) => (typeof each === 'string' ? [each] : (piecesOf(each) ?? [each])))) {
    const last = result.at(-1);
    if (piece === '') continue;
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

/** One way in which a text may be put together, and the answers under which it is. */
export interface Reading {
  readonly pieces: Pieces;
  readonly given: Choices;
}

/** The ways in which a text may be put together where a piece of it is a choice; itself where there are too many. */
export function readingsOf(pieces: Pieces): readonly Reading[] {
  const whole: readonly Reading[] = [{ pieces, given: NO_CHOICES }];
  const most = pieces.reduce((product, piece) => product * Math.max(possibilities(piece).length, 1), 1);
  if (most > MAX_WAYS ** 2) return whole;
  const ways = foldWays<readonly Way[]>(pieces, {
    way: (values, given) => [new Way(values, given)],
    choice: (parts) => parts.flat(),
  });
  const readings = ways.flatMap(({ value, given }): readonly Reading[] =>
    isArray(value) && value.every(isPiece) ? [{ pieces: merged(value), given }] : [],
  );
  return readings.length === ways.length && ways.length <= MAX_WAYS ? readings : whole;
}

function isPiece(value: Value): value is Piece {
  return typeof value === 'string' || value instanceof Unknown;
}

/** Pieces one after the other, as a value: known, or a `concat` that is not known. */
export function joined(pieces: readonly Piece[]): Piece {
  const parts = merged(pieces);
  const [only = ''] = parts;
  if (parts.length < 2) return only;
  return new Unknown(() => ({
    expression: call('concat', parts.map(embed)),
    causes: causesOf(parts),
    type: 'String',
    nullable: false,
    ...(parts.some(holdsSecret) ? { secret: true } : {}),
    text: () => textOfPieces(parts),
  }));
}

/** Facts on a text that is put together. */
export function textOfPieces(pieces: readonly Piece[]): TextFacts {
  const parts = merged(pieces);
  const facts = parts.map(factsOf);
  const [only] = facts;
  if (only !== undefined && facts.length === 1) return only;
  const maxLength = facts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part.maxLength === undefined ? undefined : sum + part.maxLength),
    0,
  );
  return {
    ...textOfLength(
      facts.reduce((sum, part) => sum + part.minLength, 0),
      maxLength,
    ),
    prefix: edge(facts, 'prefix'),
    suffix: reversed(edge(facts.toReversed(), 'suffix')),
    mayHold: (character) => facts.some((part) => part.mayHold?.(character) ?? true),
    ...(parts.length === 0 || parts.length > MAX_PIECES ? {} : { pieces: parts }),
    ...endingAt(parts.at(-1)),
  };
}

/** Where the last piece tells what stands behind the last slash. */
function endingAt(last: Piece | undefined): Pick<TextFacts, 'ending'> {
  const ending = typeof last === 'string' && last.includes('/') ? endingOf(last) : last && factsOf(last).ending;
  return ending === undefined ? {} : { ending };
}

export function factsOf(piece: Piece): TextFacts {
  return typeof piece === 'string' ? exactText(piece) : (textFactsOf(piece) ?? ANY_TEXT);
}

/** The known text at one end: known parts, and the known end of the first one that is not known. The suffix reversed. */
function edge(parts: readonly TextFacts[], end: 'prefix' | 'suffix'): string {
  let text = '';
  for (const part of parts) {
    text += end === 'prefix' ? part.prefix : reversed(part.suffix);
    if (part.maxLength !== part.prefix.length) return text;
  }
  return text;
}

/**
 * May `sought` (with case, not empty) occur in the text so that it takes in, or spans, a piece that is not known? Where
 * not, all its occurrences are in plain sight.
 */
export function mayReachOpen(pieces: Pieces, sought: string): boolean {
  const facts = pieces.map(factsOf);
  const holds = (at: number, character: string): boolean => facts[at]?.mayHold?.(character) ?? true;
  const memo = new Map<string, boolean>();
  /** Whether what is left of it from `from` on may begin where piece `at` begins. */
  const goesOn = (at: number, from: number): boolean => {
    if (from === sought.length) return true;
    const key = `${at} ${from}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const answer = goesThrough(at, from);
    memo.set(key, answer);
    return answer;
  };
  const goesThrough = (at: number, from: number): boolean => {
    const piece = pieces[at];
    if (piece === undefined) return false;
    if (typeof piece === 'string') {
      const rest = sought.slice(from);
      return rest.length <= piece.length
        ? piece.startsWith(rest)
        : rest.startsWith(piece) && goesOn(at + 1, from + piece.length);
    }
    const { minLength = 0, maxLength = Infinity } = facts[at] ?? {};
    for (let taken = 0; taken <= maxLength; taken++) {
      if (taken >= minLength && goesOn(at + 1, from + taken)) return true;
      if (from + taken === sought.length) return true;
      if (!holds(at, sought.charAt(from + taken))) return false;
    }
    return false;
  };
  return pieces.some((piece, at) => {
    if (typeof piece === 'string') {
      for (let start = Math.max(piece.length - sought.length + 1, 0); start < piece.length; start++) {
        if (sought.startsWith(piece.slice(start)) && goesOn(at + 1, piece.length - start)) return true;
      }
      return false;
    }
    for (let taken = 1; taken <= sought.length && holds(at, sought.charAt(taken - 1)); taken++) {
      if (goesOn(at + 1, taken)) return true;
    }
    return sought.split('').every((character) => holds(at, character));
  });
}

/** Splits a known text. */
export type Splitter = (text: string) => readonly string[];

/**
 * The text cut at its delimiters; undefined where a piece that is not known may hold one.
 * @param delimiters not empty, each of them at least one character
 */
export function cut(pieces: Pieces, delimiters: readonly string[], split: Splitter): readonly Pieces[] | undefined {
  if (delimiters.some((delimiter) => mayReachOpen(pieces, delimiter))) return undefined;
  const segments: Piece[][] = [[]];
  for (const piece of pieces) {
    const [head = '', ...rest] = typeof piece === 'string' ? split(piece) : [piece];
    segments.at(-1)?.push(head);
    for (const segment of rest) segments.push([segment]);
  }
  return segments.map(merged);
}

/** The segments that are known from either side, up to a piece that may hold the delimiter, and the least number of all. */
export interface Ends {
  readonly head: readonly Pieces[];
  readonly tail: readonly Pieces[];
  readonly least: number;
}

/** @param delimiter one character */
export function cutEnds(pieces: Pieces, delimiter: string): Ends {
  const mayHold = (piece: Piece): boolean => typeof piece === 'object' && (factsOf(piece).mayHold?.(delimiter) ?? true);
  const segments = (part: Pieces): readonly Pieces[] => cut(part, [delimiter], (text) => text.split(delimiter)) ?? [];
  const [first, last] = [pieces.findIndex(mayHold), pieces.findLastIndex(mayHold)];
  if (first < 0) {
    const all = segments(pieces);
    return { head: all, tail: all, least: all.length };
  }
  const [head, tail] = [segments(pieces.slice(0, first)).slice(0, -1), segments(pieces.slice(last + 1)).slice(1)];
  return { head, tail, least: head.length + tail.length + 1 };
}

/** The text from `start` up to `end`; undefined where it is not known which pieces that are. */
export function slice(pieces: Pieces, start: number, end = Infinity): Pieces | undefined {
  const kept: Piece[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (at >= end) break;
    if (at >= start && end === Infinity) return [...kept, ...pieces.slice(index)];
    const { minLength, maxLength } = factsOf(piece);
    if (minLength !== maxLength) return undefined;
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, minLength)];
    at += minLength;
    if (from >= to) continue;
    if (typeof piece === 'string') kept.push(piece.slice(from, to));
    else if (from === 0 && to === minLength) kept.push(piece);
    else return undefined;
  }
  return kept;
}
