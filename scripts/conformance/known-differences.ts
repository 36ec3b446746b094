import { existsSync, readFileSync } from 'node:fs';
import { isJsonObject } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';
import { reasons } from './deviations.js';

/** A case that is known to differ, and why that is right or not yet done. */
export interface KnownDifference {
  /** Number of a reason in `deviations.ts`; 0: a flaw of the recording, or a gap of ours. */
  readonly reason: number;
  readonly note: string;
}

/** Known differences by case id. */
export type KnownDifferences = ReadonlyMap<string, KnownDifference>;

/** Reads `{"<case id>": {"reason": 5, "note": "…"}}`. @throws Error where an entry gives no reason. */
export function readKnownDifferences(file: string): KnownDifferences {
  const known = new Map<string, KnownDifference>();
  const json = existsSync(file) ? parseJsonText(readFileSync(file, 'utf8')) : {};
  if (!isJsonObject(json)) throw new Error(`${file} holds no object.`);
  for (const [id, entry] of Object.entries(json)) {
    const { reason, note } = isJsonObject(entry) ? entry : {};
    if (
      typeof reason !== 'number' ||
      (reason !== 0 && !(reason in reasons)) ||
      typeof note !== 'string' ||
      note === ''
    ) {
      throw new Error(`${file}: '${id}' needs a reason (0 to 10) and a note.`);
    }
    known.set(id, { reason, note });
  }
  return known;
}
