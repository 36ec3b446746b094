import { acrCmkMissing } from './acr-cmk-missing.js';
import { acrCmkRequiresPremium } from './acr-cmk-requires-premium.js';
import { keyIdentifierFormat } from './key-identifier-format.js';
import { keyReferenceSlotMixup } from './key-reference-slot-mixup.js';
import { keySize } from './key-size.js';
import { keyTypeNotRsa } from './key-type-not-rsa.js';
import { keyVaultIdFormat } from './key-vault-id-format.js';
import { keyVaultMismatch } from './key-vault-mismatch.js';
import { projectInheritsEncryption } from './project-inherits-encryption.js';
import { reservedEntries } from './reserved.js';
import type { CatalogueEntry, Rule } from './rule.js';
import { storageCmkMissing } from './storage-cmk-missing.js';
import { vaultPurgeProtection } from './vault-purge-protection.js';
import { vaultSoftDelete } from './vault-soft-delete.js';
import { workspaceCmkIdentityNotAssigned } from './workspace-cmk-identity-not-assigned.js';
import { workspaceCmkMissing } from './workspace-cmk-missing.js';
import { workspaceEncryptionDisabledWithKey } from './workspace-encryption-disabled-with-key.js';
import { workspaceEncryptionIncomplete } from './workspace-encryption-incomplete.js';
import { workspaceHbi } from './workspace-hbi.js';
import { workspaceIdentityMissing } from './workspace-identity-missing.js';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
  workspaceCmkMissing,
  workspaceEncryptionIncomplete,
  workspaceEncryptionDisabledWithKey,
  projectInheritsEncryption,
  workspaceIdentityMissing,
  workspaceCmkIdentityNotAssigned,
  workspaceHbi,
  keyVaultIdFormat,
  keyIdentifierFormat,
  keyReferenceSlotMixup,
  keyVaultMismatch,
  vaultPurgeProtection,
  vaultSoftDelete,
  keyTypeNotRsa,
  keySize,
  storageCmkMissing,
  acrCmkMissing,
  acrCmkRequiresPremium,
];

/** Every id that may appear in a report: the rules and the reserved ones. */
export const catalogue: readonly CatalogueEntry[] = [...rules.map((rule) => rule.meta), ...reservedEntries];
