import type { JsonObject } from '../../src/json/value.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';

// Of a loop that runs not once the engine looks at nothing but its count (resourcecopy-zero-odd-mode): where the count is
// not known, what is wrong with the rest is wrong in some deployments only.

/** Whether each problem of a template with one loop is sure, under the given count. */
function sureness(copy: JsonObject, given: string, around: JsonObject = {}): readonly boolean[] {
  const thing = { type: 'Test.A/things', apiVersion: '2024-01-01', name: "[concat('a', copyIndex())]" };
  const resource = { ...thing, ...around, copy: { name: 'loop', count: "[parameters('n')]", ...copy } };
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { n: { type: 'int' } },
    resources: [resource],
  };
  const values = readDocument('given.json', given);
  const document = readDocument('main.json', JSON.stringify(template));
  return evaluateDeployment(document, { parameterFile: values, requireParameters: false }).problems.map(
    ({ certain }) => certain,
  );
}

const count = (n: number): string => JSON.stringify({ parameters: { n: { value: n } } });
const open = JSON.stringify({ parameters: {} });

test.each<[string, JsonObject]>([
  ['a mode that is none', { mode: 'odd' }],
  ['a mode that is no text', { mode: 3 }],
  ['a mode that is refused', { mode: "[parameters('none')]" }],
  ['a batch of a parallel loop', { batchSize: 2 }],
  ['a batch that is no number', { mode: 'serial', batchSize: 'x' }],
  ['a negative batch', { mode: 'serial', batchSize: '[sub(1, 2)]' }],
])('%s is wrong where the loop runs', (_name, copy) => {
  expect(sureness(copy, count(0))).toEqual([]);
  expect(sureness(copy, count(1))).toContain(true);
  const unsure = sureness(copy, open);
  expect(unsure).toContain(false);
  expect(unsure).not.toContain(true);
});

test('the group of a deployment may hold a slash where no deployment is made of a loop', () => {
  const deployment = { type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'n', condition: false };
  const around = { ...deployment, resourceGroup: 'a/b', properties: { mode: 'Incremental' } };
  expect(sureness({}, count(0), around)).toEqual([]);
  expect(sureness({}, count(1), around)).toEqual([true]);
  expect(sureness({}, open, around)).toEqual([false]);
});
