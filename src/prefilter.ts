import { isJsonArray, isJsonObject } from './json.js';
import type { Json, JsonObject } from './json.js';

/**
 * Whether a template can hold an Azure Machine Learning workspace. With `"scope": "workspace"` every rule judges
 * resources that belong to one, so that a template without needs no evaluation: evaluating a big template costs ten
 * times what reading it costs.
 *
 * Sound, not complete. A resource type stands in the text as it is, unless it is escaped (`\u004d`), is an expression,
 * or comes with a nested template that is linked or is an expression: all of these count as "can".
 */
export function mayHoldWorkspace({ text, root }: { readonly text: string; readonly root?: Json }): boolean {
  if (/machinelearningservices|templateLink|\\u00/i.test(text)) return true;
  return root !== undefined && /"(?:type|template)"\s*:\s*"\[/i.test(text) && hasComputedResource(root);
}

/** Whether a resource anywhere has a type, or a deployment a template, that is an expression. */
function hasComputedResource(json: Json): boolean {
  if (isJsonArray(json)) return json.some(hasComputedResource);
  if (!isJsonObject(json)) return false;
  const type = property(json, 'type');
  const properties = property(json, 'properties');
  if (isExpression(type) && property(json, 'apiVersion') !== undefined) return true;
  if (isJsonObject(properties) && isDeployment(type) && isExpression(property(properties, 'template'))) return true;
  return Object.values(json).some(hasComputedResource);
}

function property(object: JsonObject, name: string): Json | undefined {
  const key = Object.keys(object).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}

function isExpression(json: Json | undefined): boolean {
  return typeof json === 'string' && json.startsWith('[');
}

function isDeployment(type: Json | undefined): boolean {
  return typeof type === 'string' && type.toLowerCase() === 'microsoft.resources/deployments';
}
