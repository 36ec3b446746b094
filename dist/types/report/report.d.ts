import type { Diagnostic } from '../lint/diagnostic.js';
/** What one run looked at and found. Renderers turn it into text; it holds no secret, no absolute path, no time. */
export interface Report {
    readonly toolVersion: string;
    /** Sorted by file, line, column, rule; failures and undetermined results together. */
    readonly diagnostics: readonly Diagnostic[];
    readonly files: {
        /** Deployment templates that were evaluated. */
        readonly templates: readonly string[];
        readonly parameterFiles: readonly string[];
        /** Files that were looked at and are neither, with the reason. */
        readonly skipped: readonly SkippedFile[];
    };
    /** Workspaces, hubs and other resources that rules judged. */
    readonly judged: {
        readonly resources: number;
        readonly workspaces: number;
        readonly passed: number;
    };
    /** Rules that crashed and files that could not be read: the run is not complete. */
    readonly errors: readonly RunError[];
    /** Facts on every rule that may appear in `diagnostics`, by id. */
    readonly rules: ReadonlyMap<string, RuleFacts>;
}
export interface SkippedFile {
    readonly file: string;
    readonly reason: string;
    /** True for files a user may have expected to be linted (`.bicep` without JSON, a named file that is no template). */
    readonly notable: boolean;
}
export interface RunError {
    readonly message: string;
    readonly file?: string;
}
export interface RuleFacts {
    readonly id: string;
    readonly summary: string;
    readonly description: string;
    readonly help: string;
    readonly helpUri?: string;
    readonly severity: 'error' | 'warning' | 'note';
}
