import { basename, dirname, join } from 'node:path';
import { compareText } from './file-walk.js';
import { globMatcher } from './glob.js';
import type { JsonDocument } from './json-document.js';

/** A template with the parameter files that belong to it. Either may have problems, and then no root. */
export interface TemplateSource {
  readonly document: JsonDocument;
  /** Those beside it by name, then given ones; each once. */
  readonly parameterFiles: readonly JsonDocument[];
}

/** A parameter file given by the user, for the templates a pattern matches or for those it suits. */
export interface GivenParameters {
  /** Absolute. */
  readonly path: string;
  readonly pattern: string | undefined;
}

/** What a template and its parameter files have in common: folder and name without endings. */
export function templateKey(path: string): string {
  return keyOf(path, basename(path).replace(/\.[^.]*$/, ''));
}

/**
 * The key of the template a parameter file belongs to by its name: `X.parameters.json` and `X.parameters.*.json`
 * belong to `X.json` beside them. Undefined for other names.
 */
export function templateKeyOfParameters(path: string): string | undefined {
  const stem = /^(.+?)\.parameters(?:\..+)?\.jsonc?$/i.exec(basename(path))?.[1];
  return stem === undefined ? undefined : keyOf(path, stem);
}

/** Names compare without case, as they do on the systems many templates are written on. */
function keyOf(path: string, stem: string): string {
  return join(dirname(path), stem.toLowerCase());
}

/**
 * Gives every template its parameter files: those that are called like it, those given for a pattern it matches, and
 * given ones that no template is called like. Documents are keyed by absolute path.
 */
export function pair(
  templates: ReadonlyMap<string, JsonDocument>,
  parameters: ReadonlyMap<string, JsonDocument>,
  given: readonly GivenParameters[],
): { readonly templates: TemplateSource[]; readonly without: JsonDocument[] } {
  const keys = new Set([...templates.keys()].map(templateKey));
  const byKey = new Map<string, JsonDocument[]>();
  for (const [path, document] of parameters) {
    const key = templateKeyOfParameters(path);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), document]);
  }
  const paired = new Set<JsonDocument>();
  const sources = [...templates].map(([path, document]) => {
    const beside = byKey.get(templateKey(path)) ?? [];
    const files = new Set(beside.sort((a, b) => compareText(a.file, b.file)));
    for (const { path: givenPath, pattern } of given) {
      const givenKey = templateKeyOfParameters(givenPath);
      const suits =
        pattern === undefined ? givenKey === undefined || !keys.has(givenKey) : globMatcher([pattern])(document.file);
      const file = parameters.get(givenPath);
      if (suits && file !== undefined) files.add(file);
    }
    for (const file of files) paired.add(file);
    return { document, parameterFiles: [...files] };
  });
  return { templates: sources, without: [...parameters.values()].filter((document) => !paired.has(document)) };
}
