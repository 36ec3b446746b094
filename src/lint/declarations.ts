import { causesOf } from '../expressions/residue.js';
import type { Cause } from '../expressions/value.js';
import type { RuleMeta } from '../rules/kit/rule.js';
import { Conditions } from '../symbolic/condition.js';
import { DeploymentOrder } from '../template/deployment-order.js';
import type { Resource } from '../template/model/resource.js';
import { idKey, resourceIdOf } from '../symbolic/resource-id.js';

type DecidedBy = RuleMeta['decidedBy'];

/**
 * Which declarations in a deployment are declarations of one and the same resource, and which of them decides what it
 * becomes. Two are the same resource only where their ids are equal functions of parameters, context and what the
 * deployment evaluates once: each `newGuid()` is another one. Where it cannot be told, each is a resource of its own.
 */
export class Declarations {
  readonly #twins: ReadonlyMap<Resource, readonly Resource[]>;
  readonly #order: DeploymentOrder;
  readonly #conditions = new Conditions();
  readonly #known = new WeakMap<readonly Resource[], Map<DecidedBy, ReadonlySet<Resource>>>();

  constructor(resources: readonly Resource[]) {
    const twins = groupByIdentity(resources).filter((group) => group.length > 1);
    this.#twins = new Map(twins.flatMap((group) => group.map((resource) => [resource, group])));
    this.#order = new DeploymentOrder([...this.#twins.keys()], this.#conditions);
  }

  /** Every declaration of the resource, itself included; the first stands for all of them. */
  of(resource: Resource): readonly Resource[] {
    return this.#twins.get(resource) ?? [resource];
  }

  /** Another declaration, which is there wherever this one is, decides in its place. */
  isOverruled(resource: Resource, decidedBy: DecidedBy): boolean {
    const group = this.#twins.get(resource);
    return group !== undefined && decidedBy !== 'each' && !this.#deciders(group, decidedBy).has(resource);
  }

  /** Other declarations that may decide as well as this one, or in the place of it. */
  rivalsOf(resource: Resource, decidedBy: DecidedBy): readonly Resource[] {
    const group = this.#twins.get(resource);
    if (group === undefined || decidedBy === 'each') return [];
    return [...this.#deciders(group, decidedBy)].filter((other) => {
      if (other === resource || this.#conditions.excludes(resource.condition, other.condition)) return false;
      // Where the one that comes first is not there, a second one that always is decides.
      const isFallback = other.condition === true && resource.condition !== true;
      return isFallback || !this.#wins(resource, other, decidedBy);
    });
  }

  /** Those of the declarations of one resource that no other one surely overrules. */
  #deciders(group: readonly Resource[], decidedBy: DecidedBy): ReadonlySet<Resource> {
    const known = this.#known.get(group) ?? new Map<DecidedBy, ReadonlySet<Resource>>();
    this.#known.set(group, known);
    let deciders = known.get(decidedBy);
    if (deciders === undefined) {
      const isOverruled = (one: Resource): boolean =>
        group.some(
          (other) => this.#wins(other, one, decidedBy) && this.#conditions.implies(one.condition, other.condition),
        );
      deciders = new Set(group.length > MAX_COMPARED ? group : group.filter((one) => !isOverruled(one)));
      known.set(decidedBy, deciders);
    }
    return deciders;
  }

  /** Is it known which of the two is deployed first? */
  isOrdered(a: Resource, b: Resource): boolean {
    return this.#order.isAfter(a, b) || this.#order.isAfter(b, a);
  }

  #wins(one: Resource, other: Resource, decidedBy: DecidedBy): boolean {
    switch (decidedBy) {
      case 'first':
        return this.#order.isAfter(other, one);
      case 'last':
        // What is only made where it is missing gives way to any other, whichever comes first.
        if (one.onlyIfNotExists !== other.onlyIfNotExists) return other.onlyIfNotExists;
        return one.onlyIfNotExists ? this.#order.isAfter(other, one) : this.#order.isAfter(one, other);
      case 'each':
        return false;
    }
  }
}

/** More declarations of one resource are not compared: each may be the one that decides. */
export const MAX_COMPARED = 1000;

/** How many resources these declarations come to. */
export function countDistinct(resources: readonly Resource[]): number {
  return groupByIdentity(resources).length;
}

function groupByIdentity(resources: readonly Resource[]): readonly (readonly Resource[])[] {
  const groups = new Map<unknown, Resource[]>();
  for (const resource of resources) {
    const identity = identityOf(resource) ?? resource;
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [resource]);
    else group.push(resource);
  }
  return [...groups.values()];
}

const STEADY: ReadonlySet<Cause['kind']> = new Set(['parameter', 'context', 'external-input', 'fill-in', 'runtime']);

/** What is equal for equal ids only; undefined where something in the id is refused or not known at all. */
function identityOf({ id }: Resource): string | undefined {
  const isSteady = causesOf([id]).every(({ kind }) => STEADY.has(kind));
  const parsed = isSteady ? resourceIdOf(id) : undefined;
  return parsed === undefined ? undefined : idKey(parsed);
}
