import { isJsonObject } from '../../json/value.js';
import type { Json, JsonObject } from '../../json/value.js';
import { isWrapped, namesGiven, parameterSection } from '../../template/parameter-file.js';
import { findProperty, isNodeObject, property } from '../../template/template.js';
import type { Node } from '../../template/template.js';

/** What tells that a file holds parameters; the first is surest. */
export type Evidence =
  /** Its `$schema`. */
  | 'schema'
  /** Values in a section `parameters`, each in its wrapper. */
  | 'section'
  /** Nothing but values in their wrappers. */
  | 'plain'
  /** Nothing but its name. */
  | 'name';

/** What the values of a file without a `$schema` of parameters tell; undefined where they cannot be parameters. */
export function evidenceIn(root: Json | undefined): Exclude<Evidence, 'schema'> | undefined {
  if (!isJsonObject(root) || property(root, 'resources') !== undefined) return undefined;
  const section = parameterSection(root);
  if (!isNodeObject(section.values)) return undefined;
  const { path, values } = section;
  const names = namesGiven(section);
  if (names.length === 0 || !names.every((name) => isWrapped(values[name]))) return 'name';
  return path.length > 0 ? 'section' : 'plain';
}

/**
 * Whether a file with the `$schema` of a template gives values instead: it deploys nothing, and none of its parameters is
 * declared there.
 */
export function givesValues(root: JsonObject): boolean {
  if (property(root, 'resources') !== undefined || property(root, 'parameters') === undefined) return false;
  const section = parameterSection(root);
  const { values } = section;
  const names = namesGiven(section);
  return isNodeObject(values) && names.length > 0 && !names.some((name) => isDeclaration(values[name]));
}

function isDeclaration(entry: Node | undefined): boolean {
  return (
    isNodeObject(entry) &&
    !isWrapped(entry) &&
    ['type', '$ref'].some((name) => typeof findProperty(entry, name)?.value === 'string')
  );
}

/** Whether a document has a section for its values, however empty. */
export function hasSection(root: Json | undefined): boolean {
  return isJsonObject(root) && parameterSection(root).path.length > 0;
}

/** The names a document gives values for; undefined where it cannot be read. */
export function namesIn(root: Json | undefined): readonly string[] | undefined {
  return isJsonObject(root) ? namesGiven(parameterSection(root)) : undefined;
}

/** What a parameter file says of the template it is for. */
export function templateNamedIn(root: Json | undefined): string | undefined {
  const metadata = isJsonObject(root) ? property(root, 'metadata') : undefined;
  const template = isNodeObject(metadata) ? property(metadata, 'template') : undefined;
  return typeof template === 'string' ? template : undefined;
}
