import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = `${root}/README.md`;
const BLOCK = /^```console\n([^]*?)^```$/gm;

/** The block with the real output under every command. */
function rerun(block: string): string {
  const commands = block.split('\n').filter((line) => line.startsWith('$ '));
  return commands
    .map((line) => {
      const { stdout, stderr } = spawnSync('sh', ['-c', line.slice(2)], { cwd: root, encoding: 'utf8' });
      return `${line}\n${stdout}${stderr}`;
    })
    .join('');
}

const readme = readFileSync(path, 'utf8');
const fresh = readme.replace(BLOCK, (_, block: string) => `\`\`\`console\n${rerun(block)}\`\`\``);
if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(path, fresh);

test('every example in the README prints what the README says', () => {
  const blocks = [...fresh.matchAll(BLOCK)].map(([, block]) => block);
  expect(blocks.length).toBeGreaterThan(2);
  const shown = [...readFileSync(path, 'utf8').matchAll(BLOCK)].map(([, block]) => block);
  expect(shown).toEqual(blocks);
});

test('the first example shows a true finding', () => {
  const [, block = ''] = /^```console\n([^]*?)^```$/m.exec(fresh) ?? [];
  expect(block).toMatch(/^\$ node dist\/cli\.js lint templates$/m);
  expect(block).toMatch(/^templates\/examples\/[^:]+:\d+:\d+: error: /m);
});

test('the exit codes of the README are those of the code', async () => {
  const { exitCodes } = await import('../../src/report/conclusion.js');
  const table = /### Exit codes\n([^]*?)\n#/.exec(readme)?.[1] ?? '';
  expect([...table.matchAll(/^\| (\d) \|/gm)].map((match) => Number(match[1]))).toEqual(Object.values(exitCodes));
});

test('the configuration of the README is valid', async () => {
  const { parseConfig } = await import('../../src/config/config.js');
  const { ruleFacts } = await import('../../src/rules/catalogue.js');
  const text = /```jsonc\n([^]*?)```/.exec(readme)?.[1] ?? '';
  expect(parseConfig('README.md', text, [...ruleFacts().values()]).rules.size).toBe(2);
});
