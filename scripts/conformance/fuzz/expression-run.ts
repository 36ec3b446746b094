import { isResidue } from '../residue.js';
import type { Engine } from '../answer.js';
import { EngineSilent } from '../bicep/engine.js';
import { printJson } from '../json-print.js';
import { ourEngine } from '../our-engine.js';
import { agree, askBoth, askOne } from './batch.js';
import type { Outcome } from './batch.js';
import { generateExpression } from './expressions.js';
import { Random } from './random.js';
import { differsOnlyByGuess } from './supplied.js';
import { shrinkExpression } from './expression-shrinking.js';

export interface FuzzResult {
  readonly asked: number;
  readonly differences: number;
}

/** Expressions asked in one template: large enough that a question's fixed cost does not count. */
const BATCH = 100;
/** Differences of one function and kind that are shrunk; more of them are only counted. */
const SHRUNK = 4;

/** Compares our evaluator with an engine on random expressions, as long as `goesOn`. */
export async function fuzzExpressions(
  engine: Engine,
  seed: number,
  goesOn: (asked: number) => boolean,
  found: (line: string) => void,
): Promise<FuzzResult> {
  const random = new Random(seed);
  const counts = new Map<string, number>();
  const reported = new Set<string>();
  let asked = 0;
  let differences = 0;
  while (goesOn(asked)) {
    const expressions = Array.from({ length: BATCH }, (_, index) =>
      generateExpression(random, index % 3 === 0 ? 25 : 0),
    );
    try {
      for (const { expression, ours, theirs } of await askBoth(ourEngine, engine, expressions)) {
        asked++;
        if (agree(ours, theirs) || (await differsOnlyByGuess(engine, expression, ours, theirs))) continue;
        differences++;
        const key = keyOf([expression], ours, theirs);
        const count = counts.get(key) ?? 0;
        counts.set(key, count + 1);
        if (count >= SHRUNK) continue;
        const small = await shrinkExpression(expression, (candidate) =>
          differs(engine, candidate, ours.kind, theirs.kind),
        );
        const row = [small, await askOne(ourEngine, small), await askOne(engine, small)] as const;
        const cause = keyOf(small.match(/\w+(?=\()/g) ?? [], row[1], row[2]);
        if (!reported.has(cause)) found(printRow(...row));
        reported.add(cause);
      }
    } catch (error) {
      if (!(error instanceof EngineSilent)) throw error;
      console.error(`${error.message} A batch is left out.`);
    }
  }
  return { asked, differences };
}

/** Still the same kind of difference: shrinking must not walk from one to another. */
async function differs(
  engine: Engine,
  expression: string,
  ours: Outcome['kind'],
  theirs: Outcome['kind'],
): Promise<boolean> {
  const [mine, yours] = [await askOne(ourEngine, expression), await askOne(engine, expression)];
  if (mine.kind !== ours || yours.kind !== theirs || agree(mine, yours)) return false;
  return !(await differsOnlyByGuess(engine, expression, mine, yours));
}

/** Differences under one key (the functions called, outermost first) most likely have one cause. */
function keyOf(calls: readonly string[], ours: Outcome, theirs: Outcome): string {
  const names = calls.map((call) => /^\w+/.exec(call)?.[0].toLowerCase() ?? '');
  return [...names, ours.kind, theirs.kind].join(' ');
}

/** A row in the format of the known answers, with our answer beside it. */
function printRow(expression: string, ours: Outcome, theirs: Outcome): string {
  const answer =
    theirs.kind === 'refusal'
      ? { error: theirs.message }
      : isResidue(theirs.value)
        ? { unresolved: theirs.value }
        : { value: theirs.value };
  return printJson({
    expression: `[${expression}]`,
    ...answer,
    ours: ours.kind === 'refusal' ? { error: ours.message } : { value: ours.value },
  });
}
