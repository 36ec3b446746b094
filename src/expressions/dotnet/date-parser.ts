/* Longer than other files: the states of one automaton, which reads a date as .NET's parser does. */
import { isReading, nextState } from './date-states.js';
import type { FinalState, ReadingState, TokenKind } from './date-states.js';
import { NOTHING, dateFrom, fourDigits, hourOf } from './date-parts.js';
import type { Part } from './date-parts.js';
import { DateText } from './date-text.js';
import { TICKS_PER_DAY, calendarDate, dayNumber } from './date-time.js';
import type { CalendarDate, DateTime } from './date-time.js';
import type { Separator } from './date-words.js';

/**
 * Reads a date like `DateTimeOffset.Parse` with the invariant culture (`DateTimeParse.TryParse` of .NET, state by state);
 * without an offset it is UTC. What `utcNow()` writes is read too.
 * Undefined for what is none; `'today'` for a text that leaves out what .NET completes from the clock, where `today`
 * (days since the year 1) is not given.
 */
export function parseDate(text: string, today?: number): DateTime | 'today' | undefined {
  const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (compact ?? []).slice(1).map(Number);
  if (compact !== null) return dateFrom({ ...NOTHING, year, month, day, hour, minute, second });
  return new DateParser(text, today).parse();
}

const START_OF_2024 = 738_885;

const SUFFIXES: Readonly<Partial<Record<Separator, readonly [part: Part, token: TokenKind]>>> = {
  yearSuffix: ['year', 'dateSuffix'],
  monthSuffix: ['month', 'dateSuffix'],
  daySuffix: ['day', 'dateSuffix'],
  hourSuffix: ['hour', 'timeSuffix'],
  minuteSuffix: ['minute', 'timeSuffix'],
  secondSuffix: ['second', 'timeSuffix'],
};

/** `localTime`: a time behind `T`. `ignored`: says nothing. */
type Token = TokenKind | 'localTime' | 'ignored';

const LAST: ReadonlySet<Token> = new Set<Token>(['end', 'numberEnd', 'monthEnd']);

class DateParser {
  readonly #text: DateText;
  /** What is told so far, by suffix or by a state that is final. */
  readonly #parts: Partial<Record<Part, number>> = {};
  readonly #suffixes = new Set<Part>();
  /** Numbers of one or two digits that no final state has taken yet. */
  #numbers: number[] = [];
  #year: number | undefined;
  #month: number | undefined;
  #weekday: number | undefined;
  #half: 'AM' | 'PM' | undefined;
  #fraction = 0;
  #offset: number | undefined;
  #hasDate = false;
  #hasTime = false;
  #lacksYear = false;

  /** What the clock says, or would where it is not known: a day of a year that has every day. */
  readonly #now: CalendarDate;

  constructor(
    text: string,
    readonly today: number | undefined,
  ) {
    this.#text = new DateText(text);
    this.#now = calendarDate({ ticks: BigInt(today ?? START_OF_2024) * TICKS_PER_DAY, offset: 0 });
  }

  parse(): DateTime | 'today' | undefined {
    let state: ReadingState = 'BEGIN';
    let isComplete = false;
    for (;;) {
      const token = this.#token(state);
      if (token === undefined) return undefined;
      if (token === 'ignored') continue;
      if (token === 'localTime') return state === 'D_YNd' || state === 'D_YN' ? this.#standardTime() : undefined;
      const next = nextState(state, token);
      if (next === undefined) return undefined;
      if (isReading(next)) state = next;
      else {
        if (!this.#take(next)) return undefined;
        isComplete = true;
        state = 'BEGIN';
        this.#numbers = [];
      }
      if (LAST.has(token)) return isComplete ? this.#result() : undefined;
    }
  }

  /** The next token with the separator behind it; undefined where there is none, or one too many. */
  #token(state: ReadingState): Token | undefined {
    this.#text.skipSpace();
    if (this.#text.isAtEnd) return 'end';
    const digits = this.#text.takeDigits();
    if (digits !== undefined) return this.#numberToken(digits, state);
    const word = this.#text.takeWord();
    if (word === undefined) return this.#unknownToken();
    switch (word.kind) {
      case 'ignored':
        return 'ignored';
      case 'era':
        return 'era';
      case 'zone':
        return this.#setOffset(0) ? 'zone' : undefined;
      case 'AM':
      case 'PM':
        return this.#setHalf(word.kind) ? 'ignored' : undefined;
      case 'weekday':
        if (this.#weekday !== undefined) return undefined;
        this.#weekday = word.value;
        return 'weekday';
      case 'month':
        if (this.#month !== undefined) return undefined;
        this.#month = word.value;
        return this.#separated(state, 'monthEnd', 'monthSpace', 'monthDate');
    }
  }

  #unknownToken(): Token | undefined {
    const offset = this.#offset === undefined ? this.#text.takeOffset() : undefined;
    if (offset !== undefined) return this.#setOffset(offset) ? 'ignored' : undefined;
    return this.#text.takePunctuation() ? 'ignored' : undefined;
  }

  #numberToken(digits: string, state: ReadingState): Token | undefined {
    if (this.#numbers.length === 3 || digits.length > 8) return undefined;
    const number = Number(digits);
    const isTime = state === 'T_Nt' || state === 'T_NNt';
    if (state === 'T_NNt') this.#fraction = this.#text.takeFraction() ?? this.#fraction;
    if (isTime && !this.#takeOffset()) return undefined;
    const isYear = digits.length > 2;
    if (isYear && this.#year !== undefined) return undefined;
    const token = this.#behindNumber(number, isYear, state);
    if (isYear) this.#year = number;
    else if (token?.endsWith('Suffix') === false) this.#numbers.push(number);
    return isTime && token === 'numberHalf' && !this.#takeOffset() ? undefined : token;
  }

  #behindNumber(number: number, isYear: boolean, state: ReadingState): Token | undefined {
    const start = this.#text.index;
    const separator = this.#text.takeSeparator();
    const suffix = SUFFIXES[separator];
    if (suffix !== undefined) return this.#suffixed(number, ...suffix);
    if (separator === 'AM' || separator === 'PM') {
      if (!this.#setHalf(separator)) return undefined;
      if (isYear) return 'yearSpace';
      // `1/2 3 PM`: the third number is a time.
      if (state === 'D_NN') {
        if (!this.#take('DX_NN')) return undefined;
        this.#numbers = [];
      }
      return 'numberHalf';
    }
    if (separator === 'localTime') return isYear ? undefined : 'localTime';
    if (separator === 'time') return isYear ? undefined : 'numberTime';
    this.#text.index = start;
    return isYear
      ? this.#separated(state, 'yearEnd', 'yearSpace', 'yearDate')
      : this.#separated(state, 'numberEnd', 'numberSpace', 'numberDate');
  }

  /** A dash that would end the date belongs to the offset behind it. */
  #separated(state: ReadingState, end: TokenKind, space: TokenKind, date: TokenKind): TokenKind | undefined {
    const start = this.#text.index;
    switch (this.#text.takeSeparator()) {
      case 'end':
        return end;
      case 'space':
        return space;
      case 'date':
        return date;
      case 'dateOrOffset': {
        const whole = nextState(state, space);
        if (nextState(state, date) !== undefined || whole === undefined || isReading(whole)) return date;
        this.#text.index = start;
        return space;
      }
      default:
        return undefined;
    }
  }

  #suffixed(number: number, part: Part, token: TokenKind): TokenKind | undefined {
    if (this.#suffixes.has(part)) return undefined;
    this.#suffixes.add(part);
    const value = part === 'year' ? fourDigits(number) : number;
    this.#parts[part] = value;
    if (part === 'year') this.#year = value;
    if (part === 'month') this.#month = value;
    return token;
  }

  #takeOffset(): boolean {
    if (!this.#text.isBeforeOffset) return true;
    const offset = this.#text.takeOffset();
    return offset !== undefined && this.#setOffset(offset);
  }

  #setOffset(offset: number): boolean {
    if (this.#offset !== undefined) return false;
    this.#offset = offset;
    return true;
  }

  #setHalf(half: 'AM' | 'PM'): boolean {
    if (this.#half !== undefined) return false;
    this.#half = half;
    return true;
  }

  /** What a final state makes of the numbers before it. */
  #take(state: FinalState): boolean {
    if (state === 'TX_TS' || state === 'DX_DS') return true;
    if (state.startsWith('TX')) return this.#takeTime(state);
    if (this.#hasDate) return false;
    this.#hasDate = true;
    return this.#takeDate(state);
  }

  #takeTime(state: FinalState): boolean {
    if (this.#hasTime || (state === 'TX_N' && this.#half === undefined)) return false;
    this.#hasTime = true;
    const [hour = 0, minute = 0, second = 0] = this.#numbers;
    this.#parts.hour = hour;
    if (state !== 'TX_N') this.#parts.minute = minute;
    if (state === 'TX_NNN') this.#parts.second = second;
    return true;
  }

  #takeDate(state: FinalState): boolean {
    const [first = 0, second = 0, third = 0] = this.#numbers;
    const given = this.#parts;
    const [year = 0, month = 0] = [this.#year, this.#month];
    switch (state) {
      case 'DX_NN':
        return this.#setDate(this.#currentYear(), first, second);
      case 'DX_NNN':
        return this.#setDate(fourDigits(third), first, second);
      case 'DX_MN':
        return this.#setDate(this.#currentYear(), month, first);
      case 'DX_NM':
        return this.#setDate(fourDigits(first), month, 1);
      case 'DX_MNN':
        return this.#setDate(fourDigits(second), month, first) || this.#setDate(fourDigits(first), month, second);
      case 'DX_YNN':
      case 'DX_NNY':
        return this.#setDate(year, first, second);
      case 'DX_YMN':
        return this.#setDate(year, month, first);
      case 'DX_YN':
        return this.#setDate(year, first, 1);
      case 'DX_YM':
        return this.#setDate(year, month, 1);
      case 'DX_DSN':
        if (this.#numbers.length !== 1 || given.day !== undefined) return false;
        this.#parts.day = first;
        return true;
      case 'DX_NDS':
        if (given.month === undefined || given.year !== undefined) return false;
        Object.assign(this.#parts, { year: fourDigits(first), day: 1 });
        return true;
      case 'DX_NNDS':
        if (this.#suffixes.has('day') || this.#suffixes.has('year') === this.#suffixes.has('month')) return false;
        return this.#suffixes.has('year')
          ? this.#setDate(year, first, second)
          : this.#setDate(fourDigits(second), month, first);
      default:
        return false;
    }
  }

  #setDate(year: number, month: number, day: number): boolean {
    if (dayNumber(year, month, day) === undefined) return false;
    Object.assign(this.#parts, { year, month, day });
    return true;
  }

  #currentYear(): number {
    this.#lacksYear = true;
    return this.#now.year;
  }

  /** A time behind `T` is read strictly, and what comes before it is not compared with the weekday or the half of a day. */
  #standardTime(): DateTime | undefined {
    const [month = 0, day = 0] = this.#numbers;
    const time = this.#text.takeStandardTime();
    return time && dateFrom({ year: this.#year ?? 0, month, day, ...time, offset: time.offset ?? this.#offset ?? 0 });
  }

  #result(): DateTime | 'today' | undefined {
    const { year, month, day, hour: clock = 0, minute = 0, second = 0 } = this.#parts;
    const hour = this.#half === undefined ? clock : hourOf(clock, this.#half);
    if (hour === undefined) return undefined;
    const time = { hour, minute, second, fraction: this.#fraction, offset: this.#offset ?? 0 };
    const isDayTold = month !== undefined || day !== undefined;
    const isYearTold = year !== undefined && !this.#lacksYear;
    // Whose today it would be is not told by an offset.
    if (isDayTold && !isYearTold && this.#offset !== undefined) return undefined;
    const { month: firstMonth, day: firstDay } = isDayTold || isYearTold ? { month: 1, day: 1 } : this.#now;
    const told = { year: year ?? this.#now.year, month: month ?? firstMonth, day: day ?? firstDay };
    const date = dateFrom({ ...told, ...time });
    if (date === undefined) return undefined;
    if (!isYearTold && this.today === undefined) return 'today';
    return this.#weekday === undefined || this.#weekday === calendarDate(date).weekday ? date : undefined;
  }
}
