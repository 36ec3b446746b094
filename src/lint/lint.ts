import type { Report, UnjudgedResource, Unlisted } from '../diagnostics/report.js';
import { RunBudget } from './budget.js';
import type { RuleBudget } from './budget.js';
import { check } from './check.js';
import { severities } from '../diagnostics/diagnostic.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Evaluation, FailedEvaluation, LeftOutPairs, Locate } from './evaluation.js';
import { locateHit } from './locate.js';
import { listingOf } from './listing.js';
import { merge } from './merge.js';
import {
  crashDiagnostic,
  crashError,
  evaluationError,
  fileDiagnostic,
  isTooMuch,
  abandonedDiagnostic,
  pairsDiagnostic,
  problemDiagnostic,
} from './reserved-diagnostic.js';
import type { FileProblem } from './reserved-diagnostic.js';
import { severityOf, usualSeverity } from '../diagnostics/severity.js';
import type { Graded, Grading } from '../diagnostics/severity.js';
import { reservedEntries } from '../diagnostics/reserved.js';
import { found, notJudged } from './subject.js';
import type { Domain } from '../rules/kit/domain.js';
import type { Rule } from '../rules/kit/rule.js';

export interface LintInput<Context> {
  /** May be made on demand: each is looked at once and then let go. */
  readonly evaluations: Iterable<Evaluation | FailedEvaluation | LeftOutPairs>;
  readonly fileProblems?: Iterable<FileProblem>;
  readonly locate: Locate;
  readonly grading: Grading;
  readonly rules: readonly Rule<Context>[];
  readonly domain: Domain<Context>;
}

export interface LintResult extends Pick<
  Report,
  'diagnostics' | 'unlisted' | 'judged' | 'found' | 'notJudged' | 'silenced' | 'errors'
> {
  /** How severe the gravest result of each id is before the configuration grades it. */
  readonly gravest: ReadonlyMap<string, Severity>;
}

/** What the judgement of one evaluation adds to the result. */
type Judged = Pick<LintResult, 'diagnostics' | 'unlisted' | 'judged' | 'found' | 'notJudged' | 'errors'>;

/** Runs the rules over evaluated deployments: select → check → locate → grade → merge and sort. */
export function lint<Context>(input: LintInput<Context>): LintResult {
  const { evaluations, fileProblems = [], grading, rules } = input;
  const selected = rules.filter((rule) => severityOf(rule.meta, rule.meta.severity, grading) !== 'off');
  const all: Judged[] = [];
  const budget = new RunBudget();
  for (const evaluation of evaluations) {
    const { size = 0 }: Partial<Evaluation> = evaluation;
    all.push(budget.spend(size, (share) => judge(evaluation, selected, input, share)));
  }
  const diagnostics = [...[...fileProblems].map(fileDiagnostic), ...all.flatMap((each) => each.diagnostics)];
  const sum = (count: (each: Judged) => number): number => all.reduce((total, each) => total + count(each), 0);
  const entries = new Map([...rules.map(({ meta }) => meta), ...reservedEntries].map((entry) => [entry.id, entry]));
  const entryOf = ({ ruleId, severity }: Diagnostic): Graded => entries.get(ruleId) ?? { id: ruleId, severity };
  const gradeOf = (each: Diagnostic): Severity | 'off' => severityOf(entryOf(each), each.severity, grading);
  return {
    ...listingOf(
      merge(diagnostics.flatMap((diagnostic) => graded(diagnostic, gradeOf(diagnostic)))),
      all.flatMap((each) => each.unlisted),
    ),
    judged: {
      resources: sum(({ judged }) => judged.resources),
      workspaces: sum(({ judged }) => judged.workspaces),
      passed: sum(({ judged }) => judged.passed),
    },
    found: {
      workspaces: sum(({ found: { workspaces } }) => workspaces),
      resources: sum(({ found: { resources } }) => resources),
    },
    notJudged: distinct(all.flatMap((each) => each.notJudged)),
    silenced: merge(
      diagnostics.filter((diagnostic) => diagnostic.mayHoldOurs === true && gradeOf(diagnostic) === 'off'),
    ),
    errors: all.flatMap((each) => each.errors),
    gravest: gravestOf(diagnostics, (each) => usualSeverity(entryOf(each), each.severity, grading.preset)),
  };
}

function gravestOf(
  diagnostics: readonly Diagnostic[],
  usual: (diagnostic: Diagnostic) => Severity | 'off',
): ReadonlyMap<string, Severity> {
  const all = diagnostics.flatMap((each): readonly (readonly [string, Severity])[] => {
    const severity = usual(each);
    return severity === 'off' ? [] : [[each.ruleId, severity]];
  });
  return new Map(all.sort(([, a], [, b]) => severities.indexOf(b) - severities.indexOf(a)));
}

/** What the judgement of every template takes. */
type Judging<Context> = Pick<LintInput<Context>, 'rules' | 'domain' | 'locate'>;

/** What goes wrong with one template ends with it: the others are judged all the same. */
function judge<Context>(
  whole: Evaluation | FailedEvaluation | LeftOutPairs,
  selected: readonly Rule<Context>[],
  input: Judging<Context>,
  budget: RuleBudget,
): Judged {
  if ('notJudgedFrom' in whole) return { ...NOTHING, diagnostics: [pairsDiagnostic(whole)] };
  if ('error' in whole) return abandoned(whole);
  try {
    return judgeDeployed(deployedOf(whole), selected, input, budget);
  } catch (error) {
    return abandoned({ ...whole, error });
  }
}

function abandoned(failed: FailedEvaluation): Judged {
  return isTooMuch(failed.error)
    ? { ...NOTHING, diagnostics: [abandonedDiagnostic(failed)] }
    : { ...NOTHING, errors: [evaluationError(failed)] };
}

const NOTHING: Judged = {
  diagnostics: [],
  unlisted: [],
  errors: [],
  judged: { workspaces: 0, resources: 0, passed: 0 },
  found: { workspaces: 0, resources: 0 },
  notJudged: [],
};

function judgeDeployed<Context>(
  evaluation: Evaluation,
  selected: readonly Rule<Context>[],
  { rules, domain, locate }: Judging<Context>,
  budget: RuleBudget,
): Judged {
  const { deployment } = evaluation;
  const { hits, judged, subjects, passed, ...result } = check(deployment, selected, domain, budget);
  const crashes = [...result.crashes];
  const located = hits.flatMap((hit): readonly Diagnostic[] => {
    try {
      return [locateHit(hit, evaluation, locate)];
    } catch (error) {
      crashes.push({ ...hit, error });
      return [];
    }
  });
  // What the engine refuses may come to light only while rules read values: problems come after the check.
  const problems = deployment.problems.flatMap((problem) => problemDiagnostic(problem, evaluation, locate) ?? []);
  const defects = crashes.filter(({ error }) => !isTooMuch(error));
  return {
    diagnostics: [...located, ...problems, ...crashes.map((crash) => crashDiagnostic(crash, evaluation, locate))],
    unlisted: unlistedOf(evaluation),
    judged: { resources: judged.size, workspaces: subjects.size, passed },
    found: found(deployment, rules, domain),
    notJudged: notJudged(deployment, domain, locate),
    errors: defects.map((crash) => crashError(crash, evaluation)),
  };
}

function unlistedOf({ template, deployment: { moreProblems } }: Evaluation): readonly Unlisted[] {
  const { fail, undetermined } = moreProblems;
  return fail + undetermined === 0 ? [] : [{ file: template, error: fail, warning: 0, note: 0, undetermined }];
}

/** The evaluation without the resources that a condition surely leaves out, although it is not known in full. */
function deployedOf(evaluation: Evaluation): Evaluation {
  const { deployment } = evaluation;
  const resources = deployment.resources.filter(({ condition }) => condition !== false);
  return { ...evaluation, deployment: { ...deployment, resources } };
}

function graded(diagnostic: Diagnostic, severity: Severity | 'off'): readonly Diagnostic[] {
  return severity === 'off' ? [] : [{ ...diagnostic, severity }];
}

/** A resource is named once, under however many parameter files it is deployed. */
function distinct(resources: readonly UnjudgedResource[]): readonly UnjudgedResource[] {
  return [...new Map(resources.map((resource) => [JSON.stringify(resource), resource])).values()];
}
