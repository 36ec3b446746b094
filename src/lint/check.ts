import { printValue } from '../expressions/print.js';
import { isDeployedAfter } from './deployment-order.js';
import { createContext } from '../rules/context.js';
import type { Finding, Rule, RuleOptions } from '../rules/rule.js';
import { resourceIdOf } from '../template/symbolic/resource-id.js';
import { WORKSPACE, isType } from '../rules/shared/resource-type.js';
import type { Deployment, Resource } from '../template/resource.js';

/** What one rule says about one resource. */
export interface Hit {
  readonly rule: Rule;
  readonly resource: Resource;
  readonly finding: Finding;
  /** How often the deployment deploys this resource, where the declarations do not agree; else 1. */
  readonly declarations: number;
}

export interface Crash {
  readonly rule: Rule;
  readonly resource: Resource;
  readonly error: unknown;
}

export interface CheckResult {
  readonly hits: readonly Hit[];
  readonly crashes: readonly Crash[];
  /** Resources that at least one rule judged. */
  readonly judged: ReadonlySet<Resource>;
  readonly workspaces: ReadonlySet<Resource>;
  /** Those of the judged resources that no rule says anything about. */
  readonly passed: number;
}

/** Brings every deployed resource of a deployment before the rules for its type. A rule that throws stops alone. */
export function check(deployment: Deployment, rules: readonly Rule[], options: RuleOptions): CheckResult {
  const context = createContext(deployment, options);
  const crashes: Crash[] = [];
  const judgements: Judgement[] = [];
  const subjects = deployment.resources.filter(
    (resource) => !resource.existing && rules.some((rule) => isFor(rule, resource)),
  );
  const twinsOf = twinsIn(subjects);
  for (const resource of subjects) {
    // A later declaration of the same resource decides what it ends up as.
    if (twinsOf(resource).some((twin) => twin.condition === true && isDeployedAfter(twin, resource))) continue;
    for (const rule of rules) {
      try {
        if (!isFor(rule, resource) || rule.applies?.(resource, context) === false) continue;
        judgements.push({ rule, resource, findings: [...rule.check(resource, context)] });
      } catch (error) {
        crashes.push({ rule, resource, error });
      }
    }
  }
  const judged = new Set(judgements.map(({ resource }) => resource));
  const found = new Set(judgements.filter(({ findings }) => findings.length > 0).map(({ resource }) => resource));
  return {
    hits: judgements.flatMap((judgement) => hitsOf(judgement, judgements, twinsOf(judgement.resource))),
    crashes,
    judged,
    workspaces: new Set([...judged].filter((resource) => isType(resource, WORKSPACE))),
    passed: judged.size - found.size,
  };
}

function isFor(rule: Rule, resource: Resource): boolean {
  return rule.meta.appliesTo.some((type) => isType(resource, type));
}

interface Judgement {
  readonly rule: Rule;
  readonly resource: Resource;
  readonly findings: readonly Finding[];
}

function hitsOf(
  { rule, resource, findings }: Judgement,
  judgements: readonly Judgement[],
  twins: readonly Resource[],
): readonly Hit[] {
  const declarations = findings.length === 0 ? 1 : disagreements(rule, resource, judgements, twins);
  return findings.map((finding) => ({ rule, resource, finding, declarations }));
}

/**
 * A resource that is deployed more than once (plain, then again with its key) has the state of its last deployment.
 * Where the order is not known, a finding that another declaration does not share is not certain. Two declarations
 * under conditions that are not known are taken as alternatives, each judged for itself.
 */
function disagreements(
  rule: Rule,
  resource: Resource,
  judgements: readonly Judgement[],
  twins: readonly Resource[],
): number {
  const passes = judgements.some(
    (other) =>
      other.rule === rule &&
      twins.includes(other.resource) &&
      other.findings.length === 0 &&
      (other.resource.condition === true || resource.condition === true),
  );
  return passes ? twins.length + 1 : 1;
}

/** For each resource, the other declarations of the same one. */
function twinsIn(resources: readonly Resource[]): (resource: Resource) => readonly Resource[] {
  const byId = new Map<string, Resource[]>();
  const keyOf = ({ type, id }: Resource): string => `${type} ${printValue(id)}`.toLowerCase();
  for (const resource of resources.filter((each) => resourceIdOf(each.id) !== undefined)) {
    byId.set(keyOf(resource), [...(byId.get(keyOf(resource)) ?? []), resource]);
  }
  return (resource) => (byId.get(keyOf(resource)) ?? []).filter((twin) => twin !== resource);
}
