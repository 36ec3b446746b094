import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { encryptedWorkspace, plainWorkspace, templateOf, workspace } from '../workspace.js';
import { action } from './fake-host.js';

const plain = workspace({
  'infra/main.json': templateOf(plainWorkspace),
  'other/main.json': templateOf(encryptedWorkspace),
});

test('a workspace without a key fails the step, with annotation, summary and outputs', async () => {
  const run = await action(plain);
  expect(run.outputs).toMatchObject({
    conclusion: 'failure',
    'highest-severity': 'error',
    'workspaces-count': '2',
    'sarif-file': '',
  });
  expect(Number(run.outputs['findings-count'])).toBeGreaterThan(0);
  expect(run.annotations).toContainEqual(
    expect.objectContaining({ level: 'error', title: 'workspace-cmk-missing', file: 'infra/main.json' }),
  );
  expect(run.summaries).toHaveLength(1);
  expect(run.summaries[0]).toContain('workspace-cmk-missing');
  expect(run.failures).toHaveLength(1);
  expect(run.log.join('\n')).toContain('[workspace-cmk-missing]');
});

test('a workspace with a key passes', async () => {
  const run = await action(plain, { paths: 'other' });
  expect(run.outputs).toMatchObject({ conclusion: 'success', 'workspaces-count': '1' });
  expect(run.failures).toEqual([]);
});

test('paths and exclude are lists, one a line', async () => {
  expect((await action(plain, { paths: ' other \n infra \n\n' })).outputs['workspaces-count']).toBe('2');
  expect((await action(plain, { exclude: 'infra/**\n' })).outputs).toMatchObject({
    conclusion: 'success',
    'workspaces-count': '1',
  });
});

test('fail-on-severity decides what fails', async () => {
  const run = await action(plain, { 'fail-on-severity': 'never' });
  expect(run.outputs).toMatchObject({ conclusion: 'success', 'highest-severity': 'error' });
  expect(run.failures).toEqual([]);
});

test('job-summary and annotations can be turned off', async () => {
  const run = await action(plain, { 'job-summary': 'false', annotations: 'False' });
  expect(run).toMatchObject({ summaries: [], annotations: [], warnings: [] });
  expect(run.failures).toHaveLength(1);
});

test('SARIF and JSON are written inside the workspace or the temporary folder', async () => {
  const run = await action(plain, { 'sarif-file': 'out/cmk.sarif', 'json-file': '/runner-temp/cmk.json' });
  expect([...run.written.keys()]).toEqual([join(plain, 'out/cmk.sarif'), '/runner-temp/cmk.json']);
  expect(run.outputs).toMatchObject({ 'sarif-file': 'out/cmk.sarif', 'json-file': '/runner-temp/cmk.json' });
});

test('a file that cannot be written takes nothing else with it: the run is partial, and everything says so', async () => {
  const written = new Map<string, string>();
  const run = await action(
    plain,
    { 'sarif-file': 'out/cmk.sarif', 'json-file': 'out/cmk.json' },
    { writeFile: (path, text) => (path.endsWith('.sarif') ? 'EISDIR' : void written.set(path, text)) },
  );
  expect(run.outputs).toMatchObject({ conclusion: 'partial', 'highest-severity': 'error' });
  expect(run.failures).toEqual([expect.stringMatching(/^partial: the run is not complete, 1 problem; /)]);
  expect(run.annotations.map(({ title }) => title)).toContain('workspace-cmk-missing');
  expect(run.summaries[0]).toContain('workspace-cmk-missing');
  expect(run.log).toContain('out/cmk.sarif: error: The file cannot be written: EISDIR');
  expect(JSON.parse([...written.values()].join(''))).toMatchObject({ conclusion: 'partial', complete: false });
});

test('a summary that cannot be written is a warning', async () => {
  const refuse = () => Promise.reject(new Error('Unable to access summary file: /home/runner/x'));
  const run = await action(plain, {}, { summarize: refuse });
  expect(run.warnings).toEqual(['The job summary could not be written.']);
  expect(run.outputs).toMatchObject({ conclusion: 'failure' });
  expect(run.annotations.map(({ title }) => title)).toContain('workspace-cmk-missing');
});

test('the configuration of the workspace counts', async () => {
  const folder = workspace({
    'main.json': templateOf(plainWorkspace),
    'cmklint.json': '{"rules": {"workspace-cmk-missing": "note"}}',
  });
  expect((await action(folder)).annotations.map((annotation) => annotation.title)).not.toContain(
    'workspace-cmk-missing',
  );
});

test('nothing to lint is not green', async () => {
  const run = await action(workspace({ 'a.txt': '' }));
  const headline = 'neutral: nothing to judge, no deployment template among 0 files.';
  expect(run.outputs['conclusion']).toBe('neutral');
  expect(run.failures).toEqual([headline]);
  const warned = await action(workspace({ 'a.txt': '' }), { 'if-nothing': 'warn' });
  expect(warned).toMatchObject({ failures: [], warnings: [headline], outputs: { conclusion: 'neutral' } });
  const ignored = await action(workspace({ 'a.txt': '' }), { 'if-nothing': 'ignore' });
  expect(ignored).toMatchObject({ failures: [], warnings: [], outputs: { conclusion: 'neutral' } });
});

test('what is not decided is a warning, or fails the step where that is asked for', async () => {
  const open = { ...plainWorkspace, properties: "[parameters('properties')]" };
  const folder = workspace({
    'main.json': templateOf(open).replace(
      '"resources"',
      '"parameters": {"properties": {"type": "object"}},\n"resources"',
    ),
  });
  const run = await action(folder);
  expect(run.outputs).toMatchObject({ conclusion: 'undetermined', 'undetermined-count': '1' });
  expect(run.warnings).toEqual(['undetermined: not everything could be judged; 1 undetermined.']);
  expect(run.failures).toEqual([]);
  for (const inputs of [{ 'fail-on-undetermined': 'true' }, { preset: 'strict' }, { 'fail-on-severity': 'warning' }]) {
    const failed = await action(folder, inputs);
    expect(failed).toMatchObject({ failures: run.warnings, outputs: { conclusion: 'undetermined' } });
  }
});

test('the inputs say where templates are deployed', async () => {
  const folder = workspace({
    'main.json': templateOf({
      ...plainWorkspace,
      name: "[concat(resourceGroup().name, '-', resourceGroup().location)]",
    }),
    'cmklint.json': '{"context": {"resourceGroup": "rg", "location": "westeurope"}}',
  });
  expect((await action(folder)).log.join('\n')).toContain("'rg-westeurope'");
  expect((await action(folder, { location: 'japaneast' })).log.join('\n')).toContain("'rg-japaneast'");
});

describe('what cannot be done is said, and nothing is written', () => {
  const outside = workspace({ 'main.json': templateOf(encryptedWorkspace) });
  const linked = workspace({ 'infra/main.json': templateOf(plainWorkspace) });
  mkdirSync(join(linked, 'links'), { recursive: true });
  symlinkSync(outside, join(linked, 'links', 'out'));

  test.each([
    [
      { 'sarif-file': '../x.sarif' },
      "The file ../x.sarif must be inside the workspace or the runner's temporary folder.",
    ],
    [
      { 'sarif-file': 'links/out/x.sarif' },
      "The file links/out/x.sarif must be inside the workspace or the runner's temporary folder.",
    ],
    [
      { 'json-file': '/etc/x.json' },
      "The file /etc/x.json must be inside the workspace or the runner's temporary folder.",
    ],
    [{ 'json-file': '.git/config' }, 'The file .git/config must not be inside a .git folder.'],
    [{ paths: '..' }, 'The path .. is not inside the workspace.'],
    [{ paths: 'links/out' }, 'The path links/out is not inside the workspace.'],
    [{ parameters: '/etc/passwd' }, 'The path /etc/passwd is not inside the workspace.'],
    [{ 'config-file': '../cmklint.json' }, 'The path ../cmklint.json is not inside the workspace.'],
    [{ 'config-file': 'no.json' }, 'The configuration no.json does not exist.'],
    [{ 'fail-on-severity': 'high' }, "Input fail-on-severity must be one of error, warning, note, never, not 'high'."],
    [
      { preset: 'strikt' },
      "Input preset must be one of recommended, strict, all, not 'strikt'. Did you mean 'strict'?",
    ],
    [{ annotations: 'yes' }, "Input annotations must be one of true, false, not 'yes'."],
  ])('%j', async (inputs, message) => {
    const run = await action(linked, inputs);
    expect(run.failures).toEqual([message]);
    expect(run.outputs).toMatchObject({ conclusion: 'partial' });
    expect(run.written.size).toBe(0);
  });
});

test('at most nine errors and nine warnings are annotated, and the rest is counted', async () => {
  const many = Array.from({ length: 15 }, (_, index) => ({ ...plainWorkspace, name: `ws${index}` }));
  const run = await action(workspace({ 'main.json': templateOf(...many) }));
  expect(run.annotations.filter((annotation) => annotation.level === 'error')).toHaveLength(9);
  expect(run.failures[0]).toMatch(/^failure: 15 errors\. 6 more errors/);
});
