import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Entries of the product by the name of their bundle. */
const entries = { 'index.js': 'main.js', 'cli.js': 'cli.js', 'library.js': 'index.js' };

/** What ncc returns; it ships no types. */
interface NccResult {
  readonly code: string;
  readonly assets: Readonly<Record<string, { readonly source: string | Buffer; readonly permissions?: number }>>;
}
type Ncc = (input: string, options: Readonly<Record<string, unknown>>) => Promise<NccResult>;

/** Compiles `src/` into `build/` and bundles every entry into `target`, a folder relative to the repository's root. */
export async function buildBundles(target: string): Promise<void> {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  compile('tsconfig.build.json');
  const out = resolve(root, target);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const [filename, entry] of Object.entries(entries)) {
    const { code, assets } = await bundle(join(root, 'build', entry), { filename, esm: true });
    const files = { [filename]: { source: code, permissions: filename === 'cli.js' ? 0o755 : 0o644 }, ...assets };
    for (const [name, { source, permissions }] of Object.entries(files)) {
      const path = join(out, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, source);
      chmodSync(path, permissions ?? 0o644);
    }
  }
  writeFileSync(join(out, 'package.json'), '{\n  "type": "module"\n}\n');
  for (const name of libraryTypes('index.d.ts')) {
    mkdirSync(dirname(join(out, 'types', name)), { recursive: true });
    cpSync(join(root, 'build', 'types', name), join(out, 'types', name));
  }
}

/** @param project a configuration of the compiler, relative to the repository's root */
export function compile(project: string, ...options: readonly string[]): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project, ...options], {
    cwd: root,
    stdio: 'inherit',
  });
}

/**
 * One file with all that an entry imports.
 * @param entry absolute path of JavaScript
 */
export function bundle(entry: string, options: Readonly<Record<string, unknown>>): Promise<NccResult> {
  const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc; // ncc has no types
  return ncc(entry, { cache: false, quiet: true, target: 'es2022', ...options });
}

/** The declarations of the library: the entry's, and those they import, below `build/types`. */
function libraryTypes(entry: string): ReadonlySet<string> {
  const names = new Set([entry]);
  for (const name of names) {
    const text = readFileSync(join(root, 'build', 'types', name), 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)) {
      names.add(posix.join(posix.dirname(name), `${target}.d.ts`));
    }
  }
  return names;
}
