import { Unknown, isKnown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/resource.js';
import { symbolicText } from '../../template/symbolic/expression-text.js';
import { parseResourceId } from '../../template/symbolic/resource-id.js';
import { sameText } from '../../template/symbolic/symbolic-text.js';
import type { SymbolicText } from '../../template/symbolic/symbolic-text.js';
import { allOf, anyOf } from '../../template/symbolic/tri.js';
import type { Tri } from '../../template/symbolic/tri.js';
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
  /** The vaults that the slots name in one way or another. */
  readonly vaults: readonly SymbolicText[];
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
  return { resource, slots, vaults: keysIn(filled).map(({ vault }) => vault), isOpen: filled.some(isOpen) };
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

/** Does the reference name this vault and, where one is asked for, this key? */
function names(reference: KeyReference, vault: KeyReference['vault'], key: KeyReference['key'] | undefined): Tri {
  const sameVault = sameText(reference.vault, vault);
  if (key === undefined) return sameVault;
  return reference.key === undefined ? 'no' : allOf(sameVault, sameText(reference.key, key));
}

/** Is nothing known of the value that would tell the vault? */
function isOpen(slot: Filled): boolean {
  if (!(slot.value instanceof Unknown) || slot.form === 'key-name' || keysIn([slot]).length > 0) return false;
  const text = symbolicText(slot.value) ?? [];
  return parseResourceId(text) === undefined && text.some((part) => typeof part === 'object');
}

/**
 * Is the resource encrypted with this key, or a key of this vault, where that is deployed? `wrong` stands for yes.
 * @param presence that of the vault or key
 */
export function judgeUse(
  { slots }: KeyUse,
  presence: Value,
  vault: KeyReference['vault'],
  key?: KeyReference['key'],
): Opinion {
  const groups = new Map(slots.map(({ isOn }) => [isOn, slots.filter((slot) => slot.isOn === isOn)]));
  const uses = [...groups.values()].map((group) => judgeGroup(group, presence, vault, key));
  return { wrong: anyOf('no', ...uses.map(({ wrong }) => wrong)), because: uses.flatMap(({ because }) => because) };
}

/** The slots that one switch turns on. */
function judgeGroup(
  slots: readonly SlotValue[],
  presence: Value,
  vault: KeyReference['vault'],
  key: KeyReference['key'] | undefined,
): Opinion {
  const [{ isOn, switches } = noSwitch] = slots;
  const values = [presence, ...slots.map(({ value }) => value), ...switches];
  const test = ([, ...outcomes]: readonly Value[]): Opinion => {
    const filled = slots.map(({ form }, index): Filled => ({ form, value: outcomes[index] ?? null }));
    const named = anyOf(
      filled.some(isOpen) ? 'open' : 'no',
      ...keysIn(filled).map((reference) => names(reference, vault, key)),
    );
    const switched = outcomes.slice(slots.length);
    const because = named === 'open' ? filled.map(({ value }) => value).filter((value) => !isKnown(value)) : [];
    return { wrong: allOf(named, isOn(switched)), because: [...because, ...switched] };
  };
  const judgement = judgeTogether(values, test);
  // The two are never deployed together.
  return judgement.ways.length === 0 ? { wrong: 'no', because: [] } : judgement;
}

const noSwitch: Pick<SlotValue, 'isOn' | 'switches'> = { isOn: () => 'no', switches: [] };
