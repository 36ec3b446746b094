import { separatorAt, wordAt } from './date-words.js';
import type { DateWord, Separator } from './date-words.js';

const SPACE = /\p{White_Space}*/uy;
const DIGITS = /\d+/y;
const OFFSET = /(?<sign>[+-])(?:(?<joined>\d{3,4})|(?<hours>\d{1,2})(?::(?<minutes>\d{1,2}))?)(?!\d)/y;
const FRACTION = /[.,](\d*)/y;
const STANDARD_TIME =
  /\p{White_Space}*(\d\d)\p{White_Space}*:\p{White_Space}*(\d\d)\p{White_Space}*(?::\p{White_Space}*(\d\d)(?:[.,](\d+))?)?\p{White_Space}*/uy;

/** A clock time, with its offset (minutes east of UTC) where it has one. */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Of a second. */
  readonly fraction: number;
  readonly offset: number | undefined;
}

/** The text of a date, read from left to right. */
export class DateText {
  index = 0;

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.index >= this.text.length;
  }

  skipSpace(): void {
    this.#take(SPACE);
  }

  takeDigits(): string | undefined {
    return this.#take(DIGITS)?.[0];
  }

  takeWord(): DateWord | undefined {
    return this.#moveTo(wordAt(this.text, this.index));
  }

  /** White space before it does not count. */
  takeSeparator(): Separator {
    this.skipSpace();
    if (this.isAtEnd) return 'end';
    return this.#moveTo(separatorAt(this.text, this.index)) ?? 'space';
  }

  /** A point alone is no fraction, and gone. */
  takeFraction(): number | undefined {
    if (this.index >= this.text.length - 1) return undefined;
    const digits = this.#take(FRACTION)?.[1];
    return digits === undefined || digits === '' ? undefined : fractionOf(digits);
  }

  /** What is written like an offset stands here, or behind white space. */
  get isBeforeOffset(): boolean {
    const rest = this.text.slice(this.index).trimStart();
    return rest.length > 1 && /^[+-]/.test(rest);
  }

  /** Minutes east of UTC; undefined for no offset. */
  takeOffset(): number | undefined {
    const start = this.index;
    this.skipSpace();
    const offset = offsetFrom(this.#take(OFFSET)?.groups);
    if (offset === undefined) this.index = start;
    return offset;
  }

  /** Number signs around the whole, and zeros at its end, are taken for no part of it. */
  takePunctuation(): boolean {
    if (/^\0+$/.test(this.text.slice(this.index))) {
      this.index = this.text.length;
      return true;
    }
    if (!this.text.startsWith('#', this.index)) return false;
    this.index++;
    return /^\p{White_Space}*#[^#\0]*#[\p{White_Space}\0]*$/u.test(this.text);
  }

  /** The rest of the text, as ISO 8601 writes a time. */
  takeStandardTime(): WrittenTime | undefined {
    const parts = this.#take(STANDARD_TIME);
    if (parts === null) return undefined;
    const [, hour, minute, second = '0', digits = ''] = parts;
    let offset: number | undefined;
    if (/[+-]/.test(this.text.charAt(this.index))) {
      offset = this.takeOffset();
      if (offset === undefined) return undefined;
    } else if (/z/i.test(this.text.charAt(this.index))) {
      this.index++;
      offset = 0;
    }
    this.skipSpace();
    if (!this.isAtEnd && !this.takePunctuation()) return undefined;
    this.skipSpace();
    if (!this.isAtEnd) return undefined;
    const fraction = fractionOf(digits);
    return { hour: Number(hour), minute: Number(minute), second: Number(second), fraction, offset };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.index;
    const found = pattern.exec(this.text);
    if (found !== null) this.index = pattern.lastIndex;
    return found;
  }

  #moveTo<T>(found: readonly [meaning: T, end: number] | undefined): T | undefined {
    if (found === undefined) return undefined;
    this.index = found[1];
    return found[0];
  }
}

function offsetFrom(groups: Readonly<Record<string, string | undefined>> | undefined): number | undefined {
  if (groups === undefined) return undefined;
  const { sign, joined, hours = joined?.slice(0, -2), minutes = joined?.slice(-2) ?? '0' } = groups;
  if (Number(minutes) > 59) return undefined;
  const offset = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -offset : offset;
}

/** Summed up digit by digit, as .NET does. */
function fractionOf(digits: string): number {
  let fraction = 0;
  let unit = 0.1;
  for (const digit of digits) {
    fraction += Number(digit) * unit;
    unit *= 0.1;
  }
  return fraction;
}
