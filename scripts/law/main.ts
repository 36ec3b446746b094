import { parseArgs } from 'node:util';
import { emptyTally, findBreaches, shrinkBreach } from './run.js';
import type { Breach } from './run.js';

const USAGE = `npm run fuzz:law -- [--seconds N] [--seed S] [--show N]
Makes templates of choices, judges each with its parameters open and with values given, and prints where a rule breaks
the law: silent while open, silent under all values; failing while open, failing under all. Made as small as possible.
--seconds  how long (default 60)
--seed     the first seed (default: from the clock, and printed); the seeds after it follow
--show     how many breaches of a kind to make small and print (default 2)
Exit codes: 0 the law holds · 1 breaches · 2 usage`;

/** `npm run fuzz:law`. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      show: { type: 'string', default: '2' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !/^\d+$/.test(values.seconds) || !/^\d+$/.test(values.seed) || !/^\d+$/.test(values.show)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const first = Number(values.seed);
  const end = performance.now() + Number(values.seconds) * 1000;
  const found = new Map<string, Breach[]>();
  const tally = emptyTally();
  let seed = first;
  for (; performance.now() < end; seed++)
    for (const breach of findBreaches(seed, tally)) found.set(breach.what, [...(found.get(breach.what) ?? []), breach]);
  for (const breaches of found.values())
    for (const breach of breaches.slice(0, Number(values.show)))
      console.log(JSON.stringify(await shrinkBreach(breach)));
  console.error(`seeds ${first} to ${seed - 1}: ${JSON.stringify(tally)}`);
  for (const [what, breaches] of found)
    console.error(
      `${breaches.length} × ${what} (${breaches
        .slice(0, 8)
        .map((breach) => breach.seed)
        .join(', ')})`,
    );
  return found.size === 0 ? 0 : 1;
}

process.exitCode = await main();
