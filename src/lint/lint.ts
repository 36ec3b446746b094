import type { Report, RunError, UnjudgedResource } from '../report/report.js';
import { rules as allRules } from '../rules/index.js';
import type { Rule, RuleOptions } from '../rules/rule.js';
import { check } from './check.js';
import type { Diagnostic } from './diagnostic.js';
import type { Evaluation, Locate } from './evaluation.js';
import { locateHit } from './locate.js';
import { merge } from './merge.js';
import { crashDiagnostic, crashError, problemDiagnostic, fileDiagnostic } from './reserved-diagnostic.js';
import type { FileProblem } from './reserved-diagnostic.js';
import { severityOf } from './severity.js';
import type { Grading } from './severity.js';
import { found, notJudged } from './subject.js';

export interface LintInput {
  /** May be made on demand: each is looked at once and then let go. */
  readonly evaluations: Iterable<Evaluation>;
  readonly fileProblems?: Iterable<FileProblem>;
  readonly locate: Locate;
  readonly options: RuleOptions & Grading;
  /** The rules to run; every rule where left out. */
  readonly rules?: readonly Rule[];
}

export type LintResult = Pick<Report, 'diagnostics' | 'judged' | 'found' | 'notJudged' | 'silenced' | 'errors'>;

/** Runs the rules over evaluated deployments: select → check → locate → grade → merge and sort. */
export function lint({ evaluations, fileProblems = [], locate, options, rules = allRules }: LintInput): LintResult {
  const selected = rules.filter((rule) => severityOf(rule.meta.id, rule.meta.severity, options) !== 'off');
  const diagnostics: Diagnostic[] = [...fileProblems].map(fileDiagnostic);
  const errors: RunError[] = [];
  const unjudged: UnjudgedResource[] = [];
  let [resources, workspaces, passed] = [0, 0, 0];
  const subject = { workspaces: 0, resources: 0 };
  for (const whole of evaluations) {
    const evaluation = deployedOf(whole);
    const result = check(evaluation.deployment, selected, options);
    const crashes = [...result.crashes];
    const located = result.hits.flatMap((hit): readonly Diagnostic[] => {
      try {
        return [locateHit(hit, evaluation, locate)];
      } catch (error) {
        crashes.push({ ...hit, error });
        return [];
      }
    });
    // What the engine refuses may come to light only while rules read values: problems come after the check.
    const problems = evaluation.deployment.problems.flatMap(
      (problem) => problemDiagnostic(problem, evaluation, locate) ?? [],
    );
    diagnostics.push(...located, ...problems, ...crashes.map((crash) => crashDiagnostic(crash, locate)));
    errors.push(...crashes.map((crash) => crashError(crash, evaluation)));
    resources += result.judged.size;
    workspaces += result.workspaces.size;
    passed += result.passed;
    const { workspaces: more, resources: others } = found(evaluation.deployment, allRules, options);
    subject.workspaces += more;
    subject.resources += others;
    unjudged.push(...notJudged(evaluation.deployment, locate));
  }
  const isOff = ({ ruleId, severity }: Diagnostic): boolean => severityOf(ruleId, severity, options) === 'off';
  return {
    diagnostics: merge(diagnostics.flatMap((diagnostic) => grade(diagnostic, options))),
    judged: { resources, workspaces, passed },
    found: subject,
    notJudged: distinct(unjudged),
    silenced: merge(diagnostics.filter((diagnostic) => diagnostic.mayHoldOurs === true && isOff(diagnostic))),
    errors,
  };
}

/** The evaluation without the resources that a condition surely leaves out, although it is not known in full. */
function deployedOf(evaluation: Evaluation): Evaluation {
  const { deployment } = evaluation;
  const resources = deployment.resources.filter(({ condition }) => condition !== false);
  return { ...evaluation, deployment: { ...deployment, resources } };
}

function grade(diagnostic: Diagnostic, grading: Grading): readonly Diagnostic[] {
  const severity = severityOf(diagnostic.ruleId, diagnostic.severity, grading);
  return severity === 'off' ? [] : [{ ...diagnostic, severity }];
}

/** A resource is named once, under however many parameter files it is deployed. */
function distinct(resources: readonly UnjudgedResource[]): readonly UnjudgedResource[] {
  return [...new Map(resources.map((resource) => [JSON.stringify(resource), resource])).values()];
}
