import type { Json } from '../../src/json/value.js';

/** What stands in one place of a resource; a kind has a small domain of values, right ones and wrong ones. */
export type Kind =
  | 'flag'
  | 'flags'
  | 'words'
  | 'status'
  | 'vaultId'
  | 'keyUrl'
  | 'userId'
  | 'encryption'
  | 'identity'
  | 'identityType'
  | 'kind'
  | 'hubId'
  | 'storageId'
  | 'registryId'
  | 'kty'
  | 'size'
  | 'sku'
  | 'source'
  | 'vaultUri'
  | 'keyName'
  | 'on'
  | 'createMode'
  | 'word'
  | 'env'
  | 'count'
  | 'place';

export const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
export const GROUP = 'rg';

function id(type: string, name: string): string {
  return `/subscriptions/${SUBSCRIPTION}/resourceGroups/${GROUP}/providers/${type}/${name}`;
}

export const types = {
  vault: 'Microsoft.KeyVault/vaults',
  identity: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  storage: 'Microsoft.Storage/storageAccounts',
  registry: 'Microsoft.ContainerRegistry/registries',
  workspace: 'Microsoft.MachineLearningServices/workspaces',
  diskSet: 'Microsoft.Compute/diskEncryptionSets',
} as const;

const version = '0123456789abcdef0123456789abcdef';

interface Domain {
  /** The type of a parameter that holds it. */
  readonly type: 'string' | 'bool' | 'int' | 'object' | 'array';
  /** What it can be, expressions in brackets among it; null where it may be absent. */
  readonly choices: readonly Json[];
  /** What a parameter can be given: no null, for a required parameter is not. */
  readonly values: readonly Json[];
  readonly definition?: Readonly<Record<string, Json>>;
}

function domain(
  type: Domain['type'],
  values: readonly Json[],
  more: readonly Json[] = [],
  definition?: Domain['definition'],
): Domain {
  return { type, values, choices: [...values, ...more], ...(definition === undefined ? {} : { definition }) };
}

const keyed = (vault: string): Json => ({
  status: 'Enabled',
  keyVaultProperties: {
    keyVaultArmId: id(types.vault, vault),
    keyIdentifier: `https://${vault}.vault.azure.net/keys/cmk1/${version}`,
  },
});

/** Values are what people write: most right, the rest wrong in one way. */
export const domains: Readonly<Record<Kind, Domain>> = {
  flag: domain('bool', [true, false]),
  flags: domain('array', [[], [true], [false], [true, false], [false, true]]),
  words: domain('array', [[], ['dev'], ['prod', 'dev']], [], { allowedValues: ['dev', 'prod'] }),
  status: domain('string', ['Enabled', 'Disabled', 'enabled'], [null]),
  vaultId: domain(
    'string',
    [id(types.vault, 'kv1'), id(types.vault, 'elsewhere'), '', 'kv1', id(types.storage, 'st1')],
    [null, `[resourceId('${types.vault}', 'kv1')]`, `[resourceId('${types.vault}', 'kv2')]`],
  ),
  keyUrl: domain(
    'string',
    [
      `https://kv1.vault.azure.net/keys/cmk1/${version}`,
      'https://kv2.vault.azure.net/keys/cmk1',
      'https://elsewhere.vault.azure.net/keys/cmk1',
      '',
      'cmk1',
    ],
    [null, `[reference(resourceId('${types.vault}/keys', 'kv1', 'cmk1')).keyUriWithVersion]`],
  ),
  userId: domain(
    'string',
    [id(types.identity, 'id1'), id(types.identity, 'elsewhere')],
    // An open text where an identity belongs is taken for one: none is written as '' or null.
    ['', null, `[resourceId('${types.identity}', 'id1')]`],
  ),
  encryption: domain(
    'object',
    [keyed('kv1'), keyed('elsewhere'), { status: 'Disabled' }, {}, { keyVaultProperties: {} }],
    [null],
  ),
  identity: domain(
    'object',
    [
      { type: 'SystemAssigned' },
      { type: 'None' },
      { type: 'UserAssigned', userAssignedIdentities: { [id(types.identity, 'id1')]: {} } },
      {},
    ],
    [null],
  ),
  identityType: domain('string', ['SystemAssigned', 'UserAssigned', 'SystemAssigned, UserAssigned', 'None'], [null]),
  kind: domain('string', ['Default', 'Hub', 'Project', 'FeatureStore'], [null]),
  hubId: domain('string', [id(types.workspace, 'ws1'), id(types.workspace, 'elsewhere'), ''], [null]),
  storageId: domain(
    'string',
    [id(types.storage, 'st1'), id(types.storage, 'elsewhere')],
    [null, `[resourceId('${types.storage}', 'st1')]`],
  ),
  registryId: domain(
    'string',
    [id(types.registry, 'cr1'), id(types.registry, 'elsewhere')],
    [null, `[resourceId('${types.registry}', 'cr1')]`],
  ),
  kty: domain('string', ['RSA', 'EC', 'RSA-HSM'], [null]),
  size: domain('int', [3072, 4096, 2048, 1024], [null]),
  sku: domain('string', ['Premium', 'Basic', 'premium'], [null]),
  source: domain('string', ['Microsoft.Keyvault', 'Microsoft.Storage'], [null]),
  vaultUri: domain(
    'string',
    ['https://kv1.vault.azure.net/', 'https://elsewhere.vault.azure.net', ''],
    [null, `[reference(resourceId('${types.vault}', 'kv1'), '2023-07-01').vaultUri]`],
  ),
  keyName: domain('string', ['cmk1', ''], [null]),
  on: domain('bool', [true, false], [null]),
  createMode: domain('string', ['default', 'recover'], [null]),
  word: domain('string', ['', 'a', 'dev', 'Enabled']),
  env: domain('string', ['dev', 'prod'], [], { allowedValues: ['dev', 'prod'] }),
  count: domain('int', [0, 1, 2], [], { minValue: 0, maxValue: 2 }),
  place: domain('int', [0, 1], [], { minValue: 0, maxValue: 1 }),
};
