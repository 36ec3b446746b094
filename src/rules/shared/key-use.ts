import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/resource.js';
import { symbolicText } from '../../template/symbolic/expression-text.js';
import { sameText } from '../../template/symbolic/symbolic-text.js';
import { anyOf } from '../../template/symbolic/tri.js';
import { judgeTogether } from './judgement.js';
import type { Opinion } from './judgement.js';
import { keyReferenceOf, vaultOfId } from './key-reference.js';
import type { KeyReference } from './key-reference.js';
import { slotValues } from './key-slot.js';
import type { SlotForm, SlotValue } from './key-slot.js';
import { outcomes } from './outcome.js';

/** One resource and the keys it is, or may be, encrypted with. */
export interface KeyUse {
  readonly resource: Resource;
  readonly slots: readonly SlotValue[];
  readonly keys: readonly KeyReference[];
}

/** The key slots of a resource with what they name; undefined where it fills none. */
export function keyUseOf(resource: Resource): KeyUse | undefined {
  const slots = slotValues(resource);
  const filled = slots.flatMap(({ form, value }) =>
    outcomes(value).map((outcome): Filled => ({ form, value: outcome })),
  );
  return slots.length === 0 ? undefined : { resource, slots, keys: keysIn(filled) };
}

/** A slot with one value that it may turn out to have. */
interface Filled {
  readonly form: SlotForm;
  readonly value: Value;
}

function keysIn(slots: readonly Filled[]): readonly KeyReference[] {
  return slots.flatMap(({ form, value }): readonly KeyReference[] => {
    const text = symbolicText(value);
    if (text === undefined) return [];
    switch (form) {
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
        return reference === undefined ? [] : withName(reference, slots);
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

/** Does the reference surely name this vault and, where one is asked for, this key? */
export function names(reference: KeyReference, vault: KeyReference['vault'], key?: KeyReference['key']): boolean {
  if (sameText(reference.vault, vault) !== 'yes') return false;
  return key === undefined || (reference.key !== undefined && sameText(reference.key, key) === 'yes');
}

/** Is the resource encrypted with this key, or a key of this vault? `wrong` stands for yes. */
export function judgeUse({ slots }: KeyUse, vault: KeyReference['vault'], key?: KeyReference['key']): Opinion {
  const groups = new Map(slots.map(({ isOn }) => [isOn, slots.filter((slot) => slot.isOn === isOn)]));
  const uses = [...groups.values()].map((group) => judgeGroup(group, vault, key));
  return { wrong: anyOf('no', ...uses.map(({ wrong }) => wrong)), because: uses.flatMap(({ because }) => because) };
}

/** The slots that one switch turns on. */
function judgeGroup(
  slots: readonly SlotValue[],
  vault: KeyReference['vault'],
  key: KeyReference['key'] | undefined,
): Opinion {
  const [{ isOn, switches } = noSwitch] = slots;
  return judgeTogether([...slots.map(({ value }) => value), ...switches], (ways): Opinion => {
    const filled = slots.map(({ form }, index): Filled => ({ form, value: ways[index] ?? null }));
    const isNamed = keysIn(filled).some((reference) => names(reference, vault, key));
    const switched = ways.slice(slots.length);
    return { wrong: isNamed ? isOn(switched) : 'no', because: switched };
  });
}

const noSwitch: Pick<SlotValue, 'isOn' | 'switches'> = { isOn: () => 'no', switches: [] };
