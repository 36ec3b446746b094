import { hasFindings } from '../fail-on.js';
import type { FailOn } from '../fail-on.js';
import type { Report } from '../report/report.js';

/** What the process ends with; a table in the README. */
export const exitCodes = {
  clean: 0,
  /** Findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong arguments or configuration. */
  usage: 2,
  /** A file that cannot be read or evaluated, a rule that crashed. */
  failure: 3,
  /** Nothing to lint: a gate must not be green because it looked at nothing. */
  nothing: 4,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A run that is not complete outweighs its findings. */
export function exitCodeOf(report: Report, failOn: FailOn): ExitCode {
  if (report.errors.length > 0) return exitCodes.failure;
  if (report.files.templates.length === 0) return exitCodes.nothing;
  return hasFindings(report, failOn) ? exitCodes.findings : exitCodes.clean;
}
