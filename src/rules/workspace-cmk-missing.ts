import { Unknown } from '../expressions/value.js';
import type { Resource } from '../template/resource.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { below, isWord, outcomes } from './shared/outcome.js';
import { WORKSPACE } from './shared/resource-type.js';
import { allOf } from '../template/symbolic/tri.js';
import type { Tri } from '../template/symbolic/tri.js';
import { shown } from './shared/wording.js';
import {
  ENCRYPTION,
  STATUS,
  describeKind,
  encryptionsOf,
  isApiVersionFrom,
  isEncrypted,
  isProject,
} from './shared/workspace.js';

const meta: RuleMeta = {
  id: 'workspace-cmk-missing',
  summary: 'A workspace or hub is not encrypted with a customer-managed key.',
  severity: 'error',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    missing:
      "{Kind} '{name}' is not encrypted with a customer-managed key: {property} is not set. Set properties.encryption with status 'Enabled', keyVaultArmId and keyIdentifier; the key can only be chosen when the workspace is created, adding it later means a new workspace.",
    disabled:
      "{Kind} '{name}' is not encrypted with a customer-managed key: encryption.status is '{status}' and has to be 'Enabled'; the key can only be chosen when the workspace is created, adding it later means a new workspace.",
    'api-version':
      "{Kind} '{name}' is not encrypted with a customer-managed key: API version {apiVersion} has no encryption property. Use 2020-01-01 or later and set properties.encryption.",
    'api-version-unreadable':
      "Cannot tell whether {kind} '{name}' is encrypted with a customer-managed key: its API version ({apiVersion}) is no date. Write 2020-01-01 or later.",
    'kind-undetermined':
      "'{name}' is not encrypted with a customer-managed key; only a project may leave that to its hub, and whether it is one depends on {causes}.",
    undetermined:
      "Cannot tell whether {kind} '{name}' is encrypted with a customer-managed key: it depends on {causes}.",
    'some-values':
      "Cannot tell whether {kind} '{name}' is encrypted with a customer-managed key: it depends on {causes}. It is not encrypted where {values}.",
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
    const data = { kind, Kind: kind.charAt(0).toUpperCase() + kind.slice(1) };
    const encrypted = isEncrypted(workspace);
    const supported = isApiVersionFrom(workspace, '2020-01-01');
    if (allOf(encrypted, supported) === 'yes') return;
    if (isProject(workspace) === 'open' && allOf(encrypted, supported) === 'no') {
      yield undetermined('kind-undetermined', ['kind'], [workspace.read(['kind'])]);
    } else if (supported === 'no') {
      yield fail('api-version', ['apiVersion'], { ...data, apiVersion: shown(workspace.apiVersion) });
    } else if (encrypted === 'yes') {
      const { apiVersion } = workspace;
      const messageId = apiVersion instanceof Unknown ? 'undetermined' : 'api-version-unreadable';
      yield undetermined(messageId, ['apiVersion'], [apiVersion], { ...data, apiVersion: shown(apiVersion ?? 'none') });
    } else {
      yield* judgeEncryption(workspace, encrypted, data);
    }
  },
};

function* judgeEncryption(
  workspace: Resource,
  encrypted: Tri,
  data: Readonly<Record<string, string>>,
): Generator<Finding> {
  const ways = encryptionsOf(workspace);
  const statuses = ways.flatMap((encryption) => outcomes(below(encryption, ['status'])));
  const isSet = ways.some((encryption) => encryption !== null);
  const property = isSet ? 'properties.encryption.status' : 'properties.encryption';
  const at = isSet ? STATUS : ENCRYPTION;
  if (encrypted === 'no') {
    const isAbsent = statuses.every((status) => status === null);
    if (isAbsent) yield fail('missing', at, { ...data, property });
    else yield fail('disabled', at, { ...data, status: unique(statuses.map(shown)).join("' or '") });
    return;
  }
  const failing = statuses.filter((status) => isWord(status, 'Enabled') === 'no');
  const values = failing.map((status) =>
    status === null ? 'encryption is not set' : `encryption.status is '${shown(status)}'`,
  );
  const because = [workspace.read(STATUS)];
  if (values.length === 0) yield undetermined('undetermined', at, because, data);
  else yield undetermined('some-values', at, because, { ...data, values: unique(values).join(' or ') });
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
