import type { Target } from '../report/delivery.js';
import type { Annotation } from '../report/github.js';

/** Everything the action asks of the runner. What cannot be written is answered with the system's code (`EACCES`). */
export interface ActionHost {
  /** Absolute path of the checked-out repository. */
  readonly workspace: string;
  /** Folders, besides the workspace, that files may be written to. */
  readonly temporary: readonly string[];
  input(name: string): string;
  /** Sets outputs of the step. */
  output(values: Readonly<Record<string, string>>): string | undefined;
  /** Writes one line to the log, as it is. */
  log(line: string): void;
  annotate(annotation: Annotation): void;
  warn(message: string): void;
  /** Ends the step as failed, with an error annotation. */
  fail(message: string): void;
  /** Shows Markdown on the page of the run, once; does nothing where the runner has no such page. */
  summarize(markdown: string): string | undefined;
  /** Opens a file for one text; it must be none of the inputs, which are relative to the workspace. */
  openFile(path: string, inputs: readonly string[]): Target;
}
