import { printValue } from '../../src/expressions/print.js';
import { readFileSync, readdirSync } from 'node:fs';
import { formatJsonPath } from '../../src/json/path.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { readDocument } from '../../src/source/json-document.js';
import { kindOf } from '../../src/source/kind.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { EvaluatedDeployment } from '../../src/template/deployment.js';
import type { Problem } from '../../src/template/model/resource.js';
import type { TemplateInstance, ResourceInstance } from '../../src/template/model/instances.js';
import { fixtureFolders, fixturesOf } from '../rules/fixture.js';
import { sentence } from '../../src/messages/sentence.js';

// Every deployment is opened, refused, or named as not opened: whatever workspace is deployed for some values of the
// parameters was looked into before they were known, or something says that it was not. Random trees of deployments, made
// in every way in which a template can be given; each is evaluated with open parameters and with several sets of values.

const ROUNDS = 150;
const VALUATIONS = 4;

type Random = (below: number) => number;

/** Numbers that look random and are the same each time. Source: mulberry32. */
function randomNumbers(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

const parameters: JsonObject = {
  flag: { type: 'bool' },
  word: { type: 'string', allowedValues: ['a', 'b'] },
  template: { type: 'object' },
  resources: { type: 'array' },
  scope: { type: 'string', allowedValues: ['inner', 'outer'] },
  count: { type: 'int' },
  type: { type: 'string' },
};

/** Makes one tree. */
class Tree {
  #names = 0;

  constructor(readonly random: Random) {}

  pick<T>(...options: readonly [T, ...T[]]): T {
    return options[this.random(options.length)] ?? options[0];
  }

  top(): JsonObject {
    return this.#template(this.random(3) + 1, false);
  }

  /** A value for each parameter. */
  values(): JsonObject {
    return {
      flag: { value: this.random(2) === 0 },
      word: { value: this.pick('a', 'b') },
      template: { value: { $schema, contentVersion: '1.0.0.0', resources: [this.#leaf()] } },
      resources: { value: this.random(3) === 0 ? [] : [this.#leaf()] },
      scope: { value: this.pick('inner', 'outer') },
      count: { value: this.random(3) },
      type: { value: this.pick(WORKSPACE, 'A.B/c') },
    };
  }

  /** `evaluated`: the parent evaluates it, and what it says of variables and parameters is the parent's. */
  #template(depth: number, evaluated: boolean): JsonObject {
    const variables: Record<string, Json> = {};
    const resources = Array.from({ length: this.random(2) + 1 }, () => this.#resource(depth, variables, evaluated));
    return { $schema, contentVersion: '1.0.0.0', ...(evaluated ? {} : { parameters }), variables, resources };
  }

  #leaf(): JsonObject {
    const name = `ws-${this.#names++}`;
    const type = this.random(4) === 0 ? 'Microsoft.Storage/storageAccounts' : WORKSPACE;
    return { type, apiVersion: '2024-10-01', name, properties: {} };
  }

  #resource(depth: number, variables: Record<string, Json>, evaluated: boolean): Json {
    const condition = this.random(4) === 0 ? { condition: "[parameters('flag')]" } : {};
    if (depth === 0 || this.random(4) === 0) {
      const leaf: JsonObject = { ...this.#leaf(), ...condition };
      if (!evaluated) return this.random(4) === 0 ? { ...this.#leaf(), resources: [leaf] } : leaf;
      return this.pick<() => Json>(
        () => leaf,
        () => ({ ...leaf, type: "[concat('Microsoft.MachineLearning', 'Services/workspaces')]" }),
        () => ({ ...leaf, type: "[parameters('type')]" }),
        () => ({ ...leaf, "[concat('ty', 'pe')]": "[parameters('type')]", type: null }),
        () => ({ ...leaf, type: `[if(parameters('flag'), '${WORKSPACE}', 'A.B/c')]` }),
        () => ({ ...leaf, resources: "[parameters('resources')]" }),
        () => `[if(parameters('flag'), json('${JSON.stringify(leaf)}'), json('${JSON.stringify(this.#leaf())}'))]`,
      )();
    }
    const name = `n-${this.#names++}`;
    const loop = this.random(5) === 0 ? { copy: { name: `loop-${name}`, count: "[parameters('count')]" } } : {};
    const type = this.random(8) === 0 ? 'Microsoft.Resources/deploymentStacks' : 'Microsoft.Resources/deployments';
    const properties = this.#properties(depth - 1, variables);
    return { type, apiVersion: '2022-09-01', name, ...condition, ...loop, properties };
  }

  #properties(depth: number, variables: Record<string, Json>): Json {
    const pass = Object.fromEntries(
      Object.keys(parameters).map((name) => [name, { value: `[parameters('${name}')]` }]),
    );
    const mode = { mode: 'Incremental' };
    const outer = (template: Json): JsonObject => ({ ...mode, template });
    const nested = (): JsonObject => this.#template(depth, true);
    const variable = (): string => {
      const name = `v${this.#names++}`;
      variables[name] = this.#template(0, true);
      return `variables('${name}')`;
    };
    return this.pick<() => Json>(
      () => outer(nested()),
      () => ({
        ...mode,
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: pass,
        template: this.#template(depth, false),
      }),
      () => ({ ...mode, expressionEvaluationOptions: { scope: "[parameters('scope')]" }, template: nested() }),
      () => outer(`[${variable()}]`),
      () => outer(`[if(parameters('flag'), ${variable()}, ${variable()})]`),
      () => outer(`[if(equals(parameters('word'), 'a'), ${variable()}, parameters('template'))]`),
      () => outer(`[createArray(${variable()}, ${variable()})[if(parameters('flag'), 0, 1)]]`),
      () => outer("[parameters('template')]"),
      () => outer(`[union(${variable()}, parameters('template'))]`),
      () => outer({ ...nested(), resources: "[parameters('resources')]" }),
      () => outer({ ...nested(), resources: `[concat(${variable()}.resources, parameters('resources'))]` }),
      () => outer({ ...nested(), resources: `[if(parameters('flag'), ${variable()}.resources, createArray())]` }),
      () => `[createObject('mode', 'Incremental', 'template', ${variable()})]`,
      () => `[if(parameters('flag'), createObject('template', ${variable()}), parameters('template'))]`,
      () => ({ ...mode, "[concat('temp', 'late')]": nested() }),
      () => ({ ...mode, templateLink: { uri: "[concat(parameters('word'), '/linked.json')]" } }),
      () => ({ ...mode, templateLink: { relativePath: "[if(parameters('flag'), 'linked.json', 'missing.json')]" } }),
      () => ({ ...mode, templateLink: { id: '/subscriptions/x/templateSpecs/y' } }),
      () => ({ ...mode, ...(this.random(4) === 0 ? {} : outer(nested())) }),
    )();
  }
}

const linked: JsonObject = {
  $schema,
  contentVersion: '1.0.0.0',
  resources: [{ type: WORKSPACE, apiVersion: '2024-10-01', name: 'ws-linked', properties: {} }],
};

function evaluate(root: Json, values?: JsonObject): EvaluatedDeployment {
  return evaluateDeployment(
    { file: 'main.json', root },
    {
      requireParameters: false,
      readLinked: (_, path) => (path === 'linked.json' ? { document: path, root: linked } : undefined),
      ...(values === undefined ? {} : { parameterFile: { file: 'values.json', root: { parameters: values } } }),
    },
  );
}

function workspaces({ resources }: EvaluatedDeployment): readonly string[] {
  return resources.filter(({ type }) => type === WORKSPACE).map(({ name }) => printValue(name));
}

/** Deployments as they are found by going through the resources. */
function countDeployments(instance: TemplateInstance | undefined): number {
  let count = 0;
  for (const resource of instance?.resources() ?? []) {
    if (!resource.isDeployment && !resource.carriesTemplate) continue;
    count++;
    const { nested } = resource;
    if (nested === undefined) throw new Error('A deployment was not opened.');
    for (const inner of 'instance' in nested ? [nested.instance] : nested.choice) count += countDeployments(inner);
  }
  return count;
}

/** Something is not known at the innermost deployment around the resource, in it, or right where the resource stands. */
function isAbout({ verdict, place }: Problem, { instance, declaration }: ResourceInstance): boolean {
  if (verdict !== 'undetermined') return false;
  const { owner } = instance;
  const around = owner === undefined ? declaration.path : owner.declaration.path;
  const [short, long] = place.path.length < around.length ? [place.path, around] : [around, place.path];
  return short.every((step, index) => step === long[index]);
}

/** Every deployment is opened, or something at its place or below says that it is refused or open. */
function* unaccounted({ nested, root, problems }: EvaluatedDeployment): Generator<string> {
  if (nested.length !== countDeployments(root)) yield 'the sum of the deployments is another';
  for (const { place, outcome } of nested) {
    const told = problems.filter(
      (problem) =>
        (problem.verdict === 'undetermined' || (outcome === 'refused' && problem.certain)) &&
        place.path.every((step, index) => step === problem.place.path[index]),
    );
    if (outcome !== 'opened' && told.length === 0) yield `nothing says why ${formatJsonPath(place.path)} is ${outcome}`;
  }
}

function* failures(seed: number): Generator<string> {
  const tree = new Tree(randomNumbers(seed));
  const root = tree.top();
  const text = JSON.stringify(root);
  const open = evaluate(root);
  const problems = open.problems.map(({ id, verdict, message }) => `${id} ${verdict}: ${sentence(message)}`);
  const mayHold = kindOf(readDocument('main.json', text));
  yield* unaccounted(open);
  for (let round = 0; round < VALUATIONS; round++) {
    const values = tree.values();
    const given = evaluate(root, values);
    if (given.problems.some(({ verdict, certain }) => verdict === 'fail' && certain)) continue;
    const deployed = workspaces(given);
    if (deployed.length > 0 && mayHold.is === 'template' && !mayHold.concerned) yield 'the template was passed over';
    const missed = given.resources.filter(
      (resource) =>
        resource.type === WORKSPACE &&
        !workspaces(open).includes(printValue(resource.name)) &&
        !open.problems.some((problem) => isAbout(problem, resource)),
    );
    if (missed.length > 0)
      yield `${missed.map(({ name }) => printValue(name)).join()} with ${JSON.stringify(values)}; ${problems.join('; ')}`;
    for (const resource of open.resources) {
      if (
        resource.condition === true &&
        resource.type === WORKSPACE &&
        !given.resources.some(({ name }) => name === resource.name)
      )
        yield `${printValue(resource.name)} is said to be deployed, but is not with ${JSON.stringify(values)}`;
    }
  }
}

const fixtures = [
  ...readdirSync('test/templates').map((name) => `test/templates/${name}/main.json`),
  ...fixtureFolders().flatMap((rule) => fixturesOf(rule).map((name) => `test/rules/${rule}/${name}`)),
];

test.each(fixtures)('every deployment of %s is opened, or named', (file) => {
  const { root } = readDocument(file, readFileSync(file, 'utf8'));
  expect([...unaccounted(evaluate(root ?? null))]).toEqual([]);
});

test('what is deployed was looked into, or something says that it was not', () => {
  const first = Number(process.env['SEED'] ?? 1);
  for (let seed = first; seed < first + ROUNDS; seed++) {
    for (const failure of failures(seed)) throw new Error(`seed ${seed}: ${failure}`);
  }
});
