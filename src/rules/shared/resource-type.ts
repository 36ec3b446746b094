import type { Resource } from '../../template/model/resource.js';
import { typeKey } from '../../symbolic/resource-type.js';

export const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';
export const COMPUTE = 'Microsoft.MachineLearningServices/workspaces/computes';
export const DATASTORE = 'Microsoft.MachineLearningServices/workspaces/datastores';
export const VAULT = 'Microsoft.KeyVault/vaults';
export const KEY = 'Microsoft.KeyVault/vaults/keys';
export const STORAGE_ACCOUNT = 'Microsoft.Storage/storageAccounts';
export const REGISTRY = 'Microsoft.ContainerRegistry/registries';
export const COGNITIVE_SERVICES = 'Microsoft.CognitiveServices/accounts';
export const COSMOS_ACCOUNT = 'Microsoft.DocumentDB/databaseAccounts';
export const CONNECTION = 'Microsoft.MachineLearningServices/workspaces/connections';
export const SEARCH = 'Microsoft.Search/searchServices';
export const DATABRICKS = 'Microsoft.Databricks/workspaces';
export const MANAGED_CLUSTER = 'Microsoft.ContainerService/managedClusters';
export const CLUSTER = 'Microsoft.OperationalInsights/clusters';
export const COMPONENT = 'Microsoft.Insights/components';
export const LOG_ANALYTICS = 'Microsoft.OperationalInsights/workspaces';
export const IDENTITY = 'Microsoft.ManagedIdentity/userAssignedIdentities';
export const PRIVATE_ENDPOINT = 'Microsoft.Network/privateEndpoints';
export const DISK_ENCRYPTION_SET = 'Microsoft.Compute/diskEncryptionSets';

export function isType(resource: Resource, type: string): boolean {
  return typeKey(resource.type) === typeKey(type);
}
