import type { Value } from '../../expressions/value.js';
import { NO_CHOICES } from '../../expressions/way.js';
import type { Choices } from '../../expressions/way.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/model/resource.js';
import { resourceIdOf } from '../../symbolic/resource-id.js';
import { allOf, anyOf } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { judgeTogether } from '../kit/judgement.js';
import type { Opinion } from '../kit/judgement.js';
import type { JudgementWhereUsed } from '../kit/verdict.js';
import type { KeyUse } from './key-use.js';
import type { RuleContext } from './rule.js';
import { judgeUse } from './use-judgement.js';
import { isWord } from '../kit/outcome.js';
import type { Shown } from '../kit/shown.js';
import { nameOf } from '../kit/wording.js';

/** `recover` brings a deleted vault back as it was. */
export const CREATE_MODE: JsonPath = ['properties', 'createMode'];

export function isRsa(keyType: Value): Tri {
  return anyOf(isWord(keyType, 'RSA'), isWord(keyType, 'RSA-HSM'));
}

/** Whether a vault holds (or a key is) the key of a resource in scope, and what that depends on. */
export interface KeyRole {
  readonly used: Tri;
  readonly because: readonly Value[];
  readonly users: readonly KeyUser[];
}

/** A resource that is encrypted with the key, or may be. */
export interface KeyUser {
  readonly resource: Resource;
  readonly uses: Tri;
  readonly because: readonly Value[];
}

const roles = new WeakMap<RuleContext, Map<Resource, KeyRole>>();

/**
 * With scope `all` every vault and key is judged as if it were used.
 * @param given the answers under which that is asked
 */
export function keyRoleOf(vaultOrKey: Resource, context: RuleContext, given: Choices = NO_CHOICES): KeyRole {
  if (given.size > 0) return findRole(vaultOrKey, context, given);
  const known = roles.get(context) ?? new Map<Resource, KeyRole>();
  roles.set(context, known);
  let role = known.get(vaultOrKey);
  if (role === undefined) known.set(vaultOrKey, (role = findRole(vaultOrKey, context, given)));
  return role;
}

/** Judges values of a vault or key in the ways in which it is used: a flag that follows the switch of the key is right. */
export function judgeWhereUsed(
  vaultOrKey: Resource,
  values: readonly Value[],
  test: (values: readonly Value[]) => Tri,
  context: RuleContext,
): JudgementWhereUsed {
  const judgement = judgeTogether(values, (outcomes, given): Opinion => {
    const wrong = test(outcomes);
    if (wrong === 'no') return { wrong, because: [] };
    const { used, because } = keyRoleOf(vaultOrKey, context, given);
    return { wrong: allOf(wrong, used), because };
  });
  const anyway = judgeTogether(values, test);
  // Values that are wrong are told where the use alone is open.
  const ways = judgement.ways.map((way) => (way.wrong === 'open' ? { ...way, wrong: test(way.values) } : way));
  const because = [...anyway.because, ...judgement.because];
  return { ...judgement, ways, because, isWrongAnyway: anyway.wrong === 'yes' };
}

function findRole(vaultOrKey: Resource, context: RuleContext, given: Choices): KeyRole {
  const users = usersOf(vaultOrKey, context, given);
  if (context.options.scope === 'all') return { used: 'yes', because: [], users };
  const used = anyOf(...users.map(({ uses }) => uses));
  return { used, because: used === 'open' ? users.flatMap(({ because }) => because) : [], users };
}

/** After so many resources that may use it nothing new is learnt: it may be used. */
const MAX_OPEN_USERS = 16;

function usersOf(vaultOrKey: Resource, context: RuleContext, given: Choices): readonly KeyUser[] {
  const [vault] = resourceIdOf(vaultOrKey.id)?.names ?? [];
  if (vault === undefined) return [];
  const users: KeyUser[] = [];
  let open = 0;
  for (const use of context.keyUsesOf(vault)) {
    const user = userBy(use, vaultOrKey, context, given);
    if (user === undefined) continue;
    users.push(user);
    if (user.uses === 'open' && ++open >= MAX_OPEN_USERS) break;
  }
  return users;
}

function userBy(use: KeyUse, vaultOrKey: Resource, context: RuleContext, given: Choices): KeyUser | undefined {
  const belonging = context.belonging(use.resource);
  if (belonging.answer === 'no') return undefined;
  const { wrong, because } = judgeUse(use, vaultOrKey, context, given);
  const uses = allOf(wrong, belonging.answer);
  return uses === 'no' ? undefined : { resource: use.resource, uses, because: [...because, ...belonging.because] };
}

/** The first resource in scope whose key it holds or is. */
export function nameOfUser({ users }: KeyRole): Shown | undefined {
  const [user] = users;
  return user && nameOf(user.resource);
}
