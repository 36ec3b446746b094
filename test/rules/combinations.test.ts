import { judge } from '../../scripts/law/judgement.js';
import type { JsonObject } from '../../src/json/value.js';
import { expectGoldenPart } from '../golden.js';
import { saidIn } from './said.js';

// What the rules say where one thing about right resources is another one, and what they say of two such things that is not
// said of either alone.

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const workspaces = 'Microsoft.MachineLearningServices/workspaces';
const vaults = 'Microsoft.KeyVault/vaults';
const keys = `${vaults}/keys`;
const identityId = (name: string): string =>
  `[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', ${name})]`;
const keyId = `resourceId('${keys}', 'kv-a', 'cmk')`;

const parameters = {
  text: { type: 'string' },
  on: { type: 'bool' },
  count: { type: 'int' },
  object: { type: 'object' },
  nullable: { type: 'string', nullable: true },
  kind: { type: 'string', allowedValues: ['Project', 'Hub'] },
  status: { type: 'string', allowedValues: ['Enabled', 'Disabled'] },
  size: { type: 'int', allowedValues: [2048, 3072] },
  options: { type: 'object', allowedValues: [{ protect: false }, { protect: true }] },
};

const vaultArmId = `[resourceId('${vaults}', 'kv-a')]`;
const identifier = `[reference(${keyId}, '2024-11-01').keyUriWithVersion]`;

/** Parts of a deployment, as far as they are not left out by `undefined`. */
interface Parts {
  readonly kind?: unknown;
  readonly apiVersion: unknown;
  readonly identity?: unknown;
  readonly encryption?: unknown;
  readonly status?: unknown;
  readonly vaultId?: unknown;
  readonly keyUrl?: unknown;
  readonly keyIdentity?: unknown;
  readonly hbi?: unknown;
  readonly computes: readonly object[];
  readonly vault: object;
  readonly vaultProperties: object;
  readonly key: object;
  readonly others: readonly object[];
}

const right: Parts = {
  apiVersion: '2024-10-01',
  identity: { type: 'SystemAssigned' },
  status: 'Enabled',
  vaultId: vaultArmId,
  keyUrl: identifier,
  hbi: true,
  computes: [],
  vault: { apiVersion: '2024-11-01' },
  vaultProperties: { enablePurgeProtection: true, enableSoftDelete: true },
  key: { kty: 'RSA', keySize: 3072 },
  others: [],
};

const defaults = { location: 'x' };

function deployed(parts: Parts): readonly object[] {
  const { kind, apiVersion, identity, status, vaultId, keyUrl, keyIdentity, hbi, computes, others } = parts;
  const written = {
    status,
    identity: keyIdentity === undefined ? undefined : { userAssignedIdentity: keyIdentity },
    keyVaultProperties: { keyVaultArmId: vaultId, keyIdentifier: keyUrl },
  };
  const encryption = 'encryption' in parts ? parts.encryption : written;
  const properties = { hbiWorkspace: hbi, encryption };
  return [
    ...others,
    { type: workspaces, name: 'ws', ...defaults, apiVersion, kind, identity, properties },
    ...computes,
    { type: vaults, name: 'kv-a', ...defaults, ...parts.vault, properties: parts.vaultProperties },
    { type: keys, name: 'kv-a/cmk', apiVersion: '2024-11-01', properties: parts.key },
  ];
}

type Change = Partial<Parts>;

function compute(computeType: unknown, more: object = {}): Change {
  const type = `${workspaces}/computes`;
  const computes = [{ type, name: 'ws/c', apiVersion: '2024-10-01', ...more, properties: { computeType } }];
  return { hbi: undefined, computes };
}

function account(type: string, more: object, encryption: object): object {
  return { type, name: 'other', apiVersion: '2024-10-01', ...defaults, ...more, properties: { encryption } };
}

/** An account that a connection of the workspace leads to, with the key. */
function openAi(kind: unknown, keySource: unknown = 'Microsoft.KeyVault'): Change {
  const type = 'Microsoft.CognitiveServices/accounts';
  const keyVaultProperties = { keyVaultUri: 'https://kv-a.vault.azure.net/', keyName: 'cmk' };
  const target = {
    type: `${workspaces}/connections`,
    name: 'ws/ai',
    apiVersion: '2024-10-01',
    properties: { category: 'AzureOpenAI', metadata: { ResourceId: `[resourceId('${type}', 'other')]` } },
  };
  return { others: [account(type, { kind }, { keySource, keyVaultProperties }), target] };
}

/** A second workspace with the same key. */
function second(more: object): Change {
  const [workspace] = deployed({ ...right, ...more });
  return { others: [{ ...workspace, name: 'ws2' }] };
}

const cosmos: Change = {
  others: [
    {
      type: 'Microsoft.DocumentDB/databaseAccounts',
      name: 'db',
      apiVersion: '2024-08-15',
      ...defaults,
      properties: { keyVaultKeyUri: 'https://kv-a.vault.azure.net/keys/cmk' },
    },
    {
      type: `${workspaces}/connections`,
      name: 'ws/db',
      apiVersion: '2024-10-01',
      properties: {
        category: 'CosmosDb',
        metadata: { ResourceId: "[resourceId('Microsoft.DocumentDB/databaseAccounts', 'db')]" },
      },
    },
  ],
};

const encryptionOrNull = `[if(parameters('on'), createObject('status', 'Enabled', 'keyVaultProperties', createObject('keyVaultArmId', resourceId('${vaults}', 'kv-a'), 'keyIdentifier', 'https://kv-a.vault.azure.net/keys/cmk')), null())]`;

function withIdentities(type: unknown, ...names: readonly string[]): Change {
  const userAssignedIdentities = Object.fromEntries(names.map((name) => [name, {}]));
  return { identity: { type, userAssignedIdentities } };
}

/** By what they change; two changes of one group are never made together. */
const changes: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  kind: {
    Default: { kind: 'default' },
    Hub: { kind: 'Hub' },
    FeatureStore: { kind: 'FeatureStore' },
    Project: { kind: 'Project' },
    empty: { kind: '' },
    open: { kind: "[parameters('text')]" },
    allowed: { kind: "[parameters('kind')]" },
    switched: { kind: "[if(parameters('on'), 'Project', 'Default')]" },
  },
  'api version': {
    old: { apiVersion: '2019-11-01' },
    first: { apiVersion: '2020-01-01' },
    word: { apiVersion: 'latest' },
    open: { apiVersion: "[parameters('text')]" },
  },
  encryption: {
    absent: { encryption: undefined },
    null: { encryption: null },
    empty: { encryption: {} },
    'a text': { encryption: 'Enabled' },
    'a number as status': { status: "[parameters('count')]" },
    'a text or null': { encryption: "[if(parameters('on'), 'x', null())]" },
    open: { encryption: "[parameters('object')]" },
    'or null': { encryption: encryptionOrNull },
    disabled: { status: 'Disabled' },
    'without status': { status: undefined },
    'null status': { status: null },
    'open status': { status: "[parameters('text')]" },
    'allowed status': { status: "[parameters('status')]" },
    'status in two ways off': {
      status: "[if(parameters('on'), if(empty(parameters('text')), 'Off', 'Disabled'), 'Enabled')]",
    },
    'switched status': { status: "[if(parameters('on'), 'Enabled', 'Disabled')]" },
  },
  key: {
    'no id': { vaultId: undefined },
    'no url': { keyUrl: undefined },
    neither: { vaultId: undefined, keyUrl: undefined },
    'empty id': { vaultId: '' },
    'empty url': { keyUrl: '' },
    'id or none': { vaultId: `[if(parameters('on'), resourceId('${vaults}', 'kv-a'), '')]` },
    'url or null': { keyUrl: "[if(parameters('on'), 'https://kv-a.vault.azure.net/keys/cmk', null())]" },
    'nullable url': { keyUrl: "[parameters('nullable')]" },
    'open url': { keyUrl: "[parameters('text')]" },
    'both open': { vaultId: "[parameters('text')]", keyUrl: "[parameters('nullable')]" },
    'other vault where off': {
      keyUrl:
        "[if(parameters('on'), 'https://kv-a.vault.azure.net/keys/cmk', 'https://kv-b.vault.azure.net/keys/cmk')]",
    },
    'other vault where on': {
      keyUrl:
        "[if(parameters('on'), 'https://kv-b.vault.azure.net/keys/cmk', 'https://kv-a.vault.azure.net/keys/cmk')]",
    },
    'one of two open ids': { vaultId: "[if(parameters('on'), parameters('text'), parameters('nullable'))]" },
    'secret of that name': { keyUrl: 'https://kv-a.vault.azure.net/secrets/cmk' },
    'id of an open account': {
      vaultId: "[resourceId('Microsoft.Storage/storageAccounts', parameters('text'))]",
      keyUrl: 'https://kv-b.vault.azure.net/keys/cmk',
    },
    'other key': { keyUrl: 'https://kv-a.vault.azure.net/keys/other' },
    'open key': { keyUrl: "[concat('https://kv-a.vault.azure.net/keys/', parameters('text'))]" },
  },
  identity: {
    none: { identity: undefined },
    'type None': { identity: { type: 'none' } },
    'another word': { identity: { type: 'Managed' } },
    'open type': { identity: { type: "[parameters('text')]" } },
    'switched type': { identity: { type: "[if(parameters('on'), 'SystemAssigned', 'None')]" } },
    'user-assigned': withIdentities('UserAssigned', identityId("'a'")),
    both: withIdentities('SystemAssigned, UserAssigned', identityId("'a'"), identityId("'b'")),
    'open user-assigned': withIdentities('UserAssigned', identityId("parameters('text')")),
    'assigned to no type': withIdentities('SystemAssigned', identityId("'a'")),
    'assigned to an open type': withIdentities("[parameters('text')]", identityId("'a'")),
  },
  'identity of the key': {
    a: { keyIdentity: identityId("'a'") },
    b: { keyIdentity: identityId("'b'") },
    empty: { keyIdentity: '' },
    open: { keyIdentity: identityId("parameters('text')") },
    nullable: { keyIdentity: "[parameters('nullable')]" },
    'a or none': {
      keyIdentity:
        "[if(parameters('on'), resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'a'), null())]",
    },
  },
  'high impact': {
    absent: { hbi: undefined },
    off: { hbi: false },
    'as text': { hbi: 'True' },
    open: { hbi: "[parameters('on')]" },
    text: { hbi: "[parameters('text')]" },
  },
  compute: {
    cluster: compute('AmlCompute'),
    instance: compute('computeinstance'),
    kubernetes: compute('AKS'),
    open: compute("[parameters('text')]"),
    perhaps: compute('AmlCompute', { condition: "[parameters('on')]" }),
    never: compute('AmlCompute', { condition: false }),
  },
  vault: {
    bare: { vaultProperties: {} },
    off: { vaultProperties: { enablePurgeProtection: false, enableSoftDelete: false } },
    open: { vaultProperties: { enablePurgeProtection: "[parameters('on')]", enableSoftDelete: "[parameters('on')]" } },
    'allowed options': {
      vaultProperties: { enablePurgeProtection: "[parameters('options').protect]", enableSoftDelete: true },
    },
    recovered: { vaultProperties: { createMode: 'Recover' } },
    perhaps: { vaultProperties: { createMode: "[parameters('text')]", enableSoftDelete: false } },
    'of an old version': { vault: { apiVersion: '2018-02-14' }, vaultProperties: { enablePurgeProtection: true } },
    'of an open version': {
      vault: { apiVersion: "[parameters('text')]" },
      vaultProperties: { enablePurgeProtection: true },
    },
    'off or null': {
      vaultProperties: {
        enablePurgeProtection: "[if(parameters('on'), false(), null())]",
        enableSoftDelete: true,
      },
    },
    'on or null': {
      vaultProperties: {
        enablePurgeProtection: "[if(parameters('on'), true(), null())]",
        enableSoftDelete: "[if(parameters('on'), true(), null())]",
      },
    },
  },
  type: {
    none: { key: { keySize: 3072 } },
    empty: { key: { kty: '', keySize: 3072 } },
    elliptic: { key: { kty: 'EC', keySize: 1024 } },
    hsm: { key: { kty: 'rsa-hsm', keySize: 3072 } },
    open: { key: { kty: "[parameters('text')]", keySize: 2048 } },
    'rsa or null': { key: { kty: "[if(parameters('on'), 'RSA', null())]", keySize: 3072 } },
    '2048 bits': { key: { kty: 'RSA', keySize: 2048 } },
    '3071 bits': { key: { kty: 'RSA', keySize: 3071 } },
    '4096 bits': { key: { kty: 'RSA', keySize: 4096 } },
    '5000 bits': { key: { kty: 'RSA', keySize: 5000 } },
    'bits as text': { key: { kty: 'RSA', keySize: '2048' } },
    'bits that are true': { key: { kty: 'RSA', keySize: true } },
    'no bits': { key: { kty: 'RSA' } },
    'open bits': { key: { kty: 'RSA', keySize: "[parameters('count')]" } },
    'allowed bits': { key: { kty: 'RSA', keySize: "[parameters('size')]" } },
    'bad bits': { key: { kty: 'RSA', keySize: "[if(parameters('on'), 1024, null())]" } },
  },
  'other user': {
    'OpenAI account': openAi('OpenAI'),
    'AI services account': openAi('aiservices'),
    'speech account': openAi('SpeechServices'),
    'account of an open kind': openAi("[parameters('text')]"),
    'account, perhaps': openAi('OpenAI', "[parameters('text')]"),
    'account without key': openAi('OpenAI', 'Microsoft.CognitiveServices'),
    'storage account with a key of another vault': {
      keyUrl: 'https://kv-b.vault.azure.net/keys/cmk',
      others: [
        account(
          'Microsoft.Storage/storageAccounts',
          {},
          {
            keySource: 'Microsoft.Keyvault',
            keyvaultproperties: { keyvaulturi: 'https://kv-b.vault.azure.net', keyname: "[parameters('text')]" },
          },
        ),
        {
          type: `${workspaces}/datastores`,
          name: 'ws/st',
          apiVersion: '2024-10-01',
          properties: { accountName: 'other' },
        },
      ],
    },
    'Cosmos DB account': cosmos,
    'Cosmos DB account beside a hub': { ...cosmos, kind: 'Hub' },
    'Cosmos DB account alone': { ...cosmos, keyUrl: 'https://kv-a.vault.azure.net/keys/other' },
    'OpenAI account alone': { ...openAi('OpenAI'), keyUrl: 'https://kv-a.vault.azure.net/keys/other' },
    hub: second({ kind: 'Hub' }),
    'feature store': second({ kind: 'FeatureStore' }),
    'workspace, perhaps': second({ status: "[parameters('text')]" }),
  },
};

/** What rules look at together. */
const together: Readonly<Record<string, readonly string[]>> = {
  kind: ['api version', 'encryption', 'identity', 'identity of the key', 'high impact', 'compute', 'type'],
  encryption: ['api version', 'key', 'identity', 'identity of the key', 'high impact'],
  identity: ['identity of the key'],
  key: ['vault', 'type'],
  type: ['other user'],
  vault: ['other user'],
};

function said(change: Change): readonly string[] {
  const resources = JSON.parse(JSON.stringify(deployed({ ...right, ...change }))) as JsonObject[];
  return saidIn(judge({ $schema: schema, contentVersion: '1.0.0.0', parameters, resources }, { context: {} }));
}

test('nothing is said where all is right', () => {
  expect(said({})).toEqual([]);
});

const all = Object.entries(changes).flatMap(([group, each]) =>
  Object.entries(each).map(([name, change]) => ({ group, name: `${group} ${name}`, change })),
);

const alone = new Map<string, readonly string[]>();

function saidAlone({ name, change }: (typeof all)[number]): readonly string[] {
  const known = alone.get(name) ?? said(change);
  alone.set(name, known);
  return known;
}

test.each(all)('what is said of $name, and of what goes with it', (one) => {
  const partners = all.filter(({ group }) => together[one.group]?.includes(group));
  const pairs = partners.flatMap((other) => {
    const either = [...saidAlone(one), ...saidAlone(other)];
    const both = said({ ...one.change, ...other.change });
    const gone = either.filter((line) => !both.includes(line)).map((line) => `  - ${line.split(' at ')[0] ?? ''}`);
    const come = both.filter((line) => !either.includes(line)).map((line) => `  + ${line}`);
    return gone.length + come.length === 0 ? [] : [` and ${other.name}`, ...gone, ...come];
  });
  const lines = [...saidAlone(one).map((line) => `  ${line}`), ...pairs];
  expectGoldenPart(lines.map((line) => `${line}\n`).join(''), 'rules/combinations.golden.txt', one.name);
});
