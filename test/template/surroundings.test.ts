import { formatJsonPath } from '../../src/json/path.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { EvaluatedDeployment } from '../../src/template/deployment.js';
import { described } from '../described-value.js';
import { expectGolden } from '../golden.js';
import { sentence } from '../../src/messages/sentence.js';

// What an expression sees of the template and the scope around it, and where a resource is deployed to: every form at
// every scope.

const host = 'https://schema.management.azure.com/schemas/';
const schemas = {
  'resource group': `${host}2019-04-01/deploymentTemplate.json#`,
  subscription: `${host}2018-05-01/subscriptionDeploymentTemplate.json#`,
  'management group': `${host}2019-08-01/managementGroupDeploymentTemplate.json#`,
  tenant: `${host}2019-08-01/tenantDeploymentTemplate.json#`,
} as const;

const contexts = {
  'nothing given': {},
  'all given': {
    tenantId: '00000000-0000-0000-0000-00000000000a',
    subscriptionId: '00000000-0000-0000-0000-000000000001',
    resourceGroup: 'rg',
    managementGroupId: 'mg',
    location: 'westeurope',
    deploymentName: 'main',
  },
} as const;

const parameters: JsonObject = { open: { type: 'string' }, on: { type: 'bool' }, count: { type: 'int' } };

function evaluated(schema: string, context: object, sections: JsonObject): EvaluatedDeployment {
  const root = { $schema: schema, contentVersion: '1.0.0.0', parameters, ...sections };
  return evaluateDeployment({ file: 'main.json', root }, { context });
}

function problemLines({ problems }: EvaluatedDeployment): readonly string[] {
  return problems.map(({ id, verdict, message, place, certain, causes }) => {
    const depends = causes.length === 0 ? '' : ` <- ${causes.map(({ kind }) => kind).join(', ')}`;
    return `  ! ${id} ${verdict}${certain ? '' : ' perhaps'} ${formatJsonPath(place.path)}: ${sentence(message)}${depends}`;
  });
}

const version = { apiVersion: '2024-01-01' };
const plain = { type: 'A.B/c', name: 'r', ...version };

function deployment(properties: JsonObject, more: JsonObject = {}): JsonObject {
  const template = { $schema: schemas['resource group'], contentVersion: '1.0.0.0', resources: [plain] };
  return {
    type: 'Microsoft.Resources/deployments',
    name: 'd',
    ...version,
    ...more,
    properties: { mode: 'Incremental', template, ...properties },
  };
}

const inSubscription: JsonObject = {
  template: { $schema: schemas.subscription, contentVersion: '1.0.0.0', resources: [plain] },
};
const ofTenant: JsonObject = {
  template: { $schema: schemas.tenant, contentVersion: '1.0.0.0', resources: [plain] },
};
const ofGroup: JsonObject = {
  template: { $schema: schemas['management group'], contentVersion: '1.0.0.0', resources: [plain] },
};
const somewhere = '/subscriptions/00000000-0000-0000-0000-000000000002/resourceGroups/other';

const resources: Readonly<Record<string, Json>> = {
  plain,
  child: { type: 'A.B/c/d', name: 'r/s', ...version },
  'child inside': { ...plain, resources: [{ type: 'd', name: 's', ...version }] },
  'child inside with its whole type': { ...plain, resources: [{ type: 'A.B/c/d', name: 'r/s', ...version }] },
  'name with too few segments': { type: 'A.B/c/d', name: 'r', ...version },
  'name with too many segments': { ...plain, name: 'r/s' },
  'name with empty segments': { type: 'A.B/c/d', name: '/r//s/', ...version },
  'open name': { ...plain, name: "[parameters('open')]" },
  'open name of a child': { type: 'A.B/c/d', name: "[parameters('open')]", ...version },
  'open name of a child in part': { type: 'A.B/c/d', name: "[concat('r/', parameters('open'))]", ...version },
  'type with a slash': { ...plain, type: 'A.B/c/' },
  'type without provider': { ...plain, type: 'c' },
  'old extension': { type: 'A.B/c/providers/locks', name: 'r/A.L/l', ...version },
  'extension of a resource': { type: 'A.L/locks', name: 'l', scope: 'A.B/c/r', ...version },
  'extension of an id': { type: 'A.L/locks', name: 'l', scope: `${somewhere}/providers/A.B/c/r`, ...version },
  'extension of the tenant': { type: 'A.L/locks', name: 'l', scope: '/', ...version },
  'extension of a management group': {
    type: 'A.L/locks',
    name: 'l',
    scope: 'Microsoft.Management/managementGroups/other',
    ...version,
  },
  'extension of something open': { type: 'A.L/locks', name: 'l', scope: "[parameters('open')]", ...version },
  'extension of a choice': {
    type: 'A.L/locks',
    name: 'l',
    scope: "[if(parameters('on'), '/', 'A.B/c/r')]",
    ...version,
  },
  'extension of nothing': { type: 'A.L/locks', name: 'l', scope: '', ...version },
  'with a resource group': { ...plain, resourceGroup: 'other' },
  deployment: deployment({}),
  'deployment with a location': deployment({}, { location: 'northeurope' }),
  'deployment to a group': deployment({}, { resourceGroup: 'other' }),
  'deployment to an open group': deployment({}, { resourceGroup: "[parameters('open')]" }),
  'deployment to the own group': deployment({}, { resourceGroup: '[resourceGroup().name]' }),
  'deployment to a group of a subscription': deployment(
    {},
    { resourceGroup: 'other', subscriptionId: '00000000-0000-0000-0000-000000000002' },
  ),
  'deployment to a group of an open subscription': deployment(
    {},
    { resourceGroup: 'other', subscriptionId: "[parameters('open')]" },
  ),
  'deployment to a subscription': deployment(inSubscription, {
    subscriptionId: '00000000-0000-0000-0000-000000000002',
    location: 'x',
  }),
  'deployment to its subscription': deployment(inSubscription, { location: 'x' }),
  'deployment to a management group': deployment(ofGroup, {
    scope: 'Microsoft.Management/managementGroups/other',
    location: 'x',
  }),
  'deployment to an open management group': deployment(ofGroup, {
    scope: "[format('Microsoft.Management/managementGroups/{0}', parameters('open'))]",
    location: 'x',
  }),
  'deployment to the tenant': deployment(ofTenant, { scope: '/', location: 'x' }),
  'deployment to an open scope': deployment({}, { scope: "[parameters('open')]", location: 'x' }),
  'deployment to what is no scope': deployment({}, { scope: 'x', location: 'x' }),
  'deployment to an empty group': deployment({}, { resourceGroup: '' }),
  'deployment without template': deployment({ template: null }),
  'deployment of a link': deployment({ template: null, templateLink: { uri: 'https://example.org/t.json' } }),
  'deployment of a template spec': deployment({ template: null, templateLink: { id: `${somewhere}/x` } }),
  'deployment of something open': deployment({ template: "[parameters('open')]" }),
  'outer deployment': deployment({ expressionEvaluationOptions: { scope: 'outer' } }),
  'deployment with an open evaluation': deployment({ expressionEvaluationOptions: { scope: "[parameters('open')]" } }),
  'complete deployment': deployment({ mode: 'Complete' }),
  'deployment in another mode': deployment({ mode: 'Other' }),
  'looped deployment': deployment({}, { name: "[format('d{0}', copyIndex())]", copy: { name: 'l', count: 2 } }),
  'perhaps a deployment': deployment({}, { condition: "[parameters('on')]" }),
  stack: {
    ...deployment({ actionOnUnmanage: {}, deploymentScope: somewhere }),
    type: 'Microsoft.Resources/deploymentStacks',
  },
};

test.each(Object.entries(schemas))('where resources stand in a template of a %s', (name, schema) => {
  const lines = Object.entries(resources).flatMap(([what, resource]) =>
    Object.entries(contexts).flatMap(([given, context]) => {
      const found = evaluated(schema, context, { resources: [resource] });
      const ids = found.resources.map(({ id, type, condition, scope }) => {
        const perhaps = condition === true ? '' : ` where ${described(condition).split('\n')[0] ?? ''}`;
        return `  ${type} in ${scope.kind}${perhaps}: ${described(id).split('\n')[0] ?? ''}`;
      });
      const nested = found.nested.map(({ outcome }) => `  ${outcome}`);
      return [`${what}, ${given}`, ...ids, ...nested, ...problemLines(found)];
    }),
  );
  expectGolden(`${lines.join('\n')}\n`, `template/surroundings/${name.replace(' ', '-')}.golden.txt`);
});

const questions: readonly string[] = [
  ...['resourceGroup()', 'subscription()', 'tenant()', 'managementGroup()', 'deployment()', 'environment()'],
  ...[
    'resourceGroup().id',
    'resourceGroup().NAME',
    'resourceGroup().location',
    'resourceGroup().tags.a',
    'resourceGroup().x',
  ],
  ...['subscription().id', 'subscription().tenantId', 'subscription().displayName', 'subscription().x'],
  ...[
    'tenant().tenantId',
    'tenant().id',
    'managementGroup().id',
    'managementGroup().name',
    'managementGroup().properties.x',
  ],
  ...['deployment().name', 'deployment().location', 'deployment().properties.templateLink.uri', 'deployment().x'],
  ...['deployment().properties.template.contentVersion', 'environment().name', 'environment().suffixes.keyvaultDns'],
  ...['environment().suffixes.storage', 'environment().resourceManager', 'environment().authentication.loginEndpoint'],
  ...["resourceId('A.B/c', 'x')", "resourceId('g', 'A.B/c', 'x')", "subscriptionResourceId('A.B/c', 'x')"],
  ...["tenantResourceId('A.B/c', 'x')", "managementGroupResourceId('A.B/c', 'x')", "resourceId('A.B/c/d', 'x')"],
  ...["extensionResourceId(subscription().id, 'A.B/c', 'x')", "toLogicalZone('s', 'w', '1')", 'newGuid()', 'utcNow()'],
  ...[
    "listKeys('r', '2024-01-01')",
    "listKeys('r', '2024-01-01').keys[0].value",
    "listSecrets(resourceId('A.B/c', 'r'))",
  ],
  ...["pickZones('A.B', 'c', 'westeurope')", "providers('A.B', 'c')", "providers('A.B').x", "getSecret('x', 'y')"],
  ...["list('r', '2024-01-01', createObject())", "listAccountSas('r', '2024-01-01', parameters('open'))"],
  ...['copyIndex()', "copyIndex('loop')", "variables('none')", "parameters('none')", 'unknown()', "own.f('x')"],
];

test.each(Object.entries(schemas))('what is seen from a template of a %s', (name, schema) => {
  const lines = Object.entries(contexts).flatMap(([given, context]) =>
    questions.flatMap((question) => {
      const found = evaluated(schema, context, { resources: [{ ...plain, properties: { v: `[${question}]` } }] });
      const value = found.resources[0]?.read(['properties', 'v']) ?? null;
      return [`${question}, ${given}`, `  = ${described(value)}`, ...problemLines(found)];
    }),
  );
  expectGolden(`${lines.join('\n')}\n`, `template/surroundings/seen-from-${name.replace(' ', '-')}.golden.txt`);
});

const module = (more: JsonObject): JsonObject => ({
  type: 'Microsoft.Resources/deployments',
  ...version,
  ...more,
  properties: {
    mode: 'Incremental',
    expressionEvaluationOptions: { scope: 'inner' },
    parameters: { p: { value: "[parameters('open')]" } },
    template: {
      $schema: schemas['resource group'],
      contentVersion: '1.0.0.0',
      parameters: { p: { type: 'string' } },
      resources: [plain],
      outputs: {
        known: { type: 'string', value: 'k' },
        open: { type: 'string', value: "[parameters('p')]" },
        secret: { type: 'secureString', value: 's' },
        perhaps: { type: 'string', condition: "[empty(parameters('p'))]", value: 'p' },
        many: { type: 'array', copy: { count: 2, input: '[copyIndex()]' } },
        object: { type: 'object', value: { a: "[parameters('p')]", B: 1 } },
      },
    },
  },
});

const body = {
  location: 'x',
  kind: 'k',
  properties: { a: 1, open: "[parameters('open')]", list: ['x'], nothing: null },
};
const named: Readonly<Record<string, JsonObject>> = {
  one: { ...plain, name: 'one', ...body },
  child: { type: 'A.B/c/d', name: 'one/child', ...version, properties: { b: 2 } },
  perhaps: { ...plain, name: 'perhaps', condition: "[parameters('on')]", properties: { c: 3 } },
  never: { ...plain, name: 'never', condition: false, properties: { c: 3 } },
  loop: {
    ...plain,
    name: "[format('l{0}', copyIndex())]",
    copy: { name: 'loop', count: 2 },
    properties: { i: '[copyIndex()]' },
  },
  openLoop: {
    ...plain,
    name: "[format('o{0}', copyIndex())]",
    copy: { name: 'openLoop', count: "[parameters('count')]" },
    properties: { i: '[copyIndex()]' },
  },
  named: { ...plain, name: "[parameters('open')]", properties: { d: 4 } },
  module: module({ name: 'module' }),
  perhapsModule: module({ name: 'perhapsModule', condition: "[parameters('on')]" }),
  modules: module({ name: "[format('m{0}', copyIndex())]", copy: { name: 'modules', count: 2 } }),
};
const existing: Readonly<Record<string, JsonObject>> = { there: { ...plain, name: 'there', existing: true } };

const targets = [
  ...[
    ...Object.keys(named),
    'there',
    'ONE',
    'loop[1]',
    'loop[2]',
    'modules[0]',
    'one/child',
    'none',
    'A.B/c/one',
    'l1',
  ].map((name) => `'${name}'`),
  "resourceId('A.B/c', 'one')",
  "resourceId('A.B/c', 'ONE')",
  "resourceId('A.B/c', 'l1')",
  "resourceId('A.B/c', parameters('open'))",
  "resourceId('A.B/c/d', 'one', 'child')",
  "resourceId('g', 'A.B/c', 'one')",
  "resourceId('Microsoft.Resources/deployments', 'module')",
  "resourceId('Microsoft.Resources/deployments', 'perhapsModule')",
  "if(parameters('on'), 'one', 'child')",
  "format('loop[{0}]', parameters('count'))",
  "parameters('open')",
];
const members = [
  '',
  '.a',
  '.A',
  '.open',
  '.list[0]',
  '.none',
  '.nothing',
  '.provisioningState',
  '.i',
  '.outputs',
  '.outputs.known.value',
  '.outputs.open.value',
  '.outputs.secret.value',
  '.outputs.perhaps.value',
  '.outputs.many.value[1]',
  '.outputs.object.value.b',
  '.outputs.none.value',
];
const others = (target: string): readonly string[] => [
  `reference(${target}, '2024-01-01').a`,
  `reference(${target}, '2020-01-01').a`,
  `reference(${target}, '2024-01-01', 'Full')`,
  `reference(${target}, '2024-01-01', 'Full').properties.a`,
  `reference(${target}, '2024-01-01', 'Full').location`,
  `reference(${target}, '2024-01-01', 'Full').identity.principalId`,
  `tryGet(reference(${target}), 'a')`,
  `contains(reference(${target}), 'none')`,
  `listKeys(${target}, '2024-01-01').key`,
];

test.each(['classic', 'symbolic'])('what is known of the resources around in a %s template', (form) => {
  const isSymbolic = form === 'symbolic';
  const asks = targets.flatMap((target) => [
    ...members.map((member) => `reference(${target})${member}`),
    ...others(target),
    ...(isSymbolic ? [`resourceInfo(${target})`, `resourceInfo(${target}).id`, `references(${target})`] : []),
  ]);
  const asked: JsonObject = { ...plain, name: 'asking', properties: { v: asks.map((text) => `[${text}]`) } };
  const all = isSymbolic ? { ...named, ...existing, asked } : [...Object.values(named), asked];
  const found = evaluated(schemas['resource group'], contexts['all given'], {
    ...(isSymbolic ? { languageVersion: '2.0' } : {}),
    resources: all,
  });
  const resource = found.resources.find(({ name }) => name === 'asking');
  const outcomes = new Map<string, string[]>();
  for (const [index, text] of asks.entries()) {
    const known = described(resource?.read(['properties', 'v', index]) ?? null);
    outcomes.set(known, [...(outcomes.get(known) ?? []), text]);
  }
  const lines = [...outcomes].flatMap(([known, texts]) => [...texts, `  = ${known}`]);
  expectGolden(`${[...lines, ...problemLines(found)].join('\n')}\n`, `template/surroundings/around-${form}.golden.txt`);
});

const callable = [
  ...[
    'reference',
    'references',
    'resourceInfo',
    'list',
    'listKeys',
    'pickZones',
    'providers',
    'environment',
    'deployment',
  ],
  ...[
    'subscription',
    'resourceGroup',
    'tenant',
    'managementGroup',
    'deployer',
    'newGuid',
    'utcNow',
    'copyIndex',
    'getSecret',
  ],
  ...[
    'externalInput',
    'externalInputs',
    'variables',
    'parameters',
    'fail',
    'lambda',
    'lambdaVariables',
    'toLogicalZone',
  ],
  ...[
    'toLogicalZones',
    'toPhysicalZone',
    'toPhysicalZones',
    'roleDefinitions',
    'extensions',
    'tryGet',
    'outputs',
    'onlyIfNotExists',
  ],
];
const givenArguments = ["'one'", "'2024-01-01'", "'Full'", "'more'", "'and more'"];

test.each(['classic', 'symbolic'])(
  'calls of what is around with few, many and wrong arguments in a %s template',
  (form) => {
    const asks = callable.flatMap((name) => [
      ...Array.from({ length: 6 }, (_, count) => `${name}(${givenArguments.slice(0, count).join(', ')})`),
      ...['7', 'null()', 'createArray()', "parameters('open')", "if(parameters('on'), 'one', 'two')"].flatMap(
        (wrong) => [`${name}(${wrong})`, `${name}('one', ${wrong})`, `${name}('one', '2024-01-01', ${wrong})`],
      ),
    ]);
    const places = { properties: asks.map((text) => `[${text}]`) };
    const asked: JsonObject = { ...plain, name: 'asking', properties: { v: places.properties } };
    const one = { ...plain, name: 'one', properties: { a: 1 } };
    const found = evaluated(schemas['resource group'], contexts['all given'], {
      ...(form === 'symbolic' ? { languageVersion: '2.0' } : {}),
      resources: form === 'symbolic' ? { one, asked } : [one, asked],
    });
    const resource = found.resources.find(({ name }) => name === 'asking');
    const outcomes = new Map<string, string[]>();
    for (const [index, text] of asks.entries()) {
      const known = described(resource?.read(['properties', 'v', index]) ?? null);
      outcomes.set(known, [...(outcomes.get(known) ?? []), text]);
    }
    const lines = [...outcomes].flatMap(([known, texts]) => [...texts, `  = ${known}`]);
    expectGolden(`${lines.join('\n')}\n`, `template/surroundings/calls-${form}.golden.txt`);
  },
);

/** Where an expression may stand: not every function may stand everywhere. */
test('what may stand where', () => {
  const calls = [
    "reference('one').a",
    "listKeys('one', '2024-01-01').k",
    'newGuid()',
    'copyIndex()',
    "parameters('open')",
    "variables('v')",
    "fail('x')",
  ];
  const lines = calls.flatMap((text) => {
    const value = `[string(${text})]`;
    const sections: Readonly<Record<string, JsonObject>> = {
      'a default': { parameters: { ...parameters, p: { type: 'string', defaultValue: value } }, resources: [] },
      'a variable': { variables: { v: value }, resources: [] },
      'a name': { resources: [{ ...plain, name: value }] },
      'a condition': { resources: [{ ...plain, condition: `[equals(string(${text}), 'x')]` }] },
      'a count': { resources: [{ ...plain, copy: { name: 'l', count: `[length(string(${text}))]` } }] },
      'a tag': { resources: [{ ...plain, tags: { t: value } }] },
      'a location': { resources: [{ ...plain, location: value }] },
      'a dependency': { resources: [{ ...plain, dependsOn: [value] }] },
      'a scope': { resources: [{ type: 'A.L/locks', ...version, name: 'l', scope: value }] },
      'a version': { resources: [{ ...plain, apiVersion: value }] },
      'a type': { resources: [{ ...plain, type: value }] },
      'a loop of a property': {
        resources: [{ ...plain, properties: { copy: [{ name: 'p', count: 2, input: value }] } }],
      },
      'an output': { resources: [], outputs: { o: { type: 'string', value } } },
      'the condition of an output': {
        resources: [],
        outputs: { o: { type: 'string', value: 'x', condition: `[empty(${text})]` } },
      },
      'a group': { resources: [deployment({}, { resourceGroup: value })] },
      'an argument': { resources: [deployment({ parameters: { p: { value } } })] },
      'a link': { resources: [deployment({ template: null, templateLink: { uri: value } })] },
    };
    return Object.entries(sections).flatMap(([where, section]) => {
      const found = evaluated(schemas['resource group'], contexts['all given'], { variables: { v: 'v' }, ...section });
      return [`${text} in ${where}`, ...problemLines(found)];
    });
  });
  expectGolden(`${lines.join('\n')}\n`, 'template/surroundings/places.golden.txt');
});
