import { formatComposite } from '../dotnet/composite-format.js';
import { FormatError } from '../dotnet/format-error.js';
import { formatNumber } from '../dotnet/number-format.js';
import { isNeverNull } from '../alternatives.js';
import { call, literal } from '../ast.js';
import { ExpressionError, catching } from '../errors.js';
import type { Piece, TextFacts } from '../facts.js';
import { writeJson } from '../json-writer.js';
import { embed } from '../residue.js';
import type { ArmFunction } from '../signature.js';
import { textOfPieces } from '../pieces.js';
import { ANY_TEXT } from '../text-facts.js';
import { Float, isInteger, isKnown, typeOf } from '../value.js';
import type { Value } from '../value.js';
import { ANY, STRING } from '../parameter-type.js';
import { scalarPiece, textOfScalar, textPiece } from './scalar-text.js';

/** Composite formatting of .NET, invariant culture. Source: engine. */
export const formatFunctions: readonly ArmFunction[] = [
  {
    name: 'format',
    description: 'A text with numbered holes, filled with the other arguments as .NET does.',
    required: [STRING],
    optional: [],
    rest: ANY,
    returns: 'String',
    unknowns: 'residual',
    early: 'none',
    declassifies: false,
    foresight: { text: formatted },
    evaluate: ([template, ...args]) => format(typeof template === 'string' ? template : '', args),
  },
];

/** Only of formats that hold nothing but plain holes, as Bicep writes them. */
function formatted([template, ...args]: readonly Value[]): TextFacts {
  if (typeof template !== 'string') return ANY_TEXT;
  const pieces: Piece[] = [];
  for (const [token, index] of template.matchAll(/\{\{|\}\}|\{(\d{1,7})\}|[^{}]+|[{}]/g)) {
    if (index !== undefined) pieces.push(formattedPiece(args[Number(index)] ?? null));
    else if (token === '{' || token === '}') return ANY_TEXT;
    else pieces.push(token === '{{' || token === '}}' ? token.charAt(0) : token);
  }
  return textOfPieces(pieces);
}

/** A null is written as nothing, arrays and objects as JSON. */
function formattedPiece(value: Value): Piece {
  if (isKnown(value)) return textOf(value, '');
  return typeOf(value) === 'String' && isNeverNull(value)
    ? scalarPiece(value)
    : textPiece(value, call('format', [literal('{0}'), embed(value)]), isNeverNull(value));
}

function format(template: string, args: readonly Value[]): string {
  return catching(
    FormatError,
    () => formatComposite(template, args.length, (index, specifier) => textOf(args[index] ?? null, specifier)),
    ({ refusal }) => {
      throw new ExpressionError('argument', refusal);
    },
  );
}

/** Only numbers look at the specifier. Containers are JSON with single quotes. */
function textOf(value: Value, specifier: string): string {
  if (value === null) return '';
  if (isInteger(value) || value instanceof Float) return formatNumber(value, specifier);
  return textOfScalar(value) ?? writeJson(value).replaceAll('"', "'");
}
