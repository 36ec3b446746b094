import { skipReason } from '../messages/english/files.js';
import type { SkippedFile } from '../diagnostics/report.js';
import { ifPossible } from '../file-system/file-system.js';
import type { FileSystem } from '../file-system/file-system.js';
import { isInside } from '../file-system/paths.js';

/** A path outside may be named as such, but not be disguised as one inside. */
export function leadsOut(asked: string, path: string, { cwd, paths }: FileSystem): boolean {
  return isInside(cwd, asked, paths) && !isInside(cwd, path, paths);
}

/** Whether a link leads to a folder with a file that a pattern would match, were the link followed. */
export function matchesBelow(link: string, matches: (path: string) => boolean, files: FileSystem): boolean {
  const target = followed(link, files);
  if (target?.isFolder !== true) return false;
  const throughLink = (path: string): string => files.paths.join(link, files.paths.relative(target.path, path));
  return templatesBelow(target.path, files)?.some((path) => matches(throughLink(path))) !== false;
}

/**
 * What has the ending of a template, and links, in a folder and below; undefined where it cannot be listed. Absolute paths.
 */
export function templatesBelow(folder: string, files: FileSystem): readonly string[] | undefined {
  // Folders lie deeper in each other than calls can.
  const below = (): readonly string[] => {
    const found: string[] = [];
    const folders = [folder];
    for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
      for (const { name, is } of files.entries(next)) {
        const entry = files.paths.join(next, name);
        if (isTemplateName(name) || is === 'link') found.push(entry);
        if (is === 'folder') folders.push(entry);
      }
    }
    return found;
  };
  return ifPossible(below);
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
export function linkSkip(
  { path, file }: SymbolicLink,
  isRead: (target: LinkTarget) => boolean,
  files: FileSystem,
): SkippedFile {
  const target = followed(path, files);
  if (target === undefined) return { file, reason: skipReason('link-to-nothing'), notable: isTemplateName(file) };
  if (isRead(target)) return { file, reason: skipReason('link-to-what-is-read'), notable: false };
  const mayHold = target.isFolder || isTemplateName(file);
  return {
    file,
    reason: skipReason('link'),
    notable: mayHold,
    ...(mayHold ? { mayHoldOurs: true } : {}),
  };
}

/** The absolute path of the file a link leads to; undefined where it leads to none. */
export function linkedFile(path: string, files: FileSystem): string | undefined {
  const target = followed(path, files);
  return target === undefined || target.isFolder ? undefined : target.path;
}

export interface LinkTarget {
  /** Absolute. */
  readonly path: string;
  readonly isFolder: boolean;
}

function followed(path: string, files: FileSystem): LinkTarget | undefined {
  return ifPossible(() => ({ path: files.realPath(path), isFolder: files.isFolder(path) }));
}

export function isTemplateName(file: string): boolean {
  return /\.(?:jsonc?|bicep|bicepparam)$/i.test(file);
}
