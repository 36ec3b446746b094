import { call as callOf } from '../ast.js';
import type { Facts, Piece, Pieces, TextFacts } from '../facts.js';
import { factsOf, joined, piecesOf, textOfPieces } from '../pieces.js';
import { causesOf, embed, givenUp, narrowed } from '../residue.js';
import { ANY_TEXT, textFactsOf } from '../text-facts.js';
import { Unknown } from '../value.js';
import type { Value } from '../value.js';
import { nameKey } from '../../json/name.js';
import { scalarPiece } from './scalar-text.js';

/** A name or another part of an id: it holds no slash, or the engine refuses the id. */
export function segmentPieces(value: Value): Pieces {
  const piece = scalarPiece(value);
  return (piecesOf(piece) ?? [piece]).map((part) => {
    if (typeof part === 'string' || factsOf(part).mayHold?.('/') === false) return part;
    return narrowed(part, () => ({ text: () => withoutSlash(factsOf(part)) }));
  });
}

function withoutSlash(facts: TextFacts): TextFacts {
  const { mayHold } = facts;
  return { ...facts, mayHold: (character) => character !== '/' && (mayHold?.(character) ?? true) };
}

/** A GUID in one of its notations. */
export function subscriptionPiece(value: Value): Piece {
  const [piece = ''] = segmentPieces(value);
  if (typeof piece === 'string' || factsOf(piece).minLength > 0) return piece;
  return narrowed(piece, () => ({ text: () => ({ ...factsOf(piece), minLength: 32 }) }));
}

/**
 * `Microsoft.Sql/servers/databases` with names `s`, `d` is `Microsoft.Sql/servers/s/databases/d`. Empty names are passed
 * over, and what is left goes to the first segments; so does what is left of a type with empty segments (engine). A name
 * that may be empty leaves two ways.
 */
export function typePieces(type: string, names: readonly Value[]): readonly Piece[] {
  const [namespace = '', ...segments] = type.split('/').filter((segment) => segment !== '');
  const path = (given: readonly Value[]): readonly Piece[] =>
    segments
      .slice(0, given.length)
      .flatMap((segment, index) => [`${index === 0 ? '' : '/'}${segment}/`, ...segmentPieces(given[index] ?? '')]);
  const given = names.filter((name) => name !== '');
  const doubtful = given.filter((name) => (textFactsOf(name)?.minLength ?? 0) === 0);
  if (doubtful.length === 0) return [`${namespace}/`, ...path(given)];
  const full = joined(path(given));
  const written = callOf('concat', path(given).map(embed));
  const last = given.at(-1);
  const rest = someText(given, givenUp(written), {
    text: () => ({ ...ANY_TEXT, suffix: typeof last === 'string' ? `/${last}` : '', ...endingOfNames(given) }),
    ...(doubtful.length === 1
      ? { alternatives: () => [full, joined(path(given.filter((name) => name !== doubtful[0])))] }
      : {}),
  });
  return [`${namespace}/`, rest];
}

/** A part of an id that no expression gives, and what it is in the end. */
export function someText(because: readonly Value[], expression = givenUp(), facts: Facts = {}): Unknown {
  return new Unknown(() => ({
    expression,
    causes: causesOf(because),
    type: 'String',
    nullable: false,
    ...facts,
  }));
}

/** A resource group is not below a provider in the id of its subscription. */
export function subscriptionLevelPieces(type: string, names: readonly Value[]): readonly Piece[] {
  return nameKey(type) === 'microsoft.resources/resourcegroups'
    ? ['/resourceGroups/', ...names.flatMap(segmentPieces)]
    : ['/providers/', ...typePieces(type, names)];
}

export function idText(pieces: readonly Piece[], names: readonly Value[]): TextFacts {
  return { ...textOfPieces(pieces), ...endingOfNames(names) };
}

/** Of several names one may be empty, and the one before it stands at the end. */
function endingOfNames([only, ...others]: readonly Value[]): Pick<TextFacts, 'ending'> {
  return only === undefined || others.length > 0 ? {} : { ending: joined(segmentPieces(only)) };
}
