import type { Deployment, Resource } from '../template/resource.js';
import { Belongings } from './shared/belonging.js';
import type { Belonging } from './shared/belonging.js';
import { keyUseOf } from './shared/key-use.js';
import type { KeyUse } from './shared/key-use.js';
import { ResourceIndex } from './shared/resource-index.js';
import { resourceIdOf } from '../template/symbolic/resource-id.js';
import { knownText, textKey } from '../template/symbolic/symbolic-text.js';
import type { SymbolicText } from '../template/symbolic/symbolic-text.js';
import { WORKSPACE, isType } from './shared/resource-type.js';
import type { RuleContext, RuleOptions } from './rule.js';

/** Answers the questions of rules about one deployment; nothing is worked out before it is asked for. */
export function createContext(deployment: Deployment, options: RuleOptions): RuleContext {
  const index = new ResourceIndex(deployment.resources);
  const belongings = once(() => new Belongings(index));
  const uses = once(() => keyUsesOf(deployment.resources));
  const usesByVault = once(() => new UsesByVault(uses()));
  const belonging = (resource: Resource): Belonging => {
    const known = belongings().of(resource);
    return options.scope === 'all' ? { ...known, answer: 'yes', because: [] } : known;
  };
  return {
    options,
    resources: deployment.resources,
    resolve: (id) => {
      const parsed = resourceIdOf(id);
      const sure = index.find(parsed);
      return { sure, possible: parsed === undefined ? [] : index.findPossible(parsed) };
    },
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

/** Uses of keys by the name of the vault: most name one that is known, and no other. */
class UsesByVault {
  readonly #known = new Map<string, KeyUse[]>();
  readonly #open: KeyUse[] = [];

  constructor(readonly all: readonly KeyUse[]) {
    for (const use of all) {
      if (use.vaults?.every(isKnownText) !== true) this.#open.push(use);
      else
        for (const key of new Set(use.vaults.map(textKey)))
          this.#known.set(key, [...(this.#known.get(key) ?? []), use]);
    }
  }

  of(vault: SymbolicText): readonly KeyUse[] {
    return isKnownText(vault) ? [...(this.#known.get(textKey(vault)) ?? []), ...this.#open] : this.all;
  }
}

function isKnownText(text: SymbolicText): boolean {
  return knownText(text) !== undefined;
}

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}
