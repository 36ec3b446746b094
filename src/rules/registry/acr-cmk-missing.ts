import { cmkMissing } from '../azure/cmk-missing.js';
import { REGISTRY } from '../azure/resource-type.js';
import type { RuleMeta } from '../kit/rule.js';

const meta: RuleMeta = {
  id: 'acr-cmk-missing',
  summary: 'A container registry of a workspace is not encrypted with a customer-managed key.',
  severity: 'warning',
  strict: 'error',
  appliesTo: [REGISTRY],
  decidedBy: 'first',
  messages: {
    missing:
      "Container registry '{name}'⟦ used by '{user}'⟧ is not encrypted with your key. Set encryption.status 'enabled' with keyVaultProperties, a user-assigned identity and sku Premium; a registry can only get a key when it is created.",
    undetermined:
      "Cannot tell whether container registry '{name}'⟦ used by '{user}'⟧ is encrypted with a customer-managed key: it depends on {causes}.⟦ It is not where {where}.⟧",
  },
  rationale:
    'Images of environments lie in the container registry of the workspace, which does not inherit the key of the workspace. Registries are selected as storage accounts are in `storage-cmk-missing`. The strict preset makes it an error.',
  fix: "Write `encryption.status: 'enabled'` with `keyVaultProperties.keyIdentifier` and the client id of a user-assigned identity in `keyVaultProperties.identity`, and `sku.name: 'Premium'`.",
  references: [
    'https://learn.microsoft.com/azure/machine-learning/concept-data-encryption',
    'https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys',
  ],
  policies: ['5b9159ae-1701-4a6f-9a7a-aa9c8ddd0580'],
  since: '0.1.0',
};

export const acrCmkMissing = cmkMissing(meta);
