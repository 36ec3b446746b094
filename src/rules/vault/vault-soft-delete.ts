import type { Value } from '../../expressions/value.js';
import { verdictWhereUsed } from '../kit/verdict.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { failing } from '../kit/judgement.js';
import { isOn, isPresent, isWord } from '../kit/outcome.js';
import { VAULT } from '../azure/resource-type.js';
import { allOf, not, tri } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { CREATE_MODE, judgeWhereUsed, keyRoleOf, nameOfUser } from '../azure/vault.js';
import { eitherOf } from '../kit/wording.js';
import { isVersionFrom } from '../azure/workspace.js';
import type { Rule } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'vault-soft-delete',
  summary: 'Soft delete is off on a vault that holds a customer-managed key.',
  severity: 'error',
  appliesTo: [VAULT],
  decidedBy: 'last',
  messages: {
    off: `Soft delete is off on vault '{name}'⟦, which holds the key of '{user}'⟧. Write "enableSoftDelete": true.`,
    'api-version': `Soft delete is off on vault '{name}'⟦, which holds the key of '{user}'⟧: with API version {apiVersion} it has to be set. Write "enableSoftDelete": true, or use 2019-09-01 or later.`,
    'use-undetermined':
      "Soft delete is off on vault '{name}'; cannot tell whether it holds a customer-managed key: that depends on {causes}.",
    undetermined:
      "Cannot tell whether soft delete is on for vault '{name}'⟦, which holds the key of '{user}'⟧: it depends on {causes}.",
  },
  rationale:
    'A deleted key can only be brought back while soft delete is on; services refuse keys from vaults without it. From API version 2019-09-01 on soft delete is on where the property is absent, which passes here; the built-in policy 1e66c121 still reports the absence. Vaults are selected as in `vault-purge-protection`; those that the template recovers (`createMode: recover`) are not judged.',
  fix: 'Write `"enableSoftDelete": true`, or leave the property out with API version 2019-09-01 or later.',
  references: ['https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview'],
  policies: ['1e66c121-a66a-4b1f-9b83-0fd99bf0fc2d'],
  since: '0.1.0',
};

/** An absent value that is not known counts as absent only where it surely is. */
function isOnByDefault(value: Value, apiVersion: Value): Tri {
  const isAbsent = isPresent(value) === 'open' ? 'open' : tri(value === null);
  return allOf(isAbsent, isVersionFrom(apiVersion, '2019-09-01'));
}

export const vaultSoftDelete: Rule = {
  meta,
  applies: (vault, context) => keyRoleOf(vault, context).used !== 'no',
  *check(vault, context): Generator<Finding> {
    const at = ['properties', 'enableSoftDelete'];
    const values = [vault.read(at), vault.apiVersion, vault.read(CREATE_MODE)];
    const isOff = ([value = null, version = null, mode = null]: readonly Value[]): Tri =>
      allOf(not(isOn(value)), not(isOnByDefault(value, version)), not(isWord(mode, 'recover')));
    const judgement = judgeWhereUsed(vault, values, isOff, context);
    const data = { user: nameOfUser(keyRoleOf(vault, context)) };
    const isAbsent = failing(judgement).every((value) => value === null);
    yield* verdictWhereUsed(judgement, at, {
      wrong: isAbsent
        ? { messageId: 'api-version', data: { ...data, apiVersion: eitherOf(failing(judgement, 1)) } }
        : { messageId: 'off', data },
      wrongIfUsed: { messageId: 'use-undetermined' },
      open: { messageId: 'undetermined', data },
    });
  },
};
