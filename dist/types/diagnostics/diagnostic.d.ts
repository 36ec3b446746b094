import type { SourceRange } from '../json/range.js';
/** Severities, most severe first. */
export declare const severities: readonly ["error", "warning", "note"];
export type Severity = (typeof severities)[number];
export type Verdict = 'fail' | 'undetermined';
export interface SourceLocation {
    /** Path with `/`, relative to where the tool runs. */
    readonly file: string;
    readonly range: SourceRange;
}
export interface RelatedLocation extends SourceLocation {
    /** What stands there, for instance "parameter 'status' takes its default value". */
    readonly message: string;
}
/** A resource a diagnostic is about. */
export interface DiagnosticResource {
    readonly type: string;
    /** The name, or its reduced expression in brackets where it is not known. */
    readonly name: string;
}
/** One result of one rule, located, ready to be shown. */
export interface Diagnostic {
    readonly ruleId: string;
    readonly verdict: Verdict;
    readonly severity: Severity;
    /** Plain text: what is wrong, with the value, and what to write instead. */
    readonly message: string;
    readonly location: SourceLocation;
    readonly related: readonly RelatedLocation[];
    readonly resource?: DiagnosticResource;
    /** Undetermined only: parameters or runtime values that would decide it, and how to supply them. */
    readonly causes: readonly string[];
    /** Parameter files under which it appears; empty where the defaults decide. */
    readonly parameterFiles: readonly string[];
    /** Symbolic place, stable over edits of other lines and whatever is given: resource as declared, and property path. */
    readonly symbolicPath: string;
    /** What stands here may hold a workspace or hub, and was not judged: whatever its severity, the run is no success. */
    readonly mayHoldOurs?: true;
}
