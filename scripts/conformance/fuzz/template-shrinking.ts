import { isJsonArray, isJsonObject } from '../../../src/json/value.js';
import type { Json, JsonObject } from '../../../src/json/value.js';
import type { GeneratedTemplate } from './templates.js';
import { smallerExpressions } from './expression-shrinking.js';
import { shrink } from './shrink.js';

const MAX_TRIALS = 400;

/** The smallest template found, by taking parts away, for which `differs` still holds. */
export function shrinkTemplate(
  generated: GeneratedTemplate,
  differs: (generated: GeneratedTemplate) => Promise<boolean>,
): Promise<GeneratedTemplate> {
  return shrink(generated, smaller, differs, MAX_TRIALS);
}

function* smaller(generated: GeneratedTemplate): Generator<GeneratedTemplate> {
  for (const template of smallerObjects(generated.template)) yield { ...generated, template };
  for (const name of Object.keys(generated.parameters)) {
    const rest = Object.entries(generated.parameters).filter(([other]) => other !== name);
    yield { ...generated, parameters: Object.fromEntries(rest) };
  }
}

/** What no template can do without. */
const NEEDED = new Set(['$schema', 'contentVersion', 'resources', 'type', 'apiVersion', 'name', 'mode', 'template']);

/** Templates with one part less, large parts first. */
export function* smallerObjects(object: JsonObject): Generator<JsonObject> {
  for (const [key, value] of Object.entries(object)) {
    if (!NEEDED.has(key)) yield Object.fromEntries(Object.entries(object).filter(([other]) => other !== key));
    for (const part of smallerParts(value)) yield { ...object, [key]: part };
  }
}

function* smallerParts(json: Json): Generator<Json> {
  if (isJsonObject(json)) yield* smallerObjects(json);
  else if (isJsonArray(json)) {
    for (const [index, element] of json.entries()) {
      yield json.toSpliced(index, 1);
      for (const part of smallerParts(element)) yield json.toSpliced(index, 1, part);
    }
  } else if (typeof json === 'string' && json.startsWith('[') && json.endsWith(']')) {
    yield null;
    for (const text of smallerExpressions(json.slice(1, -1), false)) yield `[${text}]`;
  }
}
