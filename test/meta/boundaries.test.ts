import { readFileSync, readdirSync } from 'node:fs';
import { circlesIn, imports, importsOf, sourceFiles, sourceText } from './imports.js';
import type { Import } from './imports.js';

/** The room of a file: its folder, or for a file at the top its name. */
function roomOf(path: string): string {
  return path.split('/')[0]?.replace(/\.ts$/, '') ?? '';
}

/** The rooms that any room may use; they are as pure as the core. */
const foundations = ['json', 'messages'];

/** What a room may import besides itself and the foundations. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  main: ['action'],
  action: ['analyze', 'config', 'diagnostics', 'file-system', 'files', 'report', 'rules', 'source', 'usage'],
  cli: [
    'analyze',
    'config',
    'diagnostics',
    'expansion',
    'expressions',
    'file-system',
    'files',
    'lint',
    'report',
    'rules',
    'source',
    'template',
    'usage',
    'version',
  ],
  // The library: what it gives to programs, and nothing else.
  index: [
    'config',
    'diagnostics',
    'expansion',
    'expressions',
    'file-system',
    'library',
    'report',
    'rules',
    'source',
    'template',
    'usage',
    'version',
  ],
  library: ['analyze', 'config', 'diagnostics', 'expansion', 'file-system', 'rules', 'template'],
  expansion: ['diagnostics', 'file-system', 'lint', 'source', 'template', 'usage'],
  analyze: ['config', 'diagnostics', 'discovery', 'file-system', 'judge-sources'],
  'judge-sources': [
    'config',
    'diagnostics',
    'discovery',
    'evaluations',
    'file-system',
    'lint',
    'rules',
    'source',
    'usage',
    'version',
  ],
  evaluations: ['config', 'lint', 'source', 'template'],
  config: ['diagnostics', 'file-system', 'source', 'template', 'usage'],
  files: ['file-system', 'report', 'usage'],
  discovery: ['diagnostics', 'file-system', 'source', 'usage'],
  source: ['diagnostics', 'file-system', 'template', 'usage'],
  report: ['diagnostics'],
  lint: ['diagnostics', 'expressions', 'rules', 'symbolic', 'template', 'usage'],
  rules: ['diagnostics', 'expressions', 'symbolic', 'template'],
  template: ['expressions', 'symbolic'],
  symbolic: ['expressions'],
  expressions: [],
  diagnostics: [],
  'file-system': ['usage'],
  usage: [],
};

/** The only rooms and files that may import something of Node; all others run in a browser as well. */
const onNode = ['action', 'cli', 'files', 'main'];

/** Packages, and the only rooms that may import them. */
const packages: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^@actions\//, ['action']],
  [/^node:/, onNode],
  [/^@noble\/hashes/, ['expressions']],
];

function isAllowed(each: Import): boolean {
  const room = roomOf(each.file);
  if (!each.own) return packages.some(([pattern, rooms]) => pattern.test(each.target) && rooms.includes(room));
  const target = roomOf(each.target);
  if (target === room || foundations.includes(target)) return true;
  return arrows[room]?.includes(target) === true;
}

const all = imports();

/** What the parts of a room may import of each other: folders, and files that stand in none. */
const parts: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  template: {
    'snapshot.ts': ['deployment.ts', 'model', 'written'],
    'deployment.ts': ['evaluation', 'model', 'parameters', 'provenance', 'visit.ts', 'written'],
    'visit.ts': ['evaluation', 'model', 'validation', 'written'],
    'deployment-order.ts': ['dependencies.ts', 'evaluation', 'model'],
    'dependencies.ts': ['evaluation', 'model', 'written'],
    parameters: ['evaluation', 'model', 'types', 'written'],
    provenance: ['evaluation', 'model', 'written'],
    validation: ['evaluation', 'model', 'types', 'written'],
    evaluation: ['model', 'types', 'written'],
    types: ['written'],
    model: ['written'],
    written: [],
  },
  rules: {
    // Rules of one subject know nothing of another: what two need is knowledge of Azure, or part of the kit.
    'catalogue.ts': ['compute', 'identity', 'key', 'kit', 'azure', 'registry', 'storage', 'vault', 'workspace'],
    compute: ['azure', 'kit'],
    identity: ['azure', 'kit'],
    key: ['azure', 'kit'],
    registry: ['azure', 'kit'],
    storage: ['azure', 'kit'],
    vault: ['azure', 'kit'],
    workspace: ['azure', 'kit'],
    azure: ['kit'],
    kit: [],
  },
};

/** The engine that runs rules knows what a rule is, and none of them; the edges know what there is to be told of all. */
const doors: Readonly<Record<string, string>> = {
  'lint rules': 'kit',
  'cli rules': 'catalogue.ts',
  'action rules': 'catalogue.ts',
};

function partOf(path: string): string {
  return path.split('/')[1] ?? '';
}

test.each(Object.entries(parts))('inside %s every import follows an arrow', (room, allowed) => {
  const inside = all.filter(({ file, own, target }) => own && roomOf(file) === room && roomOf(target) === room);
  const wrong = inside.filter(({ file, target }) => {
    const [from, to] = [partOf(file), partOf(target)];
    return from !== to && allowed[from]?.includes(to) !== true;
  });
  expect(wrong.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test.each(Object.entries(doors))('%s: only through its door', (rooms, door) => {
  const [from, to] = rooms.split(' ');
  const through = all.filter(({ file, own, target }) => own && roomOf(file) === from && roomOf(target) === to);
  expect(through.filter(({ target }) => partOf(target) !== door)).toEqual([]);
});

test('tests of the engine that runs rules have toy rules, and know none of Azure', () => {
  const folder = new URL('../lint/', import.meta.url);
  const found = readdirSync(folder).flatMap((file) =>
    importsOf(`test/lint/${file}`, readFileSync(new URL(file, folder), 'utf8')),
  );
  const ofRules = found.filter(({ target }) => target.startsWith('src/rules/'));
  expect(ofRules.length).toBeGreaterThan(0);
  expect(ofRules.filter(({ target }) => !target.startsWith('src/rules/kit/'))).toEqual([]);
});

test('every import follows an arrow of the architecture', () => {
  const wrong = all.filter((each) => !isAllowed(each)).map(({ file, target }) => `${file} → ${target}`);
  expect(wrong).toEqual([]);
});

test('no other room imports anything of Node, not even through others', () => {
  const reached = new Set(sourceFiles().filter((file) => !onNode.includes(roomOf(file))));
  for (const file of reached) {
    for (const each of all) if (each.file === file && each.own && !each.typeOnly) reached.add(each.target);
  }
  const node = all.filter(({ file, own, target }) => reached.has(file) && !own && !target.startsWith('@noble/'));
  expect(node.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
});

test('no room imports itself through others', () => {
  expect(circlesIn(all.map(({ file, target, own }) => (own ? [roomOf(file), roomOf(target)] : [])))).toEqual([]);
});

test('no file imports itself through others, but for the syntax tree and the value domain', () => {
  // What is left of a call is a syntax tree that holds values, and a value that is not known holds what is left.
  const domain = ['ast', 'facts', 'value', 'way'].map((name) => `expressions/${name}.ts`);
  expect(circlesIn(all.map(({ file, target, own }) => (own ? [file, target] : [])))).toEqual([domain]);
});

/** What takes the cover off a secret, or makes text fit to be shown, with the only files that may name it. */
const guarded: Readonly<Record<string, readonly string[]>> = {
  hiddenBy: ['expressions/value.ts', 'expressions/cover.ts', 'symbolic/expression-text.ts'],
  asShown: ['rules/kit/shown.ts', 'rules/kit/wording.ts'],
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

test('entries are short', () => {
  for (const entry of ['main.ts', 'cli.ts']) {
    const lines = readFileSync(new URL(`../../src/${entry}`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines.length).toBeLessThanOrEqual(15);
  }
});
