/** The user asked for something that cannot be done as asked; the message says what to do instead. Exit code 2. */
export declare class UsageError extends Error {
    readonly details: readonly string[];
    readonly name: string;
    /** `details`: lines below the message. */
    constructor(message: string, details?: readonly string[]);
}
/** A configuration file that is not valid, with every problem found in it. Exit code 2. */
export declare class ConfigError extends UsageError {
    readonly problems: readonly string[];
    readonly name = "ConfigError";
    /** `problems`: one line each, `file:line:column: message`. */
    constructor(problems: readonly string[]);
}
/** A template or parameter file named on the command line that cannot be read or evaluated. Exit code 3. */
export declare class TemplateError extends Error {
    readonly problems: readonly string[];
    readonly name = "TemplateError";
    /** `problems`: one line each, with the place where there is one. */
    constructor(problems: readonly string[]);
}
/** The message of anything that was thrown. */
export declare function messageOf(error: unknown): string;
/** An error of the operating system, such as `ENOENT` or `EACCES`. */
export interface SystemError extends Error {
    readonly code: string;
    readonly syscall: string;
}
/**
 * What the operating system refuses (a folder that cannot be written to) is the user's to solve, not a bug. Told by
 * its properties: errors of Node's own modules need not be instances of the `Error` at hand (jest, `node:vm`).
 */
export declare function isSystemError(error: unknown): error is SystemError;
/** What is told of a defect of ours: its kind and place, in one line. Its message may hold anything of a template. */
export declare function defectOf(error: unknown): string;
