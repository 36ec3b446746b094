import { decodeUtf8 } from '../base64.js';
import { UNRESERVED } from './percent-encoding.js';

/** Escapes that follow each other; or a `%` without digits, which keeps the two units after it from being looked at. */
const ESCAPES = /(?:%[0-9a-f]{2})+|%[^](?:[\ud800-\udbff][\udc00-\udfff]|[^])?/gi;

/** One character in UTF-8, each byte escaped. */
export const ESCAPED_CHARACTER =
  /%[0-7][0-9a-f]|%[cd][0-9a-f]%[89ab][0-9a-f]|%e[0-9a-f](?:%[89ab][0-9a-f]){2}|%f[0-7](?:%[89ab][0-9a-f]){3}/gi;

/** What .NET takes for text where it is escaped: what is neither reserved nor a control, and the characters of RFC 3987. */
const TEXT =
  /^(?:[ "<>^`{|}]|(?!\p{Noncharacter_Code_Point})[\u{a0}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{ffef}\u{10000}-\u{dfffd}\u{e1000}-\u{efffd}])$/u;
/** In a query those for private use as well. */
const PRIVATE = /^(?!\p{Noncharacter_Code_Point})[\u{e000}-\u{f8ff}\u{f0000}-\u{10fffd}]$/u;

/**
 * The text of a URI as .NET reads it where any of it lies beyond ASCII, escaped or not, or is escaped without need: escapes
 * of what is text are turned back, and so come to be written in capitals.
 */
export interface Iri {
  readonly text: string;
  /** Some escape was turned back. */
  readonly isChanged: boolean;
}

export function readIri(text: string): Iri {
  if (!isIri(text)) return { text, isChanged: false };
  const query = /^[^?#]*\?/.exec(text)?.[0].length ?? Infinity;
  const fragment = text.indexOf('#');
  let isChanged = false;
  const read = text.replace(ESCAPES, (escapes, at: number) =>
    !/^(?:%[0-9a-f]{2})+$/i.test(escapes)
      ? escapes
      : escapes.replace(ESCAPED_CHARACTER, (escape) => {
          const char = charOf(escape);
          const isInQuery = at >= query && (fragment < 0 || at < fragment);
          const isText = TEXT.test(char) || (isInQuery && PRIVATE.test(char));
          if (isText || UNRESERVED.test(char)) isChanged = true;
          return isText ? escape.toUpperCase() : escape;
        }),
  );
  return { text: read, isChanged };
}

function isIri(text: string): boolean {
  if (/[^\0-\x7f]/.test(text)) return true;
  return (text.match(/%[0-9a-f]{2}/gi) ?? []).some((escape) => {
    const unit = parseInt(escape.slice(1), 16);
    return unit > 0x7f || UNRESERVED.test(String.fromCharCode(unit));
  });
}

/** The character whose bytes are escaped. */
export function charOf(escape: string): string {
  return decodeUtf8(Uint8Array.from(escape.slice(1).split('%'), (hex) => parseInt(hex, 16)));
}
