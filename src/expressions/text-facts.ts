import { possibilities } from './alternatives.js';
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
  mayHold: (character) => /[a-z2-7]/.test(character),
};

/** With dashes, without braces: what `guid` and `newGuid` give, and how Azure writes subscription and tenant ids. */
export const GUID_TEXT: TextFacts = {
  minLength: 36,
  maxLength: 36,
  prefix: '',
  suffix: '',
  pattern: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  mayHold: (character) => /[0-9a-f-]/i.test(character),
};

/** Facts on a text that is known. */
export function exactText(text: string): TextFacts {
  return {
    minLength: text.length,
    maxLength: text.length,
    prefix: text,
    suffix: text,
    mayHold: (character) => text.includes(character),
  };
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
  const facts = value instanceof Unknown ? factsOfUnknown(value) : undefined;
  return facts ?? (typeOf(value) === 'String' ? ANY_TEXT : undefined);
}

/** The same values are asked about again and again, which is dear where they are choices of choices. */
const known = new WeakMap<Unknown, { readonly facts: TextFacts | undefined }>();

function factsOfUnknown(value: Unknown): TextFacts | undefined {
  let entry = known.get(value);
  if (entry === undefined) {
    const [common, own] = [commonFacts(value), value.description.text?.()];
    const isOwnEnding = common !== undefined && own?.ending !== undefined;
    known.set(value, (entry = { facts: isOwnEnding ? { ...common, ending: own.ending } : (common ?? own) }));
  }
  return entry.facts;
}

/** What stands behind the last slash of a text; undefined where that cannot be told. */
export function endingOf(value: Value): Value | undefined {
  return typeof value === 'string' ? value.slice(value.lastIndexOf('/') + 1) : textFactsOf(value)?.ending;
}

/** The name in the id of a resource; the text itself where it is no id, or the name cannot be told. */
export function nameInId(value: Value): Value {
  const isId = textFactsOf(value)?.prefix.startsWith('/') === true;
  return isId ? (endingOf(value) ?? value) : value;
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
  const [one, other] = [a.mayHold, b.mayHold];
  return {
    minLength: Math.min(a.minLength, b.minLength),
    ...(maxLength === undefined ? {} : { maxLength }),
    prefix: commonPrefix(a.prefix, b.prefix),
    suffix: reversed(commonPrefix(reversed(a.suffix), reversed(b.suffix))),
    ...(a.pattern !== undefined && a.pattern === b.pattern ? { pattern: a.pattern } : {}),
    ...(one === undefined || other === undefined ? {} : { mayHold: (character) => one(character) || other(character) }),
  };
}

/** What is known of a text, and the lengths that its type allows. */
export function bothTexts(known: TextFacts | undefined, declared: TextFacts | undefined): TextFacts | undefined {
  if (known === undefined || declared === undefined) return known ?? declared;
  const maxLength = Math.min(known.maxLength ?? Infinity, declared.maxLength ?? Infinity);
  return {
    ...known,
    minLength: Math.max(known.minLength, declared.minLength),
    ...(maxLength === Infinity ? {} : { maxLength }),
  };
}

function commonPrefix(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** By UTF-16 units. */
export function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/** The first `count` characters, or all where there are fewer. */
export function takenText(facts: TextFacts, count: number): TextFacts {
  if (facts.maxLength !== undefined && facts.maxLength <= count) return facts;
  const length = Math.max(count, 0);
  return {
    ...textOfLength(Math.min(facts.minLength, length), length),
    prefix: facts.prefix.slice(0, length),
    ...holdingOf(facts),
  };
}

/** The text without its first `count` characters. */
export function skippedText(facts: TextFacts, count: number): TextFacts {
  const skipped = Math.max(count, 0);
  const { minLength, maxLength, suffix } = facts;
  const left = Math.max(minLength - skipped, 0);
  return {
    ...textOfLength(left, maxLength === undefined ? undefined : Math.max(maxLength - skipped, 0)),
    prefix: facts.prefix.slice(skipped),
    suffix: suffix.slice(Math.max(suffix.length - left, 0)),
    ...holdingOf(facts),
  };
}

/** The `length` characters from `start`, which are there. */
export function slicedText(facts: TextFacts, start: number, length: number): TextFacts {
  return {
    ...textOfLength(length, length),
    prefix: facts.prefix.slice(start, start + length),
    ...holdingOf(facts),
  };
}

/** A part of a text holds no character that the whole does not. */
function holdingOf({ mayHold }: TextFacts): Pick<TextFacts, 'mayHold'> {
  return mayHold === undefined ? {} : { mayHold };
}
