import { UsageError } from '../usage/errors.js';
import { decodeText } from './encoding.js';
import { FileError } from './file-system.js';
import type { Entry, FileSystem } from './file-system.js';
import { posix } from './posix.js';

/** Files by their paths, which are relative and written with `/`: texts, or bytes in whatever encoding. */
export type FilesInMemory = Readonly<Record<string, string | Uint8Array>>;

/**
 * Files that are held in memory; there are no others.
 * @throws UsageError where a path is not plain, or that of a file and a folder at once
 */
export function inMemory(files: FilesInMemory): FileSystem {
  const contents = new Map<string, string | Uint8Array>();
  const folders = new Map<string, Map<string, Entry>>([['/', new Map()]]);
  const add = (path: string, is: Entry['is']): void => {
    const folder = posix.dirname(path);
    if (!folders.has(folder)) {
      folders.set(folder, new Map());
      add(folder, 'folder');
    }
    const name = posix.basename(path);
    const entry = folders.get(folder)?.get(name);
    if (entry !== undefined) throw new UsageError(`'${path.slice(1)}' is the path of a file and of a folder.`);
    folders.get(folder)?.set(name, { name, is });
  };
  for (const [file, content] of Object.entries(files)) {
    const path = posix.resolve('/', file);
    if (path !== `/${file}` || path === '/' || file.includes('\\'))
      throw new UsageError(`'${file}' is no path of a file: it is relative, with '/', and without '.' and '..'.`);
    add(path, 'file');
    contents.set(path, content);
  }
  const exists = (path: string): boolean => contents.has(path) || folders.has(path);
  return {
    paths: posix,
    cwd: '/',
    exists,
    isFolder: (path) => folders.has(path),
    isLink: () => false,
    realPath(path) {
      if (!exists(path)) throw new FileError('ENOENT');
      return path;
    },
    entries(path) {
      const entries = folders.get(path);
      if (entries === undefined) throw new FileError('ENOENT');
      return [...entries.values()];
    },
    read(path) {
      const content = contents.get(path);
      if (content === undefined)
        return folders.has(path) ? { problem: 'not-regular' } : { problem: 'unreadable', code: 'ENOENT' };
      const text = typeof content === 'string' ? content : decodeText(content);
      return { text, bytes: new TextEncoder().encode(text).length };
    },
  };
}
