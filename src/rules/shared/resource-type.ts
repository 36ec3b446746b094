import type { Resource } from '../../template/resource.js';

export const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
export const COMPUTE = 'Microsoft.MachineLearningServices/workspaces/computes';
export const DATASTORE = 'Microsoft.MachineLearningServices/workspaces/datastores';
export const VAULT = 'Microsoft.KeyVault/vaults';
export const KEY = 'Microsoft.KeyVault/vaults/keys';
export const STORAGE_ACCOUNT = 'Microsoft.Storage/storageAccounts';
export const REGISTRY = 'Microsoft.ContainerRegistry/registries';
export const COGNITIVE_SERVICES = 'Microsoft.CognitiveServices/accounts';
export const COSMOS_ACCOUNT = 'Microsoft.DocumentDB/databaseAccounts';
export const DISK_ENCRYPTION_SET = 'Microsoft.Compute/diskEncryptionSets';

/** Types compare without case. */
export function isType(resource: Resource, type: string): boolean {
  return resource.type.toLowerCase() === type.toLowerCase();
}
