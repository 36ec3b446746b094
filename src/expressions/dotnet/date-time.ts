/**
 * A clock time with its offset from UTC, as .NET's `DateTimeOffset` holds it. Proleptic Gregorian calendar,
 * years 1 to 9999.
 */
export interface DateTime {
  /** Units of 100 ns since 0001-01-01T00:00:00 of the clock. */
  readonly ticks: bigint;
  /** Minutes east of UTC. */
  readonly offset: number;
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

export const TICKS_PER_SECOND = 10_000_000n;
export const TICKS_PER_MINUTE = 60n * TICKS_PER_SECOND;
export const TICKS_PER_HOUR = 60n * TICKS_PER_MINUTE;
export const TICKS_PER_DAY = 24n * TICKS_PER_HOUR;
const MAX_TICKS = 3_652_059n * TICKS_PER_DAY - 1n;
const UNIX_EPOCH_TICKS = 719_162n * TICKS_PER_DAY;
const MS_PER_DAY = 86_400_000;

/** Days from 0001-01-01; undefined where the calendar has no such date. `dateTime` refuses the years before and beyond. */
export function dayNumber(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / MS_PER_DAY + 719_162;
}

export function calendarDate(date: DateTime): CalendarDate {
  const utc = new Date((Number(date.ticks / TICKS_PER_DAY) - 719_162) * MS_PER_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate(), weekday: utc.getUTCDay() };
}

/** Undefined where clock or UTC leave the years 1 to 9999. */
export function dateTime(ticks: bigint, offset: number): DateTime | undefined {
  const utc = ticks - BigInt(offset) * TICKS_PER_MINUTE;
  return [ticks, utc].every((time) => time >= 0n && time <= MAX_TICKS) ? { ticks, offset } : undefined;
}

export function addTicks(date: DateTime, ticks: bigint): DateTime | undefined {
  return dateTime(date.ticks + ticks, date.offset);
}

/** The same moment on a clock at UTC. */
export function toUtc(date: DateTime): DateTime {
  return { ticks: date.ticks - BigInt(date.offset) * TICKS_PER_MINUTE, offset: 0 };
}

/** Whole seconds since 1970-01-01T00:00:00Z, rounded down. */
export function toUnixSeconds(date: DateTime): bigint {
  return toUtc(date).ticks / TICKS_PER_SECOND - UNIX_EPOCH_TICKS / TICKS_PER_SECOND;
}

export function fromUnixSeconds(seconds: bigint): DateTime | undefined {
  return dateTime(UNIX_EPOCH_TICKS + seconds * TICKS_PER_SECOND, 0);
}
