import { nameInId } from '../../expressions/text-facts.js';
import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { judgeTogether } from '../kit/judgement.js';
import { identifierFormat, vaultIdFormat } from '../azure/key-format.js';
import type { FormatAnswer } from '../azure/key-format.js';
import { keyReferenceOf, storeOfId, storeOfUrl, vaultOfId } from '../azure/key-reference.js';
import type { Store } from '../azure/key-reference.js';
import { slotValues } from '../azure/key-slot.js';
import type { SlotValue } from '../azure/key-slot.js';
import { isPresent } from '../kit/outcome.js';
import { DISK_ENCRYPTION_SET, WORKSPACE } from '../azure/resource-type.js';
import type { Rule } from '../azure/rule.js';
import { sameText, knownText, textUnder } from '../../symbolic/symbolic-text.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import { allOf, not } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { phrase } from '../kit/shown.js';
import type { Phrase, Shown } from '../kit/shown.js';
import { partShown, shown } from '../kit/wording.js';

const meta: RuleMeta = {
  id: 'key-vault-mismatch',
  summary: 'The key identifier points to another vault than the vault id.',
  severity: 'error',
  appliesTo: [WORKSPACE, DISK_ENCRYPTION_SET],
  decidedBy: 'each',
  messages: {
    mismatch:
      "The key identifier points to vault '{keyVault}' but the vault id names '{idVault}'. Take both from the same vault.",
    'other-store':
      "The key identifier points to {keyStore} '{keyVault}' but the vault id names {idStore} '{idVault}'. Take both from the same vault.",
    'mismatch-where-active':
      "The key identifier points to vault '{keyVault}' but the vault id names '{idVault}'; cannot tell whether the key of '{name}' is used: it depends on {causes}.",
    'vault-id': 'the vault id',
    undetermined:
      "Cannot tell whether the key identifier of '{name}' points to the vault that the vault id names ('{keyVault}' and '{idVault}'): that depends on {causes}.",
  },
  rationale:
    'Azure looks for the key in the vault whose id is given. Names of vaults are unique in Azure and compare without case. Ids and URLs of which parts are unknown are compared by what they are made of: `reference(key).keyUri` names the vault of that key.',
  fix: 'Take the vault id and the key identifier from the same vault resource.',
  references: ['https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys'],
  since: '0.1.0',
};

const stores: Readonly<Record<Store, Phrase>> = {
  'key vault': phrase('key-vault'),
  'managed HSM': phrase('managed-hsm'),
};

export const keyVaultMismatch: Rule = {
  meta,
  applies: (resource, context) => slotPair(resource) !== undefined && context.belonging(resource),
  *check(resource): Generator<Finding> {
    const pair = slotPair(resource);
    if (pair === undefined) return;
    const { id, key } = pair;
    // Equal functions of parameters and context name one vault in every way.
    if (isOneVault(id.value, key.value)) return;
    const values = [id.value, key.value, ...id.switches];
    const { wrong, because, ways } = judgeTogether(values, ([idValue = null, keyValue = null, ...switched], given) => {
      const { same, because: open } = compare(idValue, keyValue, given);
      return { wrong: allOf(id.isOn(switched), not(same)), because: [...switched, ...open] };
    });
    const compared = ways.map(({ values: [idValue = null, keyValue = null], given }) =>
      compare(idValue, keyValue, given),
    );
    const worst = compared.find(({ same }) => same === 'no') ?? compared.find(({ same }) => same === 'open');
    if (worst === undefined || wrong === 'no') return;
    const { idVault, keyVault, idStore, keyStore } = worst;
    const data = { idVault, keyVault, idStore: stores[idStore], keyStore: stores[keyStore] };
    const related = [{ resource, at: id.at, messageId: 'vault-id' }];
    if (wrong === 'yes') yield fail(idVault === keyVault ? 'other-store' : 'mismatch', key.at, data, { related });
    else if (compared.every(({ same }) => same === 'no'))
      yield undetermined('mismatch-where-active', key.at, because, data, { related });
    // Where neither vault can be told nor the form of both, the rules on formats say all there is to say.
    else if (compared.some(({ isAsked }) => isAsked))
      yield undetermined('undetermined', key.at, because, data, { related });
  },
};

function slotPair(resource: SlotValue['resource']): { id: SlotValue; key: SlotValue } | undefined {
  const slots = slotValues(resource).filter((slot) => slot.active !== 'no');
  const id = slots.find((slot) => slot.form === 'vault-id');
  const key = slots.find((slot) => slot.form === 'key-identifier');
  return id === undefined || key === undefined ? undefined : { id, key };
}

function isOneVault(id: Value, key: Value): boolean {
  const [idVault, keyVault] = [vaultOfId(symbolicText(id) ?? []), keyReferenceOf(symbolicText(key) ?? [])?.vault];
  const { idStore, keyStore } = storesOf(id, key);
  if (idVault === undefined || keyVault === undefined || idStore !== keyStore) return false;
  return sameText(idVault, keyVault) === 'yes';
}

interface Comparison {
  readonly same: Tri;
  readonly idVault: Shown;
  readonly keyVault: Shown;
  readonly idStore: Store;
  readonly keyStore: Store;
  /** Whether they may differ and something is known of one of them, or the form of both. */
  readonly isAsked: boolean;
  /** Where that is open: the values that do not tell their vault. */
  readonly because: readonly Value[];
}

/** Values that are missing or of a wrong form are the matter of other rules: they count as the same vault. */
function compare(id: Value, key: Value, given: Choices): Comparison {
  const [idVault, keyVault] = [
    vaultOf(id, vaultOfId, vaultIdFormat),
    vaultOf(key, (text) => keyReferenceOf(text)?.vault, identifierFormat),
  ];
  const { idStore, keyStore } = storesOf(id, key);
  const same =
    idVault === 'none' || keyVault === 'none'
      ? 'yes'
      : idVault === undefined || keyVault === undefined
        ? 'open'
        : idStore !== keyStore
          ? 'no'
          : sameText(textUnder(idVault, given), textUnder(keyVault, given));
  const sides = [
    { value: id, vault: idVault },
    { value: key, vault: keyVault },
  ];
  const told = sides.filter(({ vault }) => isTold(vault));
  const open = sides.filter((side) => !told.includes(side));
  return {
    same,
    idVault: worded(idVault, id),
    keyVault: worded(keyVault, key),
    idStore,
    keyStore,
    isAsked: same !== 'yes' && (told.length > 0 || (idVault !== undefined && keyVault !== undefined)),
    because: same === 'open' ? open.map(({ value }) => nameInId(value)) : [],
  };
}

/** Where the two say that the key is; the same where one of them leaves that open. */
function storesOf(id: Value, key: Value): { readonly idStore: Store; readonly keyStore: Store } {
  const [idStore, keyStore] = [storeOfId(symbolicText(id) ?? []), storeOfUrl(symbolicText(key) ?? [])];
  return {
    idStore: idStore ?? keyStore ?? 'key vault',
    keyStore: keyStore ?? idStore ?? 'key vault',
  };
}

/** The vault that a value names; undefined where it is open, `none` where there is no value of the right form. */
function vaultOf(
  value: Value,
  read: (text: SymbolicText) => SymbolicText | undefined,
  format: (text: SymbolicText) => FormatAnswer,
): SymbolicText | 'none' | undefined {
  const text = symbolicText(value);
  if (text === undefined || isPresent(value) === 'no' || typeof format(text) === 'object') return 'none';
  return read(text);
}

function isTold(vault: SymbolicText | 'none' | undefined): boolean {
  return vault !== undefined && vault !== 'none' && knownText(vault) !== undefined;
}

/** The name of the vault where it is known and nothing secret, else the value it would come from. */
function worded(vault: SymbolicText | 'none' | undefined, value: Value): Shown {
  const known = vault === undefined || vault === 'none' ? undefined : knownText(vault);
  return (known === undefined ? undefined : partShown(known, value)) ?? shown(value);
}
