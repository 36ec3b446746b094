import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bombs } from '../scripts/bombs/bombs.js';
import { template, workspace } from '../scripts/bombs/template.js';
import type { Files } from '../scripts/bombs/template.js';
import { analyze } from '../src/analyze.js';
import { defaultConfig } from '../src/config/config.js';
import type { Report } from '../src/diagnostics/report.js';
import { disk } from '../src/files/disk.js';
import { messageOf } from '../src/report/wording.js';

/** What is reported of a bomb and of a plain workspace without key beside it. */
function reportOn(files: Files): Report {
  const cwd = mkdtempSync(path.join(tmpdir(), 'cmklint-bombs-'));
  try {
    for (const [name, text] of Object.entries({ ...files, 'plain.json': template([workspace('plain')]) })) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    return analyze({ paths: ['.'], parameters: [], config: defaultConfig, files: disk(cwd) });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function isFound({ diagnostics }: Report, file: string, name: string): boolean {
  return diagnostics.some(
    ({ ruleId, verdict, location, resource }) =>
      ruleId === 'workspace-cmk-missing' && verdict === 'fail' && location.file === file && resource?.name === name,
  );
}

test.each(bombs.map((bomb) => [bomb.name, bomb] as const))('%s: a workspace beside it is found', (_, bomb) => {
  const report = reportOn(bomb.make(Math.ceil(bomb.size / (bomb.size > 10_000 ? 400 : 20))));
  expect(report.errors).toEqual([]);
  expect(isFound(report, 'plain.json', 'plain')).toBe(true);
});

// Each of these once took the square of its size, or worse: none would end within the time of a test.
test.each([
  ['accounts and workspaces that name any of them', 1200],
  ['accounts and workspaces in loops over open lists', 800],
  ['vaults, keys and workspaces with parameters for names', 400],
  ['vaults and workspaces with many names to choose from', 60],
  ['identities on workspaces', 100],
  ['projects and hubs with open names', 800],
  ['one workspace declared many times', 1000],
  ['properties of a workspace', 20_000],
])('%s: as many as %d are told apart or named', (name, size) => {
  const files = bombs.find((bomb) => bomb.name === name)!.make(size);
  expect(isFound(reportOn(files), 'plain.json', 'plain')).toBe(true);
});

test('where templates and parameter files multiply, the pairs that are not judged are named', () => {
  const report = reportOn(bombs.find(({ name }) => name === 'parameter files that fit every template')!.make(100));
  expect(isFound(report, 'plain.json', 'plain')).toBe(true);
  const left = report.diagnostics.filter(({ ruleId }) => ruleId === 'evaluation-limit');
  expect(left.map(({ location: { file } }) => file)).toContain('t99.json');
  expect(left.map(messageOf)[0]).toMatch(/not judged with \d+ of its parameter files, from 'params\/p\d+\.json' on/);
  const pairs = report.files.pairs!;
  expect(pairs.map(({ template }) => template)).toContain('t99.json');
  // Each template is judged with about as many.
  const counts = pairs.map(({ parameterFiles }) => parameterFiles.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThan(5);
});

test('so many parameter files that none is compared with the templates near it are named', () => {
  const report = reportOn(
    bombs.find(({ name }) => name === 'parameter files that lack what every template requires')!.make(2100),
  );
  expect(isFound(report, 'plain.json', 'plain')).toBe(true);
  expect(report.files.skipped).toContainEqual(
    expect.objectContaining({ file: 'params/p999.json', notable: true, mayHoldOurs: true }),
  );
});

test('what costs too much takes nothing from what is quickly told beside it', () => {
  const bomb = bombs.find(({ name }) => name === 'vaults and workspaces with many names to choose from')!;
  const { resources, ...rest } = JSON.parse(bomb.make(40)['main.json']!) as { resources: object[] };
  const files = { 'main.json': JSON.stringify({ ...rest, resources: [...resources, workspace('beside')] }) };
  const report = reportOn(files);
  expect(isFound(report, 'main.json', 'beside')).toBe(true);
  expect(report.diagnostics.some(({ ruleId }) => ruleId === 'evaluation-limit')).toBe(true);
});
