import type { Json, JsonObject } from '../../src/json/value.js';
import { Conditions } from '../../src/symbolic/condition.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { DeploymentOrder } from '../../src/template/deployment-order.js';
import { described } from '../described-value.js';
import { expectGolden } from '../golden.js';

// Which resources surely wait for which others, in every way in which that can be said, and in ways that say nothing.

const version = { apiVersion: '2024-01-01' };
const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const idOf = (name: string): string => `[resourceId('A.B/c', '${name}')]`;
const after = (...dependsOn: readonly Json[]): JsonObject => ({ dependsOn });
const asking = (expression: string): JsonObject => ({ properties: { v: [{ w: `[${expression}]` }] } });
const loop = (name: string, more: JsonObject = {}): JsonObject => ({ copy: { name, count: 3, ...more } });

/** By name; `a` to `e` are there for the others. */
const resources: Readonly<Record<string, JsonObject>> = {
  a: {},
  b: { condition: "[parameters('flag')]" },
  c: { condition: "[equals(parameters('text'), 'x')]" },
  d: { condition: false },
  "[format('e{0}', copyIndex())]": loop('e'),
  "[format('f{0}', copyIndex())]": loop('f', { mode: 'Serial', batchSize: 2 }),
  "[parameters('text')]": {},
  'by-id': after(idOf('a')),
  'by-id-in-other-case': after("[toUpper(resourceId('A.B/c', 'a'))]"),
  'by-name': after('a'),
  'by-name-in-other-case': after('A'),
  'by-relative-id': after('A.B/c/a'),
  'by-relative-id-in-other-case': after('a.b/C/A'),
  'by-id-of-another-group': after("[resourceId('other', 'A.B/c', 'a')]"),
  'by-id-of-another-type': after("[resourceId('A.B/d', 'a')]"),
  'by-open-name': after("[resourceId('A.B/c', parameters('text'))]"),
  'by-name-of-no-one': after('none', '', 'A.B/c', "[resourceId('A.B/c', 'none')]"),
  'by-condition': after("[if(parameters('flag'), resourceId('A.B/c', 'a'), resourceId('A.B/c', 'b'))]"),
  'by-loop': after('e'),
  'by-loop-in-other-case': after('E'),
  'by-one-of-a-loop': after(idOf('e1')),
  'by-one-of-a-symbolic-loop': after('r4[1]'),
  'by-serial-loop': after('f'),
  'after-what-may-be-missing': after(idOf('b')),
  'after-that': after(idOf('after-what-may-be-missing')),
  'before-what-may-be-missing': after(idOf('c')),
  'after-a-false-condition': after(idOf('d')),
  'under-the-same-condition': { condition: "[parameters('flag')]", ...after(idOf('b')) },
  'after-the-same-condition': after(idOf('under-the-same-condition')),
  'after-nothing-known': after(7, null, "[parameters('text')]"),
  'in-a-circle': after(idOf('also-in-a-circle')),
  'also-in-a-circle': after(idOf('in-a-circle')),
  'asks-by-id': asking("reference(resourceId('A.B/c', 'a')).x"),
  'asks-by-name': asking("reference('a').x"),
  'asks-in-full': asking("reference(resourceId('A.B/c', 'a'), '2024-01-01', 'Full').x"),
  'asks-for-keys': asking("listKeys(resourceId('A.B/c', 'a'), '2024-01-01').k[0]"),
  'asks-in-a-call': asking("concat('x', string(reference('a').x), 'y')"),
  'asks-in-an-index': asking("createObject('k', 1)[string(reference('a').x)]"),
  'asks-where-true': asking("if(true(), reference('a').x, reference('after-that').x)"),
  'asks-where-false': asking("if(false(), reference('after-that').x, reference('a').x)"),
  'asks-where-open': asking("if(parameters('flag'), reference('a').x, 'x')"),
  'asks-in-a-condition': asking("if(equals(reference('a').x, 'x'), 'y', 'z')"),
  'asks-first-of-and': asking("and(equals(reference('a').x, 1), equals(reference('by-id').x, 1))"),
  'asks-second-of-or': asking("or(parameters('flag'), equals(reference('a').x, 1))"),
  'asks-second-of-coalesce': asking("coalesce(parameters('text'), reference('a').x)"),
  'asks-in-a-lambda': asking("map(createArray(1), lambda('x', reference('a').x))"),
  'asks-in-a-loop': { properties: { copy: [{ name: 'v', count: 0, input: "[reference('a').x]" }] } },
  'asks-in-no-property': { tags: { t: "[string(reference('a').x)]" } },
  'asks-what-fails': asking("reference(add('x', 1)).x"),
  'with-children': {
    resources: [
      { type: 'd', name: 'child', ...version },
      { type: 'd', name: 'second', ...version, ...after('child') },
    ],
  },
};

const nested = (name: string, more: JsonObject, inner: readonly JsonObject[]): JsonObject => ({
  type: 'Microsoft.Resources/deployments',
  name,
  ...version,
  ...more,
  properties: {
    mode: 'Incremental',
    expressionEvaluationOptions: { scope: 'inner' },
    ...(more['parameters'] === undefined ? {} : { parameters: more['parameters'] }),
    template: {
      $schema,
      contentVersion: '1.0.0.0',
      parameters: { p: { type: 'string', defaultValue: '' } },
      resources: inner,
    },
  },
});
const inside = (name: string, more: JsonObject = {}): JsonObject => ({ type: 'A.B/c', name, ...version, ...more });
const deployments: readonly JsonObject[] = [
  nested('module', { ...after(idOf('a')) }, [inside('m1'), inside('m2', after("[resourceId('A.B/c', 'm1')]"))]),
  nested(
    'perhaps',
    { condition: "[parameters('flag')]", ...after("[resourceId('Microsoft.Resources/deployments', 'module')]") },
    [inside('m3')],
  ),
  nested('asked', { parameters: { p: { value: "[reference('module').outputs.x.value]" } } }, [
    inside('m4'),
    nested('deeper', {}, [inside('m5')]),
  ]),
  inside('after-module', after("[resourceId('Microsoft.Resources/deployments', 'module')]")),
  inside('after-perhaps', after('perhaps')),
];

test.each(['classic', 'symbolic'])('which resources wait for which in a %s template', (form) => {
  const all = [...Object.entries(resources).map(([name, more]) => inside(name, more)), ...deployments];
  const symbols = all.map((resource, index) => {
    const name = typeof resource['name'] === 'string' ? resource['name'] : '';
    const rest = Object.fromEntries(Object.entries(resource).filter(([section]) => section !== 'resources'));
    const symbol = /^[a-z-]+$/.test(name) ? name : `r${index}`;
    return [symbol, form === 'symbolic' ? rest : resource] as const;
  });
  const root: JsonObject = {
    $schema,
    contentVersion: '1.0.0.0',
    ...(form === 'symbolic' ? { languageVersion: '2.0' } : {}),
    parameters: { flag: { type: 'bool' }, text: { type: 'string' } },
    resources: form === 'symbolic' ? Object.fromEntries(symbols) : all,
  };
  const context = { subscriptionId: '00000000-0000-0000-0000-000000000001', resourceGroup: 'rg' };
  const { resources: found } = evaluateDeployment({ file: 'main.json', root }, { context });
  const order = new DeploymentOrder(found, new Conditions());
  const nameOf = (index: number): string =>
    described(found[index]?.name ?? null)
      .split('\n')[0]
      ?.replace(/ <- .*/, '') ?? '';
  const lines = found.map((later, index) => {
    const before = found.flatMap((earlier, at) => (order.isAfter(later, earlier) ? [nameOf(at)] : []));
    return `${nameOf(index)}: ${before.join(', ')}`;
  });
  expectGolden(`${lines.join('\n')}\n`, `template/order/${form}.golden.txt`);
});

const conditions: readonly string[] = [
  ...[
    'true()',
    'false()',
    "parameters('flag')",
    "not(parameters('flag'))",
    "parameters('other')",
    "equals(parameters('text'), 'a')",
  ],
  ...[
    "equals(parameters('text'), 'b')",
    "equals(toLower(parameters('text')), 'a')",
    "not(equals(parameters('text'), 'a'))",
  ],
  ...[
    "and(parameters('flag'), parameters('other'))",
    "or(parameters('flag'), parameters('other'))",
    "and(parameters('flag'), not(parameters('other')))",
  ],
  ...[
    "if(parameters('flag'), parameters('other'), false())",
    "equals(parameters('flag'), true())",
    "empty(parameters('text'))",
  ],
  ...[
    "not(empty(parameters('text')))",
    "equals(parameters('count'), 1)",
    "greater(parameters('count'), 1)",
    "contains(parameters('list'), 'a')",
  ],
  ...["equals(parameters('word'), 'a')", "equals(parameters('word'), 'b')", "not(equals(parameters('word'), 'b'))"],
];

test('what conditions say of each other', () => {
  const parameters = {
    flag: { type: 'bool' },
    other: { type: 'bool' },
    text: { type: 'string' },
    count: { type: 'int' },
    list: { type: 'array' },
    word: { type: 'string', allowedValues: ['a', 'b'] },
  };
  const all = conditions.map((condition, index) => inside(`r${index}`, { condition: `[${condition}]` }));
  const root: JsonObject = { $schema, contentVersion: '1.0.0.0', parameters, resources: all };
  const { resources: found } = evaluateDeployment({ file: 'main.json', root }, {});
  const values = new Map(found.map(({ name, condition }) => [name, condition]));
  const told = new Conditions();
  const lines = conditions.map((condition, index) => {
    const one = values.get(`r${index}`) ?? false;
    const signs = conditions.map((_, at) => {
      const other = values.get(`r${at}`) ?? false;
      const [implies, excludes] = [told.implies(one, other), told.excludes(one, other)];
      return implies && excludes ? '!' : implies ? '>' : excludes ? '#' : '.';
    });
    return `${signs.join('')} ${condition}`;
  });
  expectGolden(`${lines.join('\n')}\n`, 'template/order/conditions.golden.txt');
});
