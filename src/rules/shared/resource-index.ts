import type { Resource } from '../../template/resource.js';
import { idKey, resourceIdOf, sameId } from '../../template/symbolic/resource-id.js';
import type { ResourceId } from '../../template/symbolic/resource-id.js';
import { knownText } from '../../template/symbolic/symbolic-text.js';
import type { SymbolicText } from '../../template/symbolic/symbolic-text.js';

/** The resources of a deployment by id. */
export class ResourceIndex {
  readonly #ids = new Map<Resource, ResourceId>();
  readonly #byKey = new Map<string, Resource[]>();
  readonly #byNames = new Map<string, Resource[]>();
  readonly #byType = new Map<string, Resource[]>();
  readonly #children = new Map<string, Resource[]>();
  /** By type: those of whose names a part is not known. */
  readonly #openlyNamed = new Map<string, Resource[]>();

  constructor(readonly resources: readonly Resource[]) {
    for (const resource of resources) {
      const id = resourceIdOf(resource.id);
      add(this.#byType, resource.type.toLowerCase(), resource);
      if (id === undefined) continue;
      this.#ids.set(resource, id);
      add(this.#byKey, idKey(id), resource);
      add(this.#byNames, idKey({ ...id, scope: [] }), resource);
      for (const parent of parentsOf(id)) add(this.#children, idKey(parent), resource);
      if (isOpenlyNamed(id)) add(this.#openlyNamed, id.type.toLowerCase(), resource);
    }
  }

  /** Undefined where the id of the resource cannot be told at all. */
  idOf(resource: Resource): ResourceId | undefined {
    return this.#ids.get(resource);
  }

  ofType(type: string): readonly Resource[] {
    return this.#byType.get(type.toLowerCase()) ?? [];
  }

  /** Resources that surely have this id: several where one is declared more than once. */
  find(id: ResourceId | undefined): readonly Resource[] {
    return id === undefined ? [] : (this.#byKey.get(idKey(id)) ?? []);
  }

  /** Resources that may have this id: a part of a name or of the scope is not known, and nothing known excludes it. */
  findPossible(id: ResourceId): readonly Resource[] {
    const openly = isOpenlyNamed(id) ? this.ofType(id.type) : (this.#openlyNamed.get(id.type.toLowerCase()) ?? []);
    const namesakes = this.#byNames.get(idKey({ ...id, scope: [] })) ?? [];
    return [...new Set([...namesakes, ...openly])].filter((resource) => {
      const own = this.idOf(resource);
      return own !== undefined && sameId(own, id) === 'open';
    });
  }

  /** Resources of a type with this name, of types whose names are unique in Azure. */
  named(type: string, name: SymbolicText): readonly Resource[] {
    return this.find({ type, names: [name], scope: [] });
  }

  /** The resources that a resource is declared below, at any depth. */
  parentsOf(resource: Resource): readonly Resource[] {
    const id = this.idOf(resource);
    return id === undefined ? [] : parentsOf(id).flatMap((parent) => this.#byKey.get(idKey(parent)) ?? []);
  }

  /** Resources declared below a resource, at any depth. */
  childrenOf(parent: Resource): readonly Resource[] {
    const id = this.idOf(parent);
    return id === undefined ? [] : (this.#children.get(idKey(id)) ?? []);
  }
}

function isOpenlyNamed({ names }: ResourceId): boolean {
  return names.some((name) => knownText(name) === undefined);
}

/** The ids of the resources that a resource is a child of. */
function parentsOf({ type, names, scope }: ResourceId): readonly ResourceId[] {
  const words = type.split('/');
  return names.slice(1).map((_, index) => {
    const depth = index + 1;
    return { type: words.slice(0, depth + 1).join('/'), names: names.slice(0, depth), scope };
  });
}

function add(map: Map<string, Resource[]>, key: string, resource: Resource): void {
  const members = map.get(key);
  if (members === undefined) map.set(key, [resource]);
  else members.push(resource);
}
