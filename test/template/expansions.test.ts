import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { possibilities } from '../../src/expressions/alternatives.js';
import { printValue } from '../../src/expressions/print.js';
import { ObjectValue, Unknown, isArray } from '../../src/expressions/value.js';
import type { Value } from '../../src/expressions/value.js';
import { formatJsonPath } from '../../src/json/path.js';
import type { JsonPath } from '../../src/json/path.js';
import { readDocument } from '../../src/source/json-document.js';
import { fillInsOf } from '../../src/source/parameters/bare-tokens.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { EvaluatedDeployment } from '../../src/template/deployment.js';
import type { Place, Problem, Resource, Step } from '../../src/template/resource.js';
import { expectGolden } from '../golden.js';
import { fixtureFolders, fixturesOf } from '../rules/fixture.js';

// What every template of the tests deploys, with all that is known of it, where each value comes from, and all that is
// wrong with it: what the engine's answers do not tell, and the rules do not ask for.

const root = fileURLToPath(new URL('..', import.meta.url));

function evaluated(template: string, parameters: string): EvaluatedDeployment {
  const read = (file: string) => readDocument(file.split('/').at(-1) ?? file, readFileSync(`${root}/${file}`, 'utf8'));
  if (!existsSync(`${root}/${parameters}`)) return evaluateDeployment(read(template));
  const parameterFile = read(parameters);
  return evaluateDeployment(read(template), { parameterFile, fillIns: fillInsOf(parameterFile) });
}

function linesOf(deployment: EvaluatedDeployment): readonly string[] {
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
  return `${what} ${placeText(place)}${marks.join('')}`;
}

function problemLines({ id, verdict, message, place, related, causes, certain }: Problem): readonly string[] {
  return [
    `${id} ${verdict}${certain ? '' : ' perhaps'} ${placeText(place)}: ${message}`,
    ...causes.map(({ kind, ...cause }) => `  depends on ${kind} ${Object.values(cause).join(' ')}`),
    ...related.map((step) => `  from ${stepText(step)}`),
  ];
}

function placeText({ document, path, of }: Place): string {
  return `${document}:${formatJsonPath(path)}${of === 'key' ? ' (name)' : ''}`;
}

test.each(fixtureFolders())('the fixtures of %s are evaluated as the golden file holds', (rule) => {
  const lines = fixturesOf(rule).flatMap((name) => [
    `== ${name}`,
    ...linesOf(evaluated(`rules/${rule}/${name}`, `rules/${rule}/${name.replace(/\.json$/, '.parameters.json')}`)),
  ]);
  expectGolden(`${lines.join('\n')}\n`, `rules/${rule}/evaluation.golden.txt`);
});

test('the templates of the engine are evaluated as the golden file holds', () => {
  const folders = readdirSync(`${root}/templates`).sort();
  const lines = folders.flatMap((folder) => [
    `== ${folder}`,
    ...linesOf(evaluated(`templates/${folder}/main.json`, `templates/${folder}/parameters.json`)),
  ]);
  expectGolden(`${lines.join('\n')}\n`, 'template/expansions.golden.txt');
});
