import { formats } from '../../src/report/formats.js';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plainWorkspace, templateOf, workspace } from '../workspace.js';

const bundle = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

function run(cwd: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], { cwd, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const folder = workspace({ 'main.json': templateOf(plainWorkspace) });

test('findings end with 1, and output is the same every time', () => {
  const first = run(folder, ['lint']);
  expect(first).toMatchObject({ status: 1, stderr: '' });
  expect(run(folder, ['lint'])).toEqual(first);
});

test('no format holds an absolute path', () => {
  for (const { name: format } of formats) {
    expect(run(folder, ['lint', '--format', format]).stdout).not.toContain(folder);
    expect(run(folder, ['lint', join(folder, 'main.json'), '--format', format]).stdout).not.toContain(folder);
  }
});

test('rows of standard input are answered', () => {
  expect(run(folder, ['eval', '-'], '{"id":1,"expression":"[add(1,2)]"}\n')).toEqual({
    status: 0,
    stdout: '{"id":1,"value":3}\n',
    stderr: '',
  });
});

test('a reader that goes away is no error', () => {
  const rows = '{"id":1,"expression":"[string(range(0,1000))]"}\n'.repeat(500);
  const command = `"${process.execPath}" "${bundle}" eval - | head -c 10`;
  const { stdout, stderr } = spawnSync('sh', ['-c', command], { input: rows, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: '{"id":1,"v', stderr: '' });
});

test('a folder as standard input is told', () => {
  const command = `"${process.execPath}" "${bundle}" eval - < .`;
  const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 3, stderr: 'Standard input is a folder.\n' });
});

test('files are written whole, and none is left where that fails', () => {
  expect(run(folder, ['lint', '--format', 'json', '--output', 'out/report.json']).status).toBe(1);
  expect(JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
  mkdirSync(join(folder, 'out/taken'));
  expect(run(folder, ['lint', '--format', 'json', '--output', 'out/taken'])).toMatchObject({
    status: 3,
    stderr: expect.stringContaining('cmklint: ') as string,
  });
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['report.json', 'taken']);
});
