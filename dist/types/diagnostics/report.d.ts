import type { Diagnostic, Severity, SourceLocation } from './diagnostic.js';
import type { Message } from '../messages/message.js';
/** What one run looked at and found. Renderers turn it into text; it holds no secret, no absolute path, no time. */
export interface Report {
    readonly toolVersion: string;
    /** Sorted by file, line, column, rule; failures and undetermined results together. */
    readonly diagnostics: readonly Diagnostic[];
    /** Files with more results than are listed, sorted; the others are counted here alone. */
    readonly unlisted: readonly Unlisted[];
    readonly files: {
        /** Deployment templates that were evaluated. */
        readonly templates: readonly string[];
        readonly parameterFiles: readonly string[];
        /** The judged templates that have parameter files, each with all of its own. */
        readonly pairs?: readonly {
            readonly template: string;
            readonly parameterFiles: readonly string[];
        }[];
        /** Files that were looked at and are neither, with the reason. */
        readonly skipped: readonly SkippedFile[];
    };
    /** Everything that was read to judge: what no report may be written over. Not shown. */
    readonly inputs: readonly string[];
    /** Workspaces, hubs and other resources that rules judged; passed: those that no rule that is on says anything about. */
    readonly judged: {
        readonly resources: number;
        readonly workspaces: number;
        readonly passed: number;
    };
    /**
     * What the evaluated templates deploy and this tool is for, whether rules are on or off: workspaces and hubs, and as
     * `resources` the same or, with `"scope": "all"`, everything of a type that some rule knows.
     */
    readonly found: {
        readonly workspaces: number;
        readonly resources: number;
    };
    /** Deployed resources that have to do with keys of this tool's subject, but that no rule judges yet. */
    readonly notJudged: readonly UnjudgedResource[];
    /** Ids that the configuration switches off or makes less severe than they are, in the order of the catalogue. */
    readonly switchedOff: readonly RuleChange[];
    readonly lowered: readonly LoweredRule[];
    /** Results with `mayHoldOurs` whose id is switched off: not shown as results, but nobody may take the run for complete. */
    readonly silenced: readonly Diagnostic[];
    /** Files and folders that include and exclude patterns left out, by pattern; in the order they were given. */
    readonly leftOut: readonly LeftOut[];
    /** Inputs that changed nothing: patterns that match no file, files that belong to nothing. */
    readonly withoutEffect: readonly IdleInput[];
    /** Rules that crashed and files that could not be read: the run is not complete. */
    readonly errors: readonly RunError[];
    /** Facts on every rule that may appear in `diagnostics`, by id. */
    readonly rules: ReadonlyMap<string, RuleFacts>;
}
/** How many results of a file are not listed: failures by severity, and undetermined ones. */
export interface Unlisted {
    readonly file: string;
    readonly error: number;
    readonly warning: number;
    readonly note: number;
    readonly undetermined: number;
}
export interface SkippedFile {
    readonly file: string;
    readonly reason: Message;
    /** True for files a user may have expected to be linted (`.bicep` without JSON, a named file that is no template). */
    readonly notable: boolean;
    /** Not read although it may hold a workspace or hub. */
    readonly mayHoldOurs?: true;
}
export interface UnjudgedResource {
    readonly type: string;
    /** The name, or its reduced expression in brackets where it is not known. */
    readonly name: string;
    readonly location: SourceLocation;
    readonly reason: Message;
}
export interface RuleChange {
    readonly ruleId: string;
    /** The file or option that says so. */
    readonly by: string;
}
export interface LoweredRule extends RuleChange {
    readonly from: Severity;
    readonly to: Severity;
}
export interface LeftOut {
    /** `exclude 'docs/**' (cmklint.json)`. */
    readonly input: string;
    /** Files by their endings, and folders as a whole. */
    readonly count: number;
}
export interface IdleInput {
    /** `exclude 'docs/**' (cmklint.json)`. */
    readonly input: string;
    readonly reason: Message;
}
export interface RunError {
    readonly message: Message;
    readonly file?: string;
}
export interface RuleFacts {
    readonly id: string;
    readonly summary: string;
    readonly description: string;
    readonly help: string;
    readonly helpUri?: string;
    readonly severity: Severity;
    /** Definitions of Azure Policy that ask for the same, by their ids. */
    readonly policies: readonly string[];
    /** True: can be neither turned off nor graded. */
    readonly always?: true;
}
