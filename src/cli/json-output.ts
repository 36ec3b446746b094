import { writeJson } from '../expressions/json-writer.js';
import { isJsonArray, isJsonObject } from '../json/value.js';
import type { Json, JsonArray, JsonObject } from '../json/value.js';
import { keysOf } from '../json/text.js';
import { escapeJson } from '../report/plain-text.js';

/**
 * JSON as the engine writes numbers (`1.0` is not `1`, integers have any size), safe to print.
 * @param indent blanks for each level; 0 for one line
 */
export function printJson(json: Json, indent: number): string {
  const pieces: string[] = [];
  printPieces(json, indent, (piece) => pieces.push(piece));
  return pieces.join('');
}

/** The same text in pieces: all of it at once may take many times the memory of what it tells. */
export function printPieces(json: Json, indent: number, write: (piece: string) => void): void {
  let piece = '';
  printTokens(json, indent, '\n', (token) => {
    piece += token;
    if (piece.length < PIECE) return;
    write(escapeJson(piece));
    piece = '';
  });
  if (piece !== '') write(escapeJson(piece));
}

const PIECE = 65_536;
/** What would stand further in is printed in one line: the blanks would be many times the text. */
const WIDEST = 40;

/** `newline`: a line break and the blanks of the level around. */
function printTokens(json: Json, indent: number, newline: string, write: (token: string) => void): void {
  const isArray = isJsonArray(json);
  if (!isArray && !isJsonObject(json)) {
    write(scalar(json));
    return;
  }
  const [open, close] = isArray ? (['[', ']'] as const) : (['{', '}'] as const);
  const inner = indent === 0 ? '' : newline + ' '.repeat(indent);
  const colon = indent === 0 ? ':' : ': ';
  const names = isArray ? undefined : keysOf(json);
  const count = isArray ? json.length : (names?.length ?? 0);
  let lead = open + inner;
  for (let index = 0; index < count; index++) {
    const name = names?.[index];
    const part = (isArray ? json[index] : json[name ?? '']) ?? null;
    write(name === undefined ? lead : `${lead}${JSON.stringify(name)}${colon}`);
    lead = `,${inner}`;
    printTokens(part, inner.length > WIDEST ? 0 : indent, inner, write);
  }
  write(count === 0 ? open + close : (indent === 0 ? '' : newline) + close);
}

function scalar(json: Exclude<Json, JsonArray | JsonObject>): string {
  return typeof json === 'string' ? JSON.stringify(json) : writeJson(json);
}
