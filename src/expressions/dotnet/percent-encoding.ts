import { mapCharacters } from '../../json/name.js';
import { decodeUtf8 } from '../base64.js';

/** Characters that RFC 3986 calls unreserved: they are never escaped. */
export const UNRESERVED = /[A-Za-z0-9._~-]/;

/** `Uri.EscapeDataString`, or with another set of characters to keep: UTF-8 bytes as `%XX`. */
export function encodePercent(text: string, keep: RegExp = UNRESERVED): string {
  const encoder = new TextEncoder();
  const escape = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  return mapCharacters(text, (char) => (keep.test(char) ? char : Array.from(encoder.encode(char), escape).join('')));
}

/** `HttpUtility.UrlDecode`: `+` is a space, `%uXXXX` a UTF-16 unit, what is malformed stays. */
export function decodePercent(text: string): string {
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+|%u[0-9a-f]{4}/gi, (escape) => {
    if (/^%u/i.test(escape)) return String.fromCharCode(parseInt(escape.slice(2), 16));
    return decodeUtf8(Uint8Array.from(escape.slice(1).split('%'), (hex) => parseInt(hex, 16)));
  });
}
