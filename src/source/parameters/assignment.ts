import { compareText } from '../file-walk.js';
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
  const [found, named] = [new FilesOf(), new FilesOf()];
  for (const { file, pattern } of given) {
    const source = sourceOf.get(file);
    if (source === undefined) continue;
    named.add(file, pattern === undefined ? suited(source, reach, run) : matching(pattern, reach.all));
  }
  const isGiven = new Set(given.map(({ file }) => file));
  for (const source of sources) if (!isGiven.has(source.file)) found.add(source.file, templatesOf(source, reach));
  const files = new Map([...found.files, ...named.files]);
  const used = new Set([...files.values()].flat());
  const replaced = new Map(
    [...found.files].flatMap(([template, some]) =>
      some.filter((file) => !used.has(file)).map((file) => [file, template]),
    ),
  );
  return { files, replaced };
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
function suited(source: ParameterSource, reach: Reach, { asked, named }: Asked): readonly Candidate[] {
  const anywhere = reach.anywhere(source.file).filter(({ candidate }) => asked.includes(candidate));
  const tied = templatesOf(source, reach, anywhere);
  if (tied.length > 0) return tied;
  const { names = [] } = source;
  const sharing = named.filter((candidate) => goesWith(names, candidate, shares));
  if (named.length > 0) return sharing.length > 0 ? sharing : named;
  if (asked.length === 1) return asked;
  if (names.length === 0) return [];
  return nearest(anywhere.filter(({ candidate }) => goesWith(names, candidate, (fit) => fit.undeclared.length === 0)));
}

/** Files by template. */
class FilesOf {
  readonly files = new Map<string, string[]>();

  add(file: string, templates: readonly Candidate[]): void {
    for (const { file: template } of templates) {
      const some = this.files.get(template) ?? [];
      if (!some.includes(file)) this.files.set(template, [...some, file].sort(compareText));
    }
  }
}
