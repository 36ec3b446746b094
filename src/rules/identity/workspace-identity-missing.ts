import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { namesIdentity } from '../azure/identity.js';
import { failing, judgeTogether } from '../kit/judgement.js';
import type { Opinion } from '../kit/judgement.js';
import { isPresent, isWord } from '../kit/outcome.js';
import { WORKSPACE } from '../azure/resource-type.js';
import { allOf, anyOf, not } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { eitherOf } from '../kit/wording.js';
import { ENCRYPTION, STATUS, isEnabled, isEncrypted, isProject } from '../azure/workspace.js';
import type { Rule } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'workspace-identity-missing',
  summary: 'A workspace with a customer-managed key has no managed identity.',
  severity: 'error',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    missing:
      'Workspace \'{name}\' is encrypted with a customer-managed key but has no managed identity to reach it. Write "identity": { "type": "SystemAssigned" } or assign a user-assigned identity.',
    'no-word':
      "identity.type of workspace '{name}', which is encrypted with a customer-managed key, is {type} and names no managed identity. Write 'SystemAssigned', 'UserAssigned' or 'SystemAssigned,UserAssigned'.",
    'encryption-undetermined':
      "Workspace '{name}' has no managed identity; cannot tell whether it is encrypted with a customer-managed key and needs one: that depends on {causes}.",
    undetermined:
      "Cannot tell whether the encrypted workspace '{name}' has a managed identity: it depends on {causes}.",
  },
  rationale:
    'The workspace reads and writes its data, and uses its key, with its managed identity. `None` is no identity, nor is any other word than `SystemAssigned` and `UserAssigned`. Where its type is not known, that cannot be told.',
  fix: 'Write `"identity": { "type": "SystemAssigned" }`, or `UserAssigned` with `userAssignedIdentities`.',
  references: ['https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys'],
  since: '0.1.0',
};

const TYPE: JsonPath = ['identity', 'type'];
const KEY_IDENTITY: JsonPath = [...ENCRYPTION, 'identity', 'userAssignedIdentity'];

export const workspaceIdentityMissing: Rule = {
  meta,
  applies: (workspace) => isEncrypted(workspace) !== 'no' && isProject(workspace) !== 'yes',
  *check(workspace): Generator<Finding> {
    const values = [TYPE, KEY_IDENTITY, STATUS, ['kind']].map((path) => workspace.read(path));
    const judgeWay = ([type = null, id = null, status = null, kind = null]: readonly Value[]): Opinion => ({
      wrong: allOf(isMissing(type, id), isEnabled(status), not(isWord(kind, 'Project'))),
      because: [type, ...(isPresent(id) === 'open' ? [id] : []), status, kind],
    });
    const { wrong, because, ways } = judgeTogether(values, judgeWay);
    const at = workspace.read(TYPE) === null ? ['identity'] : TYPE;
    const words = failing({ ways }).filter((type) => isNone(type) === 'no');
    if (wrong === 'yes')
      yield words.length === 0 ? fail('missing', at) : fail('no-word', at, { type: eitherOf(words) });
    if (wrong !== 'open') return;
    // Where both are open, workspace-cmk-missing says so.
    const isTold = isEncrypted(workspace) === 'yes' || ways.some((way) => way.wrong === 'yes');
    if (judgeTogether(values, ([type = null, id = null]) => isMissing(type, id)).wrong === 'yes')
      yield undetermined('encryption-undetermined', at, because);
    else if (isTold) yield undetermined('undetermined', at, because);
  },
};

function isNone(type: Value): Tri {
  return anyOf(not(isPresent(type)), namesIdentity(type, 'None'));
}

/** Where the key names an identity, another type than `UserAssigned` is a question of workspace-cmk-identity-not-assigned. */
function isMissing(type: Value, keyIdentity: Value): Tri {
  const isOne = anyOf(namesIdentity(type, 'SystemAssigned'), namesIdentity(type, 'UserAssigned'));
  return anyOf(isNone(type), allOf(not(isOne), not(isPresent(keyIdentity))));
}
