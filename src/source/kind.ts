import { isJsonObject, type Json, type JsonObject } from '../json/value.js';
import type { JsonDocument } from './json-document.js';

/** What a JSON file is to us. */
export type Kind =
  | { readonly is: 'template' }
  | { readonly is: 'parameters' }
  /** Neither; `likely` where a user may have meant a template. */
  | { readonly is: 'other'; readonly reason: string; readonly likely: boolean };

const mention = /deployment(template|parameters)/i;

/** Whether a text that cannot be read as JSON may be a template or a parameter file. */
export function mentionsDeployment(text: string): boolean {
  return mention.test(text);
}

/** Tells by the last part of `$schema`, whatever its date, host and case; of a broken file, by what it mentions. */
export function kindOf({ root, text, problems }: JsonDocument): Kind {
  if (root === undefined) {
    const mentioned = mention.exec(text)?.[1]?.toLowerCase();
    if (mentioned === 'template') return { is: 'template' };
    if (mentioned === 'parameters') return { is: 'parameters' };
    return other(`not JSON${problems[0] === undefined ? '' : ` (line ${problems[0].range.startLine})`}`);
  }
  if (!isJsonObject(root)) return other('no JSON object');
  const schema = property(root, '$schema');
  const name = typeof schema === 'string' ? schemaName(schema) : undefined;
  if (name !== undefined) {
    if (/^(?:subscription|managementgroup|tenant)?deploymenttemplate$/.test(name)) return { is: 'template' };
    if (/^(?:subscription|managementgroup|tenant)?deploymentparameters$/.test(name)) return { is: 'parameters' };
    if (/^(?:createuidefinition|uiformdefinition)/.test(name)) return other('createUiDefinition');
  }
  if (isPolicy(root)) return other('policy definition');
  if (
    schema === undefined &&
    property(root, 'contentVersion') !== undefined &&
    property(root, 'resources') !== undefined
  ) {
    return other(`looks like a template but has no '$schema', which Azure requires`, true);
  }
  return other(schema === undefined ? 'no deployment template' : `'$schema' is of no deployment template`);
}

/** Whether a document can serve as parameter file because it is called like one: `parameters` is all it needs. */
export function hasParameters(root: Json | undefined): boolean {
  return isJsonObject(root) && isJsonObject(property(root, 'parameters')) && property(root, 'resources') === undefined;
}

function other(reason: string, likely = false): Kind {
  return { is: 'other', reason, likely };
}

/** `deploymenttemplate` of `https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`. */
function schemaName(schema: string): string | undefined {
  const last = schema.trim().split('/').at(-1)?.toLowerCase();
  return last === undefined ? undefined : /^([a-z.]*)\.json#?$/.exec(last)?.[1];
}

function isPolicy(root: JsonObject): boolean {
  const properties = property(root, 'properties');
  const body = isJsonObject(properties) ? properties : root;
  return ['policyRule', 'policyDefinitions', 'policyDefinitionId'].some((name) => property(body, name) !== undefined);
}

/** Names of a template's sections compare without case. */
function property(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}
