import { Random } from '../../scripts/conformance/fuzz/random.js';
import { functions } from '../../scripts/conformance/fuzz/signatures.js';
import type { GeneratedFunction, Kind } from '../../scripts/conformance/fuzz/signatures.js';
import { causesOf } from '../../src/expressions/residue.js';
import { described } from '../described-value.js';
import { expectGolden } from '../golden.js';
import { evaluated } from './open-parameters.js';
import { sentence } from '../../src/messages/sentence.js';

// What is left of every function over arguments of which not all is known, and what is known of it all the same. The
// engine says nothing of most of this: what is printed here has to be true, and changes only where it is meant to.

/** Texts of arguments by kind: of which nothing, or not all, is known; and known ones. */
const openTexts: Partial<Record<Kind, readonly string[]>> = {
  string: [
    "parameters('text')",
    "parameters('name')",
    "parameters('word')",
    "parameters('maybe')",
    "parameters('secret')",
    "parameters('hidden')",
    "parameters('part').mode",
    "concat('a/', parameters('text'))",
    "concat(parameters('name'), '-b')",
    "if(parameters('flag'), 'a', 'B')",
    "if(parameters('flag'), parameters('text'), '')",
    "uniqueString(parameters('text'))",
    'resourceGroup().name',
  ],
  int: [
    "parameters('count')",
    "length(parameters('parts'))",
    "if(parameters('flag'), 1, 2)",
    "parameters('part').size",
  ],
  bool: [
    "parameters('flag')",
    "not(parameters('other'))",
    "empty(parameters('text'))",
    "equals(parameters('word'), 'a')",
    "and(parameters('flag'), parameters('other'))",
  ],
  array: [
    "parameters('parts')",
    "parameters('list')",
    "createArray('a', parameters('text'))",
    "createArray(parameters('word'), 1, parameters('maybe'))",
    "if(parameters('flag'), createArray(), createArray('a', 'b'))",
    "split(parameters('text'), '/')",
    "concat(createArray('a'), parameters('parts'))",
  ],
  object: [
    "parameters('part')",
    "parameters('open')",
    "createObject('a', parameters('text'), 'b', 1)",
    "createObject(parameters('name'), 1, 'a', 2)",
    "if(parameters('flag'), createObject('a', 1), createObject())",
    "union(createObject('a', 1), parameters('open'))",
    "if(parameters('flag'), createObject('a', createObject('b', 1)), null())",
    'resourceGroup()',
  ],
  id: ['resourceGroup().id', 'subscription().id', "resourceId('A.B/c', parameters('name'))", "parameters('text')"],
  uri: ["parameters('text')", "concat('https://x/', parameters('name'))"],
};

const knownTexts: Partial<Record<Kind, readonly string[]>> = {
  string: ["'a'", "''", "'a/b'", "'B'", "'/'", "'ab-B'"],
  int: ['0', '1', '2', '-1'],
  bool: ['true()', 'false()'],
  float: ["json('1.5')"],
  array: ["createArray('a', 'B')", 'createArray()', "createArray('a', 1, null(), 'a')"],
  object: ["createObject('a', 1)", 'createObject()', "createObject('A', 2, 'b', createObject('c', null()))"],
  null: ['null()'],
  number: ['1', "json('1.5')"],
  base64: ["'YQ=='"],
  date: ["'2024-02-29T12:34:56Z'"],
  dateFormat: ["'yyyy'"],
  duration: ["'P1D'"],
  cidr: ["'10.0.0.0/16'"],
  network: ["'10.0.0.0/16'"],
  uri: ["'https://example.org/a'"],
  dataUri: ["'data:;base64,YQ=='"],
  json: [`'{"a":[1]}'`],
  format: ["'{0}'", "'{0}-{1}'", "'x{1}{0}'", "'{{{0}}}'", "'{0,4}'"],
  escaped: ["'a%20b'"],
  pattern: ["'a*'"],
  key: ["'a'", "'A'", "'mode'", "'no'"],
  small: ['0', '1', '2', '5', '-1'],
  type: ["'A.B/c'", "'A.B/c/d'"],
  id: ["'/subscriptions/s'", "'/subscriptions/s/resourceGroups/g'"],
};

/** Kinds that are read as another one. */
const kin: Partial<Record<Kind, readonly Kind[]>> = {
  any: ['string', 'string', 'int', 'bool', 'array', 'object', 'null'],
  ints: ['array'],
  strings: ['array'],
  objects: ['array'],
  arrays: ['array'],
  sequence: ['string', 'array'],
  number: ['int'],
  small: ['int'],
  key: ['string'],
};

const bodies: Partial<Record<Kind, readonly string[]>> = {
  bool: ["equals(#, 'a')", "parameters('flag')", 'not(empty(#))', "contains(#, 'a')", 'less(#, 2)'],
  string: ['string(#)', '#', "concat('k', string(#))", "parameters('text')"],
  int: ['add(1, length(string(#)))', "parameters('count')"],
  any: ['#', "createObject('k', #)", "if(parameters('flag'), #, 'z')", "concat(string(#), '!')", "parameters('text')"],
};

function argument(kind: Kind, depth: number, random: Random): string {
  const plain = openTexts[kind] === undefined || random.chance(30) ? kin[kind] : undefined;
  const one = plain === undefined ? kind : random.pick(plain);
  if (depth > 0 && random.chance(20)) {
    const makers = functions.filter(({ result, args }) => result === one && !args.some((arg) => arg.includes(':')));
    if (makers.length > 0) return call(random.pick(makers), depth - 1, random);
  }
  const texts = random.chance(65) ? (openTexts[one] ?? openTexts.string) : (knownTexts[kind] ?? knownTexts[one]);
  return random.pick(texts ?? knownTexts.string ?? []);
}

function call({ name, args }: GeneratedFunction, depth: number, random: Random): string {
  const texts = args.flatMap((arg): readonly string[] => {
    const [, locals, result = 'any'] = arg.split(':');
    if (locals !== undefined) {
      const names = locals.split(',');
      const body = random.pick(bodies[result as Kind] ?? bodies.any ?? []);
      const local = `lambdaVariables('${random.pick(names)}')`;
      return [`lambda(${names.map((each) => `'${each}'`).join(', ')}, ${body.replaceAll('#', local)})`];
    }
    const kind = arg.replace(/[?…]$/, '') as Kind;
    if (arg.endsWith('?') && random.chance(50)) return [];
    return Array.from({ length: arg.endsWith('…') ? random.below(3) : 1 }, () => argument(kind, depth, random));
  });
  return `${name}(${texts.join(', ')})`;
}

/** So many calls of every function. */
const ROUNDS = 36;

function expressionsFor(fn: GeneratedFunction): readonly string[] {
  // A seed of its own, so that no function changes the expressions of another one.
  const seed = Array.from(`${fn.name} ${fn.args.join()}`).reduce(
    (sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0,
    7,
  );
  const random = new Random(seed);
  return [...new Set(Array.from({ length: ROUNDS }, () => call(fn, 2, random)))];
}

const names = [...new Set(functions.map(({ name }) => name))];

test.each(names)('%s over what is not known', (name) => {
  const expressions = functions.filter((fn) => fn.name === name).flatMap(expressionsFor);
  const lines = evaluated(expressions).map((value, index) => `${expressions[index] ?? ''}\n  = ${described(value)}`);
  expectGolden(`${lines.join('\n')}\n`, `expressions/unknown-values/${name}.golden.txt`);
});

/** What may stand where something else belongs. */
const anything = [
  "''",
  "'x'",
  '7',
  '-1',
  '4294967296',
  "json('1.5')",
  'true()',
  'null()',
  'createArray()',
  "createArray(null(), 'a', 1)",
  'createObject()',
  "createObject('a', createArray())",
  "parameters('count')",
  "parameters('list')",
  "parameters('open')",
] as const;

/** Calls in which one argument is what does not, or may not, belong there, and calls with too few and too many. */
function wrongCalls({ name, args }: GeneratedFunction): readonly string[] {
  const right = args.flatMap((arg): readonly string[] => {
    const [, locals, result = 'any'] = arg.split(':');
    if (locals !== undefined) {
      const [first = 'x', ...more] = locals.split(',');
      const body = (bodies[result as Kind] ?? ['#'])[0] ?? '#';
      const names = [first, ...more].map((each) => `'${each}'`).join(', ');
      return [`lambda(${names}, ${body.replaceAll('#', `lambdaVariables('${first}')`)})`];
    }
    const kind = arg.replace(/[?…]$/, '') as Kind;
    const texts = knownTexts[kind] ?? knownTexts[kin[kind]?.[0] ?? 'string'] ?? [];
    return [texts[0] ?? "'a'"];
  });
  const call = (texts: readonly string[]): string => `${name}(${texts.join(', ')})`;
  return [
    ...Array.from({ length: right.length + 1 }, (_, length) => call(right.slice(0, length))),
    call([...right, ...right, "'more'", "'and more'"]),
    ...right.flatMap((_, at) => anything.map((other) => call(right.toSpliced(at, 1, other)))),
  ];
}

test.each(names)('what is said of %s over what it does not take', (name) => {
  const expressions = [...new Set(functions.filter((fn) => fn.name === name).flatMap(wrongCalls))];
  const refusals = new Map<string, string[]>();
  for (const [index, value] of evaluated(expressions).entries()) {
    const messages = causesOf([value]).flatMap((cause) =>
      'refusal' in cause ? [`${cause.kind}: ${sentence(cause.refusal)}`] : [],
    );
    for (const message of messages) refusals.set(message, [...(refusals.get(message) ?? []), expressions[index] ?? '']);
  }
  const lines = [...refusals].flatMap(([message, from]) => [message, ...from.map((text) => `  ${text}`)]);
  expectGolden(`${lines.join('\n')}\n`, `expressions/unknown-values/${name}.refusals.golden.txt`);
});
