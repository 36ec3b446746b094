import { mapped } from '../json/list.js';
import { Float, isJsonArray, isJsonObject } from '../json/value.js';
import type { Json, JsonObject } from '../json/value.js';
import { printValue } from '../expressions/print.js';
import { call } from '../expressions/ast.js';
import { printUnknown, residualCall } from '../expressions/residue.js';
import { ObjectValue, Secret, Unknown, isArray, isKnown, settled } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import type { EvaluatedDeployment } from './deployment.js';
import { findProperty } from './written/template.js';
import type { ResourceInstance } from './model/instances.js';
import { sentence } from '../messages/sentence.js';
import { valueMistake } from '../messages/english/templates.js';

/** What a deployment would deploy, in the JSON shape of `bicep snapshot`. */
export interface Snapshot {
  readonly predictedResources: readonly JsonObject[];
  readonly outputs: JsonObject;
  readonly diagnostics: readonly string[];
}

/** Sections in the order the engine prints them. */
const sections = [
  'location',
  'extendedLocation',
  'sku',
  'kind',
  'managedBy',
  'plan',
  'identity',
  'tags',
  'zones',
  'properties',
] as const;

/**
 * Prints an evaluated deployment. An unknown value is its reduced expression in a string `[…]`; an output that is
 * partly unknown is one such string as a whole. Secrets print as the expression that holds them.
 */
export function toSnapshot(deployment: EvaluatedDeployment): Snapshot {
  const resources = deployment.resources.filter((resource) => !resource.existing);
  const outputs: Record<string, Json> = {};
  for (const [name, value] of deployment.outputs) {
    if (value === null && deployment.root?.isLiteralNull(name) === true) continue;
    define(outputs, name, printOutput(value));
  }
  const ordinary = resources.filter((resource) => !resource.isExtension);
  const extensions = resources.filter((resource) => resource.isExtension);
  return {
    predictedResources: [...ordinary.map(printResource), ...extensions.map(printExtension)],
    outputs,
    diagnostics: deployment.problems
      .filter((problem) => problem.id === 'template-link-unreachable')
      .map((problem) => sentence(problem.message)),
  };
}

function printResource(resource: ResourceInstance): JsonObject {
  const printed: Record<string, Json> = { id: toJson(resource.id), type: resource.type };
  const condition = conditionOf(resource);
  if (condition !== undefined) printed.condition = condition;
  printed.name = toJson(resource.name);
  printed.apiVersion = toJson(resource.apiVersion);
  for (const name of sections) {
    const value = resource.section(name);
    if (value === undefined || (value === null && !(name === 'properties' && isExpression(resource)))) continue;
    printed[name] = toJson(value);
  }
  return printed;
}

/** Null properties that come from an expression, or stand in a nested template, are printed (engine). */
function isExpression(resource: ResourceInstance): boolean {
  return resource.node['properties'] !== null || resource.instance.owner !== undefined;
}

function printExtension(resource: ResourceInstance): JsonObject {
  return { properties: toJson(resource.section('properties') ?? null), type: resource.type };
}

/**
 * The conditions that are written of the deployments around a resource and of itself, joined from outside as far as they are
 * not known; undefined where it surely is deployed.
 */
function conditionOf(resource: ResourceInstance): Json | undefined {
  const written: Value[] = [];
  for (let each: ResourceInstance | undefined = resource; each !== undefined; each = each.instance.owner)
    written.unshift(...writtenCondition(each));
  const [first = true, ...others] = written;
  const joined = others.reduce(
    (outer, inner) => (isKnown(outer) && isKnown(inner) ? true : residualCall(call('and', []), [outer, inner])),
    first,
  );
  return joined === true ? undefined : toJson(joined);
}

/** None or one. Null is none in the template that is deployed (engine). */
function writtenCondition(resource: ResourceInstance): readonly Value[] {
  const condition = findProperty(resource.node, 'condition');
  if (condition === undefined && resource.choice === undefined) return [];
  if (condition?.value !== null || resource.choice !== undefined) return [resource.ownCondition];
  return resource.instance.owner === undefined ? [] : [null];
}

function printOutput(output: Value): Json {
  const value = settled(output);
  return value instanceof Unknown || isComplete(value) ? toJson(value) : `[${printValue(value)}]`;
}

function isComplete(value: Value): boolean {
  if (value instanceof Unknown) {
    const whole = settled(value);
    return whole === value ? value.description.declared !== undefined : isComplete(whole);
  }
  if (value instanceof Secret) return false;
  if (isArray(value)) return value.every(isComplete);
  if (!(value instanceof ObjectValue)) return true;
  return value.dynamic.length === 0 && [...value.entries.values()].every(isComplete);
}

/** A value as JSON; each unknown part as its expression. */
export function toJson(value: Value): Json {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Float) return Number.isFinite(value.value) ? value : String(value.value);
  if (value instanceof Unknown) {
    const whole = settled(value);
    if (whole !== value) return toJson(whole);
    const { declared } = value.description;
    return declared === undefined ? printUnknown(value) : toJson(declared);
  }
  if (value instanceof Secret) return printUnknown(value);
  if (isArray(value)) return mapped(value, toJson);
  const printed: Record<string, Json> = {};
  for (const [name, part] of value.inOrder())
    define(printed, typeof name === 'string' ? name : printUnknown(name), toJson(part));
  return printed;
}

/** Why the engine does not print a value, although it can be computed. */
export const HALF_PAIR = valueMistake('half-of-a-pair');

/** Whether a text or name of a printed value holds half of a surrogate pair. */
export function holdsHalfPair(json: Json): boolean {
  if (typeof json === 'string') return /\p{Surrogate}/u.test(json);
  if (isJsonArray(json)) return json.some(holdsHalfPair);
  return isJsonObject(json) && Object.entries(json).some(([name, part]) => holdsHalfPair(name) || holdsHalfPair(part));
}

/** Sets an own property, whatever its name. */
function define(object: Record<string, Json>, name: string, value: Json): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}
