import { ObjectValue, Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { Resource } from '../template/resource.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { below, isPresent, judge, outcomePairs, outcomes, uncovered } from './shared/outcome.js';
import { sameResource } from '../template/symbolic/resource-id.js';
import { WORKSPACE } from './shared/resource-type.js';
import { allOf, anyOf, not, tri, unanimous } from '../template/symbolic/tri.js';
import type { Tri } from '../template/symbolic/tri.js';
import { shown } from './shared/wording.js';
import { ENCRYPTION, STATUS, encryptionsOf, isEnabled, isProject } from './shared/workspace.js';

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

const userAssigned = ['identity', 'userAssignedIdentity'];
const at = [...ENCRYPTION, ...userAssigned];

export const workspaceCmkIdentityNotAssigned: Rule = {
  meta,
  applies: (workspace) =>
    isProject(workspace) !== 'yes' && encryptionsOf(workspace).some((way) => isJudged(way) !== 'no'),
  *check(workspace): Generator<Finding> {
    const identity = workspace.read(['identity']);
    const id = workspace.read(at);
    const ways = encryptionsOf(workspace).map((way) => {
      const assigned = unanimous(
        outcomePairs(below(way, userAssigned), identity).map(([one, other]) => isAssigned(one, other)),
      );
      return { assigned, wrong: allOf(isJudged(way), not(assigned)) };
    });
    const answer = unanimous(ways.map(({ wrong }) => wrong));
    if (answer === 'yes') yield fail('not-assigned', at, { id: shown(id) });
    else if (answer === 'open')
      yield undetermined(
        'undetermined',
        at,
        ways.every((way) => way.assigned === 'no') ? [workspace.read(STATUS)] : because(workspace, id, identity),
        { id: shown(id) },
      );
  },
};

/** Does it name an identity for a key that is used? Of an encryption that is wholly unknown nothing is said here. */
function isJudged(encryption: Value): Tri {
  if (!(encryption instanceof ObjectValue)) return 'no';
  return allOf(isEnabled(encryption), isPresent(below(encryption, userAssigned)));
}

function isAssigned(id: Value, identity: Value): Tri {
  if (isPresent(id) === 'no') return 'yes';
  if (identity instanceof Unknown) return 'open';
  const hasType = judge(below(identity, ['type']), (type) => {
    const known = uncovered(type);
    return known instanceof Unknown
      ? 'open'
      : tri(typeof known === 'string' && known.toLowerCase().includes('userassigned'));
  });
  const assigned = outcomes(below(identity, ['userAssignedIdentities'])).map((identities): Tri => {
    if (identities instanceof Unknown) return 'open';
    if (!(identities instanceof ObjectValue)) return 'no';
    const ids: readonly Value[] = [...identities.entries.keys(), ...identities.dynamic.map(([key]) => key)];
    return anyOf('no', ...ids.map((one) => sameResource(one, id)));
  });
  return allOf(hasType, unanimous(assigned));
}

/** What the answer waits for: the status, the identity, or those of the assigned ids that may or may not be the one. */
function because(workspace: Resource, id: Value, identity: Value): readonly Value[] {
  const assigned = below(identity, ['userAssignedIdentities']);
  if (!(assigned instanceof ObjectValue)) return [workspace.read(STATUS), id, identity];
  const open = assigned.dynamic.map(([key]) => key).filter((key) => sameResource(key, id) === 'open');
  return [workspace.read(STATUS), below(identity, ['type']), ...(open.length > 0 ? open : [id])];
}
