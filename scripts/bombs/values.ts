import { VAULT, STORAGE, keyOf, named, parameterFile, template, times, workspace } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };
const bool = { type: 'bool' };

/** Variables of which each uses the one before. */
function chain(name: string, size: number, step: (before: string) => string, first = "parameters('p')"): Bomb {
  return {
    name,
    size,
    make: (count) => ({
      'main.json': template([workspace('w', { encryption: `[variables('v${count}')]` })], {
        parameters: { p: text },
        variables: named('v', count + 1, (index) =>
          index === 0 ? `[${first}]` : `[${step(`variables('v${index - 1}')`)}]`,
        ),
      }),
    }),
  };
}

/** Values that share their parts, depend on many answers, or are deep. */
export const manyValues: readonly Bomb[] = [
  chain('doubled texts', 20, (v) => `concat(${v}, ${v})`),
  chain('doubled lists', 20, (v) => `createArray(${v}, ${v})`),
  chain('doubled objects', 20, (v) => `createObject('a', ${v}, 'b', ${v})`),
  chain('doubled unions', 20, (v) => `union(createObject('a', ${v}), createObject('b', ${v}))`),
  chain('doubled formats', 20, (v) => `format('{0}{0}', ${v})`),
  chain('doubled choices', 20, (v) => `if(equals(${v}, 'a'), ${v}, concat(${v}, 'b'))`),
  chain('doubled known lists', 20, (v) => `createArray(${v}, ${v})`, "'x'"),
  chain('doubled known texts', 20, (v) => `concat(${v}, ${v})`, "'x'"),
  chain('doubled json', 20, (v) => `json(string(createArray(${v}, ${v})))`, "'x'"),
  chain('doubled replacements', 20, (v) => `replace(${v}, 'x', 'xx')`, "'x'"),
  chain('a chain of variables', 800, (v) => `concat(${v}, 'x')`),
  chain('a chain of choices', 100, (v) => `if(startsWith(parameters('p'), ${v}), 'x', ${v})`),
  chain('a chain of wrapped values', 800, (v) => `createObject('a', ${v})`),
  {
    name: 'a chain of parameters',
    size: 1600,
    make: (size) => ({
      'main.json': template([workspace(`[parameters('p${size}')]`)], {
        parameters: named('p', size + 1, (index) => ({
          ...text,
          ...(index === 0 ? {} : { defaultValue: `[concat(parameters('p${index - 1}'), 'x')]` }),
        })),
      }),
    }),
  },
  {
    name: 'an id of nested calls',
    size: 500,
    make: (size) => ({
      'main.json': template(
        [
          workspace('w', {
            storageAccount: `[resourceId('${STORAGE}', ${"concat('a', ".repeat(size)}parameters('p')${')'.repeat(size)})]`,
            keyVault: `[resourceId('${VAULT}', ${"concat('a', ".repeat(size)}parameters('p')${')'.repeat(size)})]`,
            encryption: keyOf(`${"concat('a', ".repeat(size)}parameters('p')${')'.repeat(size)}`),
          }),
        ],
        { parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'a name of many parameters',
    size: 1000,
    make: (size) => ({
      'main.json': template(
        [
          workspace('w', {
            encryption: keyOf(`concat(${times(size, (index) => `parameters('p${index}')`).join()})`),
          }),
        ],
        { parameters: named('p', size, () => text) },
      ),
    }),
  },
  {
    name: 'choices of many parameters',
    size: 20,
    make: (size) => ({
      'main.json': template(
        [
          workspace('w', {
            encryption: {
              status: `[if(${times(size, (index) => `if(parameters('c${index}'), true(), false())`).reduce((a, b) => `or(${a}, ${b})`)}, 'Enabled', 'Disabled')]`,
              keyVaultProperties: `[union(${times(size, (index) => `if(parameters('c${index}'), createObject('k${index}', 1), createObject())`).join()})]`,
            },
          }),
        ],
        { parameters: named('c', size, () => bool) },
      ),
    }),
  },
  {
    name: 'many allowed values',
    size: 5000,
    make: (size) => ({
      'main.json': template(
        [
          workspace(`[concat(parameters('a'), parameters('b'))]`, {
            encryption: {
              status: "[parameters('a')]",
              keyVaultProperties: keyOf("concat(parameters('a'), parameters('b'))")['keyVaultProperties'] ?? null,
            },
          }),
        ],
        {
          parameters: {
            a: { ...text, allowedValues: times(size, (index) => `a${index}`) },
            b: { ...text, allowedValues: times(size, (index) => `b${index}`) },
          },
        },
      ),
    }),
  },
  {
    name: 'many allowed values, all given',
    size: 5000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('a')[0]]")], {
        parameters: { a: { type: 'array', allowedValues: times(size, (index) => `a${index}`) } },
      }),
      'main.parameters.json': parameterFile({ a: times(size, (index) => `a${index}`) }),
    }),
  },
  {
    name: 'types that use the next one twice',
    size: 20,
    make: (size) => ({
      'main.json': template([workspace("[parameters('p').a.a.a]")], {
        languageVersion: '2.0',
        definitions: named('d', size + 1, (index) =>
          index === size
            ? text
            : {
                type: 'object',
                properties: { a: { $ref: `#/definitions/d${index + 1}` }, b: { $ref: `#/definitions/d${index + 1}` } },
              },
        ),
        parameters: { p: { $ref: '#/definitions/d0' } },
      }),
    }),
  },
  {
    name: 'functions that call the next one twice',
    size: 20,
    make: (size) => ({
      'main.json': template([workspace("[n.f0(parameters('p'))]")], {
        parameters: { p: text },
        functions: [
          {
            namespace: 'n',
            members: named('f', size + 1, (index) => ({
              parameters: [{ name: 'x', type: 'string' }],
              output: {
                type: 'string',
                value:
                  index === size
                    ? "[parameters('x')]"
                    : `[concat(n.f${index + 1}(parameters('x')), n.f${index + 1}(parameters('x')))]`,
              },
            })),
          },
        ],
        languageVersion: '2.0',
      }),
    }),
  },
  {
    name: 'lambdas in lambdas',
    size: 4,
    make: (size) => ({
      'main.json': template([workspace('w', { v: "[variables('v')]" })], {
        variables: {
          v: `[${times(size, (index) => `map(range(0, 40), lambda('x${index}', `).join('')}lambdaVariables('x0')${'))'.repeat(size)}]`,
        },
      }),
    }),
  },
  {
    name: 'a search in a search',
    size: 1500,
    make: (size) => ({
      'main.json': template([workspace('w', { v: "[variables('b')]" })], {
        variables: {
          a: `[map(range(0, ${size}), lambda('x', createObject('a', lambdaVariables('x'))))]`,
          b: "[filter(variables('a'), lambda('x', contains(variables('a'), createObject('a', 'z'))))]",
        },
      }),
    }),
  },
  {
    name: 'outputs of many expressions',
    size: 5000,
    make: (size) => ({
      'main.json': template([workspace('w')], {
        parameters: { p: text },
        outputs: named('o', size, (index) => ({ type: 'string', value: `[concat(parameters('p'), '${index}')]` })),
      }),
    }),
  },
  {
    name: 'variables with large values',
    size: 400,
    make: (size) => ({
      'main.json': template(
        times(size, (index) => workspace(`w${index}`, { v: "[variables('v')]", i: `[variables('v')[${index}]]` })),
        {
          variables: { v: times(size, (index) => ({ index, name: `[concat(parameters('p'), '${index}')]` })) },
          parameters: { p: text },
        },
      ),
    }),
  },
  {
    name: 'a long expression',
    size: 8000,
    make: (size) => ({
      'main.json': template(
        times(20, (index) =>
          workspace(`[concat('w${index}', ${times(size / 4, () => "'a'").join()})]`, {
            friendlyName: `[concat(parameters('p'), ${times(size / 4, () => "'a'").join()})]`,
          }),
        ),
        { parameters: { p: text } },
      ),
    }),
  },
];
