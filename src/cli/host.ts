import type { FileText } from '../source/text-file.js';

/** A stream of text. */
export interface Output {
  readonly isTerminal: boolean;
  write(text: string): void;
}

/** Everything the command line asks of the machine it runs on. */
export interface Host {
  /** Arguments behind the name of the program. */
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  readStdin(): Promise<string>;
  /** A file, path relative to `cwd`; undefined where there is none. */
  readFile(path: string): FileText | undefined;
  /** Writes a file whole or not at all; the system's code where it refuses, for instance `EACCES`. */
  writeFile(path: string, text: string): string | undefined;
}
