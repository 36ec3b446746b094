import { runError, skipReason } from '../messages/english/files.js';
import type { RunError, SkippedFile } from '../diagnostics/report.js';
import { fileErrorCode } from '../file-system/file-system.js';
import type { Entry, FileSystem } from '../file-system/file-system.js';
import { compareText, displayPath, isInside } from '../file-system/paths.js';
import { globMatcher, isPattern, patternProblem } from '../source/glob.js';
import { UsageError } from '../usage/errors.js';
import { leadsOut, matchesBelow, templatesBelow, linkSkip, isTemplateName } from './symbolic-link.js';
import type { SymbolicLink, LinkTarget } from './symbolic-link.js';

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
export function walkFiles(asked: readonly string[], filter: FileFilter, system: FileSystem): FileWalk {
  const { cwd, paths } = system;
  const files = new Map<string, FoundFile>();
  const skipped: SkippedFile[] = [];
  const leftOut = { excluded: new Set<string>(), notIncluded: new Set<string>() };
  const errors: RunError[] = [];
  const links: SymbolicLink[] = [];
  const walked: string[] = [];
  const folders = new Set<string>();

  const shown = (path: string): string => displayPath(cwd, path, paths);

  /** Whether anything in the folder matches, be it read, left out, a link, or met before. Folders lie in each other deeper than calls can. */
  const visit = (whole: string, matches: (path: string) => boolean): boolean => {
    let isMet = false;
    const rest: { readonly folder: string; readonly entry: Entry }[] = [];
    const enter = (folder: string): void => {
      try {
        for (const entry of system.entries(folder).toReversed()) rest.push({ folder, entry });
      } catch (error) {
        errors.push({ message: runError('folder-unreadable', { code: fileErrorCode(error) }), file: shown(folder) });
        isMet = true;
      }
    };
    enter(whole);
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      if (visitEntry(next.folder, next.entry, matches, enter)) isMet = true;
    }
    return isMet;
  };

  const visitEntry = (
    folder: string,
    entry: Entry,
    matches: (path: string) => boolean,
    enter: (folder: string) => void,
  ): boolean => {
    const path = paths.join(folder, entry.name);
    const file = shown(path);
    const isFolder = entry.is === 'folder';
    const isMeant = isFolder || matches(path) || (entry.is === 'link' && matchesBelow(path, matches, system));
    if (!isMeant) return false;
    if (filter.excludes(file)) {
      if (!isFolder && !isTemplateName(file)) return false;
      leftOut.excluded.add(file);
      return true;
    }
    if (neverWalked.has(entry.name)) return false;
    if (isFolder) {
      enter(path);
      return false;
    }
    const isLink = entry.is === 'link';
    if (!isLink && !(entry.is === 'file' && isTemplateName(file))) return false;
    const isIncluded = !isTemplateName(file) || filter.includes(file);
    if (!isIncluded) leftOut.notIncluded.add(file);
    else if (isLink) links.push({ path, file });
    else if (!files.has(path)) files.set(path, { path, file, named: false });
    if (!isLink) folders.add(folder);
    return true;
  };

  /** What a pattern matches in the folder that all of it is in. */
  const visitMatching = (pattern: string): boolean => {
    const [folderName, rest] = splitPattern(pattern, system);
    const base = paths.resolve(cwd, folderName);
    if (!isPattern(pattern) || !system.exists(base)) return false;
    const folder = system.realPath(base);
    if (leadsOut(base, folder, system)) {
      errors.push(leadingOut(shown(paths.resolve(cwd, pattern))));
      return true;
    }
    const matches = globMatcher([`/${rest}`]);
    return visit(folder, (path) => matches(displayPath(folder, path, paths)));
  };

  for (const given of asked) {
    const named = paths.resolve(cwd, given);
    const file = shown(named);
    try {
      const path = system.realPath(named);
      const real = shown(path);
      if (leadsOut(named, path, system)) errors.push(leadingOut(file));
      else if (filter.excludes(file) || filter.excludes(real)) {
        leftOut.excluded.add(file);
        skipped.push({ file, reason: skipReason('excluded'), notable: true });
      } else if (system.isFolder(path)) {
        walked.push(path);
        folders.add(path);
        visit(path, () => true);
      } else {
        files.set(path, { path, file: real, named: true });
        folders.add(paths.dirname(path));
      }
    } catch (error) {
      const code = fileErrorCode(error);
      const problem = code === 'ENOENT' ? patternProblem(given, 'path') : undefined;
      if (problem !== undefined) throw new UsageError(problem);
      if (code === 'ENOENT' && visitMatching(given)) continue;
      const absent = runError(isPattern(given) ? 'no-match' : 'no-such-path');
      errors.push({ message: code === 'ENOENT' ? absent : runError('path-unreadable', { code }), file });
    }
  }
  const read = new Set(links.length === 0 ? [] : [...files.keys()].map((path) => system.realPath(path)));
  const isRead = ({ path, isFolder }: LinkTarget): boolean => {
    if (!isFolder) return read.has(path);
    const below = templatesBelow(path, system);
    const areRead = below !== undefined && below.length > 0 && below.every((file) => read.has(file));
    return areRead || walked.some((folder) => isWalked(folder, path, system));
  };
  skipped.push(...links.map((link) => linkSkip(link, isRead, system)));
  return {
    files: [...files.values()].sort((a, b) => compareText(a.file, b.file)),
    leftOut,
    skipped,
    links,
    folders,
    errors,
  };
}

function leadingOut(file: string): RunError {
  return { message: runError('link-leads-out'), file };
}

/** Whether walking the folder meets the path. */
function isWalked(folder: string, path: string, { paths }: FileSystem): boolean {
  return (
    isInside(folder, path, paths) &&
    !paths
      .relative(folder, path)
      .split(paths.sep)
      .some((step) => neverWalked.has(step))
  );
}

/** The folder that all a pattern matches is in, and the rest of it. */
function splitPattern(pattern: string, { paths: { sep } }: FileSystem): readonly [string, string] {
  const first = pattern.search(/[*?{]/);
  const before = pattern.slice(0, first === -1 ? pattern.length : first);
  const end = Math.max(before.lastIndexOf('/'), sep === '/' ? -1 : before.lastIndexOf(sep)) + 1;
  return [pattern.slice(0, end) || '.', pattern.slice(end)];
}
