import { messageOf } from '../usage/errors.js';
import { Exhausted } from '../expressions/meter.js';
import type { RunError } from '../diagnostics/report.js';
import { reservedEntries } from '../diagnostics/reserved.js';
import { defect, limit } from '../messages/english/reserved.js';
import type { Message } from '../messages/message.js';
import { formatJsonPath } from '../json/path.js';
import type { SourceRange } from '../json/range.js';
import { fullNameOf, nameOf } from '../rules/kit/wording.js';
import type { Problem } from '../template/model/resource.js';
import { explainCauses } from './cause.js';
import type { Crash } from './check.js';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.js';
import type { Evaluation, FailedEvaluation, LeftOutPairs, Locate } from './evaluation.js';
import { relatedLocation, symbolicPath } from './locate.js';
import { runError } from '../messages/english/files.js';

/** What was found while documents were read: JSON that Azure does not read, a file without effect. */
export interface FileProblem {
  readonly id: 'template-syntax' | 'parameter-file-unused';
  readonly file: string;
  readonly range: SourceRange;
  readonly message: Message;
  /** Nothing of the document can be read, so that it may hold a workspace. */
  readonly unreadable?: true;
}

export function fileDiagnostic({ id, file, range, message, unreadable }: FileProblem): Diagnostic {
  return {
    ruleId: id,
    verdict: 'fail',
    severity: defaultSeverity(id),
    message,
    ...ALONE,
    location: { file, range },
    related: [],
    causes: [],
    parameterFiles: [],
    symbolicPath: '',
    ...(unreadable === true ? { mayHoldOurs: true } : {}),
  };
}

/**
 * What the engine would refuse, or what was not looked into. Undefined for a refusal that is not certain (it stands
 * behind a condition that is not known): Azure may never evaluate it, and what depends on it is undetermined already.
 */
export function problemDiagnostic(
  problem: Problem,
  { parameterFile, deployment }: Evaluation,
  locate: Locate,
): Diagnostic | undefined {
  const { verdict } = problem;
  if (!problem.certain && verdict === 'fail' && problem.id === 'template-evaluation') return undefined;
  // Whoever takes a refusal for none of Azure's has to know that it keeps a nested template from being looked into.
  const mayHoldOurs = verdict === 'undetermined' || deployment.nested.some(({ outcome }) => outcome === 'refused');
  return {
    ruleId: problem.id,
    verdict,
    severity: defaultSeverity(problem.id),
    message: problem.message,
    ...ALONE,
    location: locate(problem.place),
    related: problem.related.map((step) => relatedLocation(step, locate)),
    causes: explainCauses(problem.causes),
    parameterFiles: parameterFile === undefined ? [] : [parameterFile],
    symbolicPath: formatJsonPath(problem.place.path),
    ...(mayHoldOurs ? { mayHoldOurs } : {}),
  };
}

/** A rule that failed on a resource, or gave up on it. */
export function crashDiagnostic(
  { rule, resource, error }: Crash,
  { parameterFile }: Evaluation,
  locate: Locate,
): Diagnostic {
  const where = {
    location: locate(resource.place),
    resource: { type: resource.type, name: fullNameOf(resource) },
    parameterFiles: parameterFile === undefined ? [] : [parameterFile],
    symbolicPath: symbolicPath(resource, []),
  };
  const [id, name] = [rule.meta.id, nameOf(resource)];
  return isTooMuch(error)
    ? limitDiagnostic(limit('rule', { id, name }), where)
    : {
        ruleId: 'rule-crashed',
        verdict: 'fail',
        severity: defaultSeverity('rule-crashed'),
        message: defect('rule', { id, name }),
        ...ALONE,
        related: [],
        causes: [],
        ...where,
      };
}

export function crashError({ rule, error }: Crash, { template }: Evaluation): RunError {
  return { message: runError('rule-failed', { rule: rule.meta.id, error: messageOf(error) }), file: template };
}

/** Whether something was too deep or too large to be handled: a limit of ours, which other templates need not reach. */
export function isTooMuch(error: unknown): boolean {
  return error instanceof RangeError || error instanceof Exhausted;
}

/** A template that was given up. */
export function abandonedDiagnostic({ template, parameterFile }: FailedEvaluation): Diagnostic {
  return limitDiagnostic(limit('template'), {
    location: { file: template, range: BEGINNING },
    parameterFiles: parameterFile === undefined ? [] : [parameterFile],
    symbolicPath: '',
  });
}

/** Pairs of a template and parameter files that are too many. */
export function pairsDiagnostic({ template, notJudgedFrom, left }: LeftOutPairs): Diagnostic {
  const file = notJudgedFrom;
  return limitDiagnostic(left === 1 ? limit('pair', { file }) : limit('pairs', { count: left, file }), {
    location: { file: template, range: BEGINNING },
    parameterFiles: [],
    symbolicPath: '',
  });
}

/** A defect that kept a template from being judged. */
export function evaluationError({ template, error }: FailedEvaluation): RunError {
  return { message: runError('template-failed', { error: messageOf(error) }), file: template };
}

function limitDiagnostic(
  message: Message,
  where: Pick<Diagnostic, 'location' | 'resource' | 'parameterFiles' | 'symbolicPath'>,
): Diagnostic {
  const id = 'evaluation-limit';
  return {
    ruleId: id,
    verdict: 'undetermined',
    severity: defaultSeverity(id),
    message,
    ...ALONE,
    related: [],
    causes: [],
    mayHoldOurs: true,
    ...where,
  };
}

/** Nothing is said beside the message. */
const ALONE = { doubts: [], remarks: [] } as const;

const BEGINNING: SourceRange = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };

function defaultSeverity(id: string): Severity {
  return reservedEntries.find((entry) => entry.id === id)?.severity ?? 'error';
}
