import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildForBrowser } from './build.js';

// Writes the page, and the library by itself, into a folder (default: build/browser), and prints what they weigh.
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = resolve(root, process.argv[2] ?? 'build/browser');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries<string>({ ...(await buildForBrowser(join(folder, 'compiled'))) })) {
  writeFileSync(join(folder, name), text);
  const kilobytes = [text, gzipSync(text, { level: 9 }), brotliCompressSync(text)].map(({ length }) =>
    Math.round(length / 1000),
  );
  const [plain, gzip, brotli] = kilobytes.map((count) => `${count} kB`);
  console.log(`${name}: ${plain ?? ''}, ${gzip ?? ''} with gzip, ${brotli ?? ''} with Brotli`);
}
