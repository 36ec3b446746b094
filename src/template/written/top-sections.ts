import { nameKey } from '../../json/name.js';
import { setProperty } from '../../json/object.js';
import type { MutableObject } from '../../json/object.js';
import { keysOf } from '../../json/text.js';
import { isJsonObject } from '../../json/value.js';
import type { Json, JsonObject } from '../../json/value.js';

/** Sections of a template that are tables by name; the engine fills one that is written again into the one before. */
const TABLES: ReadonlySet<string> = new Set(['parameters', 'variables', 'outputs', 'definitions']);

/** Whether the engine merges sections of this name, instead of taking the last. */
export function isTable(name: string): boolean {
  return TABLES.has(nameKey(name));
}

/**
 * The root of a template as the engine reads it, whatever the case of its names: tables are merged, of other sections
 * the last counts. It reads the top template only in this way; nested ones keep the last of everything. Other documents stay as they are.
 * @param replaced properties of the root that a later one of the same name has taken the place of, in text order
 */
export function mergeSections(root: Json, replaced: readonly (readonly [name: string, value: Json])[]): Json {
  if (!isJsonObject(root)) return root;
  const names = keysOf(root);
  if (!names.some((name) => nameKey(name) === 'resources')) return root;
  if (replaced.length === 0 && new Set(names.map(nameKey)).size === names.length) return root;
  const sections = new Map<string, readonly [name: string, value: Json]>();
  for (const [name, value] of [...replaced, ...names.map((each) => [each, root[each] ?? null] as const)]) {
    const key = nameKey(name);
    const before = sections.get(key)?.[1];
    sections.delete(key);
    sections.set(key, [name, TABLES.has(key) ? merged(before, value) : value]);
  }
  return objectOf(sections.values());
}

function merged(before: Json | undefined, value: Json): Json {
  if (!isJsonObject(before)) return value;
  if (value === null) return before;
  if (!isJsonObject(value)) return value;
  // Of names that differ in case only the first spelling stays.
  const entries = new Map(entriesOf(before).map((entry) => [nameKey(entry[0]), entry]));
  for (const [name, each] of entriesOf(value)) {
    const key = nameKey(name);
    entries.set(key, [entries.get(key)?.[0] ?? name, each]);
  }
  return objectOf(entries.values());
}

function entriesOf(object: JsonObject): readonly (readonly [string, Json])[] {
  return keysOf(object).map((name) => [name, object[name] ?? null]);
}

function objectOf(entries: Iterable<readonly [string, Json]>): JsonObject {
  const object: MutableObject = {};
  for (const [name, value] of entries) setProperty(object, name, value);
  return object;
}
