import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { displayPath } from './paths.js';

/** The nearest folder with `.git`, links resolved; the folder itself where it is in no repository. */
export function repositoryOf(folder: string): string {
  const real = realpathSync(folder);
  return rootAround(real) ?? real;
}

/**
 * Paths as GitHub wants them, of files relative to the working directory: from the root of the repository that the
 * working directory is in; where it is in none, of the one repository that all of the files in any are in (a workflow
 * that checks out into a folder of its own); else from the working directory.
 * @param files those of the run
 */
export function pathsInRepository(cwd: string, files: readonly string[]): (file: string) => string {
  const real = realpathSync(cwd);
  const root = rootAround(real) ?? onlyRootOf(new Set(files.map((file) => dirname(resolve(real, file))))) ?? real;
  return (file) => displayPath(root, resolve(real, file));
}

function onlyRootOf(folders: ReadonlySet<string>): string | undefined {
  const [root, ...others] = new Set([...folders].flatMap((folder) => rootAround(folder) ?? []));
  return others.length === 0 ? root : undefined;
}

function rootAround(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  return dirname(folder) === folder ? undefined : rootAround(dirname(folder));
}
