import type { Expr } from '../../expressions/ast.js';
import { ObjectValue, Unknown, isArray } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/ways.js';
import type { Resource } from '../../template/resource.js';
import { expressionText, symbolicText } from '../../template/symbolic/expression-text.js';
import { parseResourceId, resourceIdOf } from '../../template/symbolic/resource-id.js';
import type { ResourceId } from '../../template/symbolic/resource-id.js';
import { allOf, anyOf, not, unanimous } from '../../template/symbolic/tri.js';
import type { Tri } from '../../template/symbolic/tri.js';
import { anyOfOpinions, judgeTogether } from './judgement.js';
import type { Opinion } from './judgement.js';
import { keyReferenceOf, vaultOfId } from './key-reference.js';
import { slotValues } from './key-slot.js';
import { below, isPresent, isWord, outcomes } from './outcome.js';
import { relations } from './relation-table.js';
import type { Relation } from './relation-table.js';
import type { ResourceIndex } from './resource-index.js';
import { KEY, VAULT, isType } from './resource-type.js';

/** Where a resource leads. */
export interface Lead {
  readonly to: Resource;
  /** `open`: it may. */
  readonly answer: 'yes' | 'open';
  readonly because: readonly Value[];
}

/** A property of which nothing is known: it may lead to every resource of a type. */
export interface OpenLead {
  readonly type: string;
  readonly because: Value;
}

/** The resources of the deployment that a resource leads to by the properties of the table, its keys and its identities. */
export function leadsOf(resource: Resource, index: ResourceIndex): readonly (Lead | OpenLead)[] {
  const own = relations.filter(({ from }) => isType(resource, from));
  return [
    ...own.flatMap((relation) => leadsBy(relation, resource, index)),
    ...keysOf(resource, index),
    ...identitiesOf(resource, index),
  ];
}

/** Where one property leads. A resource that is named only where it is not deployed is not led to. */
export function leadsBy(relation: Relation, resource: Resource, index: ResourceIndex): readonly (Lead | OpenLead)[] {
  const star = relation.path.indexOf('*');
  const value = resource.read(star < 0 ? relation.path : relation.path.slice(0, star));
  const other = relation.where === undefined ? null : resource.read(relation.where.path);
  if (value === null || isMeant(relation, other) === 'no') return [];
  const leavesOf = (outcome: Value): readonly Value[] | undefined =>
    star < 0 ? [outcome] : partsOf(outcome)?.map((part) => below(part, relation.path.slice(star + 1)));
  const leaves = outcomes(value).flatMap((outcome) => leavesOf(outcome)?.flatMap(outcomes) ?? [outcome]);
  const candidates = new Set(leaves.flatMap((leaf) => candidatesOf(idsIn(leaf, relation), index)));
  const leads = [...candidates].flatMap((to) =>
    leadTo(to, [value, other], ([outcome = null, word = null], given) => {
      const meant = isMeant(relation, word);
      const named = anyOfOpinions(
        (leavesOf(outcome) ?? [outcome]).map((leaf) =>
          judgeTogether([leaf], ([one = null], answers) => namesResource(one, to, relation, index, answers), given),
        ),
      );
      const because = [...(meant === 'open' ? [word] : []), ...(named.wrong === 'open' ? named.because : [])];
      return { wrong: allOf(meant, named.wrong), because };
    }),
  );
  const open = leaves.filter((leaf) => isAnything(leaf, relation));
  return [...leads, ...relation.to.flatMap((type) => open.map((because): OpenLead => ({ type, because })))];
}

/** One resource, where the values lead to it; `wrong` stands for yes. */
function leadTo(
  to: Resource,
  values: readonly Value[],
  isNamed: (values: readonly Value[], given: Choices) => Opinion,
): readonly Lead[] {
  const { ways, because } = judgeTogether([to.condition, ...values], ([, ...outcomes], given) =>
    isNamed(outcomes, given),
  );
  const deployed = ways.filter(({ values: [condition] }) => condition !== false);
  const answer = deployed.length === 0 ? 'no' : unanimous(deployed.map(({ wrong }) => wrong));
  return answer === 'no' ? [] : [{ to, answer, because: answer === 'open' ? because : [] }];
}

/** Whether the relation holds, by what the other property holds. */
function isMeant({ where }: Relation, value: Value): Tri {
  if (where === undefined) return 'yes';
  if (where.words.length === 0) return not(isPresent(value));
  const isOne = anyOf(...where.words.map((word) => isWord(value, word)));
  return where.others === true ? not(isOne) : isOne;
}

/** The elements of an array or the values of an object; undefined where nothing is known of it. */
function partsOf(value: Value): readonly Value[] | undefined {
  if (value instanceof Unknown) return undefined;
  if (isArray(value)) return value;
  return value instanceof ObjectValue ? [...value.entries.values(), ...value.dynamic.map(([, part]) => part)] : [];
}

/** The resources that ids name, or may name by the part of them that is known. */
function candidatesOf(ids: readonly ResourceId[], index: ResourceIndex): readonly Resource[] {
  return ids.flatMap((id) => [...index.find(id), ...index.findPossible(id)]);
}

/** Does one outcome of a value name this resource? `wrong` stands for yes. */
function namesResource(
  value: Value,
  resource: Resource,
  relation: Relation,
  index: ResourceIndex,
  given: Choices,
): Opinion {
  if (!relation.to.some((type) => isType(resource, type))) return { wrong: 'no', because: [] };
  const open: readonly Opinion[] = isAnything(value, relation) ? [{ wrong: 'open', because: [value] }] : [];
  return anyOfOpinions([...idsIn(value, relation).map((id) => index.isNamedBy(resource, id, value, given)), ...open]);
}

/** What one outcome of a value names, of the types that belong there. */
function idsIn(value: Value, { holds, to }: Relation): readonly ResourceId[] {
  const text = symbolicText(value);
  if (text === undefined || isPresent(value) === 'no') return [];
  const isExpected = ({ type }: ResourceId): boolean => to.some((one) => one.toLowerCase() === type.toLowerCase());
  switch (holds) {
    case 'id': {
      const id = parseResourceId(text);
      return id !== undefined && isExpected(id) ? [id] : [];
    }
    case 'name':
      return to.map((type) => ({ type, names: [text], scope: [] }));
    case 'reference':
      return value instanceof Unknown ? referencesIn(value).filter(isExpected) : [];
  }
}

/** May it be the id of any resource whatever? */
function isAnything(value: Value, { holds }: Relation): boolean {
  if (holds !== 'id' || !(value instanceof Unknown)) return false;
  const text = symbolicText(value) ?? [];
  const [start] = text;
  const mayBegin = typeof start === 'object' || start?.startsWith('/') === true;
  return mayBegin && parseResourceId(text) === undefined && text.some((part) => typeof part === 'object');
}

/** The ids of the resources whose `reference()` a value is made with. */
function referencesIn({ description }: Unknown): readonly ResourceId[] {
  const found: ResourceId[] = [];
  const visit = (expression: Expr): void => {
    if (expression.kind === 'access') visit(expression.base);
    if (expression.kind === 'value' && expression.value instanceof Unknown)
      visit(expression.value.description.expression);
    if (expression.kind !== 'call') return;
    const [target] = expression.args;
    const id =
      expression.key === 'reference' && target !== undefined ? parseResourceId(expressionText(target)) : undefined;
    if (id !== undefined) found.push(id);
    expression.args.forEach(visit);
  };
  visit(description.expression);
  return found;
}

/** The vaults and keys that the key slots of a resource name. */
function keysOf(resource: Resource, index: ResourceIndex): readonly Lead[] {
  return slotValues(resource).flatMap(({ form, value }) => {
    const idsOf = (outcome: Value): readonly ResourceId[] => {
      const text = symbolicText(outcome) ?? [];
      const reference = keyReferenceOf(text);
      const vault = form === 'vault-id' ? vaultOfId(text) : reference?.vault;
      if (vault === undefined) return [];
      const names = reference?.key === undefined ? [] : [vault, reference.key];
      return [
        { type: VAULT, names: [vault], scope: [] },
        ...(names.length === 0 ? [] : [{ type: KEY, names, scope: [] }]),
      ];
    };
    const candidates = new Set(outcomes(value).flatMap((outcome) => candidatesOf(idsOf(outcome), index)));
    return [...candidates].flatMap((to) =>
      leadTo(to, [value], ([outcome = null], given) =>
        anyOfOpinions(idsOf(outcome).map((id) => index.isNamedBy(to, id, outcome, given))),
      ),
    );
  });
}

/** The user-assigned identities of a resource. */
function identitiesOf(resource: Resource, index: ResourceIndex): readonly Lead[] {
  const value = resource.read(['identity', 'userAssignedIdentities']);
  const namesIn = (identities: Value): readonly Value[] =>
    identities instanceof ObjectValue
      ? [...identities.entries.keys(), ...identities.dynamic.map(([name]) => name)]
      : [];
  const idsOf = (name: Value): readonly ResourceId[] => {
    const id = resourceIdOf(name);
    return id === undefined ? [] : [id];
  };
  const names = outcomes(value).flatMap((identities) => namesIn(identities).flatMap(outcomes));
  const candidates = new Set(names.flatMap((name) => candidatesOf(idsOf(name), index)));
  return [...candidates].flatMap((to) =>
    leadTo(to, [value], ([identities = null], given) => {
      const isOne = (name: Value): Opinion =>
        judgeTogether(
          [name],
          ([one = null], answers) => anyOfOpinions(idsOf(one).map((id) => index.isNamedBy(to, id, one, answers))),
          given,
        );
      return anyOfOpinions(namesIn(identities).map(isOne));
    }),
  );
}
