import { Float } from './value.js';

/**
 * The text is not JSON, not even by the engine's lenient reading. Offsets are in UTF-16 units from the start; `opened`
 * is that of the innermost bracket that the text leaves open where it ends.
 */
export class JsonSyntaxError extends Error {
  override readonly name = 'JsonSyntaxError';

  constructor(
    message: string,
    readonly offset: number,
    readonly opened?: number,
  ) {
    super(message);
  }
}

const whiteSpace = /[^\S\ufeff]|[\0\x85]/;

/**
 * Offset of the next character that is not white space as .NET sees it (a byte order mark is not, U+0085 is) and no NUL,
 * which Newtonsoft's reader passes over.
 */
export function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) at++;
    else if ((code < 0x20 || code >= 0x85) && whiteSpace.test(text.charAt(at))) at++;
    else return at;
  }
}

/** Offset of the next character that is neither white space nor in a comment. */
export function skipBlanks(text: string, from: number): number {
  let at = skipWhiteSpace(text, from);
  while (text.charCodeAt(at) === 0x2f) {
    if (text[at + 1] === '*') {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) throw new JsonSyntaxError(`the comment that begins here has no closing '*/'`, at);
      at = end + 2;
    } else if (text[at + 1] === '/') {
      while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
    } else {
      throw new JsonSyntaxError(`a single '/' begins no comment; write '//' or '/* … */'`, at);
    }
    at = skipWhiteSpace(text, at);
  }
  return at;
}

/** Whether a number or word may end before the character at `at`. */
export function endsToken(text: string, at: number): boolean {
  const char = text[at];
  return char === undefined || ',]})/'.includes(char) || whiteSpace.test(char);
}

/** Offset behind the closing quote of the string whose opening quote, single or double, stands at `start`. */
export function stringEnd(text: string, start: number): number {
  const quote = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 0x5c) at++;
  }
  throw new JsonSyntaxError('the string that begins here has no closing quote', start);
}

/** Content of the string between `start` and `end`, quotes included. Line breaks in it stand for themselves. */
export function stringValue(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes('\\') ? unescape(raw, start + 1) : raw;
}

const escapeSequence = /\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\[^]?/g;
const escapes = new Map(
  Object.entries({ b: '\b', t: '\t', n: '\n', f: '\f', r: '\r', '\\': '\\', '"': '"', "'": "'", '/': '/' }),
);

function unescape(raw: string, offset: number): string {
  return raw.replace(
    escapeSequence,
    (sequence: string, high?: string, low?: string, digits?: string, at: number = 0) => {
      if (high !== undefined && low !== undefined) return String.fromCharCode(parseInt(high, 16), parseInt(low, 16));
      if (digits !== undefined) {
        // Half of a surrogate pair becomes U+FFFD, as in Newtonsoft's reader.
        return /^d[89a-f]/i.test(digits) ? '\ufffd' : String.fromCharCode(parseInt(digits, 16));
      }
      const char = escapes.get(sequence.slice(1));
      if (char !== undefined) return char;
      const problem =
        sequence === '\\u' ? 'needs four hexadecimal digits' : `is no escape; write a backslash as '\\\\'`;
      throw new JsonSyntaxError(`'${sequence}' in a string ${problem}`, offset + at);
    },
  );
}

/**
 * A number as Newtonsoft reads it: a leading zero makes it octal, `0x` hexadecimal (64 bits, two's complement).
 * Undefined where it refuses the token.
 */
export function numberOf(token: string): number | bigint | Float | undefined {
  if (/^-?(?:[1-9]\d{0,14}|0)$/.test(token)) return Number(token) + 0;
  if (/^0x[0-9a-f]+$/i.test(token) || /^0[0-7]+$/.test(token)) {
    const bits = BigInt(/x/i.test(token) ? token : `0o${token}`);
    return bits >= 1n << 64n ? undefined : integerOf(BigInt.asIntN(64, bits));
  }
  // 380 is Newtonsoft's limit for integers beyond 64 bits.
  if (/^-?\d+$/.test(token)) return /^0/.test(token) || token.length > 380 ? undefined : integerOf(BigInt(token));
  if (/^0[^.eE]/.test(token) || !/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(token)) return undefined;
  return new Float(Number(token));
}

function integerOf(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
