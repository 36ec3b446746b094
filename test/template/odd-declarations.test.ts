import { formatJsonPath } from '../../src/json/path.js';
import { belowPath } from '../../src/expressions/below.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { EvaluatedDeployment } from '../../src/template/deployment.js';
import { described } from '../described-value.js';
import { expectGolden } from '../golden.js';
import { sentence } from '../../src/messages/sentence.js';

// What may be declared, and in which ways it may be wrong: types whose values nobody gives, and sections as nobody should
// write them, on top, under symbolic names and in a nested deployment.

const $schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
const version = { apiVersion: '2024-01-01' };
const plain = { type: 'A.B/c', name: 'r', ...version };

function problemLines({ problems }: EvaluatedDeployment): readonly string[] {
  return problems.map(({ id, verdict, message, place: { path, of }, certain }) => {
    const at = `${formatJsonPath(path)}${of === 'key' ? ' (name)' : ''}`;
    return `  ! ${id} ${verdict}${certain ? '' : ' perhaps'} at ${at}: ${sentence(message)}`;
  });
}

const definitions: JsonObject = {
  word: { type: 'string', allowedValues: ['a', 'b'] },
  shorter: { $ref: '#/definitions/word', maxLength: 1 },
  tree: { type: 'object', properties: { next: { $ref: '#/definitions/tree', nullable: true }, n: { type: 'int' } } },
  loop: { $ref: '#/definitions/loop' },
  x: {
    type: 'object',
    properties: { kind: { type: 'string', allowedValues: ['x'] }, a: { type: 'string' }, s: { type: 'securestring' } },
  },
  y: {
    type: 'object',
    properties: { kind: { type: 'string', allowedValues: ['y'] }, a: { type: 'int' }, b: { type: 'string' } },
    additionalProperties: false,
  },
  hidden: { type: 'secureobject', properties: { a: { type: 'string', allowedValues: ['q'] } } },
};

const types: Readonly<Record<string, JsonObject>> = {
  string: { type: 'string' },
  'string in other case': { type: 'STRING' },
  'bounded string': { type: 'string', minLength: 1, maxLength: 3 },
  'string with a negative length': { type: 'string', minLength: -1 },
  'string with a length in a text': { type: 'string', minLength: '1' },
  'nullable string': { type: 'string', nullable: true },
  'string that is not nullable': { type: 'string', nullable: false },
  'string of few': { type: 'string', allowedValues: ['a', 'b'] },
  'string of none': { type: 'string', allowedValues: [] },
  'nullable string of few': { type: 'string', allowedValues: ['a'], nullable: true },
  'string with a pattern': { type: 'string', pattern: '^a+$' },
  'string with a bound': { type: 'string', minValue: 1 },
  'secure string of few': { type: 'securestring', allowedValues: ['a', 'b'], minLength: 1 },
  int: { type: 'int', minValue: 1 },
  'int of few': { type: 'int', allowedValues: [1, 2], maxValue: 4 },
  'int with a bound in a text': { type: 'int', maxValue: 'x' },
  'int with a length': { type: 'int', maxLength: 1 },
  bool: { type: 'bool' },
  'bool of one': { type: 'bool', allowedValues: [true] },
  'nullable bool': { type: 'bool', nullable: true },
  array: { type: 'array' },
  'bounded array': { type: 'array', minLength: 1, maxLength: 2, items: { type: 'string', minLength: 2 } },
  'array of few': { type: 'array', allowedValues: ['a', 1] },
  'array of few arrays': { type: 'array', allowedValues: [['a'], ['b', 'c']] },
  'array of anything': { type: 'array', items: true },
  'array of nothing': { type: 'array', items: false },
  'array of secrets': { type: 'array', items: { type: 'securestring' } },
  'array of what is missing': { type: 'array', items: { $ref: '#/definitions/none' } },
  tuple: { type: 'array', prefixItems: [{ type: 'int' }, { type: 'string' }], items: false },
  'tuple with a secret': { type: 'array', prefixItems: [{ type: 'int' }, { type: 'securestring' }] },
  'tuple before secrets': { type: 'array', prefixItems: [{ type: 'int' }], items: { type: 'securestring' } },
  'tuple of no types': { type: 'array', prefixItems: ['x'] },
  object: { type: 'object' },
  'sealed object': {
    type: 'object',
    properties: { a: { type: 'string' }, b: { type: 'int', nullable: true } },
    additionalProperties: false,
  },
  'open object': { type: 'object', properties: { a: { type: 'string', nullable: true } }, additionalProperties: true },
  'object of numbers': { type: 'object', additionalProperties: { type: 'int', minValue: 3 } },
  'object of secrets': { type: 'object', additionalProperties: { type: 'securestring' } },
  'object of few': { type: 'object', allowedValues: [{ a: 1 }, { a: 2, b: 'x' }] },
  'object of no types': { type: 'object', properties: { a: 'x' } },
  'object with a secret': { type: 'object', properties: { a: { type: 'securestring' }, b: { type: 'string' } } },
  'secure object': { type: 'secureobject', properties: { a: { type: 'string', allowedValues: ['q'] } } },
  'nullable object': {
    type: 'object',
    nullable: true,
    properties: { a: { type: 'object', properties: { b: { type: 'bool' } } } },
  },
  tree: { $ref: '#/definitions/tree' },
  word: { $ref: '#/definitions/word' },
  shorter: { $ref: '#/definitions/shorter', minLength: 1 },
  hidden: { $ref: '#/definitions/hidden' },
  'nullable by reference': { $ref: '#/definitions/word', nullable: true },
  'reference to itself': { $ref: '#/definitions/loop' },
  'reference to nothing': { $ref: '#/definitions/none' },
  'reference elsewhere': { $ref: '#/parameters/p' },
  'reference to a file': { $ref: 'other.json#/definitions/word' },
  'reference into a definition': { $ref: '#/definitions/tree/properties/n' },
  'reference that is no text': { $ref: 7 },
  'reference of another type': { $ref: '#/definitions/word', type: 'int' },
  either: {
    type: 'object',
    discriminator: {
      propertyName: 'kind',
      mapping: { x: { $ref: '#/definitions/x' }, y: { $ref: '#/definitions/y' } },
    },
  },
  'either of one': {
    type: 'object',
    discriminator: { propertyName: 'kind', mapping: { y: { $ref: '#/definitions/y' } } },
  },
  'either of none': { type: 'object', discriminator: { propertyName: 'kind', mapping: {} } },
  'either without a name': { type: 'object', discriminator: { mapping: { y: { $ref: '#/definitions/y' } } } },
  'either of what is missing': {
    type: 'object',
    discriminator: {
      propertyName: 'kind',
      mapping: { x: { $ref: '#/definitions/x' }, z: { $ref: '#/definitions/none' } },
    },
  },
  untyped: {},
  'no such type': { type: 'text' },
  'type that is no text': { type: 7 },
  'type that is null': { type: null },
  'default of another type': { type: 'string', defaultValue: 7 },
  'default that is none of few': { type: 'string', allowedValues: ['a'], defaultValue: 'b' },
  'default in other case': { type: 'string', allowedValues: ['a'], defaultValue: 'A' },
  'default beside null': { type: 'string', nullable: true, defaultValue: 'a' },
  'default that is too long': { type: 'string', maxLength: 1, defaultValue: 'ab' },
  'default that is too much': { type: 'int', maxValue: 1, defaultValue: 2 },
  'default that lacks a part': { type: 'object', properties: { a: { type: 'string' } }, defaultValue: {} },
  'default with one part more': { type: 'object', properties: {}, additionalProperties: false, defaultValue: { z: 1 } },
  'default of a tuple that is too short': {
    type: 'array',
    prefixItems: [{ type: 'int' }, { type: 'int' }],
    defaultValue: [1],
  },
  'default of a tuple that is too long': {
    type: 'array',
    prefixItems: [{ type: 'int' }],
    items: false,
    defaultValue: [1, 2],
  },
  'default of which nobody knows the kind': { $ref: '#/definitions/none', defaultValue: 1 },
  'secure default': { type: 'secureobject', defaultValue: { a: 's', b: ['t'] } },
};

const below: readonly (readonly (string | number)[])[] = [
  ['a'],
  ['A'],
  ['b'],
  ['kind'],
  ['s'],
  ['z'],
  [0],
  [1],
  ['next', 'next', 'n'],
  ['a', 'b'],
];
const asks: readonly string[] = [
  'length(#)',
  "equals(#, 'a')",
  'empty(#)',
  "tryGet(#, 'a')",
  "coalesce(#, 'z')",
  "contains(#, 'a')",
  'first(#)',
];

test.each(['2.0', '2.1-experimental', undefined])(
  'what is known of a parameter of every type, in languageVersion %s',
  (languageVersion) => {
    const lines = Object.entries(types).flatMap(([name, type]) => {
      const texts = ["parameters('p')", ...asks.map((ask) => ask.replace('#', "parameters('p')"))];
      const shown = languageVersion === '2.0' ? texts : texts.slice(0, 1);
      const resource = { ...plain, properties: { v: shown.map((text) => `[${text}]`) } };
      const root: JsonObject = {
        $schema,
        contentVersion: '1.0.0.0',
        ...(languageVersion === undefined ? {} : { languageVersion, definitions }),
        parameters: { p: type },
        resources: languageVersion === undefined ? [resource] : { r: resource },
      };
      const found = evaluateDeployment({ file: 'main.json', root }, { context: {} });
      const values = shown.map((_, index) => found.resources[0]?.read(['properties', 'v', index]) ?? null);
      const parts = languageVersion === '2.0' ? below : [];
      return [
        `== ${name}${found.missingParameters.length > 0 ? ' has to be given' : ''}`,
        ...values.map((value, index) => `${shown[index] ?? ''} = ${described(value)}`),
        ...parts.map((path) => `.${path.join('.')} = ${described(belowPath(values[0] ?? null, path))}`),
        ...problemLines(found),
      ];
    });
    expectGolden(`${lines.join('\n')}\n`, `template/odd-declarations/types-${languageVersion ?? 'none'}.golden.txt`);
  },
);

const own = (members: Json, namespace: Json = 'own'): JsonObject => ({ functions: [{ namespace, members }] });
const giving = (value: Json, more: JsonObject = {}): JsonObject => ({ output: { type: 'string', value }, ...more });
const one = (more: JsonObject): JsonObject => ({ resources: [{ ...plain, ...more }] });

const sections: Readonly<Record<string, JsonObject>> = {
  'as it should be': {},
  'no schema': { $schema: null },
  'another schema': { $schema: 'https://schema.management.azure.com/schemas/2001-01-01/deploymentTemplate.json#' },
  'an empty content version': { contentVersion: '' },
  'no content version': { contentVersion: null },
  'an unknown language version': { languageVersion: '3.0' },
  'a language version that is no text': { languageVersion: 2 },
  extensions: { extensions: { e: { name: 'Kubernetes', version: '1.0' } } },
  'imports that are a list': { imports: [] },
  imports: { imports: { e: { provider: 'Kubernetes', version: '1.0' } }, resources: [{ ...plain, import: 'e' }] },
  'an import that is not declared': { resources: [{ ...plain, import: 'f' }] },
  'an extension that is not declared': { resources: [{ ...plain, extension: 'f' }] },
  'metadata that are a list': { metadata: [] },
  'metadata that look like an expression': { metadata: { m: '[broken(' }, comments: '[broken(' },
  'definitions that are a text': { definitions: 'x' },
  'a profile that is no text': { apiProfile: 7 },
  'parameters that are a list': { parameters: [] },
  'variables that are a text': { variables: 'x' },
  'outputs that are a list': { outputs: [] },
  'functions that are an object': { functions: {} },
  'functions that are null': { functions: null, parameters: null, variables: null, outputs: null },
  'parameters twice': { parameters: { p: { type: 'string', defaultValue: '' }, P: { type: 'int', defaultValue: 1 } } },
  'variables twice': { variables: { v: 1, V: 2 } },
  'outputs twice': { outputs: { o: { type: 'int', value: 1 }, O: { type: 'int', value: 2 } } },
  'a parameter that is a text': { parameters: { p: 'x' } },
  'a parameter without a name': { parameters: { '': { type: 'string', defaultValue: '' } } },
  'a variable whose name is an expression': { variables: { "[concat('a')]": 1 } },
  'a variable with an expression that does not parse': { variables: { v: '[broken(' } },
  'a name with an expression that does not parse': { variables: { v: { '[broken(': 1 } } },
  'an expression that does not parse in a list': { variables: { v: [{ a: ['[1 2]'] }] } },
  'a text that is no expression': { variables: { v: ['[[broken(', '[]x', ' [broken('] } },
  'variable loops that are an object': { variables: { copy: {} } },
  'variable loops': {
    variables: {
      copy: [
        { name: 'l', count: 2, input: "[copyIndex('l')]" },
        { name: 'm', count: 0, input: 'x' },
      ],
    },
  },
  'a variable loop without a name': { variables: { copy: [{ count: 2, input: 'x' }] } },
  'a variable loop without a count': { variables: { copy: [{ name: 'l', input: 'x' }] } },
  'a variable loop without an input': { variables: { copy: [{ name: 'l', count: 2 }] } },
  'a variable loop of a negative count': { variables: { copy: [{ name: 'l', count: -1, input: 'x' }] } },
  'a variable loop of a text': { variables: { copy: [{ name: 'l', count: 'x', input: 'x' }] } },
  'a variable loop of 801': { variables: { copy: [{ name: 'l', count: 801, input: 'x' }] } },
  'a variable loop beside a variable of its name': { variables: { l: 1, copy: [{ name: 'l', count: 1, input: 'x' }] } },
  'two variable loops of a name': {
    variables: {
      copy: [
        { name: 'l', count: 1, input: 'x' },
        { name: 'L', count: 1, input: 'y' },
      ],
    },
  },
  'a variable that needs itself': { variables: { v: "[variables('v')]" } },
  'variables that need each other': { variables: { v: "[variables('w')]", w: "[concat(variables('v'), 'x')]" } },
  'an output without a value': { outputs: { o: { type: 'string' } } },
  'an output with a value and a loop': { outputs: { o: { type: 'array', value: [], copy: { count: 1, input: 1 } } } },
  'an output of another type': { outputs: { o: { type: 'int', value: 'x' } } },
  'an output that is null': { outputs: { o: { type: 'string', value: null } } },
  'an output with a condition': {
    outputs: {
      o: { type: 'string', condition: 'x', value: 'x' },
      n: { type: 'string', condition: false, value: "[fail('never')]" },
    },
  },
  'an output that is a text': { outputs: { o: 'x' } },
  'an output loop': { outputs: { o: { type: 'array', copy: { count: 2, input: '[copyIndex()]' } } } },
  'an output loop of a text': { outputs: { o: { type: 'array', copy: { count: 'x', input: 1 } } } },
  'an output loop that is a list': { outputs: { o: { type: 'array', copy: [] } } },
  'a function': own({ f: giving("[parameters('p')]", { parameters: [{ name: 'p', type: 'string' }] }) }),
  'a function without an output': own({ f: {} }),
  'a function that is a text': own({ f: 'x' }),
  'functions without members': { functions: [{ namespace: 'own' }] },
  'functions without a namespace': { functions: [{ members: {} }] },
  'functions that are a text': { functions: ['x'] },
  'a namespace that is no name': own({ f: giving('x') }, 'own.er'),
  'an empty namespace': own({ f: giving('x') }, ''),
  'a function that is no name': own({ 'f-g': giving('x') }),
  'a function without a name': own({ '': giving('x') }),
  'a function whose name is of another script': own({ ä1_: giving('x') }, '中'),
  'a function twice': own({ f: giving('x'), F: giving('y') }),
  'a function twice in two entries': {
    functions: [
      ...(own({ f: giving('x') })['functions'] as Json[]),
      ...(own({ F: giving('y') }, 'OWN')['functions'] as Json[]),
    ],
  },
  'a function that calls itself': own({ f: giving('[own.f()]') }),
  'functions that call each other': own({
    f: giving('[own.g()]'),
    g: giving("[concat(own.h(), 'x')]"),
    h: giving("[createObject('a', own.F()).a]"),
    i: giving('[own.g()]'),
  }),
  'a function that calls another': own({ f: giving('[own.g()]'), g: giving('x') }),
  'a function that asks for a resource': own({ f: giving("[reference('x').a]") }),
  'a function that asks for a list': own({ f: giving("[listKeys('x', '1').a]") }),
  'a function that is new each time': own({ f: giving('[newGuid()]'), g: giving('[utcNow()]') }),
  'a function that calls what is not there': own({ f: giving('[none()]'), g: giving('[own.none()]') }),
  'a function with a variable': {
    variables: { v: 1 },
    ...own({ f: giving("[variables('v')]") }),
    ...one({ tags: { t: '[own.f()]' } }),
  },
  'a function with a parameter of the template': {
    parameters: { q: { type: 'string', defaultValue: 'x' } },
    ...own({ f: giving("[parameters('q')]") }),
    ...one({ tags: { t: '[own.f()]' } }),
  },
  'a function with a lambda': own({ f: giving("[string(map(createArray(1), lambda('x', lambdaVariables('x'))))]") }),
  'a function with its loop': { ...own({ f: giving('[copyIndex()]') }), ...one({ tags: { t: '[own.f()]' } }) },
  'a function with its deployment': {
    ...own({ f: giving('[deployment().name]') }),
    ...one({ tags: { t: '[own.f()]' } }),
  },
  'a function with a parameter without a name': own({ f: giving('x', { parameters: [{ type: 'string' }] }) }),
  'a function with a parameter twice': own({
    f: giving('x', {
      parameters: [
        { name: 'p', type: 'string' },
        { name: 'P', type: 'int' },
      ],
    }),
  }),
  'a function with a parameter of no type': own({ f: giving('x', { parameters: [{ name: 'p', type: 'text' }, 'x'] }) }),
  'a function of no type': own({ f: { output: { type: 'text', value: 'x' } } }),
  'a function that gives another type': { ...own({ f: giving(7) }), ...one({ tags: { t: '[own.f()]' } }) },
  'a function called with another type': {
    ...own({ f: giving('x', { parameters: [{ name: 'p', type: 'int' }] }) }),
    ...one({ tags: { t: "[own.f('x')]", u: '[own.f()]', v: '[own.f(1, 2)]' } }),
  },
  'a function that gives a secret': {
    ...own({ f: { output: { type: 'securestring', value: 'x' } } }),
    ...one({ tags: { t: '[own.f()]' } }),
  },
  'no resources': { resources: null },
  'resources that are a text': { resources: 'x' },
  'resources that are an expression': { resources: '[createArray()]' },
  'a resource that is a text': { resources: ['x'] },
  'a resource without a type': { resources: [{ name: 'r', ...version }] },
  'a resource whose type is an expression': one({ type: "[concat('A.B/c')]" }),
  'a resource whose type is no text': one({ type: 7 }),
  'a resource whose type has no provider': one({ type: 'c' }),
  'a resource whose type ends in a slash': one({ type: 'A.B/c/' }),
  'a resource without a version': { resources: [{ type: 'A.B/c', name: 'r' }] },
  'a resource without a version but with a profile': {
    apiProfile: '2018-03-01-hybrid',
    resources: [{ type: 'A.B/c', name: 'r' }],
  },
  'a resource without a name': { resources: [{ type: 'A.B/c', ...version }] },
  'a resource whose name is empty': one({ name: '' }),
  'a resource whose name is no text': one({ name: 7 }),
  'an existing resource': one({ existing: true }),
  'an existing resource with more': one({
    existing: true,
    location: 'x',
    properties: {},
    sku: {},
    kind: 'x',
    identity: {},
    zones: [],
    plan: {},
    managedBy: 'x',
    extendedLocation: {},
    tags: {},
  }),
  'a resource that exists in a text': one({ existing: 'true' }),
  'a resource that does not exist': one({ existing: false, tags: {} }),
  'a resource of another group': one({ resourceGroup: 'g', subscriptionId: 's' }),
  'an existing resource of another group': one({ existing: true, resourceGroup: 'g' }),
  'nulls in a resource': one({
    dependsOn: null,
    existing: null,
    resources: null,
    copy: null,
    tags: null,
    properties: null,
    condition: null,
    scope: null,
    location: null,
  }),
  'dependencies that are a text': one({ dependsOn: 'x' }),
  'dependencies without a name': one({ dependsOn: [''] }),
  'a dependency that is null': one({ dependsOn: [null] }),
  'a dependency that is a number': one({ dependsOn: [7] }),
  'a dependency that is not there': one({ dependsOn: ['none'] }),
  'a dependency on itself': one({ dependsOn: ['r'] }),
  'tags that are a text': one({ tags: 'x' }),
  'tags that are a list': one({ tags: [] }),
  'tags that are an expression': one({ tags: "[createObject('a', 'b')]" }),
  'asserts in a resource': one({ asserts: {} }),
  asserts: { asserts: { a: true } },
  'a condition that is a text': one({ condition: 'x' }),
  'a condition that is a number': one({ condition: '[add(1, 1)]' }),
  'a loop without a name': one({ copy: { count: 2 } }),
  'a loop without a count': one({ copy: { name: 'l' } }),
  'a loop of a negative count': one({ copy: { name: 'l', count: -1 } }),
  'a loop of a text': one({ copy: { name: 'l', count: 'x' } }),
  'a loop that is a list': one({ copy: [] }),
  'a loop in another mode': one({
    name: "[format('r{0}', copyIndex())]",
    copy: { name: 'l', count: 2, mode: 'Other' },
  }),
  'a loop in batches': one({
    name: "[format('r{0}', copyIndex())]",
    copy: { name: 'l', count: 3, mode: 'serial', batchSize: 2 },
  }),
  'a loop in batches of nothing': one({
    name: "[format('r{0}', copyIndex())]",
    copy: { name: 'l', count: 3, batchSize: 0 },
  }),
  'a loop of one name': one({ copy: { name: 'l', count: 2 } }),
  'two loops of a name': {
    resources: [
      { ...plain, name: "[format('r{0}', copyIndex())]", copy: { name: 'l', count: 2 } },
      { ...plain, name: "[format('s{0}', copyIndex())]", copy: { name: 'L', count: 2 } },
    ],
  },
  'a loop that asks for another': one({ name: "[format('r{0}', copyIndex('none'))]", copy: { name: 'l', count: 1 } }),
  'a loop with an offset': one({
    name: "[format('r{0}{1}{2}', copyIndex(5), copyIndex('L', 7), copyIndex('l'))]",
    copy: { name: 'l', count: 2 },
  }),
  'a resource inside': one({ resources: [{ type: 'd', name: 's', ...version }] }),
  'a resource inside with a loop': one({
    resources: [{ type: 'd', name: 's', ...version, copy: { name: 'l', count: 2 } }],
  }),
  'a resource inside with a scope': one({ resources: [{ type: 'd', name: 's', ...version, scope: '/' }] }),
  'a resource inside without a type': one({ resources: [{ name: 's', ...version }] }),
  'resources inside that are a text': one({ resources: 'x' }),
  'property loops': one({
    properties: {
      copy: [
        { name: 'a', count: 2, input: "[copyIndex('a')]" },
        { name: 'b', count: 1, input: { c: "[copyIndex('B')]" } },
      ],
    },
  }),
  'a property loop beside a property of its name': one({
    properties: { a: 1, copy: [{ name: 'a', count: 1, input: 1 }] },
  }),
  'a property loop without a name': one({ properties: { copy: [{ count: 1, input: 1 }] } }),
  'a property loop without an input': one({ properties: { copy: [{ name: 'a', count: 1 }] } }),
  'a property loop of a text': one({ properties: { copy: [{ name: 'a', count: 'x', input: 1 }] } }),
  'a property loop in a property loop': one({
    properties: { copy: [{ name: 'a', count: 1, input: { copy: [{ name: 'b', count: 1, input: 1 }] } }] },
  }),
  'a property that is called copy': one({ properties: { copy: { a: 1 } } }),
  'a property that an expression names': one({ properties: { "[concat('a', 'b')]": 1, ab: 2, '[null()]': 3 } }),
  'an expression that is refused': one({ properties: { v: "[add('x', 1)]", w: ["[fail('no')]"] } }),
  'a loop of a property outside': one({
    properties: { v: "[copyIndex('a')]", w: '[copyIndex()]', x: "[if(false(), copyIndex('b'), 1)]" },
  }),
};

test.each(['classic', 'symbolic', 'nested'])('what is said of every section in a %s template', (form) => {
  const outcomes = Object.entries(sections).map(([what, section]) => {
    const root: Record<string, Json> = { $schema, contentVersion: '1.0.0.0', resources: [plain], ...section };
    if (form === 'symbolic') {
      root['languageVersion'] ??= '2.0';
      const { resources } = root;
      if (Array.isArray(resources))
        root['resources'] = Object.fromEntries(resources.map((each: Json, index) => [`r${index}`, each]));
    }
    const nested = {
      type: 'Microsoft.Resources/deployments',
      name: 'd',
      ...version,
      properties: { mode: 'Incremental', expressionEvaluationOptions: { scope: 'inner' }, template: root },
    };
    const whole = form === 'nested' ? { $schema, contentVersion: '1.0.0.0', resources: [nested] } : root;
    const found = evaluateDeployment({ file: 'main.json', root: whole }, { context: { resourceGroup: 'rg' } });
    const deployed = found.resources.map((resource) => {
      const value = (name: string): string => described(resource.read([name])).split('\n')[0] ?? '';
      return `  ${resource.existing ? 'existing ' : ''}${described(resource.id).split('\n')[0] ?? ''} tags ${value('tags')} properties ${value('properties')}`;
    });
    const outputs = [...found.outputs].map(([name, value]) => `  output ${name} = ${described(value)}`);
    return [`== ${what}`, ...(form === 'nested' ? [] : [...deployed, ...outputs]), ...problemLines(found)];
  });
  expectGolden(`${outcomes.flat().join('\n')}\n`, `template/odd-declarations/sections-${form}.golden.txt`);
});
