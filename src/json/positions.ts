import { NameIndex } from './name.js';
import type { JsonPath } from './path.js';
import { skipBlanks, stringEnd, stringValue } from './token.js';
import type { SourceRange } from './range.js';

/**
 * Where things stand in a text that `readJson` can read. Nothing is computed before it is asked for; every object and
 * array on the way to a place is then scanned once, so that many places in a big file stay cheap.
 */
export class JsonPositions {
  readonly #text: string;
  readonly #members = new Map<number, Members>();
  /** Of the objects in which a name is looked for that is not there as it is written. */
  readonly #names = new Map<number, NameIndex>();
  #lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The range of a property's name (quotes included) or of its value: a scalar whole, of an object or array its
   * opening bracket. Ranges never leave their first line. For a path that leads nowhere, the last place on it that
   * exists; names are looked up exactly first, then without case. Of equal names the last counts.
   */
  locate(path: JsonPath, of: 'key' | 'value'): SourceRange {
    let member: Member = { key: undefined, value: skipBlanks(this.#text, 0) };
    for (const step of path) {
      const next = this.#member(member.value, step);
      if (next === undefined) break;
      member = next;
    }
    if (of === 'key' && member.key !== undefined) return this.range(member.key, tokenEnd(this.#text, member.key));
    return this.range(member.value, tokenEnd(this.#text, member.value));
  }

  /** Lines and columns of the text from `start` up to `end` or the end of its first line; at least one column wide. */
  range(start: number, end: number): SourceRange {
    const starts = (this.#lineStarts ??= lineStarts(this.#text));
    let line = 0;
    for (let low = 0, high = starts.length - 1; low <= high;) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= start) {
        line = middle;
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    const firstLine = /^[^\r\n]*/.exec(this.#text.slice(start, end))?.[0] ?? '';
    const startColumn = start - (starts[line] ?? 0) + 1;
    const width = Math.max(1, firstLine.length);
    return { startLine: line + 1, startColumn, endLine: line + 1, endColumn: startColumn + width };
  }

  #member(container: number, step: string | number): Member | undefined {
    let members = this.#members.get(container);
    if (members === undefined) {
      members = scanMembers(this.#text, container);
      this.#members.set(container, members);
    }
    if (Array.isArray(members)) {
      const value = typeof step === 'number' ? (members as readonly number[])[step] : undefined;
      return value === undefined ? undefined : { key: undefined, value };
    }
    if (typeof step === 'number') return undefined;
    const named = members as Named;
    const exact = named.get(step);
    if (exact !== undefined) return exact;
    let names = this.#names.get(container);
    if (names === undefined) this.#names.set(container, (names = new NameIndex(named.keys())));
    const [name] = names.like(step);
    return name === undefined ? undefined : named.get(name);
  }
}

/** Offsets where a property's name and where its value begins; an array's elements have no name. */
interface Member {
  readonly key: number | undefined;
  readonly value: number;
}

type Named = ReadonlyMap<string, Member>;

/** Those of an object by name, or the offsets of the elements of an array: there may be a million. */
type Members = Named | readonly number[];

/** Members of the object or array that opens at `start`; none for anything else. */
function scanMembers(text: string, start: number): Members {
  const inObject = text[start] === '{';
  const named = new Map<string, Member>();
  const elements: number[] = [];
  if (!inObject && text[start] !== '[') return elements;
  let at = skipBlanks(text, start + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    if (inObject) {
      const key = at;
      const end = tokenEnd(text, at);
      const name = text[at] === '"' || text[at] === "'" ? stringValue(text, at, end) : text.slice(at, end);
      at = skipBlanks(text, skipBlanks(text, end) + 1);
      // Deleted first, so that a name written twice moves to its later place.
      named.delete(name);
      named.set(name, { key, value: at });
    } else elements.push(at);
    at = valueEnd(text, at);
    if (text[at] === ',') at = skipBlanks(text, at + 1);
  }
  return inObject ? named : elements;
}

/** Offset of the comma or closing bracket behind the value that begins at `start`. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  let at = start;
  for (;;) {
    structure.lastIndex = at;
    const found = structure.exec(text);
    if (found === null) return text.length;
    at = found.index;
    switch (found[0]) {
      case '"':
      case "'":
        at = stringEnd(text, at);
        continue;
      case '/':
        at = skipBlanks(text, at);
        continue;
      case '{':
      case '[':
        depth++;
        break;
      case ',':
        if (depth === 0) return at;
        break;
      default:
        if (depth === 0) return at;
        depth--;
    }
    at++;
  }
}

/** Offset behind the string, name, number, word or single bracket that begins at `start`. */
function tokenEnd(text: string, start: number): number {
  const first = text[start];
  if (first === '"' || first === "'") return stringEnd(text, start);
  plain.lastIndex = start;
  return start + Math.max(1, plain.exec(text)?.[0].length ?? 0);
}

const structure = /["'{}[\],/]/g;
const plain = /[^\s,:{}[\]"'/]+/y;

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
  return starts;
}
