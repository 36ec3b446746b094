import type { FileSystem } from './file-system.js';
/** Files by their paths, which are relative and written with `/`: texts, or bytes in whatever encoding. */
export type FilesInMemory = Readonly<Record<string, string | Uint8Array>>;
/**
 * Files that are held in memory; there are no others.
 * @throws UsageError where a path is not plain, or that of a file and a folder at once
 */
export declare function inMemory(files: FilesInMemory): FileSystem;
