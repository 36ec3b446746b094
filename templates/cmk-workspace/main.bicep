// An Azure Machine Learning workspace whose data, storage account and container registry are encrypted with one
// customer-managed key. Deploy it to a resource group of its own.

@description('Short name that the names of all resources are made of.')
@minLength(3)
@maxLength(10)
param name string

@description('Region of all resources. Vault and workspace must be in the same one.')
param location string = resourceGroup().location

@description('Default: a workspace of its own. Hub: a hub whose projects share the key.')
@allowed(['Default', 'Hub'])
param kind string = 'Default'

@description('Tags of all resources.')
param tags object = {}

var suffix = uniqueString(resourceGroup().id, name)
// Key Vault Crypto Service Encryption User: read, wrap and unwrap keys.
var cryptoUserRole = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'e147488a-f6f5-4113-8e2d-b22465e65bf6')

resource keyVault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: take('kv-cmk-${suffix}', 24)
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' }
  }

  resource key 'keys' = {
    name: 'workspace'
    properties: {
      kty: 'RSA'
      keySize: 3072
      keyOps: ['wrapKey', 'unwrapKey']
    }
  }
}

// The secrets of the workspace stay out of the vault that holds its key.
resource secretsVault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: take('kv-ws-${suffix}', 24)
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices' }
  }
}

// Storage accounts and registries can only be created with a key through an identity that may use it already.
resource keyReader 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-cmk'
  location: location
  tags: tags
}

resource keyReaderRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(keyVault.id, keyReader.id, cryptoUserRole)
  scope: keyVault
  properties: {
    roleDefinitionId: cryptoUserRole
    principalId: keyReader.properties.principalId
    principalType: 'ServicePrincipal'
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('st${name}${suffix}', 24)
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${keyReader.id}': {} }
  }
  properties: {
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowBlobPublicAccess: false
    encryption: {
      keySource: 'Microsoft.Keyvault'
      identity: { userAssignedIdentity: keyReader.id }
      // Without a version: the account follows new versions of the key.
      keyvaultproperties: { keyvaulturi: keyVault.properties.vaultUri, keyname: keyVault::key.name }
      services: {
        blob: { enabled: true, keyType: 'Account' }
        file: { enabled: true, keyType: 'Account' }
        queue: { enabled: true, keyType: 'Account' }
        table: { enabled: true, keyType: 'Account' }
      }
    }
  }
  dependsOn: [keyReaderRole]
}

resource registry 'Microsoft.ContainerRegistry/registries@2025-11-01' = {
  name: take('cr${name}${suffix}', 50)
  location: location
  tags: tags
  sku: { name: 'Premium' }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${keyReader.id}': {} }
  }
  properties: {
    // Azure Machine Learning asks for the admin account unless the workspace has a user-assigned identity.
    adminUserEnabled: true
    encryption: {
      status: 'enabled'
      keyVaultProperties: { identity: keyReader.properties.clientId, keyIdentifier: keyVault::key.properties.keyUri }
    }
  }
  dependsOn: [keyReaderRole]
}

resource workspace 'Microsoft.MachineLearningServices/workspaces@2025-06-01' = {
  name: 'mlw-${name}'
  location: location
  tags: tags
  kind: kind
  sku: { name: 'Basic', tier: 'Basic' }
  identity: { type: 'SystemAssigned' }
  properties: {
    friendlyName: name
    storageAccount: storage.id
    keyVault: secretsVault.id
    containerRegistry: registry.id
    hbiWorkspace: true
    encryption: {
      status: 'Enabled'
      keyVaultProperties: {
        keyVaultArmId: keyVault.id
        keyIdentifier: keyVault::key.properties.keyUriWithVersion
      }
    }
    // The metadata stays with Microsoft, encrypted with the key: no Cosmos DB, AI Search and storage in a managed group.
    enableServiceSideCMKEncryption: true
    systemDatastoresAuthMode: 'Identity'
  }
}

resource workspaceRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(keyVault.id, workspace.id, cryptoUserRole)
  scope: keyVault
  properties: {
    roleDefinitionId: cryptoUserRole
    principalId: workspace.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

output workspaceId string = workspace.id
output keyIdentifier string = keyVault::key.properties.keyUriWithVersion
