import { DateFormatError, formatDate } from '../dotnet/date-format.js';
import { addTicks, fromUnixSeconds, toUnixSeconds } from '../dotnet/date-time.js';
import type { DateTime } from '../dotnet/date-time.js';
import { parseDate } from '../dotnet/date-parser.js';
import { parseDuration } from '../dotnet/duration.js';
import { ExpressionError, catching } from '../errors.js';
import { embed, unknownBecause } from '../residue.js';
import { argumentError, defineFunction } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { Float, integer } from '../value.js';
import type { Value } from '../value.js';
import { integerFromText } from './conversion.js';
import { callRefusal } from '../../messages/english/expressions.js';
import { NUMBER, STRING, anyOf } from '../parameter-type.js';

/** The clock time as it stands: an offset is neither applied nor shown (engine). */
const DEFAULT_FORMAT = 'yyyy-MM-ddTHH:mm:ssZ';

/** Dates over .NET's `DateTimeOffset`, invariant culture; a date without offset is UTC. Source: engine. */
export const dateFunctions: readonly ArmFunction[] = [
  dated(
    defineFunction(
      'dateTimeAdd',
      {
        description: 'A date to which an ISO 8601 duration is added, in a .NET format.',
        atDeployment: 'The whole, where the date leaves out its day.',
        parameters: [STRING, STRING],
        optional: [STRING],
        returns: 'String',
        early: 'all',
      },
      () => undefined,
    ),
    ([base = '', duration = '', format], read) => {
      const ticks = parseDuration(duration);
      if (ticks === undefined) throw argumentError('dateTimeAdd', 1, 'not-a-duration', { value: duration });
      const sum = addTicks(read(base), ticks);
      if (sum === undefined)
        throw new ExpressionError(
          'argument',
          callRefusal('beyond-dates', { function: 'dateTimeAdd', date: base, duration }),
        );
      return formatted(sum, format ?? DEFAULT_FORMAT);
    },
  ),
  dated(
    defineFunction(
      'dateTimeToEpoch',
      {
        description: 'The seconds from the start of 1970 to a date.',
        atDeployment: 'The whole, where the date leaves out its day.',
        parameters: [STRING],
        returns: 'Integer',
      },
      () => undefined,
    ),
    ([text = ''], read) => integer(toUnixSeconds(read(text))),
  ),
  defineFunction(
    'dateTimeFromEpoch',
    {
      description: 'The date that is so many seconds after the start of 1970.',
      parameters: [anyOf(NUMBER, STRING)],
      returns: 'String',
    },
    (value) => {
      const seconds = epochSeconds(value);
      const date = seconds === undefined ? undefined : fromUnixSeconds(BigInt(seconds));
      if (date === undefined) throw argumentError('dateTimeFromEpoch', 0, 'not-an-epoch-time');
      return formatted(date, DEFAULT_FORMAT);
    },
  ),
];

/** A float that is no whole number is refused; the engine's rounding of it is not known. */
function epochSeconds(value: number | bigint | Float | string): number | bigint | undefined {
  if (typeof value === 'string') return integerFromText(value);
  if (!(value instanceof Float)) return value;
  return Number.isSafeInteger(value.value) ? value.value : undefined;
}

/** A date that leaves out what only the day of the deployment tells, where that is not known. */
class NeedsToday extends Error {}

/** A function that reads a date; one that depends on the day of the deployment is not known before it. */
function dated(
  fn: ArmFunction,
  evaluate: (texts: readonly string[], read: (date: string) => DateTime) => Value,
): ArmFunction {
  return {
    ...fn,
    evaluate(args, { today }, call) {
      const texts = args.filter((arg) => typeof arg === 'string');
      try {
        return evaluate(texts, (text) => dateFrom(fn.name, text, today));
      } catch (error) {
        if (!(error instanceof NeedsToday)) throw error;
        const expression = { ...call, args: args.map(embed) };
        const facts = { ...(fn.returns === undefined ? {} : { type: fn.returns }), nullable: false };
        return unknownBecause({ kind: 'context', name: 'the day of the deployment' }, expression, facts);
      }
    },
  };
}

function dateFrom(name: string, text: string, today: number | undefined): DateTime {
  const date = parseDate(text, today);
  if (date === undefined) throw argumentError(name, 0, 'not-a-date', { value: text });
  if (date === 'today') throw new NeedsToday();
  return date;
}

function formatted(date: DateTime, format: string): string {
  return catching(
    DateFormatError,
    () => formatDate(date, format),
    () => {
      throw argumentError('dateTimeAdd', 2, 'not-a-date-format', { value: format });
    },
  );
}
