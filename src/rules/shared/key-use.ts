import type { Resource } from '../../template/resource.js';
import { symbolicText } from '../../template/symbolic/expression-text.js';
import { keyReferenceOf, vaultOfId } from './key-reference.js';
import type { KeyReference } from './key-reference.js';
import { slotValues } from './key-slot.js';
import type { SlotValue } from './key-slot.js';
import { outcomes } from './outcome.js';
import { sameText } from '../../template/symbolic/symbolic-text.js';

/** One resource and the keys it is, or may be, encrypted with. */
export interface KeyUse {
  readonly resource: Resource;
  readonly slots: readonly SlotValue[];
  readonly keys: readonly KeyReference[];
}

/** The key slots of a resource with what they name; undefined where it fills none. */
export function keyUseOf(resource: Resource): KeyUse | undefined {
  const slots = slotValues(resource);
  return slots.length === 0 ? undefined : { resource, slots, keys: slots.flatMap((slot) => keysOf(slot, slots)) };
}

function keysOf(slot: SlotValue, siblings: readonly SlotValue[]): readonly KeyReference[] {
  return outcomes(slot.value).flatMap((outcome): readonly KeyReference[] => {
    const text = symbolicText(outcome);
    if (text === undefined) return [];
    switch (slot.form) {
      case 'vault-id': {
        const vault = vaultOfId(text);
        return vault === undefined ? [] : [{ vault }];
      }
      case 'key-identifier': {
        const reference = keyReferenceOf(text);
        return reference === undefined ? [] : [reference];
      }
      case 'vault-uri': {
        const reference = keyReferenceOf(text);
        return reference === undefined ? [] : withName(reference, siblings);
      }
      case 'key-name':
        return [];
    }
  });
}

/** A vault URL and, beside it, the name of the key. */
function withName({ vault }: KeyReference, siblings: readonly SlotValue[]): readonly KeyReference[] {
  const names = siblings
    .filter((slot) => slot.form === 'key-name')
    .flatMap((slot) => outcomes(slot.value).map(symbolicText));
  const keys = names.flatMap((key): KeyReference[] => (key === undefined ? [] : [{ vault, key }]));
  return keys.length === 0 ? [{ vault }] : keys;
}

/** Does the reference surely name this vault and, where one is asked for, this key? */
export function names(reference: KeyReference, vault: KeyReference['vault'], key?: KeyReference['key']): boolean {
  if (sameText(reference.vault, vault) !== 'yes') return false;
  return key === undefined || (reference.key !== undefined && sameText(reference.key, key) === 'yes');
}
