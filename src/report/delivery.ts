import type { Report } from './report.js';

/** A file to write: its name as it was given, and what is to be in it. */
export interface Delivery {
  readonly file: string;
  readonly render: (report: Report) => string;
}

/** Writes a text; the system's code where it refuses (`EACCES`). */
export type Write = (file: string, text: string) => string | undefined;

/** Writes the files of a run. What cannot be written is a problem of the run, which the other files then tell of. */
export function deliver(report: Report, files: readonly Delivery[], write: Write): Report {
  const failures = new Map<string, string>();
  for (const { file, render } of files) {
    const problem = write(file, render(report));
    if (problem !== undefined) failures.set(file, problem);
  }
  if (failures.size === 0) return report;
  const errors = [...failures].map(([file, problem]) => ({ message: `The file cannot be written: ${problem}`, file }));
  const incomplete = { ...report, errors: [...report.errors, ...errors] };
  for (const { file, render } of files) if (!failures.has(file)) write(file, render(incomplete));
  return incomplete;
}
