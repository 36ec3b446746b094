import { readDocument } from '../../src/source/json-document.js';
import { kindOf } from '../../src/source/kind.js';

const head = '"$schema":"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"';
const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

/** Whether a file with this text, or a template with these resources, is worth evaluating. */
function concerned(resources: unknown, more: object = {}): boolean {
  const rest = JSON.stringify({ contentVersion: '1.0.0.0', ...more, resources }).slice(1);
  return textConcerned(`{${head},${rest}`);
}

function textConcerned(text: string): boolean {
  const kind = kindOf(readDocument('main.json', text));
  if (kind.is !== 'template') throw new Error(`no template, but ${kind.is}`);
  return kind.concerned;
}

const deployment = (properties: object, more: object = {}): object => ({
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  name: 'nested',
  properties,
  ...more,
});
const nested = (resources: unknown, more: object = {}): object => ({
  template: { contentVersion: '1', resources, ...more },
});
const inner = { expressionEvaluationOptions: { scope: 'Inner' } };
type Case = readonly [title: string, resources: unknown, more?: object];
/** Every case with all its parts: a test with fewer arguments than it names gets a callback for the rest. */
const cases = (all: readonly Case[]): readonly (readonly [string, unknown, object])[] =>
  all.map(([title, resources, more = {}]) => [title, resources, more]);
const account = { type: 'Microsoft.Storage/storageAccounts', apiVersion: '2023-01-01', name: 'st' };

test.each(
  cases([
    ['a workspace', [{ type: WORKSPACE }]],
    ['an AI account', [{ type: 'Microsoft.CognitiveServices/accounts' }]],
    ['any case', [{ TYPE: WORKSPACE.toUpperCase() }]],
    ['one under a symbolic name', { ws: { type: WORKSPACE } }],
    ['one inside another resource', [{ ...account, resources: [{ type: WORKSPACE }] }]],
    ['a linked template', [deployment({ templateLink: { relativePath: 'x.json' } })]],
    ['a linked template beside another', [deployment({ templateLink: { id: 'x' }, ...nested([account]) })]],
    ['a template that is a parameter', [deployment({ template: "[parameters('template')]" })]],
    ['properties that are an expression', [deployment("[variables('properties')]" as never)]],
    ['properties with a computed name', [deployment({ "[concat('temp', 'late')]": {} })]],
    [
      'one deep inside',
      [deployment({ ...inner, ...nested([deployment({ ...inner, ...nested([{ type: WORKSPACE }]) })]) })],
    ],
    ['a computed type that the parent evaluates', [deployment(nested([{ ...account, type: "[concat('a', 'b')]" }]))]],
    ['resources that the parent evaluates', [deployment(nested("[json('[]')]"))]],
    ['children that the parent evaluates', [deployment(nested([{ ...account, resources: "[json('[]')]" }]))]],
    ['a resource that the parent evaluates', [deployment(nested(["[json('{}')]"]))]],
    ['a section with a computed name', [deployment(nested([], { "[concat('reso', 'urces')]": [] }))]],
    ['a loop that makes a section', [deployment(nested([], { copy: [{ name: 'resources', count: 1, input: {} }] }))]],
    ['a property with a computed name in a resource', [deployment(nested([{ ...account, "['type']": 'x' }]))]],
    [
      'a template in a stack',
      [deployment(nested([{ type: WORKSPACE }]), { type: 'Microsoft.Resources/deploymentStacks' })],
    ],
    ['a deployment inside another resource', [{ ...account, resources: [deployment({ templateLink: { id: 'x' } })] }]],
    [
      'a deployment with a slash too many',
      [deployment({ templateLink: { id: 'x' } }, { type: 'Microsoft.Resources/deployments/' })],
    ],
    ['two types', [{ ...account, Type: 'A.B/c', x: 'deployments' }]],
  ]),
)('%s is a reason to evaluate', (_, resources, more) => expect(concerned(resources, more)).toBe(true));

test.each([
  ['an escaped letter', '"type":"Microsoft.\\u004dachineLearningServices/workspaces"'],
  ['an escaped slash', '"type":"Microsoft.MachineLearningServices\\/workspaces"'],
  ['an escaped name', '"\\u0074ype":"Microsoft.MachineLearningServices/workspaces"'],
  ['an unquoted name', 'type : "Microsoft.MachineLearningServices/workspaces"'],
  ['single quotes', "'type':'Microsoft.MachineLearningServices/workspaces'"],
  ['a comment behind the colon', '"type":/* " */"Microsoft.MachineLearningServices/workspaces"'],
  ['a name written twice', '"type":"A.B/c","type":"Microsoft.MachineLearningServices/workspaces"'],
  ['an escaped deployment', '"type":"Microsoft.Resources/\\u0064eployments","properties":{"templateLink":{"uri":"x"}}'],
])('%s hides nothing', (_, resource) => {
  expect(textConcerned(`{${head},"contentVersion":"1.0.0.0","resources":[{${resource}}]}`)).toBe(true);
});

test.each(
  cases([
    ['another resource', [account]],
    [
      'nested templates of literal resources',
      [deployment(nested([account])), deployment({ ...inner, ...nested([account]) })],
    ],
    [
      'expressions in properties',
      [deployment(nested([{ ...account, properties: { type: "[parameters('t')]", template: '[x]' } }]))],
    ],
    ['a workspace that is only spoken of', [{ ...account, tags: { id: `[resourceId('${WORKSPACE}', 'x')]` } }]],
    [
      'a template in a variable',
      [deployment({ template: "[variables('t')]" })],
      { variables: { t: { resources: [account] } } },
    ],
    [
      'a template that is data',
      [
        {
          ...account,
          type: 'Microsoft.Resources/templateSpecs/versions',
          properties: { mainTemplate: { resources: [{ type: WORKSPACE }] } },
        },
      ],
    ],
    [
      'the link of the deployment itself',
      [deployment(nested([account]))],
      { variables: { a: '[deployment().properties.templateLink.uri]' } },
    ],
  ]),
)('%s is none', (_, resources, more) => expect(concerned(resources, more)).toBe(false));

test.each([
  ['a computed type', { resources: [{ type: "[concat('Microsoft.MachineLearning', 'Services/workspaces')]" }] }],
  ['itself', { resources: [deployment({ template: "[variables('t')]" })] }],
  ['an expression', "[json(concat('{\"ty', 'pe\": …}'))]"],
])('a nested template from a variable that holds %s is a reason to evaluate', (_, variable) => {
  expect(concerned([deployment({ template: "[variables('t')]" })], { variables: { t: variable } })).toBe(true);
});

test('a text that proves that nothing of ours is in it is not read', () => {
  expect(textConcerned(`{${head},"resources":[{"type":"A.B/c"`)).toBe(false);
  expect(textConcerned(`{${head},"resources":[{"type":"Microsoft.MachineLearningServices/`)).toBe(true);
});
