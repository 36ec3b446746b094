import { isJsonObject } from '../../json/value.js';
import type { Json, JsonObject } from '../../json/value.js';
import { isWrapped, namesGiven, parameterSection } from '../../template/parameters/parameter-file.js';
import { findProperty, isNodeObject, property } from '../../template/written/template.js';
import type { Node } from '../../template/written/template.js';

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

/**
 * What the values of a file without a `$schema` of parameters tell; undefined where they cannot be parameters. Other tools
 * write values in wrappers beside sections of their own: that is no more than values alone.
 */
export function evidenceIn(root: Json | undefined): Exclude<Evidence, 'schema'> | undefined {
  if (!isJsonObject(root)) return undefined;
  const section = parameterSection(root);
  const { path, values } = section;
  if (!isNodeObject(values)) return undefined;
  const names = namesGiven(section);
  if (names.length === 0 || !names.every((name) => isWrapped(values[name])))
    return property(root, 'resources') === undefined ? 'name' : undefined;
  return path.length > 0 && Object.keys(root).every((name) => ownSections.test(name)) ? 'section' : 'plain';
}

/** What a parameter file has beside its values, and what people write into one. */
const ownSections =
  /^(?:[$_/#].*|comments?|contentVersion|parameters|metadata|languageVersion|externalInput(?:s|Definitions)|extensionConfigs)$/i;

/**
 * Whether a file with the `$schema` of a template gives values instead: none of its parameters is declared there, and it
 * deploys nothing, or nothing that Azure would take from a template with such parameters.
 */
export function givesValues(root: JsonObject): boolean {
  if (property(root, 'parameters') === undefined) return false;
  const section = parameterSection(root);
  const { values } = section;
  const names = namesGiven(section);
  if (!isNodeObject(values) || names.length === 0) return false;
  const entries = names.map((name) => values[name]);
  return isEmpty(property(root, 'resources'))
    ? !entries.some(isDeclaration)
    : entries.every((entry) => isWrapped(entry) && property(entry, 'type') === undefined);
}

function isEmpty(section: Node | undefined): boolean {
  return typeof section !== 'object' || section === null || Object.keys(section).length === 0;
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
