import type { RuleFacts } from '../diagnostics/report.js';
import { acrCmkMissing } from './registry/acr-cmk-missing.js';
import { acrCmkRequiresPremium } from './registry/acr-cmk-requires-premium.js';
import { keyIdentifierFormat } from './key/key-identifier-format.js';
import { keyReferenceSlotMixup } from './key/key-reference-slot-mixup.js';
import { keySize } from './key/key-size.js';
import { keyTypeNotRsa } from './key/key-type-not-rsa.js';
import { keyVaultIdFormat } from './key/key-vault-id-format.js';
import { keyVaultMismatch } from './key/key-vault-mismatch.js';
import { projectInheritsEncryption } from './workspace/project-inherits-encryption.js';
import { reservedEntries } from '../diagnostics/reserved.js';
import { storageCmkMissing } from './storage/storage-cmk-missing.js';
import { vaultPurgeProtection } from './vault/vault-purge-protection.js';
import { vaultSoftDelete } from './vault/vault-soft-delete.js';
import { workspaceCmkIdentityNotAssigned } from './identity/workspace-cmk-identity-not-assigned.js';
import { workspaceCmkMissing } from './workspace/workspace-cmk-missing.js';
import { workspaceEncryptionDisabledWithKey } from './workspace/workspace-encryption-disabled-with-key.js';
import { workspaceEncryptionIncomplete } from './workspace/workspace-encryption-incomplete.js';
import { workspaceHbi } from './compute/workspace-hbi.js';
import { workspaceIdentityMissing } from './identity/workspace-identity-missing.js';
import type { CatalogueEntry } from '../diagnostics/catalogue-entry.js';
import type { Rule } from './azure/rule.js';

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

/** Facts on every id that may appear in a report. */
export function ruleFacts(): ReadonlyMap<string, RuleFacts> {
  return new Map(catalogue.map((entry) => [entry.id, factsOf(entry)]));
}

function factsOf({
  id,
  summary,
  severity,
  always,
  rationale,
  fix,
  references,
  policies = [],
}: CatalogueEntry): RuleFacts {
  const [helpUri] = references;
  const links = references.length === 0 ? [] : ['', ...references.map((reference) => `- <${reference}>`)];
  return {
    id,
    summary,
    severity,
    policies,
    ...(always === undefined ? {} : { always }),
    description: rationale,
    help: [rationale, '', `**Fix.** ${fix}`, ...links].join('\n'),
    ...(helpUri === undefined ? {} : { helpUri }),
  };
}
