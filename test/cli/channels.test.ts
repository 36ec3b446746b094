import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { bundleFor, nobody, outputPlaces, textOf } from '../output-places.js';
import { plainWorkspace, templateOf, workspace } from '../workspace.js';

const bundle = bundleFor(workspace({}), 'cli.js');
const template = templateOf(plainWorkspace);

/** A folder with an unprotected workspace that anyone may write to. */
function folderOf(files: Readonly<Record<string, string>> = {}): string {
  const folder = workspace({ 'main.json': template, ...files });
  chmodSync(folder, 0o777);
  return folder;
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(cwd: string, args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
    cwd,
    encoding: 'utf8',
    ...nobody,
  });
  return { status, stdout, stderr };
}

/** With redirections as a shell makes them: `cmklint` stands for the program. */
function shell(cwd: string, script: string): Run {
  const text = script.replaceAll('cmklint', `"${process.execPath}" "${bundle}"`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', text], { cwd, encoding: 'utf8', ...nobody });
  return { status, stdout, stderr };
}

const finding = '[workspace-cmk-missing]';

describe('--output', () => {
  test.each(outputPlaces)('$name', async ({ make, replaced, ...place }) => {
    const folder = folderOf();
    const output = make(folder);
    const before = new Set(readdirSync(folder));
    const result = run(folder, ['lint', 'main.json', '--format', 'text', '--format', 'json', '--output', output]);
    expect(result.stdout).toContain(finding);
    expect(result).toMatchObject(
      replaced === undefined
        ? { status: 1, stderr: '' }
        : { status: 3, stderr: `cmklint: ${output}: The file cannot be written: ${replaced}.\n` },
    );
    const readAt = 'readAt' in place ? place.readAt : output;
    if (replaced === undefined && readAt !== undefined)
      expect(JSON.parse(await textOf(join(folder, readAt)))).toMatchObject({ conclusion: 'failure' });
    const made = [output, readAt ?? output].map((path) => path.split('/')[0]);
    expect(readdirSync(folder).filter((name) => !before.has(name) && !made.includes(name))).toEqual([]);
  });
});

test.each(['-', '/dev/stdout', '/dev/fd/1', '/proc/self/fd/1'])('--output %s is standard output', (output) => {
  const result = run(folderOf(), ['lint', 'main.json', '--format', 'json', '--output', output]);
  expect(result.status).toBe(1);
  expect(JSON.parse(result.stdout)).toMatchObject({ conclusion: 'failure' });
});

test('also where that is a file', () => {
  const folder = folderOf();
  shell(folder, 'cmklint lint main.json --format json --output /dev/stdout > a.json');
  expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8'))).toMatchObject({ conclusion: 'failure' });
});

test('modes stay', () => {
  const folder = folderOf({ 'a.json': '' });
  chmodSync(join(folder, 'a.json'), 0o626);
  run(folder, ['lint', 'main.json', '--format', 'json', '--output', 'a.json']);
  expect(statSync(join(folder, 'a.json')).mode & 0o777).toBe(0o626);
});

test('what does not fit leaves nothing', () => {
  const folder = folderOf({ 'old.sarif': '{}' });
  chmodSync(join(folder, 'old.sarif'), 0o666);
  const args = 'lint main.json --format sarif --output new.sarif --format markdown --output old.sarif --format text';
  const { status, stdout, stderr } = shell(folder, `ulimit -f 0; cmklint ${args}`);
  expect({ status, stderr }).toEqual({
    status: 3,
    stderr: ['new', 'old'].map((name) => `cmklint: ${name}.sarif: The file cannot be written: EFBIG.\n`).join(''),
  });
  expect(stdout).toContain(finding);
  expect(readdirSync(folder).sort()).toEqual(['main.json', 'old.sarif']);
  expect(readFileSync(join(folder, 'old.sarif'), 'utf8')).toBe('');
});

describe('what was read is not written over', () => {
  const parameters = { parameters: {} };
  const linked = {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'linked',
    properties: { mode: 'Incremental', templateLink: { relativePath: 'modules/linked.json' } },
  };
  test.each([
    'main.json',
    './x/../main.json',
    'link.json',
    'hard.json',
    'p.json',
    'cmklint.json',
    'modules/linked.json',
    'main.bicep',
  ])('%s', (output) => {
    const folder = folderOf({
      'main.json': templateOf(plainWorkspace, linked),
      'main.bicep': "param a string = 'a'",
      'modules/linked.json': template,
      'p.json': JSON.stringify(parameters),
      'cmklint.json': '{}',
    });
    mkdirSync(join(folder, 'x'));
    symlinkSync('main.json', join(folder, 'link.json'));
    linkSync(join(folder, 'main.json'), join(folder, 'hard.json'));
    for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o777);
    chmodSync(join(folder, 'modules/linked.json'), 0o666);
    const text = readFileSync(join(folder, output), 'utf8');
    const paths = ['main.json', 'main.bicep', '--parameters', 'p.json'];
    const result = run(folder, ['lint', ...paths, '--format', 'text', '--format', 'json', '--output', output]);
    expect(result).toMatchObject({
      status: 3,
      stdout: expect.stringContaining(finding) as string,
      stderr: `cmklint: ${output}: The file cannot be written: it is an input of this run.\n`,
    });
    expect(readFileSync(join(folder, output), 'utf8')).toBe(text);
  });

  test('a report of an earlier run is', () => {
    const folder = folderOf();
    const lint = [
      'lint',
      '.',
      '--format',
      'json',
      '--output',
      'report.json',
      '--format',
      'sarif',
      '--output',
      'x.json',
    ];
    expect(run(folder, lint).status).toBe(1);
    expect(run(folder, lint).status).toBe(1);
  });
});

describe('one file for two formats', () => {
  test.each([
    [['a.json', 'a.json'], '--output a.json is given for two formats.'],
    [['a.json', './b/../a.json'], '--output ./b/../a.json is given for two formats.'],
    [['a.json', 'link.json'], '--output link.json is given for two formats.'],
    [['old.json', 'hard.json'], '--output hard.json is given for two formats.'],
    [['-', '-'], 'Only one --format can go to standard output; give the others an --output.'],
    [['-', '/dev/stdout'], 'Only one --format can go to standard output; give the others an --output.'],
  ])('%j', ([first = '', second = ''], message) => {
    const folder = folderOf({ 'old.json': '' });
    symlinkSync('a.json', join(folder, 'link.json'));
    linkSync(join(folder, 'old.json'), join(folder, 'hard.json'));
    const args = ['lint', '--format', 'json', '--output', first, '--format', 'sarif', '--output', second];
    expect(run(folder, args)).toEqual({ status: 2, stdout: '', stderr: `cmklint: ${message}\n` });
  });

  test('the null device is none', () => {
    const folder = folderOf();
    const args = '--format text --format json --output /dev/null';
    expect(shell(folder, `cmklint lint main.json ${args} > /dev/null`)).toEqual({ status: 1, stdout: '', stderr: '' });
  });
});

describe('standard output and standard error', () => {
  const commands: readonly (readonly [string, number])[] = [
    ...['text', 'json', 'markdown', 'github'].map((format) => [`lint --format ${format}`, 1] as const),
    ['expand main.json', 0],
    ['expand main.json --explain "resources[0].location"', 0],
    ['eval - < rows', 0],
    ['rules', 0],
    ['--version', 0],
  ];
  const rows = '{"id":1,"expression":"[string(range(0,1000))]"}\n'.repeat(200);
  const folder = folderOf({ rows });
  writeFileSync(join(folder, 'readonly'), '');

  describe.each(commands)('%s', (command, status) => {
    test('full', () => {
      const { stderr, ...result } = shell(folder, `cmklint ${command} > /dev/full`);
      expect(result).toEqual({ status: 3, stdout: '' });
      expect(stderr.split('\n').filter((line) => line.startsWith('cmklint: '))).toEqual([
        'cmklint: The output cannot be written: ENOSPC.',
      ]);
      expect(stderr).not.toMatch(/^ +at /m);
    });

    test('closed, or its reader has gone', () => {
      expect(shell(folder, `cmklint ${command} >&- 2>&-`)).toEqual({ status, stdout: '', stderr: '' });
      const result = shell(folder, `{ cmklint ${command}; echo $? > status.$$; cat status.$$ >&2; } | true`);
      expect(result.stderr).not.toMatch(/^ +at |EPIPE/m);
      expect(result.stderr).toMatch(new RegExp(`(?:^|\\n)${status}\\n$`));
    });

    test('not open for writing', () => {
      const { stderr, ...result } = shell(folder, `cmklint ${command} 1< readonly`);
      expect(result.status).toBe(3);
      expect(stderr).not.toMatch(/^ +at /m);
    });

    test('standard error full', () => {
      const fine = shell(folder, `cmklint ${command}`);
      const { stdout, stderr, ...result } = shell(folder, `cmklint ${command} 2> /dev/full`);
      expect({ stdout, stderr }).toEqual({ stdout: fine.stdout, stderr: '' });
      expect(result.status).toBe(fine.stderr === '' ? status : 3);
    });
  });

  test('a file is written all the same, and says what is so', () => {
    for (const closed of ['> /dev/full', '>&-', '| true']) {
      const cwd = folderOf();
      shell(cwd, `cmklint lint main.json --format text --format json --output a.json ${closed}`);
      expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toMatchObject({ conclusion: 'failure' });
    }
  });
});
