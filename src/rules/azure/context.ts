import type { Meter } from '../../expressions/meter.js';
import { Allowance, Exhausted, metered, step } from '../../expressions/meter.js';
import type { Deployment, Resource } from '../../template/model/resource.js';
import { Belongings } from './belonging.js';
import type { Belonging } from './belonging.js';
import { keyUseOf } from './key-use.js';
import type { KeyUse } from './key-use.js';
import { ResourceIndex } from './resource-index.js';
import { resourceIdOf } from '../../symbolic/resource-id.js';
import { knownText, sameText, textKey } from '../../symbolic/symbolic-text.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import type { Tri } from '../../symbolic/tri.js';
import { isType } from '../../symbolic/resource-type.js';
import { WORKSPACE } from './resource-type.js';
import type { RuleContext, RuleOptions } from './rule.js';

/** Answers the questions of rules about one deployment; nothing is worked out before it is asked for. */
export function createContext(
  deployment: Deployment,
  options: RuleOptions,
  /** Counts what is worked out once, for many rules. */
  shared: Meter = new Allowance(MAX_COST),
): RuleContext {
  const once = <T>(compute: () => T): (() => T) => keptUnder(shared, compute);
  const index = new ResourceIndex(deployment.resources);
  const belongings = once(() => new Belongings(index, shared));
  const uses = once(() => keyUsesOf(deployment.resources));
  const usesByVault = once(() => new UsesByVault(uses()));
  const belonging = (resource: Resource): Belonging => {
    const known = belongings().of(resource);
    return options.scope === 'all' ? { ...known, answer: 'yes', because: [] } : known;
  };
  return {
    options,
    resources: deployment.resources,
    resolve: (id, given) => {
      const parsed = resourceIdOf(id);
      if (parsed === undefined) return { sure: [], possible: [], because: [] };
      const found = index.findPossible(parsed);
      if (found === undefined) return { sure: index.find(parsed), possible: index.ofType(parsed.type), because: [id] };
      const possible = found.map((resource) => ({ resource, ...index.isNamedBy(resource, parsed, id, given) }));
      const those = (answer: Tri): readonly Resource[] =>
        possible.filter(({ wrong }) => wrong === answer).map(({ resource }) => resource);
      return {
        sure: [...index.find(parsed), ...those('yes')],
        possible: those('open'),
        because: possible.flatMap(({ because }) => because),
      };
    },
    isNamedBy: (...asked) => index.isNamedBy(...asked),
    childrenOf: (resource, type) => index.childrenOf(resource).filter((child) => isType(child, type)),
    belonging,
    keyUsesOf: (vault) => usesByVault().of(vault),
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

/** Uses of keys by the name of the vault: those that surely name it, and those that may by what is known of the names. */
class UsesByVault {
  readonly #named = new Map<string, KeyUse[]>();
  readonly #open: KeyUse[] = [];
  readonly #found = new Map<string, readonly KeyUse[]>();

  constructor(readonly all: readonly KeyUse[]) {
    for (const use of all) {
      if (use.isOpen || use.vaults.some((vault) => knownText(vault) === undefined)) this.#open.push(use);
      for (const key of new Set([...use.vaults, ...use.written].map(textKey))) {
        const uses = this.#named.get(key);
        if (uses === undefined) this.#named.set(key, [use]);
        else uses.push(use);
      }
    }
  }

  of(vault: SymbolicText): readonly KeyUse[] {
    const key = textKey(vault);
    const uses = this.#found.get(key) ?? this.#find(vault, key);
    this.#found.set(key, uses);
    return uses;
  }

  #find(vault: SymbolicText, key: string): readonly KeyUse[] {
    const named = this.#named.get(key) ?? [];
    const others = knownText(vault) === undefined ? this.all : this.#open;
    step(Math.floor(others.length / COMPARED_IN_STEP));
    // What a slot writes says no more than all that it may turn out to be, but where the vault is written alike.
    const mayNameIt = ({ isOpen, vaults }: KeyUse): boolean =>
      isOpen || vaults.some((one) => sameText(one, vault) !== 'no');
    return [...new Set([...named, ...others.filter(mayNameIt)])];
  }
}

/** So many names are compared in a step. */
const COMPARED_IN_STEP = 5;

/** In steps (`metered`). */
const MAX_COST = 200_000;

/** Works something out once, for all rules and at the cost of none; what costs too much does so for each. */
function keptUnder<T>(meter: Meter, compute: () => T): () => T {
  let result: { readonly value: T } | { readonly error: Exhausted } | undefined;
  const attempt = (): { readonly value: T } | { readonly error: Exhausted } => {
    try {
      return { value: metered(meter, compute) };
    } catch (error) {
      if (error instanceof Exhausted) return { error };
      throw error;
    }
  };
  return () => {
    result ??= attempt();
    if ('error' in result) throw result.error;
    return result.value;
  };
}
