import { openBetween } from '../../expressions/text-comparison.js';
import { nameInId } from '../../expressions/text-facts.js';
import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import type { Resource } from '../../template/model/resource.js';
import { typeKey } from '../../symbolic/resource-type.js';
import { idKey, isGlobal, resourceIdOf, sameId } from '../../symbolic/resource-id.js';
import type { ResourceId } from '../../symbolic/resource-id.js';
import { knownText } from '../../symbolic/symbolic-text.js';
import { judgeTogether } from '../kit/judgement.js';
import type { Opinion } from '../kit/judgement.js';

/** So many resources that an id may name are told apart. */
const MAX_POSSIBLE = 64;

/** So often ids of which parts are not known are compared in one deployment. */
const MAX_COMPARISONS = 300_000;

/** The resources of a deployment by id. */
export class ResourceIndex {
  readonly #ids = new Map<Resource, ResourceId>();
  readonly #byKey = new Map<string, Resource[]>();
  readonly #byNames = new Map<string, Resource[]>();
  readonly #byType = new Map<string, Resource[]>();
  readonly #children = new Map<string, Resource[]>();
  /** By type: those of whose names a part is not known. */
  readonly #openlyNamed = new Map<string, Resource[]>();
  #comparisons = 0;

  constructor(readonly resources: readonly Resource[]) {
    for (const resource of resources) {
      const id = resourceIdOf(resource.id);
      add(this.#byType, typeKey(resource.type), resource);
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
    return this.#byType.get(typeKey(type)) ?? [];
  }

  /** Resources that surely have this id: several where one is declared more than once. */
  find(id: ResourceId | undefined): readonly Resource[] {
    return id === undefined ? [] : (this.#byKey.get(idKey(id)) ?? []);
  }

  /**
   * Resources that may have this id: a part of a name or of the scope is not known, and nothing known excludes it.
   * Undefined where these are too many to be told apart: any resource of the type may be meant.
   */
  findPossible(id: ResourceId): readonly Resource[] | undefined {
    const openly = isOpenlyNamed(id) ? this.ofType(id.type) : (this.#openlyNamed.get(id.type.toLowerCase()) ?? []);
    const namesakes = this.#byNames.get(idKey({ ...id, scope: [] })) ?? [];
    const possible = new Set<Resource>();
    for (const resource of [...namesakes, ...openly]) {
      if (this.#comparisons >= MAX_COMPARISONS) return undefined;
      this.#comparisons++;
      const own = this.idOf(resource);
      if (own !== undefined && sameId(own, id) === 'open') possible.add(resource);
      if (possible.size > MAX_POSSIBLE) return undefined;
    }
    return [...possible];
  }

  /**
   * Does an id name the resource? Equal functions of parameters and context are equal whatever these are; else both are
   * compared in every way in which they turn out together. `wrong` stands for yes.
   * @param value what the id was read from: where the answer is open, it depends on what is not known of it
   * @param given the answers under which the value turns out so
   */
  isNamedBy(resource: Resource, id: ResourceId, value: Value, given?: Choices): Opinion {
    const own = this.idOf(resource);
    if (own === undefined) return { wrong: 'no', because: [] };
    if (sameId(own, id) === 'yes') return { wrong: 'yes', because: [] };
    const test = ([one = null]: readonly Value[]): Opinion => {
      const outcome = one === resource.id ? own : resourceIdOf(one);
      const wrong = outcome === undefined ? 'no' : sameId(outcome, id);
      // Of the scope nothing depends where the name alone tells.
      const [left, right] = isGlobal(id.type) ? [nameInId(value), nameInId(one)] : [value, one];
      return { wrong, because: wrong === 'open' ? openBetween(left, right) : [] };
    };
    return judgeTogether([resource.id], test, given);
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
