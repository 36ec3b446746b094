import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/model/resource.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { formOf } from '../azure/key-format.js';
import type { ValueForm } from '../azure/key-format.js';
import { judgeTogether } from '../kit/judgement.js';
import type { Opinion } from '../kit/judgement.js';
import { keyConsumerTypes, slotValues } from '../azure/key-slot.js';
import type { SlotForm, SlotValue } from '../azure/key-slot.js';
import { WORKSPACE } from '../azure/resource-type.js';
import { pathShown, phrase } from '../kit/shown.js';
import type { Phrase } from '../kit/shown.js';
import { otherThanText } from '../azure/slot-format.js';
import type { Rule, RuleContext } from '../azure/rule.js';
import { allOf } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { isType } from '../../symbolic/resource-type.js';
import { nameOf, shown } from '../kit/wording.js';

const meta: RuleMeta = {
  id: 'key-reference-slot-mixup',
  summary: 'A resource id, URL or name of a key or vault stands in the place of another of these.',
  severity: 'error',
  appliesTo: keyConsumerTypes,
  decidedBy: 'each',
  messages: {
    form: "'{path}' expects {expected} but gets {actual}, '{value}'. Write {instead}.",
    shared:
      "'{path}' expects {expected} but gets '{value}', which '{otherPath}' of '{otherName}' uses as {otherExpected}. One of them is wrong: write {instead} here.",
    'same-value': "'{path}' uses the same value",
    'some-ways': "'{path}' expects {expected} but may get '{value}': that depends on {causes}. Write {instead}.",
    undetermined: "'{path}' expects {expected}; cannot tell whether '{value}' is one: it depends on {causes}.",
  },
  rationale:
    'The services take the vault as a resource id in one place and as a URL in another, and the key as a URL here and as a name there. Where a value is not known, the use of the same value in another place of the template tells what it is.',
  fix: 'Take the URL of a vault from `reference(vaultId).vaultUri`, the identifier of a key from `reference(keyId).keyUriWithVersion`, ids from `resourceId`.',
  references: ['https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates'],
  since: '0.1.0',
};

interface Expectation {
  readonly form: ValueForm;
  readonly noun: Phrase;
  readonly instead: Phrase;
}

const expectations: Readonly<Record<SlotForm, Expectation>> = {
  'vault-id': {
    form: 'resource-id',
    noun: phrase('vault-id'),
    instead: phrase('write-vault-id'),
  },
  'key-identifier': {
    form: 'url',
    noun: phrase('key-identifier'),
    instead: phrase('write-key-identifier'),
  },
  'vault-uri': { form: 'url', noun: phrase('vault-url'), instead: phrase('write-vault-url') },
  'key-name': { form: 'name', noun: phrase('key-name'), instead: phrase('write-key-name') },
};

const forms: Readonly<Record<ValueForm, Phrase>> = {
  'resource-id': phrase('a-resource-id'),
  url: phrase('a-url'),
  name: phrase('a-name'),
};

export const keyReferenceSlotMixup: Rule = {
  meta,
  applies: (resource, context) =>
    slotValues(resource).some((slot) => slot.active !== 'no') && context.belonging(resource),
  *check(resource, context): Generator<Finding> {
    for (const slot of slotValues(resource)) {
      if (slot.active !== 'no') yield* checkSlot(slot, context);
    }
  },
};

function* checkSlot(slot: SlotValue, context: RuleContext): Generator<Finding> {
  const { noun, instead } = expectations[slot.form];
  const judgement = judgeTogether([slot.value, ...slot.switches], ([value = null, ...switched]): Opinion => {
    const isWrong = isWrongForm(value, slot.form);
    return {
      wrong: allOf(slot.isOn(switched), isWrong),
      because: [...switched, ...(isWrong === 'open' ? [value] : [])],
    };
  });
  const { wrong, because, ways } = judgement;
  const bad = ways.map(({ values: [value = null] }) => value).find((value) => isWrongForm(value, slot.form) === 'yes');
  const data = { path: pathShown(slot.at), expected: noun, instead, value: shown(bad ?? slot.value) };
  if (wrong === 'yes') {
    const form = formOf(symbolicText(bad ?? null) ?? []);
    const actual = otherThanText(bad ?? null)?.noun ?? (form === undefined ? phrase('another') : forms[form]);
    yield fail('form', slot.at, { ...data, actual });
    return;
  }
  const other = slot.active === 'yes' ? otherUse(slot, context) : undefined;
  if (other !== undefined) {
    const otherPath = pathShown(other.at);
    const related = [{ resource: other.resource, at: other.at, messageId: 'same-value', data: { path: otherPath } }];
    const words = { otherPath, otherName: nameOf(other.resource), otherExpected: expectations[other.form].noun };
    yield fail('shared', slot.at, { ...data, ...words }, { related });
  } else if (wrong === 'open')
    yield undetermined(bad === undefined ? 'undetermined' : 'some-ways', slot.at, because, data);
}

/**
 * A bare word where an id or a key identifier belongs, what is no text there and what is open there are left to the rules on
 * their formats.
 */
function isWrongForm(value: Value, slot: SlotForm): Tri {
  const hasFormat = slot === 'vault-id' || slot === 'key-identifier';
  const other = otherThanText(value);
  if (other !== undefined) return hasFormat ? 'no' : other.mayBeNull ? 'open' : 'yes';
  const text = symbolicText(value);
  const form = text === undefined ? undefined : formOf(text);
  if (form === undefined) return hasFormat || !isGivenByUser(value) ? 'no' : 'open';
  if (form === expectations[slot].form) return 'no';
  return form === 'name' && slot !== 'vault-uri' ? 'no' : 'yes';
}

/** A value of which nothing is known before it is given: not what Azure answers, nor what is put together. */
function isGivenByUser(value: Value): boolean {
  if (!(value instanceof Unknown)) return false;
  let { expression } = value.description;
  while (expression.kind === 'access') expression = expression.base;
  return expression.kind === 'call' && expression.key === 'parameters';
}

interface Use {
  readonly resource: Resource;
  readonly at: JsonPath;
  readonly form: SlotForm;
}

/** Resource ids count as right; of the other forms, the one that stands first here. */
const trust: readonly SlotForm[] = ['vault-id', 'key-identifier', 'vault-uri', 'key-name'];

/** Another slot that uses the same unknown value as something else, and is more likely to be right. */
function otherUse(slot: SlotValue, context: RuleContext): Use | undefined {
  const key = soleKey(slot.value);
  if (key === undefined) return undefined;
  return usesByKey(context)
    .get(key)
    ?.find(
      (use) =>
        (use.resource === slot.resource || use.resource.condition === true) &&
        trust.indexOf(use.form) < trust.indexOf(slot.form),
    );
}

const tables = new WeakMap<RuleContext, ReadonlyMap<string, readonly Use[]>>();

/** Slots that hold a value of which nothing is known, by what identifies it. */
function usesByKey(context: RuleContext): ReadonlyMap<string, readonly Use[]> {
  let table = tables.get(context);
  if (table === undefined) {
    const uses = new Map<string, Use[]>();
    for (const use of usesOf(context)) {
      const key = soleKey(use.resource.read(use.at));
      if (key === undefined) continue;
      const same = uses.get(key);
      if (same === undefined) uses.set(key, [use]);
      else same.push(use);
    }
    tables.set(context, (table = uses));
  }
  return table;
}

function usesOf(context: RuleContext): readonly Use[] {
  const slots = context.keyUses.flatMap((use): readonly Use[] => use.slots.filter(({ active }) => active === 'yes'));
  const secretVaults = context.resources
    .filter((resource) => isType(resource, WORKSPACE) && !resource.existing)
    .map((resource): Use => ({ resource, at: ['properties', 'keyVault'], form: 'vault-id' }));
  return [...slots, ...secretVaults];
}

/** What identifies a value of which nothing is known. */
function soleKey(value: SlotValue['value']): string | undefined {
  const [part, ...rest] = symbolicText(value) ?? [];
  return typeof part === 'object' && rest.length === 0 ? part.key : undefined;
}
