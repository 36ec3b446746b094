import {
  WORKSPACE,
  DEPLOYMENT,
  templateOf,
  template,
  workspace,
  nested,
  linked,
  keyOf,
  times,
  named,
} from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };
const bool = { type: 'bool' };

/** Loops in loops, and deployments in deployments. */
export const manyDeployments: readonly Bomb[] = [
  {
    name: 'a loop in a loop over an open list',
    size: 400,
    make: (size) => ({
      'main.json': template(
        [
          workspace(
            "[concat('w', copyIndex())]",
            { copy: [{ name: 'x', count: size, input: "[parameters('list')[copyIndex('x')]]" }] },
            { copy: { name: 'w', count: size } },
          ),
        ],
        { parameters: { list: { type: 'array' } } },
      ),
    }),
  },
  {
    name: 'loops in loops of variables',
    size: 9,
    make: (size) => {
      const inner = (depth: number): unknown => ({
        copy: [{ name: `x${depth}`, count: 9, input: depth === 0 ? `[copyIndex('x0')]` : inner(depth - 1) }],
      });
      return {
        'main.json': template([workspace('w', { v: "[variables('v')]" })], { variables: { v: inner(size) as never } }),
      };
    },
  },
  {
    name: 'deployments in a loop, workspaces in a loop',
    size: 400,
    make: (size) => ({
      'main.json': template([
        nested(
          "[concat('d', copyIndex())]",
          templateOf([workspace("[concat('w', copyIndex())]", {}, { copy: { name: 'w', count: size } })]),
          { copy: { name: 'd', count: size } },
        ),
      ]),
    }),
  },
  {
    name: 'deployments in deployments in loops',
    size: 4,
    make: (size) => {
      const inner = (depth: number): ReturnType<typeof templateOf> =>
        templateOf([
          depth === 0
            ? workspace('w')
            : nested("[concat('d', copyIndex())]", inner(depth - 1), { copy: { name: 'd', count: 10 } }),
        ]);
      return { 'main.json': JSON.stringify(inner(size)) };
    },
  },
  {
    name: 'nested templates in one file',
    size: 1000,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          nested(
            `d${index}`,
            templateOf([workspace("[parameters('n')]", { encryption: keyOf("parameters('n')") })], {
              parameters: { n: text },
              outputs: { id: { type: 'string', value: `[resourceId('${WORKSPACE}', parameters('n'))]` } },
            }),
            {},
            { n: { value: `[concat(parameters('p'), ${index})]` } },
          ),
        ),
        { parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'modules that hand on what the one before gives',
    size: 300,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          nested(
            `d${index}`,
            templateOf([workspace("[parameters('n')]")], {
              parameters: { n: text },
              outputs: { n: { type: 'string', value: "[concat(parameters('n'), 'x')]" } },
            }),
            {},
            { n: { value: index === 0 ? "[parameters('p')]" : `[reference('d${index - 1}').outputs.n.value]` } },
          ),
        ),
        { parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'modules that may be deployed, handing on',
    size: 40,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          nested(
            `d${index}`,
            templateOf([workspace("[parameters('n')]", { encryption: keyOf("parameters('n')") })], {
              parameters: { n: text },
              outputs: { n: { type: 'string', value: "[concat(parameters('n'), 'x')]" } },
            }),
            { condition: `[parameters('c${index}')]` },
            {
              n: {
                value:
                  index === 0
                    ? "[parameters('p')]"
                    : `[if(parameters('c${index - 1}'), reference('d${index - 1}').outputs.n.value, 'none')]`,
              },
            },
          ),
        ),
        { parameters: { p: text, ...named('c', size, () => bool) } },
      ),
    }),
  },
  {
    name: 'a template chosen many times over',
    size: 8,
    make: (size) => {
      const inner = (depth: number): ReturnType<typeof templateOf> =>
        templateOf([
          depth === 0
            ? workspace('w')
            : {
                type: DEPLOYMENT,
                apiVersion: '2022-09-01',
                name: `d${depth}`,
                properties: {
                  mode: 'Incremental',
                  template: `[if(parameters('c${depth}'), variables('t${depth - 1}'), variables('u${depth - 1}'))]`,
                },
              },
        ]);
      const parameters = named('c', size + 1, () => bool);
      const variables = { ...named('t', size + 1, inner), ...named('u', size + 1, inner) };
      return { 'main.json': JSON.stringify({ ...inner(size), parameters, variables }) };
    },
  },
  {
    name: 'links that each lead on twice',
    size: 12,
    make: (size) => ({
      'main.json': template([linked('a', 't0.json'), linked('b', 't0.json')]),
      ...Object.fromEntries(
        times(size, (index) => [
          `t${index}.json`,
          index === size - 1
            ? template([workspace('w')])
            : template([linked('a', `t${index + 1}.json`), linked('b', `t${index + 1}.json`)]),
        ]),
      ),
    }),
  },
  {
    name: 'a chain of links',
    size: 200,
    make: (size) => ({
      'main.json': template([linked('a', 't0.json')]),
      ...Object.fromEntries(
        times(size, (index) => [
          `t${index}.json`,
          index === size - 1 ? template([workspace('w')]) : template([linked('a', `t${index + 1}.json`)]),
        ]),
      ),
    }),
  },
  {
    name: 'a fan of links',
    size: 300,
    make: (size) => ({
      'main.json': template([linked("[concat('d', copyIndex())]", 'many.json', { copy: { name: 'd', count: size } })]),
      'many.json': template([workspace("[concat('w', copyIndex())]", {}, { copy: { name: 'w', count: size } })]),
    }),
  },
  {
    name: 'a template that links to itself twice',
    size: 2,
    make: (size) => ({
      'main.json': template([workspace('w'), ...times(size, (index) => linked(`d${index}`, 'main.json'))]),
    }),
  },
  {
    name: 'outputs of modules, each with all before',
    size: 100,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) =>
            nested(
              `d${index}`,
              templateOf([], {
                parameters: { n: { type: 'object' } },
                outputs: { n: { type: 'object', value: "[createObject('a', parameters('n'), 'b', parameters('n'))]" } },
              }),
              {},
              { n: { value: index === 0 ? "[parameters('p')]" : `[reference('d${index - 1}').outputs.n.value]` } },
            ),
          ),
          workspace('w', { encryption: `[reference('d${size - 1}').outputs.n.value]` }),
        ],
        { parameters: { p: { type: 'object' } } },
      ),
    }),
  },
];
