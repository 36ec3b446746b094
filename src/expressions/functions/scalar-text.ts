import { call } from '../ast.js';
import type { Expr } from '../ast.js';
import type { Piece, TextFacts } from '../facts.js';
import { embed, holdsSecret, causesOf, narrowed } from '../residue.js';
import { argumentError } from '../signature.js';
import { ANY_TEXT, textFactsOf, textOfLength } from '../text-facts.js';
import { Unknown, isInteger, typeNameOf, typeOf } from '../value.js';
import type { Value } from '../value.js';

/**
 * Text of a scalar where a function puts it into text: Booleans are `True` and `False` (engine). Null, floats and
 * containers are refused as argument `index` (0-based) of function `name`.
 */
export function scalarText(name: string, index: number, value: Value): string {
  const text = textOfScalar(value);
  if (text !== undefined) return text;
  throw argumentError(name, index, 'not-a-scalar', { type: typeNameOf(value) });
}

/** Undefined for what is no String, Integer or Boolean. */
export function textOfScalar(value: Value): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return isInteger(value) ? String(value) : undefined;
}

/** The piece that a scalar makes of a text into which it is put; one that is not known is not null, or refused. */
export function scalarPiece(value: Value): Piece {
  const text = textOfScalar(value);
  if (text !== undefined) return text;
  if (!(value instanceof Unknown) || typeOf(value) !== 'String')
    return textPiece(value, call('string', [embed(value)]), true);
  return value.description.nullable === false ? value : narrowed(value, () => ({ nullable: false }));
}

/** What is no String for sure, as the text that it makes. */
export function textPiece(value: Value, expression: Expr, neverNull: boolean): Unknown {
  return new Unknown(() => ({
    expression,
    causes: causesOf([value]),
    type: 'String',
    nullable: false,
    ...(holdsSecret(value) ? { secret: true } : {}),
    text: () => (neverNull ? scalarFacts(value) : maybeEmpty(scalarFacts(value))),
  }));
}

function maybeEmpty({ maxLength, mayHold }: TextFacts): TextFacts {
  return { ...textOfLength(0, maxLength), ...(mayHold === undefined ? {} : { mayHold }) };
}

function scalarFacts(value: Value): TextFacts {
  switch (typeOf(value)) {
    case 'Boolean':
      return { ...textOfLength(4, 5), mayHold: (character) => /[A-Za-z]/.test(character) };
    case 'Integer':
      return { ...textOfLength(1, undefined), mayHold: (character) => /[0-9-]/.test(character) };
    default:
      return textFactsOf(value) ?? ANY_TEXT;
  }
}
