import { CompositeFormatError, formatComposite } from '../dotnet/composite-format.js';
import { NumberFormatError, formatNumber } from '../dotnet/number-format.js';
import { ExpressionError } from '../errors.js';
import { writeJson } from '../json-writer.js';
import { ANY, STRING } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { Float, isInteger } from '../value.js';
import type { Value } from '../value.js';
import { textOfScalar } from './scalar-text.js';

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
    evaluate: ([template, ...args]) => format(typeof template === 'string' ? template : '', args),
  },
];

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
