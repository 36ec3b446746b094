import { mkdirSync, writeFileSync } from 'node:fs';
import { BicepEngine, EngineSilent } from './bicep/engine.js';
import { BICEP_VERSION } from './bicep/release.js';
import { askBoth } from './fuzz/batch.js';
import { edgesOf } from './fuzz/edges.js';
import { generateExpression } from './fuzz/expressions.js';
import { Random } from './fuzz/random.js';
import { functions, userFunctions } from './fuzz/signatures.js';
import { generateTemplate, questionOf } from './fuzz/templates.js';
import { ourEngine } from './our-engine.js';
import { printExpression, printTemplate } from './recorded.js';
import type { RecordedExpression } from './recorded.js';

/**
 * `npm run record:generated`: asks Azure's engine about generated expressions and templates and writes its answers to
 * `test/recorded`: every function with each argument in turn of every type and edge, with arguments that are not known,
 * and calls in calls and templates by chance. The same seed asks the same.
 */
const SEED = 8;
const FOLDER = 'test/recorded';
/** Of a hundred refusals at the edges, so many are kept: most are of one kind. */
const REFUSALS_KEPT = 45;
const RANDOM_EXPRESSIONS = 2500;
const TEMPLATES = 350;

async function main(): Promise<void> {
  const engine = await BicepEngine.start();
  try {
    mkdirSync(FOLDER, { recursive: true });
    for (const isOpen of [false, true]) {
      const random = new Random(SEED);
      const edges = [...functions, ...userFunctions].flatMap((each) => edgesOf(each, isOpen));
      const generated = Array.from({ length: RANDOM_EXPRESSIONS }, () => generateExpression(random, isOpen ? 30 : 0));
      const recorded = await record(engine, [...new Set([...edges, ...generated])].filter(isLasting));
      const kept = recorded.filter(({ theirs }) => theirs.kind === 'value' || random.chance(REFUSALS_KEPT));
      write(isOpen ? 'open-expressions' : 'expressions', kept.map(printExpression));
    }
    const random = new Random(SEED);
    const templates: string[] = [];
    for (let count = 0; count < TEMPLATES; count++) {
      const question = questionOf(generateTemplate(random));
      const theirs = await engine.ask(question);
      const refusedNested = theirs.kind === 'prediction' && (await engine.askNested(question))?.kind === 'refusal';
      templates.push(printTemplate({ question, theirs, refusedNested }));
    }
    write('templates', templates);
  } finally {
    engine.close();
  }
}

/** Not with the day on which it is asked. */
function isLasting(expression: string): boolean {
  return !/^dateTime\w+\('(1\.5|10:30|12\/31|May 5)'/.test(expression);
}

async function record(engine: BicepEngine, expressions: readonly string[]): Promise<readonly RecordedExpression[]> {
  const recorded: RecordedExpression[] = [];
  for (let from = 0; from < expressions.length; from += 100)
    recorded.push(...(await recordAll(engine, expressions.slice(from, from + 100))));
  return recorded;
}

/** What the engine does not answer in time, or cannot print, is left out. */
async function recordAll(engine: BicepEngine, expressions: readonly string[]): Promise<readonly RecordedExpression[]> {
  try {
    return await askBoth(ourEngine, engine, expressions);
  } catch (error) {
    if (!(error instanceof EngineSilent)) throw error;
    if (expressions.length === 1) {
      console.error(`No answer to ${expressions.join()}`);
      return [];
    }
    const middle = Math.ceil(expressions.length / 2);
    return [
      ...(await recordAll(engine, expressions.slice(0, middle))),
      ...(await recordAll(engine, expressions.slice(middle))),
    ];
  }
}

function write(name: string, lines: readonly string[]): void {
  writeFileSync(`${FOLDER}/${name}.jsonl`, `${lines.join('\n')}\n`);
  console.log(`${lines.length} ${name} of Bicep CLI ${BICEP_VERSION} recorded.`);
}

await main();
