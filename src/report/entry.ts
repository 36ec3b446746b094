import type { Diagnostic, RelatedLocation } from '../diagnostics/diagnostic.js';
import { piecesOf as pieces, sentence } from '../messages/sentence.js';
import type { Piece } from '../messages/sentence.js';
import { messageOf } from './wording.js';

/** Results of one rule at one place, for several resources: one thing to repair, so people read one entry. */
export interface Entry {
  /** The result that is shown in full. */
  readonly first: Diagnostic;
  /** The others, in their order; see `alsoLines`. */
  readonly others: readonly Diagnostic[];
  /** Of all of them, each once, those of the first one in front. */
  readonly causes: readonly string[];
  readonly related: readonly RelatedLocation[];
}

/** Lines that the others add to a list of an entry; what is beyond is counted. */
const SHOWN = 10;

/**
 * Results as entries, in the order of their first ones. Results stand together where rule, verdict, severity and place
 * are the same. What is said of no resource stands alone: a template has as many mistakes as there are sentences.
 */
export function entriesOf(diagnostics: readonly Diagnostic[]): readonly Entry[] {
  const groups = new Map<string, Diagnostic[]>();
  diagnostics.forEach((diagnostic, index) => {
    const key = diagnostic.resource === undefined ? String(index) : subjectOf(diagnostic);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  });
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : [entryOf(first, others)]));
}

function subjectOf({ ruleId, verdict, severity, location: { file, range } }: Diagnostic): string {
  return JSON.stringify([ruleId, verdict, severity, file, range.startLine, range.startColumn]);
}

function entryOf(first: Diagnostic, others: readonly Diagnostic[]): Entry {
  const all = [first, ...others];
  return {
    first,
    others,
    causes: [...new Set(all.flatMap(({ causes }) => causes.map((cause) => sentence(cause))))],
    related: [
      ...new Map(all.flatMap(({ related }) => related).map((place) => [JSON.stringify(place), place])).values(),
    ],
  };
}

/**
 * One line for each of the others: `also 'mlw-b' (b.json): 'kv-b' in place of 'kv-a'`, of what it says only what the
 * first one does not. `quoted` makes text of a template or path fit for the format.
 */
export function alsoLines({ first, others }: Entry, quoted: (text: string) => string): readonly string[] {
  return shownOf(others, (other) => `also ${difference(first, other, quoted)}`);
}

/** The same within a sentence: `And 2 more resources here: 'mlw-b' (b.json); 'mlw-c' (c.json).` */
export function alsoSentence({ first, others }: Entry): string {
  if (others.length === 0) return '';
  const names = new Set(others.map(({ resource }) => resource?.name).filter((name) => name !== first.resource?.name));
  const what = names.size === others.length ? 'resource' : 'result';
  const told = shownOf(others, (other) => difference(first, other, (text) => text));
  return ` And ${others.length} more ${what}${others.length === 1 ? '' : 's'} here: ${told.join('; ').replace(/\.$/, '')}.`;
}

export function causeLines({ first, causes }: Entry, line: (cause: string) => string): readonly string[] {
  return shownOf(causes, line, first.causes.length);
}

export function relatedLines({ first, related }: Entry, line: (place: RelatedLocation) => string): readonly string[] {
  return shownOf(related, line, first.related.length);
}

/** What the first result says (`own`), as much of the rest as a reader may want to see, and how much more there is. */
function shownOf<T>(items: readonly T[], line: (item: T) => string, own = 0): readonly string[] {
  const more = items.length - own - SHOWN;
  return [...items.slice(0, own + SHOWN).map(line), ...(more > 0 ? [`and ${more} more`] : [])];
}

/** Of the other, what is not as with the first: name, parameter files, then values, or another sentence in full. */
function difference(first: Diagnostic, other: Diagnostic, quoted: (text: string) => string): string {
  const [before, after] = [piecesOf(first), piecesOf(other)];
  const said =
    shapeOf(before) === shapeOf(after)
      ? changes(first, other).map(([was, is]) => `${quoted(is)} in place of ${quoted(was)}`)
      : [quoted(messageOf(other))];
  const parts = [subject(first, other, quoted), said.join(', ')].filter((part) => part !== '');
  return parts.length === 0 ? 'once more' : parts.join(': ');
}

function subject(first: Diagnostic, other: Diagnostic, quoted: (text: string) => string): string {
  const name = nameOf(other) === nameOf(first) ? '' : quoted(nameOf(other));
  const [known, files] = [first, other].map(({ parameterFiles }) => parameterFiles.map(quoted).join(', '));
  if (files === known) return name;
  const list = files === '' ? 'no parameter file' : files;
  return name === '' ? `with ${list}` : `${name} (${list})`;
}

function nameOf({ resource }: Diagnostic): string {
  return `'${resource?.name ?? ''}'`;
}

/** What a result says in pieces, with the quotes that a value stands in as part of it. */
function piecesOf({ doubts, message, remarks }: Diagnostic): readonly Piece[] {
  const all = [...doubts, message, ...remarks].flatMap((each) => pieces(each));
  return all.map(({ text, isValue }, index) => {
    const [before, after] = [all[index - 1], all[index + 1]];
    return isValue && before?.text.endsWith("'") === true && after?.text.startsWith("'") === true
      ? { text: `'${text}'`, isValue }
      : { text, isValue };
  });
}

/** The words alone: the same where the same is said of other values. */
function shapeOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text, isValue }) => (isValue ? '' : text)).join('\0');
}

/** Values that differ in two results that say the same, each pair once; the names of the resources are told already. */
function changes(first: Diagnostic, other: Diagnostic): readonly (readonly [string, string])[] {
  const [before, after] = [first, other].map((each) => piecesOf(each).filter(({ isValue }) => isValue));
  const pairs = (before ?? []).map(({ text }, index) => [text, after?.[index]?.text ?? ''] as const);
  const names = JSON.stringify([nameOf(first), nameOf(other)]);
  const differing = new Map(pairs.filter(([a, b]) => a !== b).map((pair) => [JSON.stringify(pair), pair]));
  differing.delete(names);
  return [...differing.values()];
}
