import { call, embedded, literal } from '../../expressions/ast.js';
import type { DeploymentScope } from '../../expressions/environment.js';
import { ExpressionError } from '../../expressions/errors.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { sameName } from '../../json/name.js';
import { locationOfGroup, unknownGroupLocation } from '../model/context.js';
import { attempt } from '../../expressions/alternatives.js';
import { alwaysRuns } from '../model/loop.js';
import { isOpen } from './branch.js';
import { evaluateNode, evaluateStrictly } from './node-evaluation.js';
import { typeKey } from '../../symbolic/resource-type.js';
import { stackTarget } from './stack-scope.js';
import { findProperty } from '../written/template.js';
import type { TemplateInstance, ResourceInstance } from '../model/instances.js';
import { deploymentMistake } from '../../messages/english/deployments.js';

/** A property that steers where a resource goes; null and '' count as absent. */
export function headProperty(resource: ResourceInstance, name: string): Value | undefined {
  const found = findProperty(resource.node, name);
  if (found === undefined) return undefined;
  const value = evaluateNode(found.value, resource.head, resource.pathTo(found.key));
  return value === null || value === '' ? undefined : value;
}

/** The scope a nested deployment deploys to, or where an existing resource is. */
export function targetScope(resource: ResourceInstance): DeploymentScope {
  const target = toldApart(readTarget(resource), resource.instance);
  if (resource.isDeployment) checkLocation(resource, target);
  return target;
}

/**
 * The engine makes the id of a deployment before it looks at the condition: one for a group or subscription with a `/` in
 * its name is refused also where it is left out. What of these names cannot be evaluated is left out with it.
 */
export function checkTargetNames(resource: ResourceInstance): void {
  if (!resource.isDeployment) return;
  const { instance, loop, choice, node } = resource;
  const certain = instance.certain && choice === undefined && alwaysRuns(loop);
  for (const name of ['subscriptionId', 'resourceGroup']) {
    const found = findProperty(node, name);
    const [value] = found === undefined ? [] : attempt(() => evaluateStrictly(found.value, resource.head));
    if (typeof value !== 'string' || !value.includes('/')) continue;
    const refusal = deploymentMistake('target-with-slash', { property: name });
    const environment = instance.environment('head', { loop, certain });
    environment.refuse(new ExpressionError('argument', refusal), resource.pathTo(found?.key ?? name));
  }
}

/** What is not known of one group or subscription says nothing of another one. */
function toldApart(target: DeploymentScope, instance: TemplateInstance): DeploymentScope {
  const { scope: own, session } = instance;
  if (target === own) return own;
  const known = [...scopesAround(instance), ...session.scopes].find((other) => isSameScope(other, target));
  const home = known === undefined ? {} : known.home;
  const isElsewhere = home !== undefined && target.location === unknownGroupLocation;
  const location = isElsewhere ? locationOfGroup(home) : target.location;
  const scope = { ...target, location, home };
  if (known === undefined) session.scopes.push(scope);
  return scope;
}

function* scopesAround(instance: TemplateInstance): Generator<DeploymentScope> {
  for (let around: TemplateInstance | undefined = instance; around !== undefined; around = around.owner?.instance)
    yield around.scope;
}

function isSameScope(a: DeploymentScope, b: DeploymentScope): boolean {
  return (
    a.kind === b.kind &&
    sameText(a.subscriptionId, b.subscriptionId) &&
    sameText(a.resourceGroup, b.resourceGroup) &&
    sameText(a.managementGroup, b.managementGroup)
  );
}

/** A deployment to a group has the location of the group; one to any other scope has to say where it is kept. */
function checkLocation(resource: ResourceInstance, target: DeploymentScope): void {
  // It may still be a resource group's.
  if (resource.instance.scope.kind === 'resourceGroup' && isUnknownScope(headProperty(resource, 'scope'))) return;
  const isGiven = headProperty(resource, 'location') !== undefined;
  if (isGiven === (target.kind !== 'resourceGroup')) return;
  const refusal = deploymentMistake(isGiven ? 'location-of-a-group' : 'location-required');
  resource.head.refuse(new ExpressionError('argument', refusal), resource.declaration.path);
}

/** Of such a scope not even the kind is known. */
function isUnknownScope(scope: Value | undefined): boolean {
  return scope instanceof Unknown && managementGroupIn(scope) === undefined;
}

function readTarget(resource: ResourceInstance): DeploymentScope {
  const stack = resource.carriesTemplate ? stackTarget(resource, deploymentLocation(resource)) : undefined;
  if (stack !== undefined) return stack;
  const own = resource.instance.scope;
  const scope = resource.isDeployment ? headProperty(resource, 'scope') : undefined;
  if (scope !== undefined) return scopeTarget(resource, own, scope);
  const subscriptionId = headProperty(resource, 'subscriptionId');
  const resourceGroup = headProperty(resource, 'resourceGroup');
  for (const [name, value] of Object.entries({ subscriptionId, resourceGroup })) {
    if (value === undefined || typeof value === 'string' || isOpen(value)) continue;
    resource.head.refuse(
      new ExpressionError('argument', deploymentMistake('target-not-a-string', { property: name })),
      resource.pathTo(name),
    );
  }
  if (resourceGroup !== undefined) {
    if (subscriptionId === undefined && own.kind !== 'resourceGroup' && own.kind !== 'subscription') {
      resource.head.refuse(
        new ExpressionError('missing', deploymentMistake('group-without-subscription')),
        resource.pathTo('resourceGroup'),
      );
    }
    const subscription = subscriptionId ?? own.subscriptionId;
    return {
      ...own,
      kind: 'resourceGroup',
      subscriptionId: subscription,
      resourceGroup,
      location: groupLocation(resource, subscription, resourceGroup),
    };
  }
  if (subscriptionId !== undefined) {
    return { ...own, kind: 'subscription', subscriptionId, location: deploymentLocation(resource) };
  }
  return own.kind === 'resourceGroup' ? own : { ...own, location: deploymentLocation(resource) };
}

/** `scope` of a deployment: a management group or `/`; a short form only counts outside of resource groups. */
function scopeTarget(resource: ResourceInstance, own: DeploymentScope, scope: Value): DeploymentScope {
  const location = deploymentLocation(resource);
  // Of a management group's template the engine deploys that to the group.
  if (scope === '/')
    return own.kind === 'managementGroup' ? { ...own, location } : { ...own, kind: 'tenant', location };
  const id =
    typeof scope === 'string'
      ? /^(\/providers\/)?Microsoft\.Management\/managementGroups\/([^/]+)\/?$/i.exec(scope)
      : null;
  // The short form is the name of a resource of the group or subscription in their templates.
  if (id !== null && id[1] === undefined && own.kind === 'resourceGroup') return own;
  if (id !== null && id[1] === undefined && own.kind === 'subscription') return { ...own, location };
  if (id?.[2] !== undefined) return { ...own, kind: 'managementGroup', managementGroup: id[2], location };
  const group =
    typeof scope === 'string' ? /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?\/?$/i.exec(scope) : null;
  if (group?.[1] !== undefined) {
    return group[2] === undefined
      ? { ...own, kind: 'subscription', subscriptionId: group[1], location }
      : {
          ...own,
          kind: 'resourceGroup',
          subscriptionId: group[1],
          resourceGroup: group[2],
          location: unknownGroupLocation,
        };
  }
  const unknownName = managementGroupIn(scope);
  if (unknownName !== undefined) return { ...own, kind: 'managementGroup', managementGroup: unknownName, location };
  const name = new Unknown(() => ({
    expression: call('last', [call('split', [embedded(scope), literal('/')])]),
    causes: scope instanceof Unknown ? scope.description.causes : [],
    type: 'String',
    nullable: false,
  }));
  return { ...own, kind: 'managementGroup', managementGroup: name, location };
}

/** The unknown name in `format('Microsoft.Management/managementGroups/{0}', name)`, which is how Bicep writes a group's id. */
function managementGroupIn(scope: Value): Value | undefined {
  const expression = scope instanceof Unknown ? scope.description.expression : undefined;
  if (expression?.kind !== 'call' || expression.key !== 'format' || expression.args.length !== 2) return undefined;
  const [format, name] = expression.args;
  const text = format?.kind === 'value' || format?.kind === 'literal' ? format.value : undefined;
  if (
    typeof text !== 'string' ||
    !/^(\/providers\/)?Microsoft\.Management\/managementGroups\/\{0\}$/i.test(text) ||
    name === undefined
  )
    return undefined;
  return new Unknown(() => ({
    expression: name,
    causes: scope instanceof Unknown ? scope.description.causes : [],
    type: 'String',
    nullable: false,
  }));
}

function deploymentLocation(resource: ResourceInstance): Value {
  return headProperty(resource, 'location') ?? resource.instance.scope.location;
}

/** The location of the group is known for the parent's own group, and for one that the same template deploys. */
function groupLocation(resource: ResourceInstance, subscriptionId: Value, resourceGroup: Value): Value {
  const own = resource.instance.scope;
  if (
    own.kind === 'resourceGroup' &&
    sameText(own.resourceGroup, resourceGroup) &&
    sameText(own.subscriptionId, subscriptionId)
  ) {
    return own.location;
  }
  for (
    let around: TemplateInstance | undefined = resource.instance;
    around !== undefined;
    around = around.owner?.instance
  ) {
    if (
      around.scope.kind !== 'subscription' ||
      around.expanding ||
      !sameText(around.scope.subscriptionId, subscriptionId)
    )
      continue;
    for (const other of around.resources()) {
      if (
        typeKey(other.type) === 'microsoft.resources/resourcegroups' &&
        !other.existing &&
        typeof other.name === 'string' &&
        sameText(other.name, resourceGroup)
      ) {
        return other.section('location') ?? unknownGroupLocation;
      }
    }
  }
  return unknownGroupLocation;
}

function sameText(a: Value, b: Value): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && sameName(a, b));
}
