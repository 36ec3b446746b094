import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, compile } from '../bundle.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface ForBrowser {
  /** The library as a module of ECMAScript, made small. */
  readonly 'cmklint.js': string;
  /** The page, with its script and its style in it. */
  readonly 'cmklint.html': string;
}

/**
 * Bundles the library and the page for a browser.
 * @param compiled absolute path of the folder that takes what the compiler writes
 */
export async function buildForBrowser(compiled: string): Promise<ForBrowser> {
  compile('page/tsconfig.json', '--noCheck', '--outDir', compiled);
  const library = await bundle(join(compiled, 'src/index.js'), { filename: 'cmklint.js', esm: true, minify: true });
  const script = await bundle(join(compiled, 'page/page.js'), { filename: 'page.js', esm: true, minify: true });
  return { 'cmklint.js': library.code, 'cmklint.html': pageOf(script.code) };
}

/** The policy names the one script and the one style by their hashes, and allows nothing else: no network, no markup that acts. */
function pageOf(code: string): string {
  const script = code.replace(/<(?=\/script)/gi, '\\x3c');
  if (/<!--|<script/i.test(script)) throw new Error('The script would not end where the page ends it.');
  const style = readFileSync(join(root, 'page/page.css'), 'utf8');
  return [
    ['{script}', hashOf(script)],
    ['{style}', hashOf(style)],
    ['<script></script>', `<script>${script}</script>`],
    ['<style></style>', `<style>${style}</style>`],
  ].reduce(
    (page, [mark = '', text = '']) => page.replace(mark, () => text),
    readFileSync(join(root, 'page/page.html'), 'utf8'),
  );
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
