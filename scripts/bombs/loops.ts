import { VAULT, DEPLOYMENT, templateOf, template, resource, workspace, nested, keyOf, times } from './template.js';
import type { Bomb } from './template.js';
import type { JsonObject } from '../../src/json/value.js';

const text = { type: 'string' };

/** Loops in loops, and deployments in deployments. */
export const loops: readonly Bomb[] = [
  {
    name: 'loops of 800 in deployments in a loop of 800',
    size: 400,
    make: (size) => ({
      'main.json': template([
        nested(
          "[concat('d', copyIndex())]",
          templateOf([workspace("[concat('w', copyIndex())]", {}, { copy: { name: 'l', count: 800 } })]),
          { copy: { name: 'o', count: size } },
        ),
      ]),
    }),
  },
  {
    name: 'deployments in deployments',
    size: 6,
    make: (size) => ({
      'main.json': template([
        workspace('w'),
        times(size, (n) => n).reduce<JsonObject>(
          (inner, n) => nested(`d${n}`, templateOf([inner, inner]), n % 2 === 0 ? {} : { dependsOn: [] }),
          workspace('x'),
        ),
      ]),
    }),
  },
  {
    name: 'deployments in deployments evaluated outside',
    size: 6,
    make: (size) => ({
      'main.json': template(
        [
          workspace('w'),
          times(size, (n) => n).reduce<JsonObject>(
            (inner, n) => ({
              type: DEPLOYMENT,
              apiVersion: '2022-09-01',
              name: `d${n}`,
              properties: {
                mode: 'Incremental',
                template: templateOf([inner, inner], { variables: { a: "[variables('v')]" } }),
              },
            }),
            workspace("[concat('x', parameters('p'))]"),
          ),
        ],
        { parameters: { p: text }, variables: { v: times(100, (n) => `[concat(parameters('p'), ${n})]`) } },
      ),
    }),
  },
  {
    name: 'properties in loops in a loop',
    size: 100,
    make: (size) => ({
      'main.json': template([
        workspace(
          "[concat('w', copyIndex())]",
          {
            copy: times(5, (n) => ({
              name: `p${n}`,
              count: 800,
              input: { a: `[copyIndex('p${n}')]`, b: '[copyIndex()]' },
            })),
          },
          { copy: { name: 'w', count: size } },
        ),
      ]),
    }),
  },
  {
    name: 'properties in loops in properties in loops',
    size: 25,
    make: (size) => ({
      'main.json': template([
        workspace('w', {
          copy: [
            {
              name: 'a',
              count: size,
              input: {
                copy: [
                  {
                    name: 'b',
                    count: size,
                    input: {
                      copy: [
                        { name: 'c', count: size, input: "[concat(copyIndex('a'), copyIndex('b'), copyIndex('c'))]" },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        }),
      ]),
    }),
  },
  {
    name: 'children inside children',
    size: 40,
    make: (size) => ({
      'main.json': template([
        resource(
          VAULT,
          "[concat('v', copyIndex())]",
          {},
          {
            copy: { name: 'v', count: size },
            resources: [
              {
                ...resource('keys', "[concat('k', copyIndex('k'))]", { kty: 'RSA' }),
                copy: { name: 'k', count: size },
              },
            ],
          },
        ),
        workspace('w', { encryption: keyOf("'v1'") }),
      ]),
    }),
  },
  {
    name: 'references to outputs of deployments',
    size: 1000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) =>
          nested(
            `d${n}`,
            templateOf([], {
              parameters: { a: text },
              outputs: { o: { type: 'string', value: "[concat(parameters('a'), 'x')]" } },
            }),
            {},
            { a: { value: n === 0 ? "[parameters('p')]" : `[reference('d${n - 1}').outputs.o.value]` } },
          ),
        ),
        { parameters: { p: text } },
      ),
    }),
  },
];
