import type { Json } from '../json/value.js';
import type { JsonPath } from '../json/path.js';
import type { SourceRange } from '../json/range.js';
/** What is wrong with a JSON text, with what to do about it. Offsets and lengths are in UTF-16 units. */
export interface JsonProblem {
    readonly message: string;
    readonly offset: number;
    readonly length: number;
    readonly range: SourceRange;
}
/** A JSON file that was read: a template, a linked template, a parameter file, the configuration. */
export interface JsonDocument {
    /** Path with `/`, relative to where the tool runs. */
    readonly file: string;
    /** Without a byte order mark. */
    readonly text: string;
    /** Absent where the text cannot be read or is nested deeper than the engine reads. */
    readonly root: Json | undefined;
    /** In text order. */
    readonly problems: readonly JsonProblem[];
    /** Places whose name is written more than once in its object; the last one counts. */
    readonly duplicates: readonly JsonPath[];
    /** Tokens that stand without quotes, by the text that takes their place; of parameter files only. */
    readonly bareTokens?: ReadonlyMap<string, string> | undefined;
    /** Lets go of the tree, which is big; it is read again when it is asked for. */
    forget(): void;
    /** The range of a name or value; see `JsonPositions.locate`. The start of the text where there is no root. */
    locate(path: JsonPath, of: 'key' | 'value'): SourceRange;
}
/**
 * Reads a document as the template engine does: comments, trailing commas and the like are no problem (see `readJson`).
 * `bytes` is the size of the file, where it is known better than by the length of the text.
 */
export declare function readDocument(file: string, text: string, bytes?: number, bareTokens?: ReadonlyMap<string, string>): JsonDocument;
