import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { sameText } from '../../symbolic/symbolic-text.js';
import { identifierFormat, vaultIdFormat } from '../azure/key-format.js';
import { vaultNameProblem } from '../azure/key-name.js';
import { keyReferenceOf, vaultOfId } from '../azure/key-reference.js';
import { slotValues } from '../azure/key-slot.js';
import type { SlotValue } from '../azure/key-slot.js';
import { COSMOS_ACCOUNT, DISK_ENCRYPTION_SET, REGISTRY, STORAGE_ACCOUNT, WORKSPACE } from '../azure/resource-type.js';
import { formProblem } from '../azure/slot-format.js';
import type { Rule } from '../azure/rule.js';

const meta: RuleMeta = {
  id: 'key-identifier-format',
  summary: 'A customer-managed key is not given as a key identifier.',
  severity: 'error',
  appliesTo: [WORKSPACE, REGISTRY, COSMOS_ACCOUNT, DISK_ENCRYPTION_SET, `${STORAGE_ACCOUNT}/encryptionScopes`],
  decidedBy: 'each',
  messages: {
    format:
      "'{value}' is not a key identifier (https://(vault).vault.azure.net/keys/(name)/(version)): {problem}. Take it from the key: [reference(…).keyUriWithVersion].",
    name: "'{value}' identifies no key: {problem}.",
    'some-ways':
      "The key of '{name}' may be given as '{value}', which is not a key identifier: {problem}. That depends on {causes}.",
    undetermined:
      "Cannot tell whether the key of '{name}' is given as a key identifier: '{value}' depends on {causes}.",
  },
  rationale:
    'The identifier of a key is the URL `https://{vault}{suffix}/keys/{name}`, with or without a version of 32 characters. One slash at the end and the port 443 are accepted. `reference(key).keyUri` and `keyUriWithVersion` are right by construction; texts put together with `format` or `concat` are checked as far as they are known. A resource id in this place is reported by `key-reference-slot-mixup`.',
  fix: 'Take the identifier from the key: `reference(resourceId(…)).keyUriWithVersion`, in Bicep `vault::key.properties.keyUriWithVersion`.',
  references: [
    'https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates',
    'https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys',
  ],
  since: '0.1.0',
};

export const keyIdentifierFormat: Rule = {
  meta,
  applies: (resource, context) =>
    slotValues(resource).some((slot) => slot.form === 'key-identifier' && slot.active !== 'no') &&
    context.belonging(resource),
  *check(resource): Generator<Finding> {
    const slots = slotValues(resource);
    for (const slot of slots) {
      if (slot.form !== 'key-identifier') continue;
      const { wrong, data, because, messageId } = formProblem(slot, 'url', identifierFormat);
      // What is wrong with the name of the vault is said once, of its id.
      if (wrong === 'yes' && !(messageId === 'name' && isSaidOfTheId(slot, slots)))
        yield fail(messageId, slot.at, data);
      if (wrong === 'open') yield undetermined(messageId, slot.at, because, data);
    }
  },
};

function isSaidOfTheId(slot: SlotValue, slots: readonly SlotValue[]): boolean {
  const id = slots.find(({ form }) => form === 'vault-id');
  const [url, vaultId] = [symbolicText(slot.value), symbolicText(id?.value ?? null)];
  if (url === undefined || vaultId === undefined || typeof vaultIdFormat(vaultId) !== 'object') return false;
  const [one, other] = [keyReferenceOf(url)?.vault, vaultOfId(vaultId)];
  return (
    one !== undefined && other !== undefined && sameText(one, other) === 'yes' && vaultNameProblem(one) !== undefined
  );
}
