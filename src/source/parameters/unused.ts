import { nearestName } from '../../usage/nearest-name.js';
import { fitOf, fitsWholly, goesWith, shares } from './candidate.js';
import type { Candidate, Fit } from './candidate.js';
import { namedLike, saysParameters } from './file-name.js';
import { closeBy, nearest } from './pairing.js';
import type { ParameterSource } from './pairing.js';
import type { Reach } from './reach.js';
import type { Message } from '../../messages/message.js';
import { unusedParameters } from '../../messages/english/files.js';

/** Whether a file that is not used was surely meant to be parameters: by what it holds, or by what it is called. */
export function isMeant({ file, name, evidence, names = [] }: ParameterSource, reach: Reach): boolean {
  const near = reach.from(file) ?? [];
  switch (evidence) {
    case 'schema':
    case 'section':
      return true;
    case 'plain':
      return saysParameters(file) || closeBy(near).some(({ candidate }) => isLike(names, candidate));
    case 'name': // `main.parameters.json` of `main.json`
      return near.some(
        ({ candidate }) => /\.parameters\.jsonc?$/i.test(file) && namedLike(name, candidate.name)?.match === 'same',
      );
  }
}

/** Gives a parameter of the template, or one whose name is almost that. */
function isLike(names: readonly string[], candidate: Candidate): boolean {
  const declared = (candidate.declares() ?? []).map(({ name }) => name);
  return (
    goesWith(names, candidate, shares) ||
    names.some((name) => name.length > 3 && nearestName(name, declared) !== undefined)
  );
}

/**
 * The templates that a file may have been meant for: those in reach; where there are none, the nearest ones and those that
 * its values fit, as far as they are ours. All, where the user named the file.
 */
export function mayBeFor(
  source: ParameterSource,
  reach: Reach,
  isOurs: (candidate: Candidate) => boolean,
  isNamed: boolean,
): readonly Candidate[] {
  if (isNamed) return reach.all;
  const near = (reach.from(source.file) ?? []).map(({ candidate }) => candidate);
  const { evidence, names = [] } = source;
  if (near.length > 0 || evidence === 'plain' || evidence === 'name') return near;
  const anywhere = reach.anywhere(source.file) ?? [];
  const fitting = anywhere.filter(({ candidate, distance }) => {
    return distance <= MAX_DISTANCE && isOurs(candidate) && goesWith(names, candidate, fitsWholly);
  });
  const closest = evidence === 'schema' ? nearest(anywhere).filter(isOurs) : [];
  return [...fitting.map(({ candidate }) => candidate), ...closest];
}

/** Steps from folder to folder: further away, equal names of parameters mean nothing. */
const MAX_DISTANCE = 4;

/** What keeps a parameter file from templates it may have been meant for, and what to do. */
export function unusedBecause(
  source: ParameterSource,
  reach: Reach,
  meant: readonly Candidate[],
  isNamed: boolean,
): Message {
  const { using, template } = source;
  if (using?.is === 'remote') return unusedParameters('template-not-at-hand', { template: using.reference });
  if (using?.is === 'file') return unusedParameters('template-unread', { template: using.file });
  if (template !== undefined) return unusedParameters('metadata-unread', { template });
  if (source.names === undefined) return unusedParameters('unreadable');
  const [best] = meant
    .map((candidate) => ({ candidate, fit: fitOf(source.names ?? [], candidate) }))
    .filter((each): each is { candidate: Candidate; fit: Fit } => each.fit !== undefined)
    .sort((a, b) => weight(source, a) - weight(source, b));
  const inReach = new Set((reach.from(source.file) ?? []).map(({ candidate }) => candidate));
  if (best !== undefined && isNamed) return mismatch(source, best.candidate, best.fit, undefined);
  if (best === undefined || (!inReach.has(best.candidate) && !shares(best.fit)))
    return unusedParameters('nothing-near');
  if (!inReach.has(best.candidate)) return unusedParameters('too-far', { template: best.candidate.file });
  return mismatch(source, best.candidate, best.fit, 'parameters');
}

/** Small for what is likely meant: called alike, or with few names that do not fit. */
function weight({ name }: ParameterSource, { candidate, fit }: { candidate: Candidate; fit: Fit }): number {
  const alike = namedLike(name, candidate.name) === undefined ? 1000 : 0;
  return alike + (shares(fit) ? 0 : 500) + fit.undeclared.length + fit.missing.length;
}

/** @param section of the configuration, where the file can be named there */
function mismatch(
  { names = [] }: ParameterSource,
  { file: template, declares }: Candidate,
  { given, undeclared, missing }: Fit,
  section: string | undefined,
): Message {
  if (given === 0) return unusedParameters('no-value', { template, section });
  const [name] = undeclared;
  const [lacking] = missing;
  if (name !== undefined) {
    const free = (declares() ?? []).map((each) => each.name).filter((each) => !names.includes(each));
    return unusedParameters('undeclared', { template, name, near: nearestName(name, free), section });
  }
  if (lacking !== undefined) return unusedParameters('lacking', { template, name: lacking, section });
  return unusedParameters('not-alike', { template, section });
}
