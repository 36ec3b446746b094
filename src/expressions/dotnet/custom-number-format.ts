import { fixedDigits, roundToDigits, roundToFraction } from './decimal.js';
import type { Decimal } from './decimal.js';

type Token =
  | { readonly kind: 'digit'; readonly zero: boolean }
  | { readonly kind: 'point' }
  | { readonly kind: 'comma' }
  | { readonly kind: 'exponent'; readonly letter: string; readonly plus: boolean; readonly digits: number }
  | { readonly kind: 'text'; readonly text: string };

interface Section {
  readonly tokens: readonly Token[];
  /** Powers of ten by which `%`, `‰` and commas before the point scale the number. */
  readonly shift: number;
}

/**
 * Formats a number by a custom .NET format (`#,##0.00`, `0.0e+0`, up to three sections for positive, negative, zero),
 * invariant culture. A double keeps its sign (`signsZero`) where zero, or nothing but zeros, is left of it.
 */
export function formatCustomNumber(value: Decimal, format: string, signsZero: boolean): string {
  const sections = readSections(format);
  const [positive, negative, zero] = sections;
  if (positive === undefined) return '';
  const isEmpty = (section: Section | undefined): boolean => section === undefined || section.tokens.length === 0;
  const choose = (decimal: Decimal): { readonly section: Section; readonly signed: boolean } => {
    if (decimal.digits === '' && zero !== undefined && !isEmpty(zero)) return { section: zero, signed: false };
    if (decimal.digits === '') return { section: positive, signed: true };
    if (decimal.negative && negative !== undefined && !isEmpty(negative)) return { section: negative, signed: false };
    return { section: positive, signed: true };
  };
  const first = choose(value);
  const rounded = roundFor(first.section, value);
  // What rounds to zero is formatted as zero.
  const { section, signed } = rounded.digits === '' ? choose(rounded) : first;
  const text = layOut(section, roundFor(section, value));
  const isSigned = rounded.digits !== '' || (signsZero && text !== '');
  return signed && value.negative && isSigned ? `-${text}` : text;
}

function roundFor(section: Section, value: Decimal): Decimal {
  const [whole, fraction] = placeCounts(section.tokens);
  const scaled = { ...value, scale: value.digits === '' ? 0 : value.scale + section.shift };
  if (section.tokens.some((token) => token.kind === 'exponent')) return roundToDigits(scaled, whole + fraction);
  return roundToFraction(scaled, fraction);
}

/** Digit places before and after the point. */
function placeCounts(tokens: readonly Token[]): readonly [whole: number, fraction: number] {
  const point = tokens.findIndex((token) => token.kind === 'point');
  const digits = (part: readonly Token[]): number => part.filter((token) => token.kind === 'digit').length;
  return point < 0 ? [digits(tokens), 0] : [digits(tokens.slice(0, point)), digits(tokens.slice(point))];
}

function layOut(section: Section, value: Decimal): string {
  const { tokens } = section;
  const [wholePlaces, fractionPlaces] = placeCounts(tokens);
  const scientific = tokens.some((token) => token.kind === 'exponent');
  const exponent = scientific && value.digits !== '' ? value.scale - wholePlaces : 0;
  const [wholeDigits, fractionDigits] = fixedDigits(
    scientific ? { ...value, scale: value.scale - exponent } : value,
    0,
  );

  const places = tokens.filter((token) => token.kind === 'digit');
  const firstZero = places.findIndex((token, index) => token.zero && index < wholePlaces);
  const minimum = firstZero < 0 ? 0 : wholePlaces - firstZero;
  const lastZero = places.findLastIndex((token, index) => token.zero && index >= wholePlaces);
  const fraction = fractionDigits.padEnd(lastZero < 0 ? 0 : lastZero - wholePlaces + 1, '0').slice(0, fractionPlaces);
  const whole = wholeDigits.padStart(minimum, '0');

  const first = tokens.findIndex((token) => token.kind === 'digit');
  const point = tokens.findIndex((token) => token.kind === 'point');
  const lastWhole = tokens.findLastIndex((token, index) => token.kind === 'digit' && (point < 0 || index < point));
  const grouped =
    !scientific && tokens.some((token, index) => token.kind === 'comma' && index > first && index < lastWhole);

  let text = '';
  let place = 0;
  let pointSeen = false;
  for (const token of tokens) {
    switch (token.kind) {
      case 'digit': {
        if (place >= wholePlaces) text += fraction.charAt(place - wholePlaces);
        // The first place takes all the digits for which the format has none.
        else
          text += groupedDigits(
            whole,
            place === 0 ? whole.length : wholePlaces - place,
            wholePlaces - place - 1,
            grouped,
          );
        place++;
        break;
      }
      case 'point':
        if (!pointSeen && wholePlaces === 0) text += groupedDigits(whole, whole.length, 0, grouped);
        if (!pointSeen && fraction !== '') text += '.';
        pointSeen = true;
        break;
      case 'exponent': {
        const sign = exponent < 0 ? '-' : token.plus ? '+' : '';
        text += `${token.letter}${sign}${String(Math.abs(exponent)).padStart(token.digits, '0')}`;
        break;
      }
      case 'text':
        text += token.text;
        break;
      case 'comma':
        break;
    }
  }
  return text;
}

/** Whole digits from position `from` (counted from the point, exclusive) down to `to`. */
function groupedDigits(whole: string, from: number, to: number, grouped: boolean): string {
  let text = '';
  for (let position = from - 1; position >= to; position--) {
    const digit = position < whole.length ? whole.charAt(whole.length - 1 - position) : '';
    text += digit;
    if (digit !== '' && grouped && position > 0 && position % 3 === 0) text += ',';
  }
  return text;
}

function readSections(format: string): readonly Section[] {
  const sections: Section[] = [];
  let tokens: Token[] = [];
  let shift = 0;
  const text = (part: string): void => {
    tokens.push({ kind: 'text', text: part });
  };
  const close = (): void => {
    sections.push({ tokens, shift: shift - 3 * scalingCommas(tokens) });
    tokens = [];
    shift = 0;
  };
  for (let at = 0; at < format.length; at++) {
    const char = format.charAt(at);
    const exponent = /^([Ee])([+-]?)(0+)/.exec(format.slice(at));
    if (char === '0' || char === '#') tokens.push({ kind: 'digit', zero: char === '0' });
    else if (char === '.') tokens.push({ kind: 'point' });
    else if (char === ',') tokens.push({ kind: 'comma' });
    else if (char === ';') close();
    else if (exponent !== null) {
      const [all, letter = 'E', sign, digits = ''] = exponent;
      tokens.push({ kind: 'exponent', letter, plus: sign === '+', digits: digits.length });
      at += all.length - 1;
    } else if (char === '"' || char === "'") {
      const end = format.indexOf(char, at + 1);
      text(format.slice(at + 1, end < 0 ? format.length : end));
      at = end < 0 ? format.length : end;
    } else if (char === '\\') text(format.charAt(++at));
    else {
      if (char === '%') shift += 2;
      if (char === '‰') shift += 3;
      text(char);
    }
  }
  close();
  return sections;
}

/** Commas that stand directly before the point (or after the last digit): each divides by 1000. */
function scalingCommas(tokens: readonly Token[]): number {
  const point = tokens.findIndex((token) => token.kind === 'point');
  const whole = point < 0 ? tokens : tokens.slice(0, point);
  const last = whole.findLastIndex((token) => token.kind === 'digit');
  return last < 0 ? 0 : whole.slice(last).filter((token) => token.kind === 'comma').length;
}
