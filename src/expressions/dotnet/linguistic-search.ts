/**
 * Text search as `StringComparison.InvariantCultureIgnoreCase` does it on ICU: canonically equivalent letters are equal
 * (`é` is `e` + U+0301), characters without weight (soft hyphen, NUL) are not seen, a letter never matches a part of
 * a letter with its marks. Source: engine; width and kana are told apart as .NET's collation rules do.
 */

/** Offset (UTF-16) of the first place where `needle` occurs, or -1. */
export function indexOfLinguistic(text: string, needle: string): number {
  if (isPlain(text) && isPlain(needle)) return text.toLowerCase().indexOf(needle.toLowerCase());
  const [hay, sought] = [lettersOf(text), lettersOf(needle)];
  if (sought.length === 0) return 0;
  for (let at = 0; at + sought.length <= hay.length; at++) if (matches(hay, at, sought)) return offset(hay, at);
  return -1;
}

/** Offset of the last place: of an empty needle the last character, of one without weight the end (engine). */
export function lastIndexOfLinguistic(text: string, needle: string): number {
  if (isPlain(text) && isPlain(needle) && needle !== '') return text.toLowerCase().lastIndexOf(needle.toLowerCase());
  const [hay, sought] = [lettersOf(text), lettersOf(needle)];
  if (sought.length === 0) return needle === '' ? Math.max(text.length - 1, 0) : text.length;
  for (let at = hay.length - sought.length; at >= 0; at--) if (matches(hay, at, sought)) return offset(hay, at);
  return -1;
}

export function startsWithLinguistic(text: string, needle: string): boolean {
  if (isPlain(text) && isPlain(needle)) return text.toLowerCase().startsWith(needle.toLowerCase());
  return matches(lettersOf(text), 0, lettersOf(needle));
}

export function endsWithLinguistic(text: string, needle: string): boolean {
  if (isPlain(text) && isPlain(needle)) return text.toLowerCase().endsWith(needle.toLowerCase());
  const [hay, sought] = [lettersOf(text), lettersOf(needle)];
  return sought.length <= hay.length && matches(hay, hay.length - sought.length, sought);
}

interface Letter {
  readonly text: string;
  readonly offset: number;
}

/** Text in which every character has weight and is a letter of its own: no collation is needed. */
function isPlain(text: string): boolean {
  return /^[\t-\r -~]*$/.test(text);
}

// Built when first needed: most templates never leave ASCII.
let collator: Intl.Collator | undefined;
let segmenter: Intl.Segmenter | undefined;

function collate(a: string, b: string): number {
  return (collator ??= new Intl.Collator('und', { sensitivity: 'accent' })).compare(a, b);
}

/** Letters with their marks, without those that have no weight. */
function lettersOf(text: string): readonly Letter[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  const letters: Letter[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    if (segment === '\r\n') letters.push({ text: '\r', offset: index }, { text: '\n', offset: index + 1 });
    else if (collate(segment, '') !== 0) letters.push({ text: segment, offset: index });
  }
  return letters;
}

function matches(hay: readonly Letter[], at: number, sought: readonly Letter[]): boolean {
  return sought.every((letter, index) => {
    const other = hay[at + index];
    return other !== undefined && sameLetter(letter.text, other.text);
  });
}

const KANA_OR_WIDTH_FORM = /[\u3040-\u30ff\uff00-\uffef]/;

function sameLetter(a: string, b: string): boolean {
  if (KANA_OR_WIDTH_FORM.test(a + b)) return a.normalize().toLowerCase() === b.normalize().toLowerCase();
  return collate(a, b) === 0;
}

function offset(letters: readonly Letter[], at: number): number {
  return letters[at]?.offset ?? -1;
}
