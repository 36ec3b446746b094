import { Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { symbolicText } from '../template/symbolic/expression-text.js';
import { keyReferenceOf, vaultOfId } from './shared/key-reference.js';
import { slotValues } from './shared/key-slot.js';
import type { SlotValue } from './shared/key-slot.js';
import { outcomePairs, uncovered } from './shared/outcome.js';
import { DISK_ENCRYPTION_SET, WORKSPACE } from './shared/resource-type.js';
import { sameText, knownText } from '../template/symbolic/symbolic-text.js';
import type { SymbolicText } from '../template/symbolic/symbolic-text.js';
import { allOf, not, unanimous } from '../template/symbolic/tri.js';
import type { Tri } from '../template/symbolic/tri.js';
import { shown } from './shared/wording.js';

const meta: RuleMeta = {
  id: 'key-vault-mismatch',
  summary: 'The key identifier points to another vault than the vault id.',
  severity: 'error',
  appliesTo: [WORKSPACE, DISK_ENCRYPTION_SET],
  decidedBy: 'each',
  messages: {
    mismatch:
      'The key identifier points to vault {keyVault} but the vault id names {idVault}. Take both from the same vault.',
    'mismatch-where-active':
      "The key identifier points to vault {keyVault} but the vault id names {idVault}; cannot tell whether the key of '{name}' is used: it depends on {causes}.",
    undetermined:
      "Cannot tell whether the key of '{name}' is in the vault that its vault id names ({idVault}): the key identifier, vault {keyVault}, depends on {causes}.",
  },
  rationale:
    'Azure looks for the key in the vault whose id is given. Names of vaults are unique in Azure and compare without case. Ids and URLs of which parts are unknown are compared by what they are made of: `reference(key).keyUri` names the vault of that key.',
  fix: 'Take the vault id and the key identifier from the same vault resource.',
  references: ['https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys'],
  since: '0.1.0',
};

export const keyVaultMismatch: Rule = {
  meta,
  applies: (resource, context) => context.inScope(resource) && slotPair(resource) !== undefined,
  *check(resource): Generator<Finding> {
    const pair = slotPair(resource);
    if (pair === undefined) return;
    const { id, key } = pair;
    const ways = outcomePairs(id.value, key.value).map(([idValue, keyValue]) => compare(idValue, keyValue));
    const same = unanimous(ways.map((way) => way.same));
    const differ = allOf(id.active, not(same));
    const worst = ways.find((way) => way.same === 'no') ?? ways.find((way) => way.same === 'open') ?? ways[0];
    if (worst === undefined || differ === 'no') return;
    const data = { idVault: worst.idVault, keyVault: worst.keyVault };
    const related = [{ resource, at: id.at, message: 'the vault id' }];
    if (differ === 'yes') yield fail('mismatch', key.at, data, { related });
    else if (same === 'no') yield undetermined('mismatch-where-active', key.at, [id.switch], data, { related });
    else if (ways.some((way) => way.isTold))
      yield undetermined(
        'undetermined',
        key.at,
        [id.value, key.value, ...(id.active === 'open' ? [id.switch] : [])],
        data,
        { related },
      );
  },
};

function slotPair(resource: SlotValue['resource']): { id: SlotValue; key: SlotValue } | undefined {
  const slots = slotValues(resource).filter((slot) => slot.active !== 'no');
  const id = slots.find((slot) => slot.form === 'vault-id');
  const key = slots.find((slot) => slot.form === 'key-identifier');
  return id === undefined || key === undefined ? undefined : { id, key };
}

interface Comparison {
  readonly same: Tri;
  readonly idVault: string;
  readonly keyVault: string;
  /** Whether one of the vaults can be told; where neither can, the rules on formats say all there is to say. */
  readonly isTold: boolean;
}

/** Values that are missing or of a wrong form are the matter of other rules: they count as the same vault. */
function compare(id: Value, key: Value): Comparison {
  const [idVault, keyVault] = [vaultOf(id, vaultOfId), vaultOf(key, (text) => keyReferenceOf(text)?.vault)];
  const words = { idVault: worded(idVault, id), keyVault: worded(keyVault, key) };
  if (idVault === undefined || keyVault === undefined) {
    const same = isOpen(id, idVault) || isOpen(key, keyVault) ? 'open' : 'yes';
    return {
      ...words,
      same,
      isTold:
        same === 'open' && [idVault, keyVault].some((vault) => vault !== undefined && knownText(vault) !== undefined),
    };
  }
  return {
    ...words,
    same: sameText(idVault, keyVault),
    isTold: [idVault, keyVault].some((vault) => knownText(vault) !== undefined),
  };
}

function vaultOf(value: Value, read: (text: SymbolicText) => SymbolicText | undefined): SymbolicText | undefined {
  const text = symbolicText(value);
  return text === undefined ? undefined : read(text);
}

function isOpen(value: Value, vault: SymbolicText | undefined): boolean {
  return vault === undefined && uncovered(value) instanceof Unknown;
}

/** The name of the vault where it is known and nothing secret, else the value it would come from. */
function worded(vault: SymbolicText | undefined, value: Value): string {
  const known = vault === undefined || uncovered(value) !== value ? undefined : knownText(vault);
  return `'${known ?? shown(value)}'`;
}
