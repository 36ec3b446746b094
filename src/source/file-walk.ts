import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { RunError, SkippedFile } from '../report/report.js';
import { isSystemError } from '../errors.js';
import { globMatcher } from './glob.js';
import { fileErrorCode } from './text-file.js';

/** A file to look at. */
export interface FoundFile {
  /** Absolute. */
  readonly path: string;
  /** The same with `/`, relative to the working directory. */
  readonly file: string;
  /** Given by the user itself, not only a folder above it. */
  readonly named: boolean;
}

export interface FileWalk {
  /** Sorted by `file`. */
  readonly files: readonly FoundFile[];
  /** Excluded folders, and files with the ending of a template that are excluded, or not included. */
  readonly leftOut: { readonly excluded: ReadonlySet<string>; readonly notIncluded: ReadonlySet<string> };
  /** Why the links are not followed. */
  readonly skipped: readonly SkippedFile[];
  readonly links: readonly SymbolicLink[];
  /** Folders that were asked for, and those of files that were: absolute paths. */
  readonly folders: ReadonlySet<string>;
  readonly errors: readonly RunError[];
}

export interface FileFilter {
  /** Absolute path of the working directory, links resolved. */
  readonly cwd: string;
  /** Whether a file in a folder is looked at. */
  readonly includes: (file: string) => boolean;
  /** Whether a file or folder is left out, even if named. */
  readonly excludes: (file: string) => boolean;
}

export const neverWalked: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * Files at the given paths: a named file whatever its ending; of a folder all `.json`, `.jsonc`, `.bicep` and
 * `.bicepparam` below it, and those of them that match where the path is a pattern (`globMatcher`). Each once, by the path
 * it has with links resolved. Symbolic links inside folders are not followed; a named one must not lead out of the
 * working directory.
 */
export function walkFiles(paths: readonly string[], filter: FileFilter): FileWalk {
  const files = new Map<string, FoundFile>();
  const skipped: SkippedFile[] = [];
  const leftOut = { excluded: new Set<string>(), notIncluded: new Set<string>() };
  const errors: RunError[] = [];
  const links: SymbolicLink[] = [];
  const walked: string[] = [];
  const folders = new Set<string>();

  const visit = (path: string, matches: (file: string) => boolean): void => {
    const file = displayPath(filter.cwd, path);
    let entries: Dirent[];
    try {
      entries = readdirSync(path, { withFileTypes: true });
    } catch (error) {
      errors.push({ message: `The folder cannot be read: ${fileErrorCode(error)}`, file });
      return;
    }
    for (const entry of entries) {
      const below = join(path, entry.name);
      const name = displayPath(filter.cwd, below);
      if (!entry.isDirectory() && !matches(name)) {
        continue;
      } else if (filter.excludes(name)) {
        if (entry.isDirectory() || isTemplateName(name)) leftOut.excluded.add(name);
      } else if (neverWalked.has(entry.name)) {
        continue;
      } else if (entry.isDirectory()) {
        visit(below, matches);
      } else if (entry.isSymbolicLink()) {
        if (!isTemplateName(name) || filter.includes(name)) links.push({ path: below, file: name });
        else leftOut.notIncluded.add(name);
      } else if (entry.isFile() && isTemplateName(name) && !files.has(below)) {
        if (filter.includes(name)) files.set(below, { path: below, file: name, named: false });
        else leftOut.notIncluded.add(name);
        folders.add(path);
      }
    }
  };

  for (const given of paths) {
    const asked = resolve(filter.cwd, given);
    const file = displayPath(filter.cwd, asked);
    try {
      const path = realpathSync(asked);
      const real = displayPath(filter.cwd, path);
      if (isInside(filter.cwd, asked) && !isInside(filter.cwd, path)) {
        // A path outside may be named as such, but not be disguised as one inside.
        errors.push({ message: 'A symbolic link on this path leads out of the working directory', file });
      } else if (filter.excludes(file) || filter.excludes(real)) {
        leftOut.excluded.add(file);
        skipped.push({ file, reason: 'excluded by the configuration', notable: true });
      } else if (statSync(path).isDirectory()) {
        walked.push(path);
        folders.add(path);
        visit(path, () => true);
      } else {
        files.set(path, { path, file: real, named: true });
        folders.add(dirname(path));
      }
    } catch (error) {
      const code = fileErrorCode(error);
      const before = files.size + leftOut.excluded.size + leftOut.notIncluded.size;
      const base = code === 'ENOENT' ? folderOfPattern(asked) : undefined;
      if (base !== undefined) visit(base, globMatcher([`/${file}`]));
      if (files.size + leftOut.excluded.size + leftOut.notIncluded.size > before) continue;
      const absent = isPattern(file) ? 'No file matches this pattern' : 'There is no such file or folder';
      errors.push({ message: code === 'ENOENT' ? absent : `The path cannot be read: ${code}`, file });
    }
  }
  const read = new Set(links.length === 0 ? [] : [...files.keys()].map((path) => realpathSync(path)));
  skipped.push(
    ...links.map((link) =>
      linkSkip(link, ({ path, isFolder }) =>
        isFolder ? walked.some((folder) => isWalked(folder, path)) : read.has(path),
      ),
    ),
  );
  return {
    files: [...files.values()].sort((a, b) => compareText(a.file, b.file)),
    leftOut,
    skipped,
    links,
    folders,
    errors,
  };
}

/** A link that was met in a folder. */
export interface SymbolicLink {
  /** Absolute. */
  readonly path: string;
  readonly file: string;
}

/**
 * Why a link is not followed: what it leads to is read by its own name; or else it is not read at all, and may be a
 * template, or a folder of them.
 */
function linkSkip({ path, file }: SymbolicLink, isRead: (target: LinkTarget) => boolean): SkippedFile {
  const target = followed(path);
  if (target === undefined)
    return { file, reason: 'a symbolic link that leads nowhere', notable: isTemplateName(file) };
  if (isRead(target)) return { file, reason: 'a symbolic link to what is read by its own name', notable: false };
  const mayHold = target.isFolder || isTemplateName(file);
  return {
    file,
    reason: 'a symbolic link, which is not followed',
    notable: mayHold,
    ...(mayHold ? { mayHoldOurs: true } : {}),
  };
}

/** The absolute path of the file a link leads to; undefined where it leads to none. */
export function linkedFile(path: string): string | undefined {
  const target = followed(path);
  return target === undefined || target.isFolder ? undefined : target.path;
}

interface LinkTarget {
  /** Absolute. */
  readonly path: string;
  readonly isFolder: boolean;
}

function followed(path: string): LinkTarget | undefined {
  try {
    return { path: realpathSync(path), isFolder: statSync(path).isDirectory() };
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
}

/** Whether walking the folder meets the path. */
function isWalked(folder: string, path: string): boolean {
  return (
    isInside(folder, path) &&
    !relative(folder, path)
      .split(sep)
      .some((step) => neverWalked.has(step))
  );
}

/** By UTF-16 units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Relative to the working directory, with `/`. */
export function displayPath(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

export function isTemplateName(file: string): boolean {
  return /\.(?:jsonc?|bicep|bicepparam)$/i.test(file);
}

function isPattern(path: string): boolean {
  return /[*?{]/.test(path);
}

/** The folder that all a pattern matches is in; undefined where there is none, or no pattern. */
function folderOfPattern(path: string): string | undefined {
  if (!isPattern(path)) return undefined;
  const base = dirname(path.replace(/[*?{].*$/s, '*'));
  return existsSync(base) ? base : undefined;
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}
