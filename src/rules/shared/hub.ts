import type { Value } from '../../expressions/value.js';
import { implies } from '../../template/condition.js';
import type { Resource } from '../../template/resource.js';
import { symbolicText } from '../../template/symbolic/expression-text.js';
import { parseResourceId, sameResource } from '../../template/symbolic/resource-id.js';
import { unanimous } from '../../template/symbolic/tri.js';
import type { RuleContext } from '../rule.js';
import { isPresent } from './outcome.js';
import { WORKSPACE } from './resource-type.js';
import { shown } from './wording.js';
import { isHub } from './workspace.js';

/** What a project names as its hub. */
export type Hub =
  | { readonly kind: 'none' | 'open' | 'elsewhere' }
  /** Surely no hub; `problem` goes on after its id. */
  | { readonly kind: 'wrong'; readonly problem: string }
  /** In the template, but it is not known whether it is a hub, or whether it is deployed. */
  | { readonly kind: 'kind-open' | 'conditional'; readonly because: readonly Value[] }
  | { readonly kind: 'hub'; readonly declarations: readonly Resource[] };

/** @param id one outcome of the project's `hubResourceId` */
export function hubNamedBy(project: Resource, id: Value, context: RuleContext): Hub {
  const isNamed = isPresent(id);
  if (isNamed !== 'yes') return { kind: isNamed === 'no' ? 'none' : 'open' };
  const text = symbolicText(id);
  const parsed = text === undefined ? undefined : parseResourceId(text);
  if (parsed === undefined) {
    const [start] = text ?? [''];
    const mayBeId = typeof start === 'object' || start?.startsWith('/') === true;
    return mayBeId ? { kind: 'elsewhere' } : { kind: 'wrong', problem: 'is no resource id' };
  }
  if (parsed.type.toLowerCase() !== WORKSPACE.toLowerCase())
    return { kind: 'wrong', problem: `is the id of a ${parsed.type}` };
  const itself = sameResource(id, project.id);
  if (itself === 'yes') return { kind: 'wrong', problem: 'is the project itself' };
  const declarations = context.resolve(id).filter((resource) => !resource.existing && resource !== project);
  return declarations.length === 0 ? { kind: 'elsewhere' } : hubIn(declarations, project);
}

function hubIn(declarations: readonly Resource[], project: Resource): Hub {
  const answer = unanimous(declarations.map(isHub));
  const [first] = declarations;
  if (answer === 'no' && first !== undefined) return { kind: 'wrong', problem: problemOf(first.read(['kind'])) };
  if (answer === 'open') return { kind: 'kind-open', because: declarations.map((each) => each.read(['kind'])) };
  const conditions = declarations.map(({ condition }) => condition);
  return implies(project.condition, ...conditions)
    ? { kind: 'hub', declarations }
    : { kind: 'conditional', because: conditions };
}

function problemOf(kind: Value): string {
  return isPresent(kind) === 'no' ? 'is a workspace without a kind' : `is a workspace of kind '${shown(kind)}'`;
}
