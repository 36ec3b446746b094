import { isJsonObject } from '../../../src/json/value.js';
import type { Json, JsonObject } from '../../../src/json/value.js';
import type { Answer, Engine } from '../answer.js';
import { questionOf } from './templates.js';
import type { GeneratedTemplate } from './templates.js';

/** Values for the parameters that generated templates leave open. */
const values: Readonly<Record<string, readonly Json[]>> = {
  a: ['x', 'a0', 'kv-1', ''],
  b: [true, false, true, false],
  o: [{ k: 'v' }, { k: 'given', n: 1, list: [1, 'two', null] }, {}, { n: null, list: [] }],
};

/**
 * Whether the engine itself, given values for what is open, shows that its refusal, or its silence, over the open ones is
 * a guess: it takes the template under a value, or refuses it under all.
 */
export async function refusalIsGuess(
  engine: Engine,
  generated: GeneratedTemplate,
  kind: 'refused-by-us' | 'refused-by-engine',
): Promise<boolean> {
  const open = Object.entries(generated.parameters).filter(
    ([, given]) => isJsonObject(given) && given['expression'] !== undefined,
  );
  if (open.length === 0) return false;
  const answers: Answer[] = [];
  for (let index = 0; index < 4; index++) {
    const given: JsonObject = Object.fromEntries(
      open.map(([name]) => [name, { value: values[name]?.[index] ?? null }]),
    );
    answers.push(await engine.ask(questionOf({ ...generated, parameters: { ...generated.parameters, ...given } })));
  }
  return kind === 'refused-by-us'
    ? answers.every((answer) => answer.kind === 'refusal')
    : answers.some((answer) => answer.kind === 'prediction');
}
