import { isLoud, planOf, reportOf, treeOf } from '../scripts/attack/attack.js';
import { mutations } from '../scripts/attack/mutations.js';
import type { Mutation } from '../scripts/attack/mutations.js';

// Folders that deploy a workspace without key in ways that are hard to see; `npm run attack` asks the engine as well.

const SEEDS = 150;

test('no run over a workspace without key is a success, or finds nothing there', () => {
  const quiet: string[] = [];
  const done = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const tree = treeOf(planOf(seed));
    for (const step of tree.steps) done.add(step);
    if (!isLoud(reportOf(tree))) quiet.push(`seed ${seed}: ${tree.steps.join(' + ')}`);
  }
  expect(quiet).toEqual([]);
  const all: Readonly<Record<string, Mutation>> = mutations;
  expect(Object.keys(all).filter((name) => !done.has(name))).toEqual([]);
});
