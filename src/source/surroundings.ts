import { readdirSync, type Dirent } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isTemplateName, neverWalked } from './file-walk.js';
import { isParameterFolder } from './parameters/reach.js';
import { isInside } from './paths.js';
import { fileErrorCode } from './text-file.js';

/**
 * Files that can belong to what lies in a folder, as template or as parameter file: those in it, in folders for parameter
 * files in it or beside it, and, where the folder itself is or lies in one, those of the templates such a folder is for.
 * Absolute paths; nothing outside `root` but what is in the folder and below it. Links to folders are not followed.
 */
export function filesAround(folder: string, root: string): ReadonlySet<string> {
  const files = new Set<string>();
  const look = (path: string, descends: (name: string) => boolean): void => {
    if (neverWalked.has(basename(path))) return;
    for (const entry of entriesOf(path)) {
      const below = join(path, entry.name);
      if ((entry.isFile() || entry.isSymbolicLink()) && isTemplateName(entry.name)) files.add(below);
      else if (entry.isDirectory() && descends(entry.name)) look(below, () => true);
    }
  };
  look(folder, isParameterFolder);
  const around = foldersAround(folder, root);
  for (const path of foldersIn(around[0]).filter(isParameterFolder)) look(path, () => true);
  const outermost = around.findLastIndex(isParameterFolder);
  for (const path of around.slice(0, outermost + 1)) look(path, nothing);
  for (const path of [folder, ...around].filter(isParameterFolder)) {
    const beside = dirname(path);
    if (!isInside(root, beside)) continue;
    look(beside, nothing);
    for (const inside of foldersIn(beside)) look(inside, nothing);
  }
  return files;
}

function foldersIn(path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  return entriesOf(path).flatMap((entry) => (entry.isDirectory() ? [join(path, entry.name)] : []));
}

function nothing(): boolean {
  return false;
}

/** The folders around a folder, inwards first, as far as they are in `root`. */
function foldersAround(folder: string, root: string): readonly string[] {
  const above = dirname(folder);
  return above !== folder && isInside(root, above) ? [above, ...foldersAround(above, root)] : [];
}

/** What cannot be listed has nothing that could be read either: what was asked for in it is an error of its own. */
function entriesOf(path: string): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch (error) {
    fileErrorCode(error);
    return [];
  }
}
