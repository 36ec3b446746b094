import { ObjectValue, Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { below, isPresent, isWord, outcomes } from './shared/outcome.js';
import { WORKSPACE } from './shared/resource-type.js';
import { anyOf, not, unanimous } from '../template/symbolic/tri.js';
import type { Tri } from '../template/symbolic/tri.js';
import { STATUS, isEncrypted, isProject } from './shared/workspace.js';

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
    'The workspace reads and writes its data, and uses its key, with its managed identity. `None` is no identity. An identity that is not known counts as one unless it may be null or of type None.',
  fix: 'Write `"identity": { "type": "SystemAssigned" }`, or `UserAssigned` with `userAssignedIdentities`.',
  references: ['https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys'],
  since: '0.1.0',
};

const TYPE = ['identity', 'type'];

export const workspaceIdentityMissing: Rule = {
  meta,
  applies: (workspace) => isEncrypted(workspace) !== 'no' && isProject(workspace) !== 'yes',
  *check(workspace): Generator<Finding> {
    const identity = workspace.read(['identity']);
    const missing = unanimous(outcomes(identity).map(isMissing));
    const encrypted = isEncrypted(workspace);
    const at = workspace.read(TYPE) === null ? ['identity'] : TYPE;
    if (missing === 'yes' && encrypted === 'yes') yield fail('missing', at);
    // Where both are open, workspace-cmk-missing says so.
    else if (missing === 'yes') yield undetermined('encryption-undetermined', at, [workspace.read(STATUS)]);
    else if (missing === 'open' && encrypted === 'yes') yield undetermined('undetermined', at, [identity]);
  },
};

function isMissing(identity: Value): Tri {
  if (!(identity instanceof ObjectValue)) return identity instanceof Unknown ? not(isPresent(identity)) : 'yes';
  const type = below(identity, ['type']);
  // Only that something stands there counts, unless it is known to be able to be None.
  const isNone = type instanceof Unknown && outcomes(type)[0] === type ? 'no' : isWord(type, 'None');
  return anyOf(isNone, not(isPresent(type)));
}
