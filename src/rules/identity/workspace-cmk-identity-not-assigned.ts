import { ObjectValue, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import type { JsonPath } from '../../json/path.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { namesIdentity } from '../azure/identity.js';
import { failing, judgeTogether } from '../kit/judgement.js';
import type { Opinion } from '../kit/judgement.js';
import { isPresent, isWord } from '../kit/outcome.js';
import { sameResource } from '../../symbolic/resource-id.js';
import { WORKSPACE } from '../azure/resource-type.js';
import { allOf, anyOf, not } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { shown } from '../kit/wording.js';
import { ENCRYPTION, STATUS, isEnabled, isEncrypted, isProject } from '../azure/workspace.js';
import type { Rule } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'workspace-cmk-identity-not-assigned',
  summary: 'The identity that is to read the key is not assigned to the workspace.',
  severity: 'error',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    'not-assigned':
      "The identity used for the key of '{name}', '{id}', is not assigned to the workspace. Add it to identity.userAssignedIdentities, under an identity.type that includes UserAssigned.",
    undetermined:
      "Cannot tell whether the identity used for the key of '{name}', '{id}', is assigned to the workspace: it depends on {causes}.",
  },
  rationale:
    '`encryption.identity.userAssignedIdentity` must be one of the keys of `identity.userAssignedIdentities`, and `identity.type` must include `UserAssigned`. Ids compare without case, and by their structure where parts are not known.',
  fix: 'Use the same id expression in `identity.userAssignedIdentities` and in `encryption.identity.userAssignedIdentity`.',
  references: ['https://learn.microsoft.com/azure/machine-learning/how-to-identity-based-service-authentication'],
  since: '0.1.0',
};

const at: JsonPath = [...ENCRYPTION, 'identity', 'userAssignedIdentity'];

export const workspaceCmkIdentityNotAssigned: Rule = {
  meta,
  applies: (workspace) =>
    isProject(workspace) !== 'yes' && isEncrypted(workspace) !== 'no' && isPresent(workspace.read(at)) !== 'no',
  *check(workspace): Generator<Finding> {
    const id = workspace.read(at);
    const values = [
      id,
      workspace.read(['identity', 'type']),
      workspace.read(['identity', 'userAssignedIdentities']),
      workspace.read(STATUS),
      workspace.read(['kind']),
    ];
    const { wrong, because, ways } = judgeTogether(values, (outcomes, given) => judgeWay(outcomes, given));
    const data = { id: shown(failing({ ways })[0] ?? id) };
    if (wrong === 'yes') yield fail('not-assigned', at, data);
    if (wrong === 'open') yield undetermined('undetermined', at, because, data);
  },
};

function judgeWay(
  [id = null, type = null, identities = null, status = null, kind = null]: readonly Value[],
  given: Choices,
): Opinion {
  // Of an encryption that is wholly unknown nothing is said here.
  const isOpen = isEnabled(status) === 'open' && isPresent(id) === 'open';
  const isJudged = isOpen ? 'no' : allOf(isPresent(id), not(isWord(kind, 'Project')));
  const hasType = namesIdentity(type, 'UserAssigned');
  const assigned = isAmong(id, identities, given);
  const isAssigned = allOf(hasType, assigned.answer);
  const wrong = allOf(isJudged, isEnabled(status), not(isAssigned));
  // What is surely so is not to blame.
  const because = [
    ...(isJudged === 'open' ? [id, kind] : []),
    status,
    ...(isAssigned === 'open' ? [...(hasType === 'open' ? [type] : []), ...assigned.because] : []),
  ];
  return { wrong, because };
}

interface Membership {
  readonly answer: Tri;
  readonly because: readonly Value[];
}

/** Is the id one of the names of `userAssignedIdentities`? */
function isAmong(id: Value, identities: Value, given: Choices): Membership {
  if (identities instanceof Unknown) return { answer: 'open', because: [identities] };
  if (!(identities instanceof ObjectValue)) return { answer: 'no', because: [] };
  const names: readonly Value[] = [...identities.entries.keys(), ...identities.dynamic.map(([name]) => name)];
  const each = names.map((name) => judgeTogether([name], ([one = null]) => sameResource(one, id), given));
  const open = names.filter((_, index) => each[index]?.wrong === 'open');
  return {
    answer: anyOf('no', ...each.map(({ wrong }) => wrong)),
    // The assigned ids that may be the one; where all are known, the one itself.
    because: open.some((name) => name instanceof Unknown) ? open : [id],
  };
}
