import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { encryptedWorkspace, plainWorkspace, templateOf, workspace } from '../workspace.js';
import { cli } from './fake-host.js';

const folder = workspace({
  'bad/main.json': templateOf(plainWorkspace),
  'good/main.json': templateOf(encryptedWorkspace),
  'bad/notes.txt': 'no JSON',
  'empty/package.json': '{}',
  'bicep/main.bicep': 'resource x',
});
const lint = (...argv: string[]) => cli(['lint', ...argv], { cwd: folder });

test('a workspace without a key is an error with its place, and ends with 1', async () => {
  const { code, stdout, stderr } = await lint('bad');
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/^bad\/main\.json:5:\d+: error: .* \[workspace-cmk-missing\]$/m);
});

test('a workspace with a key ends with 0', async () => {
  const { code, stdout } = await lint('good', '--fail-on', 'warning');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1 file read: 1 template, .*0 errors, 0 warnings/m);
});

test('without paths the working directory is linted', async () => {
  const { stdout } = await lint('--format', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    complete: true,
    files: { templates: ['bad/main.json', 'good/main.json'] },
    summary: { templates: 2, workspaces: 2 },
  });
});

test.each([
  ['error', 1],
  ['never', 0],
])('--fail-on %s ends with %i', async (severity, code) => {
  expect((await lint('bad', '--fail-on', severity)).code).toBe(code);
});

test('every format in one run, to files and to standard output', async () => {
  const { code, stdout, written } = await lint(
    'bad',
    '--format',
    'sarif',
    '--output',
    'a.sarif',
    '--format',
    'text',
    '--format',
    'markdown',
    '--output',
    'b.md',
  );
  expect(code).toBe(1);
  expect([...written.keys()]).toEqual(['a.sarif', 'b.md']);
  expect(stdout).toContain('[workspace-cmk-missing]');
});

test('where every format goes to a file, the counts go to standard error', async () => {
  const { stdout, stderr } = await lint('bad', '--format', 'json', '--output', 'a.json');
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^1 file read: .*\.\nfailure: 1 error\.\n$/);
});

test.each([
  ['empty', [], 4],
  ['bicep', [], 4],
  ['empty', ['--if-nothing', 'error'], 4],
  ['empty', ['--if-nothing', 'warn'], 0],
  ['empty', ['--if-nothing', 'ignore'], 0],
])('nothing to judge in %s with %j ends with %i', async (path, options, code) => {
  const run = await lint(path, ...options);
  expect(run.code).toBe(code);
  expect(run.stdout).toMatch(/^neutral: nothing to judge, no deployment template among 1 file\.$/m);
});

test('the context of the options wins over that of the configuration', async () => {
  const named = workspace({ 'main.json': templateOf({ ...plainWorkspace, name: '[resourceGroup().name]' }) });
  const files = { 'cmklint.json': '{"context": {"resourceGroup": "rg-a", "location": "westeurope"}}' };
  const nameIn = async (...options: string[]): Promise<unknown> => {
    const { stdout } = await cli(['lint', '--format', 'json', ...options], { cwd: named, files });
    return (JSON.parse(stdout) as { diagnostics: [{ resource: { name: string } }] }).diagnostics[0].resource.name;
  };
  expect(await nameIn()).toBe('rg-a');
  expect(await nameIn('--resource-group', 'rg-b')).toBe('rg-b');
});

test('a Bicep file without JSON is named', async () => {
  expect((await lint('bicep')).stdout).toMatch(/^bicep\/main\.bicep: /m);
});

test('a path that does not exist ends with 3', async () => {
  const { code, stdout } = await lint('no-such-folder', 'good');
  expect(code).toBe(3);
  expect(stdout).toContain('no-such-folder');
});

test('broken JSON is a finding with its place, and the other files are linted', async () => {
  const broken = workspace({
    'a.json':
      '{\n"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",\n"resources": [{"type": "Microsoft.MachineLearningServices/workspaces"}\n',
    'b.json': templateOf(plainWorkspace),
    'c.json':
      '{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "resources": [}',
  });
  const { code, stdout } = await cli(['lint'], { cwd: broken });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^a\.json:4:\d+: error: .* \[template-syntax\]$/m);
  expect(stdout).toMatch(/^b\.json:5:\d+: error: .* \[workspace-cmk-missing\]$/m);
  // Nothing of ours can be in it, unless somebody asks for this very file.
  expect(stdout).not.toContain('c.json');
  expect((await cli(['lint', 'c.json'], { cwd: broken })).stdout).toMatch(
    /^c\.json:1:\d+: error: .* \[template-syntax\]$/m,
  );
});

describe('parameter files', () => {
  const parameterised = workspace({
    'main.json': templateOf({ ...encryptedWorkspace, properties: "[parameters('properties')]" }).replace(
      '"resources"',
      '"parameters": {"properties": {"type": "object"}},\n"resources"',
    ),
    'values/good.json': JSON.stringify({ parameters: { properties: { value: encryptedWorkspace.properties } } }),
    'values/bad.json': JSON.stringify({ parameters: { properties: { value: { friendlyName: 'x' } } } }),
  });
  const run = (...argv: string[]) => cli(['lint', 'main.json', ...argv], { cwd: parameterised });

  test('without one, what depends on the parameter is undetermined and names it', async () => {
    const { code, stdout } = await run();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^main\.json:\d+:\d+: undetermined: .* \[workspace-cmk-missing\]\n {4}needs: .*properties/m);
  });

  test('with one, it is decided, and the finding names the file', async () => {
    expect((await run('--parameters', 'values/good.json')).code).toBe(0);
    const both = await run('--parameters', 'values/good.json', '--parameters', 'values/bad.json');
    expect(both.code).toBe(1);
    expect(both.stdout).toMatch(/^ {4}with: values\/bad\.json$/m);
  });

  test('the configuration names them as well', async () => {
    const configured = workspace({
      'infra/main.json': templateOf({ ...encryptedWorkspace, properties: "[parameters('properties')]" }).replace(
        '"resources"',
        '"parameters": {"properties": {"type": "object"}},\n"resources"',
      ),
      'values/bad.json': JSON.stringify({ parameters: { properties: { value: {} } } }),
      'cmklint.json': '{"parameters": {"infra/main.json": ["values/bad.json"]}}',
    });
    const text = { text: '{"parameters": {"infra/main.json": ["values/bad.json"]}}' }.text;
    const { code, stdout } = await cli(['lint', 'infra'], { cwd: configured, files: { 'cmklint.json': text } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ {4}with: values\/bad\.json$/m);
  });
});

const asRoot = process.getuid?.() === 0;
(asRoot ? test.skip : test)('a file that cannot be read ends with 3', async () => {
  const locked = workspace({ 'main.json': templateOf(plainWorkspace) });
  chmodSync(join(locked, 'main.json'), 0);
  expect((await cli(['lint'], { cwd: locked })).code).toBe(3);
});

test('a template that links to itself ends, and where it does is undetermined: the limit is ours', async () => {
  const linkTo = (relativePath: string, name: string) => ({
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name,
    properties: { mode: 'Incremental', templateLink: { relativePath } },
  });
  const cwd = workspace({
    'a.json': templateOf(encryptedWorkspace, linkTo('b.json', 'one'), linkTo('b.json', 'two')),
    'b.json': templateOf(linkTo('a.json', 'back')),
  });
  const { code, stdout } = await cli(['lint', 'a.json'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^[ab]\.json:\d+:\d+: undetermined: The linked template '[ab]\.json' links to itself.*\[evaluation-limit\]$/m,
  );
});

const withVariables = (variables: object, status: string) =>
  workspace({
    'main.json': JSON.stringify({
      ...(JSON.parse(templateOf({ ...plainWorkspace, properties: { encryption: { status } } })) as object),
      variables,
    }),
  });

test.each([
  ['as it is', "[variables('b')]", "[variables('a')]"],
  ['among arguments', "[concat(variables('b'), 'x')]", "[concat(variables('a'), 'y')]"],
])('a cycle of variables, used %s, is told once round', async (_, a, b) => {
  const { stdout } = await cli(['lint', '--format', 'json'], { cwd: withVariables({ a, b }, 'Enabled') });
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { ruleId: string; message: string; related: { message: string }[] }[];
  };
  const refusal = diagnostics.find(({ ruleId }) => ruleId === 'template-evaluation');
  expect(refusal?.message).toMatch(/^The variable '[ab]' depends on itself\./);
  expect(refusal?.related.map(({ message }) => message)).toEqual(["variable 'a'", "variable 'b'"]);
});

test('variables that use each other twice, forty deep, are explained at once', async () => {
  const twice = Array.from({ length: 40 }, (_, index): [string, string] => {
    const next = `variables('v${index + 1}')`;
    return [`v${index}`, `[and(${next}, ${next})]`];
  });
  const variables: object = { ...Object.fromEntries(twice), v40: false };
  const cwd = withVariables(variables, "[if(variables('v0'), 'Enabled', 'Disabled')]");
  expect((await cli(['lint'], { cwd })).stdout).toContain('[workspace-cmk-missing]');
});

test('a report that cannot be written takes no other with it, and the run is partial', async () => {
  const folder = workspace({ 'main.json': templateOf(plainWorkspace) });
  const args = ['lint', '--format', 'sarif', '--output', 'a.sarif', '--format', 'json', '--output', 'a.json'];
  const run = await cli([...args, '--format', 'text'], {
    cwd: folder,
    refusesToWrite: (path) => (path === 'a.sarif' ? 'EISDIR' : undefined),
  });
  expect(run.code).toBe(3);
  expect(run.stderr).toBe('cmklint: a.sarif: The file cannot be written: EISDIR.\n');
  expect(run.stdout).toContain('[workspace-cmk-missing]');
  expect(run.stdout).toMatch(/\npartial: the run is not complete, 1 problem; .*\n$/);
  expect(JSON.parse(run.written.get('a.json') ?? '')).toMatchObject({ conclusion: 'partial', complete: false });
});
