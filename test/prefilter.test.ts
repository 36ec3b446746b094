import { mayHoldWorkspace } from '../src/prefilter.js';
import { readDocument } from '../src/source/json-document.js';

const may = (resources: unknown, text = JSON.stringify({ resources })): boolean =>
  mayHoldWorkspace(readDocument('main.json', text));
const deployment = (properties: object): object => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  properties,
});

test.each([
  ['a workspace', [{ type: 'Microsoft.MachineLearningServices/workspaces' }]],
  ['an AI account', [{ type: 'Microsoft.CognitiveServices/accounts' }]],
  ['any case', [{ TYPE: 'microsoft.machinelearningservices/WORKSPACES' }]],
  ['a linked template', [deployment({ templateLink: { relativePath: 'x.json' } })]],
  ['a computed nested template', [deployment({ template: "[parameters('template')]" })]],
  [
    'one deep inside',
    [deployment({ template: { resources: [{ type: 'Microsoft.MachineLearningServices/registries' }] } })],
  ],
])('%s can be a workspace', (_, resources) => expect(may(resources)).toBe(true));

test('an escaped name can be one', () => {
  expect(may([], '{"resources":[{"type":"Microsoft.\\u004dachineLearningServices/workspaces"}]}')).toBe(true);
});

test.each([
  ['another resource', [{ type: 'Microsoft.Storage/storageAccounts', apiVersion: '1' }]],
  [
    'a computed type of an identity',
    [{ type: 'A.B/c', apiVersion: '1', identity: { type: "[parameters('identityType')]" } }],
  ],
  [
    'a computed template of something else',
    [{ type: 'Microsoft.App/jobs', apiVersion: '1', properties: { template: "[variables('t')]" } }],
  ],
  ['a computed type, which Azure refuses', [{ apiversion: '1', Type: "[parameters('type')]" }]],
])('%s cannot', (_, resources) => expect(may(resources)).toBe(false));

test.each([
  ['plain JSON', { resources: [{ type: 'Microsoft.Storage/storageAccounts' }] }, false],
  [
    'JSON with a computed type',
    { resources: [{ type: "[concat('Microsoft.MachineLearning', 'Services/workspaces')]" }] },
    true,
  ],
  ['an expression', "[json(concat('{\"ty', 'pe\": …}'))]", true],
])('a nested template from a variable that holds %s', (_, variable, expected) => {
  const template = { variables: { t: variable }, resources: [deployment({ template: "[variables('t')]" })] };
  expect(may([], JSON.stringify(template))).toBe(expected);
});
