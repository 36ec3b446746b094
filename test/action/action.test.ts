import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { encryptedWorkspace, plainWorkspace, templateOf, workspace } from '../workspace.js';
import { action } from './fake-host.js';

const plain = workspace({
  'infra/main.json': templateOf(plainWorkspace),
  'other/main.json': templateOf(encryptedWorkspace),
});

test('a workspace without a key fails the step, with annotation, summary and outputs', () => {
  const run = action(plain);
  expect(run.outputs).toMatchObject({
    conclusion: 'failure',
    'highest-severity': 'error',
    'workspaces-count': '2',
    'sarif-file': '',
  });
  expect(Number(run.outputs['findings-count'])).toBeGreaterThan(0);
  expect(run.annotations).toContainEqual(
    expect.objectContaining({
      level: 'error',
      title: 'workspace-cmk-missing',
      place: expect.objectContaining({ file: 'infra/main.json' }) as object,
    }),
  );
  expect(run.summaries).toHaveLength(1);
  expect(run.summaries[0]).toContain('workspace-cmk-missing');
  expect(run.failures).toHaveLength(1);
  expect(run.log.join('\n')).toContain('[workspace-cmk-missing]');
});

test('a workspace with a key passes', () => {
  const run = action(plain, { paths: 'other' });
  expect(run.outputs).toMatchObject({ conclusion: 'success', 'workspaces-count': '1' });
  expect(run.failures).toEqual([]);
});

test('paths and exclude are lists, one a line', () => {
  expect(action(plain, { paths: ' other \n infra \n\n' }).outputs['workspaces-count']).toBe('2');
  expect(action(plain, { exclude: 'infra/**\n' }).outputs).toMatchObject({
    conclusion: 'success',
    'workspaces-count': '1',
  });
});

test('fail-on-severity decides what fails', () => {
  const run = action(plain, { 'fail-on-severity': 'never' });
  expect(run.outputs).toMatchObject({ conclusion: 'success', 'highest-severity': 'error' });
  expect(run.failures).toEqual([]);
});

test('job-summary and annotations can be turned off', () => {
  const run = action(plain, { 'job-summary': 'false', annotations: 'False' });
  expect(run).toMatchObject({ summaries: [], annotations: [], warnings: [] });
  expect(run.failures).toHaveLength(1);
});

test('SARIF and JSON are written inside the workspace or the temporary folder', () => {
  const run = action(plain, { 'sarif-file': 'out/cmk.sarif', 'json-file': '/runner-temp/cmk.json' });
  expect([...run.written.keys()]).toEqual(['/runner-temp/cmk.json', join(plain, 'out/cmk.sarif')]);
  expect(run.outputs).toMatchObject({ 'sarif-file': 'out/cmk.sarif', 'json-file': '/runner-temp/cmk.json' });
});

test('a file that cannot be written takes nothing else with it: the run is partial, and everything says so', () => {
  const written = new Map<string, string>();
  const run = action(
    plain,
    { 'sarif-file': 'out/cmk.sarif', 'json-file': 'out/cmk.json' },
    {
      openFile: (path) =>
        path.endsWith('.sarif') ? { problem: 'EISDIR' } : { write: (text) => void written.set(path, text) },
    },
  );
  expect(run.outputs).toMatchObject({ conclusion: 'partial', 'highest-severity': 'error' });
  expect(run.failures).toEqual([expect.stringMatching(/^partial: the run is not complete, 1 problem; /)]);
  expect(run.annotations.map(({ title }) => title)).toContain('workspace-cmk-missing');
  expect(run.summaries[0]).toContain('workspace-cmk-missing');
  expect(run.log).toContain('out/cmk.sarif: error: The file cannot be written: EISDIR');
  expect(JSON.parse([...written.values()].join(''))).toMatchObject({ conclusion: 'partial', complete: false });
});

test('a summary that cannot be written is a warning', () => {
  const run = action(plain, {}, { summarize: () => 'ENOENT' });
  expect(run.warnings).toEqual(['The job summary could not be written: ENOENT.']);
  expect(run.outputs).toMatchObject({ conclusion: 'failure' });
  expect(run.annotations.map(({ title }) => title)).toContain('workspace-cmk-missing');
});

test('the configuration of the workspace counts', () => {
  const folder = workspace({
    'main.json': templateOf(plainWorkspace),
    'cmklint.json': '{"rules": {"workspace-cmk-missing": "note"}}',
  });
  expect(action(folder).annotations.map((annotation) => annotation.title)).not.toContain('workspace-cmk-missing');
});

test('nothing to lint is not green', () => {
  const run = action(workspace({ 'a.txt': '' }));
  const headline = 'neutral: nothing to judge, no deployment template among 0 files.';
  expect(run.outputs['conclusion']).toBe('neutral');
  expect(run.failures).toEqual([headline]);
  const warned = action(workspace({ 'a.txt': '' }), { 'if-nothing': 'warn' });
  expect(warned).toMatchObject({ failures: [], warnings: [headline], outputs: { conclusion: 'neutral' } });
  const ignored = action(workspace({ 'a.txt': '' }), { 'if-nothing': 'ignore' });
  expect(ignored).toMatchObject({ failures: [], warnings: [], outputs: { conclusion: 'neutral' } });
});

test('what is not decided is a warning, or fails the step where that is asked for', () => {
  const open = { ...plainWorkspace, properties: "[parameters('properties')]" };
  const folder = workspace({
    'main.json': templateOf(open).replace(
      '"resources"',
      '"parameters": {"properties": {"type": "object"}},\n"resources"',
    ),
  });
  const run = action(folder);
  expect(run.outputs).toMatchObject({ conclusion: 'undetermined', 'undetermined-count': '1' });
  expect(run.warnings).toEqual(['undetermined: not everything could be judged; 1 undetermined.']);
  expect(run.failures).toEqual([]);
  for (const inputs of [{ 'fail-on-undetermined': 'true' }, { preset: 'strict' }, { 'fail-on-severity': 'warning' }]) {
    const failed = action(folder, inputs);
    expect(failed).toMatchObject({ failures: run.warnings, outputs: { conclusion: 'undetermined' } });
  }
});

test('the inputs say where templates are deployed', () => {
  const folder = workspace({
    'main.json': templateOf({
      ...plainWorkspace,
      name: "[concat(resourceGroup().name, '-', resourceGroup().location)]",
    }),
    'cmklint.json': '{"context": {"resourceGroup": "rg", "location": "westeurope"}}',
  });
  expect(action(folder).log.join('\n')).toContain("'rg-westeurope'");
  expect(action(folder, { location: 'japaneast' }).log.join('\n')).toContain("'rg-japaneast'");
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
      { 'json-file': '/etc/x.json' },
      "The file /etc/x.json must be inside the workspace or the runner's temporary folder.",
    ],
    [{ 'json-file': '.git/config' }, 'The file .git/config must not be inside a .git folder.'],
    [{ 'json-file': 'out/GIT~1/config' }, 'The file out/GIT~1/config must not be inside a .git folder.'],
    [{ 'sarif-file': 'a', 'json-file': './b/../a' }, 'Inputs json-file and sarif-file name the same file.'],
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
    [
      { exclude: 'old\n**.bicep' },
      "Input exclude: The pattern '**.bicep' is not taken: '**' stands for whole folders only; write '**/*.json', not '**.json'.",
    ],
    [
      { paths: 'infra/[ab].json' },
      "The pattern 'infra/[ab].json' is not taken: '[' is not supported; write '?' for any letter, '{a,b}' for alternatives.",
    ],
    [{ annotations: 'yes' }, "Input annotations must be one of true, false, not 'yes'."],
  ])('%j', (inputs, message) => {
    const run = action(linked, inputs);
    expect(run.failures).toEqual([message]);
    expect(run.outputs).toMatchObject({ conclusion: 'partial' });
    expect(run.written.size).toBe(0);
  });
});

test.each(['links/out/x.sarif', 'links/config'])('a link that leads out costs that file only: %s', (file) => {
  const folder = workspace({ 'main.json': templateOf(plainWorkspace), '.git/config': '' });
  mkdirSync(join(folder, 'links'));
  symlinkSync(workspace({}), join(folder, 'links/out'));
  symlinkSync('../.git/config', join(folder, 'links/config'));
  const run = action(folder, { 'sarif-file': file });
  expect(run.written.size).toBe(0);
  expect(run.log.join('\n')).toContain(`${file}: error: The file cannot be written: a symbolic link leads out of`);
  expect(run.annotations.map(({ title }) => title)).toContain('workspace-cmk-missing');
  expect(run.outputs).toMatchObject({ conclusion: 'partial', 'highest-severity': 'error' });
});

test('at most nine errors and nine warnings are annotated, and the rest is counted', () => {
  const many = Array.from({ length: 15 }, (_, index) => ({ ...plainWorkspace, name: `ws${index}` }));
  const run = action(workspace({ 'main.json': templateOf(...many) }));
  expect(run.annotations.filter((annotation) => annotation.level === 'error')).toHaveLength(9);
  expect(run.failures[0]).toMatch(/^failure: 15 errors\. 6 more errors/);
});

test('a defect is told in one line, without what it says', () => {
  const run = action(
    plain,
    {},
    {
      summarize() {
        throw new TypeError("'secret' is no function\n::error::x");
      },
    },
  );
  expect(run.failures).toEqual([
    expect.stringMatching(/^A defect of cmklint ended the run, please report it: TypeError at [\w.]+:\d+:\d+\.$/),
  ]);
  expect(run.annotations).toEqual([]);
});
