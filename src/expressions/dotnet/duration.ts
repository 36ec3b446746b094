import { trimWhiteSpace } from './text.js';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND } from './date-time.js';

const PATTERN =
  /^(-?)P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?=[.S]))?(?:\.(\d*))?S)?)?$/;

/**
 * Ticks of an ISO 8601 duration as `XmlConvert.ToTimeSpan` counts them: a year is 365 days, each month beyond full
 * years 30. Blanks around do not count; no weeks, no fractions but of seconds, no lower case. Undefined for other texts and beyond 64 bits.
 */
export function parseDuration(text: string): bigint | undefined {
  const parts = PATTERN.exec(trimWhiteSpace(text));
  if (parts === null) return undefined;
  const numbers = parts.slice(2, 8).map((digits: string | undefined) => BigInt(digits ?? 0));
  if (numbers.some((number) => number > 2_147_483_647n)) return undefined;
  const [years = 0n, months = 0n, days = 0n, hours = 0n, minutes = 0n, seconds = 0n] = numbers;
  const fraction = BigInt((parts[8] ?? '').slice(0, 7).padEnd(7, '0'));
  const ticks =
    ((years + months / 12n) * 365n + (months % 12n) * 30n + days) * TICKS_PER_DAY +
    hours * TICKS_PER_HOUR +
    minutes * TICKS_PER_MINUTE +
    seconds * TICKS_PER_SECOND +
    fraction;
  if (BigInt.asIntN(64, ticks) !== ticks) return undefined;
  return parts[1] === '-' ? -ticks : ticks;
}
