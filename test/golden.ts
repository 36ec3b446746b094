import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Compares text with a golden file below `test/`; `npm run update:goldens` writes the files anew, and the change is
 * read in the diff.
 */
export function expectGolden(actual: string, file: string): void {
  const path = pathOf(file);
  if (isUpdate) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `no golden file ${file}: npm run update:goldens`);
}

/** The same for one part of a golden file; the parts stand in it by their names. */
export function expectGoldenPart(actual: string, file: string, part: string): void {
  const path = pathOf(file);
  const parts = partsIn(existsSync(path) ? readFileSync(path, 'utf8') : '');
  if (isUpdate) {
    parts.set(part, actual);
    const names = [...parts.keys()].sort();
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, names.map((name) => `== ${name}\n${parts.get(name) ?? ''}`).join(''));
  }
  expect(actual).toBe(parts.get(part) ?? `no part ${part} in ${file}: npm run update:goldens`);
}

const isUpdate = process.env['UPDATE_GOLDENS'] === '1';

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

function partsIn(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^== (.*)\n((?:(?!== ).*\n)*)/gm)].map(([, name = '', body = '']) => [name, body]));
}
