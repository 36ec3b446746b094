import { Unknown, isInteger } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { Severity } from '../lint/diagnostic.js';
import type { Resource } from '../template/resource.js';
import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import type { KeyUse } from './shared/key-use.js';
import { anyOf } from '../template/symbolic/tri.js';
import { isWord, outcomes, uncovered } from './shared/outcome.js';
import { COGNITIVE_SERVICES, COSMOS_ACCOUNT, KEY, WORKSPACE, isType } from './shared/resource-type.js';
import { keyRoleOf } from './shared/vault.js';
import { shown } from './shared/wording.js';
import { isHub } from './shared/workspace.js';

const meta: RuleMeta = {
  id: 'key-size',
  summary: 'A customer-managed key is shorter than Azure ML recommends, or of a size that services refuse.',
  severity: 'warning',
  appliesTo: [KEY],
  decidedBy: 'first',
  messages: {
    refused:
      'Key \'{name}\' is {size} bits; customer-managed keys are RSA keys of 2048, 3072 or 4096 bits. Write "keySize": 3072.',
    short:
      'Key \'{name}\' is {size} bits; at least 3072 is recommended for Azure Machine Learning. Write "keySize": 3072.',
    default:
      'Key \'{name}\' has no keySize, which makes 2048 bits; at least 3072 is recommended for Azure Machine Learning. Write "keySize": 3072.',
    'use-undetermined':
      "Key '{name}' is shorter than recommended or of a size that services refuse; cannot tell whether it is used as a customer-managed key: that depends on {causes}.",
    undetermined:
      "Cannot tell whether key '{name}' is long enough (3072 bits or more are recommended): it depends on {causes}.",
  },
  rationale:
    'A size other than 2048, 3072 and 4096 is an error. Below 3072 it is a warning where a workspace, feature store or Cosmos DB account uses the key, and a note where only hubs do, whose documentation asks for 2048. Keys of other resources may have 2048 bits. Azure OpenAI documents 2048 bits only: a key that one of its accounts uses is not asked to be longer. Without `keySize` a key has 2048 bits.',
  fix: 'Write `"keySize": 3072`. A key cannot be resized: a new key is needed.',
  references: [
    'https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys',
    'https://learn.microsoft.com/azure/ai-services/openai/encrypt-data-at-rest',
  ],
  since: '0.1.0',
};

/** What a size of less than 3072 bits means to the users of a key; undefined: nothing. */
type Demand = Severity | undefined;

export const keySize: Rule = {
  meta,
  applies: (key, context) => keyRoleOf(key, context).used !== 'no' && isRsa(key),
  *check(key, context): Generator<Finding> {
    const at = ['properties', 'keySize'];
    const size = key.read(at);
    const role = keyRoleOf(key, context);
    const demand = demandOf(role.uses);
    const ways = outcomes(size).map((outcome) => severityOf(outcome, demand));
    const [worst] = ways;
    const data = { size: shown(size) };
    if (ways.every((way) => way === undefined)) return;
    const isCertain = worst !== 'open' && ways.every((way) => way === worst);
    if (!isCertain) yield undetermined('undetermined', at, [size], data);
    else if (role.used === 'open') yield undetermined('use-undetermined', at, role.because, data);
    else {
      const messageId = worst === 'error' ? 'refused' : size === null ? 'default' : 'short';
      yield fail(messageId, at, data, worst === undefined ? {} : { severity: worst });
    }
  },
};

/** Elliptic curves have no size; key-type-not-rsa reports them. */
function isRsa(key: Resource): boolean {
  const kty = key.read(['properties', 'kty']);
  return anyOf(isWord(kty, 'RSA'), isWord(kty, 'RSA-HSM')) !== 'no' || kty === null;
}

function severityOf(value: Value, demand: Demand): Severity | 'open' | undefined {
  const size = uncovered(value);
  if (size instanceof Unknown) return 'open';
  const bits = size === null ? 2048 : Number(isInteger(size) || typeof size === 'string' ? size : NaN);
  if (![2048, 3072, 4096].includes(bits)) return 'error';
  return bits < 3072 ? demand : undefined;
}

function demandOf(uses: readonly KeyUse[]): Demand {
  const users = uses.map((use) => use.resource);
  if (users.some(isOpenAi)) return undefined;
  const workspaces = users.filter((user) => isType(user, WORKSPACE));
  if (users.some((user) => isType(user, COSMOS_ACCOUNT)) || workspaces.some((workspace) => isHub(workspace) !== 'yes'))
    return 'warning';
  return workspaces.length > 0 ? 'note' : undefined;
}

function isOpenAi(resource: Resource): boolean {
  const kind = resource.read(['kind']);
  return isType(resource, COGNITIVE_SERVICES) && anyOf(isWord(kind, 'OpenAI'), isWord(kind, 'AIServices')) === 'yes';
}
