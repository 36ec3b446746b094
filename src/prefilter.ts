import { isJsonArray, isJsonObject } from './json/value.js';
import type { Json, JsonObject } from './json/value.js';

/**
 * Whether a template can hold an Azure Machine Learning workspace, or an AI account, which is at least named. With `"scope": "workspace"` every rule judges
 * resources that belong to one, so that a template without needs no evaluation: evaluating a template costs several
 * times what reading it costs.
 *
 * Sound, not complete: the type of a resource is never evaluated (Azure refuses an expression there), so it stands in the
 * text, unless it is escaped (`\u004d`) or comes with a nested template that is linked or computed. All of these count as
 * "can".
 */
export function mayHoldWorkspace(document: { readonly text: string; readonly root: Json | undefined }): boolean {
  const { text } = document;
  if (SUBJECT_TYPE.test(text) || text.includes('\\u') || LINK.test(text)) return true;
  return COMPUTED_TEMPLATE.test(text) && document.root !== undefined && hasComputedTemplate(document.root, {});
}

/**
 * Whether a nested deployment, at any depth, has a template that is computed. A variable that holds plain JSON (what
 * Bicep makes of `loadJsonContent`) is not: that JSON is part of the text.
 */
function hasComputedTemplate(json: Json, around: JsonObject): boolean {
  if (isJsonArray(json)) return json.some((element) => hasComputedTemplate(element, around));
  if (!isJsonObject(json)) return false;
  const own = find(json, 'variables');
  const variables = isJsonObject(own) ? own : around;
  const properties = find(json, 'properties');
  const template = isJsonObject(properties) ? find(properties, 'template') : undefined;
  if (typeof template === 'string' && isDeployment(find(json, 'type'))) {
    const name = /^\[variables\('([^']+)'\)\]$/.exec(template)?.[1];
    const variable = name === undefined ? undefined : find(variables, name);
    if (!isJsonObject(variable) || hasComputedType(variable)) return true;
  }
  return Object.values(json).some((value) => typeof value === 'object' && hasComputedTemplate(value, variables));
}

function hasComputedType(json: Json): boolean {
  if (isJsonArray(json)) return json.some(hasComputedType);
  if (!isJsonObject(json)) return false;
  const type = find(json, 'type');
  return (typeof type === 'string' && type.startsWith('[')) || Object.values(json).some(hasComputedType);
}

function isDeployment(type: Json | undefined): boolean {
  return typeof type === 'string' && type.toLowerCase() === 'microsoft.resources/deployments';
}

function find(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find(
    (each) => each.length === name.length && each.toLowerCase() === name.toLowerCase(),
  );
  return key === undefined ? undefined : object[key];
}

/**
 * Whether a template that was evaluated has to do with workspaces. One that was only looked into because of what it links
 * or computes has not, where none of that is one: what Azure would refuse in it is not this tool's business.
 */
export function concernsWorkspace(
  { text }: { readonly text: string },
  { resources }: { readonly resources: readonly { readonly type: string }[] },
): boolean {
  return WORKSPACE_TYPE.test(text) || resources.some(({ type }) => /^Microsoft\.MachineLearningServices\//i.test(type));
}

/** Also inside a string that holds JSON, with escaped or single quotes. */
const WORKSPACE_TYPE = /type\\*["']\s*:\s*\\*["']\s*Microsoft\.MachineLearningServices\//i;
const SUBJECT_TYPE =
  /type\\*["']\s*:\s*\\*["']\s*Microsoft\.(?:MachineLearningServices\/|CognitiveServices\/accounts\\*["'])/i;
const LINK = /templateLink/i;
const COMPUTED_TEMPLATE = /"template"\s*:\s*"\[/i;
