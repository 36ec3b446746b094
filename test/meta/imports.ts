import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../src', import.meta.url));

export interface Import {
  /** Path below `src/`. */
  readonly file: string;
  /** Path below `src/` of an own module, else the specifier as written. */
  readonly target: string;
  readonly own: boolean;
  readonly typeOnly: boolean;
}

export function sourceFiles(): readonly string[] {
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => name.endsWith('.ts')).sort();
}

/** @param file path below `src/` */
export function sourceText(file: string): string {
  return readFileSync(join(source, file), 'utf8');
}

/** The imports and re-exports of every source file, dynamic ones included. */
export function imports(): readonly Import[] {
  return sourceFiles().flatMap((file) => importsOf(file, sourceText(file)));
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:([^;'"]*?)\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;

export function importsOf(file: string, text: string): readonly Import[] {
  return [...text.matchAll(STATEMENT)].map(([, type, names, written, dynamic]) => {
    const specifier = written ?? dynamic ?? '';
    const own = specifier.startsWith('.');
    const target = own ? posix.join(posix.dirname(file), specifier).replace(/\.js$/, '.ts') : specifier;
    return { file, target, own, typeOnly: type !== undefined || onlyTypes(names) };
  });
}

/** `{ type A, type B }`. */
function onlyTypes(names: string | undefined): boolean {
  const list = /^\{(.*)\}$/s
    .exec(names?.trim() ?? '')?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return list !== undefined && list.every((name) => name === '' || name.startsWith('type '));
}
