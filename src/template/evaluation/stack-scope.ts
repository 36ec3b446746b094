import { access, call, embedded, literal } from '../../expressions/ast.js';
import type { DeploymentScope, ScopeKind } from '../../expressions/environment.js';
import { evaluate } from '../../expressions/evaluate.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { unknownGroupLocation } from '../model/context.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { knownText, segmentsOf } from '../../symbolic/symbolic-text.js';
import { findProperty, isNodeObject, property, scopeKindOf } from '../written/template.js';
import type { ResourceInstance } from '../model/instances.js';

/**
 * The scope to which a deployment stack deploys: it may lie in one above, and names the group, subscription or management
 * group by its id in `deploymentScope`. Of an id that is not known the kind is that of the template. Undefined: its own scope.
 */
export function stackTarget(resource: ResourceInstance, location: Value): DeploymentScope | undefined {
  const own = resource.instance.scope;
  const scope = resource.declared('deploymentScope');
  if (scope === undefined) return undefined;
  const words = segmentsOf(symbolicText(scope) ?? []).map((segment) => knownText(segment)?.toLowerCase());
  const segment = (index: number): Value =>
    evaluate(access(call('split', [embedded(scope), literal('/')]), index), resource.body);
  switch (kindOf(words) ?? (scope instanceof Unknown ? kindOfTemplate(resource) : undefined)) {
    case 'resourceGroup':
      return {
        ...own,
        kind: 'resourceGroup',
        subscriptionId: segment(2),
        resourceGroup: segment(4),
        location: unknownGroupLocation,
      };
    case 'subscription':
      return { ...own, kind: 'subscription', subscriptionId: segment(2), location };
    case 'managementGroup':
      return { ...own, kind: 'managementGroup', managementGroup: segment(4), location };
    case 'tenant':
    case undefined:
      return undefined;
  }
}

/** @param words of an id, cut at its slashes: the first is empty */
function kindOf(words: readonly (string | undefined)[]): ScopeKind | undefined {
  const [, first, , third] = words;
  if (first === 'subscriptions' && words.length === 3) return 'subscription';
  if (first === 'subscriptions' && third === 'resourcegroups' && words.length === 5) return 'resourceGroup';
  return first === 'providers' && third === 'managementgroups' && words.length === 5 ? 'managementGroup' : undefined;
}

function kindOfTemplate(resource: ResourceInstance): ScopeKind | undefined {
  const properties = findProperty(resource.node, 'properties')?.value;
  const template = isNodeObject(properties) ? property(properties, 'template') : undefined;
  const schema = isNodeObject(template) ? property(template, '$schema') : undefined;
  return typeof schema === 'string' ? scopeKindOf(schema) : undefined;
}
