import type { Value } from '../expressions/value.js';
import type { JsonPath } from '../json/path.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { below, isPresent } from './shared/outcome.js';
import { WORKSPACE } from './shared/resource-type.js';
import { allOf, anyOf, not, tri, unanimous } from '../template/symbolic/tri.js';
import type { Tri } from '../template/symbolic/tri.js';
import { ENCRYPTION, encryptionsOf, isEnabled } from './shared/workspace.js';

const meta: RuleMeta = {
  id: 'workspace-encryption-incomplete',
  summary: 'Encryption is set on a workspace, but its status, vault id or key identifier is missing.',
  severity: 'error',
  appliesTo: [WORKSPACE],
  decidedBy: 'each',
  messages: {
    incomplete:
      "Encryption of '{name}' is incomplete: {property} {state}. status 'Enabled', keyVaultProperties.keyVaultArmId and keyVaultProperties.keyIdentifier are all required.",
    undetermined: "Cannot tell whether {property} of the encryption of '{name}' is set: it depends on {causes}.",
  },
  rationale:
    'Azure refuses an encryption block that lacks one of `status`, `keyVaultProperties.keyVaultArmId` and `keyVaultProperties.keyIdentifier`. An empty string is missing. A value that is not known counts as present unless it may be null.',
  fix: 'Write all three properties, the vault id and the key identifier of one and the same vault.',
  references: ['https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces'],
  since: '0.1.0',
};

const required: readonly JsonPath[] = [
  ['status'],
  ['keyVaultProperties', 'keyVaultArmId'],
  ['keyVaultProperties', 'keyIdentifier'],
];

export const workspaceEncryptionIncomplete: Rule = {
  meta,
  applies: (workspace) => encryptionsOf(workspace).some((encryption) => encryption !== null),
  *check(workspace): Generator<Finding> {
    const ways = encryptionsOf(workspace);
    const lacking = required.filter((path) => lacks(ways, path) === 'yes');
    for (const paths of groupedByPlace(lacking, ways)) {
      const values = paths.map((path) => below(ways[0] ?? null, path));
      const state = values.every((value) => value === null) ? 'missing' : 'empty';
      const verb = paths.length > 1 ? 'are' : 'is';
      yield fail('incomplete', [...ENCRYPTION, ...(paths[0] ?? [])], {
        property: paths.map(dotted).join(' and '),
        state: `${verb} ${state}`,
      });
    }
    for (const path of required) {
      // Whether encryption is there at all is the question of workspace-cmk-missing.
      if (lacks(ways, path) !== 'open' || unanimous(ways.map(isEnabled)) !== 'yes') continue;
      const at = [...ENCRYPTION, ...path];
      yield undetermined('undetermined', at, [workspace.read(at)], { property: dotted(path) });
    }
  },
};

function lacks(ways: readonly Value[], path: JsonPath): Tri {
  return unanimous(
    ways.map((encryption) => {
      if (encryption === null) return 'no';
      const missing = not(isPresent(below(encryption, path)));
      return path.length === 1 ? missing : allOf(missing, isEnabled(encryption));
    }),
  );
}

/** Properties that are absent together are one finding; those that are written empty are found where they are written. */
function groupedByPlace(paths: readonly JsonPath[], ways: readonly Value[]): readonly (readonly JsonPath[])[] {
  const isAbsent = (path: JsonPath): Tri => anyOf(...ways.map((encryption) => tri(below(encryption, path) === null)));
  const absent = paths.filter((path) => isAbsent(path) === 'yes');
  const written = paths.filter((path) => isAbsent(path) === 'no').map((path) => [path]);
  return [...(absent.length === 0 ? [] : [absent]), ...written];
}

function dotted(path: JsonPath): string {
  return path.join('.');
}
