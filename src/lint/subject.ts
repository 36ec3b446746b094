import { fullNameOf } from '../rules/kit/wording.js';
import type { Domain } from '../rules/kit/domain.js';
import type { Rule } from '../rules/kit/rule.js';
import { isType } from '../symbolic/resource-type.js';
import type { Report, UnjudgedResource } from '../diagnostics/report.js';
import type { Deployment, Resource } from '../template/model/resource.js';
import { countDistinct } from './declarations.js';
import type { Locate } from './evaluation.js';

/**
 * What a deployment deploys of that which this tool is for, whether rules are on or off; as `resources` the same, or
 * everything of a type that some rule knows.
 */
export function found<Context>(
  { resources }: Deployment,
  rules: readonly Rule<Context>[],
  { isSubject, isEverything }: Domain<Context>,
): Report['found'] {
  const deployed = resources.filter((resource) => !resource.existing);
  const isKnown = (resource: Resource): boolean =>
    rules.some((rule) => rule.meta.appliesTo.some((type) => isType(resource, type)));
  const workspaces = countDistinct(deployed.filter(isSubject));
  return { workspaces, resources: isEverything ? countDistinct(deployed.filter(isKnown)) : workspaces };
}

/** Deployed resources that have to do with the subjects, and that no rule judges yet. */
export function notJudged<Context>(
  { resources }: Deployment,
  { whyNotJudged }: Domain<Context>,
  locate: Locate,
): readonly UnjudgedResource[] {
  return resources.flatMap((resource) => {
    const reason = resource.existing ? undefined : whyNotJudged(resource);
    const { type, place } = resource;
    return reason === undefined ? [] : [{ type, name: fullNameOf(resource), location: locate(place), reason }];
  });
}
