import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import { implies } from '../../symbolic/condition.js';
import type { Resource } from '../../template/model/resource.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { parseResourceId } from '../../symbolic/resource-id.js';
import { tri, unanimous } from '../../symbolic/tri.js';
import { judgeTogether } from '../kit/judgement.js';
import { isPresent } from '../kit/outcome.js';
import { WORKSPACE } from './resource-type.js';
import { phrase } from '../kit/shown.js';
import type { Phrase } from '../kit/shown.js';
import { partShown, shown } from '../kit/wording.js';
import { isHub } from './workspace.js';
import type { RuleContext } from './rule.js';

/** What a project names as its hub. */
export type Hub =
  | { readonly kind: 'none' | 'open' | 'elsewhere' }
  /** Surely no hub, and why. */
  | { readonly kind: 'wrong'; readonly problem: Phrase }
  /** In the template, but it is not known whether it is a hub or whether it is deployed; or it is not known which it is. */
  | { readonly kind: 'kind-open' | 'conditional' | 'which-open'; readonly because: readonly Value[] }
  | { readonly kind: 'hub'; readonly declarations: readonly Resource[] };

/**
 * @param id one outcome of the project's `hubResourceId`
 * @param given the answers under which it is that
 */
export function hubNamedBy(project: Resource, id: Value, context: RuleContext, given: Choices): Hub {
  const isNamed = isPresent(id);
  if (isNamed !== 'yes') return { kind: isNamed === 'no' ? 'none' : 'open' };
  const text = symbolicText(id);
  const parsed = text === undefined ? undefined : parseResourceId(text);
  if (parsed === undefined) {
    const [start] = text ?? [''];
    const mayBeId = typeof start === 'object' || start?.startsWith('/') === true;
    return mayBeId ? { kind: 'elsewhere' } : { kind: 'wrong', problem: phrase('hub-no-id', { id: shown(id) }) };
  }
  if (parsed.type.toLowerCase() !== WORKSPACE.toLowerCase())
    return { kind: 'wrong', problem: typeProblem(parsed.type, id) };
  const { sure, possible, because } = context.resolve(id, given);
  if (sure.includes(project)) return { kind: 'wrong', problem: phrase('hub-itself', { id: shown(id) }) };
  const isDeployed = (resource: Resource): boolean => !resource.existing && resource !== project;
  if (sure.some(isDeployed)) return hubIn(id, sure.filter(isDeployed), project, given);
  return possible.some(isDeployed) ? { kind: 'which-open', because } : { kind: 'elsewhere' };
}

function hubIn(id: Value, declarations: readonly Resource[], project: Resource, given: Choices): Hub {
  const answer = unanimous(declarations.map(isHub));
  const [first] = declarations;
  if (answer === 'no' && first !== undefined) return { kind: 'wrong', problem: kindProblem(id, first.read(['kind'])) };
  if (answer === 'open') return { kind: 'kind-open', because: declarations.map((each) => each.read(['kind'])) };
  const conditions = declarations.map(({ condition }) => condition);
  const isDeployed = judgeTogether(conditions, (all) => tri(all.includes(true)), given).wrong === 'yes';
  return isDeployed || implies(project.condition, ...conditions)
    ? { kind: 'hub', declarations }
    : { kind: 'conditional', because: conditions };
}

function kindProblem(id: Value, kind: Value): Phrase {
  return isPresent(kind) === 'no'
    ? phrase('hub-without-kind', { id: shown(id) })
    : phrase('hub-of-kind', { id: shown(id), kind: shown(kind) });
}

function typeProblem(type: string, id: Value): Phrase {
  const text = partShown(type, id);
  return text === undefined
    ? phrase('hub-of-other-type', { id: shown(id) })
    : phrase('hub-of-type', { id: shown(id), type: text });
}
