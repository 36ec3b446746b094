import type { Target } from '../report/delivery.js';
import type { FileSystem } from '../file-system/file-system.js';

/** A stream of text. */
export interface Output {
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** Everything the command line asks of the machine it runs on. */
export interface Host {
  /** Arguments behind the name of the program. */
  readonly argv: readonly string[];
  readonly files: FileSystem;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The day in UTC, `2026-11-28`. */
  readonly today: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readStdin(): Promise<string>;
  /** Opens a file for one text; it must be none of the inputs. Paths relative to the working directory. */
  openFile(path: string, inputs: readonly string[]): Target;
  /** The same for two paths that are one file; '' for standard output. */
  identityOf(path: string): string;
}
