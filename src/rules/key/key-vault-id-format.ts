import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { formProblem } from '../azure/slot-format.js';
import { vaultIdFormat } from '../azure/key-format.js';
import { slotValues } from '../azure/key-slot.js';
import { DISK_ENCRYPTION_SET, WORKSPACE } from '../azure/resource-type.js';
import type { Rule } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'key-vault-id-format',
  summary: 'The vault of a customer-managed key is not given as a key vault resource id.',
  severity: 'error',
  appliesTo: [WORKSPACE, DISK_ENCRYPTION_SET],
  decidedBy: 'each',
  messages: {
    format:
      "'{value}' is not a Key Vault resource id (/subscriptions/(GUID)/resourceGroups/(name)/providers/Microsoft.KeyVault/vaults/(name)): {problem}. Write [resourceId('Microsoft.KeyVault/vaults', …)] or the whole id.",
    name: "'{value}' names no key vault: {problem}.",
    'some-ways':
      "The vault of '{name}' may be given as '{value}', which is not a Key Vault resource id: {problem}. That depends on {causes}.",
    undetermined:
      "Cannot tell whether the vault of '{name}' is given as a Key Vault resource id: '{value}' depends on {causes}.",
  },
  rationale:
    '`keyVaultArmId` (workspaces) and `activeKey.sourceVault.id` (disk encryption sets) take the resource id of the vault, not its name or URL. Ids that `resourceId` and its like give are right by construction; only their type is checked. A URL in this place is reported by `key-reference-slot-mixup`.',
  fix: "Write `[resourceId('Microsoft.KeyVault/vaults', parameters('vaultName'))]`, in Bicep `vault.id`.",
  references: ['https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys'],
  since: '0.1.0',
};

export const keyVaultIdFormat: Rule = {
  meta,
  applies: (resource, context) =>
    slotValues(resource).some((slot) => slot.form === 'vault-id' && slot.active !== 'no') &&
    context.belonging(resource),
  *check(resource): Generator<Finding> {
    for (const slot of slotValues(resource)) {
      if (slot.form !== 'vault-id') continue;
      const { wrong, data, because, messageId } = formProblem(slot, 'resource-id', vaultIdFormat);
      if (wrong === 'yes') yield fail(messageId, slot.at, data);
      if (wrong === 'open') yield undetermined(messageId, slot.at, because, data);
    }
  },
};
