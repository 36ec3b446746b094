import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import paths from 'node:path';
import { FileError } from '../file-system/file-system.js';
import type { Entry, FileSystem } from '../file-system/file-system.js';
import { isSystemError } from '../usage/errors.js';
import { readTextFile } from './text-file.js';

/**
 * The files of this machine.
 * @param folder the working directory
 */
export function disk(folder: string): FileSystem {
  return {
    paths,
    cwd: realpathSync(folder),
    exists: existsSync,
    isFolder: (path) => attempt(() => statSync(path).isDirectory()),
    isLink: (path) => attempt(() => lstatSync(path).isSymbolicLink()),
    realPath: (path) => attempt(() => realpathSync(path)),
    entries: (path) => attempt(() => readdirSync(path, { withFileTypes: true }).map(entryOf)),
    read: readTextFile,
  };
}

function entryOf(entry: Dirent): Entry {
  const { name } = entry;
  if (entry.isFile()) return { name, is: 'file' };
  if (entry.isDirectory()) return { name, is: 'folder' };
  return { name, is: entry.isSymbolicLink() ? 'link' : 'device' };
}

function attempt<T>(operation: () => T): T {
  try {
    return operation();
  } catch (error) {
    throw isSystemError(error) ? new FileError(error.code) : error;
  }
}
