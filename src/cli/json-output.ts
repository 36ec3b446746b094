import { writeJson } from '../expressions/json-writer.js';
import { isJsonArray, isJsonObject } from '../json/value.js';
import type { Json } from '../json/value.js';
import { keysOf } from '../json/text.js';
import { escapeJson } from '../report/plain-text.js';

/**
 * JSON as the engine writes numbers (`1.0` is not `1`, integers have any size), safe to print.
 * @param indent blanks for each level; 0 for one line
 */
export function printJson(json: Json, indent: number): string {
  return escapeJson(write(json, indent, '\n'));
}

/** `newline`: a line break and the blanks of the level around. */
function write(json: Json, indent: number, newline: string): string {
  const inner = newline + ' '.repeat(indent);
  const join = (parts: readonly string[], open: string, close: string): string => {
    if (parts.length === 0) return open + close;
    return indent === 0 ? open + parts.join(',') + close : open + inner + parts.join(`,${inner}`) + newline + close;
  };
  if (isJsonArray(json))
    return join(
      json.map((item) => write(item, indent, inner)),
      '[',
      ']',
    );
  if (isJsonObject(json)) {
    const colon = indent === 0 ? ':' : ': ';
    const members = keysOf(json).map((key) => JSON.stringify(key) + colon + write(json[key] ?? null, indent, inner));
    return join(members, '{', '}');
  }
  return typeof json === 'string' ? JSON.stringify(json) : writeJson(json);
}
