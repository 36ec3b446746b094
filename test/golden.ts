import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Compares text with a golden file below `test/`; `npm run update:goldens` writes the files anew, and the change is
 * read in the diff.
 */
export function expectGolden(actual: string, file: string): void {
  const path = fileURLToPath(new URL(file, import.meta.url));
  if (process.env['UPDATE_GOLDENS'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `no golden file ${file}: npm run update:goldens`);
}
