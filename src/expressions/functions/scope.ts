import { call as callOf } from '../ast.js';
import type { Call, Expr } from '../ast.js';
import type { DeploymentScope, Environment, ScopeKind } from '../environment.js';
import { ExpressionError } from '../errors.js';
import { causesOf, unknownBecause } from '../residue.js';
import type { ArmFunction, FunctionDoc } from '../signature.js';
import { ObjectValue, Secret, Unknown } from '../value.js';
import type { Value } from '../value.js';
import { environmentOf } from './cloud.js';
import { scalarText } from './scalar-text.js';
import { requireStrings, requireSubscriptionId } from './id-arguments.js';
import { typePieces } from './id-pieces.js';
import { callRefusal } from '../../messages/english/expressions.js';
import { ANY } from '../parameter-type.js';
import { contextMember, textOf, subscriptionPath, resourceGroupPath, isGivenGroup, isContext } from './scope-values.js';

function requireScope(name: string, scope: DeploymentScope, ...kinds: readonly ScopeKind[]): void {
  if (!kinds.includes(scope.kind))
    throw new ExpressionError('place', callRefusal('wrong-scope', { function: name, scope: scope.kind }));
}

/** `subscription()`, and `subscription(id)`, which knows only the ids, at every scope. */
function subscription(args: readonly Value[], { scope }: Environment, call: Call): Value {
  const [id] = args;
  if (id !== undefined) {
    // The engine looks at the type and form of what is written there, not of what an expression gives.
    if (call.args[0]?.kind === 'literal') {
      requireStrings('subscription', args);
      if (typeof id === 'string') requireSubscriptionId(id);
    }
    // Where the expression gives an empty text, the engine evaluates it once more, outside of any lambda.
    else if (id === '' && mentionsLocals(call.args[0]))
      throw new ExpressionError('call', callRefusal('undefined', { function: 'lambdaVariables' }));
    if (!(id instanceof Unknown || id instanceof Secret || typeof id === 'string'))
      return ObjectValue.of({ id: `/subscriptions/${scalarText('subscription', 0, id)}`, subscriptionId: id });
    return ObjectValue.of({ id: subscriptionPath(id), subscriptionId: id });
  }
  requireScope('subscription', scope, 'resourceGroup', 'subscription');
  return ObjectValue.of({
    id: subscriptionPath(scope.subscriptionId),
    subscriptionId: scope.subscriptionId,
    tenantId: scope.tenantId,
    displayName: contextMember('subscription', scope, 'displayName', 'String', false),
  });
}

function mentionsLocals(expression: Expr | undefined): boolean {
  if (expression?.kind === 'access') return mentionsLocals(expression.base) || mentionsLocals(expression.key);
  if (expression?.kind !== 'call') return false;
  return expression.key === 'lambdavariables' || expression.args.some(mentionsLocals);
}

/** `resourceGroup()`; `resourceGroup([subscriptionId], name)` knows only id, name and type. */
export function resourceGroup(args: readonly Value[], { scope }: Environment): Value {
  const type = 'Microsoft.Resources/resourceGroups';
  const [first, second] = args;
  if (first !== undefined) {
    requireStrings('resourceGroup', args);
    if (second === undefined) requireScope('resourceGroup', scope, 'resourceGroup', 'subscription');
    const [subscriptionId, name] = second === undefined ? [scope.subscriptionId, first] : [first, second];
    // Where the name is not known the engine looks only whether the id is one segment.
    if (name instanceof Unknown) requireSegment('resourceGroup', subscriptionId);
    else if (typeof subscriptionId === 'string') requireSubscriptionId(subscriptionId);
    requireSegment('resourceGroup', name);
    return ObjectValue.of({ id: resourceGroupPath(subscriptionId, name), name, type });
  }
  requireScope('resourceGroup', scope, 'resourceGroup');
  const { subscriptionId, resourceGroup: name, location } = scope;
  const tags = contextMember('resourceGroup', scope, 'tags', 'Object');
  const properties = contextMember('resourceGroup', scope, 'properties', 'Object', false);
  if (!isGivenGroup(scope))
    return ObjectValue.of({ id: resourceGroupPath(subscriptionId, name), name, type, location, tags, properties });
  const id = isContext(subscriptionId)
    ? contextMember('resourceGroup', scope, 'id', 'String', false)
    : resourceGroupPath(subscriptionId, name);
  // Only groups that another service manages have this member in Azure; the engine knows it of the given group alone.
  const managedBy = contextMember('resourceGroup', scope, 'managedBy', 'String');
  return ObjectValue.of({ id, name, type, location, tags, managedBy, properties });
}

function requireSegment(name: string, value: Value): void {
  if (typeof value === 'string' && value.includes('/'))
    throw new ExpressionError('argument', callRefusal('name-with-slash', { function: name, value }));
}

/** `managementGroup()`; `managementGroup(name)` at every scope. */
function managementGroup(args: readonly Value[], { scope }: Environment): Value {
  const [given] = args;
  if (given === undefined) requireScope('managementGroup', scope, 'managementGroup');
  requireStrings('managementGroup', args);
  const name = given ?? scope.managementGroup;
  requireSegment('managementGroup', name);
  const type = 'Microsoft.Management/managementGroups';
  const id = textOf(['/providers/', ...typePieces(type, [name])], callOf('tenantResourceId', []), [type, name]);
  if (given !== undefined) return ObjectValue.of({ id, name, type: `/providers/${type}` });
  const properties = contextMember('managementGroup', scope, 'properties', 'Object', false);
  // Order and type differ with what is known (engine).
  return name instanceof Unknown
    ? ObjectValue.of({ id, name, properties, type: `/providers/${type}` })
    : ObjectValue.of({ id, name, type, properties });
}

/** `tenant()`; wholly unknown where the tenant is not given (engine). */
function tenant(_args: readonly Value[], { scope }: Environment, call: Call): Value {
  const { tenantId } = scope;
  if (typeof tenantId !== 'string')
    return new Unknown(() => ({
      expression: call,
      causes: causesOf([tenantId]),
      type: 'Object',
      nullable: false,
    }));
  return ObjectValue.of({
    countryCode: contextMember('tenant', scope, 'countryCode', 'String'),
    displayName: contextMember('tenant', scope, 'displayName', 'String'),
    id: `/tenants/${tenantId}`,
    tenantId,
  });
}

/** `environment()`; wholly unknown where the cloud is not given (engine). */
function cloud(args: readonly Value[], environment: Environment, call: Call): Value {
  const { cloud: given } = environment.scope;
  return given === undefined ? outside(args, environment, call) : environmentOf(given, call);
}

/** Known to Azure only while it deploys. */
function outside(_args: readonly Value[], _environment: Environment, call: Call): Value {
  return unknownBecause({ kind: 'context', name: `${call.key}()` }, call, { type: 'Object', nullable: false });
}

function scopeFunction(name: string, doc: FunctionDoc, most: number, evaluate: ArmFunction['evaluate']): ArmFunction {
  return {
    ...doc,
    name,
    required: [],
    optional: Array.from({ length: most }, () => ANY),
    returns: 'Object',
    unknowns: 'any',
    declassifies: false,
    evaluate,
  };
}

/** Where the template is deployed. Source: engine. */
export const scopeFunctions: readonly ArmFunction[] = [
  scopeFunction(
    'subscription',
    {
      description: 'The subscription of the deployment: ids, tenant and display name; of another one, its ids.',
      usage: '[subscriptionId]',
      atDeployment: '`displayName`, and what of the ids is not given.',
    },
    1,
    subscription,
  ),
  scopeFunction(
    'resourceGroup',
    {
      description:
        'The resource group of the deployment: id, name, type, location, tags and properties; of another one, the first three.',
      usage: '[subscriptionId], [name]',
      atDeployment: '`tags`, `managedBy`, `properties`, and what of the others is not given.',
    },
    2,
    resourceGroup,
  ),
  scopeFunction(
    'managementGroup',
    {
      description:
        'The management group of the deployment: id, name, type and properties; of another one, the first three.',
      usage: '[name]',
      atDeployment: '`properties`, and the name where it is not given.',
    },
    1,
    managementGroup,
  ),
  scopeFunction(
    'tenant',
    {
      description: 'The tenant of the deployment: ids, country code and display name.',
      atDeployment: '`countryCode` and `displayName`; all, where the tenant is not given.',
    },
    0,
    tenant,
  ),
  scopeFunction(
    'deployment',
    {
      description: 'The deployment itself: its name, its properties and, outside resource groups, its location.',
      atDeployment: '`properties`, and the name where it is not given.',
    },
    0,
    (_args, environment) => environment.deployment(),
  ),
  scopeFunction(
    'deployer',
    { description: 'Who deploys: ids of the object and of the tenant.', atDeployment: 'All.' },
    0,
    outside,
  ),
  scopeFunction(
    'environment',
    {
      description: 'The cloud that is deployed to: its addresses and the suffixes of its services.',
      atDeployment: 'All, where the cloud is not given, and addresses that nobody has written down.',
    },
    0,
    cloud,
  ),
];
