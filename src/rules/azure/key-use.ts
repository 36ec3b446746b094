import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/model/resource.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { parseResourceId } from '../../symbolic/resource-id.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import { keyReferenceOf, vaultOfId } from './key-reference.js';
import type { KeyReference } from './key-reference.js';
import { slotValues } from './key-slot.js';
import type { SlotForm, SlotValue } from './key-slot.js';
import { outcomes } from '../kit/outcome.js';

/** One resource and the keys it is, or may be, encrypted with. */
export interface KeyUse {
  readonly resource: Resource;
  readonly slots: readonly SlotValue[];
  /** The vaults that the slots name in one way or another. */
  readonly vaults: readonly SymbolicText[];
  /** The same as the slots write them, of which each may have several ways. */
  readonly written: readonly SymbolicText[];
  /** Of a slot nothing is known: it may name any vault. */
  readonly isOpen: boolean;
}

/** The key slots of a resource with what they name; undefined where it fills none. */
export function keyUseOf(resource: Resource): KeyUse | undefined {
  const slots = slotValues(resource);
  const filled = slots.flatMap(({ form, value }) =>
    outcomes(value).map((outcome): Filled => ({ form, value: outcome })),
  );
  if (slots.length === 0) return undefined;
  const [vaults, written] = [filled, slots].map((all) => keysIn(all).map(({ vault }) => vault));
  return { resource, slots, vaults: vaults ?? [], written: written ?? [], isOpen: filled.some(isOpen) };
}

/** A slot with one value that it may turn out to have. */
export interface Filled {
  readonly form: SlotForm;
  readonly value: Value;
}

/** A key that slots name, and the value that names its vault. */
interface NamedKey extends KeyReference {
  readonly from: Value;
}

/** The keys that slots name. */
export function keysIn(slots: readonly Filled[]): readonly NamedKey[] {
  return slots.flatMap(({ form, value }): readonly NamedKey[] => {
    const text = symbolicText(value);
    if (text === undefined) return [];
    switch (form) {
      case 'vault-id': {
        const vault = vaultOfId(text);
        return vault === undefined ? [] : [{ vault, from: value }];
      }
      case 'key-identifier': {
        const reference = keyReferenceOf(text);
        return reference === undefined ? [] : [{ ...reference, from: value }];
      }
      case 'vault-uri': {
        const reference = keyReferenceOf(text);
        const keys = reference === undefined ? [] : withName(reference, slots);
        return keys.map((key) => ({ ...key, from: value }));
      }
      case 'key-name':
        return [];
    }
  });
}

/** A vault URL and, beside it, the name of the key. */
function withName({ vault }: KeyReference, siblings: readonly Filled[]): readonly KeyReference[] {
  const names = siblings.filter(({ form }) => form === 'key-name').map(({ value }) => symbolicText(value));
  const keys = names.flatMap((key): KeyReference[] => (key === undefined ? [] : [{ vault, key }]));
  return keys.length === 0 ? [{ vault }] : keys;
}

/** Is nothing known of the value that would tell the vault? */
export function isOpen(slot: Filled): boolean {
  if (!(slot.value instanceof Unknown) || slot.form === 'key-name' || keysIn([slot]).length > 0) return false;
  const text = symbolicText(slot.value) ?? [];
  return parseResourceId(text) === undefined && text.some((part) => typeof part === 'object');
}
