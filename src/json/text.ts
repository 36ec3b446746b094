/* Longer than other files: one reader, whose rules on comments, numbers and nesting depend on each other. */
import { Float, type Json } from './value.js';
import type { JsonPath } from './path.js';
import { keysOf, type MutableObject, setProperty } from './object.js';
import { endsToken, JsonSyntaxError, numberOf, skipBlanks, skipWhiteSpace, stringEnd, stringValue } from './token.js';

export { JsonSyntaxError, keysOf };

/** Told of what the value alone does not show any more. Offsets are in UTF-16 units. */
export interface JsonObserver {
  /** A property was named; `length` covers the name as written, with its quotes. */
  readonly property?: (name: string, offset: number, length: number, duplicate: boolean, path: () => JsonPath) => void;
  /** A property of the outermost object gives way to a later one of the same name. */
  readonly replaced?: (name: string, value: Json) => void;
  /** An object or array opens; `depth` is 1 for the outermost. */
  readonly open?: (depth: number, offset: number) => void;
}

/**
 * Reads the first value of a text; what follows it is ignored.
 *
 * The engine reads with Newtonsoft.Json: both kinds of comments, trailing commas, single-quoted strings, unquoted
 * names, raw line breaks in strings, `[1,,2]`, octal and hexadecimal integers, `NaN`, `Infinity` and `undefined` are
 * accepted; of equal names the last counts, at its own place.
 *
 * @throws JsonSyntaxError where the engine would refuse the text
 */
export function parseJsonText(text: string): Json {
  return readJson(text).value;
}

/**
 * The same for the argument of the template function `json`: there the engine takes brackets for closed that are open
 * where the text ends behind a value (`[1`, `{"a": [1`).
 *
 * @throws JsonSyntaxError where the engine would refuse the text
 */
export function parseJsonArgument(text: string): Json {
  return new Reader(text, {}, true).read();
}

/** Like `parseJsonText`, and tells where the value ends and, through `observer`, what was seen on the way. */
export function readJson(text: string, observer: JsonObserver = {}): { readonly value: Json; readonly end: number } {
  const reader = new Reader(text, observer, false);
  return { value: reader.read(), end: reader.position };
}

interface Frame {
  readonly container: Json[] | MutableObject;
  /** Offset of its opening bracket. */
  readonly offset: number;
  /** Of an object: the name whose value is being read. */
  name: string;
}

/** Not recursive: a hostile text may be nested deeper than the call stack. */
class Reader {
  position = 0;
  readonly #text: string;
  readonly #observer: JsonObserver;
  readonly #closesAtEnd: boolean;
  readonly #open: Frame[] = [];

  constructor(text: string, observer: JsonObserver, closesAtEnd: boolean) {
    this.#text = text;
    this.#observer = observer;
    this.#closesAtEnd = closesAtEnd;
  }

  read(): Json {
    for (;;) {
      let value = this.#value();
      if (value === undefined) continue;
      for (;;) {
        const frame = this.#open.at(-1);
        if (frame === undefined) return value;
        this.#store(frame, value);
        const closed = this.#afterValue(frame);
        if (closed === undefined) break;
        value = closed;
      }
    }
  }

  /** A scalar or an empty object or array; undefined where one with content has opened. */
  #value(): Json | undefined {
    this.position = skipBlanks(this.#text, this.position);
    const text = this.#text;
    const start = this.position;
    switch (text[start]) {
      case '"':
      case "'":
        return this.#string();
      case '{': {
        const frame = this.#push({});
        return this.#nextName(frame) ? undefined : this.#pop();
      }
      case '[':
        this.#push([]);
        return undefined;
      case ']':
        // Closes an empty array, or one that ends in a comma.
        if (!Array.isArray(this.#open.at(-1)?.container)) throw this.#unexpected('a value');
        this.position++;
        return this.#pop();
      case ',':
        // `[1,,2]`: the comma is left for what follows a value.
        return null;
      case 't':
        return this.#word('true', true);
      case 'f':
        return this.#word('false', false);
      case 'u':
        return this.#word('undefined', null);
      case 'n':
        return text[start + 1] === 'e' ? this.#constructorCall() : this.#word('null', null);
      case 'N':
        return this.#word('NaN', new Float(NaN));
      case 'I':
        return this.#word('Infinity', new Float(Infinity));
      default:
        return text.startsWith('-I', start) ? this.#word('-Infinity', new Float(-Infinity)) : this.#number();
    }
  }

  /** Reads on to the next value of `frame`, or closes it and returns it. */
  #afterValue(frame: Frame): Json | undefined {
    this.position = skipBlanks(this.#text, this.position);
    const inArray = Array.isArray(frame.container);
    switch (this.#text[this.position]) {
      case ',':
        this.position++;
        return inArray || this.#nextName(frame) ? undefined : this.#pop();
      case inArray ? ']' : '}':
        this.position++;
        return this.#pop();
      default:
        if (this.#closesAtEnd && this.position >= this.#text.length) return this.#pop();
        throw this.#unexpected(inArray ? `',' or ']'` : `',' or '}'`);
    }
  }

  #path(): JsonPath {
    return this.#open.map(({ container, name }) => (Array.isArray(container) ? container.length : name));
  }

  /** Reads a name and its colon into `frame`; false where the object closes instead. */
  #nextName(frame: Frame): boolean {
    this.position = skipBlanks(this.#text, this.position);
    const start = this.position;
    const first = this.#text[start];
    if (first === '}') {
      this.position++;
      return false;
    }
    const name = first === '"' || first === "'" ? this.#string() : this.#unquotedName();
    frame.name = name;
    if (this.#observer.property !== undefined) {
      const isDuplicate = Object.hasOwn(frame.container, name);
      this.#observer.property(name, start, this.position - start, isDuplicate, () => this.#path());
    }
    // No comment is allowed between a name and its colon.
    this.position = skipWhiteSpace(this.#text, this.position);
    if (this.#text[this.position] !== ':') throw this.#unexpected(`':' after the name`);
    this.position++;
    return true;
  }

  #unquotedName(): string {
    unquoted.lastIndex = this.position;
    const name = unquoted.exec(this.#text)?.[0];
    if (name === undefined) throw this.#unexpected(`a name in double quotes or '}'`);
    this.position += name.length;
    return name;
  }

  #push(container: Json[] | MutableObject): Frame {
    const frame: Frame = { container, offset: this.position, name: '' };
    this.#open.push(frame);
    this.#observer.open?.(this.#open.length, this.position);
    this.position++;
    return frame;
  }

  #pop(): Json {
    const frame = this.#open.pop();
    if (frame === undefined) throw new Error('nothing is open');
    return frame.container;
  }

  #store({ container, name }: Frame, value: Json): void {
    if (Array.isArray(container)) {
      container.push(value);
      return;
    }
    const { replaced } = this.#observer;
    if (replaced !== undefined && this.#open.length === 1 && Object.hasOwn(container, name))
      replaced(name, container[name] ?? null);
    setProperty(container, name, value);
  }

  #word<T extends Json>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.position)) throw this.#unexpected('a value');
    const end = this.position + word.length;
    // Behind a word, unlike behind a number, a slash has to begin a comment.
    if (!endsToken(this.#text, end) || /^\/[^/*]?$/.test(this.#text.slice(end, end + 2)))
      throw this.#unexpected('a value');
    this.position = end;
    return value;
  }

  #number(): Json {
    const start = this.position;
    numeric.lastIndex = start;
    const token = numeric.exec(this.#text)?.[0];
    if (token === undefined) throw this.#unexpected('a value');
    const end = start + token.length;
    const value = endsToken(this.#text, end) ? numberOf(token) : undefined;
    if (value === undefined) throw new JsonSyntaxError('what begins here is no valid number', start);
    this.position = end;
    return value;
  }

  #string(): string {
    const start = this.position;
    this.position = stringEnd(this.#text, start);
    return stringValue(this.#text, start, this.position);
  }

  /** `new Date(0)` is the only constructor the engine makes anything of: the text of an invariant .NET date. */
  #constructorCall(): string {
    dateCall.lastIndex = this.position;
    const call = dateCall.exec(this.#text);
    const date = new Date(Number(call?.[1]));
    if (call === null || Number.isNaN(date.getTime())) throw this.#unexpected('a value');
    this.position += call[0].length;
    const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T([\d:]{8})/.exec(date.toISOString()) ?? [];
    if (year === undefined) throw this.#unexpected('a value');
    return `${month}/${day}/${year} ${time}`;
  }

  #unexpected(expected: string): JsonSyntaxError {
    const found = this.#text.codePointAt(this.position);
    if (found === undefined) {
      return new JsonSyntaxError(
        `the text ends where ${expected} is expected`,
        this.position,
        this.#open.at(-1)?.offset,
      );
    }
    return new JsonSyntaxError(`'${String.fromCodePoint(found)}' stands where ${expected} is expected`, this.position);
  }
}

const unquoted = /[\p{L}\p{Nd}_$]+(?=[\s:\x85])/uy;
const numeric = /[-.0-9][-+.0-9a-fA-FxX]*/y;
const dateCall = /new\s+Date\s*\(\s*(-?\d+)\s*\)/y;
