import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { failing, judgeTogether } from '../kit/judgement.js';
import { isWord } from '../kit/outcome.js';
import { REGISTRY } from '../azure/resource-type.js';
import type { Rule } from '../azure/rule.js';
import { allOf, not } from '../../symbolic/tri.js';
import { eitherOf, whereFailing } from '../kit/wording.js';

const meta: RuleMeta = {
  id: 'acr-cmk-requires-premium',
  summary: 'A container registry with a customer-managed key is not of the Premium tier.',
  severity: 'error',
  appliesTo: [REGISTRY],
  decidedBy: 'each',
  messages: {
    tier: 'A customer-managed key on container registry \'{name}\' needs sku \'Premium\', not {sku}. Write "sku": { "name": "Premium" }.',
    'key-undetermined':
      "Cannot tell whether container registry '{name}' gets a customer-managed key while its sku is {sku}: that depends on {causes}. A key needs sku 'Premium'.",
    undetermined:
      "Cannot tell whether container registry '{name}', which has a customer-managed key, is of the Premium tier: it depends on {causes}.⟦ It is not where {where}.⟧",
  },
  rationale:
    'Azure Container Registry offers customer-managed keys in its Premium tier only. Registries are selected as in `acr-cmk-missing`.',
  fix: 'Write `"sku": { "name": "Premium" }`.',
  references: ['https://learn.microsoft.com/azure/container-registry/tutorial-customer-managed-keys'],
  policies: ['bd560fc0-3c69-498a-ae9f-aa8eb7de0e13'],
  since: '0.1.0',
};

const STATUS = ['properties', 'encryption', 'status'];

export const acrCmkRequiresPremium: Rule = {
  meta,
  applies: (registry, context) => isWord(registry.read(STATUS), 'enabled') !== 'no' && context.belonging(registry),
  *check(registry): Generator<Finding> {
    const at = ['sku', 'name'];
    const [sku, status] = [registry.read(at), registry.read(STATUS)];
    const judgement = judgeTogether([sku, status], ([tier = null, word = null]) =>
      allOf(not(isWord(tier, 'Premium')), isWord(word, 'enabled')),
    );
    const { wrong, because, ways } = judgement;
    const where = whereFailing(['sku', 'name'], judgement);
    if (wrong === 'yes') yield fail('tier', at, { sku: eitherOf(failing(judgement)) });
    if (wrong !== 'open') return;
    const tiers = ways.flatMap((way) => (way.wrong === 'no' ? [] : [way.values[0] ?? null]));
    if (isWord(status, 'enabled') === 'yes') yield undetermined('undetermined', at, because, { where });
    else yield undetermined('key-undetermined', at, because, { sku: eitherOf(tiers) });
  },
};
