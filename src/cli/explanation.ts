import { UsageError } from '../usage/errors.js';
import { printExpression } from '../expressions/print.js';
import { printUnknown } from '../expressions/residue.js';
import { Secret, Unknown } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { formatJsonPath } from '../json/path.js';
import type { JsonPath } from '../json/path.js';
import type { SourceLocation } from '../diagnostics/diagnostic.js';
import { inert, visible } from '../report/plain-text.js';
import type { EvaluatedDeployment } from '../template/deployment.js';
import type { Place } from '../template/model/resource.js';
import { toJson } from '../template/snapshot.js';
import type { ResourceInstance } from '../template/model/instances.js';
import { printJson } from './json-output.js';
import { sentence } from '../messages/sentence.js';

const SELECTOR = /^resources\[(?:'((?:[^']|'')*)'|([^\]]*))\]((?:\.[^.[\]]+|\[\d+\]|\['(?:[^']|'')*'\])*)$/;

/**
 * Tells where one value of the prediction comes from: `resources[…].properties.encryption`, where `…` is the position in
 * `predictedResources`, the symbolic name, the name or the type of a resource.
 * @throws UsageError where the selector does not parse or names no resource
 */
export function explain(
  selector: string,
  deployment: EvaluatedDeployment,
  locate: (place: Place) => SourceLocation,
): string {
  const match = SELECTOR.exec(selector);
  if (match === null) {
    throw new UsageError(
      `'${selector}' names no value; write for instance --explain "resources[0].properties.encryption".`,
    );
  }
  const [, quoted, bare, tail = ''] = match;
  const resource = findResource(quoted?.replaceAll("''", "'") ?? bare ?? '', deployment);
  const path = parsePath(tail);
  if (path.length === 0) throw new UsageError(`Name a property of the resource: "${selector}.properties".`);
  const value = resource.read(path);
  const head = `${formatJsonPath(['resources'])}[${quoted ?? bare ?? ''}]${tail} = `;
  const steps = resource.explain(path).steps.map(({ place, what }) => {
    const { file, range } = locate(place);
    return plainLine(`  ${file}:${range.startLine}:${range.startColumn}: ${sentence(what)}`);
  });
  return [plainLine(head) + printed(value), ...steps, ''].join('\n');
}

/** JSON is safe to print, and has lines of its own. */
function printed(value: Value): string {
  if (value === null) return 'absent';
  if (value instanceof Unknown || value instanceof Secret) return plainLine(printUnknown(value));
  return printJson(toJson(value), 2);
}

/** Names, paths and expressions may hold whatever drives a terminal or a runner. */
function plainLine(text: string): string {
  return inert(visible(text));
}

function findResource(name: string, deployment: EvaluatedDeployment): ResourceInstance {
  const key = name.toLowerCase();
  const resources = deployment.resources.filter((resource) => !resource.existing);
  const found = /^\d+$/.test(name)
    ? resources[Number(name)]
    : resources.find((resource) => namesOf(resource).some((candidate) => candidate.toLowerCase() === key));
  if (found !== undefined) return found;
  const known = resources.map((resource, index) => `  [${index}] ${namesOf(resource).join(' ')}`);
  throw new UsageError(`No resource '${name}'. The template deploys:`, known);
}

function namesOf(resource: ResourceInstance): readonly string[] {
  const { name } = resource;
  const text =
    typeof name === 'string' ? name : name instanceof Unknown ? printExpression(name.description.expression) : '';
  return [resource.type, text, resource.symbol].filter((part) => part !== '');
}

function parsePath(tail: string): JsonPath {
  const steps = tail.matchAll(/\.([^.[\]]+)|\[(\d+)\]|\['((?:[^']|'')*)'\]/g);
  return [...steps].map(([, name, index, quoted]) =>
    index === undefined ? (name ?? quoted ?? '').replaceAll("''", "'") : Number(index),
  );
}
