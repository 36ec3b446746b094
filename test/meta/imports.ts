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

/** The circles of a graph that is given by its arrows: what reaches itself through others, each group sorted. */
export function circlesIn(arrows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const targets = new Map<string, Set<string>>();
  for (const [from, to] of arrows)
    if (from !== undefined && to !== undefined && from !== to)
      targets.set(from, (targets.get(from) ?? new Set<string>()).add(to));
  const reached = new Map([...targets.keys()].map((from) => [from, reachedFrom(from, targets)]));
  const circles = [...reached].filter(([from, all]) => all.has(from));
  const groups = circles.map(([from, all]) => [...all].filter((to) => reached.get(to)?.has(from) === true).sort());
  return [...new Map(groups.map((group) => [group.join(), group])).values()];
}

function reachedFrom(from: string, targets: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const target of targets.get(next) ?? []) {
      if (seen.has(target)) continue;
      seen.add(target);
      open.push(target);
    }
  return seen;
}
