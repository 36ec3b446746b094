import { Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { symbolicText } from '../template/symbolic/expression-text.js';
import { below, isWord, judge, uncovered } from './shared/outcome.js';
import { WORKSPACE } from './shared/resource-type.js';
import { allOf, anyOf, unanimous } from '../template/symbolic/tri.js';
import type { Tri } from '../template/symbolic/tri.js';
import { ENCRYPTION, STATUS, encryptionsOf } from './shared/workspace.js';

const meta: RuleMeta = {
  id: 'workspace-encryption-disabled-with-key',
  summary: 'A key is configured on a workspace, but encryption is disabled.',
  severity: 'warning',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    disabled:
      "A key is configured on '{name}' but encryption.status is 'Disabled', so the key is not used. Set encryption.status to 'Enabled', or remove the key.",
    undetermined:
      "Encryption of '{name}' is 'Disabled'; cannot tell whether a key is configured all the same: it depends on {causes}.",
  },
  rationale:
    'A vault id or key identifier beside `status: Disabled` looks like encryption and is none. The status can only be chosen when the workspace is created.',
  fix: "Write `status: 'Enabled'`, or remove the key.",
  references: ['https://learn.microsoft.com/azure/machine-learning/how-to-create-workspace-template'],
  since: '0.1.0',
};

export const workspaceEncryptionDisabledWithKey: Rule = {
  meta,
  applies: (workspace) => unanimous(encryptionsOf(workspace).map(isDisabled)) === 'yes',
  *check(workspace): Generator<Finding> {
    const answer = unanimous(
      encryptionsOf(workspace).map((encryption) => allOf(isDisabled(encryption), namesKey(encryption))),
    );
    if (answer === 'yes') yield fail('disabled', STATUS);
    if (answer === 'open')
      yield undetermined('undetermined', STATUS, [workspace.read([...ENCRYPTION, 'keyVaultProperties'])]);
  },
};

function isDisabled(encryption: Value): Tri {
  return isWord(below(encryption, ['status']), 'Disabled');
}

function namesKey(encryption: Value): Tri {
  return anyOf(
    isGiven(below(encryption, ['keyVaultProperties', 'keyVaultArmId'])),
    isGiven(below(encryption, ['keyVaultProperties', 'keyIdentifier'])),
  );
}

/** Something of the value has to be known: a parameter without value may be left empty where encryption is off. */
function isGiven(value: Value): Tri {
  return judge(value, (outcome) => {
    const known = uncovered(outcome);
    if (!(known instanceof Unknown)) return known === null || known === '' ? 'no' : 'yes';
    return symbolicText(known)?.some((part) => typeof part === 'string') === true ? 'yes' : 'open';
  });
}
