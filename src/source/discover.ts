import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { IdleInput, LeftOut, RunError, SkippedFile } from '../report/report.js';
import { bicepSkip } from './bicep.js';
import { compareText, displayPath, walkFiles, type FileWalk, type FoundFile } from './file-walk.js';
import { PatternSet, type Pattern } from './glob.js';
import { readDocument, type JsonDocument } from './json-document.js';
import { hasParameters, kindOf } from './kind.js';
import { pair, templateKey, templateKeyOfParameters, type GivenParameters, type TemplateSource } from './pairing.js';
import { fileErrorCode, readTextFile } from './text-file.js';

export type { TemplateSource };

/** What a run has to look at, sorted by file. A text is in `document.text`, for whoever wants to look before it evaluates. */
export interface SourceSet {
  readonly templates: readonly TemplateSource[];
  /** The files of those templates that can hold something of ours, or that the user named. */
  readonly concerned: ReadonlySet<string>;
  readonly parameterFilesWithoutTemplate: readonly JsonDocument[];
  readonly skipped: readonly SkippedFile[];
  readonly leftOut: readonly LeftOut[];
  /** Patterns of `include` and `exclude` that match nothing. */
  readonly withoutEffect: readonly IdleInput[];
  /** Files that may be templates and could not be read: the run is not complete. */
  readonly errors: readonly RunError[];
}

export interface DiscoverOptions {
  /** Absolute path of the working directory; `process.cwd()` where absent. */
  readonly cwd?: string;
  /** Patterns (`globMatcher`) of the files in folders to look at; all where there are none. */
  readonly include?: readonly Pattern[];
  /** Patterns of files and folders to leave out, named ones too. */
  readonly exclude?: readonly Pattern[];
  /** Parameter files given by the user: those called like a template of the run belong to it, others to every template. */
  readonly parameterFiles?: readonly string[];
  /** Parameter files given for the templates that a pattern matches. */
  readonly parameterFilesOf?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Finds the deployment templates and parameter files at the paths (the working directory where there are none), told
 * by their `$schema`. A named template brings the parameter files beside it, a named parameter file its template.
 */
export function discover(paths: readonly string[], options: DiscoverOptions = {}): SourceSet {
  const cwd = resolve(options.cwd ?? '.');
  const [include, exclude] = [new PatternSet(options.include ?? []), new PatternSet(options.exclude ?? [])];
  const includes = (file: string): boolean => include.result().length === 0 || include.matches(file);
  const excludes = (file: string): boolean => exclude.matches(file);
  const walk = walkFiles(paths.length === 0 ? ['.'] : paths, { cwd, includes, excludes });
  const search = new Search(cwd, walk);
  for (const path of options.parameterFiles ?? []) search.give(path);
  for (const [pattern, files] of Object.entries(options.parameterFilesOf ?? {})) {
    for (const path of files) search.give(path, pattern);
  }
  for (const file of walk.files) search.look(file);
  for (const { path, named } of walk.files) if (named) search.lookBeside(path, excludes);
  return { ...search.result(), ...effectOf(include, exclude, walk) };
}

/** What the patterns left out, and which of them changed nothing. */
function effectOf(
  include: PatternSet,
  exclude: PatternSet,
  { leftOut: { excluded, notIncluded } }: FileWalk,
): Pick<SourceSet, 'leftOut' | 'withoutEffect'> {
  const name = (kind: string, { glob, by }: Pattern): string => `${kind} '${glob}' (${by})`;
  const idle = (kind: string, patterns: PatternSet): readonly IdleInput[] =>
    patterns
      .result()
      .filter(({ matched }) => matched.size === 0)
      .map(({ pattern }) => ({ input: name(kind, pattern), reason: 'nothing that this run looks at matches it' }));
  const rest = new Set(excluded); // What two patterns leave out counts for the first.
  const byPattern = exclude.result().map(({ pattern, matched }) => ({
    input: name('exclude', pattern),
    count: [...matched].filter((file) => rest.delete(file)).length,
  }));
  const included = include.result().map(({ pattern }) => name('include', pattern));
  return {
    leftOut: [...byPattern, { input: included.join(', '), count: notIncluded.size }].filter(({ count }) => count > 0),
    withoutEffect: [...idle('include', include), ...idle('exclude', exclude)],
  };
}

/** Collects what a run looks at. Keys are absolute paths. */
class Search {
  readonly #cwd: string;
  readonly #seen = new Set<string>();
  readonly #templates = new Map<string, JsonDocument>();
  readonly #concerned = new Set<string>();
  readonly #parameters = new Map<string, JsonDocument>();
  readonly #given: GivenParameters[] = [];
  /** Called like parameter files, but with no `$schema` that says so. */
  readonly #candidates = new Map<string, { readonly document: JsonDocument; readonly skip: SkippedFile }>();
  readonly #skipped: SkippedFile[];
  readonly #errors: RunError[];

  constructor(cwd: string, found: { readonly skipped: readonly SkippedFile[]; readonly errors: readonly RunError[] }) {
    this.#cwd = cwd;
    this.#skipped = [...found.skipped];
    this.#errors = [...found.errors];
  }

  /** Takes a parameter file on the user's word: it needs no `$schema`. */
  give(given: string, pattern?: string): void {
    const path = resolve(this.#cwd, given);
    const file = displayPath(this.#cwd, path);
    if (!this.#parameters.has(path)) {
      const document = this.#readGiven(path, file);
      if (document === undefined) return;
      this.#seen.add(path);
      this.#parameters.set(path, document);
    }
    this.#given.push({ path, pattern });
  }

  look({ path, file, named }: FoundFile): void {
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    const bicep = bicepSkip(path, file);
    if (bicep !== undefined) {
      this.#skipped.push(bicep);
      return;
    }
    const content = readTextFile(path);
    if ('problem' in content) {
      if (content.likely) this.#errors.push({ message: `The file ${content.problem}`, file });
      else this.#skipped.push({ file, reason: content.problem, notable: named });
      return;
    }
    const document = readDocument(file, content.text, content.bytes);
    const kind = kindOf(document);
    // Trees are many times as big as their texts, and most are never looked at again.
    document.forget();
    switch (kind.is) {
      case 'template':
        this.#templates.set(path, document);
        if (named || kind.concerned) this.#concerned.add(file);
        break;
      case 'parameters':
        this.#parameters.set(path, document);
        break;
      case 'other': {
        const { reason, likely, mayHoldOurs } = kind;
        const skip = { file, reason, notable: named || likely, ...(mayHoldOurs === true ? { mayHoldOurs } : {}) };
        const mayHold = document.root === undefined || hasParameters(document.root);
        if (mayHold && templateKeyOfParameters(path) !== undefined) this.#candidates.set(path, { document, skip });
        else this.#skipped.push(skip);
      }
    }
  }

  /** Looks for the parameter files of a named template, the template of a named parameter file, the JSON of a Bicep file. */
  lookBeside(named: string, excludes: (file: string) => boolean): void {
    const isTemplate = this.#templates.has(named);
    if (!isTemplate && !this.#parameters.has(named) && !/\.bicep$/i.test(named)) return;
    const key = isTemplate ? templateKey(named) : (templateKeyOfParameters(named) ?? templateKey(named));
    for (const path of this.#neighbours(named)) {
      const belongs = isTemplate ? templateKeyOfParameters(path) === key : isJson(path) && templateKey(path) === key;
      const file = displayPath(this.#cwd, path);
      if (belongs && !excludes(file)) this.look({ path, file, named: false });
    }
  }

  #neighbours(path: string): readonly string[] {
    const folder = dirname(path);
    try {
      const entries = readdirSync(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.name));
    } catch (error) {
      const message = `The folder cannot be searched for files that belong to this one: ${fileErrorCode(error)}`;
      this.#errors.push({ message, file: displayPath(this.#cwd, path) });
      return [];
    }
  }

  #readGiven(path: string, file: string): JsonDocument | undefined {
    const content = readTextFile(path);
    if ('problem' in content) {
      this.#errors.push({ message: `The parameter file ${content.problem}`, file });
      return undefined;
    }
    const document = readDocument(file, content.text, content.bytes);
    const kind = kindOf(document);
    if (document.root === undefined || kind.is === 'parameters' || hasParameters(document.root)) return document;
    const message =
      kind.is === 'template' ? 'This is a template, not a parameter file' : `The parameter file has no 'parameters'`;
    this.#errors.push({ message, file });
    return undefined;
  }

  result(): Omit<SourceSet, 'leftOut' | 'withoutEffect'> {
    const keys = new Set([...this.#templates.keys()].map(templateKey));
    for (const [path, { document, skip }] of this.#candidates) {
      if (keys.has(templateKeyOfParameters(path) ?? '')) this.#parameters.set(path, document);
      else this.#skipped.push(skip);
    }
    const { templates, without } = pair(this.#templates, this.#parameters, this.#given);
    return {
      templates: templates.sort((a, b) => compareText(a.document.file, b.document.file)),
      concerned: this.#concerned,
      parameterFilesWithoutTemplate: without.sort(byFile),
      skipped: this.#skipped.sort(byFile),
      errors: this.#errors.sort(byFile),
    };
  }
}

function byFile(a: { readonly file?: string }, b: { readonly file?: string }): number {
  return compareText(a.file ?? '', b.file ?? '');
}

function isJson(path: string): boolean {
  return /\.jsonc?$/i.test(path);
}
