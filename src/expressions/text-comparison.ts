import { isNeverNull, possibilities } from './alternatives.js';
import type { Bounds, Piece, Pieces, TextFacts } from './facts.js';
import { factsOf, piecesOf } from './pieces.js';
import { printWritten } from './print.js';
import { textFactsOf } from './text-facts.js';
import { Unknown, isInteger, typeOf } from './value.js';
import type { Value } from './value.js';
import { questionOf, waysOf } from './ways.js';

/**
 * True where two values, one of which is not known, are surely not equal for the engine: of another type, null against
 * what is never null, numbers or texts that cannot be the same.
 */
export function surelyDiffer(a: Value, b: Value): boolean {
  const [neverNull, otherNeverNull] = [isNeverNull(a), isNeverNull(b)];
  if ((a === null && otherNeverNull) || (b === null && neverNull)) return true;
  // Both may be null.
  if (!neverNull && !otherNeverNull) return false;
  const [type, otherType] = [typeOf(a), typeOf(b)];
  if (type !== undefined && otherType !== undefined && type !== otherType) return true;
  const [bounds, otherBounds] = [boundsOf(a), boundsOf(b)];
  if (
    bounds !== undefined &&
    otherBounds !== undefined &&
    (isBelow(bounds, otherBounds) || isBelow(otherBounds, bounds))
  )
    return true;
  const [text, otherText] = [textFactsOf(a), textFactsOf(b)];
  const lookAlike = text === undefined || otherText === undefined || mayEqual(text, otherText);
  return !lookAlike || compare(a, b) === false;
}

/** True where two values, one of which is not known, are surely equal: the same value, or texts of the same pieces. */
export function surelyEqual(a: Value, b: Value): boolean {
  const [one, other] = [settledChoice(a), settledChoice(b)];
  if (one instanceof Unknown && other instanceof Unknown && isSame(one, other)) return true;
  return isNeverNull(one) && isNeverNull(other) && (compare(one, other) === true || areOneNumber(one, other));
}

function areOneNumber(a: Value, b: Value): boolean {
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return one?.min !== undefined && new Set([one.min, one.max, other?.min, other?.max]).size === 1;
}

/** The value itself, or the only one that it can be. */
function settledChoice(value: Value): Value {
  const [only, ...others] = possibilities(value);
  return only !== undefined && others.length === 0 ? only : value;
}

/**
 * What prints alike and need not be one value: elements of a list of unknown length, and what is told of the group or
 * scope of another deployment.
 */
const NOT_ONE =
  /\b(?:copyIndex|lambdaVariables)\(|\b(?:resourceGroup|subscription|managementGroup|deployment)\(\)(?!\.(?:name|subscriptionId|tenantId)\b)/i;

/** Is it one value, whatever it is? A choice may print like another one that it is not: a default takes the place of null. */
export function isSame(a: Unknown, b: Unknown): boolean {
  if (NOT_ONE.test(printWritten(a.description.expression))) return false;
  if (a === b) return true;
  return questionOf(a) === questionOf(b) && [a, b].every((value) => isTold(value) || waysOf(value) === undefined);
}

/** Is it given up, but told in full what it is? */
function isTold({ description: { expression } }: Unknown): boolean {
  return expression.kind === 'call' && expression.key === 'unknown' && expression.written !== undefined;
}

/** The least and the greatest that a number can be; undefined where it may be no Integer. */
export function boundsOf(value: Value): Bounds | undefined {
  if (isInteger(value)) return { min: Number(value), max: Number(value) };
  if (!(value instanceof Unknown)) return undefined;
  const choices = possibilities(value).filter((choice) => choice !== null);
  if (choices.length > 0 && !choices.includes(value)) {
    const all = choices.map(boundsOf);
    return all.every((each) => each !== undefined) ? all.reduce(eitherBounds) : undefined;
  }
  return value.description.bounds?.() ?? (typeOf(value) === 'Integer' ? {} : undefined);
}

function eitherBounds(a: Bounds, b: Bounds): Bounds {
  const [min, max] = [Math.min(a.min ?? -Infinity, b.min ?? -Infinity), Math.max(a.max ?? Infinity, b.max ?? Infinity)];
  return { ...(min === -Infinity ? {} : { min }), ...(max === Infinity ? {} : { max }) };
}

/** Is every number of `a` less than every number of `b`? */
export function isBelow({ max = Infinity }: Bounds, { min = -Infinity }: Bounds): boolean {
  return max < min;
}

/** False where two texts surely differ by what they look like; ordinal, with case. */
function mayEqual(a: TextFacts, b: TextFacts): boolean {
  if (a.minLength > (b.maxLength ?? Infinity) || b.minLength > (a.maxLength ?? Infinity)) return false;
  if (!a.prefix.startsWith(b.prefix) && !b.prefix.startsWith(a.prefix)) return false;
  if (!a.suffix.endsWith(b.suffix) && !b.suffix.endsWith(a.suffix)) return false;
  return fits(a, b) && fits(b, a);
}

/** False where `known` is wholly known and does not match what the other one looks like. */
function fits({ pattern, mayHold }: TextFacts, known: TextFacts): boolean {
  if (known.maxLength !== known.prefix.length) return true;
  return (
    (pattern?.test(known.prefix) ?? true) && known.prefix.split('').every((character) => mayHold?.(character) ?? true)
  );
}

/** A character, or a piece that is not known. */
type Unit = string | Unknown;

/** Longer texts are not compared piece by piece. */
const MAX_UNITS = 4000;

export function unitsOf(pieces: Pieces): readonly Unit[] | undefined {
  const length = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 1), 0);
  return length > MAX_UNITS
    ? undefined
    : pieces.flatMap((piece): readonly Unit[] => (typeof piece === 'string' ? piece.split('') : [piece]));
}

export function sameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  return a instanceof Unknown ? b instanceof Unknown && isSame(a, b) : a === b;
}

/** True where two names surely are not the same, case aside: what begins or ends otherwise, or is shorter or longer. */
export function surelyDifferInAnyCase(a: Value, b: Value): boolean {
  const [text, otherText] = [textFactsOf(a), textFactsOf(b)];
  const fits =
    text === undefined || otherText === undefined || (isAsLong(text, otherText) && isAsLong(otherText, text));
  return !fits || compare(a, b, (name) => name.toLowerCase()) === false;
}

/** May the first be as long as the second? */
function isAsLong({ maxLength = Infinity }: TextFacts, { minLength }: TextFacts): boolean {
  return maxLength >= minLength;
}

/** What keeps two texts from being told to be equal or not, case aside: what is not known in one and not in the other. */
export function openBetween(a: Value, b: Value): readonly Unknown[] {
  const rest = unmatched(a, b, (text) => text.toLowerCase())?.flat();
  return (rest ?? [a, b]).filter((piece) => piece instanceof Unknown);
}

/** Are two texts equal? Undefined where that is open. */
function compare(a: Value, b: Value, fold?: (text: string) => string): boolean | undefined {
  const rest = unmatched(a, b, fold);
  if (rest === undefined) return undefined;
  const [left, right] = rest;
  if (left.length === 0 && right.length === 0) return true;
  if (left.length === 0 || right.length === 0) return [...left, ...right].some(isNeverEmpty) ? false : undefined;
  const [first, last] = [
    [left[0], right[0]],
    [left.at(-1), right.at(-1)],
  ];
  return [first, last].some((pair) => pair.every((unit) => typeof unit === 'string')) ? false : undefined;
}

/** What is left of two texts where that which both begin with is taken off, and then that which both end with. */
function unmatched(
  a: Value,
  b: Value,
  fold = (text: string): string => text,
): readonly [readonly Piece[], readonly Piece[]] | undefined {
  const [left, right] = [a, b].map((value) =>
    piecesOf(value)?.map((piece) => (typeof piece === 'string' ? fold(piece) : piece)),
  );
  if (left === undefined || right === undefined) return undefined;
  takeOff(left, right, AT_START);
  takeOff(left, right, AT_END);
  return [left, right];
}

/** One end of a list of pieces, and of a text. */
interface End {
  readonly take: (pieces: Piece[]) => Piece | undefined;
  readonly put: (pieces: Piece[], piece: Piece) => void;
  readonly common: (a: string, b: string) => number;
  readonly without: (text: string, length: number) => string;
}

const AT_START: End = {
  take: (pieces) => pieces.shift(),
  put: (pieces, piece) => pieces.unshift(piece),
  common: (a, b) => {
    let length = 0;
    while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
    return length;
  },
  without: (text, length) => text.slice(length),
};

const AT_END: End = {
  take: (pieces) => pieces.pop(),
  put: (pieces, piece) => pieces.push(piece),
  common: (a, b) => {
    let length = 0;
    while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
    return length;
  },
  without: (text, length) => text.slice(0, text.length - length),
};

/** Takes off what both have at an end. */
function takeOff(left: Piece[], right: Piece[], { take, put, common, without }: End): void {
  for (;;) {
    const [a, b] = [take(left), take(right)];
    const isText = typeof a === 'string' && typeof b === 'string';
    const length = isText ? common(a, b) : 0;
    const isSamePiece = a instanceof Unknown && b instanceof Unknown && isSame(a, b);
    for (const [pieces, piece] of [
      [left, a],
      [right, b],
    ] as const) {
      const rest = typeof piece === 'string' ? without(piece, length) : isSamePiece ? undefined : piece;
      if (rest !== undefined && rest !== '') put(pieces, rest);
    }
    if (!isSamePiece && length === 0) return;
  }
}

function isNeverEmpty(piece: Piece): boolean {
  return factsOf(piece).minLength > 0;
}

/** Plain characters: none of them joins with its neighbours to another letter. */
export function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/** A piece of plain characters only. */
function isPlainPiece(piece: Piece): boolean {
  return typeof piece === 'string' ? isPlain(piece) : factsOf(piece).mayHold?.('\u0301') === false;
}

/** Whether no mark can follow what stands before these pieces: for linguistic comparison it would change the letter. */
export function isSettled(pieces: Pieces): boolean {
  for (const piece of pieces) {
    if (typeof piece === 'string') return isPlain(piece.charAt(0));
    if (!isPlainPiece(piece)) return false;
    if (isNeverEmpty(piece)) return true;
  }
  return true;
}
