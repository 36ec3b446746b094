import type { IdleInput, LeftOut, RunError, SkippedFile } from '../diagnostics/report.js';
import type { FileSystem } from '../file-system/file-system.js';
import { compareText, displayPath, isInside } from '../file-system/paths.js';
import { FoundFiles } from '../source/found-files.js';
import { globMatcher, PatternSet, type Pattern } from '../source/glob.js';
import { pairUp, type TemplateSource, type UnusedParameters } from '../source/pairs.js';
import type { Given } from '../source/parameters/assignment.js';
import { walkFiles } from './file-walk.js';
import type { FileFilter, FileWalk } from './file-walk.js';
import { filesAround } from './surroundings.js';
import { linkedFile } from './symbolic-link.js';
import { idleReason } from '../messages/english/files.js';

/** What a run has to look at, sorted by file. A text is in `document.text`, for whoever wants to look before it evaluates. */
export interface SourceSet {
  readonly templates: readonly TemplateSource[];
  /** Parameter files that belong to no template. */
  readonly unused: readonly UnusedParameters[];
  /** Patterns of `parameterFilesOf` that match no template. */
  readonly idlePatterns: readonly string[];
  /** Files of Bicep, with or without their JSON. */
  readonly bicep: readonly string[];
  /** The files of those templates that can hold something of ours, or that the user named. */
  readonly concerned: ReadonlySet<string>;
  readonly skipped: readonly SkippedFile[];
  readonly leftOut: readonly LeftOut[];
  /** Patterns of `include` and `exclude` that match nothing. */
  readonly withoutEffect: readonly IdleInput[];
  /** Files that may be templates and could not be read: the run is not complete. */
  readonly errors: readonly RunError[];
}

export interface DiscoverOptions {
  /** Patterns (`globMatcher`) of the files in folders to look at; all where there are none. */
  readonly include?: readonly Pattern[];
  /** Patterns of files and folders to leave out, named ones too. */
  readonly exclude?: readonly Pattern[];
  /** Parameter files given by the user: those called like a template of the run belong to it, others to every template. */
  readonly parameterFiles?: readonly string[];
  /** Patterns of what other tools fill in in parameter files; those that are known where absent. */
  readonly tokens?: readonly string[] | undefined;
  /** Parameter files given for the templates that a pattern matches. */
  readonly parameterFilesOf?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Finds the deployment templates and parameter files at the paths (the working directory where there are none), told
 * by their `$schema`. A named template brings the parameter files beside it, a named parameter file its template.
 */
export function discover(paths: readonly string[], files: FileSystem, options: DiscoverOptions = {}): SourceSet {
  const { cwd } = files;
  const [include, exclude] = [new PatternSet(options.include ?? []), new PatternSet(options.exclude ?? [])];
  const includes = (file: string): boolean => include.result().length === 0 || include.matches(file);
  const excludes = (file: string): boolean => exclude.matches(file);
  const walk = walkFiles(paths.length === 0 ? ['.'] : paths, { includes, excludes }, files);
  const found = new FoundFiles(files, options.tokens);
  const given = [
    ...(options.parameterFiles ?? []).map((path) => ({ path, pattern: undefined })),
    ...Object.entries(options.parameterFilesOf ?? {}).flatMap(([pattern, given]) =>
      given.map((path) => ({ path, pattern })),
    ),
  ].map(({ path, pattern }): Given => ({ file: found.give(path), pattern }));
  for (const file of walk.files) found.look(file, file.named ? 'named' : 'found');
  const through = (path: string, file: string): boolean => lookThrough(path, file, { found, excludes, files });
  for (const { path, file } of walk.links) through(path, file);
  for (const path of filesAround(walk.folders, files)) {
    const file = displayPath(cwd, path, files.paths);
    if (excludes(file)) continue;
    if (!files.isLink(path)) found.look({ path, file }, 'around');
    else if (!through(path, file) && walk.links.every((link) => link.file !== file)) found.miss(file);
  }
  const pairs = pairUp(found, given, toldOf(walk, found));
  const { leftOut, withoutEffect } = effectOf(include, exclude, walk);
  const elsewhere = pairs.idlePatterns.filter((pattern) => matchesOutside(pattern, walk, files));
  return {
    ...pairs,
    idlePatterns: pairs.idlePatterns.filter((pattern) => !elsewhere.includes(pattern)),
    bicep: [...found.bicep.keys(), ...found.bicepParameters.keys()],
    concerned: new Set([...found.templates].flatMap(([file, { concerned }]) => (concerned ? [file] : []))),
    skipped: [...walk.skipped, ...found.skipped, ...pairs.skipped].sort(byFile),
    leftOut,
    withoutEffect: [
      ...withoutEffect,
      ...pairs.replaced,
      ...elsewhere.map((pattern) => ({
        input: `parameters '${pattern}'`,
        reason: idleReason('matches-outside'),
      })),
    ],
    errors: [...walk.errors, ...found.errors].sort(byFile),
  };
}

/**
 * A link to parameters gives them to the templates near it; templates are judged by their own names alone.
 * @returns false where the link leads to what may not be read
 */
function lookThrough(
  path: string,
  link: string,
  { found, excludes, files }: Pick<FileFilter, 'excludes'> & { readonly found: FoundFiles; readonly files: FileSystem },
): boolean {
  const target = linkedFile(path, files);
  if (target === undefined) return true;
  const { cwd, paths } = files;
  const file = displayPath(cwd, target, paths);
  if (!isInside(cwd, target, paths) || excludes(file)) return false;
  found.look({ path: target, file }, 'around');
  found.link(link, file);
  return true;
}

/** Files that are not read, and that the report names or counts by themselves. */
function toldOf({ leftOut, links, errors }: FileWalk, found: FoundFiles): ReadonlySet<string> {
  const unread = [...links, ...errors, ...found.errors].flatMap(({ file }) => file ?? []);
  return new Set([...leftOut.excluded, ...leftOut.notIncluded, ...unread]);
}

/** Whether a pattern matches files that may be templates, but that the run leaves out or does not reach. */
function matchesOutside(pattern: string, walk: FileWalk, files: FileSystem): boolean {
  const known = new Set(walk.files.map(({ file }) => file));
  const all = walkFiles(['.'], { includes: globMatcher([pattern]), excludes: () => false }, files);
  return all.files.some(({ file }) => !known.has(file) && !/\.bicepparam$/i.test(file));
}

/** What the patterns left out, and which of them changed nothing. */
function effectOf(
  include: PatternSet,
  exclude: PatternSet,
  { leftOut: { excluded, notIncluded } }: FileWalk,
): Pick<SourceSet, 'leftOut' | 'withoutEffect'> {
  const name = (kind: string, { glob, by }: Pattern): string => `${kind} '${glob}' (${by})`;
  const withoutMatch = (kind: string, patterns: PatternSet): readonly IdleInput[] =>
    patterns
      .result()
      .filter(({ matched }) => matched.size === 0)
      .map(({ pattern }) => ({ input: name(kind, pattern), reason: idleReason('matches-nothing') }));
  const rest = new Set(excluded); // What two patterns leave out counts for the first.
  const byPattern = exclude.result().map(({ pattern, matched }) => ({
    input: name('exclude', pattern),
    count: [...matched].filter((file) => rest.delete(file)).length,
  }));
  const included = include.result().map(({ pattern }) => name('include', pattern));
  return {
    leftOut: [...byPattern, { input: included.join(', '), count: notIncluded.size }].filter(({ count }) => count > 0),
    withoutEffect: [...withoutMatch('include', include), ...withoutMatch('exclude', exclude)],
  };
}

function byFile(a: { readonly file?: string }, b: { readonly file?: string }): number {
  return compareText(a.file ?? '', b.file ?? '');
}
