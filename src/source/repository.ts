import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { displayPath } from './file-walk.js';

/** The nearest folder with `.git`, links resolved; the folder itself where it is in no repository. */
export function repositoryOf(folder: string): string {
  const real = realpathSync(folder);
  for (let root = real; ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return root;
    if (dirname(root) === root) return real;
  }
}

/** Path of a folder in its repository; '.' where it is in none. */
export function folderInRepository(folder: string): string {
  return displayPath(repositoryOf(folder), realpathSync(folder));
}
