import { ExpressionError, catching } from './errors.js';
import { access, literal } from './ast.js';
import type { Call, Expr } from './ast.js';
import { integer } from './value.js';
import { expected, syntax } from '../messages/english/expressions.js';
import type { Message } from '../messages/message.js';

/** Longest expression the engine reads, in UTF-16 units between the brackets (engine; the documents say 24,576). */
const MAX_EXPRESSION_LENGTH = 81_920;
/** Deepest nesting of calls and indexes. The engine evaluates 3,000; ours leaves room on the stack for what prints them. */
const MAX_DEPTH = 1_100;

const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;
/** White space as .NET defines it: with U+0085, without U+FEFF. */
const WHITE_SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*/y;
const IDENTIFIER = /[_$\p{L}][_$\p{L}\p{Nd}]*/uy;
const INTEGER = /[+-]?[0-9]+/y;

/** True for a JSON string that the engine evaluates: `[…]`, but not `[[…`. */
export function isExpression(text: string): boolean {
  return (
    text.charCodeAt(0) === 0x5b &&
    text.charCodeAt(1) !== 0x5b &&
    text.charCodeAt(text.length - 1) === 0x5d &&
    text.length > 1
  );
}

/** A JSON string that is no expression, as the engine reads it: `[[…]` loses one bracket. */
export function unescapeLiteral(text: string): string {
  return text.startsWith('[[') && text.endsWith(']') ? text.slice(1) : text;
}

const cache = new Map<string, Expr | ExpressionError>();
/** Characters of expressions that are kept: what is parsed takes fifty times the memory of its text. */
const CACHE_LIMIT = 1_000_000;
let cached = 0;

/**
 * Parses the text of a JSON string for which `isExpression` holds, brackets included.
 * Real templates repeat most of their expressions, so results are kept.
 * @throws ExpressionError `syntax` with the 1-based column in the text, or `limit`.
 */
export function parseExpression(text: string): Expr {
  let result = cache.get(text);
  if (result === undefined) {
    if ((cached += text.length) > CACHE_LIMIT) {
      cache.clear();
      cached = text.length;
    }
    result = catching<Expr | ExpressionError, ExpressionError>(
      ExpressionError,
      () => new Parser(text).parse(),
      (error) => error,
    );
    cache.set(text, result);
  }
  if (result instanceof ExpressionError) throw result;
  return result;
}

/** A letter, `_` or `$`; digits too, but not in front. */
function isAsciiIdentifier(code: number, isInside: boolean): boolean {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || code === 0x24) return true;
  return isInside && code >= 0x30 && code <= 0x39;
}

const keys = new Map<string, string>();

/** The lower-cased name; the same text is the same string, which look-ups by it find faster. */
function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) keys.set(name, (key = name.toLowerCase()));
  return key;
}

/** Recursive descent over `'[' expr ']'`; grammar in docs/architecture.md. Literals take no postfix. */
class Parser {
  #at = 1;
  #depth = 0;

  constructor(readonly text: string) {}

  parse(): Expr {
    if (this.text.length - 2 > MAX_EXPRESSION_LENGTH) {
      throw new ExpressionError('limit', syntax('too-long', { most: MAX_EXPRESSION_LENGTH }));
    }
    const expression = this.#expression();
    this.#skipWhiteSpace();
    if (this.#at !== this.text.length - 1) this.#fail(expected('end'));
    return expression;
  }

  #expression(): Expr {
    if (++this.#depth > MAX_DEPTH) throw new ExpressionError('own-limit', syntax('too-deep', { most: MAX_DEPTH }));
    this.#skipWhiteSpace();
    const expression = this.#literal() ?? this.#postfix(this.#call());
    this.#depth--;
    return expression;
  }

  #literal(): Expr | undefined {
    const code = this.text.charCodeAt(this.#at);
    if (code === 0x27) return this.#string();
    if (code !== 0x2b && code !== 0x2d && !(code >= 0x30 && code <= 0x39)) return undefined;
    const column = this.#at + 1;
    const digits = this.#match(INTEGER);
    if (digits === undefined) return undefined;
    if (/[.eE]/.test(this.text.charAt(this.#at))) {
      throw new ExpressionError('syntax', syntax('floating-point', { column }));
    }
    const value = BigInt(digits.replace('+', ''));
    if (value < INT64_MIN || value > INT64_MAX)
      throw new ExpressionError('syntax', syntax('beyond-64-bits', { column }));
    return literal(integer(value));
  }

  #string(): Expr {
    let end = this.text.indexOf("'", this.#at + 1);
    const isPlain = this.text.charCodeAt(end + 1) !== 0x27;
    while (end >= 0 && this.text.charCodeAt(end + 1) === 0x27) end = this.text.indexOf("'", end + 2);
    if (end < 0 || end >= this.text.length - 1) this.#fail(expected('quote'));
    const raw = this.text.slice(this.#at + 1, end);
    this.#at = end + 1;
    return literal(isPlain ? raw : raw.replaceAll("''", "'"));
  }

  #call(): Call {
    let name = this.#identifier() ?? this.#fail(expected('operand'));
    let namespace: string | undefined;
    if (this.#take('.')) {
      namespace = name;
      name = this.#name();
    }
    if (!this.#take('(')) this.#fail(expected('arguments', { name }));
    const args: Expr[] = [];
    if (!this.#take(')')) {
      do args.push(this.#expression());
      while (this.#take(','));
      if (!this.#take(')')) this.#fail(expected('end-of-argument'));
    }
    const call = { kind: 'call', name, key: keyOf(name), args } as const;
    return namespace === undefined ? call : { ...call, namespace };
  }

  #postfix(base: Expr): Expr {
    for (let expression = base; ;) {
      if (this.#take('.')) expression = access(expression, this.#name());
      else if (this.#take('[')) {
        expression = access(expression, this.#expression());
        if (!this.#take(']')) this.#fail(expected('end-of-index'));
      } else return expression;
    }
  }

  #name(): string {
    this.#skipWhiteSpace();
    return this.#identifier() ?? this.#fail(expected('name'));
  }

  #identifier(): string | undefined {
    let end = this.#at;
    while (isAsciiIdentifier(this.text.charCodeAt(end), end > this.#at)) end++;
    if (this.text.charCodeAt(end) >= 0x80) return this.#match(IDENTIFIER);
    if (end === this.#at) return undefined;
    const name = this.text.slice(this.#at, end);
    this.#at = end;
    return name;
  }

  /** Consumes the character, and white space before it; the closing bracket of the whole text is never consumed. */
  #take(character: string): boolean {
    this.#skipWhiteSpace();
    if (this.text[this.#at] !== character || this.#at >= this.text.length - 1) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text)?.[0];
    if (match === undefined || this.#at + match.length > this.text.length - 1) return undefined;
    this.#at += match.length;
    return match;
  }

  #skipWhiteSpace(): void {
    // Most characters are neither white space nor beyond ASCII.
    const code = this.text.charCodeAt(this.#at);
    if (code > 0x20 && code < 0x7f) return;
    WHITE_SPACE.lastIndex = this.#at;
    this.#at += WHITE_SPACE.exec(this.text)?.[0].length ?? 0;
  }

  #fail(next: Message): never {
    const where = { expected: next, column: this.#at + 1 } as const;
    throw new ExpressionError(
      'syntax',
      this.#at >= this.text.length - 1
        ? syntax('unexpected-end', where)
        : syntax('unexpected-text', { ...where, found: this.text.slice(this.#at, this.#at + 10) }),
    );
  }
}
