import { isJsonObject } from '../../../src/json/value.js';
import type { Json } from '../../../src/json/value.js';
import { compareValues } from '../comparison.js';
import type { Answer, Engine, Question } from '../answer.js';
import { printJson } from '../json-print.js';

/** What an engine makes of one expression. */
export type Outcome =
  { readonly kind: 'value'; readonly value: Json } | { readonly kind: 'refusal'; readonly message: string };

const context = {
  tenantId: '00000000-0000-0000-0000-00000000000a',
  subscriptionId: '00000000-0000-0000-0000-000000000001',
  resourceGroup: 'rg',
  location: 'westeurope',
  deploymentName: 'd',
};

/** A template that holds each expression as a property. */
function questionOf(expressions: readonly string[]): Question {
  const properties = Object.fromEntries(expressions.map((expression, index) => [`e${index}`, `[${expression}]`]));
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [{ type: 'Test.A/b', apiVersion: '2020-01-01', name: 'r', properties }],
  };
  return { template: printJson(template), context };
}

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
export async function askAll(engine: Engine, expressions: readonly string[]): Promise<readonly Outcome[]> {
  if (expressions.length === 0) return [];
  const answer = await engine.ask(questionOf(expressions));
  const outcomes = outcomesIn(answer, expressions.length);
  if (outcomes !== undefined) return outcomes;
  if (expressions.length === 1) return [{ kind: 'refusal', message: answer.kind === 'refusal' ? answer.message : '' }];
  const middle = Math.ceil(expressions.length / 2);
  return [
    ...(await askAll(engine, expressions.slice(0, middle))),
    ...(await askAll(engine, expressions.slice(middle))),
  ];
}

export async function askOne(engine: Engine, expression: string): Promise<Outcome> {
  const [outcome] = await askAll(engine, [expression]);
  if (outcome === undefined) throw new Error('No answer.');
  return outcome;
}

/** Half of a surrogate pair in JSON text, or what is put in its place. */
const HALF_PAIR = /\ufffd|\\ud[89a-f]/i;

/** Whether two outcomes agree. Halves of surrogate pairs do not survive the engine's printing: those cannot be told. */
export function agree(ours: Outcome, theirs: Outcome): boolean {
  if (theirs.kind === 'refusal' && theirs.message.startsWith('Cannot transcode invalid UTF-16')) return true;
  if (ours.kind === 'refusal' || theirs.kind === 'refusal') return ours.kind === theirs.kind;
  if (HALF_PAIR.test(printJson(theirs.value)) || HALF_PAIR.test(printJson(ours.value))) return true;
  return compareValues(ours.value, theirs.value).differences.length === 0;
}
