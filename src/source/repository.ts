import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { displayPath } from './file-walk.js';

/** Path of a folder in its repository: from the nearest folder with `.git`, links resolved; '.' where it is in none. */
export function folderInRepository(folder: string): string {
  const real = realpathSync(folder);
  for (let root = real; ; root = dirname(root)) {
    if (existsSync(join(root, '.git'))) return displayPath(root, real);
    if (dirname(root) === root) return '.';
  }
}
