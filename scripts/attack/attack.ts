import { conclude, defaultGate } from '../../src/report/conclusion.js';
import type { Report } from '../../src/diagnostics/report.js';
import { judge } from '../../src/library.js';
import type { Engine } from '../conformance/answer.js';
import { workspacesIn } from '../conformance/encryption.js';
import { Random } from '../conformance/fuzz/random.js';
import { baseOf } from './bases.js';
import { mutations } from './mutations.js';
import { filesOf, textOf } from './tree.js';
import type { Tree } from './tree.js';

/** A base and what is done to it; each step has its own random numbers, so that leaving one out changes no other. */
export interface Plan {
  readonly seed: number;
  readonly steps: readonly { readonly name: string; readonly seed: number }[];
}

export function planOf(seed: number, maxSteps = 6): Plan {
  const random = new Random(seed);
  const names = Object.keys(mutations);
  const steps = Array.from({ length: random.below(maxSteps + 1) }, () => ({
    name: random.pick(names),
    seed: random.below(2 ** 30),
  }));
  return { seed, steps };
}

/** A workspace without key, changed as planned. */
export function treeOf({ seed, steps }: Plan): Tree {
  let tree = baseOf(new Random(seed));
  for (const step of steps) {
    const change = mutations[step.name]?.(tree, new Random(step.seed));
    if (change !== undefined) tree = { ...tree, ...change, steps: [...tree.steps, step.name] };
  }
  return tree;
}

/** What is reported of a tree. */
export function reportOf(tree: Tree): Report {
  return judge(filesOf(tree));
}

/**
 * Whether a run says that not every workspace is encrypted, that this cannot be told, or which parameter file no template
 * was judged with.
 */
export function isLoud(report: Report): boolean {
  const { conclusion } = conclude(report, defaultGate);
  if (conclusion !== 'success' && conclusion !== 'neutral') return true;
  return report.diagnostics.some(({ ruleId }) => ruleId === 'parameter-file-unused');
}

/** Whether the engine deploys a workspace whose encryption is not `Enabled`; undefined where it refuses the template. */
export async function deploysUnencrypted(engine: Engine, tree: Tree): Promise<boolean | undefined> {
  const answer = await engine.ask({
    template: textOf(tree),
    parameters: JSON.stringify({ parameters: { ...tree.parameters, ...tree.hidden } }),
    context: {
      subscriptionId: '00000000-0000-0000-0000-000000000001',
      resourceGroup: 'rg',
      location: 'westeurope',
      tenantId: '00000000-0000-0000-0000-00000000000a',
      deploymentName: 'd',
    },
  });
  if (answer.kind === 'refusal') return undefined;
  return workspacesIn(answer).some(({ encrypted }) => encrypted === false);
}
