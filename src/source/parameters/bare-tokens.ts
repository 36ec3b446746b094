import type { FillIns } from '../../template/parameters/fill-in.js';
import { readDocument } from '../json-document.js';
import type { JsonDocument } from '../json-document.js';
import { tokenReader, tokenSource } from './tokens.js';

/*
 * Tools that replace text write truth values and numbers only where their tokens stand without quotes
 * (`"value": #{IS_PRODUCTION}#`): no JSON before that.
 */

/** In JSON: texts and comments, in which no token stands by itself. */
const OPAQUE = `"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|//[^\\n]*|/\\*[^]*?\\*/`;

/** A parameter file that cannot be read, read with its bare tokens as texts; the same where that does not help. */
export function withBareTokens(document: JsonDocument, bytes?: number, patterns?: readonly string[]): JsonDocument {
  const source = tokenSource(patterns);
  if (document.root !== undefined || source === undefined) return document;
  const tokens = new Map<string, string>();
  const quoted = document.text.replace(
    new RegExp(`(?<opaque>${OPAQUE})|(?:${source})(?!\\s*:)`, 'g'),
    (found: string, ...rest: unknown[]) => {
      const groups = rest.at(-1) as { readonly opaque?: string };
      if (groups.opaque !== undefined || found.length < 3 || tokens.size >= MAX_TOKENS) return found;
      const name = `${String.fromCharCode(PRIVATE + tokens.size)}${'\ue000'.repeat(found.length - 3)}`;
      tokens.set(name, found);
      return `"${name}"`;
    },
  );
  const read = tokens.size === 0 ? document : readDocument(document.file, quoted, bytes, tokens);
  return read.root === undefined ? document : read;
}

/** Characters that no text of a parameter file holds: of the private use area. Positions stay as they are in the file. */
const PRIVATE = 0xe001;
const MAX_TOKENS = 6000;

/** What is filled in in the texts of a parameter file. */
export function fillInsOf({ bareTokens }: JsonDocument, patterns?: readonly string[]): FillIns {
  const read = tokenReader(patterns);
  return (text) => {
    const token = bareTokens?.get(text);
    return token === undefined ? read(text) : (read(token) ?? [{ token }]);
  };
}
