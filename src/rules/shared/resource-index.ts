import type { Resource } from '../../template/resource.js';
import { resourceIdOf, sameId } from '../../template/symbolic/resource-id.js';
import type { ResourceId } from '../../template/symbolic/resource-id.js';
import type { SymbolicText } from '../../template/symbolic/symbolic-text.js';
import { sameText } from '../../template/symbolic/symbolic-text.js';

/** The resources of a deployment by id. */
export class ResourceIndex {
  readonly #ids = new Map<Resource, ResourceId>();
  readonly #byType = new Map<string, Resource[]>();

  constructor(readonly resources: readonly Resource[]) {
    for (const resource of resources) {
      const type = resource.type.toLowerCase();
      const members = this.#byType.get(type);
      if (members === undefined) this.#byType.set(type, [resource]);
      else members.push(resource);
    }
  }

  /** Undefined where the id of the resource cannot be told at all. */
  idOf(resource: Resource): ResourceId | undefined {
    const known = this.#ids.get(resource);
    if (known !== undefined) return known;
    const id = resourceIdOf(resource.id);
    if (id !== undefined) this.#ids.set(resource, id);
    return id;
  }

  /**
   * Resources that have this id: surely, or, where there is none, those that differ in nothing but an unknown scope
   * (a template may spell out the subscription it is deployed to).
   */
  find(id: ResourceId | undefined): readonly Resource[] {
    if (id === undefined) return [];
    const candidates = this.#byType.get(id.type.toLowerCase()) ?? [];
    const exact = candidates.filter((resource) => this.#compare(resource, id) === 'yes');
    if (exact.length > 0) return exact;
    return candidates.filter(
      (resource) => this.#compare(resource, id) === 'open' && sameNames(this.idOf(resource), id),
    );
  }

  /** Resources of a type with this name, of types whose names are unique in Azure. */
  named(type: string, name: SymbolicText): readonly Resource[] {
    return this.find({ type, names: [name], scope: [] });
  }

  /** Resources declared below a resource, at any depth. */
  childrenOf(parent: Resource): readonly Resource[] {
    const id = this.idOf(parent);
    const prefix = `${parent.type.toLowerCase()}/`;
    if (id === undefined) return [];
    return this.resources.filter((resource) => {
      if (!resource.type.toLowerCase().startsWith(prefix)) return false;
      const own = this.idOf(resource);
      return (
        own !== undefined && sameId({ ...own, type: id.type, names: own.names.slice(0, id.names.length) }, id) === 'yes'
      );
    });
  }

  #compare(resource: Resource, id: ResourceId): 'yes' | 'no' | 'open' {
    const own = this.idOf(resource);
    return own === undefined ? 'no' : sameId(own, id);
  }
}

function sameNames(a: ResourceId | undefined, b: ResourceId): boolean {
  return a !== undefined && a.names.every((name, index) => sameText(name, b.names[index] ?? []) === 'yes');
}
