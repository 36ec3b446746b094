import { questionOf, readFunctionRow, rowAnswerOf } from '../../scripts/conformance/function-rows.js';
import { judge } from '../../scripts/conformance/judgement.js';
import { ourEngine } from '../../scripts/conformance/our-engine.js';
import type { JsonObject } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';

function row(fields: JsonObject): ReturnType<typeof readFunctionRow> {
  return readFunctionRow({ id: 'string/x/1', family: 'string', function: 'x', ...fields });
}

test.each<[string, JsonObject]>([
  ['a property', { expression: "[concat('a', 'b')]", value: 'ab' }],
  ['a number that JavaScript would change', { expression: "[json('1.0')]", value: 1, valueText: '1.0' }],
  [
    'a residue',
    {
      expression: '[toLower(resourceGroup().location)]',
      context: { metadata: { location: null } },
      unresolved: '[toLower(resourceGroup().location)]',
    },
  ],
  ['a refusal', { expression: '[toLower(1)]', error: 'refused' }],
  ['a parameter default', { expression: "[toUpper('a')]", context: { place: 'parameter' }, value: 'A' }],
  ['a variable', { expression: '[add(1, 2)]', context: { place: 'variable' }, value: 3 }],
  ['an output', { expression: '[add(1, 2)]', context: { place: 'output', type: 'int' }, value: 3 }],
  [
    'a key',
    { expression: "[concat('a', 'b')]", context: { place: 'key', siblings: { c: 2 } }, value: { ab: 1, c: 2 } },
  ],
  ['a name', { expression: "['n']", context: { place: 'name' }, value: 'n' }],
  ['a condition', { expression: '[not(true())]', context: { place: 'condition' }, value: 'absent' }],
  ['a count', { expression: '[3]', context: { place: 'copyCount' }, value: 3 }],
  [
    'another resource',
    {
      expression: "[resourceId('Test.A/x', 'xn')]",
      context: { resources: { x: { type: 'Test.A/x', apiVersion: '2021-01-01', name: 'xn' } } },
      value: '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Test.A/x/xn',
    },
  ],
])('asks at its place: %s', async (_name, fields) => {
  const { findings } = await judge({ kind: 'function', ...row(fields) }, ourEngine);
  expect(findings).toEqual([]);
});

test('a wrong answer is a difference in both language versions', async () => {
  const { findings } = await judge({ kind: 'function', ...row({ expression: "['a']", value: 'b' }) }, ourEngine);
  expect(findings.map(({ kind, path }) => [kind, path[0]])).toEqual([
    ['value', 'language version 1.0'],
    ['value', 'language version 2.0'],
  ]);
});

test('a row of one language version is asked in that one', () => {
  expect(row({ expression: '[1]', value: 1, languageVersion: '2.0' }).languageVersions).toEqual(['2.0']);
});

test('scopes have their schemas and no resource group', () => {
  const { template, context } = questionOf(
    row({ expression: '[1]', value: 1, context: { scope: 'managementGroup' } }),
    '1.0',
  );
  expect(template).toContain('managementGroupDeploymentTemplate.json#');
  expect(context).toEqual({
    tenantId: '00000000-0000-0000-0000-00000000000a',
    location: 'westeurope',
    deploymentName: 'd',
    managementGroupId: 'mg',
  });
});

test('the answer is what the engine prints at the place', () => {
  const resources = parseJsonText('[{"name":"xn"},{"name":"r","properties":{"v":7}}]') as readonly JsonObject[]; // just written
  const each = row({ expression: '[7]', value: 7, context: { resources: { x: { name: 'xn' } } } });
  expect(rowAnswerOf(each, { kind: 'prediction', resources, outputs: {}, diagnostics: [] })).toEqual({
    kind: 'value',
    value: 7,
    unresolved: false,
  });
});
