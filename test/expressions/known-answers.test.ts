import { readFileSync, readdirSync } from 'node:fs';
import { readFunctionRow } from '../../scripts/conformance/function-rows.js';
import { judge } from '../../scripts/conformance/judgement.js';
import { ourEngine } from '../../scripts/conformance/our-engine.js';
import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { JsonObject } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';

const folder = new URL('known-answers/', import.meta.url);

/** Rows of one family; their format is that of `test/expressions/known-answers/README.md`. */
function readRows(file: string): readonly JsonObject[] {
  const rows = parseJsonText(readFileSync(new URL(file, folder), 'utf8'));
  if (!isJsonArray(rows)) throw new Error(`${file} is no list of rows`);
  return rows.filter(isJsonObject);
}

function idOf({ id }: JsonObject): string {
  if (typeof id !== 'string') throw new Error('a row has no id');
  return id;
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
const families = files.map((file) => [file.replace(/\.json$/, ''), readRows(file)] as const);

test('the corpus has 400 rows or more, every one with its source', () => {
  const rows = families.flatMap(([, entries]) => entries);
  expect(rows.length).toBeGreaterThanOrEqual(400);
  expect(rows.filter((row) => typeof row['source'] !== 'string' || row['source'] === '')).toEqual([]);
  expect(new Set(rows.map((row) => row['id'])).size).toBe(rows.length);
});

describe.each(families)('%s', (family, rows) => {
  test.each(rows.map((row): [string, JsonObject] => [idOf(row), row]))('%s', async (_id, row) => {
    const error = row['error'] === undefined ? {} : { error: 'refused' };
    const parsed = readFunctionRow({ family, function: family, ...row, ...error });
    const { findings } = await judge({ kind: 'function', ...parsed }, ourEngine);
    expect(findings.filter(({ reason }) => reason === undefined)).toEqual([]);
  });
});
