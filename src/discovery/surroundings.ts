import { ifPossible } from '../file-system/file-system.js';
import type { Entry, FileSystem } from '../file-system/file-system.js';
import { isInside } from '../file-system/paths.js';
import { isParameterFolder } from '../source/parameters/reach.js';
import { neverWalked } from './file-walk.js';
import { isTemplateName } from './symbolic-link.js';

/** How far a look into a folder goes: its own files, those of folders for parameter files in it too, or all below. */
type Depth = 'own' | 'parameters' | 'all';

/**
 * Files that can belong to what lies in these folders, as template or as parameter file: those in each, in folders for
 * parameter files in it or beside it, and, where the folder itself is or lies in one, those of the templates such a folder
 * is for. Absolute paths; nothing outside the working directory but what is in the folder and below it. Links to folders
 * are not followed.
 */
export function filesAround(folders: Iterable<string>, system: FileSystem): ReadonlySet<string> {
  const { basename, dirname, join } = system.paths;
  const files = new Set<string>();
  // Folders beside each other have the same ones around them: each is looked into once.
  const looked: Readonly<Record<Depth, Set<string>>> = { own: new Set(), parameters: new Set(), all: new Set() };
  const hasBeside = new Set<string>();
  const hasParameters = new Set<string>();
  const look = (path: string, depth: Depth): void => {
    if (looked[depth].has(path) || looked.all.has(path) || neverWalked.has(basename(path))) return;
    looked[depth].add(path);
    for (const entry of entriesOf(path, system)) {
      const below = join(path, entry.name);
      if ((entry.is === 'file' || entry.is === 'link') && isTemplateName(entry.name)) files.add(below);
      else if (entry.is !== 'folder') continue;
      else if (depth === 'all' || (depth === 'parameters' && isParameterFolder(entry.name))) look(below, 'all');
    }
  };
  const lookBeside = (path: string): void => {
    const beside = dirname(path);
    if (hasBeside.has(beside) || !isInside(system.cwd, beside, system.paths)) return;
    hasBeside.add(beside);
    look(beside, 'own');
    for (const inside of foldersIn(beside, system)) look(inside, 'own');
  };
  for (const folder of folders) {
    look(folder, 'parameters');
    const around = foldersAround(folder, system);
    const [above] = around;
    if (above !== undefined && !hasParameters.has(above)) {
      hasParameters.add(above);
      for (const path of foldersIn(above, system).filter(isParameterFolder)) look(path, 'all');
    }
    const outermost = around.findLastIndex(isParameterFolder);
    for (const path of around.slice(0, outermost + 1)) look(path, 'own');
    [folder, ...around].filter(isParameterFolder).forEach(lookBeside);
  }
  return files;
}

function foldersIn(path: string, system: FileSystem): readonly string[] {
  return entriesOf(path, system).flatMap(({ name, is }) => (is === 'folder' ? [system.paths.join(path, name)] : []));
}

/** The folders around a folder, inwards first, as far as they are in the working directory. */
function foldersAround(folder: string, system: FileSystem): readonly string[] {
  const around: string[] = [];
  for (let path = folder; ;) {
    const above = system.paths.dirname(path);
    if (above === path || !isInside(system.cwd, above, system.paths)) return around;
    around.push(above);
    path = above;
  }
}

/** What cannot be listed has nothing that could be read either: what was asked for in it is an error of its own. */
function entriesOf(path: string, system: FileSystem): readonly Entry[] {
  return ifPossible(() => system.entries(path)) ?? [];
}
