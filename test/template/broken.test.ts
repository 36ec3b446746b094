import { printValue } from '../../src/expressions/print.js';
import { formatJsonPath } from '../../src/json/path.js';
import type { JsonPath } from '../../src/json/path.js';
import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { EvaluatedDeployment } from '../../src/template/deployment.js';
import { toSnapshot } from '../../src/template/snapshot.js';
import { expectGolden } from '../golden.js';
import { sentence } from '../../src/messages/sentence.js';

// Two templates in which everything is right, with each of their values replaced by what does not, or may not, belong
// there: what is refused, where and why, and what is deployed instead.

const classic: JsonObject = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  apiProfile: '2018-03-01-hybrid',
  parameters: {
    name: { type: 'string', defaultValue: 'n', minLength: 1, maxLength: 9, allowedValues: ['n', 'm'] },
    count: { type: 'int', defaultValue: 2, minValue: 0, maxValue: 5 },
    open: { type: 'string' },
    list: { type: 'array', defaultValue: ['a'] },
    hidden: { type: 'securestring', defaultValue: 's' },
  },
  variables: {
    plain: "[concat(parameters('name'), '-v')]",
    copy: [{ name: 'looped', count: "[parameters('count')]", input: "[copyIndex('looped', 1)]" }],
  },
  functions: [
    {
      namespace: 'own',
      members: {
        twice: { parameters: [{ name: 'p', type: 'string' }], output: { type: 'string', value: "[parameters('p')]" } },
      },
    },
  ],
  resources: [
    {
      type: 'A.B/c',
      apiVersion: '2024-01-01',
      name: "[format('r{0}', copyIndex())]",
      location: 'westeurope',
      condition: "[equals(parameters('open'), 'x')]",
      copy: { name: 'loop', count: 2, mode: 'Serial', batchSize: 1 },
      dependsOn: ["[resourceId('A.B/c', 'other')]"],
      tags: { t: "[variables('plain')]" },
      sku: { name: 's' },
      properties: {
        v: "[own.twice(variables('plain'))]",
        copy: [{ name: 'each', count: 2, input: { i: "[copyIndex('each')]" } }],
      },
    },
    {
      type: 'A.B/c',
      apiVersion: '2024-01-01',
      name: 'other',
      resources: [{ type: 'd', apiVersion: '2024-01-01', name: 'child', properties: { v: "[variables('looped')]" } }],
    },
    {
      type: 'A.B/c/providers/locks',
      apiVersion: '2024-01-01',
      name: 'other/A.L/lock',
      comments: 'text',
    },
    {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2024-01-01',
      name: 'inner',
      resourceGroup: 'rg2',
      subscriptionId: '00000000-0000-0000-0000-000000000002',
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: { p: { value: "[parameters('open')]" } },
        template: {
          $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
          contentVersion: '1.0.0.0',
          parameters: { p: { type: 'string' } },
          resources: [{ type: 'A.B/c', apiVersion: '2024-01-01', name: "[parameters('p')]" }],
          outputs: { o: { type: 'string', value: "[parameters('p')]" } },
        },
      },
    },
  ],
  outputs: {
    one: { type: 'string', value: "[reference('inner').outputs.o.value]", condition: true },
    many: { type: 'array', copy: { count: 2, input: '[copyIndex()]' } },
  },
};

const symbolic: JsonObject = {
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  languageVersion: '2.0',
  metadata: { m: 1 },
  definitions: {
    part: {
      type: 'object',
      properties: { a: { type: 'string', nullable: true }, b: { type: 'int', minValue: 1 } },
      additionalProperties: { type: 'bool' },
    },
    either: {
      type: 'object',
      discriminator: {
        propertyName: 'kind',
        mapping: {
          x: { type: 'object', properties: { kind: { type: 'string', allowedValues: ['x'] } } },
          y: { $ref: '#/definitions/yes' },
        },
      },
    },
    yes: { type: 'object', properties: { kind: { type: 'string', allowedValues: ['y'] }, n: { type: 'int' } } },
  },
  parameters: {
    part: { $ref: '#/definitions/part', defaultValue: { a: 'x', b: 2, c: true } },
    either: { $ref: '#/definitions/either', defaultValue: { kind: 'y', n: 3 } },
    tuple: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'int' }], items: false, defaultValue: ['a', 1] },
    open: { type: 'string', nullable: true },
    asked: { type: 'bool' },
  },
  variables: { v: "[parameters('part').b]" },
  resources: {
    here: { existing: true, type: 'A.B/c', apiVersion: '2024-01-01', name: 'here' },
    one: {
      type: 'A.B/c/d',
      apiVersion: '2024-01-01',
      name: "[format('{0}/{1}', 'here', 'one')]",
      scope: "[format('A.S/t/{0}', 'x')]",
      condition: "[parameters('asked')]",
      dependsOn: ['here', 'many'],
      properties: { v: "[variables('v')]", of: "[reference('here').p]", kind: "[parameters('either').n]" },
    },
    many: {
      type: 'A.B/c',
      apiVersion: '2024-01-01',
      name: "[format('m{0}', copyIndex())]",
      copy: { name: 'many', count: "[length(parameters('tuple'))]" },
      zones: ['1'],
      identity: { type: 'SystemAssigned' },
      properties: { v: "[parameters('tuple')[copyIndex()]]" },
    },
    module: {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2024-01-01',
      name: 'module',
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'Outer' },
        template: {
          $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
          contentVersion: '1.0.0.0',
          resources: [
            {
              type: 'A.B/c',
              apiVersion: '2024-01-01',
              name: 'in',
              properties: { v: "[coalesce(parameters('open'), 'z')]" },
            },
          ],
          outputs: { o: { type: 'object', value: "[parameters('part')]" } },
        },
      },
    },
  },
  outputs: {
    a: { $ref: '#/definitions/part', value: "[reference('module').outputs.o.value]" },
    b: { type: 'secureObject', value: {} },
    c: { type: 'int', nullable: true, value: "[tryGet(parameters('either'), 'n')]" },
  },
};

/** What stands in the place of a value. */
const replacements: readonly Json[] = [
  null,
  '',
  7,
  false,
  [],
  { x: 'y' },
  "[parameters('open')]",
  "[parameters('none')]",
];

/** The template with each of its values replaced, taken away, under another name and under two. */
function* changes(
  json: Json,
  path: JsonPath = [],
): Generator<readonly [what: string, path: JsonPath, change: (found: JsonObject, key: string) => JsonObject]> {
  const steps: readonly (readonly [string | number, Json])[] = isJsonArray(json)
    ? [...json.entries()]
    : isJsonObject(json)
      ? Object.entries(json)
      : [];
  for (const [step, value] of steps) {
    const at = [...path, step];
    for (const other of replacements)
      yield [`= ${JSON.stringify(other)}`, at, (found, key) => ({ ...found, [key]: other })];
    if (typeof step === 'string') {
      yield [
        'is left out',
        at,
        (found, key) => Object.fromEntries(Object.entries(found).filter(([name]) => name !== key)),
      ];
      yield ['has its name in other case', at, (found, key) => renamed(found, key, key.toUpperCase())];
      yield ['stands there twice', at, (found, key) => ({ ...found, [key.toUpperCase()]: value })];
    }
    yield* changes(value, at);
  }
}

function renamed(found: JsonObject, from: string, to: string): JsonObject {
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name === from ? to : name, value]));
}

function changed(json: Json, path: JsonPath, change: (found: JsonObject, key: string) => JsonObject): Json {
  const [step = '', ...rest] = path;
  if (isJsonArray(json)) {
    return json.map((each, index) => {
      if (index !== step) return each;
      return rest.length > 0 ? changed(each, rest, change) : (change({ each }, 'each')['each'] ?? null);
    });
  }
  if (!isJsonObject(json)) throw new Error('nothing there');
  if (rest.length === 0) return change(json, String(step));
  return { ...json, [step]: changed(json[step] ?? null, rest, change) };
}

function linesOf(deployment: EvaluatedDeployment): readonly string[] {
  const { predictedResources, outputs, diagnostics } = toSnapshot(deployment);
  return [
    ...deployment.problems.map(({ id, verdict, message, place, certain, causes }) => {
      const depends = causes.length === 0 ? '' : ` <- ${causes.map(({ kind }) => kind).join(', ')}`;
      const at = `${formatJsonPath(place.path)}${place.of === 'key' ? ' (name)' : ''}`;
      return `! ${id} ${verdict}${certain ? '' : ' perhaps'} at ${at}: ${sentence(message)}${depends}`;
    }),
    ...predictedResources.map((resource) => JSON.stringify(resource)),
    ...deployment.resources.filter(({ existing }) => existing).map(({ id }) => `existing ${printValue(id)}`),
    ...Object.entries(outputs).map(([name, value]) => `output ${name}: ${JSON.stringify(value)}`),
    ...diagnostics,
    ...deployment.missingParameters.map((name) => `parameter ${name} has no value`),
  ];
}

function evaluated(root: Json): readonly string[] {
  return linesOf(evaluateDeployment({ file: 'main.json', root }, { context: { resourceGroup: 'rg' } }));
}

test.each([
  ['classic', classic],
  ['symbolic', symbolic],
])('a %s template with one value replaced', (name, template) => {
  const right = evaluated(template);
  const sections = new Map<string, Map<string, string[]>>();
  for (const [what, path, change] of changes(template)) {
    const lines = evaluated(changed(template, path, change));
    const text = [
      ...right.filter((line) => !lines.includes(line)).map((line) => `  - ${line.slice(0, 60)}`),
      ...lines.filter((line) => !right.includes(line)).map((line) => `  + ${line}`),
    ].join('\n');
    const at = formatJsonPath(path);
    const outcomes = sections.get(at) ?? new Map<string, string[]>();
    sections.set(at, outcomes);
    outcomes.set(text, [...(outcomes.get(text) ?? []), what]);
  }
  const lines = [...sections].flatMap(([at, outcomes]) => [
    `== ${at}`,
    ...[...outcomes].flatMap(([text, whats]) => [whats.join('; '), ...(text === '' ? [] : [text])]),
  ]);
  expectGolden(`${['== as it is', ...right, ...lines].join('\n')}\n`, `template/broken-${name}.golden.txt`);
});
