import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BicepEngine } from './bicep/engine.js';
import { fuzzExpressions } from './fuzz/expression-run.js';
import { fuzzTemplates } from './fuzz/template-run.js';

const USAGE = `npm run fuzz -- [--seconds N | --count N] [--seed S] [--templates] [--output FILE]
Generates expressions over the pure functions (with --templates: small templates), asks our evaluator and Azure's
engine, and prints each difference, made as small as possible, as one JSON line.
--seconds  how long (default 60)
--count    how many expressions or templates instead: the same seed and number ask the same
--seed     the same seed generates the same; default: from the clock, and printed
--output   appends the lines to a file as well
Exit codes: 0 no difference · 1 differences · 2 usage`;

/** `npm run fuzz`. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      count: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      templates: { type: 'boolean', default: false },
      output: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { count = '1' } = values;
  if (values.help || !/^\d+$/.test(count) || !/^\d+$/.test(values.seconds) || !/^\d+$/.test(values.seed)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  console.error(`seed ${values.seed}`);
  const engine = await BicepEngine.start();
  const found = (line: string): void => {
    console.log(line);
    if (values.output !== undefined) appendFileSync(values.output, `${line}\n`);
  };
  try {
    const run = values.templates ? fuzzTemplates : fuzzExpressions;
    const end = performance.now() + Number(values.seconds) * 1000;
    const goesOn = (asked: number): boolean =>
      values.count === undefined ? performance.now() < end : asked < Number(count);
    const { asked, differences } = await run(engine, Number(values.seed), goesOn, found);
    console.error(
      `seed ${values.seed}: ${asked} ${values.templates ? 'templates' : 'expressions'}, ${differences} differences`,
    );
    return differences === 0 ? 0 : 1;
  } finally {
    engine.close();
  }
}

process.exitCode = await main();
