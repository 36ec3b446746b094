import { compareText } from '../../file-system/paths.js';
import { globMatcher } from '../glob.js';
import { goesWith, shares } from './candidate.js';
import type { Candidate } from './candidate.js';
import { nearest, templatesOf } from './pairing.js';
import type { ParameterSource } from './pairing.js';
import type { Reach } from './reach.js';

/** A parameter file that the user names: for the templates that a pattern matches, or for those it suits. */
export interface Given {
  readonly file: string;
  readonly pattern: string | undefined;
}

/** Which parameter file is used with which template. */
export interface Assignment {
  /** Parameter files by the file of the template, sorted by name. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** The first template of each parameter file that has one. */
  readonly usedBy: ReadonlyMap<string, string>;
  /** Files that were not compared with the templates near them: there are too many of both. */
  readonly notCompared: ReadonlySet<string>;
  /** Parameter files that belong to a template for which others were named: the file, and the template. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** The templates that a run is about, and those of them that the user named one by one. */
export interface Asked {
  readonly asked: readonly Candidate[];
  readonly named: readonly Candidate[];
}

/** Gives every template its parameter files. Those that are given for a template take the place of those found. */
export function assign(
  sources: readonly ParameterSource[],
  reach: Reach,
  given: readonly Given[],
  run: Asked,
): Assignment {
  const sourceOf = new Map(sources.map((source) => [source.file, source]));
  const notCompared = new Set<string>();
  const [found, named] = [new FilesOf(), new FilesOf()];
  const add = (files: FilesOf, file: string, templates: readonly Candidate[] | undefined): void => {
    if (templates === undefined) notCompared.add(file);
    else files.add([file], templates);
  };
  const byPattern = new Map<string, string[]>();
  for (const { file, pattern } of given) {
    const source = sourceOf.get(file);
    if (source === undefined) continue;
    if (pattern === undefined) add(named, file, suited(source, reach, run));
    else if (byPattern.get(pattern)?.push(file) === undefined) byPattern.set(pattern, [file]);
  }
  for (const [pattern, some] of byPattern) named.add(sorted(some), matching(pattern, reach.all));
  const isGiven = new Set(given.map(({ file }) => file));
  for (const source of sources) if (!isGiven.has(source.file)) add(found, source.file, templatesOf(source, reach));
  const foundFiles = found.sorted();
  const files = new Map([...foundFiles, ...named.sorted()]);
  const usedBy = new Map<string, string>();
  const seen = new Set<readonly string[]>();
  for (const [template, some] of files) {
    if (seen.has(some)) continue;
    seen.add(some);
    for (const file of some) if (!usedBy.has(file)) usedBy.set(file, template);
  }
  const replaced = new Map(
    [...foundFiles].flatMap(([template, some]) =>
      some.filter((file) => !usedBy.has(file)).map((file) => [file, template]),
    ),
  );
  return { files, usedBy, notCompared, replaced };
}

/** The templates whose file matches a pattern; a Bicep file stands for its compiled JSON. */
export function matching(pattern: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const matches = globMatcher([pattern]);
  return candidates.filter(({ file }) => matches(file) || matches(file.replace(/\.json$/i, '.bicep')));
}

/**
 * The templates that a file was named for without saying so: those it belongs to wherever it lies, else those that were
 * named with it, else the only one there is, else those that declare all it gives.
 */
function suited(source: ParameterSource, reach: Reach, { asked, named }: Asked): readonly Candidate[] | undefined {
  const isAsked = new Set(asked);
  const anywhere = reach.anywhere(source.file)?.filter(({ candidate }) => isAsked.has(candidate));
  if (anywhere === undefined) return undefined;
  const tied = templatesOf(source, reach, anywhere) ?? [];
  if (tied.length > 0) return tied;
  const { names = [] } = source;
  const sharing = named.filter((candidate) => goesWith(names, candidate, shares));
  if (named.length > 0) return sharing.length > 0 ? sharing : named;
  if (asked.length === 1) return asked;
  if (names.length === 0) return [];
  return nearest(anywhere.filter(({ candidate }) => goesWith(names, candidate, (fit) => fit.undeclared.length === 0)));
}

/** Files by template. Templates that were given the same files share the list of them. */
class FilesOf {
  readonly #groups = new Map<string, (readonly string[])[]>();

  /** @param files sorted, each once */
  add(files: readonly string[], templates: readonly Candidate[]): void {
    for (const { file: template } of templates) {
      const groups = this.#groups.get(template);
      if (groups === undefined) this.#groups.set(template, [files]);
      else groups.push(files);
    }
  }

  sorted(): ReadonlyMap<string, readonly string[]> {
    const only = ([first = [], ...others]: readonly (readonly string[])[]): readonly string[] =>
      others.length === 0 ? first : sorted([first, ...others].flat());
    return new Map([...this.#groups].map(([template, groups]) => [template, only(groups)]));
  }
}

/** Each once. */
function sorted(files: readonly string[]): readonly string[] {
  return [...new Set(files)].sort(compareText);
}
