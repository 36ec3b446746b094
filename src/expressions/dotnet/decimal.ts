/**
 * Decimal digits of a number, exact: the value is `0.digits × 10^scale`. No leading or trailing zeros; zero has no
 * digits. `halfEven`: how a tie is rounded (.NET rounds integers and custom formats away from zero, doubles in standard
 * formats to the even digit).
 */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly scale: number;
  readonly halfEven: boolean;
}

export function decimalOfInteger(value: bigint): Decimal {
  const digits = (value < 0n ? -value : value).toString();
  return normalize(value < 0n, digits, digits.length, false);
}

/** The exact binary value of a finite double. */
export function decimalOfDouble(value: number): Decimal {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const biased = Number((raw >> 52n) & 0x7ffn);
  const mantissa = (raw & 0xfffffffffffffn) | (biased === 0 ? 0n : 1n << 52n);
  const exponent = Math.max(biased, 1) - 1075;
  // m × 2^-n = m × 5^n × 10^-n
  const digits = (exponent >= 0 ? mantissa << BigInt(exponent) : mantissa * 5n ** BigInt(-exponent)).toString();
  return normalize(raw >> 63n === 1n, digits, digits.length + Math.min(exponent, 0), true);
}

/** The shortest digits that read back as the same double. */
export function shortestDecimal(value: number): Decimal {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return normalize(value < 0 || Object.is(value, -0), mantissa.replace('.', ''), Number(exponent) + 1, false);
}

/** Keeps `count` digits after the point (may be negative). */
export function roundToFraction(decimal: Decimal, count: number): Decimal {
  return roundToDigits(decimal, decimal.scale + count);
}

/** Keeps the first `count` significant digits. */
export function roundToDigits(decimal: Decimal, count: number): Decimal {
  const { negative, digits, scale, halfEven } = decimal;
  if (count >= digits.length) return decimal;
  if (count < 0) return { ...decimal, digits: '', scale: 0 };
  const kept = digits.slice(0, count);
  const next = digits.charAt(count);
  const tie = next === '5' && count + 1 === digits.length;
  const up = tie && halfEven ? Number(kept.at(-1) ?? '0') % 2 === 1 : next >= '5';
  if (!up) return normalize(negative, kept, scale, halfEven);
  const raised = (BigInt(`0${kept}`) + 1n).toString().padStart(count, '0');
  return normalize(negative, raised, scale + raised.length - count, halfEven);
}

/** Digits before and after the point, the latter padded to `fraction` places. The decimal has no more than those. */
export function fixedDigits(decimal: Decimal, fraction: number): readonly [whole: string, fraction: string] {
  const { digits, scale } = decimal;
  const whole = scale > 0 ? digits.slice(0, scale).padEnd(scale, '0') : '';
  const rest = scale > 0 ? digits.slice(scale) : '0'.repeat(digits === '' ? 0 : -scale) + digits;
  return [whole, rest.padEnd(fraction, '0')];
}

function normalize(negative: boolean, digits: string, scale: number, halfEven: boolean): Decimal {
  const trimmed = digits.replace(/^0+/, '');
  const significant = trimmed.replace(/0+$/, '');
  if (significant === '') return { negative, digits: '', scale: 0, halfEven };
  return { negative, digits: significant, scale: scale - (digits.length - trimmed.length), halfEven };
}
