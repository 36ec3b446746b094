import { ObjectValue } from '../../src/expressions/value.js';
import type { JsonObject } from '../../src/json/value.js';
import { sentence } from '../../src/messages/sentence.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { described } from '../described-value.js';
import { expectGolden } from '../golden.js';

// What a template reads of the outputs of a deployment in it: everything that the outputs of a template can be, under
// everything that can be read of them.

const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

const parameters: JsonObject = {
  flag: { type: 'bool' },
  text: { type: 'string' },
  count: { type: 'int' },
  open: { type: 'object' },
};

const thing = { type: 'A.B/c', apiVersion: '2024-01-01' };
const loop = { name: 'l', count: "[parameters('count')]" };
const out = (type: string, value: unknown, more: object = {}): object => ({ type, value, ...more });

/** A template by the sections that it has beside its resources. */
const templates: Readonly<Record<string, object>> = {
  'one text': { outputs: { id: out('string', 'a') } },
  'one of each type': {
    outputs: {
      id: out('STRING', 'a'),
      n: out('int', 1),
      flag: out('Bool', true),
      list: out('array', [1]),
      map: out('object', { a: 1 }),
      secret: out('secureString', 's'),
      hidden: out('secureobject', { a: 1 }),
    },
  },
  'an open text': { outputs: { id: out('string', "[parameters('text')]") } },
  'an id in another case': { outputs: { ID: out('string', 'a') } },
  none: {},
  'outputs that are open': { outputs: "[parameters('open')]" },
  'a condition that is open': { outputs: { id: out('string', 'a', { condition: "[parameters('flag')]" }) } },
  'a condition over an open text': {
    outputs: { id: out('string', "[parameters('text')]", { condition: "[parameters('flag')]" }), n: out('int', 1) },
  },
  'a condition that is false': { outputs: { id: out('string', 'a', { condition: false }), n: out('int', 1) } },
  'a loop whose count is open': {
    resources: [{ ...thing, name: "[format('a{0}', copyIndex())]", copy: loop }],
    outputs: { n: out('int', 1) },
  },
  'a loop of three': {
    resources: [{ ...thing, name: "[format('a{0}', copyIndex())]", copy: { name: 'l', count: 3 } }],
    outputs: { n: out('int', 1) },
  },
  'ids of a loop': {
    outputs: { id: { type: 'array', copy: { count: 2, input: "[resourceId('A.B/c', string(copyIndex()))]" } } },
  },
};

const reads: readonly string[] = [
  "reference('m').outputs.id.value",
  "reference('m').outputs.id.type",
  "reference('m').outputs.ID.Value",
  "reference('m').outputs.n.value",
  "reference('m').Outputs['none']",
  "tryGet(reference('m').outputs, 'id')",
  "reference('m').provisioningState",
  "reference('m').noSuchThing",
];

const properties = {
  mode: 'Incremental',
  expressionEvaluationOptions: { scope: 'inner' },
  parameters: Object.fromEntries(Object.keys(parameters).map((name) => [name, { value: `[parameters('${name}')]` }])),
};

/** How the deployment is given. */
const deployments: Readonly<Record<string, (template: object) => object>> = {
  plain: (template) => ({ properties: { ...properties, template } }),
  conditional: (template) => ({
    condition: "[parameters('flag')]",
    properties: { ...properties, template },
  }),
  // Evaluated outside: what is said of the iterations of a loop would be said there.
  chosen: (template) => ({
    properties: {
      mode: 'Incremental',
      template: "[if(parameters('flag'), variables('one'), variables('other'))]",
    },
    variables: {
      one: { $schema, contentVersion: '1.0.0.0', resources: [], outputs: {} },
      other: { ...template, parameters: {} },
    },
  }),
};

function evaluate(sections: object, make: (template: object) => object, read: string): readonly string[] {
  const inner = { $schema, contentVersion: '1.0.0.0', parameters, resources: [], ...sections };
  const { variables = {}, ...deployment } = make(inner) as { readonly variables?: object };
  const text = JSON.stringify({
    $schema,
    contentVersion: '1.0.0.0',
    parameters,
    variables,
    resources: [{ type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'm', ...deployment }],
    outputs: { o: { type: 'object', value: { v: `[${read}]` } } },
  });
  const { outputs, problems } = evaluateDeployment(readDocument('main.json', text), { requireParameters: false });
  const output = outputs.get('o');
  const value = output instanceof ObjectValue ? output.get('v') : output;
  return [
    value === undefined ? 'nothing' : described(value),
    ...problems.map(({ message, certain }) => `${certain ? 'surely' : 'perhaps'} ${sentence(message)}`),
  ].map((line) => line.replaceAll(LONG_ID, 'ID'));
}

/** What stands in every line and says nothing. */
const LONG_ID =
  /resourceId\(subscription\(\)\.subscriptionId, resourceGroup\(\)\.name, 'Microsoft.Resources\/deployments', 'm'\), '2022-09-01'/g;

test.each(Object.keys(deployments))('what is read of %s', (name) => {
  const make = deployments[name]!;
  const fitting = Object.entries(templates).filter(([what]) => name !== 'chosen' || !what.includes('loop'));
  const lines = fitting.flatMap(([what, sections]) =>
    reads.flatMap((read) => [`${what}: ${read}`, ...evaluate(sections, make, read).map((line) => `  ${line}`)]),
  );
  expectGolden(`${lines.join('\n')}\n`, `template/module-outputs/${name}.golden.txt`);
});
