import { call } from './ast.js';
import type { Bounds, Pieces } from './facts.js';
import { factsOf, mayReachOpen, piecesOf, readingsOf } from './pieces.js';
import { reversed } from './text-facts.js';
import { Unknown } from './value.js';
import type { Value } from './value.js';
import { unitsOf, sameUnit, isPlain, isSettled } from './text-comparison.js';

/**
 * Whether a text begins (or ends) with `sought` for `startsWith` and `endsWith`, which do not see case and see letters
 * with their marks as one: no mark may follow the known end.
 */
export function touches(value: Value, sought: Value, end: 'prefix' | 'suffix'): boolean | undefined {
  const wanted = piecesOf(sought);
  return wanted === undefined
    ? undefined
    : inEveryWay(value, (text) =>
        end === 'prefix' ? begins(text, wanted) : begins(backwards(text), backwards(wanted)),
      );
}

/** The answer that holds whichever way the text is put together. */
function inEveryWay(value: Value, test: (text: Pieces) => boolean | undefined): boolean | undefined {
  const pieces = piecesOf(value);
  const answers = pieces === undefined ? [] : readingsOf(withEnds(pieces)).map((one) => test(one.pieces));
  return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}

/** Of a text that is one piece, its known ends as pieces of their own. */
function withEnds(pieces: Pieces): Pieces {
  const [only, ...others] = pieces;
  if (!(only instanceof Unknown) || others.length > 0) return pieces;
  const { prefix, suffix } = factsOf(only);
  return prefix === '' && suffix === ''
    ? pieces
    : [prefix, new Unknown(() => ({ expression: call('unknown', []), causes: [] })), suffix];
}

function backwards(pieces: Pieces): Pieces {
  return pieces.toReversed().map((piece) => (typeof piece === 'string' ? reversed(piece) : piece));
}

function begins(text: Pieces, sought: Pieces): boolean | undefined {
  const [units, wanted] = [unitsOf(text), unitsOf(sought)];
  if (units === undefined || wanted === undefined) return undefined;
  for (const [index, unit] of wanted.entries()) {
    const other = units[index];
    if (unit instanceof Unknown || other instanceof Unknown) {
      if (other !== undefined && sameUnit(unit, other)) continue;
      return undefined;
    }
    if (other === undefined) return isPlain(unit) ? false : undefined;
    if (!isPlain(unit) || !isPlain(other)) return undefined;
    if (unit.toLowerCase() !== other.toLowerCase()) return false;
  }
  return isSettled(units.slice(wanted.length)) ? true : undefined;
}

/** Whether a text occurs in another one, with case; undefined where that is open. */
export function holds(value: Value, sought: Value): boolean | undefined {
  const wanted = piecesOf(sought);
  const pattern = wanted && unitsOf(wanted);
  if (pattern === undefined) return undefined;
  return inEveryWay(value, (text) => {
    const units = unitsOf(text);
    if (units === undefined) return undefined;
    if (pattern.length === 0) return true;
    if (units.some((_, at) => pattern.every((unit, index) => sameUnit(unit, units[at + index])))) return true;
    return typeof sought === 'string' && !mayReachOpen(text, sought) ? false : undefined;
  });
}

/** Bounds of `indexOf` and `lastIndexOf`, which do not see case, nor characters without weight. */
export function placeOf(value: Value, sought: Value): Bounds {
  const text = piecesOf(value);
  if (text === undefined || typeof sought !== 'string' || !isPlain(sought) || sought === '') return { min: -1 };
  // No letter has a sign for its lower case.
  const signs = sought.split('').filter((character) => !/[a-z ]/i.test(character));
  if (signs.some((sign) => text.every((piece) => factsOf(piece).mayHold?.(sign) === false)))
    return { min: -1, max: -1 };
  const found = text.some((piece, at) => {
    const index =
      typeof piece === 'string' && isPlain(piece) ? piece.toLowerCase().lastIndexOf(sought.toLowerCase()) : -1;
    if (typeof piece !== 'string' || index < 0) return false;
    return (
      piece.length > index + sought.length ||
      piece.toLowerCase().indexOf(sought.toLowerCase()) < index ||
      isSettled(text.slice(at + 1))
    );
  });
  return { min: found ? 0 : -1 };
}
