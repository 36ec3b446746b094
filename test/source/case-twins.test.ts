import { formatJsonPath } from '../../src/json/path.js';
import { parseJsonText } from '../../src/json/text.js';
import { caseTwins } from '../../src/source/case-twins.js';

function twinsOf(template: object): readonly string[] {
  return caseTwins(parseJsonText(JSON.stringify(template))).map(
    ({ path, earlier }) => `${formatJsonPath(path)} (${earlier})`,
  );
}

test('names of a template, its sections and its resources compare without case', () => {
  expect(
    twinsOf({
      parameters: { p: {}, P: {} },
      variables: { v: 1, V: 2 },
      outputs: { o: {}, O: {} },
      resources: [{ type: 'T', Type: 'U', properties: { list: [{ encryption: 1, Encryption: 2 }] } }],
      Resources: [],
    }),
  ).toEqual([
    'Resources (resources)',
    'parameters.P (p)',
    'variables.V (v)',
    'outputs.O (o)',
    'resources[0].Type (type)',
    'resources[0].properties.list[0].Encryption (encryption)',
  ]);
});

test('values of parameters and variables are data, in which case counts', () => {
  const data = { a: 1, A: 2 };
  expect(
    twinsOf({
      parameters: { p: { type: 'object', defaultValue: data, metadata: data } },
      variables: { v: data },
      outputs: { o: { type: 'object', value: data } },
    }),
  ).toEqual([]);
});

test('symbolic names are told apart by case, children and nested templates are looked into', () => {
  const body = { properties: { a: 1, A: 2 } };
  const nested = {
    TYPE: 'Microsoft.Resources/Deployments',
    properties: {
      parameters: { p: { value: { a: 1, A: 2 } }, P: { value: 1 } },
      template: { variables: { v: { a: 1, A: 2 } }, resources: { x: body } },
    },
  };
  expect(twinsOf({ resources: { x: { resources: [body] }, X: nested } })).toEqual([
    'resources.x.resources[0].properties.A (a)',
    'resources.X.properties.parameters.P (p)',
    'resources.X.properties.template.resources.x.properties.A (a)',
  ]);
});

test.each(['Microsoft.Resources/deployments/', 'microsoft.resources/deploymentStacks'])(
  '%s holds a template',
  (type) => {
    const data = { a: 1, A: 2 };
    const template = { variables: { v: data }, resources: [{ type: 'T', properties: data }] };
    expect(twinsOf({ resources: [{ type, properties: { template, parameters: { p: { value: data } } } }] })).toEqual([
      'resources[0].properties.template.resources[0].properties.A (a)',
    ]);
  },
);

test('what is no template has none', () => {
  expect(caseTwins(null)).toEqual([]);
  expect(caseTwins([{ a: 1, A: 2 }])).toEqual([]);
});
