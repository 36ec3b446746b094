import { isNeverNull, possibilities } from './alternatives.js';
import type { TextFacts } from './facts.js';
import { Unknown, typeOf } from './value.js';
import type { Value } from './value.js';

export const ANY_TEXT: TextFacts = { minLength: 0, prefix: '', suffix: '' };

/** 13 characters of base 32. */
export const UNIQUE_STRING: TextFacts = {
  minLength: 13,
  maxLength: 13,
  prefix: '',
  suffix: '',
  pattern: /^[a-z2-7]{13}$/i,
};

/** With dashes, without braces: what `guid` and `newGuid` give, and how Azure writes subscription and tenant ids. */
export const GUID_TEXT: TextFacts = {
  minLength: 36,
  maxLength: 36,
  prefix: '',
  suffix: '',
  pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
};

/** Facts on a text that is known. */
export function exactText(text: string): TextFacts {
  return { minLength: text.length, maxLength: text.length, prefix: text, suffix: text };
}

/** Facts on a text of which only the length is bounded. */
export function textOfLength(minLength: number, maxLength: number | undefined): TextFacts {
  return { ...ANY_TEXT, minLength, ...(maxLength === undefined ? {} : { maxLength }) };
}

/**
 * What is known of a value as text; undefined where it may be no String. Says nothing of null: the facts hold where
 * the value is not null. Of a secret nothing is told but that it is text.
 */
export function textFactsOf(value: Value): TextFacts | undefined {
  if (typeof value === 'string') return exactText(value);
  const facts = value instanceof Unknown ? (commonFacts(value) ?? value.description.text?.()) : undefined;
  return facts ?? (typeOf(value) === 'String' ? ANY_TEXT : undefined);
}

/** What holds for every value it can be, null aside. */
function commonFacts(value: Unknown): TextFacts | undefined {
  const choices = possibilities(value).filter((choice) => choice !== null);
  if (choices.length === 0 || choices.includes(value)) return undefined;
  const facts = choices.map(textFactsOf);
  return facts.every((each) => each !== undefined) ? facts.reduce(eitherText) : undefined;
}

function eitherText(a: TextFacts, b: TextFacts): TextFacts {
  const maxLength =
    a.maxLength !== undefined && b.maxLength !== undefined ? Math.max(a.maxLength, b.maxLength) : undefined;
  return {
    minLength: Math.min(a.minLength, b.minLength),
    ...(maxLength === undefined ? {} : { maxLength }),
    prefix: commonPrefix(a.prefix, b.prefix),
    suffix: reversed(commonPrefix(reversed(a.suffix), reversed(b.suffix))),
    ...(a.pattern !== undefined && a.pattern === b.pattern ? { pattern: a.pattern } : {}),
  };
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** By UTF-16 units. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/** Texts one after the other. */
export function joinedText(parts: readonly TextFacts[]): TextFacts {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const maxLength = parts.reduce<number | undefined>(
    (sum, part) => (sum === undefined || part.maxLength === undefined ? undefined : sum + part.maxLength),
    0,
  );
  return {
    ...textOfLength(
      parts.reduce((sum, part) => sum + part.minLength, 0),
      maxLength,
    ),
    prefix: edge(parts, 'prefix'),
    suffix: reversed(edge(parts.toReversed(), 'suffix')),
  };
}

/** The known text at one end: known parts, and the known end of the first one that is not known. The suffix reversed. */
function edge(parts: readonly TextFacts[], end: 'prefix' | 'suffix'): string {
  let text = '';
  for (const part of parts) {
    text += end === 'prefix' ? part.prefix : reversed(part.suffix);
    if (part.maxLength !== part.prefix.length) return text;
  }
  return text;
}

/** The text in lower or upper case; no character changes its length. What is not ASCII may be cut in the middle. */
export function recasedText(facts: TextFacts, recase: (text: string) => string): TextFacts {
  const known = (end: string): string => (isPlain(end) ? recase(end) : '');
  return { ...facts, prefix: known(facts.prefix), suffix: known(facts.suffix) };
}

/** The first `count` characters, or all where there are fewer. */
export function takenText(facts: TextFacts, count: number): TextFacts {
  if (facts.maxLength !== undefined && facts.maxLength <= count) return facts;
  const length = Math.max(count, 0);
  return { ...textOfLength(Math.min(facts.minLength, length), length), prefix: facts.prefix.slice(0, length) };
}

/** The `length` characters from `start`, which are there. */
export function slicedText(facts: TextFacts, start: number, length: number): TextFacts {
  return { ...textOfLength(length, length), prefix: facts.prefix.slice(start, start + length) };
}

/** False where two texts, or a text and a known one, surely differ; ordinal, with case. */
function mayEqual(a: TextFacts, b: TextFacts): boolean {
  if (a.minLength > (b.maxLength ?? Infinity) || b.minLength > (a.maxLength ?? Infinity)) return false;
  if (!a.prefix.startsWith(b.prefix) && !b.prefix.startsWith(a.prefix)) return false;
  if (!a.suffix.endsWith(b.suffix) && !b.suffix.endsWith(a.suffix)) return false;
  return fits(a, b) && fits(b, a);
}

/** False where `known` is wholly known and does not match what the other one looks like. */
function fits({ pattern }: TextFacts, known: TextFacts): boolean {
  return pattern === undefined || known.maxLength !== known.prefix.length || pattern.test(known.prefix);
}

/**
 * True where two values, one of which is not known, are surely not equal for the engine: of another type, null against
 * what is never null, or texts that cannot be the same.
 */
export function surelyDiffer(a: Value, b: Value): boolean {
  const [neverNull, otherNeverNull] = [isNeverNull(a), isNeverNull(b)];
  if ((a === null && otherNeverNull) || (b === null && neverNull)) return true;
  // Both may be null.
  if (!neverNull && !otherNeverNull) return false;
  const [type, otherType] = [typeOf(a), typeOf(b)];
  if (type !== undefined && otherType !== undefined && type !== otherType) return true;
  const [text, otherText] = [textFactsOf(a), textFactsOf(b)];
  return text !== undefined && otherText !== undefined && !mayEqual(text, otherText);
}

/** Plain characters: none of them joins with its neighbours to another letter. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

/**
 * Whether a text begins (or ends) with `sought` for `startsWith` and `endsWith`, which do not see case and see letters
 * with their marks as one: the known end must go on for one character beyond, for a mark may follow it.
 */
export function touches(facts: TextFacts, sought: string, end: 'prefix' | 'suffix'): boolean | undefined {
  const known = end === 'prefix' ? facts.prefix : reversed(facts.suffix);
  const text = (end === 'prefix' ? sought : reversed(sought)).toLowerCase();
  if (!isPlain(known) || !isPlain(text)) return undefined;
  const certain = facts.maxLength === known.length ? known : known.slice(0, -1);
  const length = Math.min(certain.length, text.length);
  if (certain.slice(0, length).toLowerCase() !== text.slice(0, length)) return false;
  return length === text.length ? true : undefined;
}
