import { ExpressionError } from '../../expressions/errors.js';
import { Allowance, Exhausted, metered } from '../../expressions/meter.js';
import type { Meter } from '../../expressions/meter.js';
import { printValue } from '../../expressions/print.js';
import { refused } from '../../expressions/residue.js';
import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/model/resource.js';
import { typeKey } from '../../symbolic/resource-type.js';
import type { Tri } from '../../symbolic/tri.js';
import { leadsBy, leadsOf } from './relation.js';
import type { Lead, OpenLead } from './relation.js';
import { inverseRelations } from './relation-table.js';
import type { ResourceIndex } from './resource-index.js';
import { WORKSPACE } from './resource-type.js';
import { tooComplex } from '../../messages/english/templates.js';

/** Whether a resource belongs to a workspace, and what that depends on. */
export interface Belonging {
  readonly answer: Tri;
  readonly because: readonly Value[];
  /** The first of those to which it surely does. */
  readonly workspace?: Resource;
}

/**
 * What belongs to the workspaces and hubs of a deployment: what they and their children lead to, and so on. What is only
 * declared below such a resource belongs with it, but leads nowhere.
 */
export class Belongings {
  readonly #index: ResourceIndex;
  readonly #leads = new Map<Resource, readonly (Lead | OpenLead)[]>();
  readonly #workspaces = new Map<Resource, Resource>();
  readonly #possible = new Map<Resource, Value[]>();
  readonly #budget: Allowance;
  /** Where all of them lead costs too much to be told: then anything may belong to them. */
  #limit: Value | undefined;

  /** @param whole counts as well */
  constructor(index: ResourceIndex, whole?: Meter) {
    this.#index = index;
    this.#budget = new Allowance(MAX_COST, whole);
    const pointers = this.#pointers();
    for (const workspace of index.ofType(WORKSPACE)) {
      if (workspace.existing) continue;
      this.#reach(workspace, [workspace, ...index.childrenOf(workspace), ...(pointers.get(workspace) ?? [])]);
    }
    this.#followOpen();
  }

  of(resource: Resource): Belonging {
    const workspace = this.#workspaces.get(resource);
    if (workspace !== undefined) return { answer: 'yes', because: [], workspace };
    const because = this.#possible.get(resource);
    if (because !== undefined) return { answer: 'open', because };
    if (this.#limit !== undefined) return { answer: 'open', because: [this.#limit] };
    const around = this.#index.parentsOf(resource).map((parent) => this.of(parent));
    return (
      around.find(({ answer }) => answer === 'yes') ??
      around.find(({ answer }) => answer === 'open') ?? { answer: 'no', because: [] }
    );
  }

  /** Resources that name the workspace they belong to, by workspace. */
  #pointers(): ReadonlyMap<Resource, readonly Resource[]> {
    const pointers = new Map<Resource, Resource[]>();
    for (const relation of inverseRelations) {
      for (const resource of this.#index.ofType(relation.from)) {
        for (const lead of this.#within(() => leadsBy(relation, resource, this.#index))) {
          if (!('to' in lead) || lead.answer !== 'yes') continue;
          const known = pointers.get(lead.to);
          if (known === undefined) pointers.set(lead.to, [resource]);
          else known.push(resource);
        }
      }
    }
    return pointers;
  }

  /** Follows what surely belongs to a workspace; what belongs to an earlier one was followed already. */
  #reach(workspace: Resource, resources: readonly Resource[]): void {
    const next = [...resources];
    for (let resource = next.pop(); resource !== undefined; resource = next.pop()) {
      if (this.#workspaces.has(resource)) continue;
      this.#workspaces.set(resource, workspace);
      for (const lead of this.#leadsOf(resource)) if ('to' in lead && lead.answer === 'yes') next.push(lead.to);
    }
  }

  /** Goes on from what surely belongs through what may be led to. */
  #followOpen(): void {
    const next = [...this.#workspaces.keys()].map((resource) => ({ resource, because: [] as readonly Value[] }));
    const seen = new Set(this.#workspaces.keys());
    // Many resources may depend on one and the same value, and one resource on many.
    const opened = new Map<string, Set<string>>();
    const isNew = ({ type }: OpenLead, because: readonly Value[]): boolean => {
      const reasons = opened.get(typeKey(type)) ?? new Set<string>();
      opened.set(typeKey(type), reasons);
      return reasons.size < MAX_REASONS && reasons.size < reasons.add(because.map(printValue).join()).size;
    };
    for (let step = next.pop(); step !== undefined; step = next.pop()) {
      for (const lead of this.#leadsOf(step.resource)) {
        const because = [...step.because, ...('to' in lead ? lead.because : [lead.because])].slice(0, MAX_REASONS);
        if ('type' in lead && !isNew(lead, because)) continue;
        for (const resource of 'to' in lead ? [lead.to] : this.#index.ofType(lead.type)) {
          if (this.#workspaces.has(resource)) continue;
          const reasons = this.#possible.get(resource) ?? [];
          this.#possible.set(resource, reasons);
          if (reasons.length < MAX_REASONS) reasons.push(...because);
          if (!seen.has(resource)) next.push({ resource, because });
          seen.add(resource);
        }
      }
    }
  }

  #leadsOf(resource: Resource): readonly (Lead | OpenLead)[] {
    let leads = this.#leads.get(resource);
    if (leads === undefined) this.#leads.set(resource, (leads = this.#within(() => leadsOf(resource, this.#index))));
    return leads;
  }

  #within<T>(compute: () => readonly T[]): readonly T[] {
    try {
      return metered(this.#budget, compute);
    } catch (error) {
      if (!(error instanceof Exhausted)) throw error;
      this.#limit ??= refused(new ExpressionError('own-limit', tooComplex('properties-of-workspaces')));
      return [];
    }
  }
}

/** What it may cost to tell where all properties lead, in steps (`metered`). */
const MAX_COST = 100_000;

/** After so many reasons why a resource may belong to a workspace nothing new is learnt. */
const MAX_REASONS = 16;
