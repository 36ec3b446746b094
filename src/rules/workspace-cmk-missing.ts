import type { Value } from '../expressions/value.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { below, isWord, outcomes } from './shared/outcome.js';
import { WORKSPACE } from './shared/resource-type.js';
import { allOf } from './shared/tri.js';
import { listed, shown } from './shared/wording.js';
import { ENCRYPTION, STATUS, describeKind, encryptionsOf, isApiVersionFrom, isEncrypted, isProject } from './shared/workspace.js';

const meta: RuleMeta = {
  id: 'workspace-cmk-missing',
  summary: 'A workspace or hub is not encrypted with a customer-managed key.',
  severity: 'error',
  appliesTo: [WORKSPACE],
  messages: {
    missing:
      "{kind} '{name}' is not encrypted with a customer-managed key: properties.encryption is not set. Set it with status 'Enabled', keyVaultArmId and keyIdentifier; the key can only be chosen when the workspace is created, adding it later means a new workspace.",
    disabled:
      "{kind} '{name}' is not encrypted with a customer-managed key: encryption.status is '{status}'. Write 'Enabled'; the key can only be chosen when the workspace is created, adding it later means a new workspace.",
    'api-version':
      "{kind} '{name}' is not encrypted with a customer-managed key: API version {apiVersion} has no encryption property. Use 2020-01-01 or later and set properties.encryption.",
    undetermined: "Cannot tell whether {kind} '{name}' is encrypted with a customer-managed key: it depends on {causes}.",
    'some-values':
      "Cannot tell whether {kind} '{name}' is encrypted with a customer-managed key: it depends on {causes}, and is not with {values}.",
  },
  rationale:
    'Without `properties.encryption` the metadata of a workspace is encrypted with a key that Microsoft manages. A customer-managed key (CMK) can only be chosen when the workspace is created. Hubs and feature stores count as workspaces; projects do not, they take the encryption of their hub (`project-inherits-encryption`). API versions before 2020-01-01 cannot express encryption at all.',
  fix: "Set `properties.encryption` with `status: 'Enabled'` and, in `keyVaultProperties`, the id of the key vault and the identifier of an RSA key in it.",
  references: [
    'https://learn.microsoft.com/azure/machine-learning/concept-customer-managed-keys',
    'https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys',
  ],
  since: '0.1.0',
};

export const workspaceCmkMissing: Rule = {
  meta,
  applies: (workspace) => isProject(workspace) !== 'yes',
  *check(workspace): Generator<Finding> {
    const kind = describeKind(workspace);
    const supported = isApiVersionFrom(workspace, '2020-01-01');
    if (supported === 'no' && isProject(workspace) === 'no') {
      yield fail('api-version', ['apiVersion'], { kind, apiVersion: shown(workspace.apiVersion) });
      return;
    }
    const encrypted = isEncrypted(workspace);
    // Whether an unknown API version knows the property matters only where the property is set.
    if (allOf(encrypted, supported) === 'yes') return;
    const ways = encryptionsOf(workspace);
    const present = ways.find((encryption) => below(encryption, ['status']) !== null);
    const at = present === undefined ? ENCRYPTION : STATUS;
    if (encrypted === 'no' && isProject(workspace) === 'no') {
      if (present === undefined) yield fail('missing', at, { kind });
      else yield fail('disabled', at, { kind, status: shown(below(present, ['status'])) });
      return;
    }
    const values = failingValues(ways);
    const because = [workspace.read(ENCRYPTION), workspace.read(['kind']), ...(encrypted === 'yes' ? [workspace.apiVersion] : [])];
    if (values.length === 0) yield undetermined('undetermined', at, because, { kind });
    else yield undetermined('some-values', at, because, { kind, values: listed(values) });
  },
};

/** The outcomes that leave the workspace unencrypted, as messages show them. */
function failingValues(ways: readonly Value[]): readonly string[] {
  const statuses = ways.flatMap((encryption) => outcomes(below(encryption, ['status'])));
  const failing = statuses.filter((status) => isWord(status, 'Enabled') === 'no');
  return [...new Set(failing.map((status) => (status === null ? 'no encryption set' : `status '${shown(status)}'`)))];
}
