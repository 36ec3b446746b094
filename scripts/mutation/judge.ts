import type { Killer } from './order.js';
import { mutate } from './mutants.js';
import type { Mutant } from './mutants.js';
import type { Reach, Reaching } from './reach.js';
import { runSelected } from './test-run.js';
import type { Verdict } from './test-run.js';
import { copyTree, textOf } from './tree.js';
import type { Tree } from './tree.js';

/** What became of a change. `unreached`: no test runs what it changes. */
export interface Judged {
  readonly mutant: Mutant;
  readonly verdict: Verdict['verdict'] | 'unreached';
  readonly by?: Killer;
}

/** Judges changes, several at a time, each worker in a tree of its own; results come as they are there. */
export async function* judgeAll(
  root: string,
  files: readonly string[],
  mutants: readonly Mutant[],
  reach: Reach,
  workers: number,
): AsyncGenerator<Judged> {
  const trees = Array.from({ length: workers }, () => copyTree(root, files));
  const order = new KillerOrder();
  const left = [...mutants];
  const free = [...trees];
  const running = new Set<Promise<{ readonly tree: Tree; readonly judged: Judged }>>();
  try {
    while (left.length > 0 || running.size > 0) {
      for (const tree of free.splice(0)) {
        const mutant = left.shift();
        if (mutant === undefined) break;
        const run = judge(tree, mutant, reach, order).then((judged) => {
          running.delete(run);
          return { tree, judged };
        });
        running.add(run);
      }
      const { tree, judged } = await Promise.race(running);
      free.push(tree);
      yield judged;
    }
  } finally {
    for (const tree of trees) tree.remove();
  }
}

async function judge(tree: Tree, mutant: Mutant, reach: Reach, order: KillerOrder): Promise<Judged> {
  const reaching = order.sort(reach.at(mutant.file, mutant.start, mutant.end));
  if (reaching.length === 0) return { mutant, verdict: 'unreached' };
  const original = textOf(tree.root, mutant.file);
  tree.write(mutant.file, mutate(original, mutant));
  try {
    const verdict = await runSelected(tree.root, reaching, limitOf(reaching));
    if (verdict.verdict !== 'killed') return { mutant, ...verdict };
    order.killed(verdict.by.file);
    return { mutant, ...verdict };
  } finally {
    tree.write(mutant.file, original);
  }
}

/** Long enough for a machine that is busy with something else. */
function limitOf(reaching: readonly Reaching[]): number {
  return 60_000 + 5 * reaching.reduce((sum, { milliseconds }) => sum + milliseconds + 500, 0);
}

/** Test files that kill much in little time come first; what kills is learnt while it goes on. */
class KillerOrder {
  readonly #kills = new Map<string, number>();

  killed(file: string): void {
    this.#kills.set(file, (this.#kills.get(file) ?? 0) + 1);
  }

  sort(reaching: readonly Reaching[]): readonly Reaching[] {
    const worth = ({ file, tests, milliseconds }: Reaching): number =>
      ((this.#kills.get(file) ?? 0) + Math.min(1, tests.length / 20)) / (milliseconds + 300);
    return [...reaching].sort((a, b) => worth(b) - worth(a));
  }
}
