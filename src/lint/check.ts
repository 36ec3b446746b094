import { causesOf } from '../expressions/residue.js';
import type { Cause } from '../expressions/value.js';
import { doubt, explanation } from '../messages/english/findings.js';
import type { Message } from '../messages/message.js';
import type { Domain } from '../rules/kit/domain.js';
import type { Applicability, Finding, Rule } from '../rules/kit/rule.js';
import { isType } from '../symbolic/resource-type.js';
import type { Deployment, Resource } from '../template/model/resource.js';
import { RuleBudget } from './budget.js';
import { nameCauses } from './cause.js';
import { Declarations, MAX_COMPARED } from './declarations.js';

/** What is left of a rule once it was asked. */
export type Judge = Pick<Rule<never>, 'meta'>;

/** What one rule says about one resource. */
export interface Hit {
  readonly rule: Judge;
  readonly resource: Resource;
  readonly finding: Finding;
  /** Why the finding does not surely hold for the resource; it is then undetermined. */
  readonly doubts: readonly Doubt[];
}

/** Why it is not certain that a finding holds: another declaration may decide, or the resource be none of ours. */
export interface Doubt {
  /** In front of the message. */
  readonly preface: Message;
  readonly causes: readonly Cause[];
  /** Beside the causes. */
  readonly explanation?: Message;
}

export interface Crash {
  readonly rule: Judge;
  readonly resource: Resource;
  readonly error: unknown;
}

export interface CheckResult {
  readonly hits: readonly Hit[];
  readonly crashes: readonly Crash[];
  /** Resources that at least one rule judged; of several declarations of one resource, the first stands for it. */
  readonly judged: ReadonlySet<Resource>;
  /** Those of them that this tool is for. */
  readonly subjects: ReadonlySet<Resource>;
  /** Those of the judged resources that no rule says anything about. */
  readonly passed: number;
}

/** What one rule says about one declaration. */
interface Judgement {
  readonly findings: readonly Finding[];
  readonly doubts: readonly Doubt[];
}

type Judgements = ReadonlyMap<Resource, ReadonlyMap<Judge, Judgement>>;

/** Brings every deployed resource of a deployment before the rules for its type. A rule that throws stops alone. */
export function check<Context>(
  deployment: Deployment,
  rules: readonly Rule<Context>[],
  domain: Domain<Context>,
  budget = new RuleBudget(),
): CheckResult {
  const context = domain.contextOf(deployment, budget.shared);
  const crashes: Crash[] = [];
  const judgements = new Map<Resource, ReadonlyMap<Judge, Judgement>>();
  const concerned = deployment.resources.filter(
    (resource) => !resource.existing && resource.condition !== false && rules.some((rule) => isFor(rule, resource)),
  );
  const declarations = new Declarations(concerned);
  for (const resource of concerned) {
    const judged = new Map<Judge, Judgement>();
    for (const rule of rules) {
      try {
        if (!isFor(rule, resource) || declarations.isOverruled(resource, rule.meta.decidedBy)) continue;
        const judgement = budget.spend(() => judge(rule, resource, context));
        if (judgement !== undefined) judged.set(rule, judgement);
      } catch (error) {
        crashes.push({ rule, resource, error });
      }
    }
    if (judged.size > 0) judgements.set(resource, judged);
  }
  const firstOf = (resource: Resource): Resource => declarations.of(resource)[0] ?? resource;
  const judged = new Set([...judgements.keys()].map(firstOf));
  const hits = [...judgements].flatMap(([resource, all]) =>
    [...all].flatMap(([rule, judgement]) => hitsOf(rule, resource, judgement, judgements, declarations)),
  );
  const found = new Set(hits.map(({ resource }) => firstOf(resource)));
  return {
    hits,
    crashes,
    judged,
    subjects: new Set([...judged].filter(domain.isSubject)),
    passed: judged.size - found.size,
  };
}

/** What a rule says of a resource; undefined where it does not apply. */
function judge<Context>(rule: Rule<Context>, resource: Resource, context: Context): Judgement | undefined {
  const applies = rule.applies?.(resource, context) ?? true;
  if (applies === false || (applies !== true && applies.answer === 'no')) return undefined;
  const doubts = applies === true || applies.answer === 'yes' ? [] : [doubtOfBelonging(applies)];
  return { findings: [...rule.check(resource, context)], doubts };
}

function isFor(rule: Judge, resource: Resource): boolean {
  return rule.meta.appliesTo.some((type) => isType(resource, type));
}

function hitsOf(
  rule: Judge,
  resource: Resource,
  { findings, doubts }: Judgement,
  judgements: Judgements,
  declarations: Declarations,
): readonly Hit[] {
  if (findings.length === 0) return [];
  const all = [...doubtsOfDeclaration(rule, resource, judgements, declarations), ...doubts];
  return findings.map((finding) => ({ rule, resource, finding, doubts: all }));
}

function doubtOfBelonging({ because }: Applicability): Doubt {
  const all = causesOf(because);
  // The scope in an id is rarely what decides.
  const others = all.filter(({ kind }) => kind !== 'context');
  const causes = others.length > 0 ? others : all;
  return { preface: doubt('belonging', { causes: nameCauses(causes) }), causes };
}

function fails(rule: Judge, resource: Resource, judgements: Judgements): boolean {
  const judgement = judgements.get(resource)?.get(rule);
  return judgement?.findings.some(({ verdict }) => verdict === 'fail') === true;
}

const failing = new WeakMap<readonly Resource[], Map<Judge, boolean>>();

/** Whichever of the declarations decides, it fails: asked once for all of them. */
function everyFails(rule: Judge, group: readonly Resource[], judgements: Judgements): boolean {
  const known = failing.get(group) ?? new Map<Judge, boolean>();
  failing.set(group, known);
  const answer = known.get(rule) ?? group.every((one) => fails(rule, one, judgements));
  known.set(rule, answer);
  return answer;
}

/** So many of the other declarations are asked what they depend on: more name nothing that anyone would read. */
const MAX_EXPLAINED = 32;

/** A finding is certain only where every other declaration that may decide fails the same rule. */
function doubtsOfDeclaration(
  rule: Judge,
  resource: Resource,
  judgements: Judgements,
  declarations: Declarations,
): readonly Doubt[] {
  const { decidedBy } = rule.meta;
  const group = declarations.of(resource);
  const count = group.length;
  if (count > 1 && everyFails(rule, group, judgements)) return [];
  if (count > MAX_COMPARED && decidedBy !== 'each') {
    const told = explanation('declared-often', { count, compared: MAX_COMPARED });
    return [{ preface: doubt('declared-often'), causes: [], explanation: told }];
  }
  const others = declarations.rivalsOf(resource, decidedBy).filter((other) => !fails(rule, other, judgements));
  if (others.length === 0) return [];
  const causes = causesOf([resource, ...others.slice(0, MAX_EXPLAINED)].map((each) => each.condition));
  const isOrdered = others.every((other) => declarations.isOrdered(resource, other));
  const preface = doubt('declared-differently', { causes: causes.length === 0 ? undefined : nameCauses(causes) });
  const order = decidedBy === 'first' ? 'order-of-first' : 'order-of-last';
  return [{ preface, causes, ...(isOrdered ? {} : { explanation: explanation(order, { count }) }) }];
}
