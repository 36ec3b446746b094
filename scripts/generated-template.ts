/** The text of a template with so many storage accounts, and with or without a workspace, as Bicep writes them. */
export function generatedTemplate(accounts: number, hasWorkspace: boolean): string {
  const storage = Array.from({ length: accounts }, (_, index) => ({
    type: 'Microsoft.Storage/storageAccounts',
    apiVersion: '2023-05-01',
    name: `[format('{0}{1}', variables('prefix'), ${index})]`,
    location: "[parameters('location')]",
    kind: 'StorageV2',
    sku: { name: "[if(equals(parameters('environment'), 'prod'), 'Standard_GRS', 'Standard_LRS')]" },
    properties: { minimumTlsVersion: 'TLS1_2', supportsHttpsTrafficOnly: true, allowBlobPublicAccess: false },
  }));
  const workspace = {
    type: 'Microsoft.MachineLearningServices/workspaces',
    apiVersion: '2024-10-01',
    name: "[format('{0}-ws', variables('prefix'))]",
    location: "[parameters('location')]",
    identity: { type: 'SystemAssigned' },
    properties: {
      storageAccount: "[resourceId('Microsoft.Storage/storageAccounts', format('{0}{1}', variables('prefix'), 0))]",
      encryption: {
        status: 'Enabled',
        keyVaultProperties: {
          keyVaultArmId: "[resourceId('Microsoft.KeyVault/vaults', 'vault01')]",
          keyIdentifier: 'https://vault01.vault.azure.net/keys/cmk/0123456789abcdef0123456789abcdef',
        },
      },
    },
  };
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: {
      environment: { type: 'string', defaultValue: 'dev', allowedValues: ['dev', 'prod'] },
      location: { type: 'string', defaultValue: '[resourceGroup().location]' },
    },
    variables: { prefix: "[format('{0}{1}', parameters('environment'), uniqueString(resourceGroup().id))]" },
    resources: hasWorkspace ? [...storage, workspace] : storage,
  };
  return JSON.stringify(template, undefined, 2);
}
