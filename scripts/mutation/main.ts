import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Random } from '../conformance/fuzz/random.js';
import { mutantsOf } from './mutants.js';
import type { Mutant } from './mutants.js';
import { isSource, reachOf } from './reach.js';
import { judgeAll } from './judge.js';
import type { Judged } from './judge.js';
import { filesOf, textOf } from './tree.js';

const USAGE = `npm run mutation -- PATH… [--sample N] [--seed S] [--workers N] [--output FILE] [--again FILE] [--without PATTERN…]
Changes the sources below the paths, one place at a time, and prints the changes that no test sees.
--sample   how many of all changes, drawn by the seed (default 150; 0: all)
--seed     the same seed draws the same of the same sources (default: from the clock, and printed)
--workers  how many run at a time (default 2)
--output   writes every change drawn, with what became of it, as JSON
--again    instead of a sample: the changes of such a file that no test saw, as far as their places are still there
--without  test files to leave out, slow ones for instance: what only they see counts as not seen
Exit codes: 0 every change was seen · 1 some were not · 2 usage`;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `npm run mutation`. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string', default: '150' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      workers: { type: 'string', default: '2' },
      output: { type: 'string' },
      again: { type: 'string' },
      without: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  const numbers = [values.sample, values.seed, values.workers];
  if (values.help || positionals.length === 0 || numbers.some((text) => !/^\d+$/.test(text))) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const files = filesOf(root);
  const paths = positionals.map((path) => relative(root, resolve(path)));
  const sources = files.filter((file) => isSource(file) && paths.some((path) => isBelow(file, path)));
  if (sources.length === 0) {
    console.error(`No sources below ${positionals.join(', ')}.`);
    return 2;
  }
  const all = sources.flatMap((file) => mutantsOf(file, textOf(root, file)));
  const drawn =
    values.again === undefined
      ? draw(all, Number(values.sample), new Random(Number(values.seed)))
      : again(all, values.again);
  console.error(`${drawn.length} of ${all.length} changes in ${sources.length} files, seed ${values.seed}`);
  const reach = await reachOf(root, files, values.without);
  const judged: Judged[] = [];
  for await (const each of judgeAll(root, files, drawn, reach, Number(values.workers))) {
    judged.push(each);
    if (each.verdict === 'survived' || each.verdict === 'unreached') console.log(lineOf(each));
    if (judged.length % 25 === 0) console.error(summary(judged));
  }
  console.error(summary(judged));
  if (values.output !== undefined)
    writeFileSync(values.output, `${JSON.stringify(judged.map(entryOf), undefined, 1)}\n`);
  return judged.every(isSeen) ? 0 : 1;
}

function isBelow(file: string, path: string): boolean {
  return path === '' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`);
}

function draw(all: readonly Mutant[], count: number, random: Random): readonly Mutant[] {
  if (count === 0 || count >= all.length) return all;
  const left = [...all];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)).flat();
}

/** How a change is told in a file, so that it is found again after changes elsewhere in its file. */
interface Entry {
  readonly file: string;
  readonly place: string;
  readonly original: string;
  readonly replacement: string;
  /** Which of the same changes of the same text in its file it is. */
  readonly occurrence: number;
  readonly verdict: string;
  readonly by?: string;
}

function entryOf({ mutant, verdict, by }: Judged): Entry {
  const text = textOf(root, mutant.file);
  const original = text.slice(mutant.start, mutant.end);
  const same = mutantsOf(mutant.file, text).filter(
    (each) => each.replacement === mutant.replacement && text.slice(each.start, each.end) === original,
  );
  return {
    file: mutant.file,
    place: placeOf(text, mutant.start),
    original,
    replacement: mutant.replacement,
    occurrence: same.findIndex(({ start }) => start === mutant.start),
    verdict,
    ...(by === undefined ? {} : { by: `${by.file}: ${by.test}` }),
  };
}

function again(all: readonly Mutant[], file: string): readonly Mutant[] {
  const entries = JSON.parse(readFileSync(file, 'utf8')) as readonly Entry[];
  const unseen = entries.filter(({ verdict }) => verdict === 'survived' || verdict === 'unreached');
  const texts = new Map([...new Set(all.map((mutant) => mutant.file))].map((each) => [each, textOf(root, each)]));
  return unseen.flatMap((entry) => {
    const same = all.filter(
      (mutant) =>
        mutant.file === entry.file &&
        mutant.replacement === entry.replacement &&
        texts.get(mutant.file)?.slice(mutant.start, mutant.end) === entry.original,
    );
    return same.slice(entry.occurrence, entry.occurrence + 1);
  });
}

function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

function lineOf({ mutant, verdict }: Judged): string {
  const text = textOf(root, mutant.file);
  const [original, replacement] = [text.slice(mutant.start, mutant.end), mutant.replacement].map(onOneLine);
  return `${mutant.file}:${placeOf(text, mutant.start)}: ${verdict}: ${original} → ${replacement}`;
}

function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 100 ? line : `${line.slice(0, 60)} … ${line.slice(-35)}`;
}

function isSeen({ verdict }: Judged): boolean {
  return verdict !== 'survived' && verdict !== 'unreached';
}

function summary(judged: readonly Judged[]): string {
  const seen = judged.filter(isSeen).length;
  const counts = ['killed', 'broken', 'endless', 'survived', 'unreached'].map(
    (verdict) => `${judged.filter((each) => each.verdict === verdict).length} ${verdict}`,
  );
  return `${seen} of ${judged.length} seen (${((100 * seen) / Math.max(1, judged.length)).toFixed(1)} %): ${counts.join(', ')}`;
}

process.exitCode = await main();
