import { writeJson } from '../expressions/json-writer.js';
import { Float, isJsonArray, isJsonObject } from '../json/value.js';
import type { Json, JsonArray, JsonObject } from '../json/value.js';
import { keysOf } from '../json/text.js';
import { escapeJson } from '../report/plain-text.js';

/**
 * JSON as the engine writes numbers (`1.0` is not `1`, integers have any size), safe to print.
 * @param indent blanks for each level; 0 for one line
 */
export function printJson(json: Json, indent: number): string {
  return [...printedJson(json, indent)].join('');
}

/** The same text in pieces: all of it at once may take many times the memory of what it tells. */
export function* printedJson(json: Json, indent: number): Generator<string> {
  let piece = '';
  for (const token of tokens(json, indent, '\n')) {
    piece += token;
    if (piece.length < PIECE) continue;
    yield escapeJson(piece);
    piece = '';
  }
  if (piece !== '') yield escapeJson(piece);
}

const PIECE = 65_536;

/** `newline`: a line break and the blanks of the level around. */
function* tokens(json: Json, indent: number, newline: string): Generator<string> {
  const isArray = isJsonArray(json);
  if (!isArray && !isJsonObject(json)) {
    yield scalar(json);
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
    const before = name === undefined ? lead : `${lead}${JSON.stringify(name)}${colon}`;
    lead = `,${inner}`;
    if (typeof part === 'object' && !(part instanceof Float) && part !== null) {
      yield before;
      yield* tokens(part, indent, inner);
    } else yield before + scalar(part);
  }
  yield count === 0 ? open + close : (indent === 0 ? '' : newline) + close;
}

function scalar(json: Exclude<Json, JsonArray | JsonObject>): string {
  return typeof json === 'string' ? JSON.stringify(json) : writeJson(json);
}
