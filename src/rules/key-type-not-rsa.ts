import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { isPresent, isWord } from './shared/outcome.js';
import { KEY } from './shared/resource-type.js';
import { anyOf, not } from '../template/symbolic/tri.js';
import { keyRoleOf } from './shared/vault.js';
import { shown } from './shared/wording.js';

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
    'use-undetermined':
      "Key '{name}' is of type {kty}, not RSA; cannot tell whether it is used as a customer-managed key: that depends on {causes}.",
    undetermined: "Cannot tell whether key '{name}' is an RSA key: it depends on {causes}.",
  },
  rationale:
    'Azure Machine Learning, Storage, Container Registry and the other services wrap their data keys with RSA or RSA-HSM keys only. A key that nothing in scope is encrypted with is not judged (with `"scope": "all"` every one is). `kty` has no documented default.',
  fix: 'Write `"kty": "RSA"` and `"keySize": 3072`. The type of a key cannot be changed: a new key is needed.',
  references: ['https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys'],
  since: '0.1.0',
};

export const keyTypeNotRsa: Rule = {
  meta,
  applies: (key, context) => keyRoleOf(key, context).used !== 'no',
  *check(key, context): Generator<Finding> {
    const at = ['properties', 'kty'];
    const kty = key.read(at);
    const role = keyRoleOf(key, context);
    const wrong = not(anyOf(isWord(kty, 'RSA'), isWord(kty, 'RSA-HSM')));
    if (wrong === 'yes' && role.used === 'open')
      yield undetermined('use-undetermined', at, role.because, { kty: shown(kty) });
    else if (wrong === 'yes' && isPresent(kty) === 'no') yield fail('missing', at);
    else if (wrong === 'yes') yield fail('not-rsa', at, { kty: shown(kty) });
    else if (wrong === 'open') yield undetermined('undetermined', at, [kty]);
  },
};
