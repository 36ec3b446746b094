import { fullNameOf } from '../rules/shared/wording.js';
import { COGNITIVE_SERVICES, WORKSPACE, isType } from '../rules/shared/resource-type.js';
import type { Rule, RuleOptions } from '../rules/rule.js';
import type { Report, UnjudgedResource } from '../diagnostics/report.js';
import type { Deployment, Resource } from '../template/model/resource.js';
import { countDistinct } from './declarations.js';
import { locationOf } from './evaluation.js';
import type { Locate } from './evaluation.js';

/**
 * What a deployment deploys of that which this tool is for, whether rules are on or off: workspaces and hubs, and with
 * `"scope": "all"` everything of a type that some rule knows.
 */
export function found({ resources }: Deployment, rules: readonly Rule[], { scope }: RuleOptions): Report['found'] {
  const deployed = resources.filter((resource) => !resource.existing);
  const isKnown = (resource: Resource): boolean =>
    rules.some((rule) => rule.meta.appliesTo.some((type) => isType(resource, type)));
  const workspaces = countDistinct(deployed.filter((resource) => isType(resource, WORKSPACE)));
  return { workspaces, resources: scope === 'all' ? countDistinct(deployed.filter(isKnown)) : workspaces };
}

/** Deployed AI accounts: they can be hubs of their own, and no rule judges them yet. */
export function notJudged({ resources }: Deployment, locate: Locate): readonly UnjudgedResource[] {
  return resources
    .filter((resource) => !resource.existing && isType(resource, COGNITIVE_SERVICES))
    .map((resource) => ({
      type: resource.type,
      name: fullNameOf(resource),
      location: locationOf(resource.place, locate),
      reason: 'no rule judges the key of an AI account yet',
    }));
}
