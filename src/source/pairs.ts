import { skipReason } from '../messages/english/files.js';
import type { IdleInput, SkippedFile } from '../diagnostics/report.js';
import { declaredParameters } from '../template/parameters/parameter-file.js';
import { compareText } from '../file-system/paths.js';
import { compiledName } from './bicep.js';
import { skippedBicep } from './bicep-skip.js';
import type { FoundFiles, Wanted } from './found-files.js';
import type { JsonDocument } from './json-document.js';
import { assign, matching } from './parameters/assignment.js';
import type { Assignment, Given } from './parameters/assignment.js';
import { compiledNames, declaredInBicep } from './parameters/bicepparam.js';
import { candidate } from './parameters/candidate.js';
import type { Candidate } from './parameters/candidate.js';
import { fileNameOf, saysParameters } from './parameters/file-name.js';
import { closeBy } from './parameters/pairing.js';
import type { ParameterSource } from './parameters/pairing.js';
import { Reach } from './parameters/reach.js';
import { isMeant, mayBeFor, unusedBecause } from './parameters/unused.js';
import { namesWorkspaces } from './subject.js';
import type { Message } from '../messages/message.js';

/** A template with the parameter files that belong to it. Either may have problems, and then no root. */
export interface TemplateSource {
  readonly document: JsonDocument;
  /** Sorted by file. */
  readonly parameterFiles: readonly JsonDocument[];
}

/** A parameter file that belongs to no template. */
export interface UnusedParameters {
  readonly document: JsonDocument;
  /** Why, and what to do. */
  readonly message: Message;
}

export interface Pairs {
  readonly templates: readonly TemplateSource[];
  readonly unused: readonly UnusedParameters[];
  /** Other files of the run, with the reason why they are not used. */
  readonly skipped: readonly SkippedFile[];
  /** Patterns of given parameter files that match no template. */
  readonly idlePatterns: readonly string[];
  /** Parameter files in the place of which others are named. */
  readonly replaced: readonly IdleInput[];
}

/**
 * Gives the templates of a run their parameter files, and says of every other file why it is not used.
 * @param told files that are not read, and that the report tells of by themselves
 */
export function pairUp(found: FoundFiles, given: readonly Given[], told: ReadonlySet<string>): Pairs {
  const wanted = new Wants(found);
  const isAsked = (file: string): boolean => wanted.of(file) !== 'around';
  const reach = new Reach(candidatesIn(found));
  const sources = sourcesIn(found);
  const asked = reach.all.filter(({ file }) => isAsked(file));
  const named = asked.filter(({ file }) => wanted.of(file) === 'named');
  const assignment = assign(sources, reach, given, { asked, named });
  const templates = templatesWith(found, assignment, isAsked);
  const lists = new Set(templates.map(({ parameterFiles }) => parameterFiles));
  const used = new Set([...lists].flatMap((list) => list.map(({ file }) => file)));
  const unused = sources
    // A link stands for what it leads to, which is told of by its own name.
    .filter(({ file }) => !used.has(file) && found.parameters.get(file)?.document.file === file);
  const isGiven = new Set(given.map(({ file }) => file));
  const takesFound = ({ file }: Candidate): boolean =>
    isAsked(file) && !(assignment.files.get(file) ?? []).some((own) => isGiven.has(own));
  const lost = unused.flatMap((source) => lostFor(source, found, reach, takesFound) ?? []);
  const isLost = new Set(lost.map(({ file }) => file));
  const idle = unused
    .filter(({ file }) => isAsked(file) && !isLost.has(file))
    .map((source) => notUsed(source, found, assignment, reach, wanted.of(source.file) === 'named'));
  const patterns = new Set(given.flatMap(({ pattern }) => pattern ?? []));
  const replaced = unused.flatMap(({ file }): readonly IdleInput[] => {
    const template = assignment.replaced.get(file);
    if (template === undefined || !isAsked(file)) return [];
    return [{ input: file, reason: skipReason('parameters-replaced', { template }) }];
  });
  return {
    templates,
    replaced,
    unused: idle.flatMap((each) => ('message' in each ? [each] : [])),
    skipped: [
      ...lost,
      ...idle.flatMap((each) => ('reason' in each ? [each] : [])),
      ...skippedBicep(found, reach, told).filter(({ file }) => isAsked(file)),
    ],
    idlePatterns: [...patterns].filter((pattern) => matching(pattern, reach.all).length === 0),
  };
}

/** Why each file is looked at: compiled JSON for the reasons of its Bicep as well. */
class Wants {
  readonly #wanted = new Map<string, Wanted>();

  constructor({ templates, parameters, bicep, bicepParameters }: FoundFiles) {
    for (const files of [templates, parameters, bicep, bicepParameters])
      for (const [file, { wanted }] of files) this.#raise(file, wanted);
    for (const [file, { wanted }] of bicep) this.#raise(compiledName(file), wanted);
    for (const [file, { wanted }] of bicepParameters)
      for (const compiled of compiledNames(file)) if (parameters.has(compiled)) this.#raise(compiled, wanted);
  }

  of(file: string): Wanted {
    return this.#wanted.get(file) ?? 'around';
  }

  #raise(file: string, wanted: Wanted): void {
    const order: readonly Wanted[] = ['around', 'found', 'named'];
    if (order.indexOf(wanted) > order.indexOf(this.of(file))) this.#wanted.set(file, wanted);
  }
}

/** The templates that parameter files may belong to; Bicep where it is not compiled. */
function candidatesIn({ templates, bicep }: FoundFiles): readonly Candidate[] {
  const compiled = [...templates].map(([file, { document, concerned }]) =>
    candidate(file, concerned, () => {
      const declared = declaredParameters(document.root);
      document.forget();
      return declared;
    }),
  );
  const uncompiled = [...bicep].filter(([file]) => !templates.has(compiledName(file)));
  return [...compiled, ...uncompiled.map(([file, { text }]) => candidate(file, true, () => declaredInBicep(text)))];
}

function sourcesIn({ parameters, bicepParameters }: FoundFiles): readonly ParameterSource[] {
  const usings = new Map(
    [...bicepParameters].flatMap(([file, { using }]) => compiledNames(file).map((name) => [name.toLowerCase(), using])),
  );
  return [...parameters].map(([file, { evidence, names, template }]) => ({
    file,
    name: fileNameOf(file),
    evidence,
    names,
    template,
    using: usings.get(file.toLowerCase()),
  }));
}

/** The templates to judge. One that is only around is judged with the parameter files that were asked for, if with any. */
function templatesWith(
  { templates, parameters }: FoundFiles,
  { files }: Assignment,
  isAsked: (file: string) => boolean,
): readonly TemplateSource[] {
  const documentsOf = kept((own: readonly string[]): readonly JsonDocument[] => [
    ...new Set(own.flatMap((file) => parameters.get(file)?.document ?? [])),
  ]);
  return [...templates]
    .flatMap(([template, { document }]): readonly TemplateSource[] => {
      const all = files.get(template) ?? NO_FILES;
      if (isAsked(template)) return [{ document, parameterFiles: documentsOf(all) }];
      const own = all.filter(isAsked);
      return own.length === 0 ? [] : [{ document, parameterFiles: documentsOf(own) }];
    })
    .sort((a, b) => compareText(a.document.file, b.document.file));
}

const NO_FILES: readonly string[] = [];

/** Many templates may share one list of files. */
function kept<T extends object, R>(make: (list: T) => R): (list: T) => R {
  const made = new Map<T, R>();
  return (list) => {
    const known = made.get(list) ?? make(list);
    made.set(list, known);
    return known;
  };
}

/** What cannot be read and holds values, by its text: they may be for a template of ours near it. */
function lostFor(
  { file, evidence, names }: ParameterSource,
  { parameters }: FoundFiles,
  reach: Reach,
  takesFound: (candidate: Candidate) => boolean,
): SkippedFile | undefined {
  const found = parameters.get(file);
  if (found?.otherwise === undefined || names !== undefined || evidence !== 'plain' || saysParameters(file))
    return undefined;
  const [near] = closeBy(reach.from(file) ?? []).filter(
    ({ candidate }) => candidate.concerned && takesFound(candidate),
  );
  if (near === undefined) return undefined;
  const { text, problems } = found.document;
  const reason = skipReason(namesWorkspaces(text) ? 'no-json-but-both' : 'no-json-but-parameters', {
    line: problems[0]?.range.startLine,
    template: near.candidate.file,
  });
  return { file, reason, notable: true, mayHoldOurs: true };
}

/**
 * Why a parameter file is used with no template. It is told to the user where the file was named, or where what lies near it
 * can hold something of ours: other parameter files are none of our business.
 */
function notUsed(
  source: ParameterSource,
  { templates, parameters }: FoundFiles,
  { usedBy, notCompared, replaced }: Assignment,
  reach: Reach,
  isNamed: boolean,
): UnusedParameters | SkippedFile {
  const { file } = source;
  const skip = (reason: Message): SkippedFile => ({ file, reason, notable: false });
  if (notCompared.has(file)) {
    const reason = skipReason('parameters-of-many');
    return {
      file,
      reason,
      notable: true,
      ...(reach.all.some(({ concerned }) => concerned) ? { mayHoldOurs: true } : {}),
    };
  }
  const template = replaced.get(file);
  if (template !== undefined) return skip(skipReason('parameters-replaced', { template }));
  const uncompiled = usedBy.get(file);
  if (uncompiled !== undefined) return skip(skipReason('parameters-of-bicep', { template: uncompiled }));
  const found = parameters.get(file);
  const namesOurs = (each: Candidate): boolean => namesWorkspaces(templates.get(each.file)?.document.text ?? '');
  const meant = mayBeFor(source, reach, namesOurs, isNamed);
  const isOurs = meant.some(({ concerned }) => concerned);
  if (found !== undefined && (isNamed || (isOurs && isMeant(source, reach))))
    return { document: found.document, message: unusedBecause(source, reach, meant, isNamed) };
  return found?.otherwise ?? skip(skipReason('parameters-of-nothing'));
}
