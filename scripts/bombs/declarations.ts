import { template, parameterFile, workspace, times, named } from './template.js';
import type { Bomb } from './template.js';
import type { Json, JsonObject } from '../../src/json/value.js';

const text = { type: 'string' };

const definition = (size: number, of: (n: number) => Json): JsonObject => named('d', size, of);

/** Declarations: types, functions, parameters, outputs. */
export const declarations: readonly Bomb[] = [
  {
    name: 'definitions',
    size: 30_000,
    make: (size) => ({
      'main.json': template(
        { w: workspace('w') },
        { languageVersion: '2.0', definitions: definition(size, () => ({ type: 'object', properties: { a: text } })) },
      ),
    }),
  },
  {
    name: 'definitions in a circle',
    size: 20_000,
    make: (size) => ({
      'main.json': template(
        { w: workspace("[parameters('p')]") },
        {
          languageVersion: '2.0',
          parameters: { p: { $ref: '#/definitions/d0' } },
          definitions: definition(size, (n) => ({ $ref: `#/definitions/d${(n + 1) % size}` })),
        },
      ),
    }),
  },
  {
    name: 'definitions that hold each other',
    size: 150,
    make: (size) => ({
      'main.json': template(
        { w: workspace("[parameters('p').a0.a1.a2]") },
        {
          languageVersion: '2.0',
          parameters: { p: { $ref: '#/definitions/d0' } },
          definitions: definition(size, () => ({
            type: 'object',
            properties: named('a', size, (m) => ({ $ref: `#/definitions/d${m}` })),
          })),
        },
      ),
    }),
  },
  {
    name: 'types in types',
    size: 2000,
    make: (size) => {
      const kinds = definition(size, (n) =>
        n === size - 1 ? text : { type: 'array', items: { $ref: `#/definitions/d${n + 1}` } },
      );
      return {
        'main.json': template(
          { w: workspace('w', { a: "[parameters('p')]" }) },
          { languageVersion: '2.0', parameters: { p: { $ref: '#/definitions/d0' } }, definitions: kinds },
        ),
      };
    },
  },
  {
    name: 'discriminated types',
    size: 3000,
    make: (size) => ({
      'main.json': template(
        { w: workspace("[parameters('p').name]") },
        {
          languageVersion: '2.0',
          parameters: {
            p: {
              type: 'object',
              discriminator: {
                propertyName: 'kind',
                mapping: named('k', size, (n) => ({ $ref: `#/definitions/d${n}` })),
              },
            },
          },
          definitions: definition(size, (n) => ({
            type: 'object',
            properties: { kind: { type: 'string', allowedValues: [`k${n}`] }, name: text },
          })),
        },
      ),
    }),
  },
  {
    name: 'values of a type',
    size: 30_000,
    make: (size) => ({
      'main.json': template(
        { w: workspace("[parameters('p')[0].a]") },
        {
          languageVersion: '2.0',
          parameters: { p: { type: 'array', items: { $ref: '#/definitions/d' } } },
          definitions: {
            d: {
              type: 'object',
              properties: { a: { ...text, minLength: 1, allowedValues: times(100, String) } },
              additionalProperties: false,
            },
          },
        },
      ),
      'main.parameters.json': parameterFile({ p: times(size, (n) => ({ a: String(n % 200), b: n })) }),
    }),
  },
  {
    name: 'allowed values and a default',
    size: 80_000,
    make: (size) => ({
      'main.json': template(
        [workspace("[parameters('p')]", { status: "[if(equals(parameters('p'), 'x'), 'Enabled', 'Disabled')]" })],
        {
          parameters: { p: { ...text, allowedValues: times(size, (n) => `v${n}`) } },
        },
      ),
    }),
  },
  {
    name: 'allowed objects, all given',
    size: 4000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('p')[0].a]")], {
        parameters: { p: { type: 'array', allowedValues: times(size, (n) => ({ a: `v${n}` })) } },
      }),
      'main.parameters.json': parameterFile({ p: times(size, (n) => ({ A: `V${n}` })) }),
    }),
  },
  {
    name: 'parameters',
    size: 40_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('p1')]")], { parameters: named('p', size, () => text) }),
    }),
  },
  {
    name: 'parameters that are refused',
    size: 100_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('p1')]")], { parameters: named('p', size, () => ({})) }),
    }),
  },
  {
    name: 'outputs',
    size: 40_000,
    make: (size) => ({
      'main.json': template([workspace('w')], { outputs: named('o', size, () => ({ type: 'int', value: 1 })) }),
    }),
  },
  {
    name: 'outputs that are refused',
    size: 80_000,
    make: (size) => ({ 'main.json': template([workspace('w')], { outputs: named('o', size, () => ({ v: 1 })) }) }),
  },
  {
    name: 'outputs in loops',
    size: 300,
    make: (size) => ({
      'main.json': template([workspace('w')], {
        outputs: named('o', size, () => ({ type: 'array', copy: { count: 800, input: '[range(0, copyIndex())]' } })),
      }),
    }),
  },
  {
    name: 'functions',
    size: 15_000,
    make: (size) => ({
      'main.json': template([workspace('[n.f1()]')], {
        functions: [
          {
            namespace: 'n',
            members: named('f', size, (n) => ({ output: { type: 'string', value: `[concat('a', '${n}')]` } })),
          },
        ],
      }),
    }),
  },
  {
    name: 'namespaces of functions',
    size: 15_000,
    make: (size) => ({
      'main.json': template([workspace('[n1.f()]')], {
        functions: times(size, (n) => ({
          namespace: `n${n}`,
          members: { f: { output: { type: 'string', value: '[n1.f()]' } } },
        })),
      }),
    }),
  },
  {
    name: 'functions in a circle',
    size: 2000,
    make: (size) => ({
      'main.json': template(
        { w: workspace('[n.f0()]') },
        {
          languageVersion: '2.0',
          functions: [
            {
              namespace: 'n',
              members: named('f', size, (n) => ({ output: { type: 'string', value: `[n.f${(n + 1) % size}()]` } })),
            },
          ],
        },
      ),
    }),
  },
  {
    name: 'variables in a circle',
    size: 30_000,
    make: (size) => ({
      'main.json': template([workspace("[variables('v0')]")], {
        variables: named('v', size, (n) => `[variables('v${(n + 1) % size}')]`),
      }),
    }),
  },
  {
    name: 'variables that use all others',
    size: 300,
    make: (size) => ({
      'main.json': template([workspace('w', { v: `[variables('v${size - 1}')]` })], {
        variables: named('v', size, (n) =>
          n === 0 ? 'x' : `[concat(${times(n, (m) => `take(variables('v${m}'), 2)`).join()})]`,
        ),
      }),
    }),
  },
  {
    name: 'the value of everything',
    size: 600,
    make: (size) => ({
      'main.json': template(
        times(size, (n) => workspace(`w${n}`, { v: "[variables('big')]" })),
        {
          variables: { big: times(300, (n) => ({ n, s: `[concat('x', ${n})]` })) },
        },
      ),
    }),
  },
  {
    name: 'the value of everything that is not known',
    size: 600,
    make: (size) => ({
      'main.json': template(
        times(size, (n) => workspace(`w${n}`, { v: "[variables('big')]", tag: `[string(variables('big'))]` })),
        {
          parameters: { p: text },
          variables: { big: times(300, (n) => ({ n, s: `[concat(parameters('p'), ${n})]` })) },
        },
      ),
    }),
  },
];
