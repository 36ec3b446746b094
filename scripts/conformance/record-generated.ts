import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { BicepEngine, EngineSilent } from './bicep/engine.js';
import { BICEP_VERSION } from './bicep/release.js';
import { askBoth } from './fuzz/batch.js';
import { edgesOf } from './fuzz/edges.js';
import { writeLiteral } from './fuzz/composed-literals.js';
import { generateExpression } from './fuzz/expressions.js';
import { literalOf } from './fuzz/literals.js';
import { Random } from './fuzz/random.js';
import { functions, userFunctions } from './fuzz/signatures.js';
import type { GeneratedFunction, Kind } from './fuzz/signatures.js';
import { generateTemplate, questionOf } from './fuzz/templates.js';
import { ourEngine } from './our-engine.js';
import { printExpression, printTemplate, readExpressions } from './recorded.js';
import type { RecordedExpression } from './recorded.js';

/**
 * `npm run record:generated`: asks Azure's engine about generated expressions and templates and writes its answers to
 * `test/recorded`: every function with each argument in turn of every type and edge, with arguments that are not known,
 * calls of texts put together by chance, and calls in calls and templates by chance. The same seed asks the same. What
 * stands in `formats` and `found` (where `npm run fuzz` found a difference) is asked as it is there.
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
    for (const name of ['formats', 'found']) {
      const expressions = readExpressions(readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8'));
      write(
        name,
        (
          await record(
            engine,
            expressions.map(({ expression }) => expression),
          )
        ).map(printExpression),
      );
    }
    write('composed', (await recordComposed(engine)).map(printExpression));
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

/** Calls of what reads or writes texts of a form of its own, with texts and numbers put together by chance. */
async function recordComposed(engine: BicepEngine): Promise<readonly RecordedExpression[]> {
  const random = new Random(SEED);
  const calls = functions.filter(isOfTexts).flatMap(({ name, args }) =>
    Array.from({ length: COMPOSED_CALLS }, () => {
      const given = args.filter((arg) => !arg.endsWith('?') || random.chance(60));
      return `${name}(${given.map((arg) => composedArgument(arg, random)).join(', ')})`;
    }),
  );
  const recorded = await record(engine, [...new Set(calls)].filter(isLasting));
  return recorded.filter(({ theirs }) => theirs.kind === 'value' || random.chance(REFUSALS_KEPT));
}

const COMPOSED_CALLS = 60;

function isOfTexts({ name, args }: GeneratedFunction): boolean {
  return (
    /^(toLower|toUpper|trim|indexOf|lastIndexOf|startsWith|endsWith|like|int|float|bool|uriComponent)$/.test(name) ||
    args.some((arg) => /^(date|dateFormat|duration|format|uri|cidr|network|json|escaped|type|number)\b/.test(arg))
  );
}

function composedArgument(arg: string, random: Random): string {
  const kind = arg.replace(/[?…]$/, '') as Kind;
  if (kind === 'any' || kind === 'number') {
    const number = writeLiteral(random.pick(['int', 'float']), random) ?? '0';
    return random.chance(30) ? `'${number.replace(/^json\('(.*)'\)$/, '$1')}'` : number;
  }
  const composed = random.chance(80) ? writeLiteral(kind, random) : undefined;
  return composed ?? literalOf(kind, random) ?? String(random.below(30));
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
