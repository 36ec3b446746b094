import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND, dateTime, dayNumber } from './date-time.js';
import type { DateTime } from './date-time.js';

export type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';
export type Parts = Readonly<Record<Part, number>> & { readonly fraction: number; readonly offset: number };

export const NOTHING: Parts = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, fraction: 0, offset: 0 };

/** Undefined where the calendar or the clock has no such date, and for an offset beyond 14 hours. */
export function dateFrom({ year, month, day, hour, minute, second, fraction, offset }: Parts): DateTime | undefined {
  const days = dayNumber(year, month, day);
  if (days === undefined || hour > 23 || minute > 59 || second > 59 || Math.abs(offset) > 14 * 60) return undefined;
  const ticks =
    BigInt(days) * TICKS_PER_DAY +
    BigInt(hour) * TICKS_PER_HOUR +
    BigInt(minute) * TICKS_PER_MINUTE +
    BigInt(second) * TICKS_PER_SECOND +
    BigInt(roundToEven(fraction * 1e7));
  return dateTime(ticks, offset);
}

function roundToEven(number: number): number {
  const rounded = Math.round(number);
  return number % 1 === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded;
}

/** Of two digits, the last fifty years and the next ones. */
export function fourDigits(year: number): number {
  if (year >= 100) return year;
  return year + (year < 50 ? 2000 : 1900);
}

/** Undefined for an hour that the half of a day does not have. */
export function hourOf(clock: number, half: 'AM' | 'PM'): number | undefined {
  if (half === 'AM') return clock > 12 ? undefined : clock % 12;
  return clock > 23 ? undefined : clock < 12 ? clock + 12 : clock;
}
