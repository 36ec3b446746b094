import paths from 'node:path';
import { UsageError } from '../usage/errors.js';
import { realTarget } from '../files/output-file.js';
import { isInGit, isInside } from '../file-system/paths.js';

/**
 * The absolute path of a file to write, or why it may not be written: a link on its way leads elsewhere, which is a
 * problem of this file alone.
 * @param path relative to `workspace`, or absolute
 * @throws UsageError where it is asked for neither inside the workspace nor inside one of the other folders, or where it
 * belongs to Git
 */
export function outputPath(
  path: string,
  workspace: string,
  others: readonly string[],
): { readonly path: string } | { readonly problem: string } {
  const asked = paths.resolve(workspace, path) + (/[^/\\]\/$/.test(path) ? '/' : '');
  const given = [workspace, ...others].map((folder) => paths.resolve(folder));
  const real = given.map((folder) => realTarget(folder));
  const isIn = (target: string, folders: readonly string[]): boolean =>
    folders.some((folder) => isInside(folder, target, paths));
  if (isInGit(asked)) throw new UsageError(`The file ${path} must not be inside a .git folder.`);
  if (!isIn(asked, [...given, ...real]))
    throw new UsageError(`The file ${path} must be inside the workspace or the runner's temporary folder.`);
  const target = realTarget(asked);
  if (isIn(target, real) && !isInGit(target)) return { path: asked };
  return {
    problem: "a symbolic link leads out of the workspace and the runner's temporary folder, or into a .git folder",
  };
}

/** Whether the path is, links followed, the folder or inside it. */
export function isInsideFolder(path: string, folder: string): boolean {
  return isInside(realTarget(paths.resolve(folder)), realTarget(paths.resolve(folder, path)), paths);
}
