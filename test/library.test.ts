import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { planOf, treeOf } from '../scripts/attack/attack.js';
import { filesOf as bytesOf } from '../scripts/attack/tree.js';
import { analyze } from '../src/analyze.js';
import { defaultConfig } from '../src/config/config.js';
import type { FilesInMemory } from '../src/file-system/in-memory.js';
import { disk } from '../src/files/disk.js';
import { expand, judge, readConfig } from '../src/library.js';
import { ConfigError, TemplateError } from '../src/usage/errors.js';
import { encryptedWorkspace, plainWorkspace, templateOf, workspace } from './workspace.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const plain = templateOf(plainWorkspace);

function filesIn(folder: string): FilesInMemory {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))]));
}

/** What is found, short. */
function found(...args: Parameters<typeof judge>): readonly string[] {
  return judge(...args).diagnostics.map(({ ruleId, verdict, location }) => `${location.file}: ${verdict} ${ruleId}`);
}

const folders = [
  join(root, 'templates'),
  ...readdirSync(join(root, 'test/workspaces')).map((name) => join(root, 'test/workspaces', name)),
];

test.each(folders)('in memory as on the disk: %s', (folder) => {
  const options = { paths: [], parameters: [], config: defaultConfig };
  expect(judge(filesIn(folder))).toEqual(analyze({ ...options, files: disk(folder) }));
});

test('in memory as on the disk: changed at random, and spread over files', () => {
  for (let seed = 0; seed < 60; seed++) {
    const files = bytesOf(treeOf(planOf(seed)));
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]),
    );
    const folder = workspace(files);
    const onDisk = analyze({ paths: ['.'], parameters: [], config: defaultConfig, files: disk(folder) });
    expect([texts, judge(files)]).toEqual([texts, onDisk]);
  }
});

const tree = {
  'infra/main.json': plain,
  'infra/old/main.json': plain,
  'infra/parameters/main.prod.json': '{"parameters": {}}',
  'infra/main.bicep': 'param x string',
  'infra/other.bicep': 'resource x',
  'values/prod.json': '{"parameters": {"x": {"value": 1}}}',
  'node_modules/x/main.json': plain,
  'broken.json': '{"$schema": "deploymentTemplate.json", ',
  'notes.txt': 'nothing',
};

test.each([
  ['all', '{}', [], []],
  ['a folder', '{}', ['infra/old'], []],
  ['a file, and what belongs to it', '{}', ['infra/main.json'], []],
  ['a pattern', '{}', ['**/main.json'], []],
  ['nothing', '{}', ['gone.json', 'gone/*.json', 'notes.txt'], []],
  ['parameter files', '{}', ['infra/main.json'], ['values/prod.json', 'gone.json']],
  ['what is left out', '{"exclude": ["infra/old", "gone"], "include": ["infra/**"]}', [], []],
  ['parameter files of the configuration', '{"parameters": {"infra/main.json": ["values/prod.json"]}}', ['infra'], []],
  ['a pattern without effect', '{"parameters": {"infra/old/*": ["values/prod.json"]}}', ['infra/main.json'], []],
])('in memory as on the disk: %s', (_, text, paths, parameters) => {
  const config = readConfig(text);
  const onDisk = analyze({ paths, parameters, config, files: disk(workspace(tree)) });
  expect(judge(tree, config, { paths, parameters })).toEqual(onDisk);
});

test('texts and bytes, in any encoding', () => {
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${plain}`, 'utf16le'));
  const expected = expect.arrayContaining(['main.json: fail workspace-cmk-missing']) as unknown;
  for (const content of [plain, `\ufeff${plain}`, Buffer.from(plain), utf16])
    expect(found({ 'main.json': content })).toEqual(expected);
  expect(found({ 'main.json': templateOf(encryptedWorkspace) })).toEqual([]);
});

test('a template of more bytes than Azure takes, however few its characters are', () => {
  const large = templateOf({ ...encryptedWorkspace, tags: { note: '€'.repeat(1_500_000) } });
  expect(found({ 'main.json': large })).toContain('main.json: fail template-syntax');
});

describe('a linked template', () => {
  const link = (properties: object): string =>
    templateOf({ type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'linked', properties });
  const main = link({ mode: 'Incremental', templateLink: { relativePath: '../shared/ws.json' } });
  const paths = ['infra/main.json'];

  test('is read where it was given', () => {
    expect(found({ 'infra/main.json': main, 'shared/ws.json': plain }, defaultConfig, { paths })).toContain(
      'shared/ws.json: fail workspace-cmk-missing',
    );
  });

  test.each([
    ['was not given', {}],
    ['is a folder', { 'shared/ws.json/x': '' }],
    ['is called the same but for case', { 'shared/WS.json': plain }],
  ])('that %s cannot be judged', (_, others) => {
    expect(found({ 'infra/main.json': main, ...others }, defaultConfig, { paths })).toEqual([
      'infra/main.json: undetermined template-link-unreachable',
    ]);
  });

  test('leads nowhere above all that was given', () => {
    const far = link({ mode: 'Incremental', templateLink: { relativePath: '../../../etc/ws.json' } });
    expect(found({ 'infra/main.json': far, 'ws.json': plain }, defaultConfig, { paths })).toEqual([
      'infra/main.json: undetermined template-link-unreachable',
    ]);
  });
});

test.each([
  '',
  '/',
  '.',
  '/main.json',
  './main.json',
  'a//main.json',
  'a/../main.json',
  '../main.json',
  'a/',
  'a\\main.json',
])("a path that is not plain is refused: '%s'", (path) =>
  expect(() => judge({ [path]: plain })).toThrow(`'${path}' is no path of a file`),
);

test.each([[['a', 'a/main.json']], [['a/main.json', 'a']]])('a file is no folder: %j', (paths) => {
  expect(() => judge(Object.fromEntries(paths.map((path) => [path, plain])))).toThrow(
    "'a' is the path of a file and of a folder",
  );
});

test('names that mean something to JavaScript are names', () => {
  const files = Object.fromEntries(
    ['__proto__/main.json', 'constructor', 'toString.json'].map((path) => [path, plain]),
  );
  expect(found(files)).toEqual(
    expect.arrayContaining([
      '__proto__/main.json: fail workspace-cmk-missing',
      'toString.json: fail workspace-cmk-missing',
    ]),
  );
});

test('a pattern of the configuration that matches no template is refused, as on the disk', () => {
  const config = readConfig('{"parameters": {"gone/*.json": ["values/prod.json"]}}');
  expect(() => judge(tree, config)).toThrow("names 'gone/*.json', which matches no template");
});

describe('what a template deploys', () => {
  const main = JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { name: { type: 'string' } },
    resources: [{ ...plainWorkspace, name: "[parameters('name')]", location: '[resourceGroup().location]' }],
  });
  const given = '{"parameters": {"name": {"value": "mlw"}}}';

  test('under a parameter file, in a place', () => {
    const options = { parameters: 'env/prod.json', context: { location: 'westeurope' } };
    const { predictedResources } = expand(
      { 'infra/main.json': main, 'env/prod.json': given },
      'infra/main.json',
      options,
    );
    expect(predictedResources).toMatchObject([{ name: 'mlw', location: 'westeurope' }]);
  });

  test.each([
    ['gone.json', {}, 'gone.json: There is no such file.'],
    ['main.json', { parameters: 'gone.json' }, 'gone.json: There is no such file.'],
    ['main.bicep', {}, 'main.bicep: Bicep is not read itself'],
    ['broken.json', {}, 'broken.json:1:2: error: Not valid JSON'],
    ['main.json', { parameters: 'none.json' }, "main.json:1:142: error: No value is given for the parameter 'name'"],
  ])('%s with %j', (template, options, message) => {
    const files = { 'main.json': main, 'main.bicep': '', 'broken.json': '{', 'none.json': '{"parameters": {}}' };
    expect(() => expand(files, template, options)).toThrow(TemplateError);
    expect(() => expand(files, template, options)).toThrow(message);
  });
});

test('a configuration that is not valid is refused with every problem', () => {
  expect(() => readConfig('{"preset": "strickt", "rule": {}}')).toThrow(ConfigError);
  expect(() => readConfig('{"preset": "strickt", "rule": {}}', 'a.json')).toThrow(
    /^a\.json:1:12: [^]*\na\.json:1:23: Unknown key 'rule'/,
  );
  expect(readConfig('{"preset": "strict"}').preset).toBe('strict');
});
