import { isJsonObject } from '../../../src/json/value.js';
import type { Json, JsonObject } from '../../../src/json/value.js';
import { compareValues } from '../comparison.js';
import { explainDifference } from '../deviations.js';
import type { Asked } from '../deviations.js';
import type { Answer, Engine } from '../answer.js';
import { questionOf } from './surroundings.js';

/** What an engine makes of one expression. */
export type Outcome =
  { readonly kind: 'value'; readonly value: Json } | { readonly kind: 'refusal'; readonly message: string };

function outcomesIn(answer: Answer, count: number): readonly Outcome[] | undefined {
  if (answer.kind === 'refusal') return undefined;
  const properties = answer.resources[0]?.['properties'];
  if (!isJsonObject(properties)) throw new Error('The answer has no properties.');
  return Array.from({ length: count }, (_, index) => ({ kind: 'value', value: properties[`e${index}`] ?? null }));
}

/**
 * Asks an engine about many expressions at once: a template with one that is refused is refused as a whole, and then
 * halved until the refused ones stand alone.
 */
export async function askAll(
  engine: Engine,
  expressions: readonly string[],
  supplied: JsonObject = {},
): Promise<readonly Outcome[]> {
  if (expressions.length === 0) return [];
  const answer = await engine.ask(questionOf(expressions, supplied));
  const outcomes = outcomesIn(answer, expressions.length);
  if (outcomes !== undefined) return outcomes;
  if (expressions.length === 1) return [{ kind: 'refusal', message: answer.kind === 'refusal' ? answer.message : '' }];
  const middle = Math.ceil(expressions.length / 2);
  return [
    ...(await askAll(engine, expressions.slice(0, middle), supplied)),
    ...(await askAll(engine, expressions.slice(middle), supplied)),
  ];
}

/** An expression, and what the two engines make of it. */
export interface AskedOfBoth {
  readonly expression: string;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

/** Asks two engines. What ours refuses the other most likely refuses too: asked alone, the rest needs no halving. */
export async function askBoth(
  ours: Engine,
  theirs: Engine,
  expressions: readonly string[],
): Promise<readonly AskedOfBoth[]> {
  const accepted: { expression: string; ours: Outcome }[] = [];
  const result: AskedOfBoth[] = [];
  for (const expression of expressions) {
    const outcome = await askOne(ours, expression);
    if (outcome.kind === 'value') accepted.push({ expression, ours: outcome });
    else result.push({ expression, ours: outcome, theirs: await askOne(theirs, expression) });
  }
  const answers = await askAll(
    theirs,
    accepted.map(({ expression }) => expression),
  );
  for (const [index, answer] of answers.entries()) {
    const asked = accepted[index];
    if (asked !== undefined) result.push({ ...asked, theirs: answer });
  }
  return result;
}

export async function askOne(engine: Engine, expression: string): Promise<Outcome> {
  const [outcome] = await askAll(engine, [expression]);
  if (outcome === undefined) throw new Error('No answer.');
  return outcome;
}

/** Whether two outcomes agree: both are refused, or both are equal values. */
export function agree(ours: Outcome, theirs: Outcome): boolean {
  if (ours.kind === 'refusal' || theirs.kind === 'refusal') return ours.kind === theirs.kind;
  const { differences } = compareValues(ours.value, theirs.value);
  return differences.every((each) => explainDifference(each, whole) !== undefined);
}

/** An expression is asked in a template of its own, of which nothing is left out. */
const whole: Asked = {
  theirs: { kind: 'prediction', resources: [], outputs: {}, diagnostics: [] },
  refusedWhenChecked: false,
};
