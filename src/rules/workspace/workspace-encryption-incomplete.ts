import { causesOf } from '../../expressions/residue.js';
import { typeOf } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/model/resource.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, FindingData, RuleMeta } from '../kit/rule.js';
import { failing, judgeTogether } from '../kit/judgement.js';
import type { Judgement } from '../kit/judgement.js';
import { isPresent, isWord } from '../kit/outcome.js';
import { pathShown } from '../kit/shown.js';
import { WORKSPACE } from '../azure/resource-type.js';
import { allOf, not, tri } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { ENCRYPTION, STATUS, isEnabled, isProject } from '../azure/workspace.js';
import type { Rule } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'workspace-encryption-incomplete',
  summary: 'Encryption is set on a workspace, but its status, vault id or key identifier is missing.',
  severity: 'error',
  appliesTo: [WORKSPACE],
  decidedBy: 'each',
  messages: {
    missing:
      "Encryption of '{name}' is incomplete: {property} is missing. status 'Enabled', keyVaultProperties.keyVaultArmId and keyVaultProperties.keyIdentifier are all required.",
    'several-missing':
      "Encryption of '{name}' is incomplete: {properties} are missing. status 'Enabled', keyVaultProperties.keyVaultArmId and keyVaultProperties.keyIdentifier are all required.",
    empty:
      "Encryption of '{name}' is incomplete: {property} is empty. status 'Enabled', keyVaultProperties.keyVaultArmId and keyVaultProperties.keyIdentifier are all required.",
    undetermined: "Cannot tell whether {property} of the encryption of '{name}' is set: that depends on {causes}.",
    'several-undetermined':
      "Cannot tell whether {properties} of the encryption of '{name}' are set: that depends on {causes}.",
  },
  rationale:
    'Azure refuses an encryption block that lacks one of `status`, `keyVaultProperties.keyVaultArmId` and `keyVaultProperties.keyIdentifier`. An empty string is missing. A value that is not known counts as present unless it may be null.',
  fix: 'Write all three properties, the vault id and the key identifier of one and the same vault.',
  references: ['https://learn.microsoft.com/azure/templates/microsoft.machinelearningservices/workspaces'],
  since: '0.1.0',
};

const status: JsonPath = ['status'];
const required: readonly JsonPath[] = [
  status,
  ['keyVaultProperties', 'keyVaultArmId'],
  ['keyVaultProperties', 'keyIdentifier'],
];

export const workspaceEncryptionIncomplete: Rule = {
  meta,
  applies: (workspace) => isProject(workspace) !== 'yes' && isPresent(workspace.read(ENCRYPTION)) !== 'no',
  *check(workspace): Generator<Finding> {
    const judged = required.map((path) => ({ path, ...judgeProperty(workspace, path) }));
    for (const group of groupedByPlace(judged.filter(({ wrong }) => wrong === 'yes'))) {
      const isMissing = group.flatMap((judgement) => failing(judgement)).every((value) => value === null);
      const at = [...ENCRYPTION, ...(group[0]?.path ?? [])];
      yield fail(group.length > 1 ? 'several-missing' : isMissing ? 'missing' : 'empty', at, told(group));
    }
    // Whether there is a status is a question of workspace-cmk-missing.
    const open = judged.filter(({ path, wrong }) => wrong === 'open' && path !== status);
    for (const group of groupedByCauses(open)) {
      const [first] = group;
      const messageId = group.length > 1 ? 'several-undetermined' : 'undetermined';
      if (first !== undefined)
        yield undetermined(messageId, [...ENCRYPTION, ...first.path], first.because, told(group));
    }
  },
};

function told(group: readonly JudgedProperty[]): FindingData {
  const items = group.map(({ path }) => pathShown(path));
  return items.length > 1 ? { properties: { items, joined: 'and' } } : { property: items[0] };
}

type JudgedProperty = Judgement & { readonly path: JsonPath };

/** Whether it is missing; vault and key only count where encryption is on, or may be. */
function judgeProperty(workspace: Resource, path: JsonPath): Judgement {
  const paths: readonly JsonPath[] = [[...ENCRYPTION, ...path], ENCRYPTION, STATUS, ['kind']];
  const values = paths.map((one) => workspace.read(one));
  return judgeTogether(values, ([value = null, encryption = null, isOn = null, kind = null]) => {
    const missing = allOf(not(isPresent(value)), not(isWord(kind, 'Project')));
    // What is no object is a question of workspace-cmk-missing.
    if (path === status) return allOf(isPresent(encryption), isObject(encryption), missing);
    // Whether encryption is on is a question of workspace-cmk-missing.
    return isEnabled(isOn) === 'yes' ? missing : 'no';
  });
}

function isObject(value: Value): Tri {
  const type = typeOf(value);
  return type === undefined ? 'open' : tri(type === 'Object');
}

/** Properties that are absent together are one finding; those that are written empty are found where they are written. */
function groupedByPlace(properties: readonly JudgedProperty[]): readonly (readonly JudgedProperty[])[] {
  const isAbsent = (property: JudgedProperty): boolean => failing(property).every((value) => value === null);
  const absent = properties.filter(isAbsent);
  const written = properties.filter((property) => !isAbsent(property)).map((property) => [property]);
  return [...(absent.length === 0 ? [] : [absent]), ...written];
}

/** Properties of one block that depend on the same are one finding. */
function groupedByCauses(properties: readonly JudgedProperty[]): readonly (readonly JudgedProperty[])[] {
  const groups = new Map<string, JudgedProperty[]>();
  for (const property of properties) {
    const key = JSON.stringify(causesOf(property.because));
    groups.set(key, [...(groups.get(key) ?? []), property]);
  }
  return [...groups.values()];
}
