import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encryptedWorkspace, plainWorkspace, templateOf, workspace } from '../workspace.js';

/** `ACTION_NODE`: another Node to run the action with, such as the one of a runner. */
const bundle = fileURLToPath(new URL('../../dist/index.js', import.meta.url));

interface StepRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly folder: string;
}

/** Runs the committed bundle as a runner does: inputs and files by environment, nothing else inherited but PATH. */
function step(files: Readonly<Record<string, string>>, inputs: Readonly<Record<string, string>> = {}): StepRun {
  const folder = workspace(files);
  const runner = workspace({ output: '', summary: '' });
  const { status, stdout, stderr } = spawnSync(process.env['ACTION_NODE'] ?? process.execPath, [bundle], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: folder,
      RUNNER_TEMP: runner,
      GITHUB_OUTPUT: join(runner, 'output'),
      GITHUB_STEP_SUMMARY: join(runner, 'summary'),
      ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
  });
  expect(stderr).toBe('');
  const heredocs = readFileSync(join(runner, 'output'), 'utf8').matchAll(
    /^([\w-]+)<<(ghadelimiter_\S+)\r?\n([^]*?)\r?\n\2$/gm,
  );
  return {
    code: status,
    stdout,
    outputs: Object.fromEntries([...heredocs].map(([, name = '', , value = '']) => [name, value])),
    summary: readFileSync(join(runner, 'summary'), 'utf8'),
    folder,
  };
}

test('a workspace without a key fails the step', () => {
  const run = step({ 'infra/main.json': templateOf(plainWorkspace) }, { 'sarif-file': 'cmk.sarif' });
  expect(run.code).toBe(1);
  expect(run.outputs).toMatchObject({
    conclusion: 'failure',
    'highest-severity': 'error',
    'workspaces-count': '1',
    'sarif-file': 'cmk.sarif',
  });
  expect(run.stdout).toMatch(/^::error title=workspace-cmk-missing,file=infra\/main\.json,line=5,/m);
  expect(run.summary).toContain('workspace-cmk-missing');
  expect(JSON.parse(readFileSync(join(run.folder, 'cmk.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
});

test('a step without page, files and findings passes', () => {
  const run = step({ 'main.json': templateOf(encryptedWorkspace) });
  expect(run).toMatchObject({
    code: 0,
    outputs: { conclusion: 'success', 'findings-count': '0', 'highest-severity': 'none' },
  });
});

test('an input that is wrong fails the step', () => {
  const run = step({ 'main.json': templateOf(plainWorkspace) }, { preset: 'x' });
  expect(run).toMatchObject({ code: 1, outputs: {} });
  expect(run.stdout).toContain('::error::Input preset must be one of');
});

test('names of files and resources are no workflow commands', () => {
  const hostile = { ...plainWorkspace, name: '\n::add-mask::x\n##[error]y' };
  const run = step({ 'main.json': templateOf(hostile) });
  const commands = run.stdout.split('\n').filter((line) => /^\s*::|##\[/.test(line));
  expect(commands.every((line) => /^::(error|warning) title=[\w-]|^::(error|warning)::/.test(line))).toBe(true);
});

test('the bundle needs no installed package', () => {
  const copy = workspace({ 'main.json': templateOf(plainWorkspace) });
  for (const name of ['cli.js', 'package.json']) {
    writeFileSync(join(copy, name), readFileSync(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url))));
  }
  const { status, stderr } = spawnSync(process.execPath, [join(copy, 'cli.js'), 'lint', 'main.json'], {
    cwd: copy,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(existsSync(join(copy, 'node_modules'))).toBe(false);
});
