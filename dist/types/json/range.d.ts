/** A range in a text file; lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. */
export interface SourceRange {
    readonly startLine: number;
    readonly startColumn: number;
    readonly endLine: number;
    readonly endColumn: number;
}
