import { holds, revealed } from '../../scripts/law/claims.js';
import { possibilities } from '../../src/expressions/alternatives.js';
import { isKnown } from '../../src/expressions/value.js';
import type { Value } from '../../src/expressions/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { evaluateDeployment } from '../../src/template/deployment.js';

// Whatever is claimed of a value while its parameters have none holds for every value that they are given: expressions
// over typed parameters are made up, asked what they can be, and then evaluated with values that fit the types.

const ROUNDS = 80;
const EXPRESSIONS = 12;

/** Numbers that look random and are the same each time. Source: mulberry32. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const definitions: JsonObject = {
  part: {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 2, maxLength: 5 },
      mode: { type: 'string', allowedValues: ['on', 'off'], nullable: true },
      flag: { type: 'bool' },
      next: { $ref: '#/definitions/part', nullable: true },
    },
    additionalProperties: false,
  },
};

const parameters: JsonObject = {
  text: { type: 'string' },
  name: { type: 'string', minLength: 1 },
  word: { type: 'string', allowedValues: ['a', 'b'] },
  flag: { type: 'bool' },
  other: { type: 'bool' },
  count: { type: 'int', minValue: 0, maxValue: 20 },
  part: { $ref: '#/definitions/part' },
  parts: { type: 'array', items: { $ref: '#/definitions/part' } },
  open: { type: 'object' },
  secret: { type: 'securestring' },
  guid: { type: 'string' },
};

type Kind = 'text' | 'flag' | 'any';
type Random = (below: number) => number;

function pick<T>(random: Random, ...options: readonly [T, ...T[]]): T {
  return options[random(options.length)] ?? options[0];
}

/** An expression of a kind; it may fail for some values. */
function expression(random: Random, kind: Kind, depth: number): string {
  const text = (): string => expression(random, 'text', depth - 1);
  const flag = (): string => expression(random, 'flag', depth - 1);
  const any = (): string => expression(random, 'any', depth - 1);
  const literal = (): string =>
    pick(
      random,
      "''",
      "'a'",
      "'on'",
      "'ab'",
      "'/'",
      "'b/on'",
      "'https://'",
      "'/subscriptions/'",
      "'/c/'",
      "'ON'",
      "'no-such'",
    );
  const place = (): string => pick(random, '0', '1', '2', '3', '8', '13', '15');
  const delimiter = (): string => pick(random, "'/'", "'-'", "'a'", "'//'", "createArray('/', '.')");
  if (depth === 0) {
    if (kind === 'text') {
      const base = pick(random, "parameters('part')", "parameters('parts')[0]");
      return pick(
        random,
        literal(),
        "parameters('text')",
        "parameters('name')",
        "parameters('word')",
        "parameters('secret')",
        `${base}.name`,
        `${base}.mode`,
        `tryGet(${base}, 'mode')`,
        `tryGet(${base}, 'next', 'name')`,
        "tryGet(parameters('open'), 'a')",
        "parameters('open').a",
        'subscription().subscriptionId',
        'resourceGroup().name',
        'resourceGroup().id',
      );
    }
    if (kind === 'flag')
      return pick(random, "parameters('flag')", "parameters('other')", "parameters('part').flag", 'true()');
    return pick(
      random,
      'null()',
      "parameters('open')",
      "parameters('part')",
      "parameters('count')",
      "tryGet(parameters('parts'), 1)",
    );
  }
  if (kind === 'text') {
    return pick(
      random,
      () => `concat(${text()}, ${text()})`,
      () => `format('${pick(random, '{0}', 'x{0}', '{0}-{1}', '{1}{0}y')}', ${text()}, ${pick(random, any(), flag())})`,
      () => `if(${flag()}, ${text()}, ${text()})`,
      () => `coalesce(${text()}, ${text()})`,
      () => `toLower(${text()})`,
      () => `toUpper(${text()})`,
      () => `take(${text()}, ${place()})`,
      () => `skip(${text()}, ${place()})`,
      () => `substring(${text()}, ${place()}, ${place()})`,
      () => `padLeft(${text()}, 3)`,
      () => `uniqueString(${text()})`,
      () => `guid(${text()})`,
      () => `resourceId('A.B/c${pick(random, "'", "/d', 'n'")}, ${text()})`,
      () => `resourceId('A.B/c/d', ${text()}, '${pick(random, 'n', '')}')`,
      () => `resourceId(${pick(random, text(), 'resourceGroup().name')}, 'A.B/c', 'n')`,
      () => `subscriptionResourceId('${pick(random, 'A.B/c', 'Microsoft.Resources/resourceGroups')}', ${text()})`,
      () =>
        `extensionResourceId(${pick(random, text(), 'resourceGroup().id')}, 'A.B/c', ${pick(random, text(), "'n'")})`,
      () => `split(${text()}, ${delimiter()})[${pick(random, '0', '1', '4', '7', '8')}]`,
      () => `${pick(random, 'first', 'last')}(split(${text()}, ${delimiter()}))`,
      () => `first(split(${text()}, ${delimiter()}))`,
      () => `indexFromEnd(split(${text()}, '/'), ${pick(random, '1', '2', '4')})`,
      () => `tryGet(split(${text()}, '/'), ${pick(random, '0', '2', '8')})`,
      () => `tryIndexFromEnd(split(${text()}, '/'), ${pick(random, '1', '3', '9')})`,
      () => `replace(${text()}, ${pick(random, "'/'", "'a'", "'A.B'", "'on'")}, ${pick(random, text(), "'-'")})`,
      () => `trim(${text()})`,
      () => `string(${text()})`,
      () => `join(${pick(random, 'take', 'skip')}(split(${text()}, '/'), ${place()}), '/')`,
      () => `join(createArray(${text()}, ${text()}), '/')`,
      () => `skip(take(${text()}, 51), ${place()})`,
      () => `substring(${text()}, ${place()})`,
      () => `${pick(random, 'first', 'last')}(${text()})`,
      () => `mod.pass(${text()})`,
    )();
  }
  if (kind === 'flag') {
    return pick(
      random,
      () => `empty(${pick(random, text(), any())})`,
      () => `equals(${pick(random, text(), any())}, ${pick(random, text(), any())})`,
      () => `startsWith(${text()}, ${literal()})`,
      () => `endsWith(${text()}, ${literal()})`,
      () => `contains(${pick(random, text(), any())}, ${literal()})`,
      () => `and(${flag()}, ${flag()})`,
      () => `or(${flag()}, ${flag()})`,
      () =>
        `${pick(random, 'greater', 'lessOrEquals', 'equals')}(parameters('count'), ${pick(random, '-1', '0', '2', '21')})`,
      () => `not(${flag()})`,
      () => `equals(length(${text()}), ${place()})`,
      () => `contains(${text()}, ${text()})`,
      () => `startsWith(${text()}, ${text()})`,
      () => `contains(createArray('', 'on', ${text()}), ${text()})`,
      () => `greater(length(${pick(random, text(), `split(${text()}, '/')`)}), ${place()})`,
      () =>
        `lessOrEquals(${pick(random, 'indexOf', 'lastIndexOf')}(${text()}, ${literal()}), ${pick(random, '0', '-1', '3')})`,
      () => {
        const one = text();
        return `equals(${one}, ${pick(random, one, `toLower(${one})`, `concat(${one}, ${text()})`)})`;
      },
      () => `if(${flag()}, ${flag()}, ${flag()})`,
    )();
  }
  return pick(
    random,
    () => `if(${flag()}, ${any()}, ${any()})`,
    () => `coalesce(${any()}, ${any()})`,
    () => `tryGet(${any()}, '${pick(random, 'name', 'mode', 'flag', 'next', 'nothing')}')`,
    () => `length(${text()})`,
    () => `split(${text()}, ${delimiter()})`,
    () => `length(split(${text()}, ${delimiter()}))`,
    () => `${pick(random, 'indexOf', 'lastIndexOf')}(${text()}, ${literal()})`,
    () => `first(${text()})`,
    () => text(),
    () => `createObject('k', ${text()})`,
  )();
}

/** Values that fit the parameters. */
function values(random: Random): JsonObject {
  const letters = (): string => pick(random, 'a', 'ab', 'on', 'AB-c', 'x\u0301', 'https://h');
  const part = (depth: number): JsonObject => ({
    name: pick(random, 'ab', 'abcde', 'on-x'),
    ...pick<JsonObject>(random, {}, { mode: null }, { mode: 'on' }, { mode: 'off' }),
    flag: random(2) === 0,
    ...(depth === 0 ? {} : { next: part(depth - 1) }),
  });
  const all: JsonObject = {
    text: pick(random, '', letters(), '\u0301', '/subscriptions/', 'a/b', ' on ', 'a//b/'),
    name: pick(random, letters(), 'a/c/d', 'on '),
    word: pick(random, 'a', 'b'),
    flag: random(2) === 0,
    other: random(2) === 0,
    count: random(3),
    part: part(random(3)),
    parts: pick<Json>(random, [], [part(0)], [part(1), part(0)]),
    open: pick<Json>(random, {}, { a: null }, { a: 'b' }, { a: 'on' }),
    secret: letters(),
    guid: '0000000a000000000000000000000003',
  };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, { value }]));
}

/** The values of expressions that stand side by side; what the engine refuses is not known, and nothing is claimed of it. */
function evaluated(expressions: readonly string[], given?: JsonObject): readonly Value[] {
  const root: JsonObject = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    languageVersion: '2.0',
    contentVersion: '1.0.0.0',
    definitions,
    parameters,
    functions: [
      {
        namespace: 'mod',
        members: {
          pass: {
            parameters: [{ name: 'p', type: 'string' }],
            output: { type: 'string', value: "[parameters('p')]" },
          },
        },
      },
    ],
    resources: {
      r: {
        type: 'Test.Rp/things',
        apiVersion: '2024-01-01',
        name: 'r',
        properties: { v: expressions.map((text) => `[${text}]`) },
      },
    },
  };
  const deployment = evaluateDeployment(
    { file: 'main.json', root },
    {
      context:
        given === undefined ? {} : { resourceGroup: 'rg-a', subscriptionId: '0000000A-0000-0000-0000-000000000001' },
      requireParameters: given !== undefined,
      ...(given === undefined ? {} : { parameterFile: { file: 'p.json', root: { parameters: given } } }),
    },
  );
  const [resource] = deployment.resources;
  return expressions.map((_, index) => resource?.read(['properties', 'v', index]) ?? null);
}

/** Compares what is claimed of expressions with what they are for each set of values; counts both. */
function compare(
  expressions: readonly string[],
  sets: readonly JsonObject[],
): { readonly judged: number; readonly narrowed: number } {
  let [judged, narrowed] = [0, 0];
  const before = evaluated(expressions);
  for (const given of sets) {
    const after = evaluated(expressions, given);
    for (const [index, text] of expressions.entries()) {
      const [claimed = null, actual] = [before[index], revealed(after[index] ?? null)];
      if (!isKnown(actual)) continue;
      judged++;
      if (!possibilities(claimed).includes(claimed)) narrowed++;
      if (!holds(claimed, actual)) throw new Error(`${text} with ${JSON.stringify(given)}`);
    }
  }
  return { judged, narrowed };
}

test('no value that is supplied contradicts what was claimed without it', () => {
  const random = randomNumbers(20240611);
  let [judged, narrowed] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const expressions = Array.from({ length: EXPRESSIONS }, () =>
      expression(random, pick(random, 'text', 'flag', 'any'), 1 + random(3)),
    );
    const counts = compare(expressions, [values(random), values(random)]);
    judged += counts.judged;
    narrowed += counts.narrowed;
  }
  // The test is worth something only while much is claimed.
  expect(judged).toBeGreaterThan(800);
  expect(narrowed).toBeGreaterThan(300);
});

const ids = [
  "resourceId('A.B/c', 'n')",
  "resourceId('A.B/c', parameters('text'))",
  "resourceId('A.B/c', parameters('name'))",
  "resourceId('A.B/c', parameters('part').name)",
  "resourceId('A.B/c', concat('n', parameters('text')))",
  "resourceId('A.B/c/d', parameters('name'), 'n')",
  "resourceId('A.B/c/d', parameters('text'), 'n')",
  "resourceId('A.B/c/d', 'n', parameters('text'))",
  "resourceId('A.B/c/d', parameters('text'), parameters('part').name)",
  "resourceId('A.B/c/d', parameters('text'), parameters('word'))",
  "resourceId(parameters('text'), 'A.B/c', 'n')",
  "resourceId(parameters('guid'), parameters('text'), 'A.B/c', 'n')",
  "subscriptionResourceId('A.B/c', parameters('name'))",
  "subscriptionResourceId('Microsoft.Resources/resourceGroups', parameters('text'))",
  "tenantResourceId('A.B/c', parameters('text'))",
  "managementGroupResourceId(parameters('text'), 'A.B/c', 'n')",
  "extensionResourceId(resourceGroup().id, 'A.B/c', parameters('text'))",
  "extensionResourceId(format('/a/{0}', parameters('text')), 'A.B/c', 'n')",
  'resourceGroup().id',
  'subscription().id',
  "format('{0}/c/{1}', parameters('text'), parameters('part').mode)",
  "format('{0}{{/}}{1}', parameters('count'), parameters('flag'))",
  "concat(parameters('text'), '/c/', parameters('name'))",
  "concat('/c/', parameters('word'), '/on/', parameters('secret'))",
  "concat('//', guid(parameters('text')), 'on', uniqueString(parameters('name')))",
  "if(parameters('flag'), resourceId('A.B/c', 'n'), '')",
  "coalesce(tryGet(parameters('part'), 'mode'), resourceId('A.B/c', 'n'))",
] as const;

/** Maps whose names are ids, as templates make them. */
const maps = [
  "createObject(@, createObject(), 'n', 1)",
  'union(createObject(), createObject(@, createObject()))',
  "union(createObject('n', 1), createObject(@, 1))",
  'union(createObject(@, 1), createObject(@, 2))',
  "union(createObject(@, 1), createObject(resourceId('A.B/c', 'N'), 1))",
  "union(createObject(@, 1), createObject(resourceId('A.B/c', 'o'), 2))",
  "union(createObject('x', createObject(@, 1)), createObject('x', createObject('n', 2)))",
  "shallowMerge(createArray(createObject(@, 1), createObject('n', 2)))",
  "toObject(createArray(@), lambda('x', lambdaVariables('x')), lambda('x', 1))",
  "reduce(map(createArray(@), lambda('i', createObject(format('{0}', lambdaVariables('i')), 1))), createObject(), lambda('a', 'b', union(lambdaVariables('a'), lambdaVariables('b'))))",
  `json(format('{{"{0}": [1, "x{0}"]}}', @))`,
  `json(concat('{"a": "', @, '"}'))`,
  'items(createObject(@, 1))',
  'objectKeys(createObject(@, 1))',
  'length(createObject(@, 1))',
  "empty(union(createObject(@, 1), createObject('n', 2)))",
  "filter(createArray('', @, 'n'), lambda('x', not(empty(lambdaVariables('x')))))",
  "filter(createArray('', @, 'n'), lambda('x', contains(lambdaVariables('x'), 'n')))",
  "union(createArray(@), createArray('n', @))",
  "distinct(createArray('n', @))",
] as const;

/** What templates ask of an id, and what it goes through before. */
const ways = [
  '@',
  'toLower(@)',
  "concat(@, '/x')",
  "trim(concat(' ', @))",
  "replace(@, 'c', '-/')",
  'skip(@, 15)',
] as const;
const questions = [
  'empty(@)',
  '@',
  'length(@)',
  "split(@, '/')",
  "length(split(@, '/'))",
  "equals(length(split(@, '/')), 9)",
  "greaterOrEquals(length(split(@, '/')), 8)",
  ...['0', '1', '2', '4', '6', '7', '8', '10'].map((at) => `split(@, '/')[${at}]`),
  "equals(split(@, '/')[2], subscription().subscriptionId)",
  "equals(split(@, '/')[4], resourceGroup().name)",
  "equals(split(@, '/')[8], parameters('name'))",
  "last(split(@, '/'))",
  "empty(last(split(@, '/')))",
  "equals(last(split(@, '/')), parameters('text'))",
  "equals(last(split(@, '/')), 'n')",
  "tryGet(split(@, '/'), 8)",
  "equals(tryGet(split(@, '/'), 7), 'c')",
  "tryIndexFromEnd(split(@, '/'), 1)",
  "indexFromEnd(split(@, '/'), 2)",
  "join(take(split(@, '/'), 5), '/')",
  "startsWith(join(take(split(@, '/'), 5), '/'), subscription().id)",
  "skip(split(@, '/'), 5)",
  ...["'/'", "'/c/'", "'/C/'", "'A.B/c'", "'n'", "'/on'", "'//'", "'rg-a'", "'/resourceGroups/'"].flatMap((text) => [
    `contains(@, ${text})`,
    `startsWith(@, ${text})`,
    `endsWith(@, ${text})`,
    `equals(indexOf(@, ${text}), -1)`,
    `lastIndexOf(@, ${text})`,
    `length(split(@, ${text}))`,
    `replace(@, ${text}, 'x/')`,
  ]),
  "contains(@, parameters('name'))",
  'contains(@, resourceGroup().name)',
  'startsWith(@, subscription().id)',
  "endsWith(@, parameters('text'))",
  "equals(@, resourceId('A.B/c', 'n'))",
  "contains(createArray('', 'none'), @)",
  'first(@)',
  'last(@)',
  'take(@, 16)',
  'take(@, 51)',
  'substring(@, 15, 36)',
  'equals(substring(@, 15, 36), subscription().subscriptionId)',
  'trim(@)',
  "split(@, createArray('/', '-'))[1]",
] as const;

test('what is claimed of guards on ids holds for every value of their parts', () => {
  const texts = ['', 'n', 'on', 'a/c/b', ' x ', '/c/', 'c'];
  const sets = texts.map((text, index): JsonObject => ({
    text: { value: text },
    name: { value: texts[(index + 1) % texts.length] === '' ? 'C' : (texts[(index + 1) % texts.length] ?? 'n') },
    word: { value: index % 2 === 0 ? 'a' : 'b' },
    flag: { value: index % 2 === 0 },
    other: { value: true },
    count: { value: index },
    part: {
      value: { name: ['ab', 'on', 'n-c'][index % 3] ?? 'ab', mode: ['on', 'off', null][index % 3] ?? null, flag: true },
    },
    parts: { value: [] },
    open: { value: {} },
    secret: { value: 'n' },
    guid: { value: index % 2 === 0 ? '0000000A-0000-0000-0000-000000000001' : '0000000a000000000000000000000002' },
  }));
  let [judged, narrowed] = [0, 0];
  for (const [row, id] of ids.entries()) {
    const expressions = [...questions, ...maps].map((question, column) => {
      const way = ways[(row + column) % ways.length] ?? '@';
      return question.replaceAll('@', () => way.replace('@', () => id));
    });
    const counts = compare(
      expressions,
      sets.filter((_, set) => [0, 2, 5].includes((row + set) % sets.length)),
    );
    judged += counts.judged;
    narrowed += counts.narrowed;
  }
  expect(judged).toBeGreaterThan(5000);
  expect(narrowed).toBeGreaterThan(3000);
});
