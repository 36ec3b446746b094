import { isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';
import type { ContextOptions } from '../../src/template/model/context.js';
import type { Answer, Question } from './answer.js';
import { printJson, textOf } from './json-print.js';

/** One expression and what Azure's engine makes of it, alone in a template of its own. */
export interface FunctionRow {
  readonly id: string;
  readonly family: string;
  readonly function: string;
  readonly expression: string;
  /** The language versions that give this answer. */
  readonly languageVersions: readonly LanguageVersion[];
  readonly context: RowContext;
  readonly expected: RowAnswer;
}

export type LanguageVersion = '1.0' | '2.0';

export type RowAnswer =
  /** Known in full, or (`unresolved`) holding texts in brackets for what is not known. */
  | { readonly kind: 'value'; readonly value: Json; readonly unresolved: boolean }
  | { readonly kind: 'refusal'; readonly message: string };

/** What a row says beside its expression; sections are those of a template. */
export interface RowContext {
  readonly place?: string;
  readonly scope?: string;
  readonly type?: string;
  readonly metadata?: JsonObject;
  readonly siblings?: JsonObject;
  readonly parameters?: Json;
  readonly variables?: Json;
  readonly functions?: Json;
  readonly resources?: JsonObject;
}

export function readFunctionRow(row: JsonObject): FunctionRow {
  const version = row['languageVersion'];
  return {
    id: textOf(row['id']),
    family: textOf(row['family']),
    function: textOf(row['function']),
    expression: textOf(row['expression']),
    languageVersions: version === '1.0' || version === '2.0' ? [version] : ['1.0', '2.0'],
    context: readRowContext(row['context']),
    expected: readRowAnswer(row),
  };
}

function readRowAnswer(row: JsonObject): RowAnswer {
  const { error, unresolved, valueText, value } = row;
  if (typeof error === 'string') return { kind: 'refusal', message: error };
  if (unresolved !== undefined) return { kind: 'value', value: unresolved, unresolved: true };
  if (typeof valueText === 'string') return { kind: 'value', value: parseJsonText(valueText), unresolved: false };
  if (value === undefined) throw new Error(`Row ${textOf(row['id'])} has no answer.`);
  return { kind: 'value', value, unresolved: false };
}

function readRowContext(json: Json | undefined): RowContext {
  if (!isJsonObject(json)) return {};
  const { place, scope, type, metadata, siblings, parameters, variables, functions, resources } = json;
  return {
    ...(typeof place === 'string' ? { place } : {}),
    ...(typeof scope === 'string' ? { scope } : {}),
    ...(typeof type === 'string' ? { type } : {}),
    ...(isJsonObject(metadata) ? { metadata } : {}),
    ...(isJsonObject(siblings) ? { siblings } : {}),
    ...(parameters === undefined ? {} : { parameters }),
    ...(variables === undefined ? {} : { variables }),
    ...(functions === undefined ? {} : { functions }),
    ...(isJsonObject(resources) ? { resources } : {}),
  };
}

const schemas: Readonly<Record<string, string>> = {
  resourceGroup: '2019-04-01/deploymentTemplate',
  subscription: '2018-05-01/subscriptionDeploymentTemplate',
  managementGroup: '2019-08-01/managementGroupDeploymentTemplate',
  tenant: '2019-08-01/tenantDeploymentTemplate',
};

const given: ContextOptions = {
  tenantId: '00000000-0000-0000-0000-00000000000a',
  subscriptionId: '00000000-0000-0000-0000-000000000001',
  resourceGroup: 'rg',
  location: 'westeurope',
  deploymentName: 'd',
};

/** The template a row stands for: one resource `r`, with the expression at the place the row names. */
export function questionOf(row: FunctionRow, languageVersion: LanguageVersion): Question {
  const { context, expression } = row;
  const scope = context.scope ?? 'resourceGroup';
  const resource: Record<string, Json> = {
    type: 'Test.A/b',
    apiVersion: '2020-01-01',
    name: 'r',
    properties: { v: null },
  };
  const template: Record<string, Json> = {
    $schema: `https://schema.management.azure.com/schemas/${schemas[scope] ?? scope}.json#`,
    contentVersion: '1.0.0.0',
    ...(languageVersion === '2.0' ? { languageVersion } : {}),
    ...(context.parameters === undefined ? {} : { parameters: context.parameters }),
    ...(context.variables === undefined ? {} : { variables: context.variables }),
    ...(context.functions === undefined ? {} : { functions: context.functions }),
  };
  putAtPlace(template, resource, row.context, expression);
  const others = Object.entries(context.resources ?? {});
  template['resources'] =
    languageVersion === '2.0'
      ? Object.fromEntries([['r', resource], ...others])
      : [resource, ...others.map(([, other]) => other)];
  return { template: printJson(template), context: contextOf(scope, context.metadata) };
}

function putAtPlace(
  template: Record<string, Json>,
  resource: Record<string, Json>,
  context: RowContext,
  expression: string,
): void {
  const type = context.type ?? 'string';
  switch (context.place) {
    case undefined:
      resource['properties'] = { v: expression };
      return;
    case 'parameter':
      template['parameters'] = { ...asObject(template['parameters']), p: { type, defaultValue: expression } };
      resource['properties'] = { v: "[parameters('p')]" };
      return;
    case 'variable':
      template['variables'] = { ...asObject(template['variables']), x: expression };
      resource['properties'] = { v: "[variables('x')]" };
      return;
    case 'output':
      template['outputs'] = { o: { type, value: expression } };
      return;
    case 'key':
      resource['properties'] = { v: { ...context.siblings, [expression]: 1 } };
      return;
    case 'copyCount':
      resource['name'] = "[concat('r', copyIndex())]";
      resource['copy'] = { name: 'l', count: expression };
      return;
    default:
      resource[context.place] = expression;
  }
}

function contextOf(scope: string, overrides: JsonObject = {}): ContextOptions {
  const { resourceGroup, subscriptionId, ...rest } = given;
  const atScope = {
    ...rest,
    ...(scope === 'resourceGroup' || scope === 'subscription' ? { subscriptionId } : {}),
    ...(scope === 'resourceGroup' ? { resourceGroup } : {}),
    ...(scope === 'managementGroup' ? { managementGroupId: 'mg' } : {}),
  };
  return Object.fromEntries(
    Object.entries({ ...atScope, ...overrides }).filter(([, value]) => typeof value === 'string'),
  );
}

function asObject(json: Json | undefined): JsonObject {
  return isJsonObject(json) ? json : {};
}

/** What an answer to `questionOf(row)` says of the row's expression. */
export function rowAnswerOf(row: FunctionRow, answer: Answer): RowAnswer {
  if (answer.kind === 'refusal') return answer;
  const others = new Set(
    Object.values(row.context.resources ?? {}).map((other) => (isJsonObject(other) ? other['name'] : undefined)),
  );
  const own = answer.resources.filter((resource) => !others.has(resource['name'] ?? null));
  return { kind: 'value', value: valueAtPlace(row, answer, own), unresolved: false };
}

function valueAtPlace(row: FunctionRow, answer: Answer & { kind: 'prediction' }, own: readonly JsonObject[]): Json {
  const resource = own[0] ?? {};
  const { properties } = resource;
  switch (row.context.place) {
    case 'condition':
      return own.length === 0 ? 'absent' : 'present';
    case 'copyCount':
      return own.length;
    case 'output':
      return answer.outputs['o'] ?? null;
    case undefined:
    case 'parameter':
    case 'variable':
    case 'key':
      return (isJsonObject(properties) ? properties['v'] : undefined) ?? null;
    default:
      return resource[row.context.place] ?? null;
  }
}
