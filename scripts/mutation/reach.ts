import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileReach, Selection } from './order.js';
import { markRegions } from './regions.js';
import type { MarkedText } from './regions.js';
import { runAll } from './test-run.js';
import { copyTree, textOf } from './tree.js';

/** A test file with the tests that reach a place, and how long they take. */
export interface Reaching extends Selection {
  readonly milliseconds: number;
}

/** Which tests reach a place in a source. */
export interface Reach {
  at(file: string, start: number, end: number): readonly Reaching[];
}

/** Runs the tests once over marked sources; kept by what the files hold. Throws where a test fails. */
export async function reachOf(root: string, files: readonly string[], without: readonly string[]): Promise<Reach> {
  const marked = markAll(root, files);
  const folder = path.join(tmpdir(), 'cmklint-mutation', hashOf(root, files, without));
  if (!existsSync(folder)) await map(root, files, marked, folder, without);
  const all = readdirSync(folder).map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as FileReach);
  const bits = new Map(
    all.map((file) => [file, { loading: bytes(file.loading), tests: file.tests.map(({ reached }) => bytes(reached)) }]),
  );
  return {
    at(file, start, end) {
      const region = marked.get(file)?.at(start, end);
      if (region === undefined) throw new Error(`${file} is no source`);
      return all.flatMap((each) => {
        const { loading = bytes(''), tests = [] } = bits.get(each) ?? {};
        const isLoaded = has(loading, region);
        const chosen = [...tests.keys()].filter((index) => isLoaded || has(tests[index], region));
        const milliseconds = chosen.reduce((sum, index) => sum + (each.tests[index]?.milliseconds ?? 0), 0);
        return chosen.length === 0 ? [] : [{ file: each.file, of: tests.length, tests: chosen, milliseconds }];
      });
    },
  };
}

function markAll(root: string, files: readonly string[]): ReadonlyMap<string, MarkedText> {
  const marked = new Map<string, MarkedText>();
  let regions = 0;
  for (const file of files.filter(isSource)) {
    const text = markRegions(file, textOf(root, file), regions);
    marked.set(file, text);
    regions += text.count;
  }
  return marked;
}

export function isSource(file: string): boolean {
  return file.startsWith('src/') && file.endsWith('.ts');
}

async function map(
  root: string,
  files: readonly string[],
  marked: ReadonlyMap<string, MarkedText>,
  folder: string,
  without: readonly string[],
): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const partial = mkdtempSync(`${folder}-`);
  const tree = copyTree(root, files);
  try {
    for (const [file, { text }] of marked) tree.write(file, text);
    const regions = [...marked.values()].reduce((sum, { count }) => sum + count, 0);
    const failures = await runAll(tree.root, { kind: 'map', regions, folder: partial }, [...marked.keys()], without);
    if (failures !== '') throw new Error(`Tests fail without any change:\n${failures}`);
    renameSync(partial, folder);
  } finally {
    tree.remove();
    rmSync(partial, { recursive: true, force: true });
  }
}

function hashOf(root: string, files: readonly string[], without: readonly string[]): string {
  const hash = createHash('sha256').update(without.join('\0'));
  for (const file of files.filter((each) => !each.startsWith('dist/'))) hash.update(`${file}\0${textOf(root, file)}\0`);
  return hash.digest('hex').slice(0, 16);
}

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}

function has(set: Uint8Array | undefined, region: number): boolean {
  return (((set?.[region >> 3] ?? 0) >> (region & 7)) & 1) === 1;
}
