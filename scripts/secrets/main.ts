import { parseArgs } from 'node:util';
import { Random } from '../conformance/fuzz/random.js';
import { CELLS, cellAt, nameOf } from './cells.js';
import { oddFiles } from './odd-files.js';
import { leaksIn, leaksOf } from './table.js';
import type { Leak } from './table.js';

const USAGE = `npm run secrets -- [--cells N | --all] [--seed S] [--only TEXT]
Puts a secret into templates and parameter files in every way in, makes something of it in every way, lets that stand in
every place, and looks for pieces of it (in any case, reversed, encoded) in all that is printed: each format of lint,
expand, its errors and explanations.
--cells  how many cells of the table, picked at random (default 2000), besides all odd files
--all    every cell
--seed   of the picks (default: from the clock, and printed)
--only   cells whose name holds this text
Exit codes: 0 nothing is printed · 1 something is, or a cell crashes · 2 usage`;

/** `npm run secrets`. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cells: { type: 'string', default: '2000' },
      all: { type: 'boolean', default: false },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !/^\d+$/.test(values.cells) || !/^\d+$/.test(values.seed)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const found = new Map<string, { readonly first: Leak; count: number }>();
  let cells = 0;
  const look = async (name: string, leaks: () => Promise<readonly Leak[]>): Promise<void> => {
    cells++;
    for (const leak of await attempt(name, leaks)) {
      const kind = leak.of.split(' | ').slice(0, 2).join(' | ');
      const known = found.get(kind);
      if (known === undefined) found.set(kind, { first: leak, count: 1 });
      else known.count++;
    }
  };
  for (const [name, files] of oddFiles) if (name.includes(values.only)) await look(name, () => leaksIn(name, files));
  const positions = values.all ? all() : some(Number(values.cells), Number(values.seed), values.only);
  for (const position of positions) {
    const cell = cellAt(position);
    if (nameOf(cell).includes(values.only)) await look(nameOf(cell), () => leaksOf(cell));
  }
  for (const { first, count } of found.values())
    console.log(`${count} × ${first.of} → ${first.channel}: …${first.excerpt}…`);
  console.error(`seed ${values.seed}: ${cells} cells (the table has ${CELLS}), ${found.size} kinds of leaks`);
  return found.size === 0 ? 0 : 1;
}

/** A crash counts as a leak: what it would have printed is not known. */
async function attempt(name: string, leaks: () => Promise<readonly Leak[]>): Promise<readonly Leak[]> {
  try {
    return await leaks();
  } catch (error) {
    const excerpt = error instanceof Error ? (error.stack ?? error.message).slice(0, 500) : String(error);
    return [{ of: name, channel: 'a crash', excerpt }];
  }
}

function* all(): Generator<number> {
  for (let position = 0; position < CELLS; position++) yield position;
}

/** Positions picked at random; with a text that names must hold, so many of those. */
function* some(count: number, seed: number, only: string): Generator<number> {
  const random = new Random(seed);
  for (let [left, tries] = [count, 0]; left > 0 && tries < 1_000_000; tries++) {
    const position = random.below(CELLS);
    if (!nameOf(cellAt(position)).includes(only)) continue;
    left--;
    yield position;
  }
}

process.exitCode = await main();
