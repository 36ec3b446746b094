import type { Resource } from '../../template/resource.js';
import type { Value } from '../../expressions/value.js';
import type { RuleContext } from '../rule.js';
import { anyOf } from '../../template/symbolic/tri.js';
import type { Tri } from '../../template/symbolic/tri.js';
import { nameOf } from './wording.js';
import type { KeyUse } from './key-use.js';

/** Whether a vault holds (or a key is) the key of a resource in scope, and what that depends on. */
export interface KeyRole {
  readonly used: Tri;
  readonly because: readonly Value[];
  readonly uses: readonly KeyUse[];
}

/** With scope `all` every vault and key is judged as if it were used. */
export function keyRoleOf(vaultOrKey: Resource, context: RuleContext): KeyRole {
  const uses = context.keyUsesOf(vaultOrKey);
  const slots = uses.flatMap((use) => use.slots);
  if (context.options.scope === 'all') return { used: 'yes', because: [], uses };
  return { used: anyOf('no', ...slots.map((slot) => slot.active)), because: slots.map((slot) => slot.switch), uses };
}

/** `, which holds the key of 'ws'`, or nothing where no resource in scope uses it. */
export function roleText({ uses }: KeyRole): string {
  const [use] = uses;
  return use === undefined ? '' : `, which holds the key of '${nameOf(use.resource)}'`;
}
