import { ask } from '../../expressions/cover.js';
import { Unknown, isInteger, isKnown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Severity } from '../../diagnostics/diagnostic.js';
import { fail, undetermined } from '../kit/finding.js';
import type { Finding, RuleMeta } from '../kit/rule.js';
import { allOf, anyOf, not, tri } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { isType } from '../../symbolic/resource-type.js';
import { failing, judgeTogether } from '../kit/judgement.js';
import type { Judgement, Opinion } from '../kit/judgement.js';
import { isWord, judge } from '../kit/outcome.js';
import { COGNITIVE_SERVICES, COSMOS_ACCOUNT, KEY, WORKSPACE } from '../azure/resource-type.js';
import { isRsa, keyRoleOf } from '../azure/vault.js';
import type { KeyRole, KeyUser } from '../azure/vault.js';
import { eitherOf, whereFailing } from '../kit/wording.js';
import { isHub } from '../azure/workspace.js';
import type { Rule } from '../azure/rule.js';

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
    'every-value':
      'Key \'{name}\' is wrong with every size it may have: services refuse {refused}, and {short} bits are less than the 3072 that are recommended for Azure Machine Learning. Write "keySize": 3072.',
    default:
      'Key \'{name}\' has no keySize, which makes 2048 bits; at least 3072 is recommended for Azure Machine Learning. Write "keySize": 3072.',
    'use-undetermined':
      "Key '{name}' is shorter than recommended or of a size that services refuse; cannot tell whether it is used as a customer-managed key: that depends on {causes}.",
    undetermined:
      "Cannot tell whether key '{name}' is long enough (3072 bits or more are recommended): it depends on {causes}.⟦ It is not where {where}.⟧",
  },
  rationale:
    'A size other than 2048, 3072 and 4096 is an error. Below 3072 it is a warning where a workspace, feature store or Cosmos DB account uses the key, and a note where only hubs do, whose documentation asks for 2048. Keys of other resources may have 2048 bits. Azure OpenAI documents 2048 bits only: a key that one of its accounts uses is not asked to be longer. Without `keySize` a key has 2048 bits.',
  fix: 'Write `"keySize": 3072`. A key cannot be resized: a new key is needed.',
  references: [
    'https://learn.microsoft.com/azure/machine-learning/how-to-setup-customer-managed-keys',
    'https://learn.microsoft.com/azure/ai-services/openai/encrypt-data-at-rest',
  ],
  policies: ['82067dbb-e53b-4e06-b631-546d197452d9'],
  since: '0.1.0',
};

const SIZE = ['properties', 'keySize'];
const KTY = ['properties', 'kty'];

export const keySize: Rule = {
  meta,
  applies: (key, context) => keyRoleOf(key, context).used !== 'no' && mayBeRsa(key.read(KTY)) !== 'no',
  *check(key, context): Generator<Finding> {
    const role = keyRoleOf(key, context);
    const values = [key.read(SIZE), key.read(KTY), ...role.users.map(({ resource }) => resource.read(['kind']))];
    const judgement = judgeTogether(values, (ways, given) =>
      judgeSize(ways, givenRole(role, keyRoleOf(key, context, given))),
    );
    const { wrong, because } = judgement;
    if (wrong === 'yes') yield failure(failing(judgement), severityOf(role));
    if (wrong !== 'open') return;
    const isBad = judgeTogether(values, (ways) => judgeSize(ways, asUsed(role))).wrong === 'yes';
    const where = whereFailing(['keySize'], judgement);
    yield undetermined(
      isBad ? 'use-undetermined' : 'undetermined',
      SIZE,
      because,
      { where },
      gravestOf(judgement, role),
    );
  },
};

/** Elliptic curves have no size; key-type-not-rsa reports them, and keys without a type. */
function mayBeRsa(type: Value): Tri {
  return judge(type, (outcome) => (outcome === null ? 'yes' : isRsa(outcome)));
}

function judgeSize([size = null, type = null, ...kinds]: readonly Value[], role: KeyRole): Opinion {
  const bits = bitsOf(size);
  const isShort = bits === undefined ? 'open' : tri(bits < 3072);
  const wrong = allOf(
    mayBeRsa(type),
    role.used,
    anyOf(isRefused(bits), allOf(isShort, isLengthAsked(role.users, kinds))),
  );
  const because = [size, type, ...kinds, ...role.users.flatMap((user) => user.because)];
  return { wrong, because: because.filter((value) => !isKnown(value)) };
}

/** Undefined where it is not known; NaN for what is no number. */
function bitsOf(value: Value): number | undefined {
  return ask(value, (size) => {
    if (size instanceof Unknown) return undefined;
    return size === null ? 2048 : Number(isInteger(size) || typeof size === 'string' ? size : NaN);
  });
}

/** Does a user of the key ask for 3072 bits, and none for fewer? */
function isLengthAsked(users: readonly KeyUser[], kinds: readonly Value[]): Tri {
  const asking = users.filter(({ resource }) => isType(resource, WORKSPACE) || isType(resource, COSMOS_ACCOUNT));
  const isOpenAi = users.map(({ resource, uses }, index) => {
    const kind = kinds[index] ?? null;
    if (!isType(resource, COGNITIVE_SERVICES)) return 'no';
    return allOf(uses, anyOf(isWord(kind, 'OpenAI'), isWord(kind, 'AIServices')));
  });
  return allOf(anyOf('no', ...asking.map(({ uses }) => uses)), not(anyOf('no', ...isOpenAi)));
}

/** The role under some answers, of the same users in the same order. */
function givenRole(role: KeyRole, given: KeyRole): KeyRole {
  const users = role.users.map(
    (user) =>
      given.users.find(({ resource }) => resource === user.resource) ?? { ...user, uses: 'no' as const, because: [] },
  );
  return { ...given, users };
}

/** With every resource that may use the key using it. */
function asUsed(role: KeyRole): KeyRole {
  return { used: 'yes', because: [], users: role.users.map((user) => ({ ...user, uses: 'yes', because: [] })) };
}

/** How severe it is that a key is shorter than recommended: for hubs 2048 bits are documented. */
function severityOf({ users }: KeyRole): Severity {
  const isStrict = users.some(
    ({ resource, uses }) =>
      uses === 'yes' && (isType(resource, COSMOS_ACCOUNT) || (isType(resource, WORKSPACE) && isHub(resource) === 'no')),
  );
  return isStrict ? 'warning' : 'note';
}

/** As severe as the worst that may come of it. */
function gravestOf({ ways }: Judgement, role: KeyRole): { readonly severity: Severity } {
  const mayBeRefused = ways.some(
    ({ wrong, values: [size = null] }) => wrong !== 'no' && isRefused(bitsOf(size)) !== 'no',
  );
  return { severity: mayBeRefused ? 'error' : severityOf(role) };
}

function isRefused(bits: number | undefined): Tri {
  return bits === undefined ? 'open' : tri(![2048, 3072, 4096].includes(bits));
}

/** Where values fail with two severities, the lesser one is sure. */
function failure(sizes: readonly Value[], severity: Severity): Finding {
  const refused = sizes.filter((size) => bitsOf(size) !== 2048);
  const short = sizes.filter((size) => bitsOf(size) === 2048);
  const isDefault = short.every((size) => size === null);
  const size = eitherOf(short.map((one) => one ?? 2048));
  if (short.length === 0) return fail('refused', SIZE, { size: eitherOf(refused) }, { severity: 'error' });
  if (refused.length > 0) return fail('every-value', SIZE, { refused: eitherOf(refused), short: size }, { severity });
  return fail(isDefault ? 'default' : 'short', SIZE, { size }, { severity });
}
