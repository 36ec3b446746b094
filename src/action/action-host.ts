import type { Annotation } from '../report/github.js';
import type { FileText } from '../source/text-file.js';

/** Everything the action asks of the runner. */
export interface ActionHost {
  /** Absolute path of the checked-out repository. */
  readonly workspace: string;
  /** Folders, besides the workspace, that files may be written to. */
  readonly temporary: readonly string[];
  input(name: string): string;
  output(name: string, value: string): void;
  /** Writes one line to the log, as it is. */
  log(line: string): void;
  annotate(annotation: Annotation): void;
  warn(message: string): void;
  /** Ends the step as failed, with an error annotation. */
  fail(message: string): void;
  /** Shows Markdown on the page of the run, once; does nothing where the runner has no such page. Throws where it cannot. */
  summarize(markdown: string): Promise<void>;
  /** A file in the workspace, undefined where there is none. */
  readFile(path: string): FileText | undefined;
  /** Writes a file whole or not at all; the system's code where it refuses, for instance `EACCES`. */
  writeFile(path: string, text: string): string | undefined;
}
