import { Unknown, typeOf } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/model/resource.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, FindingData, RuleMeta } from '../kit/rule.js';
import { failing, judgeTogether } from '../kit/judgement.js';
import type { Judgement } from '../kit/judgement.js';
import { isPresent, isWord, outcomes } from '../kit/outcome.js';
import { WORKSPACE } from '../azure/resource-type.js';
import { allOf, not } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { pathShown } from '../kit/shown.js';
import { eitherOf, nounOf, shown, statesOf, withAnswers } from '../kit/wording.js';
import {
  ENCRYPTION,
  STATUS,
  describeKind,
  isEnabled,
  isEncrypted,
  isProject,
  isVersionFrom,
} from '../azure/workspace.js';
import type { Rule } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'workspace-cmk-missing',
  summary: 'A workspace or hub is not encrypted with a customer-managed key.',
  severity: 'error',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    missing:
      "{kind} '{name}' is not encrypted with a customer-managed key: {property} is not set. Set properties.encryption with status 'Enabled', keyVaultArmId and keyIdentifier; the key can only be chosen when the workspace is created, adding it later means a new workspace.",
    'no-block':
      "{kind} '{name}' is not encrypted with a customer-managed key: properties.encryption is {noun}, not an object. Write an object with status 'Enabled' and, in keyVaultProperties, keyVaultArmId and keyIdentifier; the key can only be chosen when the workspace is created, adding it later means a new workspace.",
    disabled:
      "{kind} '{name}' is not encrypted with a customer-managed key: encryption.status is {status} and has to be 'Enabled'; the key can only be chosen when the workspace is created, adding it later means a new workspace.",
    'api-version':
      "{kind} '{name}' is not encrypted with a customer-managed key: API version {apiVersion} has no encryption property. Use 2020-01-01 or later and set properties.encryption.",
    'api-version-unreadable':
      "Cannot tell whether {kind} '{name}' is encrypted with a customer-managed key: its API version ({apiVersion}) is no date. Write 2020-01-01 or later.",
    'kind-undetermined':
      "'{name}' is not encrypted with a customer-managed key; only a project may leave that to its hub, and whether it is one depends on {causes}.",
    undetermined:
      "Cannot tell whether {kind} '{name}' is encrypted with a customer-managed key: it depends on {causes}.",
    'some-values':
      "Cannot tell whether {kind} '{name}' is encrypted with a customer-managed key: it depends on {causes}. It is not encrypted where {states}.",
  },
  rationale:
    'Without `properties.encryption` the metadata of a workspace is encrypted with a key that Microsoft manages. A customer-managed key (CMK) can only be chosen when the workspace is created. Hubs and feature stores count as workspaces; projects do not, they take the encryption of their hub (`project-inherits-encryption`). API versions before 2020-01-01 cannot express encryption at all.',
  fix: "Set `properties.encryption` with `status: 'Enabled'` and, in `keyVaultProperties`, the id of the key vault and the identifier of an RSA key in it.",
  references: [
    'https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys',
    'https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys',
  ],
  policies: ['ba769a63-b8cc-4b2d-abf6-ac33c7204be8'],
  since: '0.1.0',
};

const values = (workspace: Resource): readonly Value[] => [
  workspace.read(STATUS),
  workspace.apiVersion,
  workspace.read(['kind']),
];

export const workspaceCmkMissing: Rule = {
  meta,
  applies: (workspace) => isProject(workspace) !== 'yes',
  *check(workspace): Generator<Finding> {
    const data = { kind: describeKind(workspace) };
    const judgement = judgeTogether(values(workspace), ([status = null, version = null, kindValue = null]) =>
      allOf(isUnprotected(status, version), not(isWord(kindValue, 'Project'))),
    );
    const { apiVersion } = workspace;
    if (judgement.wrong === 'yes') yield failure(workspace, judgement, data);
    if (judgement.wrong !== 'open') return;
    const bare = judgeTogether(values(workspace), ([status = null, version = null]) => isUnprotected(status, version));
    if (bare.wrong === 'yes') yield undetermined('kind-undetermined', ['kind'], judgement.because);
    else if (isEncrypted(workspace) === 'yes') {
      const messageId = apiVersion instanceof Unknown ? 'undetermined' : 'api-version-unreadable';
      const version = { apiVersion: shown(apiVersion ?? 'none') };
      yield undetermined(messageId, ['apiVersion'], judgement.because, { ...data, ...version });
    } else {
      const statuses = failing(judgement).filter((status) => isEnabled(status) === 'no');
      const states = withAnswers(statesOf(STATUS.slice(1), statuses, ENCRYPTION.slice(1)), judgement, statuses);
      const messageId = states === undefined ? 'undetermined' : 'some-values';
      yield undetermined(messageId, placeOf(workspace), judgement.because, { ...data, states });
    }
  },
};

/** Neither encrypted, nor of a version that can say so. */
function isUnprotected(status: Value, version: Value): Tri {
  return not(allOf(isEnabled(status), isVersionFrom(version, '2020-01-01')));
}

function failure(workspace: Resource, judgement: Judgement, data: FindingData): Finding {
  if (isVersionFrom(workspace.apiVersion, '2020-01-01') === 'no')
    return fail('api-version', ['apiVersion'], { ...data, apiVersion: shown(workspace.apiVersion) });
  const blocks = outcomes(workspace.read(ENCRYPTION));
  const [type, ...others] = new Set(blocks.map((block) => (isPresent(block) === 'yes' ? typeOf(block) : undefined)));
  if (type !== undefined && type !== 'Object' && others.length === 0)
    return fail('no-block', ENCRYPTION, { ...data, noun: nounOf(type) });
  const at = placeOf(workspace);
  const set = failing(judgement).filter((status) => status !== null);
  return set.length === 0
    ? fail('missing', at, {
        ...data,
        property: pathShown(at),
      })
    : fail('disabled', at, { ...data, status: eitherOf(set) });
}

/** The status, where there is a block that it belongs to. */
function placeOf(workspace: Resource): JsonPath {
  return outcomes(workspace.read(ENCRYPTION)).some((encryption) => encryption !== null) ? STATUS : ENCRYPTION;
}
