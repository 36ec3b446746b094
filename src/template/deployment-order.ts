import type { Conditions } from '../symbolic/condition.js';
import { Dependencies } from './dependencies.js';
import type { Dependency } from './dependencies.js';
import { EvaluatedResource } from './evaluation/resource-instance.js';
import type { ResourceInstance, TemplateInstance } from './model/instances.js';
import type { Resource } from './model/resource.js';

/**
 * Which of some resources are surely deployed after which others, by what their templates declare. A resource in a nested
 * deployment comes after everything that deployment depends on, and before everything that depends on it.
 */
export class DeploymentOrder {
  readonly #templates = new Map<TemplateInstance, TemplateOrder>();
  readonly #paths = new Map<Resource, readonly ResourceInstance[]>();

  /** @param resources those that will be asked about */
  constructor(resources: readonly Resource[], conditions: Conditions) {
    for (const resource of resources) {
      if (!(resource instanceof EvaluatedResource)) continue;
      const path = withDeployments(resource);
      this.#paths.set(resource, path);
      for (const each of path) {
        const order =
          this.#templates.get(each.instance) ?? new TemplateOrder(new Dependencies(each.instance), conditions);
        this.#templates.set(each.instance, order);
        order.watch(each);
      }
    }
  }

  isAfter(later: Resource, earlier: Resource): boolean {
    const [a = [], b = []] = [this.#paths.get(later), this.#paths.get(earlier)];
    const level = a.findIndex((resource, index) => resource !== b[index]);
    const [from, to] = [a[level], b[level]];
    if (from === undefined || to === undefined || from.instance !== to.instance) return false;
    return this.#templates.get(from.instance)?.isAfter(from, to) ?? false;
  }
}

/** The resource and the nested deployments around it, outermost first. */
function withDeployments(resource: ResourceInstance): readonly ResourceInstance[] {
  const { owner } = resource.instance;
  return owner === undefined ? [resource] : [...withDeployments(owner), resource];
}

/** Some of the watched resources, one bit each. */
type Bits = Uint32Array;

/** The order within one template, worked out in one walk over what depends on what. */
class TemplateOrder {
  readonly #watched = new Map<Dependency, number>();
  readonly #earlier = new Map<Dependency, Bits>();

  constructor(
    readonly dependencies: Dependencies,
    readonly conditions: Conditions,
  ) {}

  watch(resource: ResourceInstance): void {
    if (!this.#watched.has(resource)) this.#watched.set(resource, this.#watched.size);
  }

  isAfter(later: ResourceInstance, earlier: ResourceInstance): boolean {
    const bit = this.#watched.get(earlier);
    return bit !== undefined && ((this.#earlierThan(later)[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Depth first without recursion: chains of dependencies may be longer than the stack is deep. */
  #earlierThan(start: Dependency): Bits {
    const open: { readonly node: Dependency; readonly before: readonly Dependency[]; next: number }[] = [];
    const enter = (node: Dependency): void => {
      // Also ends circles, which Azure refuses.
      this.#earlier.set(node, new Uint32Array((this.#watched.size + 31) >> 5));
      open.push({ node, before: this.dependencies.of(node), next: 0 });
    };
    if (!this.#earlier.has(start)) enter(start);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const next = top.before[top.next++];
      if (next === undefined) {
        for (const each of top.before) this.#add(top.node, each);
        open.pop();
      } else if (!this.#earlier.has(next)) enter(next);
    }
    return this.#earlier.get(start) ?? new Uint32Array();
  }

  #add(node: Dependency, before: Dependency): void {
    const bits = this.#earlier.get(node);
    const bit = this.#watched.get(before);
    if (bits === undefined) return;
    if (bit !== undefined) bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
    // Nothing waits for what a resource depends on that is not deployed.
    if (!this.conditions.implies(node.condition, before.condition)) return;
    this.#earlier.get(before)?.forEach((word, index) => (bits[index] = (bits[index] ?? 0) | word));
  }
}
