import { openBetween } from '../../expressions/text-comparison.js';
import { nameInId } from '../../expressions/text-facts.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { step } from '../../expressions/meter.js';
import { waysOf } from '../../expressions/ways.js';
import type { Choices } from '../../expressions/way.js';
import { nameKey } from '../../json/name.js';
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
  /** Whether a resource whose id is one, open or not, is named by a value, read as the id of a type. */
  readonly #opinions = new Map<Resource, Map<Value, Map<string, Opinion>>>();
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
    if (own === undefined || nameKey(own.type) !== nameKey(id.type)) return { wrong: 'no', because: [] };
    if (sameId(own, id) === 'yes') return { wrong: 'yes', because: [] };
    const { id: written } = resource;
    const hasWays = written instanceof Unknown && waysOf(written) !== undefined;
    if (hasWays)
      return judgeTogether([written], ([one = null]) => isOneNamed(one, resourceIdOf(one), id, value), given);
    // Asked for the same value again and again: by every rule, and in every way in which others turn out.
    const opinions = this.#opinions.get(resource) ?? new Map<Value, Map<string, Opinion>>();
    this.#opinions.set(resource, opinions);
    const byType = opinions.get(value) ?? new Map<string, Opinion>();
    opinions.set(value, byType);
    const known = byType.get(id.type);
    if (known !== undefined) return known;
    step();
    const opinion = isOneNamed(written, own, id, value);
    byType.set(id.type, opinion);
    return opinion;
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

/** Whether an id that is read from a value names the resource that has another id, one outcome each. */
function isOneNamed(own: Value, ownId: ResourceId | undefined, id: ResourceId, value: Value): Opinion {
  const wrong = ownId === undefined ? 'no' : sameId(ownId, id);
  if (wrong !== 'open') return { wrong, because: [] };
  // Of the scope nothing depends where the name alone tells.
  const [left, right] = isGlobal(id.type) ? [nameInId(value), nameInId(own)] : [value, own];
  return { wrong, because: openBetween(left, right) };
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
