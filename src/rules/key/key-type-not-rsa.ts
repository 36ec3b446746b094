import { verdictWhereUsed } from '../kit/verdict.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { failing } from '../kit/judgement.js';
import { isPresent } from '../kit/outcome.js';
import { KEY } from '../azure/resource-type.js';
import { not } from '../../symbolic/tri.js';
import { isRsa, judgeWhereUsed, keyRoleOf } from '../azure/vault.js';
import type { Rule } from '../azure/rule.js';
import { eitherOf, whereFailing } from '../kit/wording.js';

const meta: RuleMeta = {
  id: 'key-type-not-rsa',
  summary: 'A customer-managed key is not an RSA key.',
  severity: 'error',
  appliesTo: [KEY],
  decidedBy: 'first',
  messages: {
    'not-rsa':
      'Key \'{name}\' is of type {kty}; customer-managed keys must be RSA. Write "kty": "RSA" (or RSA-HSM in a premium vault).',
    missing: 'Key \'{name}\' is a customer-managed key but does not say that it is RSA. Write "kty": "RSA".',
    'use-of-untyped':
      "Key '{name}' does not say that it is RSA; cannot tell whether it is used as a customer-managed key: that depends on {causes}.",
    'use-undetermined':
      "Key '{name}' is of type {kty}, not RSA; cannot tell whether it is used as a customer-managed key: that depends on {causes}.",
    undetermined: "Cannot tell whether key '{name}' is an RSA key: it depends on {causes}.⟦ It is not where {where}.⟧",
  },
  rationale:
    'Azure Machine Learning, Storage, Container Registry and the other services wrap their data keys with RSA or RSA-HSM keys only. A key that nothing in scope is encrypted with is not judged (with `"scope": "all"` every one is). `kty` has no documented default.',
  fix: 'Write `"kty": "RSA"` and `"keySize": 3072`. The type of a key cannot be changed: a new key is needed.',
  references: ['https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys'],
  policies: ['75c4f823-d65c-4f29-a733-01d0077fdbcb'],
  since: '0.1.0',
};

export const keyTypeNotRsa: Rule = {
  meta,
  applies: (key, context) => keyRoleOf(key, context).used !== 'no',
  *check(key, context): Generator<Finding> {
    const at = ['properties', 'kty'];
    const judgement = judgeWhereUsed(key, [key.read(at)], ([kty = null]) => not(isRsa(kty)), context);
    const types = failing(judgement).filter((kty) => isPresent(kty) !== 'no');
    const data = { kty: eitherOf(types) };
    yield* verdictWhereUsed(judgement, at, {
      wrong: { messageId: types.length === 0 ? 'missing' : 'not-rsa', data },
      wrongIfUsed: { messageId: types.length === 0 ? 'use-of-untyped' : 'use-undetermined', data },
      open: { messageId: 'undetermined', data: { where: whereFailing(['kty'], judgement) } },
    });
  },
};
