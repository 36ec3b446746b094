import type { Paths } from './file-system.js';

/** Relative to the working directory, with `/`; absolute where there is no way, from one drive of Windows to another. */
export function displayPath(cwd: string, path: string, on: Paths): string {
  return on.relative(cwd, path).split(on.sep).join('/') || '.';
}

/** Whether an absolute path is the folder or inside it; links are not followed. */
export function isInside(folder: string, path: string, on: Paths): boolean {
  const way = on.relative(folder, path);
  return way !== '..' && !way.startsWith(`..${on.sep}`) && !on.isAbsolute(way);
}

/** Whether the path leads into a folder of Git, as any system takes the name: `.GIT`, `.git.`, `git~1`, `.git::$INDEX`. */
export function isInGit(path: string): boolean {
  return path.split(/[/\\]/).some((part) => /^(?:\.git|git~\d+)[. ]*(?::.*)?$/i.test(part));
}

/** By UTF-16 units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
