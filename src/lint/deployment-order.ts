import type { Expr } from '../expressions/ast.js';
import { ObjectValue, Unknown, isArray } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { resourceIdOf, sameId } from '../template/symbolic/resource-id.js';
import { ResourceInstance } from '../template/resource-instance.js';
import type { Resource } from '../template/resource.js';

/**
 * Is a resource surely deployed after another one, by what the template declares in `dependsOn` and by the `reference()`
 * and `list*()` calls that only Azure can answer? A resource in a nested deployment comes after everything that
 * deployment depends on. Loops that run one after the other are not seen.
 */
export function isDeployedAfter(later: Resource, earlier: Resource): boolean {
  if (!(later instanceof ResourceInstance) || !(earlier instanceof ResourceInstance)) return false;
  const [a, b] = [withDeployments(later), withDeployments(earlier)];
  const level = a.findIndex((resource, index) => resource !== b[index]);
  const [from, to] = [a[level], b[level]];
  if (from === undefined || to === undefined || from.instance !== to.instance) return false;
  return dependsOn(from, to, new Set());
}

/** The resource and the nested deployments around it, outermost first. */
function withDeployments(resource: ResourceInstance): readonly ResourceInstance[] {
  const { owner } = resource.instance;
  return owner === undefined ? [resource] : [...withDeployments(owner), resource];
}

function dependsOn(resource: ResourceInstance, target: ResourceInstance, visited: Set<ResourceInstance>): boolean {
  if (visited.has(resource)) return false;
  visited.add(resource);
  return dependenciesOf(resource).some((dependency) => dependency === target || dependsOn(dependency, target, visited));
}

function dependenciesOf(resource: ResourceInstance): readonly ResourceInstance[] {
  const declared = resource.read(['dependsOn']);
  const targets = [...(isArray(declared) ? declared : []), ...referencesOf(resource)];
  const siblings = resource.instance.resources();
  const named = targets.flatMap((target) => siblings.filter((sibling) => isMeant(target, sibling)));
  return resource.parent === undefined ? named : [resource.parent, ...named];
}

/** What a resource asks for while it is deployed; of a nested deployment, what its arguments ask for. */
function referencesOf(resource: ResourceInstance): readonly Value[] {
  const path = resource.isDeployment ? ['properties', 'parameters'] : ['properties'];
  return [...targetsIn(resource.read(path))];
}

function* targetsIn(value: Value): Generator<Value> {
  if (isArray(value)) for (const item of value) yield* targetsIn(item);
  else if (value instanceof ObjectValue) for (const part of value.entries.values()) yield* targetsIn(part);
  else if (value instanceof Unknown) yield* targetsInExpression(value.description.expression);
}

function* targetsInExpression(expression: Expr): Generator<Value> {
  if (expression.kind === 'value') yield* targetsIn(expression.value);
  else if (expression.kind === 'access') yield* targetsInExpression(expression.base);
  else if (expression.kind === 'call') {
    const [target] = expression.args;
    const asks = expression.key === 'reference' || expression.key.startsWith('list');
    if (asks && target?.kind === 'literal') yield target.value;
    else if (asks && target !== undefined) yield new Unknown(() => ({ expression: target, causes: [] }));
    for (const arg of expression.args) yield* targetsInExpression(arg);
  }
}

/** `dependsOn` holds symbolic names, ids, or in classic templates names. */
function isMeant(value: Value, resource: ResourceInstance): boolean {
  if (typeof value === 'string' && !value.includes('/')) {
    return (
      value === resource.symbol ||
      (typeof resource.name === 'string' && value.toLowerCase() === resource.name.toLowerCase())
    );
  }
  const [id, own] = [resourceIdOf(value), resourceIdOf(resource.id)];
  return id !== undefined && own !== undefined && sameId(id, own) === 'yes';
}
