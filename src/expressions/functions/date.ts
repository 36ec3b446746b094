import { DateFormatError, formatDate } from '../dotnet/date-format.js';
import { addTicks, fromUnixSeconds, toUnixSeconds } from '../dotnet/date-time.js';
import type { DateTime } from '../dotnet/date-time.js';
import { parseDate } from '../dotnet/date-parser.js';
import { parseDuration } from '../dotnet/duration.js';
import { ExpressionError } from '../errors.js';
import { NUMBER, STRING, anyOf, argumentError, defineFunction } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { Float, integer } from '../value.js';
import { integerFromText } from './conversion.js';

/** The clock time as it stands: an offset is neither applied nor shown (engine). */
const DEFAULT_FORMAT = 'yyyy-MM-ddTHH:mm:ssZ';

/** Dates over .NET's `DateTimeOffset`, invariant culture; a date without offset is UTC. Source: engine. */
export const dateFunctions: readonly ArmFunction[] = [
  defineFunction(
    'dateTimeAdd',
    { parameters: [STRING, STRING], optional: [STRING], returns: 'String', early: 'all' },
    (base, duration, format) => {
      const ticks = parseDuration(duration);
      if (ticks === undefined) throw argumentError('dateTimeAdd', 1, `must be an ISO 8601 duration, not '${duration}'`);
      const sum = addTicks(dateFrom('dateTimeAdd', base), ticks);
      if (sum === undefined)
        throw new ExpressionError('argument', `'dateTimeAdd' leaves the years 1 to 9999: ${base} and ${duration}.`);
      return formatted(sum, format ?? DEFAULT_FORMAT);
    },
  ),
  defineFunction('dateTimeToEpoch', { parameters: [STRING], returns: 'Integer' }, (text) =>
    integer(toUnixSeconds(dateFrom('dateTimeToEpoch', text))),
  ),
  defineFunction('dateTimeFromEpoch', { parameters: [anyOf(NUMBER, STRING)], returns: 'String' }, (value) => {
    const seconds = epochSeconds(value);
    const date = seconds === undefined ? undefined : fromUnixSeconds(BigInt(seconds));
    if (date === undefined)
      throw argumentError('dateTimeFromEpoch', 0, 'must be an epoch time in seconds, between the years 1 and 9999');
    return formatted(date, DEFAULT_FORMAT);
  }),
];

/** A float that is no whole number is refused; the engine's rounding of it is not known. */
function epochSeconds(value: number | bigint | Float | string): number | bigint | undefined {
  if (typeof value === 'string') return integerFromText(value);
  if (!(value instanceof Float)) return value;
  return Number.isSafeInteger(value.value) ? value.value : undefined;
}

function dateFrom(name: string, text: string): DateTime {
  const date = parseDate(text);
  if (date === undefined) throw argumentError(name, 0, `must be a date and time, not '${text}'`);
  return date;
}

function formatted(date: DateTime, format: string): string {
  try {
    return formatDate(date, format);
  } catch (error) {
    if (error instanceof DateFormatError)
      throw argumentError('dateTimeAdd', 2, `must be a date format, not '${format}'`);
    throw error;
  }
}
