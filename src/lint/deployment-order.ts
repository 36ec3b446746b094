import { isArray } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { resourceIdOf, sameId } from '../rules/shared/resource-id.js';
import { ResourceInstance } from '../template/resource-instance.js';
import type { Resource } from '../template/resource.js';

/**
 * Is a resource surely deployed after another one, by what the template declares in `dependsOn`? A resource in a nested
 * deployment comes after everything that deployment depends on. Dependencies that follow from `reference()` alone and
 * from loops that run one after the other are not seen.
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
  const siblings = resource.instance.resources();
  const named = isArray(declared)
    ? declared.flatMap((value) => siblings.filter((sibling) => isMeant(value, sibling)))
    : [];
  return resource.parent === undefined ? named : [resource.parent, ...named];
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
