import type { Value } from '../../expressions/value.js';
import { verdictWhereUsed } from '../kit/verdict.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { failing } from '../kit/judgement.js';
import { isOn, isWord } from '../kit/outcome.js';
import { VAULT } from '../azure/resource-type.js';
import { allOf, not } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { CREATE_MODE, judgeWhereUsed, keyRoleOf, nameOfUser } from '../azure/vault.js';
import type { Rule } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'vault-purge-protection',
  summary: 'A vault that holds a customer-managed key has no purge protection.',
  severity: 'error',
  appliesTo: [VAULT],
  decidedBy: 'last',
  messages: {
    missing: `Purge protection is not on for vault '{name}'⟦, which holds the key of '{user}'⟧: Azure refuses a key from such a vault. Write "enablePurgeProtection": true.`,
    off: "enablePurgeProtection is false on vault '{name}'⟦, which holds the key of '{user}'⟧: Azure refuses a key from such a vault, and does not accept false for this property. Write true.",
    'use-undetermined':
      "Purge protection is not on for vault '{name}'; cannot tell whether it holds a customer-managed key: that depends on {causes}.",
    undetermined:
      "Cannot tell whether purge protection is on for vault '{name}'⟦, which holds the key of '{user}'⟧: it depends on {causes}.",
  },
  rationale:
    'Azure Machine Learning refuses a key from a vault without soft delete and purge protection. Vaults that nothing in scope takes its key from are not judged (with `"scope": "all"` every one is), nor are vaults that the template recovers (`createMode: recover`) or does not deploy. Purge protection cannot be turned off again.',
  fix: 'Write `"enablePurgeProtection": true` in the properties of the vault.',
  references: [
    'https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys',
    'https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview',
  ],
  policies: ['0b60c0b2-2dc2-4e1c-b5c9-abbed971de53', 'c39ba22d-4428-4149-b981-70acb31fc383'],
  since: '0.1.0',
};

export const vaultPurgeProtection: Rule = {
  meta,
  applies: (vault, context) => keyRoleOf(vault, context).used !== 'no',
  *check(vault, context): Generator<Finding> {
    const at = ['properties', 'enablePurgeProtection'];
    const values = [vault.read(at), vault.read(CREATE_MODE)];
    const isOff = ([value = null, mode = null]: readonly Value[]): Tri =>
      allOf(not(isOn(value)), not(isWord(mode, 'recover')));
    const judgement = judgeWhereUsed(vault, values, isOff, context);
    const data = { user: nameOfUser(keyRoleOf(vault, context)) };
    const isAbsent = failing(judgement).every((value) => value === null);
    yield* verdictWhereUsed(judgement, at, {
      wrong: { messageId: isAbsent ? 'missing' : 'off', data },
      wrongIfUsed: { messageId: 'use-undetermined' },
      open: { messageId: 'undetermined', data },
    });
  },
};
