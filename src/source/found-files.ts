import { runError, skipReason } from '../messages/english/files.js';
import type { RunError, SkippedFile } from '../diagnostics/report.js';
import type { FileSystem } from '../file-system/file-system.js';
import { displayPath } from '../file-system/paths.js';
import { compiledName, compiling } from './bicep.js';
import { isPattern } from './glob.js';
import { readDocument } from './json-document.js';
import type { JsonDocument } from './json-document.js';
import { kindOf, mayGiveValues, mentionsDeployment } from './kind.js';
import { withBareTokens } from './parameters/bare-tokens.js';
import { compiledNames, usingOf } from './parameters/bicepparam.js';
import type { Using } from './parameters/bicepparam.js';
import { saysParameters } from './parameters/file-name.js';
import { hasSection, namesIn, templateNamedIn } from './parameters/shape.js';
import type { Evidence } from './parameters/shape.js';
import type { Message } from '../messages/message.js';

/** Why a file is looked at. */
export type Wanted =
  /** The user named it. */
  | 'named'
  /** It is in a folder that the user named. */
  | 'found'
  /** It may belong to one of those. */
  | 'around';

export interface FoundTemplate {
  readonly document: JsonDocument;
  readonly wanted: Wanted;
  /** It can hold something of ours, or the user named it. */
  readonly concerned: boolean;
}

export interface FoundParameters {
  readonly document: JsonDocument;
  readonly wanted: Wanted;
  readonly evidence: Evidence;
  readonly names: readonly string[] | undefined;
  /** What `metadata.template` says. */
  readonly template: string | undefined;
  /** What the file is where it belongs to no template. */
  readonly otherwise: SkippedFile | undefined;
}

export interface FoundBicep {
  readonly wanted: Wanted;
  readonly text: string;
  /** There is a file with the name of its compiled JSON, whatever is in it. */
  readonly hasJson: boolean;
}

/** A file of Bicep parameters. */
export interface FoundBicepParameters {
  readonly wanted: Wanted;
  readonly using: Using;
}

/** The files of a run, each read once and told apart. By `file`, the path that reports show. */
export class FoundFiles {
  readonly templates = new Map<string, FoundTemplate>();
  readonly parameters = new Map<string, FoundParameters>();
  readonly bicep = new Map<string, FoundBicep>();
  readonly bicepParameters = new Map<string, FoundBicepParameters>();
  /** JSON that is neither template nor parameters. */
  readonly others = new Set<string>();
  readonly skipped: SkippedFile[] = [];
  readonly errors: RunError[] = [];
  readonly #files: FileSystem;
  readonly #tokens: readonly string[] | undefined;
  readonly #seen = new Set<string>();

  /** @param tokens patterns of what is filled in in parameter files; those that are known where absent */
  constructor(files: FileSystem, tokens?: readonly string[]) {
    this.#files = files;
    this.#tokens = tokens;
  }

  /** Takes a parameter file on the user's word: it needs no `$schema`. Its `file`, or that of its JSON. */
  give(given: string): string {
    const { cwd, paths } = this.#files;
    const asked = paths.resolve(cwd, given);
    const path = this.#files.exists(asked) ? this.#files.realPath(asked) : asked;
    const file = displayPath(cwd, path, paths);
    if (/\.bicepparam$/i.test(file)) return this.#giveCompiled(path, file);
    if (this.parameters.has(file)) return file;
    this.#seen.add(file);
    const content = this.#files.read(path);
    if ('problem' in content) {
      const { problem, code } = content;
      const isByPattern = isPattern(given) && !this.#files.exists(path);
      this.errors.push({ message: runError(`parameters-${isByPattern ? 'by-pattern' : problem}`, { code }), file });
      return file;
    }
    const document = readDocument(file, content.text, content.bytes);
    const problem = this.#takeGiven(withBareTokens(document, content.bytes, this.#tokens));
    if (problem !== undefined) this.errors.push({ message: problem, file });
    return file;
  }

  #giveCompiled(path: string, file: string): string {
    const compiled = compiledNames(path).find((name) => this.#files.exists(name));
    if (compiled !== undefined) return this.give(compiled);
    const { how, command } = compiling(file);
    this.errors.push({ message: runError(`parameters-not-compiled-${how}`, { command }), file });
    return file;
  }

  /** What is wrong with it. */
  #takeGiven(document: JsonDocument): Message | undefined {
    const kind = kindOf(document);
    if (kind.is === 'template') return runError('parameters-are-a-template');
    const evidence = kind.is === 'parameters' ? kind.evidence : kind.parameters;
    const isEmpty = namesIn(document.root)?.length === 0 && evidence === 'name' && !hasSection(document.root);
    if (evidence === undefined || isEmpty) return runError('parameters-missing');
    this.#addParameters(document, 'named', evidence === 'schema' ? evidence : 'section', undefined);
    document.forget();
    return undefined;
  }

  /** A parameter file belongs also to the templates near a link to it. */
  link(file: string, target: string): void {
    const found = this.parameters.get(target);
    if (found !== undefined && !this.parameters.has(file)) this.parameters.set(file, found);
  }

  /** A link that is not followed, beside what is asked for: its name alone says that it is missed. */
  miss(file: string): void {
    if (saysParameters(file)) this.skipped.push({ file, reason: skipReason('link'), notable: true, mayHoldOurs: true });
  }

  /** @param path absolute */
  look({ path, file }: { readonly path: string; readonly file: string }, wanted: Wanted): void {
    if (this.#seen.has(file)) return;
    this.#seen.add(file);
    const isAsked = wanted !== 'around';
    const content = this.#files.read(path);
    if ('problem' in content) {
      const { problem, code, beginning } = content;
      // Of a file around, its name alone says that it is missed.
      const isLikely = beginning === undefined || mentionsDeployment(beginning);
      if (isLikely && (isAsked || saysParameters(file)))
        this.errors.push({ message: runError(`file-${problem}`, { code }), file });
      else if (isAsked) this.skipped.push({ file, reason: skipReason(problem, { code }), notable: wanted === 'named' });
    } else if (/\.bicep$/i.test(file)) {
      this.bicep.set(file, { wanted, text: content.text, hasJson: this.#files.exists(compiledName(path)) });
    } else if (/\.bicepparam$/i.test(file)) {
      this.bicepParameters.set(file, { wanted, using: usingOf(file, content.text) });
    } else {
      const document = readDocument(file, content.text, content.bytes);
      this.#sort(mayBeFilledIn(document) ? withBareTokens(document, content.bytes, this.#tokens) : document, wanted);
      // Trees are many times as big as their texts, and most are never looked at again.
      document.forget();
    }
  }

  #sort(document: JsonDocument, wanted: Wanted): void {
    const kind = kindOf(document);
    const { file } = document;
    switch (kind.is) {
      case 'template':
        this.templates.set(file, { document, wanted, concerned: wanted === 'named' || kind.concerned });
        return;
      case 'parameters':
        this.#addParameters(document, wanted, kind.evidence, undefined);
        return;
      case 'other': {
        this.others.add(file);
        const { reason, likely, mayHoldOurs, parameters } = kind;
        const notable = wanted === 'named' || likely;
        const skip = { file, reason, notable, ...(mayHoldOurs === true ? { mayHoldOurs } : {}) };
        if (parameters === 'plain' || (parameters === 'name' && saysParameters(file)))
          this.#addParameters(document, wanted, parameters, skip);
        else if (wanted !== 'around') this.skipped.push(skip);
      }
    }
  }

  #addParameters(document: JsonDocument, wanted: Wanted, evidence: Evidence, otherwise: SkippedFile | undefined): void {
    const { root } = document;
    this.parameters.set(document.file, {
      document,
      wanted,
      evidence,
      names: namesIn(root),
      template: templateNamedIn(root),
      otherwise,
    });
  }
}

/** What cannot be read may be a parameter file whose tokens are not filled in yet. */
function mayBeFilledIn(document: JsonDocument): boolean {
  if (document.root !== undefined) return false;
  return saysParameters(document.file) || mentionsDeployment(document.text) || mayGiveValues(document.text);
}
