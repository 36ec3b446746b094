/** The user asked for something that cannot be done as asked; the message says what to do instead. Exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}

/** A configuration file that is not valid, with every problem found in it. Exit code 2. */
export class ConfigError extends UsageError {
  override readonly name = 'ConfigError';

  /** `problems`: one line each, `file:line:column: message`. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** A template or parameter file named on the command line that cannot be read or evaluated. Exit code 3. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';

  /** `problems`: one line each, with the place where there is one. */
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the operating system refuses (a folder that cannot be written to) is the user's to solve, not a bug. */
export function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
