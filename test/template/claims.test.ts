import { holds, revealed } from '../../scripts/law/claims.js';
import { possibilities } from '../../src/expressions/alternatives.js';
import { isKnown } from '../../src/expressions/value.js';
import type { Value } from '../../src/expressions/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { evaluateDeployment, isRefused } from '../../src/template/deployment.js';

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
  count: { type: 'int' },
  part: { $ref: '#/definitions/part' },
  parts: { type: 'array', items: { $ref: '#/definitions/part' } },
  open: { type: 'object' },
  secret: { type: 'securestring' },
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
    pick(random, "''", "'a'", "'on'", "'ab'", "'https://'", "'/subscriptions/'", "'no-such'");
  const place = (): string => pick(random, '0', '1', '2', '13');
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
      () => `not(${flag()})`,
      () => `equals(length(${text()}), ${place()})`,
      () => `if(${flag()}, ${flag()}, ${flag()})`,
    )();
  }
  return pick(
    random,
    () => `if(${flag()}, ${any()}, ${any()})`,
    () => `coalesce(${any()}, ${any()})`,
    () => `tryGet(${any()}, '${pick(random, 'name', 'mode', 'flag', 'next', 'nothing')}')`,
    () => `length(${text()})`,
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
    text: pick(random, '', letters(), '\u0301', '/subscriptions/'),
    name: letters(),
    word: pick(random, 'a', 'b'),
    flag: random(2) === 0,
    other: random(2) === 0,
    count: random(3),
    part: part(random(3)),
    parts: pick<Json>(random, [], [part(0)], [part(1), part(0)]),
    open: pick<Json>(random, {}, { a: null }, { a: 'b' }, { a: 'on' }),
    secret: letters(),
  };
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, { value }]));
}

/** The properties of a resource, each by itself; undefined for those that the engine refuses. */
function evaluated(expressions: readonly string[], given?: JsonObject): readonly (Value | undefined)[] {
  return expressions.map((text) => {
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
        r: { type: 'Test.Rp/things', apiVersion: '2024-01-01', name: 'r', properties: { v: `[${text}]` } },
      },
    };
    const deployment = evaluateDeployment(
      { file: 'main.json', root },
      {
        context: {
          resourceGroup: 'rg',
          ...(given === undefined ? {} : { subscriptionId: '0000000A-0000-0000-0000-000000000001' }),
        },
        requireParameters: given !== undefined,
        ...(given === undefined ? {} : { parameterFile: { file: 'p.json', root: { parameters: given } } }),
      },
    );
    if (deployment.problems.some(isRefused)) return undefined;
    return deployment.resources[0]?.read(['properties', 'v']);
  });
}

test('no value that is supplied contradicts what was claimed without it', () => {
  const random = randomNumbers(20240611);
  let [judged, narrowed] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const expressions = Array.from({ length: EXPRESSIONS }, () =>
      expression(random, pick(random, 'text', 'flag', 'any'), 1 + random(3)),
    );
    const before = evaluated(expressions);
    for (const given of [values(random), values(random)]) {
      const after = evaluated(expressions, given);
      for (const [index, text] of expressions.entries()) {
        const [claimed, given_] = [before[index], after[index]];
        if (claimed === undefined || given_ === undefined) continue;
        const actual = revealed(given_);
        if (!isKnown(actual)) continue;
        judged++;
        if (!possibilities(claimed).includes(claimed)) narrowed++;
        if (!holds(claimed, actual)) throw new Error(`round ${round}: ${text} with ${JSON.stringify(given)}`);
      }
    }
  }
  // The test is worth something only while much is claimed.
  expect(judged).toBeGreaterThan(800);
  expect(narrowed).toBeGreaterThan(300);
});
