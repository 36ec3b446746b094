import type { Resource } from '../../template/model/resource.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { judgeTogether } from '../kit/judgement.js';
import { isOn, isWord } from '../kit/outcome.js';
import { COMPUTE, WORKSPACE } from '../azure/resource-type.js';
import { allOf, anyOf, not } from '../../symbolic/tri.js';
import { STATUS, isEnabled, isEncrypted, isHub, isProject } from '../azure/workspace.js';
import type { Rule, RuleContext } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'workspace-hbi',
  summary: 'An encrypted workspace is not marked as holding data of high business impact.',
  severity: 'note',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    off: 'hbiWorkspace is off on \'{name}\': temporary disks of compute are not encrypted and more diagnostic data goes to Microsoft. Write "hbiWorkspace": true; it can only be set when the workspace is created.',
    hub: 'hbiWorkspace is not set on hub \'{name}\'. Azure turns it on for an encrypted hub; write "hbiWorkspace": true to say so.',
    undetermined:
      "Cannot tell whether hbiWorkspace is on for the encrypted workspace '{name}': it depends on {causes}.",
  },
  rationale:
    'The customer-managed key does not reach the disks of compute. `hbiWorkspace` makes Azure encrypt the temporary disks and collect less diagnostic data; it can only be chosen when the workspace is created and makes troubleshooting harder. It is a warning where the template deploys a compute cluster or compute instance of the workspace, else a note. Workspaces without a customer-managed key are not judged.',
  fix: 'Write `"hbiWorkspace": true` in the properties of the workspace.',
  references: ['https://learn.microsoft.com/azure/machine-learning/concept-data-encryption'],
  since: '0.1.0',
};

export const workspaceHbi: Rule = {
  meta,
  applies: (workspace) => isEncrypted(workspace) !== 'no' && isProject(workspace) !== 'yes',
  *check(workspace, context): Generator<Finding> {
    const at = ['properties', 'hbiWorkspace'];
    const { wrong, because, ways } = judgeTogether(
      [workspace.read(at), workspace.read(['kind']), workspace.read(STATUS)],
      ([value = null, kind = null, status = null]) =>
        allOf(isEnabled(status), not(isOn(value)), not(isWord(kind, 'Project'))),
    );
    // Whether a workspace that is no project is encrypted is the question of workspace-cmk-missing.
    const isEncryptedAnyway = ways.every(
      ({ values: [, kind = null, status = null] }) => anyOf(isEnabled(status), isWord(kind, 'Project')) === 'yes',
    );
    const extras = hasDisks(workspace, context) && isHub(workspace) !== 'yes' ? { severity: 'warning' as const } : {};
    if (wrong === 'yes') yield fail(isHub(workspace) === 'yes' ? 'hub' : 'off', at, {}, extras);
    if (wrong === 'open' && isEncryptedAnyway) yield undetermined('undetermined', at, because, {}, extras);
  },
};

/** Compute that Azure Machine Learning runs itself, with disks of its own. */
function hasDisks(workspace: Resource, context: RuleContext): boolean {
  return context.childrenOf(workspace, COMPUTE).some((compute) => {
    const type = compute.read(['properties', 'computeType']);
    return !compute.existing && anyOf(isWord(type, 'AmlCompute'), isWord(type, 'ComputeInstance')) !== 'no';
  });
}
