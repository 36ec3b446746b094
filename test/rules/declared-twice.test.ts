import { judge } from '../../scripts/law/judgement.js';
import type { JsonObject } from '../../src/json/value.js';
import { expectGolden } from '../golden.js';
import { saidIn } from './said.js';

// One resource that is declared twice, once wrong and once right: which declaration decides, by what each waits for and
// by the conditions of both.

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const workspaces = 'Microsoft.MachineLearningServices/workspaces';
const vaults = 'Microsoft.KeyVault/vaults';
const deployments = 'Microsoft.Resources/deployments';

const key = {
  keyVaultArmId: `[resourceId('${vaults}', 'kv-a')]`,
  keyIdentifier: 'https://kv-a.vault.azure.net/keys/cmk',
};
const common = { apiVersion: '2024-10-01', location: 'x', identity: { type: 'SystemAssigned' } };
const encrypted = { encryption: { status: 'Enabled', keyVaultProperties: key } };

function workspace(isRight: boolean, more: object = {}): object {
  const properties = { hbiWorkspace: true, ...(isRight ? encrypted : {}) };
  return { type: workspaces, name: 'ws', ...common, ...more, properties };
}

function vault(isRight: boolean, more: object = {}): object {
  const properties = { enableSoftDelete: isRight, ...(isRight ? { enablePurgeProtection: true } : {}) };
  return { type: vaults, name: 'kv-a', ...common, ...more, properties };
}

/** A deployment of the same group with resources in it. */
function module(name: string, resources: readonly object[], more: object = {}): object {
  const template = { $schema: schema, contentVersion: '1.0.0.0', resources };
  const properties = { mode: 'Incremental', template };
  return { type: deployments, apiVersion: '2024-03-01', name, ...more, properties };
}

const step = (name: string, dependsOn: readonly string[]): object => ({
  type: 'A.B/c',
  apiVersion: '2024-01-01',
  name,
  dependsOn,
});

type Make = (isRight: boolean, more?: object) => object;

/** Templates in which `first` comes first, or may: by what the other one waits for. */
const orders: Readonly<Record<string, (first: object, make: Make, isRight: boolean) => readonly object[]>> = {
  'no order': (first, make, isRight) => [first, module('m', [make(isRight)])],
  'by name of the module': (first, make, isRight) => [
    first,
    module('m', [make(isRight)], { dependsOn: ['ws', 'kv-a'] }),
  ],
  'by id': (first, make, isRight) => [
    first,
    module('m', [make(isRight)], {
      dependsOn: [`[resourceId('${workspaces}', 'ws')]`, `[resourceId('${vaults}', 'kv-a')]`],
    }),
  ],
  'by id in other case': (first, make, isRight) => [
    first,
    module('m', [make(isRight)], {
      dependsOn: [`[toUpper(resourceId('${workspaces}', 'ws'))]`, `[toUpper(resourceId('${vaults}', 'kv-a'))]`],
    }),
  ],
  'by a step between': (first, make, isRight) => [
    first,
    step('one', ['ws', 'kv-a']),
    step('two', ['one']),
    module('m', [make(isRight)], { dependsOn: ['two'] }),
  ],
  'by a step that may not be there': (first, make, isRight) => [
    first,
    { ...step('one', ['ws', 'kv-a']), condition: "[parameters('on')]" },
    module('m', [make(isRight)], { dependsOn: ['one'] }),
  ],
  'by a loop between': (first, make, isRight) => [
    first,
    { ...step("[format('s{0}', copyIndex())]", ['ws', 'kv-a']), copy: { name: 'steps', count: 2 } },
    module('m', [make(isRight)], { dependsOn: ['steps'] }),
  ],
  'both in modules': (first, make, isRight) => [
    module('a', [first]),
    module('b', [make(isRight)], { dependsOn: [`[resourceId('${deployments}', 'a')]`] }),
  ],
  'both in modules without order': (first, make, isRight) => [module('a', [first]), module('b', [make(isRight)])],
  'the module first': (first, make, isRight) => [module('a', [first]), make(isRight, { dependsOn: ['a'] })],
  'by reference': (first, make, isRight) => [
    first,
    module('m', [make(isRight)], {
      tags: {},
      dependsOn: [],
      condition: "[not(empty(reference(resourceId('A.B/c', 'x'))))]",
    }),
  ],
  'in modules in modules': (first, make, isRight) => [
    module('a', [module('b', [first])]),
    module('c', [module('d', [make(isRight)])], { dependsOn: ['a'] }),
  ],
  'waiting for each other': (first, make, isRight) => [
    { ...first, dependsOn: ['m'] },
    module('m', [make(isRight)], { dependsOn: ['ws', 'kv-a'] }),
  ],
  'waiting for nothing that is there': (first, make, isRight) => [
    first,
    module('m', [make(isRight)], { dependsOn: ['none', "[parameters('text')]"] }),
  ],
};

const conditions: readonly unknown[] = [
  true,
  false,
  "[parameters('on')]",
  "[not(parameters('on'))]",
  "[parameters('other')]",
  "[and(parameters('on'), parameters('other'))]",
  "[or(parameters('on'), parameters('other'))]",
  "[not(or(parameters('on'), parameters('other')))]",
  "[equals(parameters('word'), 'a')]",
  "[equals(parameters('word'), 'b')]",
  "[not(equals(parameters('word'), 'a'))]",
  "[empty(parameters('text'))]",
  "[not(empty(parameters('text')))]",
  "[equals(parameters('text'), 'x')]",
  "[if(parameters('on'), true(), false())]",
  "[contains(createArray('a', 'c'), parameters('word'))]",
];

function said(resources: readonly object[]): readonly string[] {
  const parameters = {
    on: { type: 'bool' },
    other: { type: 'bool' },
    text: { type: 'string' },
    word: { type: 'string', allowedValues: ['a', 'b', 'c'] },
  };
  const root = { $schema: schema, contentVersion: '1.0.0.0', parameters, resources };
  const judgement = judge(JSON.parse(JSON.stringify(root)) as JsonObject, { context: {} });
  return saidIn(judgement).map((line) => `  ${line}`);
}

const user = workspace(true);

test('by what they wait for', () => {
  const lines = Object.entries(orders).flatMap(([name, order]) =>
    [false, true].flatMap((isRight) => [
      `workspace, ${isRight ? 'right' : 'wrong'} first, ${name}`,
      ...said(order(workspace(isRight), workspace, !isRight)),
      `vault, ${isRight ? 'right' : 'wrong'} first, ${name}`,
      ...said([user, ...order(vault(isRight), vault, !isRight)]),
    ]),
  );
  expectGolden(`${lines.join('\n')}\n`, 'rules/declared-twice-orders.golden.txt');
});

test('by the conditions of both', () => {
  const lines = conditions.flatMap((condition) =>
    conditions.flatMap((other) => [
      `wrong first where ${String(condition)}, right where ${String(other)}`,
      ...said([
        workspace(false, { condition }),
        module('m', [workspace(true)], { condition: other, dependsOn: ['ws'] }),
      ]),
      ...(condition === true || other === true
        ? [
            `vault: wrong first where ${String(condition)}, right where ${String(other)}`,
            ...said([
              user,
              vault(false, { condition }),
              module('m', [vault(true)], { condition: other, dependsOn: ['kv-a'] }),
            ]),
          ]
        : []),
    ]),
  );
  expectGolden(`${lines.join('\n')}\n`, 'rules/declared-twice-conditions.golden.txt');
});

test('where both are wrong it is certain, whichever of them decides', () => {
  const wrong = '  workspace-cmk-missing fail error missing kind=workspace property=properties.encryption';
  const at = `${wrong} at workspaces properties.encryption`;
  expect(said([module('a', [workspace(false)]), module('b', [workspace(false)])])).toEqual([at, at]);
});

test('where one is wrong and the other may be, neither is certain', () => {
  const encryption = { ...encrypted.encryption, status: "[parameters('text')]" };
  const open = { ...workspace(true), properties: { hbiWorkspace: true, encryption } };
  const lines = said([module('a', [workspace(false)]), module('b', [open])]);
  expect(lines).toEqual([
    expect.stringMatching(/^ {2}workspace-cmk-missing fail .*more than once and not alike/),
    expect.stringMatching(/^ {2}workspace-cmk-missing undetermined /),
  ]);
});
