import { judge } from '../../scripts/law/judgement.js';
import type { JsonObject } from '../../src/json/value.js';
import { expectGolden } from '../golden.js';
import { saidIn } from './said.js';

const type = 'Microsoft.MachineLearningServices/workspaces';
const id = (name: string): string => `[resourceId('${type}', '${name}')]`;
const elsewhere = `/subscriptions/s/resourceGroups/g/providers/${type}/hub`;

function workspace(name: string, more: object): object {
  return { type, apiVersion: '2024-10-01', name, location: 'x', identity: { type: 'SystemAssigned' }, ...more };
}

/** What may stand beside a project, and be its hub. */
const beside: Readonly<Record<string, readonly object[]>> = {
  nothing: [],
  'a hub': [workspace('hub', { kind: 'Hub' })],
  'a hub in small letters': [workspace('hub', { kind: 'hub' })],
  'a workspace': [workspace('hub', {})],
  'a workspace of kind Default': [workspace('hub', { kind: 'Default' })],
  'a project': [workspace('hub', { kind: 'Project', properties: { hubResourceId: elsewhere } })],
  'a hub, perhaps': [workspace('hub', { kind: 'Hub', condition: "[parameters('on')]" })],
  'a hub or not': [
    workspace('hub', { kind: 'Hub', condition: "[parameters('on')]" }),
    workspace('hub', { kind: 'Hub', condition: "[not(parameters('on'))]" }),
  ],
  'something open': [workspace('hub', { kind: "[parameters('text')]" })],
  'a hub or a workspace': [workspace('hub', { kind: "[if(parameters('on'), 'Hub', 'Default')]" })],
  'hubs with open names': [workspace("[parameters('text')]", { kind: 'Hub' })],
  'a hub with settings': [
    workspace('hub', {
      kind: 'Hub',
      properties: {
        hbiWorkspace: true,
        keyVault: '/s',
        encryption: { status: 'Enabled', keyVaultProperties: { keyIdentifier: 'k' } },
      },
    }),
  ],
};

/** What a project may say of its hub. */
const hubs: readonly unknown[] = [
  id('hub'),
  id('HUB'),
  id('other'),
  id('project'),
  elsewhere,
  "[resourceId('Microsoft.Storage/storageAccounts', 'hub')]",
  'hub',
  '',
  null,
  7,
  ['x'],
  "[parameters('text')]",
  `[if(parameters('on'), resourceId('${type}', 'hub'), '')]`,
  `[if(parameters('on'), resourceId('${type}', 'hub'), 'hub')]`,
  `[if(parameters('on'), '${elsewhere}1', '${elsewhere}2')]`,
  "[if(parameters('on'), 'hub1', 'hub2')]",
  `[if(parameters('on'), '${elsewhere}', parameters('text'))]`,
  `[resourceId('${type}', parameters('text'))]`,
  `[concat(parameters('text'), '/hub')]`,
  "[concat('/x', parameters('text'))]",
];

/** What a project may have of its own. */
const settings: readonly object[] = [
  {},
  { encryption: { status: 'Enabled' } },
  { encryption: { status: 'Disabled' } },
  { encryption: null },
  { encryption: {} },
  { encryption: "[parameters('object')]" },
  { encryption: { status: "[parameters('text')]" } },
  { encryption: { keyVaultProperties: { keyIdentifier: 'k' } } },
  { hbiWorkspace: true },
  { hbiWorkspace: false },
  { hbiWorkspace: "[parameters('on')]" },
  ...['keyVault', 'storageAccount'].flatMap((name) =>
    ['/s', '', null, "[parameters('text')]", "[concat('/s', parameters('text'))]"].map((value) => ({ [name]: value })),
  ),
  { encryption: { status: 'disabled', keyVaultProperties: null, identity: { userAssignedIdentity: '' } } },
  { encryption: [] },
  { hbiWorkspace: 'false' },
  { hbiWorkspace: 'true' },
  { enableServiceSideCMKEncryption: true },
  { hbiWorkspace: true, encryption: { status: 'Enabled', keyVaultProperties: { keyIdentifier: 'k' } } },
];

function saidOf(
  others: readonly object[],
  properties: object,
  kind: unknown = 'Project',
  more: object = {},
): readonly string[] {
  const resources = JSON.parse(
    JSON.stringify([...others, workspace('project', { kind, properties, ...more })]),
  ) as JsonObject[];
  const parameters = { on: { type: 'bool' }, text: { type: 'string' }, object: { type: 'object' } };
  const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
  const judgement = judge({ $schema, contentVersion: '1.0.0.0', parameters, resources }, { context: {} });
  return saidIn(judgement).map((line) => `  ${line}`);
}

test('what is said of projects and of what they name as their hub', () => {
  const lines = [
    ...Object.entries(beside).flatMap(([name, others]) =>
      hubs.flatMap((hubResourceId) => [
        `beside ${name}: ${JSON.stringify(hubResourceId)}`,
        ...saidOf(others, { hubResourceId }),
      ]),
    ),
    ...settings.flatMap((properties) =>
      (['a hub', 'a hub with settings', 'nothing'] as const).flatMap((name) => [
        `beside ${name}: ${JSON.stringify(properties)}`,
        ...saidOf(beside[name] ?? [], { hubResourceId: id('hub'), ...properties }),
      ]),
    ),
    'with a vault of its own, of either of two hubs that are elsewhere',
    ...saidOf([], { hubResourceId: `[if(parameters('on'), '${elsewhere}1', '${elsewhere}2')]`, keyVault: '/s' }),
    ...['project', 'PROJECT', "[parameters('text')]", "[if(parameters('on'), 'Project', 'Hub')]"].flatMap((kind) => [
      `of kind ${kind}`,
      ...saidOf(beside['a workspace'] ?? [], { hubResourceId: id('hub'), hbiWorkspace: true }, kind),
    ]),
    'perhaps, as its hub',
    ...saidOf(beside['a hub, perhaps'] ?? [], { hubResourceId: id('hub') }, 'Project', {
      condition: "[parameters('on')]",
    }),
    'perhaps, where its hub is not',
    ...saidOf(beside['a hub, perhaps'] ?? [], { hubResourceId: id('hub') }, 'Project', {
      condition: "[not(parameters('on'))]",
    }),
  ];
  expectGolden(`${lines.join('\n')}\n`, 'rules/projects.golden.txt');
});
