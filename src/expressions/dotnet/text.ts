import { isAscii, lowerCase, mapCharacters, upperCase } from '../../json/name.js';

/**
 * Invariant upper and lower case and white space of .NET, which the engine's text functions rest on.
 * Case mappings are simple ones, one code point to one (engine).
 */

/** `String.ToLowerInvariant`. */
export function toLowerInvariant(text: string): string {
  return isAscii(text) ? text.toLowerCase() : mapCodePoints(text, lowerCase);
}

/** `String.ToUpperInvariant`. */
export function toUpperInvariant(text: string): string {
  return isAscii(text) ? text.toUpperCase() : mapCodePoints(text, upperCase);
}

/** `String.Trim`: Unicode White_Space, so U+0085 but not U+FEFF. */
export function trimWhiteSpace(text: string): string {
  let end = text.length;
  while (end > 0 && /\p{White_Space}/u.test(text.charAt(end - 1))) end--;
  return text.slice(0, end).replace(/^\p{White_Space}+/u, '');
}

/** Garay has two cases in names only: what compares them is newer than what writes them (engine). */
const GARAY = /[\u{10d50}-\u{10d85}]/u;

function mapCodePoints(text: string, map: (char: string) => string): string {
  return mapCharacters(text, (char) => (GARAY.test(char) ? char : map(char)));
}
