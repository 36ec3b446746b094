import { possibilities, truthOf } from '../../src/expressions/alternatives.js';
import { belowPath } from '../../src/expressions/below.js';
import type { Value } from '../../src/expressions/value.js';
import { described } from '../described-value.js';
import { expectGolden } from '../golden.js';
import { evaluated } from './open-parameters.js';

// Objects and arrays of which not all is known: what each function tells of each of them, what stands below each, and
// which two of them are equal.

const containers: readonly string[] = [
  ...[
    'createObject()',
    "createObject('a', 1)",
    "createObject('A', 1, 'b', null())",
    "createObject('a', createObject('b', 1))",
  ],
  ...["createObject('a', parameters('text'))", "createObject('a', parameters('maybe'), 'b', parameters('flag'))"],
  ...[
    "createObject(parameters('name'), 1)",
    "createObject(parameters('name'), 1, 'a', 2)",
    "createObject(parameters('word'), 1)",
  ],
  ...[
    "createObject('a', parameters('secret'))",
    "createObject('a', parameters('hidden'))",
    "createObject(parameters('hidden'), 1)",
  ],
  ...["parameters('open')", "parameters('part')", "parameters('open').a", "parameters('list')[0]", 'resourceGroup()'],
  ...[
    "if(parameters('flag'), createObject('a', 1), createObject('a', 2))",
    "if(parameters('flag'), createObject('a', 1), null())",
  ],
  ...[
    "if(parameters('flag'), createObject('a', 1), createObject())",
    "if(parameters('flag'), parameters('open'), createObject())",
  ],
  ...[
    "if(parameters('flag'), createObject('a', 1), createArray('a'))",
    "union(parameters('open'), createObject('a', 1))",
  ],
  ...["union(createObject('a', 1, 'b', 2), parameters('open'))", "union(createObject('a', 1), parameters('part'))"],
  ...["json(parameters('text'))", "json(concat('{\"a\":\"', parameters('name'), '\"}'))", 'json(\'{"a":1,"A":2}\')'],
  ...["reference('x')", "createObject('a', reference('x').a)", 'null()', "parameters('maybe')", "'a'", '7'],
  ...[
    'createArray()',
    "createArray('a')",
    "createArray('a', 'b', 'a')",
    'createArray(1, null(), 1)',
    "createArray(createArray('a'))",
  ],
  ...[
    "createArray(parameters('text'))",
    "createArray(parameters('word'), 'a')",
    "createArray('a', parameters('maybe'))",
  ],
  ...[
    "createArray(parameters('count'), 1)",
    "createArray(createObject('a', parameters('text')))",
    "createArray(parameters('secret'))",
  ],
  ...[
    "parameters('parts')",
    "parameters('list')",
    "concat(createArray('a'), parameters('parts'))",
    "split(parameters('text'), '/')",
  ],
  ...[
    "if(parameters('flag'), createArray('a'), createArray('b', 'c'))",
    "if(parameters('flag'), createArray(), createArray('a'))",
  ],
  ...[
    "if(parameters('flag'), parameters('parts'), createArray('a'))",
    "range(0, parameters('count'))",
    "skip(parameters('parts'), 1)",
  ],
  ...[
    "map(parameters('parts'), lambda('x', createObject('a', lambdaVariables('x'))))",
    "filter(parameters('parts'), lambda('x', equals(lambdaVariables('x'), 'a')))",
  ],
  ...[
    "union(createArray('a'), parameters('parts'))",
    "objectKeys(parameters('open'))",
    "items(createObject('a', parameters('text')))",
  ],
];

const lambda = (body: string): string => `lambda('x', ${body.replaceAll('@', "lambdaVariables('x')")})`;

/** What is done with a container; `#` is the container. */
const uses: Readonly<Record<string, readonly string[]>> = {
  'look-ups': [
    ...[
      '#.a',
      "#['A']",
      '#.c',
      '#[0]',
      '#[1]',
      '#[9]',
      "#[parameters('name')]",
      "#[parameters('count')]",
      "#[parameters('word')]",
    ],
    ...[
      '#.a.b',
      '#[0].a',
      "tryGet(#, 'a')",
      "tryGet(#, 'c')",
      'tryGet(#, 0)',
      "tryGet(#, 'a', 'b')",
      "tryGet(#, 0, 'a')",
    ],
    ...[
      "tryGet(#, parameters('name'))",
      "tryGet(#, parameters('count'))",
      'indexFromEnd(#, 1)',
      'tryIndexFromEnd(#, 1)',
    ],
    ...['tryIndexFromEnd(#, 9)', "indexFromEnd(#, parameters('count'))", "contains(#, 'a')", "contains(#, 'c')"],
    ...[
      "contains(#, parameters('name'))",
      'contains(#, 1)',
      "contains(#, createObject('a', 1))",
      "coalesce(#, 'x')",
      "coalesce(tryGet(#, 'a'), 7)",
    ],
  ],
  parts: [
    ...['length(#)', 'empty(#)', 'first(#)', 'last(#)', 'skip(#, 1)', 'take(#, 1)', 'skip(#, 9)', 'take(#, -1)'],
    ...[
      "indexOf(#, 'a')",
      "lastIndexOf(#, 'a')",
      'min(#)',
      'max(#)',
      "join(#, '-')",
      'concat(#, #)',
      "concat(#, createArray('z'))",
    ],
    ...[
      'array(#)',
      'flatten(#)',
      "flatten(createArray(#, createArray('z')))",
      'objectKeys(#)',
      'items(#)',
      'items(#)[0].value',
      'range(0, length(#))',
    ],
    ...[
      'string(#)',
      'json(string(#))',
      'base64(string(#))',
      "format('{0}', #)",
      'uniqueString(string(#))',
      "createArray(#, 'x')",
      "createObject('k', #)",
    ],
    ...["if(empty(#), 'x', 'y')", "if(contains(#, 'a'), 'x', 'y')", 'equals(length(#), 1)', 'greater(length(#), 0)'],
  ],
  merging: [
    ...[
      "union(#, createObject('a', 5))",
      "union(createObject('a', 5), #)",
      "union(#, createObject('c', 5))",
      'union(#, #)',
    ],
    ...[
      "union(createObject('a', createObject('c', 3)), #)",
      "union(#, createArray('a'))",
      "union(createArray('a', 'z'), #)",
    ],
    ...[
      "union(#, createObject('a', 5)).a",
      "union(createObject('a', 5), #).a",
      "union(createObject('c', 5), #).c",
      "union(#, parameters('open')).a",
    ],
    ...[
      "intersection(#, createObject('a', 1))",
      "intersection(createObject('a', 1, 'b', 2), #)",
      "intersection(#, createArray('a'))",
    ],
    ...[
      "intersection(createArray('b', 'a'), #)",
      "shallowMerge(createArray(#, createObject('a', 5)))",
      "shallowMerge(createArray(createObject('a', 5), #))",
    ],
    ...[
      'shallowMerge(#)',
      "shallowMerge(createArray(createObject('a', 5), #)).a",
      "union(#, createObject(parameters('name'), 5))",
      'distinct(#)',
    ],
  ],
  lambdas: [
    ...[
      `map(#, ${lambda('@')})`,
      `map(#, ${lambda("createObject('k', @)")})`,
      `map(#, ${lambda("'z'")})`,
      `map(#, ${lambda("concat('x', @)")})[0]`,
    ],
    ...[
      `filter(#, ${lambda("equals(@, 'a')")})`,
      `filter(#, ${lambda('true()')})`,
      `filter(#, ${lambda("parameters('flag')")})`,
      `length(filter(#, ${lambda("not(equals(@, 'a'))")}))`,
    ],
    ...[
      `filter(#, ${lambda("equals(@, parameters('text'))")})`,
      `empty(filter(#, ${lambda('false()')}))`,
      `first(filter(#, ${lambda("contains(@, 'a')")}))`,
    ],
    ..."sort(#, lambda('x', 'y', less(lambdaVariables('x'), lambdaVariables('y'))))¦reduce(#, 'i', lambda('c', 'n', concat(string(lambdaVariables('c')), string(lambdaVariables('n')))))¦reduce(#, 0, lambda('c', 'n', 'i', add(lambdaVariables('c'), lambdaVariables('i'))))".split(
      '¦',
    ),
    ...[
      `toObject(#, ${lambda('string(@)')})`,
      `toObject(#, ${lambda('string(@)')}, ${lambda('createArray(@)')})`,
      `toObject(#, ${lambda("'k'")}).k`,
      `groupBy(#, ${lambda('string(@)')})`,
    ],
    ...[
      `groupBy(#, ${lambda("'k'")}).k`,
      `mapValues(#, ${lambda('@')})`,
      `mapValues(#, ${lambda('string(@)')}).a`,
      "map(#, lambda('x', 'i', lambdaVariables('i')))",
    ],
  ],
};

test.each(Object.entries(uses))('what is known of a container in part after it was used: %s', (name, expressions) => {
  const lines = expressions.flatMap((use) => {
    const values = evaluated(containers.map((text) => use.replaceAll('#', text)));
    const outcomes = new Map<string, string[]>();
    for (const [index, value] of values.entries()) {
      const outcome = described(value);
      outcomes.set(outcome, [...(outcomes.get(outcome) ?? []), containers[index] ?? '']);
    }
    return [`== ${use}`, ...[...outcomes].map(([outcome, texts]) => `${texts.join('\n')}\n  = ${outcome}`)];
  });
  expectGolden(`${lines.join('\n')}\n`, `expressions/open-containers/${name}.golden.txt`);
});

const paths: readonly (readonly (string | number)[])[] = [
  ['a'],
  ['A'],
  ['c'],
  ['name'],
  [0],
  [1],
  [7],
  ['a', 'b'],
  [0, 'a'],
  ['mode', 'x'],
];

test('what stands below a container as Azure reads it', () => {
  const values = evaluated(containers);
  const lines = values.flatMap((value, index) => [
    `== ${containers[index] ?? ''}`,
    ...paths.map((path) => `${path.join('.')} = ${described(belowPath(value, path))}`),
  ]);
  expectGolden(`${lines.join('\n')}\n`, 'expressions/open-containers/below.golden.txt');
});

function sign(value: Value): string {
  const [only = null, ...others] = possibilities(value);
  const truth = others.length === 0 ? truthOf(only) : undefined;
  return truth === undefined ? '.' : truth ? 'T' : 'F';
}

test.each(['equals', 'contains'])('%s of each two containers', (name) => {
  const lines = containers.map((text) => {
    const values = evaluated(containers.map((other) => `${name}(${text}, ${other})`));
    return `${values.map(sign).join('')} ${text}`;
  });
  expectGolden(`${lines.join('\n')}\n`, `expressions/open-containers/each-two-${name}.golden.txt`);
});
