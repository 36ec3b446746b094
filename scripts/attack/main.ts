import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BicepEngine } from '../conformance/bicep/engine.js';
import { shrink } from '../conformance/fuzz/shrink.js';
import { deploysUnencrypted, isLoud, planOf, reportOf, treeOf } from './attack.js';
import type { Plan } from './attack.js';
import { filesOf } from './tree.js';

const USAGE = `npm run attack -- [--seconds N] [--seed S] [--output DIR]
Lays out folders in which a workspace without key is deployed, in ways that are hard to see, and prints those of which
the report tells nothing. The engine is asked whether the workspace really is deployed without key (--offline: it is not).
--seconds  how long (default 60)
--seed     the first seed (default: from the clock, and printed); the seeds after it follow
--output   writes what gets through to a folder
Exit codes: 0 nothing gets through · 1 something does · 2 usage`;

/** `npm run attack`. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      output: { type: 'string' },
      offline: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !/^\d+$/.test(values.seconds) || !/^\d+$/.test(values.seed)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const engine = values.offline ? undefined : await BicepEngine.start();
  const getsThrough = async (plan: Plan): Promise<boolean> => {
    const tree = treeOf(plan);
    if (isLoud(reportOf(tree))) return false;
    return !tree.previewed || engine === undefined || (await deploysUnencrypted(engine, tree)) === true;
  };
  const end = performance.now() + Number(values.seconds) * 1000;
  const found = new Map<string, number>();
  let seed = Number(values.seed);
  try {
    for (; performance.now() < end; seed++) {
      const plan = planOf(seed);
      if (!(await getsThrough(plan))) continue;
      const small = await shrink(plan, smaller, getsThrough, 30);
      const { steps } = treeOf(small);
      const key = steps.join(' + ');
      found.set(key, (found.get(key) ?? 0) + 1);
      if (found.get(key) !== 1) continue;
      console.log(`${seed}: ${key}`);
      if (values.output !== undefined) write(path.join(values.output, String(seed)), filesOf(treeOf(small)));
    }
  } finally {
    engine?.close();
  }
  console.error(`seeds ${values.seed} to ${seed - 1}: ${found.size} ways through`);
  return found.size === 0 ? 0 : 1;
}

function* smaller(plan: Plan): Generator<Plan> {
  for (const index of plan.steps.keys()) yield { ...plan, steps: plan.steps.toSpliced(index, 1) };
}

function write(folder: string, files: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
}

process.exitCode = await main();
