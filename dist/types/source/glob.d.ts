/**
 * Whether a path with `/` matches a pattern of `include` or `exclude`: `*` and `?` within a segment, `**` over any
 * number of them, `{a,b}` for alternatives. A pattern that names a folder matches all below it; one without a slash
 * matches at any depth.
 */
export declare function globMatcher(patterns: readonly string[]): (path: string) => boolean;
/** Whether a path is meant as a pattern. */
export declare function isPattern(path: string): boolean;
/**
 * What is not supported in a pattern: taken as letters, it would match nothing, without a word.
 * @param how `path`: one that is looked for, which may be absolute; `filter`: one of `include` or `exclude`
 */
export declare function patternProblem(pattern: string, how: 'path' | 'filter'): string | undefined;
/** A pattern of `include` or `exclude`, and who asks for it. */
export interface Pattern {
    readonly glob: string;
    /** The configuration file, or the name of the input. */
    readonly by: string;
}
/** Patterns that remember what they matched. */
export declare class PatternSet {
    #private;
    constructor(patterns: readonly Pattern[]);
    /** Asks every pattern, also behind one that matches: each is to know all that it matches. */
    matches(path: string): boolean;
    /** Every pattern with the paths it matched so far. */
    result(): readonly {
        readonly pattern: Pattern;
        readonly matched: ReadonlySet<string>;
    }[];
}
