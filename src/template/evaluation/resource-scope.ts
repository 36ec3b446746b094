import { call, embedded, literal } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import type { DeploymentScope } from '../../expressions/environment.js';
import { ExpressionError } from '../../expressions/errors.js';
import { evaluate } from '../../expressions/evaluate.js';
import { Secret, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { sameName } from '../../json/name.js';
import { locationOfGroup, unknownGroupLocation } from '../model/context.js';
import { evaluateNode } from './node-evaluation.js';
import { typeKey } from '../../symbolic/resource-type.js';
import { stackTarget } from './stack-scope.js';
import { findProperty } from '../written/template.js';
import type { TemplateEnvironment, TemplateInstance, ResourceInstance } from '../model/instances.js';
import { refusable } from './refusal.js';

/** The full id of a resource, in the engine's canonical form where parts of it are not known. */
export function resourceIdOf(resource: ResourceInstance): Value {
  if (resource.isExtension) return null;
  const { head, name } = resource;
  const scope = headProperty(outermost(resource), 'scope');
  const at = resource.existing || resource.isDeployment ? head.within(targetScope(resource)) : head;
  return refusable(head, resource.declaration.path, () => {
    const { type, names } = segments(resource, name);
    if (resource.isDeployment || scope === null || scope === undefined)
      return evaluate(call(idFunction(at), [literal(type), ...names]), at);
    return extensionId(scope, type, names, at);
  });
}

/** A resource written inside another stands where that one does. */
function outermost(resource: ResourceInstance): ResourceInstance {
  return resource.parent === undefined ? resource : outermost(resource.parent);
}

/** The function that makes the id of a resource deployed to a scope. */
function idFunction({ scope }: TemplateEnvironment): string {
  return `${scope.kind === 'resourceGroup' ? 'resource' : `${scope.kind}Resource`}Id`;
}

/**
 * Type and name segments. The old form of an extension resource, `Rp/type/providers/locks` named `x/Microsoft.Authorization/lock`,
 * puts the namespace of the extension into its name.
 */
function segments(resource: ResourceInstance, name: Value): { readonly type: string; readonly names: readonly Expr[] } {
  const type = segmentsOf(resource.type).join('/');
  const count = type.split('/').length - 1;
  if (typeof name !== 'string') return { type, names: count === 1 ? [embedded(name)] : splitUnknown(name, count) };
  const names = segmentsOf(name);
  if (names.length !== count || (count === 1 && name.includes('/'))) {
    throw new ExpressionError(
      'argument',
      `The name '${name}' has ${names.length} segment(s), but a resource of type '${type}' needs ${count}.`,
    );
  }
  return { type, names: names.map((part) => literal(part)) };
}

/** Segments of a name that is one unknown expression. */
function splitUnknown(name: Value, count: number): readonly Expr[] {
  const parts = nonEmptySegments(embedded(name));
  return Array.from({ length: count }, (_, index): Expr => ({ kind: 'access', base: parts, key: literal(index) }));
}

/** What stands between slashes; empty segments do not count. */
export function segmentsOf(text: string): readonly string[] {
  return text.split('/').filter((part) => part !== '');
}

/** The same of a text that is not known, as the engine writes it. */
export function nonEmptySegments(text: Expr): Expr {
  return call('filter', [
    call('split', [text, literal('/')]),
    call('lambda', [literal('x'), call('not', [call('empty', [call('lambdaVariables', [literal('x')])])])]),
  ]);
}

/** The id of an extension resource: `scope` is an id, `Type/name`, or `/` for the tenant. */
function extensionId(scope: Value, type: string, names: readonly Expr[], environment: TemplateEnvironment): Value {
  if (scope === '/') return evaluate(call('tenantResourceId', [literal(type), ...names]), environment);
  if (typeof scope === 'string' && !scope.startsWith('/')) {
    const target = evaluate(relativeTo(environment, literal(scope)), environment);
    return evaluate(call('extensionResourceId', [embedded(target), literal(type), ...names]), environment);
  }
  if (scope instanceof Unknown || scope instanceof Secret) return unknownExtensionId(scope, type, names, environment);
  return evaluate(call('extensionResourceId', [embedded(scope), literal(type), ...names]), environment);
}

/** A resource of the template's scope given as `Type/name`; a management group is one of the tenant. */
function relativeTo(environment: TemplateEnvironment, given: Expr): Expr {
  const relative = call('concat', [...scopePrefix(environment), given]);
  if (environment.scope.kind !== 'managementGroup') return relative;
  return call('if', [
    call('startsWith', [given, literal('Microsoft.Management/managementGroups')]),
    call('concat', [literal('/providers/'), given]),
    relative,
  ]);
}

/** What stands in front of a resource of the template's scope, in parts. */
function scopePrefix({ scope }: TemplateEnvironment): readonly Expr[] {
  switch (scope.kind) {
    case 'resourceGroup':
      return [
        literal('/subscriptions/'),
        embedded(scope.subscriptionId),
        literal('/resourceGroups/'),
        embedded(scope.resourceGroup),
        literal('/providers/'),
      ];
    case 'subscription':
      return [literal('/subscriptions/'), embedded(scope.subscriptionId), literal('/providers/')];
    case 'managementGroup':
      return [
        literal('/providers/Microsoft.Management/managementGroups/'),
        embedded(scope.managementGroup),
        literal('/providers/'),
      ];
    case 'tenant':
      return [literal('/providers/')];
  }
}

function unknownExtensionId(
  scope: Value,
  type: string,
  names: readonly Expr[],
  environment: TemplateEnvironment,
): Value {
  const given = embedded(scope);
  const relative = relativeTo(environment, given);
  const target = call('if', [call('startsWith', [given, literal('/')]), given, relative]);
  const expression = call('if', [
    call('equals', [given, literal('/')]),
    call('tenantResourceId', [literal(type), ...names]),
    call('extensionResourceId', [target, literal(type), ...names]),
  ]);
  return new Unknown(() => ({
    expression,
    causes: scope instanceof Unknown ? scope.description.causes : [],
    type: 'String',
    nullable: false,
  }));
}

/** `Type/name` (`Microsoft.KeyVault/vaults/kv`, children included) as an id in the scope of the template. */
export function relativeId(text: string, environment: TemplateEnvironment): Value {
  const [namespace, ...rest] = text.split('/').filter((part) => part !== '');
  const types = [namespace ?? '', ...rest.filter((_, index) => index % 2 === 0)];
  const names = rest.filter((_, index) => index % 2 === 1);
  return evaluate(call('resourceId', [literal(types.join('/')), ...names.map((name) => literal(name))]), environment);
}

/** A property that steers where a resource goes; null and '' count as absent. */
function headProperty(resource: ResourceInstance, name: string): Value | undefined {
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
  const message = isGiven
    ? "The property 'location' is not allowed on a deployment to a resource group."
    : "The property 'location' is required on a deployment to a subscription, management group or tenant.";
  resource.head.refuse(new ExpressionError('argument', message), resource.declaration.path);
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
    if (value === undefined || value instanceof Unknown || value instanceof Secret) continue;
    if (typeof value === 'string' && !value.includes('/')) continue;
    resource.head.refuse(
      new ExpressionError('argument', `'${name}' must be a String without '/'.`),
      resource.pathTo(name),
    );
  }
  if (resourceGroup !== undefined) {
    if (subscriptionId === undefined && own.kind !== 'resourceGroup' && own.kind !== 'subscription') {
      resource.head.refuse(
        new ExpressionError('missing', "A deployment to a 'resourceGroup' needs a 'subscriptionId' here."),
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
