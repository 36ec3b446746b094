import { call, embedded, literal } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { ExpressionError } from '../../expressions/errors.js';
import { evaluate } from '../../expressions/evaluate.js';
import { Secret, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { TemplateEnvironment, ResourceInstance } from '../model/instances.js';
import { refusable } from './refusal.js';
import { headProperty, targetScope } from './target-scope.js';
import { resourceMistake } from '../../messages/english/deployments.js';

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
      resourceMistake('name-segments', { name, count: names.length, type, needed: count }),
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
