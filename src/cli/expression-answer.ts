import type { ScopeKind } from '../expressions/environment.js';
import { causesOf } from '../expressions/residue.js';
import { isKnown } from '../expressions/value.js';
import type { Cause } from '../expressions/value.js';
import type { Json, JsonObject } from '../json/value.js';
import type { ContextOptions } from '../template/model/context.js';
import { evaluateDeployment, isRefused } from '../template/deployment.js';
import { HALF_PAIR, holdsHalfPair, toJson } from '../template/snapshot.js';
import { causeOfAnswer } from '../messages/english/causes.js';
import { sentence } from '../messages/sentence.js';

/** An expression, and where it is asked. */
export interface Question {
  /** The whole JSON string: an expression in brackets, or a literal. */
  readonly expression: string;
  readonly languageVersion?: Json;
  readonly scope: ScopeKind;
  readonly context: ContextOptions;
}

/** Schema of a template of each scope; the engine tells the scope by it. */
const schemas: Readonly<Record<ScopeKind, string>> = {
  resourceGroup: '2019-04-01/deploymentTemplate.json#',
  subscription: '2018-05-01/subscriptionDeploymentTemplate.json#',
  managementGroup: '2019-08-01/managementGroupDeploymentTemplate.json#',
  tenant: '2019-08-01/tenantDeploymentTemplate.json#',
};

export const scopes: readonly string[] = Object.keys(schemas);

export function isScope(name: Json): name is ScopeKind {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}

/**
 * Evaluates an expression where a property of a resource stands, in the template that the known answers of the tests
 * stand in (`test/expressions/known-answers/README.md`): `{value}`, `{unresolved, because}` or `{error: {code, message}}`.
 * The classic language has no version; rows call it `1.0`.
 */
export function answer({ expression, languageVersion, scope, context }: Question): JsonObject {
  const resource = { type: 'Test.A/b', apiVersion: '2020-01-01', name: 'r', properties: { v: expression } };
  const isClassic = languageVersion === undefined || languageVersion === '1.0';
  const root: JsonObject = {
    $schema: `https://schema.management.azure.com/schemas/${schemas[scope]}`,
    contentVersion: '1.0.0.0',
    ...(isClassic ? {} : { languageVersion }),
    resources: isClassic ? [resource] : { r: resource },
  };
  const deployment = evaluateDeployment({ file: 'expression', root }, { context });
  const refusal = deployment.problems.find(isRefused);
  if (refusal !== undefined) return { error: { code: refusal.id, message: sentence(refusal.message) } };
  const value = deployment.resources[0]?.read(['properties', 'v']) ?? null;
  const printed = toJson(value);
  if (holdsHalfPair(printed)) return { error: { code: 'template-evaluation', message: sentence(HALF_PAIR) } };
  if (isKnown(value)) return { value: printed };
  return { unresolved: printed, because: [...new Set(causesOf([value]).map(describe))] };
}

function describe(cause: Cause): string {
  switch (cause.kind) {
    case 'error':
    case 'limit':
      return sentence(cause.refusal);
    case 'fill-in':
      return sentence(causeOfAnswer('fill-in', { token: cause.token }));
    case 'runtime':
      return sentence(causeOfAnswer('runtime', { expression: cause.expression }));
    case 'link':
      return sentence(causeOfAnswer('link', { target: cause.target }));
    case 'ambiguous':
      return sentence(causeOfAnswer('ambiguous', { name: cause.name, other: cause.other }));
    default:
      return sentence(causeOfAnswer(cause.kind, { name: cause.name }));
  }
}
