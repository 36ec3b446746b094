import type { Json, JsonObject } from '../../src/json/value.js';
import { fillInsOf } from '../../src/source/parameters/bare-tokens.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { described } from '../described-value.js';
import { expectGolden } from '../golden.js';
import { sentence } from '../../src/messages/sentence.js';

// Every type that a parameter may have with everything that may be given for it: what it is then, or why it is refused.

const definitions: JsonObject = {
  word: { type: 'string', allowedValues: ['a', 'b'] },
  tree: { type: 'object', properties: { next: { $ref: '#/definitions/tree', nullable: true }, n: { type: 'int' } } },
  secretPart: { type: 'object', properties: { open: { type: 'string' }, key: { type: 'securestring' } } },
};

const types: Readonly<Record<string, JsonObject>> = {
  string: { type: 'string' },
  bounded: { type: 'string', minLength: 2, maxLength: 4 },
  allowed: { type: 'string', allowedValues: ['a', 'x-b', 'c'] },
  word: { $ref: '#/definitions/word' },
  nullable: { type: 'string', nullable: true, minLength: 1 },
  'with a default': { type: 'string', defaultValue: 'd' },
  securestring: { type: 'securestring', minLength: 1 },
  int: { type: 'int' },
  'bounded int': { type: 'int', minValue: 1, maxValue: 3 },
  'allowed int': { type: 'int', allowedValues: [1, 2] },
  bool: { type: 'bool' },
  'allowed bool': { type: 'bool', allowedValues: [true] },
  array: { type: 'array' },
  'bounded array': { type: 'array', minLength: 1, maxLength: 2 },
  'array of words': { type: 'array', items: { $ref: '#/definitions/word' } },
  'allowed array': { type: 'array', allowedValues: ['a', 1] },
  tuple: { type: 'array', prefixItems: [{ type: 'int' }, { type: 'string', minLength: 1 }], items: false },
  'open tuple': { type: 'array', prefixItems: [{ type: 'int' }], items: { type: 'bool' } },
  object: { type: 'object' },
  sealed: {
    type: 'object',
    properties: { a: { type: 'string' }, n: { type: 'int', nullable: true } },
    additionalProperties: false,
  },
  typed: { type: 'object', properties: { a: { type: 'string' } }, additionalProperties: { type: 'int' } },
  tree: { $ref: '#/definitions/tree' },
  'nullable tree': { $ref: '#/definitions/tree', nullable: true },
  'part secret': { $ref: '#/definitions/secretPart' },
  secureobject: { type: 'secureobject' },
  either: {
    type: 'object',
    discriminator: {
      propertyName: 'kind',
      mapping: {
        x: { type: 'object', properties: { kind: { type: 'string' }, a: { type: 'string' } } },
        y: {
          type: 'object',
          properties: { kind: { type: 'string' }, n: { type: 'int' } },
          additionalProperties: false,
        },
      },
    },
  },
  missing: { $ref: '#/definitions/none' },
  untyped: {},
};

const given: readonly Json[] = [
  null,
  '',
  'a',
  'x-b',
  'A',
  'abcde',
  '1',
  'true',
  0,
  1,
  4,
  4294967296,
  1.5,
  true,
  false,
  [],
  ['a'],
  ['a', 'z', 'b'],
  [1, 'x'],
  [1, true],
  ['x', 1],
  [1, 'x', 2],
  {},
  { a: 'x' },
  { A: 'x', n: 1 },
  { a: 'x', n: null, m: 2 },
  { a: 1 },
  { n: 1, next: { n: 2, next: { n: 'x' } } },
  { n: 1, next: null },
  { open: 'o', key: 'k' },
  { kind: 'x', a: 'y' },
  { kind: 'y', n: 1, m: 2 },
  { kind: 'Y' },
  { kind: 'z' },
  { kind: 7 },
  '${TOKEN}',
  'x-${TOKEN}',
  '${TOKEN}-${OTHER}',
  '${TOKEN=}',
  '${TOKEN=2}',
  '${TOKEN=true}',
  '${TOKEN=a}',
  'x-${TOKEN=b}',
  '${TOKEN=[1]}',
  '${TOKEN={"a":"x"}}',
  '#{TOKEN}#',
  '__TOKEN__',
  'GEN-UNIQUE',
  'GEN-UNIQUE-5',
  ['${TOKEN}'],
  { a: '${TOKEN}', '#{NAME}#': 1 },
  { kind: '${TOKEN}' },
];

/** Entries of a parameter file that are no plain value. */
const entries: readonly Json[] = [
  { reference: { keyVault: { id: '/subscriptions/s/x' }, secretName: 'n' } },
  { reference: { keyVault: { id: '#{ID}#' }, secretName: 'n', secretVersion: 'v' } },
  { reference: 'x' },
  { value: 'a', reference: { keyVault: { id: 'x' }, secretName: 'n' } },
  { expression: "[externalInputs('a')]" },
  { expression: "[concat('a', 'b')]" },
  { expression: "[parameters('a')]" },
  { expression: '[broken(' },
  { expression: 7 },
  { metadata: {} },
  {},
  'a',
  7,
  null,
  '${TOKEN}',
];

function linesOf(type: JsonObject, entry: Json): readonly string[] {
  const root: JsonObject = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    languageVersion: '2.0',
    definitions,
    parameters: { p: type },
    resources: { r: { type: 'A.B/c', apiVersion: '2024-01-01', name: 'r', properties: { v: "[parameters('p')]" } } },
    outputs: { o: { ...type, value: "[parameters('p')]" } },
  };
  const parameterFile = readDocument('main.parameters.json', JSON.stringify({ parameters: { p: entry } }));
  const deployment = evaluateDeployment(
    { file: 'main.json', root },
    { parameterFile, fillIns: fillInsOf(parameterFile), context: {}, requireParameters: true },
  );
  const value = deployment.resources[0]?.read(['properties', 'v']) ?? null;
  return [
    `  ${described(value)}`,
    ...deployment.problems.map(({ message, place, certain }) => {
      return `  ! ${certain ? '' : 'perhaps '}${place.document} ${place.path.join('.')}: ${sentence(message)}`;
    }),
  ];
}

test.each(Object.entries(types))('what may be given for a parameter: %s', (name, type) => {
  const outcomes = new Map<string, string[]>();
  for (const [shown, entry] of [
    ...given.map((value) => [JSON.stringify(value), { value }] as const),
    ...entries.map((each) => [`entry ${JSON.stringify(each)}`, each] as const),
  ]) {
    const text = linesOf(type, entry).join('\n');
    outcomes.set(text, [...(outcomes.get(text) ?? []), shown]);
  }
  const lines = [...outcomes].flatMap(([text, values]) => [...values, text]);
  expectGolden(`${lines.join('\n')}\n`, `template/given-values/${name.replaceAll(' ', '-')}.golden.txt`);
});
