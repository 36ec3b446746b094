import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { printJson } from '../../scripts/conformance/json-print.js';
import { printExpression } from '../../src/expressions/print.js';
import { isExpression, parseExpression } from '../../src/expressions/parse.js';
import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';
import { evaluateDeployment, isRefused } from '../../src/template/deployment.js';
import { toSnapshot } from '../../src/template/snapshot.js';

// Properties that hold whatever the engine says: no answer is needed to test them.

const folder = new URL('../templates/', import.meta.url);
const names = readdirSync(folder).sort();

function read(name: string, file: string): Json | undefined {
  const url = new URL(`${name}/${file}`, folder);
  return existsSync(url) ? parseJsonText(readFileSync(url, 'utf8').replace(/^\ufeff/, '')) : undefined;
}

const context = {
  subscriptionId: '00000000-0000-0000-0000-000000000001',
  resourceGroup: 'rg',
  location: 'westeurope',
  deploymentName: 'd',
};

interface Expanded {
  readonly resources: readonly JsonObject[];
  readonly outputs: JsonObject;
  readonly refused: boolean;
}

function expand(root: Json | undefined, parameters?: Json): Expanded {
  const deployment = evaluateDeployment(
    { file: 'main.json', root },
    {
      context,
      requireParameters: false,
      ...(parameters === undefined ? {} : { parameterFile: { file: 'parameters.json', root: parameters } }),
    },
  );
  const { predictedResources, outputs } = toSnapshot(deployment);
  return { resources: predictedResources, outputs, refused: deployment.problems.some(isRefused) };
}

/** Every place where `claimed` holds something known that `actual` contradicts; text in brackets is not known. */
function contradictions(claimed: Json | undefined, actual: Json | undefined, path = ''): readonly string[] {
  if (typeof claimed === 'string' && isExpression(claimed)) return [];
  if (isJsonObject(claimed) && isJsonObject(actual)) {
    const keys = Object.keys(claimed).filter((key) => !isExpression(key) && key !== 'condition');
    return keys.flatMap((key) => contradictions(claimed[key], actual[key], `${path}.${key}`));
  }
  if (isJsonArray(claimed) && isJsonArray(actual)) {
    return claimed.flatMap((element, index) => contradictions(element, actual[index], `${path}[${index}]`));
  }
  return printJson(claimed ?? null) === printJson(actual ?? null)
    ? []
    : [`${path}: ${printJson(claimed ?? null)}, then ${printJson(actual ?? null)}`];
}

const withParameters = names.filter((name) => read(name, 'parameters.json') !== undefined);

test.each(withParameters)('supplying values contradicts nothing that was claimed without them: %s', (name) => {
  const root = read(name, 'main.json');
  const before = expand(root);
  const after = expand(root, read(name, 'parameters.json'));
  if (before.refused || after.refused) return;
  const unconditional = before.resources.filter((resource) => resource['condition'] === undefined);
  for (const resource of unconditional) {
    const id = resource['id'];
    if (typeof id !== 'string' || isExpression(id)) continue;
    const same = after.resources.filter((other) => other['id'] === id);
    // A default may give way to a value: what rests on a default is not claimed for every value.
    const hasDefaults = printJson(root ?? null).includes('defaultValue');
    if (!hasDefaults) expect(same.map((other) => contradictions(resource, other))).toContainEqual([]);
  }
});

// Of names that differ in case only, the last one counts.
const orderless = names.filter((name) => !name.endsWith('-differ-in-case'));

test.each(orderless)('the order of keys changes nothing: %s', (name) => {
  const root = read(name, 'main.json');
  const reversed = expand(reverseKeys(root), read(name, 'parameters.json'));
  const straight = expand(root, read(name, 'parameters.json'));
  expect(byId(reversed)).toEqual(byId(straight));
});

/** Reverses the keys of resources and sections; the order of data can show in `string()` and `items()`. */
function reverseKeys(json: Json | undefined, depth = 0): Json | undefined {
  if (isJsonArray(json)) return json.map((element) => reverseKeys(element, depth + 1) ?? null);
  if (!isJsonObject(json) || depth > 2) return json;
  return Object.fromEntries(
    Object.keys(json)
      .reverse()
      .map((key) => [key, reverseKeys(json[key], depth + 1) ?? null]),
  );
}

function byId({ resources, outputs, refused }: Expanded): unknown {
  const sorted = [...resources].map((resource) => printJson(sortKeys(resource))).sort();
  return { resources: sorted, outputs: printJson(sortKeys(outputs)), refused };
}

function sortKeys(json: Json | undefined): Json {
  if (isJsonArray(json)) return json.map(sortKeys);
  if (!isJsonObject(json)) return json ?? null;
  return Object.fromEntries(
    Object.keys(json)
      .sort()
      .map((key) => [key, sortKeys(json[key])]),
  );
}

test.each(names)('every expression prints as text that parses to the same: %s', (name) => {
  for (const text of strings(read(name, 'main.json'))) {
    if (!isExpression(text)) continue;
    let parsed;
    try {
      parsed = parseExpression(text);
    } catch {
      continue;
    }
    expect(parseExpression(`[${printExpression(parsed)}]`)).toEqual(parsed);
  }
});

function strings(json: Json | undefined): readonly string[] {
  if (typeof json === 'string') return [json];
  if (isJsonArray(json)) return json.flatMap(strings);
  return isJsonObject(json) ? Object.values(json).flatMap(strings) : [];
}

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

function template(resources: Json, parameters: JsonObject = {}): JsonObject {
  return { $schema: schema, contentVersion: '1.0.0.0', parameters, resources };
}

function thing(name: string, properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type: 'Test.Rp/things', apiVersion: '2024-01-01', name, properties, ...more };
}

const bodies: readonly JsonObject[] = [
  { v: "[concat(parameters('p'), '-x')]", n: "[length(parameters('p'))]" },
  { v: "[if(equals(parameters('p'), 'a'), createObject('k', 1), null())]" },
  { v: "[map(range(0, 3), lambda('i', format('{0}{1}', parameters('p'), lambdaVariables('i'))))]" },
  { v: "[resourceId('Test.Rp/things', parameters('p'))]", u: "[uniqueString(parameters('p'))]" },
];

test.each(bodies)('a template inside a module deploys what it deploys by itself: %j', (body) => {
  const parameters = { p: { type: 'string' } };
  const inlined = expand(template([thing('one', body)], parameters), { parameters: { p: { value: 'a' } } });
  const module = {
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'm',
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope: 'inner' },
      parameters: { p: { value: "[parameters('outer')]" } },
      template: template([thing('one', body)], parameters),
    },
  };
  const nested = expand(template([module], { outer: { type: 'string', defaultValue: 'a' } }));
  expect(nested.resources).toEqual(inlined.resources);
});

test.each([0, 1, 3, 7])('a loop of %i is as many resources written out', (count) => {
  const name = (index: string): string => `[concat('r', ${index})]`;
  const properties = (index: string): JsonObject => ({ i: `[${index}]`, odd: `[equals(mod(${index}, 2), 1)]` });
  const loop = expand(
    template([thing(name('copyIndex()'), properties("copyIndex('l')"), { copy: { name: 'l', count } })]),
  );
  const written = expand(
    template(Array.from({ length: count }, (_, index) => thing(name(String(index)), properties(String(index))))),
  );
  expect(loop).toEqual(written);
});

test.each(['PARAMETERS', 'Parameters'])('the case of function and parameter names changes nothing: %s', (spelling) => {
  const parameters = { p: { type: 'string', defaultValue: 'a' } };
  const usual = expand(template([thing('one', { v: "[concat(parameters('p'), 'x')]" })], parameters));
  const other = expand(template([thing('one', { v: `[CONCAT(${spelling}('P'), 'x')]` })], parameters));
  expect(other).toEqual(usual);
});
