import { visible } from '../../src/report/plain-text.js';
import { cli, template } from './fake-host.js';

const resource = {
  type: 'Microsoft.Storage/storageAccounts',
  apiVersion: '2023-01-01',
  name: "[parameters('name')]",
  kind: 'StorageV2',
};
const files = {
  'main.json': template({ parameters: { name: { type: 'string' } }, resources: [resource] }),
  'main.parameters.json': JSON.stringify({ parameters: { name: { value: 'given' } } }),
  'broken.json': '{\n  "a": \n',
  'refused.json': template({ resources: [{ ...resource, name: '[toLower(1, 2)]' }] }).replaceAll(
    '{"type"',
    '\n{"type"',
  ),
  'empty.json': '',
};

test('prints what the template deploys', async () => {
  const { code, stdout } = await cli(
    ['expand', 'main.json', '--parameters', 'main.parameters.json', '--resource-group', 'rg'],
    { files },
  );
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    predictedResources: [{ type: resource.type, name: 'given', kind: 'StorageV2' }],
    outputs: {},
  });
});

test('what is not known is the reduced expression', async () => {
  const { stdout } = await cli(['expand', 'main.json'], { files });
  expect(JSON.parse(stdout)).toMatchObject({ predictedResources: [{ name: "[parameters('name')]" }] });
});

test.each([
  ['broken.json', /^broken\.json:\d+:\d+: error: /],
  ['refused.json', /^refused\.json:2:\d+: error: .*toLower/],
  ['empty.json', /^empty\.json:/],
  ['missing.json', /^missing\.json: There is no such file\.\n$/],
])('%s ends with 3 and a message with its place', async (file, message) => {
  expect(await cli(['expand', file], { files })).toEqual({
    code: 3,
    stdout: '',
    stderr: expect.stringMatching(message) as string,
    written: new Map(),
  });
});

const nested = template({
  parameters: { status: { type: 'string', defaultValue: 'Enabled' } },
  variables: { encryption: { status: "[parameters('status')]" } },
  resources: [
    {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name: 'module',
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: { encryption: { value: "[variables('encryption')]" } },
        template: JSON.parse(
          template({
            parameters: { encryption: { type: 'object' } },
            resources: [{ ...resource, name: 'inner', properties: { encryption: "[parameters('encryption')]" } }],
          }),
        ) as unknown,
      },
    },
  ],
});

test('--explain tells the way of a value: property, argument, variable, parameter, literal', async () => {
  const pretty = JSON.stringify(JSON.parse(nested), null, 1);
  const { code, stdout } = await cli(
    ['expand', 'nested.json', '--explain', 'resources[inner].properties.encryption.status'],
    {
      files: { 'nested.json': pretty },
    },
  );
  expect(code).toBe(0);
  const [value, ...steps] = stdout.trimEnd().split('\n');
  expect(value).toBe('resources[inner].properties.encryption.status = "Enabled"');
  expect(steps.map((step) => step.replace(/^ {2}nested\.json:\d+:\d+: /, ''))).toEqual([
    "property 'properties.encryption'",
    "argument 'encryption' of module 'module'",
    "variable 'encryption.status'",
    "default value of parameter 'status'",
  ]);
  const lines = pretty.split('\n');
  const last = Number(/:(\d+):/.exec(steps.at(-1) ?? '')?.[1]);
  expect(lines[last - 1]).toContain('"defaultValue": "Enabled"');
});

test('--explain names the resources there are where it finds none', async () => {
  const { code, stderr } = await cli(['expand', 'main.json', '--explain', 'resources[none].kind'], { files });
  expect(code).toBe(2);
  expect(stderr).toContain("[0] Microsoft.Storage/storageAccounts parameters('name')");
});

test('a refusal tells the way that led there, and stands where the value was given', async () => {
  const main = template({
    parameters: { config: { type: 'object' }, count: { type: 'int' } },
    variables: { deep: "[parameters('config')]" },
    resources: [{ ...resource, name: 'x', properties: { v: "[variables('deep').missing]" } }],
  });
  const given = JSON.stringify({ parameters: { config: { value: { a: 1 } }, count: { value: 'three' } } }, null, 1);
  const { code, stderr } = await cli(['expand', 'main.json', '--parameters', 'given.json'], {
    files: { 'main.json': main, 'given.json': given },
  });
  expect(code).toBe(3);
  const lines = stderr.trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/:\d+:\d+:/, ':'))).toEqual([
    "main.json: error: Property 'missing' doesn't exist, available properties are 'a'.",
    "    main.json: variable 'deep'",
    "    given.json: value of parameter 'config'",
    "given.json: error: The value of parameter 'count' must be of type int, but String 'three' is given.",
    "    main.json: parameter 'count'",
  ]);
  const line = Number(/^given\.json:(\d+):/m.exec(stderr)?.[1]);
  expect(given.split('\n')[line - 1]).toContain('"value": "three"');
});

test('a Bicep file is told to be built first', async () => {
  const { code, stderr } = await cli(['expand', 'main.bicep'], { files: { 'main.bicep': "param p string = 'x'" } });
  expect(code).toBe(3);
  expect(stderr).toMatch(/^main\.bicep: Bicep is not read itself; run 'bicep build main\.bicep .*\n$/);
});

test('--explain with a name that is not there lists what is, one to a line', async () => {
  const { code, stderr } = await cli(['expand', 'main.json', '--explain', 'resources[nothing].properties'], {
    files: { 'main.json': nested },
  });
  expect(code).toBe(2);
  expect(stderr).toMatch(/^cmklint: No resource 'nothing'\. The template deploys:\n {2}\[0\] .*inner.*\n$/);
});

describe('--explain prints nothing that drives a terminal or a runner', () => {
  const hostile = 'x\n::error::PWN\u001b[31m\u2028##[group]\u202e\r\n::set-output name=a::b';
  const parameters = (name: string) => ({ [name]: { type: 'string' }, k: { type: 'string', defaultValue: hostile } });
  const resource = (v: unknown, name = 'r') => ({
    type: 'Test.A/b',
    apiVersion: '2020-01-01',
    name,
    properties: { v },
  });
  const expression = `[concat(parameters('${hostile}'), '${hostile}')]`;

  test.each([
    ['the name of a parameter', resource(`[parameters('${hostile}')]`), 'resources[0].properties.v'],
    ['a text in an expression', resource(expression), 'resources[0].properties.v'],
    ['a value', resource(hostile), 'resources[0].properties.v'],
    ['the default of a parameter', resource("[parameters('k')]"), 'resources[0].properties.v'],
    ['names within an object', resource({ [hostile]: { [hostile]: expression } }), 'resources[0].properties'],
    ['names in the path', resource({ [hostile]: 1 }), `resources[0].properties.v['${hostile}']`],
    ['the name of a resource', resource(1, hostile), `resources['${hostile}'].properties.v`],
    ['a resource that is not there', resource(1, hostile), 'resources[9].properties.v'],
    ['no path', resource(1), `resources[0]${hostile}`],
  ])('%s', async (_, each, path) => {
    const files = { 'm.json': template({ parameters: parameters(hostile), resources: [each] }) };
    const { stdout, stderr } = await cli(['expand', 'm.json', '--explain', path], { files });
    expect(stdout + stderr).not.toBe('');
    for (const line of (stdout + stderr).split('\n')) {
      expect(line).not.toMatch(/^\s*::|##\[/);
      expect(visible(line)).toBe(line);
    }
  });

  test('the name of a file', async () => {
    const name = `${hostile}.json`;
    const files = { [name]: template({ resources: [resource(1)] }) };
    const { stdout } = await cli(['expand', name, '--explain', 'resources[0].properties.v'], { files });
    for (const line of stdout.trimEnd().split('\n')) expect(visible(line)).toBe(line);
    expect(stdout).not.toMatch(/^\s*::|##\[/m);
  });
});
