import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { judgeTogether } from '../kit/judgement.js';
import { isPresent, isWord } from '../kit/outcome.js';
import { WORKSPACE } from '../azure/resource-type.js';
import { allOf, anyOf, not } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { ENCRYPTION, STATUS, isProject } from '../azure/workspace.js';
import type { Rule } from '../azure/rule.js';

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

const KEY: JsonPath = [...ENCRYPTION, 'keyVaultProperties'];

export const workspaceEncryptionDisabledWithKey: Rule = {
  meta,
  // Where the status is open workspace-cmk-missing says so.
  applies: (workspace) => isProject(workspace) !== 'yes' && isWord(workspace.read(STATUS), 'Disabled') === 'yes',
  *check(workspace): Generator<Finding> {
    const keys = ['keyVaultArmId', 'keyIdentifier'].map((name) => workspace.read([...KEY, name]));
    const { wrong, because } = judgeTogether([workspace.read(['kind']), ...keys], ([kind = null, ...given]) =>
      allOf(anyOf(...given.map(isGiven)), not(isWord(kind, 'Project'))),
    );
    if (wrong === 'yes') yield fail('disabled', STATUS);
    if (wrong === 'open') yield undetermined('undetermined', STATUS, because);
  },
};

/** Something of the value has to be known: a parameter without value may be left empty where encryption is off. */
function isGiven(value: Value): Tri {
  if (!(value instanceof Unknown)) return isPresent(value);
  return symbolicText(value)?.some((part) => typeof part === 'string') === true ? 'yes' : 'open';
}
