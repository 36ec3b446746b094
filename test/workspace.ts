import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A temporary folder with these files; removed after the tests of the file. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'cmklint-test-')));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const mlWorkspace = {
  type: 'Microsoft.MachineLearningServices/workspaces',
  apiVersion: '2024-10-01',
  name: 'ws',
  location: 'westeurope',
  identity: { type: 'SystemAssigned' },
};

/** A template with resources, one to a line. */
export function templateOf(...resources: readonly object[]): string {
  return [
    '{',
    '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",',
    '"contentVersion": "1.0.0.0",',
    '"resources": [',
    resources.map((resource) => JSON.stringify(resource)).join(',\n'),
    ']}',
  ].join('\n');
}

/** Without a customer-managed key. */
export const plainWorkspace = { ...mlWorkspace, properties: { friendlyName: 'plain' } };

/** With a customer-managed key in a vault that is not part of the template. */
export const encryptedWorkspace = {
  ...mlWorkspace,
  name: 'encrypted',
  properties: {
    hbiWorkspace: true,
    encryption: {
      status: 'Enabled',
      keyVaultProperties: {
        keyVaultArmId:
          '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/vault01',
        keyIdentifier: 'https://vault01.vault.azure.net/keys/cmk/0123456789abcdef0123456789abcdef',
      },
    },
  },
};
