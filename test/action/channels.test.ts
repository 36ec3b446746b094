import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleFor, nobody, outputPlaces, textOf } from '../output-places.js';
import { encryptedWorkspace, plainWorkspace, templateOf, workspace } from '../workspace.js';

const bundle = bundleFor(workspace({}), 'index.js');

/** Folders that anyone may write to: of the repository, and of the runner. */
function folders(resource: object = plainWorkspace): { readonly repository: string; readonly runner: string } {
  const made = { repository: workspace({ 'main.json': templateOf(resource) }), runner: workspace({}) };
  for (const folder of Object.values(made)) chmodSync(folder, 0o777);
  for (const name of ['output', 'summary']) {
    writeFileSync(join(made.runner, name), '');
    chmodSync(join(made.runner, name), 0o666);
  }
  return made;
}

interface Step {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

type Environment = Readonly<Record<string, string>>;

function environment({ repository, runner }: ReturnType<typeof folders>): Environment {
  return {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: repository,
    GITHUB_OUTPUT: join(runner, 'output'),
    GITHUB_STEP_SUMMARY: join(runner, 'summary'),
  };
}

function step(at: ReturnType<typeof folders>, more: Environment = {}, redirection = ''): Step {
  // By `env`: a shell drops names with a hyphen, which inputs have.
  const script = `exec env "$@" "${process.execPath}" "${bundle}" ${redirection}`;
  const inputs = Object.entries(more).map(([name, value]) => `${name}=${value}`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script, 'sh', ...inputs], {
    cwd: at.repository,
    encoding: 'utf8',
    env: environment(at),
    ...nobody,
  });
  return { status, stdout, stderr };
}

/** Everything that arrives where nothing is in the way, by channel. */
function arrived({ runner }: ReturnType<typeof folders>, stdout: string): Readonly<Record<string, boolean>> {
  return {
    log: /^main\.json:.*\[workspace-cmk-missing\]$/m.test(stdout),
    annotations: /^::error title=workspace-cmk-missing,file=main\.json/m.test(stdout),
    outputs: readFileSync(join(runner, 'output'), 'utf8').includes('\nfailure\n'),
    summary: readFileSync(join(runner, 'summary'), 'utf8').includes('workspace-cmk-missing'),
  };
}

const all = { log: true, annotations: true, outputs: true, summary: true };

describe.each(outputPlaces)('$name', ({ make, replaced, appended = replaced, inWorkspace = replaced, ...place }) => {
  test('the summary', async () => {
    const at = folders();
    const target = workspace({});
    chmodSync(target, 0o777);
    const path = make(target);
    const { status, stdout, stderr } = step(at, {
      GITHUB_STEP_SUMMARY: join(target, path) + (path.endsWith('/') ? '/' : ''),
    });
    expect({ status, stderr, ...arrived(at, stdout) }).toEqual({ status: 1, stderr: '', ...all, summary: false });
    const warnings = stdout.split('\n').filter((line) => line.includes('summary could not'));
    expect(warnings).toEqual(
      appended === undefined ? [] : [`::warning::The job summary could not be written: ${appended}.`],
    );
    expect(stdout).toMatch(/^::error::failure: 1 error/m);
    if (appended === undefined && readAtOf(place, path) !== undefined)
      expect(await textOf(join(target, readAtOf(place, path) ?? ''))).toContain('workspace-cmk-missing');
  });

  test('the outputs', async () => {
    const at = folders();
    const target = workspace({});
    chmodSync(target, 0o777);
    const path = make(target);
    const { status, stdout, stderr } = step(at, {
      GITHUB_OUTPUT: join(target, path) + (path.endsWith('/') ? '/' : ''),
    });
    expect({ status, stderr, ...arrived(at, stdout) }).toEqual({ status: 1, stderr: '', ...all, outputs: false });
    const problem = `The outputs cannot be written: ${appended ?? ''}`;
    if (appended === undefined) expect(stdout).toMatch(/^::error::failure: 1 error/m);
    else {
      expect(stdout).toContain(`::error title=cmklint%3A the run is not complete::${problem}\n`);
      expect(stdout).toMatch(/^::error::partial: the run is not complete, 1 problem; 1 error/m);
    }
    if (appended === undefined && readAtOf(place, path) !== undefined)
      expect(await textOf(join(target, readAtOf(place, path) ?? ''))).toContain('\nfailure\n');
  });

  test('a report', async () => {
    const at = folders();
    const path = make(at.repository);
    const { status, stdout, stderr } = step(at, { 'INPUT_SARIF-FILE': path });
    const { outputs, ...rest } = arrived(at, stdout);
    expect({ status, stderr, ...rest }).toEqual({ status: 1, stderr: '', log: true, annotations: true, summary: true });
    expect(outputs).toBe(inWorkspace === undefined);
    if (inWorkspace !== undefined) {
      expect(stdout).toContain(`\n${path}: error: The file cannot be written: ${inWorkspace}\n`);
      expect(readFileSync(join(at.runner, 'output'), 'utf8')).toContain('\npartial\n');
      expect(stdout).not.toContain(at.repository);
    } else if (readAtOf(place, path) !== undefined)
      expect(JSON.parse(await textOf(join(at.repository, readAtOf(place, path) ?? '')))).toMatchObject({
        version: '2.1.0',
      });
  });
});

/** Where to read what was written; undefined where that cannot be read. */
function readAtOf(place: { readonly readAt?: string | undefined }, path: string): string | undefined {
  return 'readAt' in place ? place.readAt : path;
}

describe('the log', () => {
  const others = { outputs: true, summary: true };
  const nothing = { status: 1, stdout: '', stderr: '' };

  test.each([
    ['full', '> /dev/full', { status: 3, stdout: '', stderr: 'cmklint: The log cannot be written: ENOSPC.\n' }],
    ['closed', '>&-', nothing],
    ['closed, and standard error', '>&- 2>&-', nothing],
    ['full, and standard error', '> /dev/full 2>&1', { status: 3, stdout: '', stderr: '' }],
  ])('%s', (_, redirection, expected) => {
    const at = folders();
    const run = step(at, { 'INPUT_JSON-FILE': 'a.json' }, redirection);
    expect(run).toEqual(expected);
    expect(arrived(at, '')).toMatchObject(others);
    expect(JSON.parse(readFileSync(join(at.repository, 'a.json'), 'utf8'))).toMatchObject({ conclusion: 'failure' });
  });

  test('its reader has gone', async () => {
    const at = folders();
    const child = spawn(process.execPath, [bundle], { cwd: at.repository, env: environment(at), ...nobody });
    child.stdout.destroy();
    const errors: string[] = [];
    child.stderr.on('data', (text) => errors.push(String(text)));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, errors }).toEqual({ status: 1, errors: [] });
    expect(arrived(at, '')).toMatchObject(others);
  });
});

test('outputs that are lost are no success', () => {
  const at = folders(encryptedWorkspace);
  expect(step(at, { GITHUB_OUTPUT: join(at.runner, 'none') }).status).toBe(1);
  expect(step(at, { GITHUB_STEP_SUMMARY: join(at.runner, 'none') }).status).toBe(0);
});

test('wrong inputs are told whatever becomes of the outputs', () => {
  const at = folders();
  const run = step(at, { INPUT_PRESET: 'x', GITHUB_OUTPUT: join(at.runner, 'none') });
  expect(run).toMatchObject({ status: 1, stderr: '' });
  expect(run.stdout.split('\n').map((line) => line.slice(0, 60))).toEqual([
    '::error::Input preset must be one of recommended, strict, al',
    '::warning::The outputs could not be written: ENOENT.',
    '',
  ]);
});
