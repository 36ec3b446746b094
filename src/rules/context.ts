import type { Deployment, Resource } from '../template/resource.js';
import { relationsOf } from './shared/relation.js';
import { keyUseOf, names } from './shared/key-use.js';
import type { KeyUse } from './shared/key-use.js';
import { ResourceIndex } from './shared/resource-index.js';
import { resourceIdOf } from '../template/symbolic/resource-id.js';
import { KEY, WORKSPACE, isType } from './shared/resource-type.js';
import type { RuleContext, RuleOptions } from './rule.js';

/** Answers the questions of rules about one deployment; nothing is worked out before it is asked for. */
export function createContext(deployment: Deployment, options: RuleOptions): RuleContext {
  const index = new ResourceIndex(deployment.resources);
  const owners = once(() => ownersOf(index));
  const uses = once(() => keyUsesOf(deployment.resources));
  const workspacesOf = (resource: Resource): readonly Resource[] => owners().get(resource) ?? [];
  const inScope = (resource: Resource): boolean => options.scope === 'all' || workspacesOf(resource).length > 0;
  return {
    options,
    resources: deployment.resources,
    resolve: (id) => index.find(resourceIdOf(id)),
    childrenOf: (resource, type) => index.childrenOf(resource).filter((child) => isType(child, type)),
    workspacesOf,
    inScope,
    keyUsesOf: (resource) => {
      const [vault, key] = index.idOf(resource)?.names ?? [];
      if (vault === undefined) return [];
      return uses().filter(
        (use) =>
          inScope(use.resource) &&
          use.keys.some((reference) => names(reference, vault, isType(resource, KEY) ? key : undefined)),
      );
    },
    get keyUses() {
      return uses();
    },
  };
}

/** Workspaces come first: what they say about a value counts as right where another resource contradicts it. */
function keyUsesOf(resources: readonly Resource[]): readonly KeyUse[] {
  const uses = resources.filter((resource) => !resource.existing).flatMap((resource) => keyUseOf(resource) ?? []);
  const isFirst = ({ resource }: KeyUse): boolean => isType(resource, WORKSPACE);
  return [...uses.filter(isFirst), ...uses.filter((use) => !isFirst(use))];
}

/** For every resource that can be reached from a workspace, the workspaces it can be reached from. */
function ownersOf(index: ResourceIndex): ReadonlyMap<Resource, readonly Resource[]> {
  const owners = new Map<Resource, Resource[]>();
  for (const workspace of index.resources.filter((resource) => isType(resource, WORKSPACE) && !resource.existing)) {
    const reached = new Set<Resource>([workspace]);
    for (const resource of reached) {
      for (const next of relationsOf(resource, index)) reached.add(next);
    }
    for (const resource of reached) owners.set(resource, [...(owners.get(resource) ?? []), workspace]);
  }
  return owners;
}

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}
