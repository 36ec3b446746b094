/**
 * Invariant upper and lower case and white space of .NET, which the engine's text functions rest on.
 * Case mappings are simple ones, one code point to one (engine): `ß`, `ŉ` and `ﬁ` have no upper case, `İ` no lower case.
 */

/** `String.ToLowerInvariant`. */
export function toLowerInvariant(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return mapCodePoints(text, (char) => simple(char, char.toLowerCase()));
}

/** `String.ToUpperInvariant`. */
export function toUpperInvariant(text: string): string {
  if (isAscii(text)) return text.toUpperCase();
  return mapCodePoints(text, (char) => {
    if (char === 'ı') return char;
    // Greek letters with a subscribed iota: their full upper case is two letters, the simple one is the title case.
    if (/[\u1f80-\u1f87\u1f90-\u1f97\u1fa0-\u1fa7]/.test(char)) return shift(char, 8);
    if (/[\u1fb3\u1fc3\u1ff3]/.test(char)) return shift(char, 9);
    return simple(char, char.toUpperCase());
  });
}

/** `String.Trim`: Unicode White_Space, so U+0085 but not U+FEFF. */
export function trimWhiteSpace(text: string): string {
  return text.replace(/^\p{White_Space}+/u, '').replace(/\p{White_Space}+$/u, '');
}

function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

function mapCodePoints(text: string, map: (char: string) => string): string {
  let mapped = '';
  for (const char of text) mapped += map(char);
  return mapped;
}

function simple(char: string, mapped: string): string {
  return String.fromCodePoint(mapped.codePointAt(0) ?? 0) === mapped ? mapped : char;
}

function shift(char: string, by: number): string {
  return String.fromCodePoint((char.codePointAt(0) ?? 0) + by);
}
