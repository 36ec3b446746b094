import type { Report, RunError } from '../diagnostics/report.js';
import { runError } from '../messages/english/files.js';

/** What takes one text, and says the system's code where it does not (`EACCES`); or why it takes none. */
export type Target = { readonly write: (text: string) => string | undefined } | { readonly problem: string };

/** A file to write: its name as it was given, and what is to be in it. */
export interface Delivery {
  readonly file: string;
  readonly render: (report: Report) => string;
}

/**
 * Writes the files of a run. What cannot be written is a problem of the run, which what is written after it tells of; all
 * are opened before the first one is written, so that only a disk that is full is noticed late.
 */
export function deliver(report: Report, files: readonly Delivery[], open: (file: string) => Target): Report {
  const opened = files.map((each) => ({ ...each, target: open(each.file) }));
  let told = report;
  const fail = (file: string, problem: string): void => {
    const error: RunError = { message: runError('file-unwritten', { problem }), file };
    told = { ...told, errors: [...told.errors, error] };
  };
  for (const { file, target } of opened) if ('problem' in target) fail(file, target.problem);
  for (const { file, render, target } of opened) {
    if ('problem' in target) continue;
    const problem = target.write(render(told));
    if (problem !== undefined) fail(file, problem);
  }
  return told;
}
