import type { SourceRange } from '../json/range.js';
import type { Message } from '../messages/message.js';
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
    readonly message: Message;
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
    /** What is wrong, with the value, and what to write instead. */
    readonly message: Message;
    /** In front of that: why it is not certain. */
    readonly doubts: readonly Message[];
    /** Behind it: what decided, and whether the resource is deployed at all. */
    readonly remarks: readonly Message[];
    readonly location: SourceLocation;
    readonly related: readonly RelatedLocation[];
    readonly resource?: DiagnosticResource;
    /** Undetermined only: parameters or runtime values that would decide it, and how to supply them. */
    readonly causes: readonly Message[];
    /** Parameter files under which it appears; empty where the defaults decide. */
    readonly parameterFiles: readonly string[];
    /** Symbolic place, stable over edits of other lines and whatever is given: resource as declared, and property path. */
    readonly symbolicPath: string;
    /** What stands here may hold a workspace or hub, and was not judged: whatever its severity, the run is no success. */
    readonly mayHoldOurs?: true;
}
