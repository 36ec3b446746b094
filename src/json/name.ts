/**
 * What names and ids that compare without case have in common: equal keys, equal names. As .NET compares them
 * (`OrdinalIgnoreCase`): by the upper case of each code point, one to one, and never across the border of ASCII, so that
 * `ß` and `ẞ`, `ſ` and `s`, the Kelvin sign and `k` are different letters. In ASCII the key is the lower-case name.
 */
export function nameKey(name: string): string {
  return isAscii(name) ? name.toLowerCase() : mapCharacters(name, charKey);
}

/** The text with each character mapped; what a character is mapped to is worked out once. */
export function mapCharacters(text: string, map: (char: string) => string): string {
  const known = new Map<string, string>();
  let mapped = '';
  for (const char of text) {
    let other = known.get(char);
    if (other === undefined) known.set(char, (other = map(char)));
    mapped += other;
  }
  return mapped;
}

function charKey(char: string): string {
  const upper = upperCase(char);
  return isAscii(char) ? char.toLowerCase() : isAscii(upper) ? char : upper;
}

/** Whether two names are one, without case. */
export function sameName(a: string, b: string): boolean {
  return a === b || (a.length === b.length && nameKey(a) === nameKey(b));
}

/** So many names are walked for one in another case; of more an index is made. */
export const MANY_NAMES = 32;

/** The names of an object by what they are without case, made once: many look-ups in an object of many names stay cheap. */
export class NameIndex {
  readonly #names = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const key = nameKey(name);
      const same = this.#names.get(key);
      if (same === undefined) this.#names.set(key, [name]);
      else same.push(name);
    }
  }

  /** Every name that is this one in some case, in their order. */
  like(name: string): readonly string[] {
    return this.#names.get(nameKey(name)) ?? [];
  }
}

export function isAscii(text: string): boolean {
  return /^[\0-\x7f]*$/.test(text);
}

/** Letters that have two cases only since Unicode 16, which .NET does not know yet. */
const NEW_LETTERS = /[\u019b\u0264\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2-\ua7d5\ua7da-\ua7dc\u{16ea0}-\u{16ed3}]/u;

/** The upper case of one code point where that is one as well, else the code point: `ß` and `ﬁ` have none. */
export function upperCase(char: string): string {
  if (char === 'ı' || NEW_LETTERS.test(char)) return char;
  // Greek letters with a subscribed iota: their full upper case is two letters, the simple one is the title case.
  if (/[\u1f80-\u1f87\u1f90-\u1f97\u1fa0-\u1fa7]/.test(char)) return shift(char, 8);
  if (/[\u1fb3\u1fc3\u1ff3]/.test(char)) return shift(char, 9);
  return simple(char, char.toUpperCase());
}

/** The lower case of one code point, in the same way: `İ` has none. */
export function lowerCase(char: string): string {
  return NEW_LETTERS.test(char) ? char : simple(char, char.toLowerCase());
}

function simple(char: string, mapped: string): string {
  return String.fromCodePoint(mapped.codePointAt(0) ?? 0) === mapped ? mapped : char;
}

function shift(char: string, by: number): string {
  return String.fromCodePoint((char.codePointAt(0) ?? 0) + by);
}
