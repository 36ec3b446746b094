import type { FileSystem } from './file-system.js';
import { displayPath } from './paths.js';

/** The nearest folder with `.git`; the working directory itself where it is in no repository. */
export function repositoryOf(files: FileSystem): string {
  return rootAround(files.cwd, files) ?? files.cwd;
}

/**
 * Paths as GitHub wants them, of files relative to the working directory: from the root of the repository that the
 * working directory is in; where it is in none, of the one repository that all of the files in any are in (a workflow
 * that checks out into a folder of its own); else from the working directory.
 * @param inputs those of the run
 */
export function pathsInRepository(files: FileSystem, inputs: readonly string[]): (file: string) => string {
  const { cwd, paths } = files;
  const folders = new Set(inputs.map((file) => paths.dirname(paths.resolve(cwd, file))));
  const root = rootAround(cwd, files) ?? onlyRootOf(folders, files) ?? cwd;
  return (file) => displayPath(root, paths.resolve(cwd, file), paths);
}

function onlyRootOf(folders: ReadonlySet<string>, files: FileSystem): string | undefined {
  const [root, ...others] = new Set([...folders].flatMap((folder) => rootAround(folder, files) ?? []));
  return others.length === 0 ? root : undefined;
}

function rootAround(folder: string, files: FileSystem): string | undefined {
  const { paths } = files;
  if (files.exists(paths.join(folder, '.git'))) return folder;
  const above = paths.dirname(folder);
  return above === folder ? undefined : rootAround(above, files);
}
