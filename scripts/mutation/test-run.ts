import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Killer, KillOrder, MapOrder, Order, Selection } from './order.js';
import { SEQUENCER } from './tree.js';

/** What the tests say of a change. `broken`: they could not run, so that they fail. */
export type Verdict =
  { readonly verdict: 'killed'; readonly by: Killer } | { readonly verdict: 'broken' | 'endless' | 'survived' };

/** Runs the chosen tests in a tree, up to the first that fails. A run longer than the limit counts as endless. */
export async function runSelected(root: string, files: readonly Selection[], milliseconds: number): Promise<Verdict> {
  const killer = path.join(root, 'mutation-killer.json');
  rmSync(killer, { force: true });
  const order: KillOrder = { kind: 'kill', files, killer };
  const run = await jest(
    root,
    order,
    ['--runInBand', '--bail', '--runTestsByPath', ...files.map(({ file }) => file)],
    milliseconds,
  );
  if (run.status === 'late') return { verdict: 'endless' };
  if (existsSync(killer)) return { verdict: 'killed', by: JSON.parse(readFileSync(killer, 'utf8')) as Killer };
  return { verdict: run.status === 0 ? 'survived' : 'broken' };
}

/**
 * Runs all tests that import one of the sources, in a tree where these are marked; what fails is told in the text.
 * @param without test files whose path matches one of these patterns are left out
 */
export async function runAll(
  root: string,
  order: MapOrder,
  sources: readonly string[],
  without: readonly string[],
): Promise<string> {
  const ignored = ['/node_modules/', '<rootDir>/test/live/', ...without].map(
    (each) => `--testPathIgnorePatterns=${each}`,
  );
  const run = await jest(root, order, ['--maxWorkers=2', ...ignored, '--findRelatedTests', ...sources], 60 * 60_000);
  return run.status === 0 ? '' : run.output;
}

interface Run {
  readonly status: number | 'late' | null;
  readonly output: string;
}

function jest(root: string, order: Order, args: readonly string[], milliseconds: number): Promise<Run> {
  const orderFile = path.join(root, 'mutation-order.json');
  writeFileSync(orderFile, JSON.stringify(order));
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      '--max-old-space-size=2048',
      'node_modules/jest/bin/jest.js',
      '--silent',
      '--reporters=default',
      '--testEnvironment=<rootDir>/scripts/mutation/jest-environment.ts',
      `--testSequencer=<rootDir>/${SEQUENCER}`,
      ...args,
    ],
    { cwd: root, env: { ...process.env, MUTATION_ORDER: orderFile }, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let output = '';
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  return new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, milliseconds);
    child.on('error', reject);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status: isLate ? 'late' : status, output });
    });
  });
}
