import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UsageError, isSystemError } from '../errors.js';

/**
 * The absolute path of a file to write.
 * @param path relative to `workspace`, or absolute
 * @throws UsageError where it is, links followed, neither inside the workspace nor inside one of the other folders, or
 * where it belongs to Git
 */
export function outputPath(path: string, workspace: string, others: readonly string[]): string {
  const target = followLinks(resolve(workspace, path));
  if (target.split(sep).some((part) => part.toLowerCase() === '.git'))
    throw new UsageError(`The file ${path} must not be inside a .git folder.`);
  if ([workspace, ...others].some((folder) => isInside(target, followLinks(resolve(folder))))) return target;
  throw new UsageError(`The file ${path} must be inside the workspace or the runner's temporary folder.`);
}

/** Whether the path is, links followed, the folder or inside it. */
export function isInsideFolder(path: string, folder: string): boolean {
  return isInside(followLinks(resolve(folder, path)), followLinks(resolve(folder)));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The real path; of a file that does not exist yet, the real path of its nearest folder that does. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    const parent = dirname(path);
    if (!isSystemError(error) || error.code !== 'ENOENT' || parent === path) throw error;
    return join(followLinks(parent), relative(parent, path));
  }
}
