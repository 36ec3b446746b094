import { DEPLOYMENTS } from '../../symbolic/resource-type.js';
import { attempt } from '../../expressions/alternatives.js';
import { keyOf } from '../../expressions/expression-key.js';
import { embed } from '../../expressions/residue.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { nameKey } from '../../json/name.js';
import { evaluateStrictly } from './node-evaluation.js';
import { relativeId } from './resource-id.js';
import { typeKey } from '../../symbolic/resource-type.js';
import { idKey, resourceIdOf as symbolicId, sameId } from '../../symbolic/resource-id.js';
import { findProperty, property } from '../written/template.js';
import type { TemplateEnvironment, TemplateInstance, ResourceInstance } from '../model/instances.js';

/**
 * The resource that `reference` and `list*` mean: by symbolic name (with case; `loop[1]` for an iteration), in classic
 * templates by resource name (without case), everywhere by `Type/name` and by id.
 */
export function findResource(target: Value, environment: TemplateEnvironment): ResourceInstance | undefined {
  const { instance } = environment;
  if (typeof target !== 'string') return target instanceof Unknown ? findById(target, instance) : undefined;
  if (target.startsWith('/')) return findById(target, instance);
  if (instance.expanding) return undefined;
  if (instance.template.symbolic) {
    const found = findSymbol(target, instance);
    if (found !== undefined) return found;
  } else {
    const named = namesOf(instance).get(nameKey(target));
    if (named !== undefined) return onlyOf(named);
  }
  if (!/^[^/][^/.]*\.[^/]+\/[^/]+\/[^/]/.test(target)) return undefined;
  return findById(relativeId(target, environment), instance);
}

const nameTables = new WeakMap<TemplateInstance, ReadonlyMap<string, readonly ResourceInstance[]>>();

/** Resources by name, in lower case; a child answers to its last segment too. */
function namesOf(instance: TemplateInstance): ReadonlyMap<string, readonly ResourceInstance[]> {
  let table = nameTables.get(instance);
  if (table === undefined) {
    const names = new Map<string, ResourceInstance[]>();
    for (const resource of instance.resources()) {
      if (typeof resource.name !== 'string') continue;
      const name = nameKey(resource.name);
      for (const key of new Set([name, name.slice(name.lastIndexOf('/') + 1)])) append(names, key, resource);
    }
    nameTables.set(instance, (table = names));
  }
  return table;
}

function append(table: Map<string, ResourceInstance[]>, key: string, resource: ResourceInstance): void {
  const members = table.get(key);
  if (members === undefined) table.set(key, [resource]);
  else members.push(resource);
}

function findSymbol(target: string, instance: TemplateInstance): ResourceInstance | undefined {
  const indexed = /^(.+)\[(0|[1-9]\d*)\]$/.exec(target);
  const symbol = indexed?.[1] ?? target;
  const members = symbolsOf(instance).get(symbol);
  if (members === undefined) return undefined;
  const found =
    indexed === null
      ? isLoop(members)
        ? onlyOne(members)
        : members[0]
      : members.find((resource) => resource.iteration === Number(indexed[2]) || isEveryIteration(resource));
  return found !== undefined && hasReadableId(found) ? found : undefined;
}

/** The id of a resource that a false condition leaves out need not evaluate: then it is not found (engine). */
function hasReadableId({ ownCondition, node, head }: ResourceInstance): boolean {
  return (
    ownCondition !== false ||
    ['name', 'scope', 'subscriptionId', 'resourceGroup'].every(
      (key) => attempt(() => evaluateStrictly(property(node, key) ?? null, head)).length > 0,
    )
  );
}

function isLoop(members: readonly ResourceInstance[]): boolean {
  return members.some((resource) => findProperty(resource.node, 'copy') !== undefined);
}

/** Of a loop whose count is not known, one resource stands for all. */
function isEveryIteration({ loop }: ResourceInstance): boolean {
  return loop?.count !== undefined;
}

/** A loop without an index is no resource, unless there is only one (engine). */
function onlyOne(members: readonly ResourceInstance[]): ResourceInstance | undefined {
  const [only, ...others] = members.filter(({ ownCondition }) => ownCondition !== false);
  return others.length === 0 && typeof only?.loop?.index === 'number' ? only : undefined;
}

/** The iteration that a target means, apart from all others, where one resource stands for a loop of unknown count. */
export function iterationOf(resource: ResourceInstance, target: Value): ResourceInstance {
  if (!isEveryIteration(resource)) return resource;
  const index = typeof target === 'string' ? /\[(\d+)\]$/.exec(target)?.[1] : undefined;
  if (index !== undefined) return resource.asIteration(Number(index));
  const key = keyOf(embed(target));
  return key === keyOf(embed(resource.id)) ? resource : resource.asIteration(key);
}

/** All iterations behind a symbolic name, or the one that `loop[1]` names. */
export function findCollection(
  symbol: string,
  environment: TemplateEnvironment,
): readonly ResourceInstance[] | undefined {
  if (!environment.instance.template.symbolic || environment.instance.expanding) return undefined;
  const members = symbolsOf(environment.instance).get(symbol);
  if (members !== undefined) return members;
  const found = findSymbol(symbol, environment.instance);
  return found === undefined ? undefined : [found];
}

const symbolTables = new WeakMap<TemplateInstance, ReadonlyMap<string, readonly ResourceInstance[]>>();

function symbolsOf(instance: TemplateInstance): ReadonlyMap<string, readonly ResourceInstance[]> {
  let table = symbolTables.get(instance);
  if (table === undefined) {
    const symbols = new Map<string, ResourceInstance[]>();
    for (const resource of instance.declaredResources()) {
      if (resource.symbol !== '') append(symbols, resource.symbol, resource);
    }
    symbolTables.set(instance, (table = symbols));
  }
  return table;
}

/** A resource of the whole deployment by its id: of this template, of those around it, then of those nested in them. */
function findById(id: Value, instance: TemplateInstance): ResourceInstance | undefined {
  const target = targetOf(id);
  if (target === undefined) return undefined;
  const visited = new Set<TemplateInstance>();
  return instance.session.searchAround(() => {
    for (let around: TemplateInstance | undefined = instance; around !== undefined; around = around.owner?.instance) {
      const found = findBelow(target, around, visited);
      if (found !== undefined) return found;
    }
    return undefined;
  });
}

/** What a resource has to be to be meant by an id. */
interface Target {
  /** In lower case. */
  readonly type: string;
  /** The id in lower case, where it is known; else its key. */
  readonly text: string | undefined;
  readonly key: string | undefined;
  readonly mayBeIdOf: (id: Value) => boolean;
}

/** An id of which parts are not known (the subscription, most often) is compared by its structure. */
function targetOf(id: Value): Target | undefined {
  const parsed = symbolicId(id);
  const mayBeIdOf = (other: Value): boolean => {
    const own = symbolicId(other);
    const same = own === undefined || parsed === undefined ? 'no' : sameId(own, parsed);
    return same === 'open' || (same === 'yes' && typeof id === 'string' && typeof other !== 'string');
  };
  if (typeof id === 'string') return { type: typeOfId(id), text: nameKey(id), key: undefined, mayBeIdOf };
  if (parsed === undefined) return undefined;
  return { type: nameKey(parsed.type), text: undefined, key: idKey(parsed), mayBeIdOf };
}

/** `…/providers/Rp/a/x/b/y` → `rp/a/b`. */
function typeOfId(id: string): string {
  if (/^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+$/i.test(id)) return 'microsoft.resources/resourcegroups';
  const [namespace = '', ...rest] = (nameKey(id).split('/providers/').at(-1) ?? '').split('/');
  return [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
}

const typeTables = new WeakMap<TemplateInstance, ReadonlyMap<string, ResourcesOfType>>();

/** Only resources of the type are asked for their id: asking others could run into a cycle that is none. */
function findBelow(
  target: Target,
  instance: TemplateInstance,
  visited: Set<TemplateInstance>,
): ResourceInstance | undefined {
  if (visited.has(instance) || instance.expanding) return undefined;
  visited.add(instance);
  let table = typeTables.get(instance);
  if (table === undefined) typeTables.set(instance, (table = groupByType(instance)));
  const candidates = table.get(target.type);
  const found = candidates?.find(target) ?? candidates?.onlyPossible(target);
  if (found !== undefined) return found;
  for (const deployment of table.get(DEPLOYMENTS)?.resources ?? []) {
    const deeper = instance.session.search(() => {
      const { nested } = deployment;
      return nested !== undefined && 'instance' in nested ? findBelow(target, nested.instance, visited) : undefined;
    });
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}

function onlyOf<T>(items: readonly T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function groupByType(instance: TemplateInstance): ReadonlyMap<string, ResourcesOfType> {
  const groups = new Map<string, ResourcesOfType>();
  for (const resource of instance.resources()) {
    if (resource.existing) continue;
    const type = typeKey(resource.type);
    const group = groups.get(type) ?? new ResourcesOfType();
    groups.set(type, group);
    group.resources.push(resource);
  }
  return groups;
}

/** Resources of one type by their ids. Each is asked for its id only where none before it is the one that is searched. */
class ResourcesOfType {
  readonly resources: ResourceInstance[] = [];
  readonly #byText = new Map<string, ResourceInstance>();
  readonly #byKey = new Map<string, ResourceInstance>();
  #asked = 0;

  find({ text, key }: Target): ResourceInstance | undefined {
    for (;;) {
      const found = text === undefined ? this.#byKey.get(key ?? '') : this.#byText.get(text);
      const next = this.resources[this.#asked];
      if (found !== undefined || next === undefined) return found;
      this.#add(next);
      this.#asked++;
    }
  }

  /** The only loop of unknown count of which an iteration may be meant. */
  onlyPossible(target: Target): ResourceInstance | undefined {
    return onlyOf(this.resources.filter((resource) => isEveryIteration(resource) && target.mayBeIdOf(resource.id)));
  }

  #add(resource: ResourceInstance): void {
    const { id } = resource;
    const parsed = symbolicId(id);
    if (typeof id === 'string') keepFirst(this.#byText, nameKey(id), resource);
    if (parsed !== undefined) keepFirst(this.#byKey, idKey(parsed), resource);
  }
}

function keepFirst(map: Map<string, ResourceInstance>, key: string, resource: ResourceInstance): void {
  if (!map.has(key)) map.set(key, resource);
}
