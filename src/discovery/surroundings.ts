import { ifPossible } from '../file-system/file-system.js';
import type { Entry, FileSystem } from '../file-system/file-system.js';
import { isInside } from '../file-system/paths.js';
import { isParameterFolder } from '../source/parameters/reach.js';
import { isTemplateName, neverWalked } from './file-walk.js';

/**
 * Files that can belong to what lies in a folder, as template or as parameter file: those in it, in folders for parameter
 * files in it or beside it, and, where the folder itself is or lies in one, those of the templates such a folder is for.
 * Absolute paths; nothing outside the working directory but what is in the folder and below it. Links to folders are not
 * followed.
 */
export function filesAround(folder: string, system: FileSystem): ReadonlySet<string> {
  const { basename, dirname, join } = system.paths;
  const files = new Set<string>();
  const look = (path: string, descends: (name: string) => boolean): void => {
    if (neverWalked.has(basename(path))) return;
    for (const entry of entriesOf(path, system)) {
      const below = join(path, entry.name);
      if ((entry.is === 'file' || entry.is === 'link') && isTemplateName(entry.name)) files.add(below);
      else if (entry.is === 'folder' && descends(entry.name)) look(below, () => true);
    }
  };
  look(folder, isParameterFolder);
  const around = foldersAround(folder, system);
  for (const path of foldersIn(around[0], system).filter(isParameterFolder)) look(path, () => true);
  const outermost = around.findLastIndex(isParameterFolder);
  for (const path of around.slice(0, outermost + 1)) look(path, nothing);
  for (const path of [folder, ...around].filter(isParameterFolder)) {
    const beside = dirname(path);
    if (!isInside(system.cwd, beside, system.paths)) continue;
    look(beside, nothing);
    for (const inside of foldersIn(beside, system)) look(inside, nothing);
  }
  return files;
}

function foldersIn(path: string | undefined, system: FileSystem): readonly string[] {
  if (path === undefined) return [];
  return entriesOf(path, system).flatMap(({ name, is }) => (is === 'folder' ? [system.paths.join(path, name)] : []));
}

function nothing(): boolean {
  return false;
}

/** The folders around a folder, inwards first, as far as they are in the working directory. */
function foldersAround(folder: string, system: FileSystem): readonly string[] {
  const above = system.paths.dirname(folder);
  const isReached = above !== folder && isInside(system.cwd, above, system.paths);
  return isReached ? [above, ...foldersAround(above, system)] : [];
}

/** What cannot be listed has nothing that could be read either: what was asked for in it is an error of its own. */
function entriesOf(path: string, system: FileSystem): readonly Entry[] {
  return ifPossible(() => system.entries(path)) ?? [];
}
