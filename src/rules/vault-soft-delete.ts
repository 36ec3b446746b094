import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { isOn, judge } from './shared/outcome.js';
import { VAULT } from './shared/resource-type.js';
import { allOf, anyOf, not, tri } from '../template/symbolic/tri.js';
import { keyRoleOf, roleText } from './shared/vault.js';
import { shown } from './shared/wording.js';
import { isApiVersionFrom } from './shared/workspace.js';

const meta: RuleMeta = {
  id: 'vault-soft-delete',
  summary: 'Soft delete is off on a vault that holds a customer-managed key.',
  severity: 'error',
  appliesTo: [VAULT],
  decidedBy: 'last',
  messages: {
    off: `Soft delete is off on vault '{name}'{role}. Write "enableSoftDelete": true.`,
    'api-version': `Soft delete is off on vault '{name}'{role}: with API version {apiVersion} it has to be set. Write "enableSoftDelete": true, or use 2019-09-01 or later.`,
    'use-undetermined':
      "Soft delete is off on vault '{name}'; cannot tell whether it holds a customer-managed key: that depends on {causes}.",
    undetermined: "Cannot tell whether soft delete is on for vault '{name}'{role}: it depends on {causes}.",
  },
  rationale:
    'A deleted key can only be brought back while soft delete is on; services refuse keys from vaults without it. From API version 2019-09-01 on soft delete is on where the property is absent, which passes here; the built-in policy 1e66c121 still reports the absence. Vaults are selected as in `vault-purge-protection`.',
  fix: 'Write `"enableSoftDelete": true`, or leave the property out with API version 2019-09-01 or later.',
  references: ['https://learn.microsoft.com/azure/key-vault/general/soft-delete-overview'],
  since: '0.1.0',
};

export const vaultSoftDelete: Rule = {
  meta,
  applies: (vault, context) => keyRoleOf(vault, context).used !== 'no',
  *check(vault, context): Generator<Finding> {
    const at = ['properties', 'enableSoftDelete'];
    const value = vault.read(at);
    const role = keyRoleOf(vault, context);
    const isAbsent = judge(value, (outcome) => tri(outcome === null));
    const byDefault = allOf(isAbsent, isApiVersionFrom(vault, '2019-09-01'));
    const off = not(anyOf(isOn(value), byDefault));
    const data = { role: roleText(role) };
    if (off === 'yes' && role.used === 'open') yield undetermined('use-undetermined', at, role.because);
    else if (off === 'yes' && value === null)
      yield fail('api-version', at, { ...data, apiVersion: shown(vault.apiVersion) });
    else if (off === 'yes') yield fail('off', at, data);
    else if (off === 'open') yield undetermined('undetermined', at, [value, vault.apiVersion], data);
  },
};
