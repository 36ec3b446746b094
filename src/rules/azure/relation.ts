import { ObjectValue } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Choices } from '../../expressions/way.js';
import type { Resource } from '../../template/model/resource.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { resourceIdOf } from '../../symbolic/resource-id.js';
import type { ResourceId } from '../../symbolic/resource-id.js';
import { allOf, anyOf, not, unanimous } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { isType } from '../../symbolic/resource-type.js';
import { anyOfOpinions, judgeTogether } from '../kit/judgement.js';
import type { Opinion } from '../kit/judgement.js';
import { keyReferenceOf, vaultOfId } from './key-reference.js';
import { slotValues } from './key-slot.js';
import { below, isEmpty, isWord, outcomes } from '../kit/outcome.js';
import { relations } from './relation-table.js';
import type { Relation } from './relation-table.js';
import type { ResourceIndex } from './resource-index.js';
import { IDENTITY, KEY, VAULT } from './resource-type.js';
import { partsOf, idsIn, isAnything } from './named-ids.js';

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
  return leadsThrough(value, other, index, {
    to: relation.to,
    partsOf: (outcome) =>
      star < 0 ? [outcome] : (partsOf(outcome)?.map((part) => below(part, relation.path.slice(star + 1))) ?? [outcome]),
    idsIn: (one) => idsIn(one, relation),
    isAnything: (one) => isAnything(one, relation),
    isMeant: (word) => isMeant(relation, word),
  });
}

/** How a value names resources. */
interface Naming {
  /** The types of what may be named. */
  readonly to: readonly string[];
  /** The parts of one outcome of the value of which each may name some. */
  readonly partsOf: (outcome: Value) => readonly Value[];
  /** What one outcome of a part names. */
  readonly idsIn: (one: Value) => readonly ResourceId[];
  /** May one outcome of a part name any resource whatever? */
  readonly isAnything?: (one: Value) => boolean;
  /** Whether that counts, by what the other property holds. */
  readonly isMeant?: (word: Value) => Tri;
}

/** The resources that a value leads to; each is compared with those parts of the value only that may name it. */
function leadsThrough(
  value: Value,
  other: Value,
  index: ResourceIndex,
  {
    to: types,
    partsOf: partsIn,
    idsIn: namedBy,
    isAnything: isOpen = () => false,
    isMeant: counts = () => 'yes',
  }: Naming,
): readonly (Lead | OpenLead)[] {
  const idsOf = keptByValue(namedBy);
  const open: OpenLead[] = [];
  const all = new Set<Resource>();
  const byOutcome = new Map<Value, { readonly named: Map<Resource, Set<Value>>; readonly open: Value[] }>();
  for (const outcome of outcomes(value)) {
    const found = { named: new Map<Resource, Set<Value>>(), open: [] as Value[] };
    byOutcome.set(outcome, found);
    for (const part of partsIn(outcome)) {
      for (const leaf of outcomes(part)) {
        if (isOpen(leaf)) {
          open.push(...types.map((type) => ({ type, because: leaf })));
          if (found.open.length < MAX_OPEN_PARTS) found.open.push(part);
        }
        for (const id of idsOf(leaf)) {
          const possible = index.findPossible(id);
          if (possible === undefined) open.push({ type: id.type, because: leaf });
          for (const to of [...index.find(id), ...(possible ?? [])]) {
            all.add(to);
            found.named.set(to, (found.named.get(to) ?? new Set()).add(part));
          }
        }
      }
    }
  }
  const isNamed = (part: Value, to: Resource, given: Choices): Opinion =>
    judgeTogether(
      [part],
      ([one = null], answers) => {
        if (!types.some((type) => isType(to, type))) return { wrong: 'no', because: [] };
        const anything: readonly Opinion[] = isOpen(one) ? [{ wrong: 'open', because: [one] }] : [];
        return anyOfOpinions([...idsOf(one).map((id) => index.isNamedBy(to, id, one, answers)), ...anything]);
      },
      given,
    );
  const leads = [...all].flatMap((to) =>
    leadTo(to, [value, other], ([outcome = null, word = null], given) => {
      const meant = counts(word);
      const found = byOutcome.get(outcome);
      const parts = found === undefined ? partsIn(outcome) : [...(found.named.get(to) ?? []), ...found.open];
      const named = anyOfOpinions(parts.map((part) => isNamed(part, to, given)));
      const because = [...(meant === 'open' ? [word] : []), ...(named.wrong === 'open' ? named.because : [])];
      return { wrong: allOf(meant, named.wrong), because };
    }),
  );
  return [...leads, ...open];
}

/** Each value is compared with many resources. */
function keptByValue<T>(compute: (value: Value) => T): (value: Value) => T {
  const known = new Map<Value, T>();
  return (value) => {
    let result = known.get(value);
    if (result === undefined) known.set(value, (result = compute(value)));
    return result;
  };
}

/** So many parts of one value that may name anything are told apart: they all say the same. */
const MAX_OPEN_PARTS = 16;

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
  if (where.words.length === 0) return isEmpty(value);
  const isOne = anyOf(...where.words.map((word) => isWord(value, word)));
  return where.others === true ? not(isOne) : isOne;
}

/** The vaults and keys that the key slots of a resource name. */
function keysOf(resource: Resource, index: ResourceIndex): readonly (Lead | OpenLead)[] {
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
    return leadsThrough(value, null, index, { to: [VAULT, KEY], partsOf: (outcome) => [outcome], idsIn: idsOf });
  });
}

/** The user-assigned identities of a resource. */
function identitiesOf(resource: Resource, index: ResourceIndex): readonly (Lead | OpenLead)[] {
  const value = resource.read(['identity', 'userAssignedIdentities']);
  const namesIn = (identities: Value): readonly Value[] =>
    identities instanceof ObjectValue
      ? [...identities.entries.keys(), ...identities.dynamic.map(([name]) => name)]
      : [];
  const idsOf = (name: Value): readonly ResourceId[] => {
    const id = resourceIdOf(name);
    return id === undefined ? [] : [id];
  };
  return leadsThrough(value, null, index, { to: [IDENTITY], partsOf: namesIn, idsIn: idsOf });
}
