/** The user asked for something that cannot be done as asked; the message says what to do instead. Exit code 2. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';

  /** `details`: lines below the message. */
  constructor(
    message: string,
    readonly details: readonly string[] = [],
  ) {
    super(message);
  }
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

/** An error of the operating system, such as `ENOENT` or `EACCES`. */
export interface SystemError extends Error {
  readonly code: string;
  readonly syscall: string;
}

/**
 * What the operating system refuses (a folder that cannot be written to) is the user's to solve, not a bug. Told by
 * its properties: errors of Node's own modules need not be instances of the `Error` at hand (jest, `node:vm`).
 */
export function isSystemError(error: unknown): error is SystemError {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}

/** What is told of a defect of ours: its kind and place, in one line. Its message may hold anything of a template. */
export function defectOf(error: unknown): string {
  const [name, stack = ''] = error instanceof Error ? [error.name, error.stack] : [typeof error];
  const place = /[^/\\(]*:\d+:\d+(?=\)?$)/m.exec(stack)?.[0];
  return `A defect of cmklint ended the run, please report it: ${name}${place === undefined ? '' : ` at ${place}`}.`;
}
