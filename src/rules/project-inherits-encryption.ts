import { Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { isPresent, judge, uncovered } from './shared/outcome.js';
import { WORKSPACE } from './shared/resource-type.js';
import type { Tri } from '../template/symbolic/tri.js';
import { shown } from './shared/wording.js';
import { isProject } from './shared/workspace.js';

const meta: RuleMeta = {
  id: 'project-inherits-encryption',
  summary: 'A project has encryption settings of its own, names no hub, or its hub is not in the template.',
  severity: 'warning',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    'own-setting': "Project '{name}' takes its encryption from hub '{hub}'. Remove its own {property}.",
    'own-setting-undetermined':
      "Cannot tell whether project '{name}' has its own {property}, which it takes from its hub: it depends on {causes}.",
    'no-hub':
      "Project '{name}' names no hub, so it has no encryption. Set properties.hubResourceId to the id of an encrypted hub.",
    'hub-undetermined': "Cannot tell which hub project '{name}' belongs to: it depends on {causes}.",
    'hub-elsewhere':
      "Cannot tell whether project '{name}' is encrypted: it depends on hub '{hub}', which this template does not deploy. Check that hub.",
  },
  rationale:
    'A project uses the key, the key vault and the storage account of its hub; settings of its own are ignored or refused. Whether a project is encrypted is therefore decided by the hub: where the hub is in the template, `workspace-cmk-missing` judges it. `false`, an empty string and null count as not set.',
  fix: 'Give a project `properties.hubResourceId` and remove `encryption`, `hbiWorkspace`, `keyVault` and `storageAccount`.',
  references: ['https://learn.microsoft.com/azure/machine-learning/concept-hub-workspace'],
  since: '0.1.0',
};

export const projectInheritsEncryption: Rule = {
  meta,
  applies: (workspace) => isProject(workspace) === 'yes',
  *check(project, context): Generator<Finding> {
    const hubId = project.read(['properties', 'hubResourceId']);
    const hub = shown(hubId);
    for (const property of ['encryption', 'hbiWorkspace', 'keyVault', 'storageAccount']) {
      const at = ['properties', property];
      const own = isSet(project.read(at));
      if (own === 'yes') yield fail('own-setting', at, { property, hub });
      if (own === 'open') yield undetermined('own-setting-undetermined', at, [project.read(at)], { property });
    }
    const at = ['properties', 'hubResourceId'];
    const named = isPresent(hubId);
    if (named === 'no') yield fail('no-hub', at, {}, { severity: 'error' });
    else if (named === 'open') yield undetermined('hub-undetermined', at, [hubId]);
    else if (context.resolve(hubId)?.existing ?? true) yield undetermined('hub-elsewhere', at, [hubId], { hub });
  },
};

/** A value equal to the service's default is not set. */
function isSet(value: Value): Tri {
  return judge(value, (outcome) => {
    const known = uncovered(outcome);
    if (known instanceof Unknown) return 'open';
    return known === null || known === false || known === '' || known === 'false' ? 'no' : 'yes';
  });
}
