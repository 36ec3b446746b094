import { CompositeFormatError, formatComposite } from '../dotnet/composite-format.js';
import { NumberFormatError, formatNumber } from '../dotnet/number-format.js';
import { isNeverNull } from '../alternatives.js';
import { ExpressionError } from '../errors.js';
import type { TextFacts } from '../facts.js';
import { writeJson } from '../json-writer.js';
import { ANY, STRING } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { ANY_TEXT, exactText, joinedText } from '../text-facts.js';
import { Float, isInteger } from '../value.js';
import type { Value } from '../value.js';
import { scalarFacts, textOfScalar } from './scalar-text.js';

/** Composite formatting of .NET, invariant culture. Source: engine. */
export const formatFunctions: readonly ArmFunction[] = [
  {
    name: 'format',
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

/** Only of formats that hold nothing but plain holes, as Bicep writes them. A null is written as nothing. */
function formatted([template, ...args]: readonly Value[]): TextFacts {
  if (typeof template !== 'string') return ANY_TEXT;
  // Every other piece is the index of a hole.
  const pieces = template.split(/\{(\d{1,7})\}/);
  if (pieces.some((piece, at) => at % 2 === 0 && /[{}]/.test(piece))) return ANY_TEXT;
  return joinedText(
    pieces.map((piece, at) => {
      if (at % 2 === 0) return exactText(piece);
      const value = args[Number(piece)] ?? null;
      return isNeverNull(value) ? scalarFacts(value) : ANY_TEXT;
    }),
  );
}

function format(template: string, args: readonly Value[]): string {
  try {
    return formatComposite(template, args.length, (index, specifier) => textOf(args[index] ?? null, specifier));
  } catch (error) {
    if (error instanceof CompositeFormatError || error instanceof NumberFormatError) {
      throw new ExpressionError('argument', `Argument 1 of 'format' is not valid: ${error.message}.`);
    }
    throw error;
  }
}

/** Only numbers look at the specifier. Containers are JSON with single quotes. */
function textOf(value: Value, specifier: string): string {
  if (value === null) return '';
  if (isInteger(value) || value instanceof Float) return formatNumber(value, specifier);
  return textOfScalar(value) ?? writeJson(value).replaceAll('"', "'");
}
