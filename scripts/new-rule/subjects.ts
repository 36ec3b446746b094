import type { Json, JsonObject } from '../../src/json/value.js';

/** What rules of one folder are about, as far as their scaffold shows it. */
export interface Subject {
  /** The constant of the resource type, in `src/rules/azure/resource-type.ts`. */
  readonly type: string;
  readonly decidedBy: 'first' | 'last' | 'each';
  /** Which resources of the type concern us: code of `applies`, and what it imports. */
  readonly applies?: { readonly code: string; readonly imports: string };
  /** What a resource is called in messages. */
  readonly noun: string;
  /** Resources of a correct template, of which one has the properties of the example. */
  readonly resources: (example: JsonObject) => readonly JsonObject[];
}

const vaultRole = {
  code: `applies: (resource, context) => keyRoleOf(resource, context).used !== 'no',`,
  imports: `import { keyRoleOf } from '../azure/vault.js';`,
};
const belongs = { code: 'applies: (resource, context) => context.belonging(resource),', imports: '' };

/** Subjects by folder. */
export const subjects: Readonly<Record<string, Subject>> = {
  workspace: ofWorkspace(),
  identity: ofWorkspace(),
  compute: ofWorkspace(),
  vault: {
    type: 'VAULT',
    decidedBy: 'last',
    applies: vaultRole,
    noun: 'vault',
    resources: (example) => [vault(example), key({}), workspace({})],
  },
  key: {
    type: 'KEY',
    decidedBy: 'last',
    applies: vaultRole,
    noun: 'key',
    resources: (example) => [vault({}), key(example), workspace({})],
  },
  storage: ofAccount('STORAGE_ACCOUNT', 'Microsoft.Storage/storageAccounts', 'storage account', 'storageAccount', {
    keySource: 'Microsoft.Keyvault',
    keyvaultproperties: { keyvaulturi: 'https://kv-cmk.vault.azure.net', keyname: 'cmk' },
  }),
  registry: ofAccount('REGISTRY', 'Microsoft.ContainerRegistry/registries', 'registry', 'containerRegistry', {
    status: 'enabled',
    keyVaultProperties: { keyIdentifier: 'https://kv-cmk.vault.azure.net/keys/cmk' },
  }),
};

function ofWorkspace(): Subject {
  return {
    type: 'WORKSPACE',
    decidedBy: 'first',
    noun: 'workspace',
    resources: (example) => [vault({}), key({}), workspace(example)],
  };
}

/** An account beside the workspace that names it. */
function ofAccount(type: string, name: string, noun: string, property: string, encryption: Json): Subject {
  return {
    type,
    decidedBy: 'last',
    applies: belongs,
    noun,
    resources: (example) => [
      resource(name, 'own', { encryption, ...example }, { sku: { name: 'Premium' } }),
      workspace({ [property]: `[resourceId('${name}', 'own')]` }),
    ],
  };
}

function workspace(properties: JsonObject): JsonObject {
  const keyVaultProperties = {
    keyVaultArmId: "[resourceId('Microsoft.KeyVault/vaults', 'kv-cmk')]",
    keyIdentifier: 'https://kv-cmk.vault.azure.net/keys/cmk',
  };
  return resource(
    'Microsoft.MachineLearningServices/workspaces',
    'ws',
    { hbiWorkspace: true, encryption: { status: 'Enabled', keyVaultProperties }, ...properties },
    { identity: { type: 'SystemAssigned' } },
  );
}

function vault(properties: JsonObject): JsonObject {
  return resource('Microsoft.KeyVault/vaults', 'kv-cmk', {
    tenantId: '[tenant().tenantId]',
    sku: { family: 'A', name: 'standard' },
    enablePurgeProtection: true,
    ...properties,
  });
}

function key(properties: JsonObject): JsonObject {
  return resource('Microsoft.KeyVault/vaults/keys', 'kv-cmk/cmk', { kty: 'RSA', keySize: 3072, ...properties });
}

function resource(type: string, name: string, properties: JsonObject, more: JsonObject = {}): JsonObject {
  return { type, apiVersion: '2025-06-01', name, location: 'westeurope', ...more, properties };
}
