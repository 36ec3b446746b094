import { MONTHS, WEEKDAYS } from './date-names.js';
import { TICKS_PER_DAY, TICKS_PER_HOUR, TICKS_PER_MINUTE, TICKS_PER_SECOND, calendarDate, toUtc } from './date-time.js';
import type { DateTime } from './date-time.js';

/** The text is no date format of .NET. */
export class DateFormatError extends Error {
  override readonly name = 'DateFormatError';
}

/** Standard formats: a single letter stands for a custom format. `r`, `R` and `u` show the time in UTC. */
const STANDARD: Readonly<Record<string, string>> = {
  d: 'MM/dd/yyyy',
  D: 'dddd, dd MMMM yyyy',
  f: 'dddd, dd MMMM yyyy HH:mm',
  F: 'dddd, dd MMMM yyyy HH:mm:ss',
  g: 'MM/dd/yyyy HH:mm',
  G: 'MM/dd/yyyy HH:mm:ss',
  m: 'MMMM dd',
  M: 'MMMM dd',
  o: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz",
  O: "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffzzz",
  r: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  R: "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
  s: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
  t: 'HH:mm',
  T: 'HH:mm:ss',
  u: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
  y: 'yyyy MMMM',
  Y: 'yyyy MMMM',
};

/**
 * `DateTimeOffset.ToString(format, CultureInfo.InvariantCulture)`. The empty format is the general one with offset.
 * @throws DateFormatError for an unknown single letter, an open quote, more than seven `f`
 */
export function formatDate(date: DateTime, format: string): string {
  if (format === '') return formatCustom(date, 'MM/dd/yyyy HH:mm:ss zzz');
  if (format.length > 1) return formatCustom(date, format);
  const standard = Object.hasOwn(STANDARD, format) ? STANDARD[format] : undefined;
  if (standard === undefined) throw new DateFormatError(`'${format}' is not a date format`);
  return formatCustom(/[rRu]/.test(format) ? toUtc(date) : date, standard);
}

const TOKEN = /(?<letter>[dfFghHKmMstyz])\k<letter>*|(?<quote>['"])|\\([^])|%(?!%)([^])|([^%\\])/y;

function formatCustom(date: DateTime, format: string): string {
  let text = '';
  for (let at = 0; at < format.length;) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(format);
    if (token === null) throw new DateFormatError(`'${format}' is not a date format`);
    const [all, letter, quote, escaped, single, other] = token;
    at += all.length;
    if (quote !== undefined) {
      const [quoted, length] = readQuoted(format.slice(at), quote);
      text += quoted;
      at += length;
    } else if (letter !== undefined) text = append(text, letter, field(date, letter, all.length));
    else if (single !== undefined) text = append(text, single, isLetter(single) ? field(date, single, 1) : single);
    else text += escaped ?? other ?? '';
  }
  return text;
}

/** `.FFF` of nothing takes its point along. */
function append(text: string, letter: string, written: string): string {
  return letter === 'F' && written === '' && text.endsWith('.') ? text.slice(0, -1) : text + written;
}

function isLetter(char: string): boolean {
  return 'dfFghHKmMstyz'.includes(char);
}

function readQuoted(rest: string, quote: string): readonly [text: string, length: number] {
  let text = '';
  for (let at = 0; at < rest.length; at++) {
    const char = rest.charAt(at);
    if (char === quote) return [text, at + 1];
    text += char === '\\' ? rest.charAt(++at) : char;
  }
  throw new DateFormatError(`a quote is not closed before '${rest}'`);
}

function field(date: DateTime, letter: string, count: number): string {
  const day = calendarDate(date);
  const hour = part(date, TICKS_PER_HOUR, 24);
  const padded = (value: number): string => String(value).padStart(Math.min(count, 2), '0');
  switch (letter) {
    case 'd':
      return count <= 2 ? padded(day.day) : name(WEEKDAYS[day.weekday], count);
    case 'M':
      return count <= 2 ? padded(day.month) : name(MONTHS[day.month - 1], count);
    case 'y':
      return count <= 2 ? padded(day.year % 100) : String(day.year).padStart(count, '0');
    case 'h':
      return padded(hour % 12 === 0 ? 12 : hour % 12);
    case 'H':
      return padded(hour);
    case 'm':
      return padded(part(date, TICKS_PER_MINUTE, 60));
    case 's':
      return padded(part(date, TICKS_PER_SECOND, 60));
    case 't':
      return (hour < 12 ? 'AM' : 'PM').slice(0, count);
    case 'f':
    case 'F':
      return fraction(date, count, letter === 'F');
    case 'g':
      return 'A.D.';
    case 'K':
      return offset(date.offset, 3).repeat(count);
    case 'z':
      return offset(date.offset, count);
    default:
      throw new Error(`'${letter}' is no field of a date`);
  }
}

function part(date: DateTime, unit: bigint, modulus: number): number {
  return Number(((date.ticks % TICKS_PER_DAY) / unit) % BigInt(modulus));
}

function name(full: string | undefined, count: number): string {
  return count === 3 ? (full ?? '').slice(0, 3) : (full ?? '');
}

function fraction(date: DateTime, count: number, trimmed: boolean): string {
  if (count > 7) throw new DateFormatError('a second has seven decimals');
  const digits = (date.ticks % TICKS_PER_SECOND).toString().padStart(7, '0').slice(0, count);
  return trimmed ? digits.replace(/0+$/, '') : digits;
}

function offset(minutes: number, count: number): string {
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(count === 1 ? 1 : 2, '0');
  return `${minutes < 0 ? '-' : '+'}${hours}${count > 2 ? `:${String(Math.abs(minutes) % 60).padStart(2, '0')}` : ''}`;
}
