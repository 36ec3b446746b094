import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import type { Random } from '../conformance/fuzz/random.js';
import { DEPLOYMENT, nested } from '../bombs/template.js';

/** A place in a template: the object or array, and the key in it. */
interface Spot {
  readonly holder: Record<string, Json> | Json[];
  readonly key: string | number;
}

/** A template with a few parts changed as nobody writes them. */
export function mutated(template: JsonObject, random: Random): JsonObject {
  const copy = structuredClone(template);
  for (let steps = 1 + random.below(4); steps > 0; steps--) {
    const spots = spotsIn(copy);
    if (spots.length === 0) return copy;
    const spot = random.pick(spots);
    put(spot, random.pick(changes)(at(spot), random, spots));
  }
  return copy;
}

/** Without recursion: a template may be nested deeper than the stack. */
function spotsIn(template: Json): readonly Spot[] {
  const spots: Spot[] = [];
  const left: Json[] = [template];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isJsonArray(node) && !isJsonObject(node)) continue;
    const holder = node as Spot['holder']; // of the copy that is changed
    const keys = isJsonArray(node) ? [...node.keys()] : Object.keys(node);
    spots.push(...keys.map((key) => ({ holder, key })));
    left.push(...Object.values(node));
  }
  return spots;
}

function at({ holder, key }: Spot): Json {
  return (holder as Record<string | number, Json>)[key] ?? null;
}

/** Undefined takes it away. */
function put({ holder, key }: Spot, value: Json | undefined): void {
  if (value !== undefined) (holder as Record<string | number, Json>)[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

type Change = (value: Json, random: Random, spots: readonly Spot[]) => Json | undefined;

const others: readonly Json[] = [
  null,
  true,
  false,
  0,
  -1,
  2147483648,
  1.5,
  '',
  ' ',
  '[',
  '[[]',
  'x',
  [],
  {},
  [[]],
  { a: null },
];

const calls: readonly string[] = [
  "parameters('p')",
  "variables('v')",
  "reference('x')",
  "reference(resourceId('Microsoft.MachineLearningServices/workspaces', 'w')).a",
  'copyIndex()',
  "if(equals(parameters('p'), 1), createArray(), json('null'))",
  "union(createObject('a', 1), parameters('p'))",
  "map(range(0, 9), lambda('x', lambdaVariables('x')))",
  'deployment().properties.templateLink.uri',
  "first(parameters('p'))",
  'newGuid()',
  "split(parameters('p'), '/')[8]",
  "tryGet(parameters('p'), 'a', 0)",
];

const changes: readonly Change[] = [
  () => undefined,
  (_, random) => structuredClone(random.pick(others)),
  (_, random, spots) => structuredClone(at(random.pick(spots))),
  (value) => [value],
  (value, random) => ({ [random.pick(['a', 'value', 'copy', 'properties', '[copyIndex()]'])]: value }),
  (value) => (isJsonArray(value) ? [...value, ...structuredClone(value)] : structuredClone([value, value])),
  (_, random) => `[${random.pick(calls)}]`,
  (value, random) =>
    typeof value === 'string' ? changedExpression(value, random) : structuredClone(random.pick(others)),
  (value, random) => (typeof value === 'string' ? cut(value, random) : undefined),
  // Renames: what was declared is missing, and what is asked for is there twice.
  (value, random) =>
    isJsonObject(value)
      ? Object.fromEntries(
          Object.entries(value).map(([key, child]) => [random.chance(20) ? random.pick(names) : key, child]),
        )
      : value,
  // A deployment around it, or a loop.
  (value) =>
    isJsonObject(value) && typeof value['type'] === 'string' && value['type'] !== DEPLOYMENT
      ? nested('n', { $schema: '2019-04-01/deploymentTemplate.json#', contentVersion: '1.0.0.0', resources: [value] })
      : value,
  (value, random) =>
    isJsonObject(value)
      ? { ...value, copy: { name: 'l', count: random.pick<Json>([0, 3, 800, -1, "[parameters('p')]"]) } }
      : value,
  (value, random) => (isJsonObject(value) ? { ...value, condition: `[${random.pick(calls)}]` } : value),
  // Cycles: of a value with itself, of resources with each other.
  (_, random, spots) => {
    const { key } = random.pick(spots);
    return `[${random.pick(['variables', 'parameters', 'reference', 'outputs'])}('${key}')]`;
  },
  (value, random) =>
    isJsonObject(value) ? { ...value, dependsOn: [random.pick(["[resourceId('a.b/c', 'd')]", 'l', 'w'])] } : value,
];

const names = [
  'name',
  'type',
  'properties',
  'copy',
  'value',
  'defaultValue',
  'resources',
  'template',
  '$ref',
  '__proto__x',
  '',
];

/** Another function, other arguments, other brackets. */
function changedExpression(text: string, random: Random): string {
  const words = [...text.matchAll(/[A-Za-z]+(?=\()/g)];
  const word = words.length === 0 ? undefined : random.pick(words);
  switch (random.below(5)) {
    case 0:
      return word === undefined
        ? `[${text}]`
        : text.slice(0, word.index) + random.pick(functions) + text.slice(word.index + word[0].length);
    case 1:
      return text.startsWith('[') ? `[${random.pick(functions)}(${text.slice(1, -1)})]` : text;
    case 2:
      return text.replace(/'[^']*'/, random.pick(calls));
    case 3:
      return text.replace(/\(([^(),]*),([^(),]*)\)/, '($2,$1)');
    default:
      return text.startsWith('[')
        ? `${text.slice(0, -1)}.${random.pick(['a', 'value', 'id'])}[${random.below(3)}]]`
        : `[${text}`;
  }
}

const functions = [
  'concat',
  'format',
  'union',
  'if',
  'first',
  'last',
  'split',
  'resourceId',
  'reference',
  'json',
  'string',
  'coalesce',
  'length',
  'contains',
  'createArray',
  'createObject',
  'toLower',
  'take',
  'items',
  'filter',
  'uniqueString',
  'tryGet',
  'empty',
  'not',
];

function cut(text: string, random: Random): string {
  const place = random.below(text.length + 1);
  return text.slice(0, place) + text.slice(place + random.below(5));
}
