import { touches } from '../text-search.js';
import { once } from '../alternatives.js';
import { trimWhiteSpace } from '../dotnet/text.js';
import { call } from '../ast.js';
import type { Facts, Piece, TextFacts } from '../facts.js';
import {
  cut,
  cutEnds,
  factsOf,
  joined,
  mayReachOpen,
  piecesOfText,
  slice,
  textOfPieces,
  readingsOf,
} from '../pieces.js';
import type { Ends } from '../pieces.js';
import { causesOf, embed, holdsSecret } from '../residue.js';
import { defineFunction } from '../signature.js';
import type { ArmFunction, Foresight, FunctionDoc } from '../signature.js';
import { ANY_TEXT, slicedText, textFactsOf, textOfLength } from '../text-facts.js';
import { Unknown, isArray, isInteger } from '../value.js';
import type { Value } from '../value.js';
import { Way } from '../way.js';
import { STRING } from '../parameter-type.js';
import { scalarPiece } from './scalar-text.js';

export function recasing(name: string, doc: FunctionDoc, recase: (text: string) => string): ArmFunction {
  const foresight: Foresight = {
    text: ([value = null]) => textOfPieces(piecesOfText(value).flatMap((piece) => recased(name, piece, recase))),
  };
  return defineFunction(name, { ...doc, parameters: [STRING], returns: 'String', foresight }, recase);
}

/** No character changes its length; what is not ASCII may be cut in the middle and is not told. */
function recased(name: string, piece: Piece, recase: (text: string) => string): Piece {
  if (typeof piece === 'string' && isAscii(piece)) return recase(piece);
  return new Unknown(() => ({
    expression: call(name, [embed(piece)]),
    causes: causesOf([piece]),
    type: 'String',
    nullable: false,
    ...(holdsSecret(piece) ? { secret: true } : {}),
    text: () => recasedText(factsOf(piece), recase),
  }));
}

function recasedText(facts: TextFacts, recase: (text: string) => string): TextFacts {
  const { minLength, maxLength, mayHold, pattern } = facts;
  const known = (end: string): string => (isAscii(end) ? recase(end) : '');
  return {
    ...textOfLength(minLength, maxLength),
    ...(pattern === undefined ? {} : { pattern }),
    prefix: known(facts.prefix),
    suffix: known(facts.suffix),
    // Letters come from either case, and a few from outside of ASCII.
    ...(mayHold === undefined ? {} : { mayHold: (character) => /[a-z]/i.test(character) || mayHold(character) }),
  };
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

export const padded: Foresight = {
  text: ([, width = null]) => textOfLength(isInteger(width) ? Number(width) : 1, undefined),
};

export const sliced: Foresight = {
  text([value = null, start = null, length]): TextFacts {
    if (!isInteger(start) || (length !== undefined && !isInteger(length))) return ANY_TEXT;
    const end = length === undefined ? Infinity : Number(start) + Number(length);
    const pieces = slice(piecesOfText(value), Number(start), end);
    if (pieces !== undefined) return textOfPieces(pieces);
    return length === undefined ? ANY_TEXT : slicedText(textFactsOf(value) ?? ANY_TEXT, Number(start), Number(length));
  },
};

export function touching(end: 'prefix' | 'suffix'): Foresight {
  return {
    results([value = null, sought = null]) {
      const answer = touches(value, sought, end);
      return answer === undefined ? undefined : [answer];
    },
  };
}

/** What is known of the segments of a text that is not known. */
export const parted: Foresight = {
  results([value = null, given = null]) {
    const delimiters = delimitersOf(given);
    if (delimiters === undefined) return undefined;
    const ways = readingsOf(piecesOfText(value)).map(({ pieces, given: answers }) => {
      const segments = cut(pieces, delimiters, (text) => split(text, delimiters));
      return segments === undefined ? undefined : new Way(segments.map(joined), answers);
    });
    return ways.every((way) => way !== undefined) ? ways : undefined;
  },
  shape([value = null, delimiter = null]) {
    if (typeof delimiter !== 'string' || delimiter.length !== 1) return {};
    const ends = once(() => cutEnds(piecesOfText(value), delimiter));
    return {
      size: () => ({ min: ends().least }),
      part: (key) => (typeof key === 'string' ? undefined : segmentFacts(value, delimiter, ends(), key)),
    };
  },
};

function segmentFacts(value: Value, delimiter: string, { head, tail }: Ends, at: number | undefined): Facts {
  const segment = at === undefined ? undefined : at < 0 ? tail.at(at) : head[at];
  const known =
    segment !== undefined ? joined(segment) : at === -1 && delimiter === '/' ? textFactsOf(value)?.ending : undefined;
  const any: Facts = {
    type: 'String',
    nullable: false,
    text: () => ({
      ...ANY_TEXT,
      mayHold: (character) => character !== delimiter && (textFactsOf(value)?.mayHold?.(character) ?? true),
    }),
  };
  return known === undefined ? any : { ...any, alternatives: () => [known] };
}

/** Undefined where they are not known, or there are none: empty ones never match. */
function delimitersOf(given: Value): readonly string[] | undefined {
  const all = isArray(given) ? given : [given];
  const known = all.flatMap((delimiter) => (typeof delimiter === 'string' && delimiter !== '' ? [delimiter] : []));
  return known.length === all.length && known.length > 0 ? known : undefined;
}

export const joining: Foresight = {
  text([parts = null, delimiter = null]) {
    if (!isArray(parts) || typeof delimiter !== 'string') return ANY_TEXT;
    return textOfPieces(parts.flatMap((each, index) => [index === 0 ? '' : delimiter, scalarPiece(each)]));
  },
};

export const replaced: Foresight = {
  text([value = null, old = null, replacement = null]) {
    const [pieces, inserted] = [piecesOfText(value), piecesOfText(replacement)];
    if (typeof old !== 'string' || old === '' || mayReachOpen(pieces, old)) return ANY_TEXT;
    return textOfPieces(
      pieces.flatMap((piece) =>
        typeof piece === 'string'
          ? piece.split(old).flatMap((part, index) => (index === 0 ? [part] : [...inserted, part]))
          : [piece],
      ),
    );
  },
};

/** Ends that surely are no white space stay as they are. */
export const trimmed: Foresight = {
  text([value = null]) {
    const pieces = piecesOfText(value);
    for (const end of [0, -1] as const) {
      const piece = pieces.at(end);
      const isSolid =
        piece === undefined || (typeof piece === 'string' ? trimWhiteSpace(piece) === piece : isSolidPiece(piece));
      if (!isSolid) return trimmedText(textFactsOf(value) ?? ANY_TEXT);
    }
    return textOfPieces(pieces);
  },
};

function isSolidPiece(piece: Unknown): boolean {
  const { minLength, mayHold = () => true } = factsOf(piece);
  // What may hold neither a blank nor a letter beyond ASCII holds no other white space either.
  return minLength > 0 && !mayHold(' ') && !mayHold('\t') && !mayHold('\n') && !mayHold('\u00a0');
}

function trimmedText({ prefix, suffix, maxLength, mayHold }: TextFacts): TextFacts {
  const [start, end] = [trimWhiteSpace(prefix), trimWhiteSpace(suffix)];
  return {
    ...textOfLength(Math.max(start.length, end.length), maxLength),
    prefix: start,
    suffix: end,
    ...(mayHold === undefined ? {} : { mayHold }),
  };
}

/** Empty parts are kept; of delimiters that match at one place the first counts, empty ones never match. */
export function split(text: string, delimiters: string | readonly string[]): readonly string[] {
  const wanted = typeof delimiters === 'string' ? [delimiters] : delimiters;
  // Without delimiters .NET splits at white space.
  if (wanted.length === 0) return text.split(/\p{White_Space}/u);
  const patterns = wanted
    .filter((delimiter) => delimiter !== '')
    .map((delimiter) => delimiter.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'));
  return patterns.length === 0 ? [text] : text.split(new RegExp(patterns.join('|')));
}
