/**
 * Text search as `StringComparison.InvariantCultureIgnoreCase` does it on ICU: canonically equivalent letters are equal
 * (`é` is `e` + U+0301), characters without weight (soft hyphen, NUL) are not seen, a letter never matches a part of
 * a letter with its marks. Source: engine; width and kana are told apart as .NET's collation rules do.
 */

/** Offset (UTF-16) of the first place where `needle` occurs, or -1. */
export function indexOfLinguistic(text: string, needle: string): number {
  if (isPlain(text) && isPlain(needle)) return text.toLowerCase().indexOf(needle.toLowerCase());
  const alphabet = new Alphabet();
  const [hay, sought] = [lettersOf(text, alphabet), lettersOf(needle, alphabet)];
  if (sought.length === 0) return 0;
  for (let at = 0; at + sought.length <= hay.length; at++)
    if (matches(hay, at, sought, alphabet)) return offset(hay, at);
  return -1;
}

/** Offset of the last place: of an empty needle the last character, of one without weight the end (engine). */
export function lastIndexOfLinguistic(text: string, needle: string): number {
  if (isPlain(text) && isPlain(needle) && needle !== '') return text.toLowerCase().lastIndexOf(needle.toLowerCase());
  const alphabet = new Alphabet();
  const [hay, sought] = [lettersOf(text, alphabet), lettersOf(needle, alphabet)];
  if (sought.length === 0) return needle === '' ? Math.max(text.length - 1, 0) : text.length;
  for (let at = hay.length - sought.length; at >= 0; at--)
    if (matches(hay, at, sought, alphabet)) return offset(hay, at);
  return -1;
}

export function startsWithLinguistic(text: string, needle: string): boolean {
  if (isPlain(text) && isPlain(needle)) return text.toLowerCase().startsWith(needle.toLowerCase());
  const alphabet = new Alphabet();
  return matches(lettersOf(text, alphabet), 0, lettersOf(needle, alphabet), alphabet);
}

export function endsWithLinguistic(text: string, needle: string): boolean {
  if (isPlain(text) && isPlain(needle)) return text.toLowerCase().endsWith(needle.toLowerCase());
  const alphabet = new Alphabet();
  const [hay, sought] = [lettersOf(text, alphabet), lettersOf(needle, alphabet)];
  return sought.length <= hay.length && matches(hay, hay.length - sought.length, sought, alphabet);
}

interface Letter {
  /** Its number in the alphabet of the search. */
  readonly id: number;
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
function lettersOf(text: string, alphabet: Alphabet): readonly Letter[] {
  const letters: Letter[] = [];
  for (const [segment, index] of segmentsOf(text)) {
    if (segment === '\r\n')
      letters.push({ id: alphabet.idOf('\r'), offset: index }, { id: alphabet.idOf('\n'), offset: index + 1 });
    else {
      const id = alphabet.idOf(segment);
      if (alphabet.hasWeight(id)) letters.push({ id, offset: index });
    }
  }
  return letters;
}

/** So much of a text is cut at once: what cutting costs grows with the square of it. */
const CUT_AT_ONCE = 256;

/** Letters with their marks, and where they stand. */
function* segmentsOf(text: string): Generator<readonly [segment: string, index: number]> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let length = CUT_AT_ONCE;
  for (let start = 0; start < text.length;) {
    const end = start + length + (isHighSurrogate(text.charCodeAt(start + length - 1)) ? 1 : 0);
    const cut = [...segmenter.segment(text.slice(start, end))];
    // The last one may go on behind the cut.
    const whole = end < text.length ? cut.slice(0, -1) : cut;
    for (const { segment, index } of whole) yield [segment, start + index];
    start = end < text.length ? start + (cut.at(-1)?.index ?? 0) : text.length;
    length = whole.length === 0 ? 2 * length : CUT_AT_ONCE;
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function matches(hay: readonly Letter[], at: number, sought: readonly Letter[], alphabet: Alphabet): boolean {
  return sought.every((letter, index) => {
    const other = hay[at + index];
    return other !== undefined && (letter.id === other.id || alphabet.isSame(letter.id, other.id));
  });
}

/** The letters of one search by number: each is looked up in the rules of a language once, and so is each two of them. */
class Alphabet {
  readonly #letters: string[] = [];
  readonly #ids = new Map<string, number>();
  readonly #weights = new Map<number, boolean>();
  readonly #same = new Map<number, boolean>();

  /** Letters that are surely the same have one number. */
  idOf(letter: string): number {
    let id = this.#ids.get(letter);
    if (id === undefined) {
      const plain = letter.normalize().toLowerCase();
      id = this.#ids.get(plain);
      if (id === undefined || !sameLetter(letter, this.#letters[id] ?? '')) id = this.#letters.push(letter) - 1;
      if (!this.#ids.has(plain)) this.#ids.set(plain, id);
      this.#ids.set(letter, id);
    }
    return id;
  }

  hasWeight(id: number): boolean {
    return kept(this.#weights, id, () => collate(this.#letters[id] ?? '', '') !== 0);
  }

  isSame(a: number, b: number): boolean {
    return kept(this.#same, a * MAX_LETTERS + b, () => sameLetter(this.#letters[a] ?? '', this.#letters[b] ?? ''));
  }
}

/** No text of the language has as many. */
const MAX_LETTERS = 2 ** 24;

function kept(answers: Map<number, boolean>, key: number, ask: () => boolean): boolean {
  let answer = answers.get(key);
  if (answer === undefined) answers.set(key, (answer = ask()));
  return answer;
}

const KANA_OR_WIDTH_FORM = /[\u3040-\u30ff\uff00-\uffef]/;

function sameLetter(a: string, b: string): boolean {
  if (KANA_OR_WIDTH_FORM.test(a + b)) return a.normalize().toLowerCase() === b.normalize().toLowerCase();
  return collate(a, b) === 0;
}

function offset(letters: readonly Letter[], at: number): number {
  return letters[at]?.offset ?? -1;
}
