import { MONTHS, WEEKDAYS } from './date-names.js';
import {
  TICKS_PER_DAY,
  TICKS_PER_HOUR,
  TICKS_PER_MINUTE,
  TICKS_PER_SECOND,
  calendarDate,
  dateTime,
  dayNumber,
} from './date-time.js';
import type { DateTime } from './date-time.js';

/** Full names and three letters. */
function alternatives(names: readonly string[]): string {
  return names.map((name) => (name.length === 3 ? name : `${name.slice(0, 3)}(?:${name.slice(3)})?`)).join('|');
}

const MONTH = `(?<name>${alternatives(MONTHS)})`;
const DATES: readonly string[] = [
  String.raw`(?<year>\d{3,4})(?<sep>[-/. ])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})`,
  String.raw`(?<month>\d{1,2})(?<sep>[-/. ])(?<day>\d{1,2})\k<sep>(?<year>\d{2,4})`,
  String.raw`(?<year>\d{4})[-/](?<month>\d{1,2})`,
  String.raw`(?<month>\d{1,2})[-/](?<year>\d{4})`,
];
/** Behind these no `T` starts the time. */
const NAMED_DATES: readonly string[] = [
  String.raw`(?<day>\d{1,2})[- ,]*${MONTH}[- ,]*(?<year>\d{2,4})`,
  String.raw`(?<year>\d{4})[- ,]*${MONTH}[- ,]*(?<day>\d{1,2})`,
  String.raw`${MONTH}[- ,]*(?<day>\d{1,2})[- ,]+(?<year>\d{4})`,
  String.raw`${MONTH}[-/., ]*(?<year>\d{3,4})[-/., ]+(?<day>\d{1,2})`,
  String.raw`${MONTH}[- ,]*(?<year>\d{4})`,
  String.raw`(?<year>\d{4})[- ,]*${MONTH}`,
];
const WEEKDAY = `(?:(?<weekday>${alternatives(WEEKDAYS)}),?(?: +|(?=\\d)))?`;
/** Dates that leave out the day, or the year: that is then the current one. Of any separators, and without time or zone. */
const SHORT_DATES: readonly string[] = [
  String.raw`(?<month>\d{1,2})[-/., ]+(?<day>\d{1,2})[. ]*`,
  String.raw`(?<year>\d{3,4})[-/., ]+(?<month>\d{1,2})`,
  String.raw`(?<month>\d{1,2})[-/., ]+(?<year>\d{3,4})`,
  String.raw`(?<year>\d{1,4})[-/., ]*${MONTH}`,
  String.raw`${MONTH}[-/., ]*(?<year>\d{3,4})`,
  String.raw`${MONTH}[-/., ]*(?<day>\d{1,2})`,
];
const CLOCK = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{1,2})(?::(?<second>\d{1,2})(?:[.,](?<fraction>\d+))?)?)?`;
const TIME = `${CLOCK}(?: *(?<half>[AP])M)?`;
/** Half a day alone starts at midnight, or noon. */
const HALF = '(?<half>[AP])M';
const ZONE = String.raw`(?: *(?<zone>Z|GMT|UTC|[+-]\d{1,2}(?::?\d{2})?))?`;

let patterns: readonly RegExp[] | undefined;

/** ISO dates, those of the invariant culture (month before day), those with month names; and what `utcNow()` writes. */
function datePatterns(): readonly RegExp[] {
  return (patterns ??= [
    /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)T(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)(?<zone>Z)$/,
    ...DATES.map((date) => new RegExp(`^${WEEKDAY}${date}(?:(?:T|,? +)${TIME})?${ZONE}$`, 'i')),
    ...NAMED_DATES.map((date) => new RegExp(`^${WEEKDAY}${date}(?:,? +${TIME})?${ZONE}$`, 'i')),
    ...SHORT_DATES.map((date) => new RegExp(`^\\.?${WEEKDAY}${date}$`, 'i')),
    // A time alone is one of today.
    new RegExp(`^${TIME}${ZONE}$`, 'i'),
    ...[...DATES, ...NAMED_DATES, ...SHORT_DATES].flatMap((date) =>
      [`${TIME} +${date}`, `${CLOCK} *${HALF} *${date}`, `${HALF} *${date}`, `${date} *${HALF}`].map(
        (text) => new RegExp(`^${text}$`, 'i'),
      ),
    ),
  ]);
}

/**
 * Reads a date like `DateTimeOffset.Parse` with the invariant culture; without an offset it is UTC.
 * Undefined for what is none; `'today'` for a text that leaves out what .NET completes from the clock, where `today`
 * (days since the year 1) is not given.
 */
export function parseDate(text: string, today?: number): DateTime | 'today' | undefined {
  for (const pattern of datePatterns()) {
    const groups = pattern.exec(text.trim())?.groups;
    if (groups !== undefined) return dateFrom(groups, today);
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateFrom(groups: Groups, today: number | undefined): DateTime | 'today' | undefined {
  if (groups.year === undefined && today === undefined) return 'today';
  const hasDate = groups.month !== undefined || groups.name !== undefined;
  const year = groups.year === undefined ? yearOf(today ?? 0) : yearFrom(groups.year);
  const day = hasDate ? dayNumber(year, monthFrom(groups), Number(groups.day ?? 1)) : today;
  const ticks = clockTicks(groups);
  const offset = offsetFrom(groups.zone ?? 'Z');
  if (day === undefined || ticks === undefined || offset === undefined) return undefined;
  const date = dateTime(BigInt(day) * TICKS_PER_DAY + ticks, offset);
  if (date === undefined || groups.weekday === undefined) return date;
  const weekday = WEEKDAYS[calendarDate(date).weekday] ?? '';
  return weekday.slice(0, 3).toLowerCase() === groups.weekday.slice(0, 3).toLowerCase() ? date : undefined;
}

function yearOf(day: number): number {
  const date = dateTime(BigInt(day) * TICKS_PER_DAY, 0);
  return date === undefined ? 1 : calendarDate(date).year;
}

function yearFrom(digits: string): number {
  if (digits.length > 2) return Number(digits);
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

function monthFrom(groups: Groups): number {
  const name = groups.name?.slice(0, 3).toLowerCase();
  return name === undefined
    ? Number(groups.month)
    : MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name) + 1;
}

function clockTicks(groups: Groups): bigint | undefined {
  const half = groups.half?.toUpperCase();
  // An hour alone is a time of day only with AM or PM.
  if (groups.hour !== undefined && groups.minute === undefined && half === undefined) return undefined;
  const [clock, minute, second] = [groups.hour, groups.minute, groups.second].map((digits) => Number(digits ?? 0));
  if (clock === undefined || minute === undefined || second === undefined) return undefined;
  if (clock > 23 || minute > 59 || second > 59 || (half === 'A' && clock > 12)) return undefined;
  const hour = half === undefined || clock > 12 ? clock : (clock % 12) + (half === 'P' ? 12 : 0);
  // .NET rounds to 100 ns.
  const fraction = Math.round(Number(`0.${groups.fraction ?? '0'}`) * 1e7);
  return (
    BigInt(hour) * TICKS_PER_HOUR +
    BigInt(minute) * TICKS_PER_MINUTE +
    BigInt(second) * TICKS_PER_SECOND +
    BigInt(fraction)
  );
}

/** Minutes east of UTC; undefined beyond 14 hours. */
function offsetFrom(zone: string): number | undefined {
  const parts = /^([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone);
  if (parts === null) return 0;
  const minutes = Number(parts[2]) * 60 + Number(parts[3] ?? 0);
  if (minutes > 14 * 60 || Number(parts[3] ?? 0) > 59) return undefined;
  return parts[1] === '-' ? -minutes : minutes;
}
