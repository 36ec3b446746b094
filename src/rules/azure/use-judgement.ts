import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import type { ResourceId } from '../../symbolic/resource-id.js';
import { allOf } from '../../symbolic/tri.js';
import { isType } from '../../symbolic/resource-type.js';
import type { Resource } from '../../template/model/resource.js';
import { anyOfOpinions, judgeTogether } from '../kit/judgement.js';
import type { Opinion } from '../kit/judgement.js';
import type { KeyReference } from './key-reference.js';
import type { SlotValue } from './key-slot.js';
import { isOpen, keysIn } from './key-use.js';
import type { Filled, KeyUse } from './key-use.js';
import { KEY, VAULT } from './resource-type.js';
import type { RuleContext } from './rule.js';

/**
 * Is the resource encrypted with this key, or a key of this vault, where both are deployed? `wrong` stands for yes.
 * @param given the answers under which that is asked
 */
export function judgeUse(use: KeyUse, vaultOrKey: Resource, context: RuleContext, given: Choices): Opinion {
  const { slots } = use;
  const groups = new Map(slots.map(({ isOn }) => [isOn, slots.filter((slot) => slot.isOn === isOn)]));
  const judge = (group: readonly SlotValue[]): Opinion => judgeGroup(group, use.resource, vaultOrKey, context, given);
  return anyOfOpinions([...groups.values()].map(judge));
}

/** The slots that one switch turns on. */
function judgeGroup(
  slots: readonly SlotValue[],
  user: Resource,
  vaultOrKey: Resource,
  context: RuleContext,
  under: Choices,
): Opinion {
  const [{ isOn, switches } = noSwitch] = slots;
  const type = isType(vaultOrKey, KEY) ? KEY : VAULT;
  const values = [vaultOrKey.presence, user.presence, ...slots.map(({ value }) => value), ...switches];
  const test = ([, , ...outcomes]: readonly Value[], given: Choices): Opinion => {
    const filled = slots.map(({ form }, index): Filled => ({ form, value: outcomes[index] ?? null }));
    const open = filled.filter(isOpen).map(({ value }): Opinion => ({ wrong: 'open', because: [value] }));
    const named = keysIn(filled).flatMap(({ from, ...reference }) => {
      const id = idOf(reference, type);
      return id === undefined ? [] : [context.isNamedBy(vaultOrKey, id, from, given)];
    });
    const switched = outcomes.slice(slots.length);
    const { wrong, because } = anyOfOpinions([...open, ...named]);
    return { wrong: allOf(wrong, isOn(switched)), because: [...because, ...switched] };
  };
  const judgement = judgeTogether(values, test, under);
  // The two are never deployed together.
  return judgement.ways.length === 0 ? { wrong: 'no', because: [] } : judgement;
}

const noSwitch: Pick<SlotValue, 'isOn' | 'switches'> = { isOn: () => 'no', switches: [] };

/** The id of the vault or key, whichever is asked for, that a reference names; none where it names no key. */
function idOf({ vault, key }: KeyReference, type: string): ResourceId | undefined {
  const names = type === KEY ? [vault, key] : [vault];
  return names.every((name) => name !== undefined) ? { type, names, scope: [] } : undefined;
}
