import { printValue } from '../../expressions/print.js';
import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/resource.js';
import type { Tri } from '../../template/symbolic/tri.js';
import { leadsBy, leadsOf } from './relation.js';
import type { Lead, OpenLead } from './relation.js';
import { inverseRelations } from './relation-table.js';
import type { ResourceIndex } from './resource-index.js';
import { WORKSPACE } from './resource-type.js';

/** Whether a resource belongs to a workspace, and what that depends on. */
export interface Belonging {
  readonly answer: Tri;
  readonly because: readonly Value[];
  /** Those to which it surely does. */
  readonly workspaces: readonly Resource[];
}

/**
 * What belongs to the workspaces and hubs of a deployment: what they and their children lead to, and so on. What is only
 * declared below such a resource belongs with it, but leads nowhere.
 */
export class Belongings {
  readonly #index: ResourceIndex;
  readonly #leads = new Map<Resource, readonly (Lead | OpenLead)[]>();
  readonly #workspaces = new Map<Resource, Resource[]>();
  readonly #possible = new Map<Resource, readonly Value[]>();

  constructor(index: ResourceIndex) {
    this.#index = index;
    const pointers = pointersIn(index);
    for (const workspace of index.ofType(WORKSPACE)) {
      if (workspace.existing) continue;
      for (const one of this.#reachedFrom(workspace, pointers.get(workspace) ?? [])) this.#add(one, workspace);
    }
    this.#followOpen();
  }

  of(resource: Resource): Belonging {
    const workspaces = this.#workspaces.get(resource);
    if (workspaces !== undefined) return { answer: 'yes', because: [], workspaces };
    const because = this.#possible.get(resource);
    if (because !== undefined) return { answer: 'open', because, workspaces: [] };
    const around = this.#index.parentsOf(resource).map((parent) => this.of(parent));
    return (
      around.find(({ answer }) => answer === 'yes') ??
      around.find(({ answer }) => answer === 'open') ?? { answer: 'no', because: [], workspaces: [] }
    );
  }

  /** What a workspace surely leads to, itself included. */
  #reachedFrom(workspace: Resource, pointers: readonly Resource[]): ReadonlySet<Resource> {
    const reached = new Set([workspace, ...this.#index.childrenOf(workspace), ...pointers]);
    for (const resource of reached)
      for (const lead of this.#leadsOf(resource)) if ('to' in lead && lead.answer === 'yes') reached.add(lead.to);
    return reached;
  }

  /** Goes on from what surely belongs through what may be led to. */
  #followOpen(): void {
    const next = [...this.#workspaces.keys()].map((resource) => ({ resource, because: [] as readonly Value[] }));
    const seen = new Set(this.#workspaces.keys());
    // Many resources may depend on one and the same value.
    const opened = new Set<string>();
    for (let step = next.pop(); step !== undefined; step = next.pop()) {
      for (const lead of this.#leadsOf(step.resource)) {
        const because = [...step.because, ...('to' in lead ? lead.because : [lead.because])];
        if ('type' in lead) {
          const key = `${lead.type} ${because.map(printValue).join()}`;
          if (opened.has(key)) continue;
          opened.add(key);
        }
        for (const resource of 'to' in lead ? [lead.to] : this.#index.ofType(lead.type)) {
          if (this.#workspaces.has(resource)) continue;
          this.#possible.set(resource, [...(this.#possible.get(resource) ?? []), ...because]);
          if (!seen.has(resource)) next.push({ resource, because });
          seen.add(resource);
        }
      }
    }
  }

  #add(resource: Resource, workspace: Resource): void {
    const workspaces = this.#workspaces.get(resource);
    if (workspaces === undefined) this.#workspaces.set(resource, [workspace]);
    else workspaces.push(workspace);
  }

  #leadsOf(resource: Resource): readonly (Lead | OpenLead)[] {
    let leads = this.#leads.get(resource);
    if (leads === undefined) this.#leads.set(resource, (leads = leadsOf(resource, this.#index)));
    return leads;
  }
}

/** Resources that name the workspace they belong to, by workspace. */
function pointersIn(index: ResourceIndex): ReadonlyMap<Resource, readonly Resource[]> {
  const pointers = new Map<Resource, Resource[]>();
  for (const relation of inverseRelations) {
    for (const resource of index.ofType(relation.from)) {
      for (const lead of leadsBy(relation, resource, index)) {
        if ('to' in lead && lead.answer === 'yes') pointers.set(lead.to, [...(pointers.get(lead.to) ?? []), resource]);
      }
    }
  }
  return pointers;
}
