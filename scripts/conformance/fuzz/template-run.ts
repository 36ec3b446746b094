import type { Answer } from '../answer.js';
import { EngineSilent } from '../bicep/engine.js';
import type { BicepEngine } from '../bicep/engine.js';
import { compareAnswers } from '../comparison.js';
import type { Difference } from '../comparison.js';
import { explainDifference } from '../deviations.js';
import { printJson, textOf } from '../json-print.js';
import { ourEngine } from '../our-engine.js';
import type { FuzzResult } from './expression-run.js';
import { Random } from './random.js';
import { refusalIsGuess } from './supplied-template.js';
import { shrinkTemplate } from './template-shrinking.js';
import { generateTemplate, questionOf } from './templates.js';
import type { GeneratedTemplate } from './templates.js';

/** Differences of one kind at one property that are shrunk and reported. */
const REPORTED = 2;

/** Compares our evaluator with the engine on random templates, as long as `goesOn`. */
export async function fuzzTemplates(
  engine: BicepEngine,
  seed: number,
  goesOn: (asked: number) => boolean,
  found: (line: string) => void,
): Promise<FuzzResult> {
  const random = new Random(seed);
  const reported = new Map<string, number>();
  let asked = 0;
  let differences = 0;
  while (goesOn(asked)) {
    const generated = generateTemplate(random);
    asked++;
    const difference = await answered(() => unexplained(engine, generated));
    if (difference === undefined) continue;
    differences++;
    const key = keyOf(difference);
    const count = reported.get(key) ?? 0;
    reported.set(key, count + 1);
    if (count >= REPORTED) continue;
    const small = await shrinkTemplate(generated, async (candidate) => {
      const still = await answered(() => unexplained(engine, candidate));
      return still !== undefined && keyOf(still) === key;
    });
    found(await printFixture(engine, small));
  }
  return { asked, differences };
}

/** Undefined for a template that the engine does not answer in time. */
async function answered<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof EngineSilent)) throw error;
    console.error(`${error.message} A template is left out.`);
    return undefined;
  }
}

/** The first difference that no reason explains. */
async function unexplained(engine: BicepEngine, generated: GeneratedTemplate): Promise<Difference | undefined> {
  const question = questionOf(generated);
  const theirs = await engine.ask(question);
  const { differences } = compareAnswers(ourEngine.ask(question), theirs);
  const refused = differences.some(({ kind }) => kind === 'refused-by-us');
  const refusedWhenChecked = refused && (await engine.askNested(question))?.kind === 'refusal';
  const found = differences.find(
    (difference) => explainDifference(difference, { theirs, refusedWhenChecked }) === undefined,
  );
  const kind = found?.kind;
  if (kind !== 'refused-by-us' && kind !== 'refused-by-engine') return found;
  return (await refusalIsGuess(engine, generated, kind)) ? undefined : found;
}

/** Differences under one key most likely have one cause: the property, or the words of a refusal. */
function keyOf({ kind, path, ours, theirs }: Difference): string {
  const words = path.length === 0 ? textOf(ours ?? theirs).replace(/.*?: |'[^']*'|\d+/g, '') : '';
  return `${kind} ${path[0] === 'outputs' ? 'outputs' : (path[1] ?? '')} ${words.slice(0, 60)}`;
}

async function printFixture(engine: BicepEngine, generated: GeneratedTemplate): Promise<string> {
  const question = questionOf(generated);
  const theirs = await engine.ask(question);
  const ours = ourEngine.ask(question);
  const [difference] = compareAnswers(ours, theirs).differences;
  const { template, parameters, context } = generated;
  return printJson({
    kind: difference?.kind ?? '',
    path: (difference?.path ?? []).join('/'),
    template,
    parameters,
    context: Object.fromEntries(Object.entries(context)),
    ours: difference?.ours ?? messageOf(ours),
    theirs: difference?.theirs ?? messageOf(theirs),
  });
}

function messageOf(answer: Answer): string | null {
  return answer.kind === 'refusal' ? answer.message : null;
}
