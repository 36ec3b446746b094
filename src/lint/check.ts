import { possibilities } from '../expressions/alternatives.js';
import { causesOf } from '../expressions/residue.js';
import type { Cause } from '../expressions/value.js';
import { createContext } from '../rules/context.js';
import type { Finding, Rule, RuleOptions } from '../rules/rule.js';
import { WORKSPACE, isType } from '../rules/shared/resource-type.js';
import type { Deployment, Resource } from '../template/resource.js';
import { nameCauses } from './cause.js';
import { Declarations } from './declarations.js';

/** What one rule says about one resource. */
export interface Hit {
  readonly rule: Rule;
  readonly resource: Resource;
  readonly finding: Finding;
  /** Why the finding does not surely hold for the resource. */
  readonly doubt?: Doubt;
}

/** Why it is not certain that what a declaration says decides. */
export interface Doubt {
  /** In front of the message. */
  readonly preface: string;
  readonly causes: readonly Cause[];
  /** Beside the causes. */
  readonly explanation?: string;
}

export interface Crash {
  readonly rule: Rule;
  readonly resource: Resource;
  readonly error: unknown;
}

export interface CheckResult {
  readonly hits: readonly Hit[];
  readonly crashes: readonly Crash[];
  /** Resources that at least one rule judged; of several declarations of one resource, the first stands for it. */
  readonly judged: ReadonlySet<Resource>;
  readonly workspaces: ReadonlySet<Resource>;
  /** Those of the judged resources that no rule says anything about. */
  readonly passed: number;
}

/** What one rule says about one declaration. */
type Judgements = ReadonlyMap<Resource, ReadonlyMap<Rule, readonly Finding[]>>;

/** Brings every deployed resource of a deployment before the rules for its type. A rule that throws stops alone. */
export function check(deployment: Deployment, rules: readonly Rule[], options: RuleOptions): CheckResult {
  const context = createContext(deployment, options);
  const crashes: Crash[] = [];
  const judgements = new Map<Resource, Map<Rule, readonly Finding[]>>();
  const subjects = deployment.resources.filter(
    (resource) => !resource.existing && mayBeDeployed(resource) && rules.some((rule) => isFor(rule, resource)),
  );
  const declarations = new Declarations(subjects);
  for (const resource of subjects) {
    const judged = new Map<Rule, readonly Finding[]>();
    for (const rule of rules) {
      try {
        if (!isFor(rule, resource) || declarations.isOverruled(resource, rule.meta.decidedBy)) continue;
        if (rule.applies?.(resource, context) === false) continue;
        judged.set(rule, [...rule.check(resource, context)]);
      } catch (error) {
        crashes.push({ rule, resource, error });
      }
    }
    if (judged.size > 0) judgements.set(resource, judged);
  }
  const firstOf = (resource: Resource): Resource => declarations.of(resource)[0] ?? resource;
  const judged = new Set([...judgements.keys()].map(firstOf));
  const hits = [...judgements].flatMap(([resource, findings]) =>
    [...findings].flatMap(([rule, all]) => hitsOf(rule, resource, all, judgements, declarations)),
  );
  const found = new Set(hits.map(({ resource }) => firstOf(resource)));
  return {
    hits,
    crashes,
    judged,
    workspaces: new Set([...judged].filter((resource) => isType(resource, WORKSPACE))),
    passed: judged.size - found.size,
  };
}

/** A condition of which not everything is known may be false all the same: nobody deploys what stands behind it. */
function mayBeDeployed({ condition }: Resource): boolean {
  return possibilities(condition).some((choice) => choice !== false);
}

function isFor(rule: Rule, resource: Resource): boolean {
  return rule.meta.appliesTo.some((type) => isType(resource, type));
}

function hitsOf(
  rule: Rule,
  resource: Resource,
  findings: readonly Finding[],
  judgements: Judgements,
  declarations: Declarations,
): readonly Hit[] {
  if (findings.length === 0) return [];
  const doubt = doubtOf(rule, resource, judgements, declarations);
  return findings.map((finding) => ({ rule, resource, finding, ...(doubt === undefined ? {} : { doubt }) }));
}

/** A finding is certain only where every other declaration that may decide fails the same rule. */
function doubtOf(
  rule: Rule,
  resource: Resource,
  judgements: Judgements,
  declarations: Declarations,
): Doubt | undefined {
  const { decidedBy } = rule.meta;
  const others = declarations.rivalsOf(resource, decidedBy).filter(
    (other) =>
      !judgements
        .get(other)
        ?.get(rule)
        ?.some(({ verdict }) => verdict === 'fail'),
  );
  if (others.length === 0) return undefined;
  const causes = causesOf([resource, ...others].map((each) => declarations.conditionOf(each)));
  const isOrdered = others.every((other) => declarations.isOrdered(resource, other));
  const depends = causes.length === 0 ? '' : `; which declaration decides depends on ${nameCauses(causes)}`;
  return {
    preface: `The template deploys this resource more than once and not alike${depends}; of this declaration:`,
    causes,
    ...(isOrdered
      ? {}
      : {
          explanation: `the template deploys this resource ${declarations.of(resource).length} times, differently; the ${decidedBy} deployment decides, and dependsOn does not say which that is`,
        }),
  };
}
