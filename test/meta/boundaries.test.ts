import { imports, importsOf, sourceFiles, sourceText } from './imports.js';
import type { Import } from './imports.js';

/** The room of a file: its folder, or for a file at the top its name. */
function roomOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** The rooms that any room may use; they are as pure as the core. */
const foundations = ['json'];

/** What a room may import besides itself and the foundations; `types` are for `import type` only. */
const arrows: Readonly<Record<string, { readonly rooms: readonly string[]; readonly types?: readonly string[] }>> = {
  main: { rooms: ['action'] },
  cli: {
    rooms: [
      'analyze',
      'report',
      'lint',
      'template',
      'symbolic',
      'expressions',
      'source',
      'config',
      'errors',
      'output-file',
      'standard-stream',
      'nearest-name',
      'version',
    ],
  },
  action: {
    rooms: [
      'analyze',
      'report',
      'lint',
      'source',
      'config',
      'errors',
      'output-file',
      'standard-stream',
      'nearest-name',
    ],
  },
  analyze: {
    rooms: ['evaluations', 'lint', 'rules', 'source', 'config', 'errors', 'nearest-name', 'version'],
    types: ['report'],
  },
  evaluations: { rooms: ['source', 'template'], types: ['lint', 'config'] },
  'output-file': { rooms: ['errors'], types: ['report'] },
  'standard-stream': { rooms: ['report'] },
  config: { rooms: ['source', 'config-schema', 'errors', 'nearest-name'], types: ['lint'] },
  lint: { rooms: ['errors', 'rules', 'template', 'symbolic', 'expressions'], types: ['report'] },
  rules: { rooms: ['template', 'symbolic', 'expressions'], types: ['lint'] },
  template: { rooms: ['symbolic', 'expressions'] },
  symbolic: { rooms: ['expressions'] },
  expressions: { rooms: [] },
  report: { rooms: ['lint'] },
  source: { rooms: ['errors', 'nearest-name', 'template'], types: ['lint', 'report'] },
  // The library: the core and nothing else.
  index: {
    rooms: ['source', 'expressions', 'template', 'rules', 'lint', 'report', 'version'],
    types: ['lint', 'report'],
  },
};

/** Rooms and files that import nothing of Node, so that they run in a browser as well. */
const core = [
  'expressions',
  'symbolic',
  'template',
  'rules',
  'lint',
  'report',
  'index',
  ...foundations,
  'nearest-name',
  'config-schema',
];

/** Packages, and the only rooms that may import them. */
const packages: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@actions\//, ['action']],
  [/^node:/, ['main', 'cli', 'action', 'source', 'output-file', 'analyze']],
  [/^@noble\/hashes/, ['expressions']],
];

function isAllowed(each: Import): boolean {
  const room = roomOf(each.file);
  if (!each.own) return packages.some(([pattern, rooms]) => pattern.test(each.target) && rooms.includes(room));
  const target = roomOf(each.target);
  if (target === room || foundations.includes(target)) return true;
  // Positions and severities are words of every room; `import type` leaves nothing behind.
  const { rooms, types } = arrows[room] ?? { rooms: [] };
  return rooms.includes(target) || (each.typeOnly && (types?.includes(target) ?? isFoundation(room)));
}

function isFoundation(room: string): boolean {
  return foundations.includes(room);
}

const all = imports();

test('every import follows an arrow of the architecture', () => {
  const wrong = all.filter((each) => !isAllowed(each)).map(({ file, target }) => `${file} → ${target}`);
  expect(wrong).toEqual([]);
});

test('the core imports nothing of Node, not even through others', () => {
  const reached = new Set(sourceFiles().filter((file) => core.includes(roomOf(file))));
  for (const file of reached) {
    for (const each of all) if (each.file === file && each.own && !each.typeOnly) reached.add(each.target);
  }
  const node = all.filter(({ file, own, target }) => reached.has(file) && !own && !target.startsWith('@noble/'));
  expect(node.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('no module imports itself in a circle through other rooms', () => {
  const rooms = new Map<string, Set<string>>();
  for (const { file, target, own, typeOnly } of all) {
    if (!own || typeOnly || roomOf(file) === roomOf(target)) continue;
    rooms.set(roomOf(file), (rooms.get(roomOf(file)) ?? new Set()).add(roomOf(target)));
  }
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(rooms.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  expect([...rooms.keys()].filter((room) => reaches(room, room))).toEqual([]);
});

/** What takes the cover off a secret, or makes text fit to be shown, with the only files that may name it. */
const guarded: Readonly<Record<string, readonly string[]>> = {
  hiddenBy: ['expressions/value.ts', 'expressions/cover.ts', 'symbolic/expression-text.ts'],
  asShown: ['rules/shared/shown.ts', 'rules/shared/wording.ts'],
};

test.each(Object.entries(guarded))('%s is named only where it is looked after', (name, files) => {
  const uses = sourceFiles().filter((file) => new RegExp(`\\b${name}\\b`).test(sourceText(file)));
  expect(uses).toEqual([...files].sort());
});

test('imports are found in every form', () => {
  const text = [
    "import { a } from './a.js';",
    "import type { B } from '../lint/b.js';",
    "import {\n  c,\n  type D,\n} from './c.js';",
    "import { type E } from 'e';",
    "export * from './f.js';",
    "const g = await import('./g.js');",
    "import 'node:h';",
  ].join('\n');
  expect(importsOf('rules/x.ts', text).map(({ target, typeOnly }) => `${target}${typeOnly ? ' type' : ''}`)).toEqual([
    'rules/a.ts',
    'lint/b.ts type',
    'rules/c.ts',
    'e type',
    'rules/f.ts',
    'rules/g.ts',
    'node:h',
  ]);
});

test('entries are short', async () => {
  const { readFileSync } = await import('node:fs');
  for (const entry of ['main.ts', 'cli.ts']) {
    const lines = readFileSync(new URL(`../../src/${entry}`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(15);
  }
});
