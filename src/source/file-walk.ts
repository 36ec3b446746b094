import { existsSync, lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { RunError, SkippedFile } from '../diagnostics/report.js';
import { UsageError, isSystemError } from '../usage/errors.js';
import { globMatcher, patternProblem } from './glob.js';
import { displayPath, isInside } from './paths.js';
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

  /** Whether anything in the folder matches, be it read, left out, a link, or met before. */
  const visit = (folder: string, matches: (path: string) => boolean): boolean => {
    const file = displayPath(filter.cwd, folder);
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      errors.push({ message: `The folder cannot be read: ${fileErrorCode(error)}`, file });
      return true;
    }
    return entries.map((entry) => visitEntry(folder, entry, matches)).includes(true);
  };

  const visitEntry = (folder: string, entry: Dirent, matches: (path: string) => boolean): boolean => {
    const path = join(folder, entry.name);
    const file = displayPath(filter.cwd, path);
    const isFolder = entry.isDirectory();
    const isMeant = isFolder || matches(path) || (entry.isSymbolicLink() && matchesBelow(path, matches));
    if (!isMeant) return false;
    if (filter.excludes(file)) {
      if (!isFolder && !isTemplateName(file)) return false;
      leftOut.excluded.add(file);
      return true;
    }
    if (neverWalked.has(entry.name)) return false;
    if (isFolder) return visit(path, matches);
    const isLink = entry.isSymbolicLink();
    if (!isLink && !(entry.isFile() && isTemplateName(file))) return false;
    const isIncluded = !isTemplateName(file) || filter.includes(file);
    if (!isIncluded) leftOut.notIncluded.add(file);
    else if (isLink) links.push({ path, file });
    else if (!files.has(path)) files.set(path, { path, file, named: false });
    if (!isLink) folders.add(folder);
    return true;
  };

  /** What a pattern matches in the folder that all of it is in. */
  const visitMatching = (pattern: string): boolean => {
    const [folderName, rest] = splitPattern(pattern);
    const base = resolve(filter.cwd, folderName);
    if (!isPattern(pattern) || !existsSync(base)) return false;
    const folder = realpathSync(base);
    if (leadsOut(base, folder, filter.cwd)) {
      errors.push(leadingOut(displayPath(filter.cwd, resolve(filter.cwd, pattern))));
      return true;
    }
    const matches = globMatcher([`/${rest}`]);
    return visit(folder, (path) => matches(displayPath(folder, path)));
  };

  for (const given of paths) {
    const asked = resolve(filter.cwd, given);
    const file = displayPath(filter.cwd, asked);
    try {
      const path = realpathSync(asked);
      const real = displayPath(filter.cwd, path);
      if (leadsOut(asked, path, filter.cwd)) errors.push(leadingOut(file));
      else if (filter.excludes(file) || filter.excludes(real)) {
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
      const problem = code === 'ENOENT' ? patternProblem(given, 'path') : undefined;
      if (problem !== undefined) throw new UsageError(problem);
      if (code === 'ENOENT' && visitMatching(given)) continue;
      const absent = isPattern(given) ? 'No file matches this pattern' : 'There is no such file or folder';
      errors.push({ message: code === 'ENOENT' ? absent : `The path cannot be read: ${code}`, file });
    }
  }
  const read = new Set(links.length === 0 ? [] : [...files.keys()].map((path) => realpathSync(path)));
  const isRead = ({ path, isFolder }: LinkTarget): boolean => {
    if (!isFolder) return read.has(path);
    const below = templatesBelow(path);
    const areRead = below !== undefined && below.length > 0 && below.every((file) => read.has(join(path, file)));
    return areRead || walked.some((folder) => isWalked(folder, path));
  };
  skipped.push(...links.map((link) => linkSkip(link, isRead)));
  return {
    files: [...files.values()].sort((a, b) => compareText(a.file, b.file)),
    leftOut,
    skipped,
    links,
    folders,
    errors,
  };
}

/** A path outside may be named as such, but not be disguised as one inside. */
function leadsOut(asked: string, path: string, cwd: string): boolean {
  return isInside(cwd, asked) && !isInside(cwd, path);
}

function leadingOut(file: string): RunError {
  return { message: 'A symbolic link on this path leads out of the working directory', file };
}

/** Whether a link leads to a folder with a file that a pattern would match, were the link followed. */
function matchesBelow(link: string, matches: (path: string) => boolean): boolean {
  const target = followed(link);
  return target?.isFolder === true && templatesBelow(target.path)?.some((path) => matches(join(link, path))) !== false;
}

/** Files with the ending of a template, and links, in a folder and below; undefined where it cannot be listed. */
function templatesBelow(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (path) => isTemplateName(path) || lstatSync(join(folder, path)).isSymbolicLink(),
    );
  } catch (error) {
    fileErrorCode(error);
    return undefined;
  }
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

export function isTemplateName(file: string): boolean {
  return /\.(?:jsonc?|bicep|bicepparam)$/i.test(file);
}

export function isPattern(path: string): boolean {
  return /[*?{]/.test(path);
}

/** The folder that all a pattern matches is in, and the rest of it. */
function splitPattern(pattern: string): readonly [string, string] {
  const first = pattern.search(/[*?{]/);
  const before = pattern.slice(0, first === -1 ? pattern.length : first);
  const end = Math.max(before.lastIndexOf('/'), sep === '/' ? -1 : before.lastIndexOf(sep)) + 1;
  return [pattern.slice(0, end) || '.', pattern.slice(end)];
}
