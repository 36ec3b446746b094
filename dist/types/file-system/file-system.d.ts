/** Files that a run can reach: those of a disk, or some that are held in memory. Paths are absolute. */
export interface FileSystem {
    /** How its paths are written. */
    readonly paths: Paths;
    /** Absolute path of the working directory, links resolved. */
    readonly cwd: string;
    /** Whether there is anything at the end of a path, links followed. */
    readonly exists: (path: string) => boolean;
    /** Links followed. @throws FileError */
    readonly isFolder: (path: string) => boolean;
    /** Whether a file or folder is there by a link alone. @throws FileError */
    readonly isLink: (path: string) => boolean;
    /** Links resolved. @throws FileError */
    readonly realPath: (path: string) => string;
    /** @throws FileError */
    readonly entries: (folder: string) => readonly Entry[];
    readonly read: (path: string) => FileText;
}
/** What a folder holds. */
export interface Entry {
    readonly name: string;
    readonly is: 'file' | 'folder' | 'link' | 'device';
}
/** What a file holds; or why it cannot be read as text. */
export type FileText = 
/** `bytes`: its size as UTF-8. */
{
    readonly text: string;
    readonly bytes?: number;
} | Unread;
export interface Unread {
    readonly problem: 'not-regular' | 'too-large' | 'unreadable';
    /** The system's word for it: `EACCES`. */
    readonly code?: string;
    /** Of a file that is too large: where it says what it is. */
    readonly beginning?: string;
}
/** What can be asked of paths alone; `node:path` has it for the disk. */
export interface Paths {
    readonly sep: string;
    readonly resolve: (...paths: string[]) => string;
    readonly join: (...paths: string[]) => string;
    readonly normalize: (path: string) => string;
    readonly dirname: (path: string) => string;
    readonly basename: (path: string) => string;
    readonly relative: (from: string, to: string) => string;
    readonly isAbsolute: (path: string) => boolean;
}
/** The file at a path from the working directory; undefined where there is none. */
export declare function readAt({ cwd, paths, exists, read }: FileSystem, path: string): FileText | undefined;
/** A path that leads to nothing that could be used. */
export declare class FileError extends Error {
    readonly code: string;
    readonly name = "FileError";
    /** `code`: the system's, `ENOENT` where there is nothing. */
    constructor(code: string);
}
/** The code of a file operation that failed; anything else is a defect and is thrown on. */
export declare function fileErrorCode(error: unknown): string;
/** What a file operation gives; undefined where it fails, for whatever reason. */
export declare function ifPossible<T>(operation: () => T): T | undefined;
