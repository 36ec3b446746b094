import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json/value.js';
import type { JsonDocument } from './json-document.js';
import { evidenceIn, givesValues } from './parameters/shape.js';
import type { Evidence } from './parameters/shape.js';
import { holdsOurType, mayHoldOurs, namesWorkspaces, textMayHoldOurs, unescaped } from './subject.js';
import type { Message } from '../messages/message.js';
import { skipReason } from '../messages/english/files.js';

/** What a JSON file is to us. */
export type Kind =
  /** `concerned`: it can hold something of ours. */
  | { readonly is: 'template'; readonly concerned: boolean }
  | { readonly is: 'parameters'; readonly evidence: 'schema' | 'section' }
  /**
   * Neither; `likely` where a user may have meant a template, `mayHoldOurs` where that template may hold a workspace or
   * hub, `parameters` where it can be a parameter file all the same.
   */
  | {
      readonly is: 'other';
      readonly reason: Message;
      readonly likely: boolean;
      readonly mayHoldOurs?: true;
      readonly parameters?: Evidence;
    };

type Other = Extract<Kind, { readonly is: 'other' }>;

const mention = /deployment(template|parameters)/i;

/** Whether a text that cannot be read as JSON may be a template or a parameter file. */
export function mentionsDeployment(text: string): boolean {
  return mention.test(unescaped(text));
}

/**
 * Tells by `$schema`, whatever its host, date and case; of a broken file, by what it mentions. What the engine would take
 * for a template (it looks for a version in `$schema` and for `resources`) is one.
 */
export function kindOf(document: JsonDocument): Kind {
  if (isEvidentTemplate(document.text)) return { is: 'template', concerned: false };
  const { root, text, problems } = document;
  if (root === undefined) return kindOfBroken(text, problems[0]?.range.startLine);
  if (!isJsonObject(root)) return other(skipReason('no-object'));
  const schema = property(root, '$schema');
  const name = typeof schema === 'string' ? schemaName(schema) : undefined;
  const deploys = isSection(property(root, 'resources'));
  const isOf = (kind: string): boolean => RegExp(`^(?:subscription|managementgroup|tenant)?${kind}$`).test(name ?? '');
  if (isOf('deploymentparameters') && (!deploys || givesValues(root))) return { is: 'parameters', evidence: 'schema' };
  if (isOf('deploymenttemplate') || (deploys && typeof schema === 'string' && VERSION.test(schema)))
    return givesValues(root) ? { is: 'parameters', evidence: 'schema' } : template(document);
  const evidence = evidenceIn(root);
  if (evidence === 'section') return { is: 'parameters', evidence };
  const isUi = /^(?:createuidefinition|uiformdefinition)/.test(name ?? '');
  const known = deploys ? undefined : isUi ? skipReason('ui-definition') : policyIn(root);
  const kind = known === undefined ? kindWithoutSchema(root, schema) : other(known);
  const isParameters = evidence === 'plain' || (evidence === 'name' && known === undefined);
  return isParameters && kind.mayHoldOurs !== true ? { ...kind, parameters: evidence } : kind;
}

function template({ text, root }: JsonDocument): Kind {
  return { is: 'template', concerned: textMayHoldOurs(text) && root !== undefined && mayHoldOurs(root) };
}

/**
 * A template, by the look of its text, in which nothing of ours can be: there is no need to read it. Where a value is given
 * somewhere it may be a parameter file under a wrong `$schema`.
 */
function isEvidentTemplate(text: string): boolean {
  return (
    /"\$schema"\s*:\s*"[^"]*deploymentTemplate\.json/i.test(text) &&
    /"resources"\s*:/.test(text) &&
    !textMayHoldOurs(text) &&
    !mayGiveValues(text)
  );
}

/** Whether a text, however it spells its JSON, may give values for parameters in their wrappers. */
export function mayGiveValues(text: string): boolean {
  return GIVES_VALUE.test(unescaped(text));
}

const GIVES_VALUE = /(?<![a-z])(?:value|reference|expression)["']?\s*:/i;

/** The versions of `$schema` that the engine supports; it looks for nothing else. */
const VERSION = /2014-04-01-preview|2015-01-01|2018-05-01|2019-0[48]-01/i;

function kindOfBroken(text: string, line: number | undefined): Kind {
  const mentioned = mention.exec(unescaped(text))?.[1]?.toLowerCase();
  if (mentioned === 'template') return { is: 'template', concerned: textMayHoldOurs(text) };
  if (mentioned === 'parameters') return { is: 'parameters', evidence: 'schema' };
  const kind: Other = { ...other(skipReason('no-json', { line })), parameters: mayGiveValues(text) ? 'plain' : 'name' };
  if (!namesWorkspaces(text)) return kind;
  return { ...kind, reason: skipReason('no-json-but-ours', { line }), likely: true, mayHoldOurs: true };
}

/** Azure refuses what has no `$schema` of a template; but somebody may have meant one, or another tool may add it. */
function kindWithoutSchema(root: JsonObject, schema: Json | undefined): Other {
  const resources = property(root, 'resources');
  const isMeant = isSection(resources) && property(root, 'contentVersion') !== undefined;
  if (!isMeant && !(holdsOurType(resources) && mayHoldOurs(root)))
    return other(skipReason(schema === undefined ? 'no-template' : 'other-schema'));
  return {
    is: 'other',
    reason: skipReason(schema === undefined ? 'template-without-schema' : 'template-with-other-schema'),
    likely: true,
    ...(mayHoldOurs(root) ? { mayHoldOurs: true } : {}),
  };
}

function isSection(json: Json | undefined): boolean {
  return isJsonArray(json) || isJsonObject(json);
}

function other(reason: Message): Other {
  return { is: 'other', reason, likely: false };
}

/** `deploymenttemplate` of `https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#`. */
function schemaName(schema: string): string | undefined {
  // Query and fragment are not part of the path, and escapes in it stand for characters (engine).
  const path = percentDecoded(schema.trim().replace(/[?#].*$/s, ''));
  return /^([a-z.]+)\.json$/.exec(path.toLowerCase().split('/').at(-1) ?? '')?.[1];
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

function policyIn(root: JsonObject): Message | undefined {
  const properties = property(root, 'properties');
  const body = isJsonObject(properties) ? properties : root;
  const isPolicy = ['policyRule', 'policyDefinitions', 'policyDefinitionId'].some(
    (name) => property(body, name) !== undefined,
  );
  return isPolicy ? skipReason('policy') : undefined;
}

/** Names of a template's sections compare without case. */
function property(object: JsonObject, name: string): Json | undefined {
  if (Object.hasOwn(object, name)) return object[name];
  const key = Object.keys(object).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : object[key];
}
