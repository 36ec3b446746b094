import { isJsonArray, isJsonObject } from '../json/value.js';
import type { Json, JsonObject } from '../json/value.js';

/*
 * What can be told of a template before it is evaluated: whether it can hold anything this tool is for. Evaluating a
 * template costs several times what reading it costs, and most have nothing to do with it. All of it is sound, not
 * complete: "no" is proven, "yes" is "perhaps".
 */

/** Workspaces, hubs and all below them; and AI accounts, which are at least named. */
const ours = /(?:machinelearning|cognitive)services/i;

/** A provider of ours, or anything that deploys another template (`deployments`, `deploymentStacks`). */
const concerns = /(?:machinelearning|cognitive)services|deployments(?:tacks)?/i;

/**
 * Whether a text, however it spells its JSON, may be a template that can deploy something of ours. On top of a template
 * types are literal, so that the name of the provider has to stand there; what computes types is nested.
 */
export function textMayHoldOurs(text: string): boolean {
  return concerns.test(unescaped(text));
}

/** Whether a text speaks of the provider of workspaces and hubs, whatever the text is. */
export function namesWorkspaces(text: string): boolean {
  return /machinelearningservices/i.test(unescaped(text));
}

/** The text with the escapes of ASCII characters (`\u004d`) replaced by what they stand for, to look for words in it. */
export function unescaped(text: string): string {
  if (!text.includes('\\u')) return text;
  return text.replace(/\\u00([2-7][0-9a-f])/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** Whether one of a list of resources has a literal type of ours, or holds a template. */
export function holdsOurType(resources: Json | undefined): boolean {
  const entries = isJsonArray(resources) ? resources : isJsonObject(resources) ? Object.values(resources) : [];
  return entries.some((entry) => isJsonObject(entry) && (all(entry, 'type').some(isOurs) || holdsTemplate(entry)));
}

function holdsTemplate(resource: JsonObject): boolean {
  const properties = only(resource, 'properties');
  return (
    all(resource, 'type').some(deploysTemplate) &&
    isJsonObject(properties) &&
    isJsonObject(only(properties, 'template'))
  );
}

/**
 * Whether a template can deploy something of ours: a resource has such a type, or one that is computed, or a nested
 * template is linked, computed, or can hold something of ours itself. Values are not looked at, only what makes resources.
 */
export function mayHoldOurs(root: Json): boolean {
  return templateMay(root, { evaluated: false, variables: undefined, depth: 0 });
}

/** What is around a template. */
interface Surroundings {
  /** The parent evaluates it as data before it is a template: any string in it may be an expression. */
  readonly evaluated: boolean;
  /** Those that an expression in it can use; undefined where that cannot be told. */
  readonly variables: Json | undefined;
  readonly depth: number;
}

/** Variables that hold nested templates may refer to each other in a circle. */
const maximumDepth = 64;

function templateMay(template: Json, { evaluated, variables, depth }: Surroundings): boolean {
  if (!isJsonObject(template) || depth > maximumDepth || (evaluated && isComputed(template))) return true;
  const around = {
    evaluated,
    variables: evaluated ? variables : only(template, 'variables'),
    depth: depth + 1,
    isModern: all(template, 'languageVersion').length > 0,
  };
  return all(template, 'resources').some((section) => resourcesMay(section, around));
}

type Around = Surroundings & { readonly isModern: boolean };

function resourcesMay(section: Json, around: Around): boolean {
  if (section === null) return false;
  if (isJsonArray(section)) return section.some((resource) => resourceMay(resource, around));
  if (!isJsonObject(section) || (around.evaluated && isComputed(section))) return true;
  return Object.values(section).some((resource) => resourceMay(resource, around));
}

function resourceMay(resource: Json, around: Around): boolean {
  if (!isJsonObject(resource) || (around.evaluated && isComputed(resource))) return true;
  const types = all(resource, 'type');
  if (types.length !== 1 || types.some((type) => typeof type !== 'string' || type.startsWith('[') || isOurs(type)))
    return true;
  if (all(resource, 'resources').some((children) => resourcesMay(children, around))) return true;
  if (!types.some(deploysTemplate)) return false;
  const properties = all(resource, 'properties');
  return properties.length !== 1 || properties.some((each) => deploymentMay(each, around));
}

/** Properties of a nested deployment, or of a deployment stack. */
function deploymentMay(properties: Json, { evaluated, variables, depth, isModern }: Around): boolean {
  if (!isJsonObject(properties) || isComputed(properties)) return true;
  if (all(properties, 'templateLink').some((link) => link !== null)) return true;
  const template = only(properties, 'template');
  if (typeof template === 'string') {
    // What Bicep makes of `loadJsonContent`: a variable that holds the template.
    const name = /^\[variables\('([^']+)'\)\]$/.exec(template)?.[1];
    const held = name === undefined || !isJsonObject(variables) ? undefined : only(variables, name);
    return held === undefined || templateMay(held, { evaluated: true, variables, depth });
  }
  const isInner = isModern || all(properties, 'expressionEvaluationOptions').some(isInnerScope);
  return template === undefined || templateMay(template, { evaluated: evaluated || !isInner, variables, depth });
}

function isInnerScope(options: Json): boolean {
  const scope = isJsonObject(options) ? only(options, 'scope') : undefined;
  return typeof scope === 'string' && scope.toLowerCase() === 'inner';
}

/** Names that are expressions, and loops, make properties that do not stand there. */
function isComputed(object: JsonObject): boolean {
  return Object.entries(object).some(
    ([name, value]) => name.startsWith('[') || (name.toLowerCase() === 'copy' && isJsonArray(value)),
  );
}

function isOurs(type: Json): boolean {
  return typeof type === 'string' && ours.test(type);
}

/** Whether resources of this type deploy a template: deployments, and deployment stacks. */
export function deploysTemplate(type: Json): boolean {
  return typeof type === 'string' && /\bmicrosoft\.resources\/+deployments(?:tacks)?[\s/]*$/i.test(type);
}

/** Every property that has this name in some case. */
function all(object: JsonObject, name: string): readonly Json[] {
  const found: Json[] = [];
  for (const key of Object.keys(object)) {
    if (key.length === name.length && key.toLowerCase() === name.toLowerCase()) found.push(object[key] ?? null);
  }
  return found;
}

/** The one property of this name; undefined where there is none, where it is null, and where there are several. */
function only(object: JsonObject, name: string): Exclude<Json, null> | undefined {
  const [first, ...others] = all(object, name);
  return others.length > 0 ? undefined : (first ?? undefined);
}
