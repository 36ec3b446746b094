import { UsageError } from '../errors.js';
import type { Cause } from '../expressions/value.js';
import { ObjectValue, Secret, Unknown, isArray, isKnown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { ScopeKind } from '../expressions/environment.js';
import type { Json, JsonObject } from '../json.js';
import { isJsonObject } from '../json.js';
import { JsonSyntaxError, parseJsonText } from '../json-text.js';
import type { ContextOptions } from '../template/context.js';
import { evaluateDeployment, isRefused } from '../template/deployment.js';
import { toJson } from '../template/snapshot.js';
import { single } from './args.js';
import type { Arguments } from './args.js';
import { contextOf } from './context-options.js';
import { exitCodes } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import type { Host } from './host.js';
import { printJson } from './json-output.js';

/** `cmklint eval`: one expression, or rows of standard input. */
export async function runEval(args: Arguments, host: Host): Promise<ExitCode> {
  const [text, extra] = args.positionals;
  if (text === undefined) throw new UsageError('Give an expression: cmklint eval "uniqueString(\'a\')"');
  if (extra !== undefined) throw new UsageError(`One expression at a time; quote it, or leave out '${extra}'.`);
  const scope = (single(args, 'scope') ?? 'resourceGroup') as ScopeKind; // checked against the scopes
  if (text === '-') {
    for (const line of (await host.readStdin()).split('\n')) {
      if (line.trim() !== '') host.stdout.write(`${printJson(answerRow(line, scope, contextOf(args)), 0)}\n`);
    }
    return exitCodes.clean;
  }
  const expression = text.startsWith('[') ? text : `[${text}]`;
  const answer = evaluate({ expression, scope, context: contextOf(args) });
  host.stdout.write(`${printJson(answer, 2)}\n`);
  return 'error' in answer ? exitCodes.failure : exitCodes.clean;
}

interface Question {
  /** The whole JSON string: an expression in brackets, or a literal. */
  readonly expression: string;
  readonly languageVersion?: Json;
  readonly scope: ScopeKind;
  readonly context: ContextOptions;
}

/** One row `{id, expression, languageVersion?, context?}`; what its context leaves out is as the options say. */
function answerRow(line: string, scope: ScopeKind, given: ContextOptions): JsonObject {
  const row = parseRow(line);
  const expression = row?.['expression'];
  if (row === undefined || typeof expression !== 'string') {
    throw new UsageError(`Not a row {"id": …, "expression": "[…]"}: ${line.slice(0, 80)}`);
  }
  const { scope: own, ...rest } = isJsonObject(row['context']) ? row['context'] : {};
  const answer = evaluate({
    expression,
    ...(row['languageVersion'] === undefined ? {} : { languageVersion: row['languageVersion'] }),
    scope: own === undefined ? scope : scopeOf(own),
    context: { ...given, ...contextOfRow(rest) },
  });
  return { id: row['id'] ?? null, ...answer };
}

function parseRow(line: string): JsonObject | undefined {
  try {
    const row = parseJsonText(line);
    return isJsonObject(row) ? row : undefined;
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}

const contextNames = [
  'tenantId',
  'subscriptionId',
  'resourceGroup',
  'location',
  'managementGroupId',
  'deploymentName',
] as const;

function contextOfRow(context: JsonObject): ContextOptions {
  return Object.fromEntries(
    contextNames.flatMap((name) => (typeof context[name] === 'string' ? [[name, context[name]]] : [])),
  );
}

/** Schema of a template of each scope; the engine tells the scope by it. */
const schemas: Readonly<Record<ScopeKind, string>> = {
  resourceGroup: '2019-04-01/deploymentTemplate.json#',
  subscription: '2018-05-01/subscriptionDeploymentTemplate.json#',
  managementGroup: '2019-08-01/managementGroupDeploymentTemplate.json#',
  tenant: '2019-08-01/tenantDeploymentTemplate.json#',
};

function scopeOf(json: Json): ScopeKind {
  if (typeof json === 'string' && Object.hasOwn(schemas, json)) return json as ScopeKind; // a key of `schemas`
  throw new UsageError(`A scope must be one of ${Object.keys(schemas).join(', ')}, not ${printJson(json, 0)}.`);
}

/** Evaluates an expression where a property of a resource stands, as a template with this one property. */
function evaluate({ expression, languageVersion, scope, context }: Question): JsonObject {
  const resource = {
    type: 'Microsoft.Resources/tags',
    apiVersion: '2021-04-01',
    name: 'default',
    properties: { value: expression },
  };
  const root: JsonObject = {
    $schema: `https://schema.management.azure.com/schemas/${schemas[scope]}`,
    contentVersion: '1.0.0.0',
    ...(languageVersion === undefined ? {} : { languageVersion }),
    // Language version 2.0 has its resources by symbol.
    resources: languageVersion === '2.0' ? { value: resource } : [resource],
  };
  const deployment = evaluateDeployment({ file: 'expression', root }, { context });
  const refusal = deployment.problems.find(isRefused);
  if (refusal !== undefined) return { error: { code: refusal.id, message: refusal.message } };
  const value = deployment.resources[0]?.read(['properties', 'value']) ?? null;
  if (isKnown(value) && !hidesSecret(value)) return { value: toJson(value) };
  return { unresolved: toJson(value), because: [...causesOf(value)] };
}

function hidesSecret(value: Value): boolean {
  if (value instanceof Secret) return true;
  if (isArray(value)) return value.some(hidesSecret);
  return value instanceof ObjectValue && [...value.entries.values()].some(hidesSecret);
}

/** What keeps a value, or a part of it, from being known; each cause once. */
function causesOf(value: Value): ReadonlySet<string> {
  const causes = new Set<string>();
  const visit = (part: Value): void => {
    if (part instanceof Unknown) for (const cause of part.description.causes) causes.add(describe(cause));
    else if (part instanceof ObjectValue) {
      for (const member of part.entries.values()) visit(member);
      for (const [name, member] of part.dynamic) [name, member].forEach(visit);
    } else if (isArray(part)) part.forEach(visit);
  };
  visit(value);
  return causes;
}

function describe(cause: Cause): string {
  switch (cause.kind) {
    case 'parameter':
      return `parameter '${cause.name}' has no value`;
    case 'external-input':
      return `external input '${cause.name}' is not given`;
    case 'context':
      return `${cause.name} is not given`;
    case 'runtime':
      return `${cause.expression} is known only to Azure while it deploys`;
    case 'unsupported-function':
      return `function '${cause.name}' is not supported yet`;
    case 'link':
      return `the linked template '${cause.target}' cannot be read`;
    case 'error':
      return cause.message;
  }
}
