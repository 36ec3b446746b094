import type { Value } from '../expressions/value.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { namesIdentity } from './shared/identity.js';
import { judgeTogether } from './shared/judgement.js';
import { isPresent, isWord } from './shared/outcome.js';
import { WORKSPACE } from './shared/resource-type.js';
import { allOf, anyOf, not } from '../template/symbolic/tri.js';
import type { Tri } from '../template/symbolic/tri.js';
import { STATUS, isEnabled, isEncrypted, isProject } from './shared/workspace.js';

const meta: RuleMeta = {
  id: 'workspace-identity-missing',
  summary: 'A workspace with a customer-managed key has no managed identity.',
  severity: 'error',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    missing:
      'Workspace \'{name}\' is encrypted with a customer-managed key but has no managed identity to reach it. Write "identity": { "type": "SystemAssigned" } or assign a user-assigned identity.',
    'encryption-undetermined':
      "Workspace '{name}' has no managed identity; cannot tell whether it is encrypted with a customer-managed key and needs one: that depends on {causes}.",
    undetermined:
      "Cannot tell whether the encrypted workspace '{name}' has a managed identity: it depends on {causes}.",
  },
  rationale:
    'The workspace reads and writes its data, and uses its key, with its managed identity. `None` is no identity. Where its type is not known, that cannot be told.',
  fix: 'Write `"identity": { "type": "SystemAssigned" }`, or `UserAssigned` with `userAssignedIdentities`.',
  references: ['https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys'],
  since: '0.1.0',
};

const TYPE = ['identity', 'type'];

export const workspaceIdentityMissing: Rule = {
  meta,
  applies: (workspace) => isEncrypted(workspace) !== 'no' && isProject(workspace) !== 'yes',
  *check(workspace): Generator<Finding> {
    const values = [workspace.read(TYPE), workspace.read(STATUS), workspace.read(['kind'])];
    const isMissing = ([type = null]: readonly Value[]): Tri =>
      anyOf(not(isPresent(type)), namesIdentity(type, 'None'));
    const { wrong, because, ways } = judgeTogether(values, ([type = null, status = null, kind = null]) =>
      allOf(isMissing([type]), isEnabled(status), not(isWord(kind, 'Project'))),
    );
    const at = workspace.read(TYPE) === null ? ['identity'] : TYPE;
    if (wrong === 'yes') yield fail('missing', at);
    if (wrong !== 'open') return;
    // Where both are open, workspace-cmk-missing says so.
    const isTold = isEncrypted(workspace) === 'yes' || ways.some((way) => way.wrong === 'yes');
    if (judgeTogether(values, isMissing).wrong === 'yes') yield undetermined('encryption-undetermined', at, because);
    else if (isTold) yield undetermined('undetermined', at, because);
  },
};
