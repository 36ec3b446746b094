import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Answer } from './judge.js';
import { templateOf } from './judge.js';

const USAGE = `npm run fuzz:crash -- [DIR…] [--count N] [--seed S] [--seconds N] [--megabytes N] [--output DIR]
Changes templates as nobody writes them (other types, parts taken away, nested, doubled, cycles, other expressions) and has
each judged twice by another process. Prints what throws, takes too long or too much memory, or is not judged alike.
DIR          folders with templates to change (default: those of the tests and the reference templates)
--count      how many (default 1000)
--seed       the first seed (default: from the clock, and printed); the seeds after it follow
--seconds    what one template may take, judged twice (default 60)
--megabytes  what the process may use (default 500)
--output     writes what is wrong to a folder
Exit codes: 0 nothing is wrong · 1 something is · 2 usage`;

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Other processes are started anew after so many: what one template leaves behind is not counted for the next ones. */
const BATCH = 200;

/** After so many it is told how far it is. */
const TOLD = 10_000;

/** `npm run fuzz:crash`. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      seconds: { type: 'string', default: '60' },
      megabytes: { type: 'string', default: '500' },
      output: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const figures = [values.count, values.seed, values.seconds, values.megabytes];
  if (values.help || figures.some((figure) => !/^\d+$/.test(figure))) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const folders =
    positionals.length > 0
      ? positionals
      : ['test/rules', 'test/templates', 'templates'].map((name) => path.join(root, name));
  const bases = folders.flatMap((folder) => templatesIn(path.resolve(folder)));
  const [count, first] = [Number(values.count), Number(values.seed)];
  let wrong = 0;
  const tell = (answer: Answer): void => {
    wrong++;
    console.log(`${answer.seed} (${path.relative(root, answer.base)}): ${answer.fault ?? ''}`);
    if (values.output === undefined) return;
    mkdirSync(values.output, { recursive: true });
    writeFileSync(path.join(values.output, `${answer.seed}.json`), answer.template);
  };
  const limits = { seconds: Number(values.seconds), megabytes: Number(values.megabytes) };
  for (let from = first; from < first + count;) {
    from = await judged(from, Math.min(from + BATCH, first + count), bases, limits, tell);
    if ((from - first) % TOLD === 0) console.error(`${from - first} judged`);
  }
  console.error(
    `${bases.length} templates, seeds ${first} to ${first + count - 1}: ${wrong === 0 ? 'nothing wrong' : `${wrong} faults`}`,
  );
  return wrong === 0 ? 0 : 1;
}

/** Has seeds judged by a new process; the first that was not, where it ends early. */
function judged(
  from: number,
  to: number,
  bases: readonly string[],
  { seconds, megabytes }: { readonly seconds: number; readonly megabytes: number },
  tell: (answer: Answer) => void,
): Promise<number> {
  return new Promise((resolve) => {
    const worker = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
      execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`],
    });
    let next = from;
    let watch: NodeJS.Timeout | undefined;
    const end = (fault?: string): void => {
      clearTimeout(watch);
      worker.removeAllListeners();
      worker.kill('SIGKILL');
      if (fault !== undefined) tell({ seed: next, fault, ...templateOf(next, bases) });
      resolve(fault === undefined ? next : next + 1);
    };
    const wait = (): void => {
      clearTimeout(watch);
      watch = setTimeout(() => end(`no end within ${seconds} s`), 1000 * seconds);
    };
    worker.on('message', (message: 'done' | (Answer & { readonly kilobytes: number })) => {
      if (message === 'done') {
        end();
        return;
      }
      if (message.fault !== undefined) tell(message);
      else if (message.kilobytes > 1024 * megabytes) {
        end(`uses ${Math.round(message.kilobytes / 1024)} MB`);
        return;
      }
      next = message.seed + 1;
      wait();
    });
    worker.on('exit', (code) => end(`the process ends with ${code}`));
    worker.send({ from, to, bases });
    wait();
  });
}

/** The files in a folder that are templates by their text. */
function templatesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name))
    .filter((file) => /deploymentTemplate\.json/i.test(readFileSync(file, 'utf8').slice(0, 2000)))
    .sort();
}

process.exitCode = await main();
