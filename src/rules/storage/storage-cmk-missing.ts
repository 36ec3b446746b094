import { cmkMissing } from '../azure/cmk-missing.js';
import { STORAGE_ACCOUNT } from '../azure/resource-type.js';
import type { RuleMeta } from '../kit/rule.js';

const meta: RuleMeta = {
  id: 'storage-cmk-missing',
  summary: 'A storage account of a workspace is not encrypted with a customer-managed key.',
  severity: 'warning',
  strict: 'error',
  appliesTo: [STORAGE_ACCOUNT],
  decidedBy: 'last',
  messages: {
    missing:
      "Storage account '{name}'⟦ used by '{user}'⟧ is encrypted with Microsoft-managed keys; the key of a workspace is not passed on. Set encryption.keySource 'Microsoft.Keyvault' with keyvaultproperties and a user-assigned identity.",
    undetermined:
      "Cannot tell whether storage account '{name}'⟦ used by '{user}'⟧ is encrypted with a customer-managed key: it depends on {causes}.⟦ It is not where {where}.⟧",
  },
  rationale:
    'Data, snapshots, outputs and logs of a workspace lie in its storage account, which does not inherit the key of the workspace. Judged are the accounts that a workspace or hub, one of its datastores or connections, or what these lead to, names (with `"scope": "all"` every one), if the template deploys them; an account of which only a secret is kept in the vault, or to which only an outbound rule leads, is not one of them, and where an id is not known the result is undetermined. Whether the workspace itself is encrypted makes no difference. The strict preset makes it an error.',
  fix: "Write `encryption.keySource: 'Microsoft.Keyvault'` with `keyvaultproperties.keyvaulturi` and `keyname`, and name a user-assigned identity in `encryption.identity`.",
  references: [
    'https://learn.microsoft.com/azure/machine-learning/concept-data-encryption',
    'https://learn.microsoft.com/azure/storage/common/customer-managed-keys-overview',
  ],
  policies: ['6fac406b-40ca-413b-bf8e-0bf964659c25'],
  since: '0.1.0',
};

export const storageCmkMissing = cmkMissing(meta);
