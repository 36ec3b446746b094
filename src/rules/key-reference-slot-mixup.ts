import { formatJsonPath } from '../json/path.js';
import type { JsonPath } from '../json/path.js';
import type { Resource } from '../template/resource.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleContext, RuleMeta } from './rule.js';
import { symbolicText } from '../template/symbolic/expression-text.js';
import { formOf } from './shared/key-format.js';
import type { ValueForm } from './shared/key-format.js';
import { keyConsumerTypes, slotValues } from './shared/key-slot.js';
import type { SlotForm, SlotValue } from './shared/key-slot.js';
import { outcomes } from './shared/outcome.js';
import { WORKSPACE, isType } from './shared/resource-type.js';
import { unanimous } from '../template/symbolic/tri.js';
import type { Tri } from '../template/symbolic/tri.js';
import { nameOf, shown } from './shared/wording.js';

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
    undetermined: "'{path}' expects {expected}; cannot tell whether it gets one: '{value}' depends on {causes}.",
  },
  rationale:
    'The services take the vault as a resource id in one place and as a URL in another, and the key as a URL here and as a name there. Where a value is not known, the use of the same value in another place of the template tells what it is.',
  fix: 'Take the URL of a vault from `reference(vaultId).vaultUri`, the identifier of a key from `reference(keyId).keyUriWithVersion`, ids from `resourceId`.',
  references: ['https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates'],
  since: '0.1.0',
};

interface Expectation {
  readonly form: ValueForm;
  readonly noun: string;
  readonly instead: string;
}

const expectations: Readonly<Record<SlotForm, Expectation>> = {
  'vault-id': {
    form: 'resource-id',
    noun: 'the resource id of a vault',
    instead: "[resourceId('Microsoft.KeyVault/vaults', …)]",
  },
  'key-identifier': { form: 'url', noun: 'the identifier (URL) of a key', instead: '[reference(…).keyUriWithVersion]' },
  'vault-uri': { form: 'url', noun: 'the URL of a vault', instead: '[reference(…).vaultUri]' },
  'key-name': { form: 'name', noun: 'the name of a key', instead: 'the name alone' },
};

const forms: Readonly<Record<ValueForm, string>> = { 'resource-id': 'a resource id', url: 'a URL', name: 'a name' };

export const keyReferenceSlotMixup: Rule = {
  meta,
  applies: (resource, context) =>
    context.inScope(resource) && slotValues(resource).some((slot) => slot.active !== 'no'),
  *check(resource, context): Generator<Finding> {
    for (const slot of slotValues(resource)) {
      if (slot.active !== 'no') yield* checkSlot(slot, context);
    }
  },
};

function* checkSlot(slot: SlotValue, context: RuleContext): Generator<Finding> {
  const { noun, instead } = expectations[slot.form];
  const ways = outcomes(slot.value);
  const answers = ways.map((outcome) => isWrongForm(symbolicText(outcome), slot.form));
  const wrong = unanimous(answers);
  const index = answers.indexOf('yes');
  const data = { path: formatJsonPath(slot.at), expected: noun, instead, value: shown(ways[index] ?? slot.value) };
  if (wrong === 'yes') {
    const form = formOf(symbolicText(ways[0] ?? null) ?? []);
    yield fail('form', slot.at, { ...data, actual: form === undefined ? 'another' : forms[form] });
    return;
  }
  const other = otherUse(slot, context);
  if (other !== undefined) {
    const otherPath = formatJsonPath(other.at);
    const related = [{ resource: other.resource, at: other.at, message: `'${otherPath}' uses the same value` }];
    const words = { otherPath, otherName: nameOf(other.resource), otherExpected: expectations[other.form].noun };
    yield fail('shared', slot.at, { ...data, ...words }, { related });
  } else if (index >= 0) yield undetermined('undetermined', slot.at, [slot.value], data);
}

/** A bare word where an id or a key identifier belongs is left to the rules on their formats. */
function isWrongForm(text: ReturnType<typeof symbolicText>, slot: SlotForm): Tri {
  const form = text === undefined ? undefined : formOf(text);
  if (form === undefined || form === expectations[slot].form) return 'no';
  return form === 'name' && slot !== 'vault-uri' ? 'no' : 'yes';
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
  return usesOf(context).find(
    (use) => trust.indexOf(use.form) < trust.indexOf(slot.form) && soleKey(use.resource.read(use.at)) === key,
  );
}

function usesOf(context: RuleContext): readonly Use[] {
  const slots = context.keyUses.flatMap((use): readonly Use[] => use.slots);
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
