import { MONTHS, WEEKDAYS } from './date-names.js';

/** What stands between the parts of a date. */
export type Separator =
  | 'end'
  | 'space'
  | 'AM'
  | 'PM'
  | 'date'
  | 'time'
  | 'dateOrOffset'
  | 'yearSuffix'
  | 'monthSuffix'
  | 'daySuffix'
  | 'hourSuffix'
  | 'minuteSuffix'
  | 'secondSuffix'
  | 'localTime';

/** A word that is a part of a date. */
export type DateWord =
  | { readonly kind: 'month' | 'weekday'; readonly value: number }
  | { readonly kind: 'zone' | 'era' | 'ignored' | 'AM' | 'PM' };

const SEPARATORS: readonly (readonly [text: string, separator: Separator])[] = [
  ['AM', 'AM'],
  ['PM', 'PM'],
  ['/', 'date'],
  ['-', 'dateOrOffset'],
  [':', 'time'],
  ['T', 'localTime'],
  ['年', 'yearSuffix'],
  ['년', 'yearSuffix'],
  ['月', 'monthSuffix'],
  ['월', 'monthSuffix'],
  ['日', 'daySuffix'],
  ['일', 'daySuffix'],
  ['時', 'hourSuffix'],
  ['时', 'hourSuffix'],
  ['分', 'minuteSuffix'],
  ['秒', 'secondSuffix'],
];

function named(names: readonly string[], kind: 'month' | 'weekday', first: number): readonly [string, DateWord][] {
  return names.flatMap((name, index): [string, DateWord][] => {
    const word: DateWord = { kind, value: first + index };
    return [
      [name, word],
      [name.slice(0, 3), word],
    ];
  });
}

let words: readonly (readonly [text: string, word: DateWord])[] | undefined;

function dateWords(): NonNullable<typeof words> {
  return (words ??= [
    ...named(MONTHS, 'month', 1),
    ...named(WEEKDAYS, 'weekday', 0),
    ['GMT', { kind: 'zone' }],
    ['Z', { kind: 'zone' }],
    ['A.D.', { kind: 'era' }],
    ['AD', { kind: 'era' }],
    ['AM', { kind: 'AM' }],
    ['PM', { kind: 'PM' }],
    [',', { kind: 'ignored' }],
    ['.', { kind: 'ignored' }],
  ]);
}

/** The separator at a place of a text, and where it ends. */
export function separatorAt(text: string, index: number): readonly [separator: Separator, end: number] | undefined {
  return entryAt(SEPARATORS, text, index);
}

/** The word at a place of a text, and where it ends. */
export function wordAt(text: string, index: number): readonly [word: DateWord, end: number] | undefined {
  return entryAt(dateWords(), text, index);
}

function entryAt<T>(
  entries: readonly (readonly [text: string, meaning: T])[],
  text: string,
  index: number,
): readonly [meaning: T, end: number] | undefined {
  for (const [word, meaning] of entries) {
    const end = index + word.length;
    if (text.slice(index, end).toUpperCase() !== word.toUpperCase()) continue;
    // No part of a longer word.
    if (isLetter(word.charAt(0)) && isLetter(text.charAt(end))) continue;
    return [meaning, end];
  }
  return undefined;
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
