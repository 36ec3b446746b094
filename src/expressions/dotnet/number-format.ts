import { Float } from '../../json/value.js';
import { formatCustomNumber } from './custom-number-format.js';
import {
  decimalOfDouble,
  decimalOfInteger,
  fixedDigits,
  roundToDigits,
  roundToFraction,
  shortestDecimal,
} from './decimal.js';
import { FormatError } from './format-error.js';
import type { Decimal } from './decimal.js';
import { formatRefusal } from '../../messages/english/arguments.js';

/**
 * `ToString(format, CultureInfo.InvariantCulture)` of a 64-bit integer or a double: standard formats (`D3`, `N0`, `X`)
 * and custom ones (`#,##0.00`). Source: .NET format strings; the engine follows the culture of its machine, and the
 * invariant one (`¤` for currency) is what Azure's answers were recorded with.
 */
export function formatNumber(value: number | bigint | Float, format: string): string {
  if (value instanceof Float && !Number.isFinite(value.value)) return String(value.value);
  const standard = /^([A-Za-z])(\d{0,9})$/.exec(format);
  if (standard === null && format !== '')
    return formatCustomNumber(customDecimal(value), format, value instanceof Float);
  const specifier = standard?.[1] ?? 'G';
  const precision = standard?.[2] === undefined || standard[2] === '' ? undefined : Number(standard[2]);
  return value instanceof Float
    ? formatFloat(value.value, specifier, precision)
    : formatInteger(BigInt(value), specifier, precision);
}

/** `Double.ToString()`: shortest digits, scientific below 1E-04 and from 1E+17 on (engine). */
export function formatDouble(value: number): string {
  return Number.isFinite(value) ? general(shortestDecimal(value), 17, 'E') : String(value);
}

function customDecimal(value: number | bigint | Float): Decimal {
  if (!(value instanceof Float)) return decimalOfInteger(BigInt(value));
  // Custom formats see 15 digits of a double.
  return { ...roundToDigits(decimalOfDouble(value.value), 15), halfEven: false };
}

function formatInteger(value: bigint, specifier: string, precision: number | undefined): string {
  const bits = (radix: number): string => {
    // .NET writes larger integers (only `json` makes them) by other rules.
    if (BigInt.asIntN(64, value) !== value) throw new FormatError(formatRefusal('beyond-64-bits', { specifier }));
    return BigInt.asUintN(64, value)
      .toString(radix)
      .padStart(precision ?? 0, '0');
  };
  const decimal = decimalOfInteger(value);
  switch (specifier) {
    case 'D':
    case 'd':
      return sign(decimal) + (value < 0n ? -value : value).toString().padStart(precision ?? 0, '0');
    case 'X':
      return bits(16).toUpperCase();
    case 'x':
      return bits(16);
    case 'B':
    case 'b':
      return bits(2);
    case 'G':
    case 'g':
      return precision === undefined || precision === 0
        ? value.toString()
        : general(roundToDigits(decimal, precision), precision, exponentSign(specifier));
    case 'R':
    case 'r':
      return value.toString();
    default:
      return formatDecimal(decimal, specifier, precision);
  }
}

function formatFloat(value: number, specifier: string, precision: number | undefined): string {
  switch (specifier) {
    case 'G':
    case 'g': {
      const exponent = exponentSign(specifier);
      if (precision === undefined || precision === 0) return general(shortestDecimal(value), 17, exponent);
      // Up to 17 digits the shortest form that reads back is kept (engine: G17 of 1234.5678 is 1234.5678).
      const shortest = shortestDecimal(value);
      const digits =
        shortest.digits.length <= precision && precision <= 17
          ? shortest
          : roundToDigits(decimalOfDouble(value), precision);
      return general(digits, precision, exponent);
    }
    case 'R':
    case 'r':
      return general(shortestDecimal(value), 17, 'E');
    default:
      return formatDecimal(decimalOfDouble(value), specifier, precision);
  }
}

/** The formats that integers and doubles share. */
function formatDecimal(decimal: Decimal, specifier: string, precision: number | undefined): string {
  switch (specifier) {
    case 'E':
    case 'e':
      return scientific(roundToDigits(decimal, (precision ?? 6) + 1), precision ?? 6, exponentSign(specifier), 3);
    case 'F':
    case 'f':
      return sign(decimal) + fixed(decimal, precision ?? 2, false);
    case 'N':
    case 'n':
      return sign(decimal) + fixed(decimal, precision ?? 2, true);
    case 'P':
    case 'p':
      return `${sign(decimal)}${fixed({ ...decimal, scale: decimal.digits === '' ? 0 : decimal.scale + 2 }, precision ?? 2, true)} %`;
    case 'C':
    case 'c': {
      const amount = `¤${fixed(decimal, precision ?? 2, true)}`;
      return decimal.negative ? `(${amount})` : amount;
    }
    default:
      throw new FormatError(formatRefusal('not-of-a-number', { specifier }));
  }
}

function fixed(decimal: Decimal, places: number, grouped: boolean): string {
  const [whole, fraction] = fixedDigits(roundToFraction(decimal, places), places);
  const units = whole === '' ? '0' : grouped ? groupDigits(whole) : whole;
  return places === 0 ? units : `${units}.${fraction}`;
}

/** Groups of three, separated by commas. */
function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function general(decimal: Decimal, precision: number, exponent: string): string {
  if (decimal.scale > precision || decimal.scale < -3) {
    return scientific(decimal, Math.max(decimal.digits.length - 1, 0), exponent, 2);
  }
  const [whole, fraction] = fixedDigits(decimal, 0);
  return `${sign(decimal)}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function scientific(decimal: Decimal, places: number, exponentLetter: string, exponentDigits: number): string {
  const digits = decimal.digits.padEnd(places + 1, '0');
  const exponent = decimal.digits === '' ? 0 : decimal.scale - 1;
  const mantissa = digits.charAt(0) + (places === 0 ? '' : `.${digits.slice(1, places + 1)}`);
  return `${sign(decimal)}${mantissa}${exponentLetter}${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(exponentDigits, '0')}`;
}

function exponentSign(specifier: string): string {
  return specifier === specifier.toLowerCase() ? 'e' : 'E';
}

function sign(decimal: Decimal): string {
  return decimal.negative ? '-' : '';
}
