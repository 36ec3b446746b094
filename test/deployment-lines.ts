import { causeText } from './cause-text.js';
import { possibilities } from '../src/expressions/alternatives.js';
import { printValue } from '../src/expressions/print.js';
import { ObjectValue, Unknown, isArray } from '../src/expressions/value.js';
import type { Value } from '../src/expressions/value.js';
import { formatJsonPath } from '../src/json/path.js';
import type { JsonPath } from '../src/json/path.js';
import type { EvaluatedDeployment } from '../src/template/deployment.js';
import type { Place, Problem, Resource, Step } from '../src/template/model/resource.js';
import { sentence } from '../src/messages/sentence.js';

/** What a template deploys, with all that is known of it, where each value comes from, and all that is wrong with it. */
export function linesOf(deployment: EvaluatedDeployment): readonly string[] {
  const { resources, outputs, problems, missingParameters, nested } = deployment;
  return [
    ...missingParameters.map((name) => `parameter ${name} has no value`),
    ...nested.map(({ place, outcome }) => `deployment ${placeText(place)}: ${outcome}`),
    ...resources.flatMap(resourceLines),
    ...[...outputs].map(([name, value]) => `output ${name}: ${valueText(value)}`),
    ...problems.flatMap(problemLines),
  ];
}

function resourceLines(resource: Resource): readonly string[] {
  const { type, name, id, apiVersion, condition, choice, existing, onlyIfNotExists, symbol, scope, deployments } =
    resource;
  const facts = [
    ...(existing ? ['existing'] : []),
    ...(onlyIfNotExists ? ['only if not exists'] : []),
    ...(symbol === undefined || symbol === '' ? [] : [`symbol ${symbol}`]),
    ...(condition === true ? [] : [`condition ${valueText(condition)}`]),
    ...(choice === undefined ? [] : [`choice ${valueText(choice)}`]),
    ...deployments.map((deployment) => `in ${valueText(deployment)}`),
    ...(scope.kind === 'resourceGroup' ? [] : [scope.kind]),
    `${type}@${valueText(apiVersion)} ${valueText(name)}`,
  ];
  return [
    `${placeText(resource.place)}: ${facts.join(', ')}`,
    `  ${valueText(id)}`,
    ...['location', 'kind', 'sku', 'identity', 'tags', 'properties'].flatMap((section) =>
      leafLines(resource, resource.read([section]), [section]),
    ),
  ];
}

/** What stands as a literal in its place needs no line. */
function leafLines(resource: Resource, value: Value, path: JsonPath): readonly string[] {
  if (value instanceof ObjectValue)
    return [
      ...[...value.entries].flatMap(([name, part]) => leafLines(resource, part, [...path, name])),
      ...value.dynamic.map(([name, part]) => `  ${formatJsonPath(path)}.[${valueText(name)}]: ${valueText(part)}`),
    ];
  if (isArray(value)) return value.flatMap((part, index) => leafLines(resource, part, [...path, index]));
  const { steps, chosenBy } = resource.explain(path);
  if (steps.length < 2 && chosenBy.length === 0 && !(value instanceof Unknown)) return [];
  return [
    `  ${formatJsonPath(path)}: ${valueText(value)}`,
    ...steps.slice(1).map((step) => `    from ${stepText(step)}`),
    ...chosenBy.map((step) => `    chosen by ${stepText(step)}`),
  ];
}

function valueText(value: Value): string {
  const others = possibilities(value).filter((one) => one !== value);
  return others.length === 0 ? printValue(value) : `${printValue(value)} (${others.map(printValue).join(' or ')})`;
}

function stepText({ place, what, alters, ends, open }: Step): string {
  const marks = [alters === undefined ? '' : `, alters ${alters}`, ends ? ', ends' : '', open ? ', open' : ''];
  return `${sentence(what)} ${placeText(place)}${marks.join('')}`;
}

function problemLines({ id, verdict, message, place, related, causes, certain }: Problem): readonly string[] {
  return [
    `${id} ${verdict}${certain ? '' : ' perhaps'} ${placeText(place)}: ${sentence(message)}`,
    ...causes.map((cause) => `  depends on ${causeText(cause)}`),
    ...related.map((step) => `  from ${stepText(step)}`),
  ];
}

function placeText({ document, path, of }: Place): string {
  return `${document}:${formatJsonPath(path)}${of === 'key' ? ' (name)' : ''}`;
}
