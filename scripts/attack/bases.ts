import type { Json, JsonObject } from '../../src/json/value.js';
import type { Random } from '../conformance/fuzz/random.js';
import { templateOf } from './tree.js';
import type { Tree } from './tree.js';

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

const keyVaultProperties = {
  keyVaultArmId:
    '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv1',
  keyIdentifier: 'https://kv1.vault.azure.net/keys/cmk/0123456789abcdef0123456789abcdef',
};

export function workspace(properties: Json, more: JsonObject = {}): JsonObject {
  return {
    type: WORKSPACE,
    apiVersion: '2024-10-01',
    name: 'ws',
    location: 'westeurope',
    identity: { type: 'SystemAssigned' },
    ...more,
    properties,
  };
}

export const encrypted: JsonObject = { hbiWorkspace: true, encryption: { status: 'Enabled', keyVaultProperties } };
const disabled: JsonObject = { hbiWorkspace: true, encryption: { status: 'Disabled', keyVaultProperties } };

/** A workspace without key, written so that it takes a second look. */
export function baseOf(random: Random): Tree {
  const [step, template, parameters] = random.pick(bases)();
  return {
    template,
    ...(parameters === undefined ? {} : { parameters }),
    hidden: {},
    templateFile: 'main.json',
    parameterFile: 'main.parameters.json',
    others: {},
    previewed: true,
    steps: [step],
    spellings: [],
    encode: (text) => new TextEncoder().encode(text),
  };
}

type Base = readonly [step: string, template: JsonObject, parameters?: JsonObject];

const statusFrom = (expression: string): JsonObject => ({
  hbiWorkspace: true,
  encryption: { status: expression, keyVaultProperties },
});

const bases: readonly (() => Base)[] = [
  () => ['no encryption', templateOf([workspace({ friendlyName: 'x' })])],
  () => ['no properties', templateOf([{ type: WORKSPACE, apiVersion: '2024-10-01', name: 'ws' }])],
  () => ['status Disabled', templateOf([workspace(disabled)])],
  () => ['encryption null', templateOf([workspace({ hbiWorkspace: true, encryption: null })])],
  () => ['encryption outside properties', templateOf([workspace({}, { encryption: encrypted['encryption'] ?? null })])],
  () => ['a word like Enabled', templateOf([workspace(statusFrom('Enabled\u00a0'))])],
  () => ['a word like Enabled', templateOf([workspace(statusFrom('\u0415nabled'))])],
  () => ['the key of another property', templateOf([workspace({ encryptions: encrypted['encryption'] ?? null })])],
  () => ['status true', templateOf([workspace({ encryption: { status: true, keyVaultProperties } })])],
  () => [
    'status of a default',
    templateOf([workspace(statusFrom("[parameters('status')]"))], {
      parameters: { status: { type: 'string', defaultValue: 'Disabled' } },
    }),
  ],
  () => [
    'status of a parameter file',
    templateOf([workspace(statusFrom("[parameters('status')]"))], {
      parameters: { status: { type: 'string', defaultValue: 'Enabled' } },
    }),
    { status: { value: 'Disabled' } },
  ],
  () => [
    'block of a parameter file',
    templateOf([workspace({ hbiWorkspace: true, encryption: "[parameters('encryption')]" })], {
      parameters: { encryption: { type: 'object' } },
    }),
    { encryption: { value: { status: 'Disabled', keyVaultProperties } } },
  ],
  () => [
    'union in which the later one wins',
    templateOf(
      [
        workspace({
          encryption: `[union(variables('on'), createObject('status', 'Disabled'))]`,
        }),
      ],
      { variables: { on: encrypted['encryption'] ?? null } },
    ),
  ],
  () => [
    'a branch that holds',
    templateOf([workspace({ encryption: "[if(true(), null(), variables('on'))]" })], {
      variables: { on: encrypted['encryption'] ?? null },
    }),
  ],
  () => [
    'an open branch',
    templateOf([workspace({ encryption: "[if(parameters('on'), variables('on'), null())]" })], {
      parameters: { on: { type: 'bool' } },
      variables: { on: encrypted['encryption'] ?? null },
    }),
    { on: { value: false } },
  ],
  () => [
    'a map of environments',
    templateOf([workspace({ encryption: "[tryGet(variables('map')[parameters('env')], 'encryption')]" })], {
      parameters: { env: { type: 'string', defaultValue: 'dev', allowedValues: ['dev', 'prod'] } },
      variables: { map: { dev: {}, prod: { encryption: encrypted['encryption'] ?? null } } },
    }),
  ],
  () => [
    'one of a loop',
    templateOf(
      [
        workspace(
          { encryption: "[if(equals(copyIndex(), 0), variables('on'), null())]" },
          { name: "[concat('ws', copyIndex())]", copy: { name: 'each', count: 2 } },
        ),
      ],
      { variables: { on: encrypted['encryption'] ?? null } },
    ),
  ],
  () => [
    'a hub of a list',
    templateOf(
      [
        workspace(
          { encryption: "[tryGet(parameters('hubs')[copyIndex()], 'encryption')]" },
          {
            kind: 'Hub',
            name: "[parameters('hubs')[copyIndex()].name]",
            copy: { name: 'each', count: "[length(parameters('hubs'))]" },
          },
        ),
      ],
      { parameters: { hubs: { type: 'array' } } },
    ),
    { hubs: { value: [{ name: 'one', encryption: encrypted['encryption'] ?? null }, { name: 'two' }] } },
  ],
  () => [
    'an encrypted decoy elsewhere',
    templateOf([
      workspace({ hbiWorkspace: true }),
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'decoy',
        resourceGroup: 'other',
        dependsOn: [`[resourceId('${WORKSPACE}', 'ws')]`],
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          template: templateOf([workspace(encrypted)]),
        },
      },
    ]),
  ],
  () => [
    'a key that comes later',
    templateOf([
      workspace({ hbiWorkspace: true }),
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'later',
        dependsOn: [`[resourceId('${WORKSPACE}', 'ws')]`],
        properties: {
          mode: 'Incremental',
          expressionEvaluationOptions: { scope: 'inner' },
          template: templateOf([workspace(encrypted)]),
        },
      },
    ]),
  ],
];
