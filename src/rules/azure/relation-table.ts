import type { JsonPath } from '../../json/path.js';
import {
  CLUSTER,
  COGNITIVE_SERVICES,
  COMPONENT,
  COMPUTE,
  CONNECTION,
  COSMOS_ACCOUNT,
  DATABRICKS,
  DATASTORE,
  DISK_ENCRYPTION_SET,
  IDENTITY,
  LOG_ANALYTICS,
  MANAGED_CLUSTER,
  PRIVATE_ENDPOINT,
  REGISTRY,
  SEARCH,
  STORAGE_ACCOUNT,
  VAULT,
  WORKSPACE,
} from './resource-type.js';

/** A property through which a resource leads to another one that belongs to the same workspace. */
export interface Relation {
  readonly from: string;
  /** `*` stands for every element of an array and every property of an object. */
  readonly path: JsonPath;
  /**
   * A resource id; the name of a resource, of types whose names are unique in Azure; or a text that is made with the
   * `reference()` of the resource.
   */
  readonly holds: 'id' | 'name' | 'reference';
  /** The types that belong there: ids of others lead nowhere. One of which nothing is known may lead to any of these. */
  readonly to: readonly string[];
  /** Only where another property holds one of these words; with `others`, anything else; without words, nothing. */
  readonly where?: { readonly path: JsonPath; readonly words: readonly string[]; readonly others?: true };
}

function id(from: string, path: string, ...to: readonly string[]): Relation {
  return { from, path: path.split('.'), holds: 'id', to };
}

/** What a connection leads to, by its category. */
const categories: readonly (readonly [type: string, ...words: readonly string[]])[] = [
  [STORAGE_ACCOUNT, 'AzureBlob', 'AzureStorageAccount', 'AzureDataLakeGen2', 'ADLSGen2', 'AzureTableStorage'],
  [COGNITIVE_SERVICES, 'AIServices', 'AzureOpenAI', 'CognitiveService'],
  [SEARCH, 'CognitiveSearch'],
  [COSMOS_ACCOUNT, 'CosmosDb', 'CosmosDbMongoDbApi'],
  [REGISTRY, 'ContainerRegistry'],
  [DATABRICKS, 'Databricks', 'AzureDatabricksDeltaLake'],
];

const targets = categories.map(([type]) => type);
const CATEGORY = ['properties', 'category'];
const TARGET_ID = 'properties.metadata.ResourceId';

/**
 * What a workspace, a hub and what they lead to name. Keys are followed by the slots of `key-slot.ts`, user-assigned
 * identities of every resource by their ids; nothing else is: not who may use a vault, what a secret holds, or what else
 * lies in a resource that is led to. Outbound rules permit traffic and lead nowhere.
 * Source: the published type definitions (Azure.Bicep.Types.Az 0.2.972), of properties that hold ids or names.
 */
export const relations: readonly Relation[] = [
  id(WORKSPACE, 'properties.storageAccount', STORAGE_ACCOUNT),
  id(WORKSPACE, 'properties.storageAccounts.*', STORAGE_ACCOUNT),
  id(WORKSPACE, 'properties.workspaceHubConfig.additionalWorkspaceStorageAccounts.*', STORAGE_ACCOUNT),
  id(WORKSPACE, 'properties.containerRegistry', REGISTRY),
  id(WORKSPACE, 'properties.containerRegistries.*', REGISTRY),
  id(WORKSPACE, 'properties.keyVault', VAULT),
  id(WORKSPACE, 'properties.keyVaults.*', VAULT),
  id(WORKSPACE, 'properties.applicationInsights', COMPONENT),
  id(WORKSPACE, 'properties.hubResourceId', WORKSPACE),
  id(WORKSPACE, 'properties.associatedWorkspaces.*', WORKSPACE),
  id(WORKSPACE, 'properties.existingWorkspaces.*', WORKSPACE),
  id(WORKSPACE, 'properties.primaryUserAssignedIdentity', IDENTITY),
  id(WORKSPACE, 'properties.encryption.identity.userAssignedIdentity', IDENTITY),
  id(WORKSPACE, 'properties.encryption.storageAccountResourceId', STORAGE_ACCOUNT),
  id(WORKSPACE, 'properties.encryption.searchAccountResourceId', SEARCH),
  id(WORKSPACE, 'properties.encryption.cosmosDbResourceId', COSMOS_ACCOUNT),
  id(WORKSPACE, 'properties.sharedPrivateLinkResources.*.properties.privateLinkResourceId', ...targets),
  id(COMPUTE, 'properties.resourceId', MANAGED_CLUSTER, DATABRICKS),
  { from: DATASTORE, path: ['properties', 'accountName'], holds: 'name', to: [STORAGE_ACCOUNT] },
  // The form of 2020-05-01-preview.
  { from: DATASTORE, path: ['accountName'], holds: 'name', to: [STORAGE_ACCOUNT] },
  ...categories.map(([type, ...words]): Relation => ({
    ...id(CONNECTION, TARGET_ID, type),
    where: { path: CATEGORY, words },
  })),
  {
    ...id(CONNECTION, TARGET_ID, ...targets),
    where: { path: CATEGORY, words: categories.flatMap(([, ...words]) => words), others: true },
  },
  {
    from: CONNECTION,
    path: ['properties', 'target'],
    holds: 'reference',
    to: targets,
    where: { path: TARGET_ID.split('.'), words: [] },
  },
  id(STORAGE_ACCOUNT, 'properties.encryption.identity.userAssignedIdentity', IDENTITY),
  id(COGNITIVE_SERVICES, 'properties.userOwnedStorage.*.resourceId', STORAGE_ACCOUNT),
  id(DISK_ENCRYPTION_SET, 'properties.activeKey.sourceVault.id', VAULT),
  id(MANAGED_CLUSTER, 'properties.diskEncryptionSetID', DISK_ENCRYPTION_SET),
  id(MANAGED_CLUSTER, 'properties.securityProfile.azureKeyVaultKms.keyVaultResourceId', VAULT),
  id(DATABRICKS, 'properties.diskEncryptionSetId', DISK_ENCRYPTION_SET),
  id(COMPONENT, 'properties.WorkspaceResourceId', LOG_ANALYTICS),
  id(LOG_ANALYTICS, 'properties.features.clusterResourceId', CLUSTER),
];

/** Properties by which a resource names the workspace that it belongs to. */
export const inverseRelations: readonly Relation[] = [
  id(PRIVATE_ENDPOINT, 'properties.privateLinkServiceConnections.*.properties.privateLinkServiceId', WORKSPACE),
  id(PRIVATE_ENDPOINT, 'properties.manualPrivateLinkServiceConnections.*.properties.privateLinkServiceId', WORKSPACE),
];
