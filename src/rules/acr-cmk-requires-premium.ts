import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { isWord } from './shared/outcome.js';
import { REGISTRY } from './shared/resource-type.js';
import { allOf, not } from '../template/symbolic/tri.js';
import { shown } from './shared/wording.js';

const meta: RuleMeta = {
  id: 'acr-cmk-requires-premium',
  summary: 'A container registry with a customer-managed key is not of the Premium tier.',
  severity: 'error',
  appliesTo: [REGISTRY],
  decidedBy: 'each',
  messages: {
    tier: 'A customer-managed key on container registry \'{name}\' needs sku \'Premium\', not \'{sku}\'. Write "sku": { "name": "Premium" }.',
    undetermined:
      "Cannot tell whether container registry '{name}', which has a customer-managed key, is of the Premium tier: it depends on {causes}.",
  },
  rationale:
    'Azure Container Registry offers customer-managed keys in its Premium tier only. Registries are selected as in `acr-cmk-missing`.',
  fix: 'Write `"sku": { "name": "Premium" }`.',
  references: ['https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys'],
  since: '0.1.0',
};

const STATUS = ['properties', 'encryption', 'status'];

export const acrCmkRequiresPremium: Rule = {
  meta,
  applies: (registry, context) => context.inScope(registry) && isWord(registry.read(STATUS), 'enabled') !== 'no',
  *check(registry): Generator<Finding> {
    const at = ['sku', 'name'];
    const sku = registry.read(at);
    const status = registry.read(STATUS);
    const wrong = allOf(not(isWord(sku, 'Premium')), isWord(status, 'enabled'));
    if (wrong === 'yes') yield fail('tier', at, { sku: shown(sku) });
    // Whether there is a key at all is the question of acr-cmk-missing.
    if (wrong === 'open' && isWord(status, 'enabled') === 'yes') yield undetermined('undetermined', at, [sku]);
  },
};
