import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { discover as discoverIn } from '../../src/discovery/discover.js';
import type { DiscoverOptions, SourceSet } from '../../src/discovery/discover.js';
import { disk } from '../../src/files/disk.js';
import { idleReason } from '../../src/messages/english/files.js';
import { sentence } from '../../src/messages/sentence.js';

const template =
  '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#","resources":[]}';
const parameters =
  '{"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#","parameters":{}}';

let cwd: string;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'discover-'));
});

afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true });
    writeFileSync(join(cwd, file), content);
  }
}

type Options = DiscoverOptions & { readonly cwd?: string };

function discover(paths: readonly string[], { cwd: folder = cwd, ...options }: Options): SourceSet {
  return discoverIn(paths, disk(folder), options);
}

/** What was found, short: `template ← parameter files`, skipped with reason (`!` where notable), errors. */
function found(paths: readonly string[], options: Options = {}) {
  const set = discover(paths, { cwd, ...options });
  return {
    templates: set.templates.map(({ document, parameterFiles }) =>
      [document.file, ...parameterFiles.map(({ file }) => file)].join(' ← '),
    ),
    unused: set.unused.map(({ document, message }) => `${document.file}: ${sentence(message).replace(/^[^:]*: /, '')}`),
    skipped: set.skipped.map(({ file, reason, notable }) => `${file}: ${sentence(reason)}${notable ? ' !' : ''}`),
    errors: set.errors.map(({ file, message }) => `${file ?? ''}: ${sentence(message)}`),
  };
}

const patterns = (...globs: readonly string[]) => globs.map((glob) => ({ glob, by: 'cmklint.json' }));

const nothing = { templates: [], unused: [], skipped: [], errors: [] };

test.each([
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  'http://schema.management.azure.com/schemas/2014-04-01-preview/DEPLOYMENTTEMPLATE.json',
  'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#',
  'https://schema.management.azure.com/schemas/2019-08-01/managementGroupDeploymentTemplate.json#',
  'https://schema.management.azure.com/schemas/2019-08-01/tenantDeploymentTemplate.json#',
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json##',
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#x',
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json?x=/deploymentParameters.json',
  'https://schema.management.azure.com/schemas/2019-04-01/deployment%54emplate.json#',
  'https://example.org/schemas/2019-04-01/deploymentTemplate.json#',
  'schemas/2019-04-01/deploymentTemplate.json',
])('a template by its schema: %s', ($schema) => {
  write({ 'a.json': JSON.stringify({ $schema, resources: [] }), 'b.jsonc': `// c\n{ "$Schema": "${$schema}" }` });
  expect(found([])).toEqual({ ...nothing, templates: ['a.json', 'b.jsonc'] });
});

test.each([
  'https://schema.management.azure.com/schemas/2019-04-01/rgDeploymentTemplate.json#',
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
  '2015-01-01',
])('a template by its resources, where $schema names a version that Azure supports: %s', ($schema) => {
  write({ 'a.json': JSON.stringify({ $schema, resources: [] }) });
  expect(found([])).toEqual({ ...nothing, templates: ['a.json'] });
});

test('what looks like a template of ours and cannot be one is named, and may hold something of ours', () => {
  const resources = [{ type: 'Microsoft.MachineLearningServices/workspaces' }];
  write({
    'broken.json': '{"resources": [{"type": "Microsoft.\\u004dachineLearningServices/workspaces" "name": 1}]}',
    'no-schema.json': JSON.stringify({ contentVersion: '1.0.0.0', resources }),
    'only-resources.json': JSON.stringify({ resources }),
    'with-policy.json': JSON.stringify({ resources, policyRule: {} }),
    'only-nested.json': JSON.stringify({
      resources: [{ type: 'Microsoft.Resources/deployments', properties: { template: { resources } } }],
    }),
    'history.json': JSON.stringify({
      resources: [{ type: 'Microsoft.Resources/deployments', id: 'x', properties: {} }],
    }),
    'other.json': JSON.stringify({ contentVersion: '1.0.0.0', resources: [{ type: 'A.B/c' }] }),
    'other-schema.json': JSON.stringify({ $schema: 'https://example.org/template.json', resources }),
  });
  expect(
    discover([], { cwd }).skipped.map(({ file, notable, mayHoldOurs = false }) => [file, notable, mayHoldOurs]),
  ).toEqual([
    ['broken.json', true, true],
    ['history.json', false, false],
    ['no-schema.json', true, true],
    ['only-nested.json', true, true],
    ['only-resources.json', true, true],
    ['other-schema.json', true, true],
    ['other.json', true, false],
    ['with-policy.json', true, true],
  ]);
});

test('what is neither template nor parameter file is skipped with its reason', () => {
  write({
    'array.json': '[]',
    'broken.json': '{"a": ',
    'empty.json': '',
    'no-schema.json': '{"contentVersion":"1.0.0.0","resources":[]}',
    'other-schema.json': '{"$schema":"https://example.com/deploymentTemplate.json/x.json"}',
    'package.json': '{"name":"x"}',
    'policy.json': '{"properties":{"policyRule":{}}}',
    'readme.md': '',
    'ui.json':
      '{"$schema":"https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#"}',
    'node_modules/x/a.json': template,
    '.git/a.json': template,
  });
  expect(found(['.'])).toEqual({
    ...nothing,
    skipped: [
      'array.json: no JSON object',
      'broken.json: not JSON (line 1)',
      'empty.json: not JSON (line 1)',
      `no-schema.json: looks like a template but has no '$schema', which Azure requires !`,
      `other-schema.json: '$schema' is of no deployment template`,
      'package.json: no deployment template',
      'policy.json: policy definition',
      'ui.json: createUiDefinition',
    ],
  });
});

test('a named file is read whatever its ending, and noted where it is no template', () => {
  write({ 'a.txt': template, 'b.json': '{}' });
  expect(found(['b.json', 'a.txt', 'c.json', 'a.txt'])).toEqual({
    ...nothing,
    templates: ['a.txt'],
    skipped: ['b.json: no deployment template !'],
    errors: ['c.json: There is no such file or folder'],
  });
});

test('parameter files belong to the template they are called like', () => {
  write({
    'azuredeploy.json': template,
    'azuredeploy.parameters.json': parameters,
    'azureDeploy.parameters.us.json': '{"parameters":{}}',
    'azuredeploy.parameters.notes.json': '{"hello":1}',
    'other.parameters.json': parameters,
    'sub/azuredeploy.parameters.json': parameters,
    'sub/x.parameters.json': '{"parameters":{}}',
  });
  expect(found([])).toEqual({
    ...nothing,
    templates: ['azuredeploy.json ← azureDeploy.parameters.us.json ← azuredeploy.parameters.json'],
    skipped: [
      'azuredeploy.parameters.notes.json: no deployment template',
      'other.parameters.json: parameters that belong to no template',
      'sub/azuredeploy.parameters.json: parameters that belong to no template',
      'sub/x.parameters.json: no deployment template',
    ],
  });
});

test('a named template brings its parameter files, a named parameter file its template, a Bicep file its JSON', () => {
  write({
    'a.json': template,
    'a.parameters.json': parameters,
    'a.parameters.test.json': parameters,
    'b.json': template,
    'main.bicep': '',
    'main.json': template,
  });
  expect(found(['a.json']).templates).toEqual(['a.json ← a.parameters.json ← a.parameters.test.json']);
  expect(found(['a.json'], { exclude: patterns('*.test.json') }).templates).toEqual(['a.json ← a.parameters.json']);
  expect(found(['a.parameters.test.json']).templates).toEqual(['a.json ← a.parameters.test.json']);
  expect(found(['main.bicep'])).toEqual({
    ...nothing,
    templates: ['main.json'],
    skipped: ['main.bicep: compiled: main.json is read'],
  });
});

test('given parameter files: by name, for all, or for a pattern', () => {
  write({
    'a.json': template,
    'b.json': template,
    'env/prod.json': '{"parameters":{}}',
    'a.parameters.json': parameters,
    'plain.json': '{}',
  });
  expect(found(['a.json', 'b.json'], { parameterFiles: ['env/prod.json', 'a.parameters.json'] })).toEqual({
    ...nothing,
    templates: ['a.json ← a.parameters.json ← env/prod.json', 'b.json ← env/prod.json'],
  });
  expect(found([], { parameterFilesOf: { 'b.json': ['env/prod.json'] } })).toEqual({
    ...nothing,
    templates: ['a.json ← a.parameters.json', 'b.json ← env/prod.json'],
    skipped: ['plain.json: no deployment template'],
  });
  expect(found(['b.json'], { parameterFiles: ['a.json', 'plain.json', 'none.json'] })).toEqual({
    ...nothing,
    templates: ['b.json'],
    errors: [
      'a.json: The parameter file is a template',
      'none.json: The parameter file cannot be read: ENOENT',
      `plain.json: The parameter file has no 'parameters'`,
    ],
  });
});

test('broken templates and parameter files are kept, with their problem', () => {
  write({
    'a.json': template.slice(0, -1),
    'a.parameters.json': '{"parameters":',
    'b.parameters.json': parameters.slice(0, -1),
    'nested.json': `${template.slice(0, -2)}${'['.repeat(70)}${']'.repeat(70)}]}`,
  });
  expect(found([])).toEqual({
    ...nothing,
    templates: ['a.json ← a.parameters.json', 'nested.json'],
    skipped: ['b.parameters.json: parameters that belong to no template'],
  });
  const { templates } = discover([], { cwd });
  expect(templates.map(({ document }) => document.problems.length)).toEqual([1, 1]);
  expect(templates[0]?.parameterFiles[0]?.problems).toHaveLength(1);
});

const utf32 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.alloc(text.length * 4);
  const write = littleEndian ? bytes.writeUInt32LE.bind(bytes) : bytes.writeUInt32BE.bind(bytes);
  for (const [index, char] of Array.from(text).entries()) write(char.codePointAt(0) ?? 0, index * 4);
  return bytes;
};
const marked = `\ufeff${template.replace('deploymentT', 'deployment\\u0054')}`;

test.each([
  ['UTF-8 with a byte order mark', Buffer.from(marked)],
  ['UTF-16, little endian', Buffer.from(marked, 'utf16le')],
  ['UTF-16, big endian', Buffer.from(marked, 'utf16le').swap16()],
  ['UTF-16, little endian, without a mark', Buffer.from(marked.slice(1), 'utf16le')],
  ['UTF-16, big endian, without a mark', Buffer.from(marked.slice(1), 'utf16le').swap16()],
  ['UTF-32, little endian', utf32(marked, true)],
  ['UTF-32, big endian', utf32(marked, false)],
  ['UTF-32, little endian, without a mark', utf32(marked.slice(1), true)],
  ['UTF-32, big endian, without a mark', utf32(marked.slice(1), false)],
  ['Latin-1', Buffer.from(template.replace('resources', 'é":0,"resources'), 'latin1')],
  ['UTF-8 with a zero in front', Buffer.from(`\0${template}`)],
])('%s is read', (_, bytes) => {
  write({ 'a.json': bytes });
  const { templates } = discover([], { cwd });
  expect(templates.map(({ document }) => document.root)).toEqual([expect.objectContaining({ resources: [] })]);
});

test('Bicep files without compiled JSON are noted with the command to run', () => {
  write({
    'infra/main.bicep': '',
    'infra/main.bicepparam': '',
    'infra/done.bicep': '',
    'infra/done.json': template,
    'infra/done.bicepparam': '',
    'infra/done.parameters.json': parameters,
  });
  expect(found([])).toEqual({
    ...nothing,
    templates: ['infra/done.json ← infra/done.parameters.json'],
    skipped: [
      'infra/done.bicep: compiled: done.json is read',
      'infra/done.bicepparam: compiled: done.parameters.json is read',
      `infra/main.bicep: Bicep is not compiled yet; run 'bicep build infra/main.bicep --outfile infra/main.json' and check the JSON !`,
      `infra/main.bicepparam: Bicep is not compiled yet; run 'bicep build-params infra/main.bicepparam --outfile infra/main.parameters.json' and check the JSON !`,
    ],
  });
});

test('Bicep whose JSON is there and not read is not compiled, unless the JSON is told of by itself', () => {
  const bicep = "resource w 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = { name: 'w' }";
  write({ 'a.bicep': bicep, 'a.json/x.txt': '', 'b.bicep': bicep, 'b.json': template, 'c.bicep': bicep });
  write({ 'real/c.json': template });
  symlinkSync('real/c.json', join(cwd, 'c.json'));
  const skipped = (paths: readonly string[], options: Options = {}) =>
    discover(paths, { cwd, ...options }).skipped.map(({ file, reason, mayHoldOurs }) => [
      file,
      sentence(reason),
      mayHoldOurs,
    ]);
  const unread = (file: string) => [
    `${file}.bicep`,
    `its JSON '${file}.json' is not read: it is excluded, a symbolic link or no file`,
    true,
  ];
  expect(skipped(['a.bicep', 'b.bicep', 'c.bicep'], { exclude: patterns('b.json') })).toEqual(
    ['a', 'b', 'c'].map(unread),
  );
  expect(skipped([], { exclude: patterns('b.json') })).toEqual([
    unread('a'),
    ['b.bicep', 'compiled: b.json, which is not read, stands for it', undefined],
    ['c.bicep', 'compiled: c.json, which is not read, stands for it', undefined],
    ['c.json', 'a symbolic link to what is read by its own name', undefined],
  ]);
});

test('include and exclude', () => {
  write({ 'a.json': template, 'test/b.json': template, 'infra/c.json': template, 'infra/old/d.json': template });
  const options = { include: patterns('infra/**'), exclude: patterns('old') };
  expect(found([], options).templates).toEqual(['infra/c.json']);
  expect(found(['a.json'], options).templates).toEqual(['a.json']);
  expect(found(['infra/old', 'infra/old/d.json'], options)).toEqual({
    ...nothing,
    skipped: ['infra/old: excluded by the configuration !', 'infra/old/d.json: excluded by the configuration !'],
  });
});

test('what patterns leave out is counted, and a pattern that matches nothing is named', () => {
  write({ 'a.json': template, 'readme.md': '', 'infra/c.json': template, 'infra/old/d.json': template });
  const set = discover([], {
    cwd,
    include: patterns('infra', 'x/**'),
    exclude: patterns('old', 'infra/old', '*.bicep'),
  });
  expect(set.leftOut).toEqual([
    { input: "exclude 'old' (cmklint.json)", count: 1 },
    { input: "include 'infra' (cmklint.json), include 'x/**' (cmklint.json)", count: 1 },
  ]);
  expect(set.withoutEffect).toEqual([
    { input: "include 'x/**' (cmklint.json)", reason: idleReason('matches-nothing') },
    { input: "exclude '*.bicep' (cmklint.json)", reason: idleReason('matches-nothing') },
  ]);
});

test('symbolic links are not followed, and a named one must not leave the working directory', () => {
  write({ 'root/a.json': template, 'outside/b.json': template, 'root/real/c.json': template });
  write({ 'root/node_modules/m/d.json': template, 'outside/readme.md': '' });
  symlinkSync('../outside', join(cwd, 'root/away'));
  symlinkSync('../outside/b.json', join(cwd, 'root/b.json'));
  symlinkSync('real', join(cwd, 'root/near'));
  symlinkSync('.', join(cwd, 'root/loop'));
  symlinkSync('nothing', join(cwd, 'root/gone.json'));
  symlinkSync('node_modules/m', join(cwd, 'root/modules'));
  symlinkSync('../outside', join(cwd, 'root/real/node_modules'));
  symlinkSync('../outside/readme.md', join(cwd, 'root/notes'));
  const inRoot = { cwd: join(cwd, 'root') };
  expect(found([], inRoot)).toEqual({
    ...nothing,
    templates: ['a.json', 'real/c.json'],
    skipped: [
      'away: a symbolic link, which is not followed !',
      'b.json: a symbolic link, which is not followed !',
      'gone.json: a symbolic link that leads nowhere !',
      'loop: a symbolic link to what is read by its own name',
      'modules: a symbolic link, which is not followed !',
      'near: a symbolic link to what is read by its own name',
      'notes: a symbolic link, which is not followed',
    ],
  });
  const open = discover([], inRoot).skipped.filter(({ mayHoldOurs }) => mayHoldOurs);
  expect(open.map(({ file }) => file)).toEqual(['away', 'b.json', 'modules']);
  expect(found(['b.json', 'away', 'away/b.json'], inRoot).errors).toHaveLength(3);
  expect(found(['near/c.json', 'near', 'real', './real/../real/c.json'], inRoot).templates).toEqual(['real/c.json']);
  expect(found(['../outside'], inRoot).templates).toEqual(['../outside/b.json']);
});

test('a path may be a pattern', () => {
  write({ 'infra/main.json': template, 'infra/main.parameters.json': parameters, 'infra/a/other.json': template });
  write({ 'infra/a/package.json': '{}', 'top.json': template, 'old/main.json': template, 'infra/x.txt': '' });
  const templates = (...paths: readonly string[]) => found(paths, { exclude: patterns('old') }).templates;
  expect(templates('infra/**/*.json')).toEqual(['infra/a/other.json', 'infra/main.json ← infra/main.parameters.json']);
  expect(templates('infra/m*.json')).toEqual(['infra/main.json ← infra/main.parameters.json']);
  expect(templates('*.json')).toEqual(['top.json']);
  expect(templates('./{infra,old}/main.json')).toEqual(['infra/main.json ← infra/main.parameters.json']);
  expect(templates(join(cwd, 'infra/a/*'))).toEqual(['infra/a/other.json']);
  expect(templates('infra', 'infra/m*.json', 'infra/*.json')).toEqual(templates('infra'));
  expect(found(['infra', 'infra/m*.json', 'infra/*.json']).errors).toEqual([]);
  expect(found(['*.jsonx', 'none/*.json', 'infra/*.txt', 'none.json']).errors).toEqual([
    '*.jsonx: No file matches this pattern',
    'infra/*.txt: No file matches this pattern',
    'none.json: There is no such file or folder',
    'none/*.json: No file matches this pattern',
  ]);
});

test('a path with unsupported syntax is refused, one that is there is no pattern', () => {
  write({ '{x}/[a].json': template, '{x}/**b.json': template });
  const inFolder = { cwd: join(cwd, '{x}') };
  expect(() => discover(['[ab].json'], { cwd })).toThrow("The pattern '[ab].json' is not taken: '[' is not supported");
  expect(() => discover(['**.json'], { cwd })).toThrow("The pattern '**.json' is not taken: '**' stands for whole");
  expect(found(['{x}/[a].json', '{x}/**b.json']).templates).toEqual(['{x}/**b.json', '{x}/[a].json']);
  expect(found(['?a?.json', '[a].json'], inFolder).templates).toEqual(['[a].json']);
  expect(found(['none.json'], { ...inFolder, parameterFiles: ['*.parameters.json'] }).errors).toEqual([
    '*.parameters.json: The parameter file cannot be read: ENOENT; parameter files are named one by one, without patterns',
    'none.json: There is no such file or folder',
  ]);
});

test('a pattern reads a file by its own name, leads nowhere out, and says which links it does not follow', () => {
  write({ 'root/real/main.json': template, 'outside/b.json': template });
  symlinkSync('real', join(cwd, 'root/link'));
  symlinkSync('../outside', join(cwd, 'root/away'));
  const inRoot = { cwd: join(cwd, 'root') };
  expect(found(['link/*.json', 'real'], inRoot).templates).toEqual(['real/main.json']);
  expect(found(['away/*.json'], inRoot)).toEqual({
    ...nothing,
    errors: ['away/*.json: A symbolic link on this path leads out of the working directory'],
  });
  expect(found(['**/b.json'], inRoot).skipped).toEqual(['away: a symbolic link, which is not followed !']);
  expect(found(['*/main.json'], inRoot)).toEqual({
    ...nothing,
    templates: ['real/main.json'],
    skipped: ['link: a symbolic link to what is read by its own name'],
  });
  expect(found(['*.json'], inRoot).errors).toEqual(['*.json: No file matches this pattern']);
});

test('a pattern is looked for behind a link however deep the folders lie there', () => {
  write({ 'root/a.json': template, [`outside/${'d/'.repeat(1500)}b.json`]: template });
  symlinkSync('../outside', join(cwd, 'root/away'));
  expect(found(['**/b.json'], { cwd: join(cwd, 'root') }).skipped).toEqual([
    'away: a symbolic link, which is not followed !',
  ]);
});

test('a link to parameters gives them to the templates near it', () => {
  const parameters = '{"$schema": "https://x/2019-04-01/deploymentParameters.json#", "parameters": {}}';
  write({ 'root/infra/main.json': template, 'root/shared/prod.json': parameters, 'root/values.txt': parameters });
  write({ 'root/infra/more/other.json': template, 'outside/o.json': parameters });
  symlinkSync('../shared/prod.json', join(cwd, 'root/infra/main.parameters.json'));
  symlinkSync('../../values.txt', join(cwd, 'root/infra/more/other.parameters.json'));
  symlinkSync('../../outside/o.json', join(cwd, 'root/infra/main.parameters.o.json'));
  const inRoot = { cwd: join(cwd, 'root') };
  const pairs = (paths: readonly string[]) =>
    discover(paths, inRoot).templates.map(({ document, parameterFiles }) => [
      document.file,
      ...parameterFiles.map(({ file }) => file),
    ]);
  expect(pairs([])).toEqual([
    ['infra/main.json', 'shared/prod.json'],
    ['infra/more/other.json', 'values.txt'],
  ]);
  expect(pairs(['infra/main.json'])).toEqual([['infra/main.json', 'shared/prod.json']]);
  const open = (paths: readonly string[]) =>
    discover(paths, inRoot).skipped.flatMap(({ file, mayHoldOurs }) => (mayHoldOurs === true ? [file] : []));
  expect(open([])).toEqual(['infra/main.parameters.o.json', 'infra/more/other.parameters.json']);
  expect(open(['infra/main.json'])).toEqual(['infra/main.parameters.o.json']);
});

test('a link to a file that is left out, or that has another ending, is not read by another name', () => {
  write({ 'a.json': template, 'old/b.json': template, 'c.txt': template });
  symlinkSync('old/b.json', join(cwd, 'b.json'));
  symlinkSync('c.txt', join(cwd, 'c.json'));
  const { skipped } = discover([], { cwd, exclude: [{ glob: 'old', by: 'test' }] });
  expect(skipped.map(({ file, mayHoldOurs }) => [file, mayHoldOurs])).toEqual([
    ['b.json', true],
    ['c.json', true],
  ]);
});

test('what cannot be read does not stop the others', () => {
  write({ 'a.json': template });
  mkdirSync(join(cwd, 'folder.json'));
  symlinkSync('b.json', join(cwd, 'b.json'));
  expect(found(['b.json', 'a.json', 'folder.json', '/dev/null', 'a.json/x'])).toMatchObject({
    templates: ['a.json'],
    errors: [
      expect.stringMatching(/null: The file is not a regular file$/),
      'a.json/x: The path cannot be read: ENOTDIR',
      'b.json: The path cannot be read: ELOOP',
    ],
  });
});
