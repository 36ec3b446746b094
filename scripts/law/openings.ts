import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';

/** A template in which a value that was written is an open parameter instead, and that value. */
export interface Opening {
  readonly template: JsonObject;
  readonly values: JsonObject;
  /** Where the value stood. */
  readonly at: string;
  readonly path: Path;
}

/** What steers a deployment and may not be a parameter, or what is known without being read. */
const FIXED = new Set([
  'type',
  'apiversion',
  'name',
  'copy',
  'resources',
  'template',
  'dependson',
  'scope',
  'existing',
  'condition',
]);

/** Deployments whose template is open are named as not opened; what they deploy is no matter of the law. */
const DEPLOYMENT = /^Microsoft\.Resources\/(deployments|deploymentStacks)\/?$/i;

/**
 * The template with each value of its resources made a parameter, one at a time. Values in nested templates stay:
 * parameters of another template are out of their sight.
 */
export function* openings(template: JsonObject): Generator<Opening> {
  const parameters = isJsonObject(template['parameters']) ? template['parameters'] : {};
  for (const { path, value } of leaves(template['resources'] ?? null, ['resources'])) {
    const type = isJsonObject(value)
      ? 'object'
      : typeof value === 'string'
        ? 'string'
        : typeof value === 'boolean'
          ? 'bool'
          : 'int';
    const opened = replaced(template, path, "[parameters('opened')]");
    if (!isJsonObject(opened)) continue;
    yield {
      template: { ...opened, parameters: { ...parameters, opened: { type } } },
      values: { opened: { value } },
      at: path.join('.'),
      path,
    };
  }
}

export type Path = readonly (string | number)[];

function* leaves(json: Json, path: Path): Generator<{ readonly path: Path; readonly value: Json }> {
  const isBody = path.some((step) => /^(properties|identity|sku|kind)$/i.test(String(step)));
  if (isJsonArray(json)) for (const [index, each] of json.entries()) yield* leaves(each, [...path, index]);
  else if (isJsonObject(json)) {
    if (typeof json['type'] === 'string' && DEPLOYMENT.test(json['type'])) return;
    if (isBody && !JSON.stringify(json).includes('"[')) yield { path, value: json };
    for (const [name, each] of Object.entries(json))
      if (isBody ? !/^(template|parameters)$/i.test(name) : !FIXED.has(name.toLowerCase()) || /^resources$/i.test(name))
        yield* leaves(each, [...path, name]);
  } else if (isBody && json !== null && !(typeof json === 'string' && json.startsWith('[')))
    yield { path, value: json };
}

/** The value with another one at a path. */
export function replaced(json: Json, path: Path, by: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return by;
  if (isJsonArray(json)) return json.map((each, index) => (index === step ? replaced(each, rest, by) : each));
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json).map(([name, each]) => [name, name === step ? replaced(each, rest, by) : each]),
  );
}
