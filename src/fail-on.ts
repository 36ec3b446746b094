import { severities } from './lint/diagnostic.js';
import type { Severity } from './lint/diagnostic.js';
import { failuresOf } from './report/counts.js';
import type { Report } from './report/report.js';

export const failOnValues = [...severities, 'never'] as const;
export type FailOn = Severity | 'never';

/** Whether a run fails its check: findings at or above the severity. Undetermined results do not count. */
export function hasFindings(report: Report, failOn: FailOn): boolean {
  if (failOn === 'never') return false;
  const limit = severities.indexOf(failOn);
  return failuresOf(report).some((diagnostic) => severities.indexOf(diagnostic.severity) <= limit);
}
