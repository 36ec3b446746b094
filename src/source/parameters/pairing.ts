import { posix } from '../../file-system/posix.js';
import { fitOf, fitsWholly, goesWith, shares } from './candidate.js';
import type { Candidate } from './candidate.js';
import { namedLike } from './file-name.js';
import type { FileName, NamedLike } from './file-name.js';
import type { Near, Reach } from './reach.js';
import type { Evidence } from './shape.js';
import type { Using } from './bicepparam.js';

/** A parameter file, as far as pairing looks at it. */
export interface ParameterSource {
  /** Path with `/`. */
  readonly file: string;
  readonly name: FileName;
  readonly evidence: Evidence;
  /** The names it gives; undefined where it cannot be read. */
  readonly names: readonly string[] | undefined;
  /** What `metadata.template` says. */
  readonly template: string | undefined;
  /** Of the `.bicepparam` it is compiled from. */
  readonly using: Using | undefined;
}

/**
 * The templates that a parameter file belongs to: mostly one, none where nothing ties it to any; undefined where it was
 * compared with none.
 * @param near the templates among which names and values decide
 */
export function templatesOf(
  source: ParameterSource,
  reach: Reach,
  near: readonly Near[] | undefined = reach.from(source.file),
): readonly Candidate[] | undefined {
  const linked = byLink(source, reach);
  if (near === undefined) return linked;
  const named = linked === undefined ? byName(source, near) : [];
  const tied = linked ?? (named.length > 0 ? named : byContent(source, near));
  if (tied.some(({ concerned }) => concerned) || (linked === undefined && tied.length === 0)) return tied;
  // What ties a file to a template without interest hides no other: one that is called alike, or that it fits as well.
  const isByContent = linked === undefined && named.length === 0;
  return [
    ...tied,
    ...nearest(near.filter(({ candidate }) => candidate.concerned && alsoFits(source, candidate, isByContent))),
  ];
}

function alsoFits({ name, names = [] }: ParameterSource, candidate: Candidate, isByContent: boolean): boolean {
  if (isByContent) return goesWith(names, candidate, fitsWholly);
  const isDeclared = goesWith(names, candidate, (fit) => fit.given > 0 && fit.undeclared.length === 0);
  return isDeclared && namedLike(name, candidate.name)?.match === 'same';
}

/** The template that a file points to, by itself or by the Bicep it is compiled from; undefined where it points to none. */
function byLink({ file, using, template }: ParameterSource, reach: Reach): readonly Candidate[] | undefined {
  if (using?.is === 'remote') return [];
  if (using?.is === 'file') return present(reach.at(using.file));
  const pointed = template === undefined ? undefined : pointedTo(file, template, reach);
  return pointed === undefined ? undefined : [pointed];
}

/** `metadata.template` is a path from the file, or from where the tool runs. */
function pointedTo(file: string, template: string, reach: Reach): Candidate | undefined {
  const path = template.replaceAll('\\', '/');
  return reach.at(posix.join(posix.dirname(file), path)) ?? reach.at(posix.normalize(path));
}

/** Those whose name is in the name of the file: the longest name counts, then the nearest folder. */
function byName(source: ParameterSource, near: readonly Near[]): readonly Candidate[] {
  const matches = near.flatMap((each) => {
    const like = namedLike(source.name, each.candidate.name);
    return like !== undefined && suits(source, like, each.candidate) ? [{ ...each, like }] : [];
  });
  const rank = Math.max(...matches.map(({ like }) => like.rank));
  return nearest(matches.filter(({ like }) => like.rank === rank));
}

/** The name of a template counts by itself; as a part of a longer one, only where the values go with it. */
function suits({ evidence, names }: ParameterSource, { match }: NamedLike, candidate: Candidate): boolean {
  const isSure = evidence === 'schema' || evidence === 'section';
  if (names === undefined) return match === 'same';
  if (match === 'same' && isSure) return true;
  const fit = fitOf(names, candidate);
  if (fit === undefined) return isSure;
  return names.length === 0 ? match === 'same' || isSure : shares(fit);
}

function byContent({ evidence, names }: ParameterSource, near: readonly Near[]): readonly Candidate[] {
  if (names === undefined || names.length === 0 || evidence === 'name') return [];
  const close = evidence === 'plain' ? closeBy(near) : near;
  return nearest(close.filter(({ candidate }) => goesWith(names, candidate, fitsWholly)));
}

/** Of files that are nothing but values: other tools write such too, and deep in some folder they are theirs. */
export function closeBy(near: readonly Near[]): readonly Near[] {
  return near.filter(({ distance }) => distance <= 2);
}

export function nearest(matches: readonly Near[]): readonly Candidate[] {
  const distance = Math.min(...matches.map((match) => match.distance));
  return matches.filter((match) => match.distance === distance).map(({ candidate }) => candidate);
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
