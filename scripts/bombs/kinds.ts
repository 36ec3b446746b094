import {
  DEPLOYMENT,
  STORAGE,
  VAULT,
  WORKSPACE,
  keyOf,
  named,
  nested,
  parameterFile,
  resource,
  template,
  templateOf,
  times,
  workspace,
} from './template.js';
import type { Bomb } from './template.js';
import type { Json, JsonObject } from '../../src/json/value.js';

const text = { type: 'string' };

/** Work for one function: variables with it, used by a workspace. */
function worked(name: string, size: number, variables: (size: number) => JsonObject, rest: JsonObject = {}): Bomb {
  return {
    name,
    size,
    make: (count) => ({
      'main.json': template([workspace('w', { v: "[variables('v')]" })], { variables: variables(count), ...rest }),
    }),
  };
}

const list = (size: number, of = "lambdaVariables('x')"): string => `map(range(0, ${size}), lambda('x', ${of}))`;

/** What functions make of much. */
export const functionWork: readonly Bomb[] = [
  worked('maps of 10,000', 8, (size) => ({
    v: times(size, (n) => `[length(map(range(${n}, 10000), lambda('x', string(lambdaVariables('x')))))]`),
  })),
  worked('a sort by a lambda', 5000, (size) => ({
    a: `[${list(size, "mod(mul(lambdaVariables('x'), 7919), 10007)")}]`,
    v: "[sort(variables('a'), lambda('x', 'y', less(lambdaVariables('x'), lambdaVariables('y'))))]",
  })),
  worked('a sort that contradicts itself', 5000, (size) => ({
    a: `[range(0, ${size})]`,
    v: "[sort(variables('a'), lambda('x', 'y', true()))]",
  })),
  worked('a sort of objects by what they hold', 2000, (size) => ({
    a: `[${list(size, "createObject('a', range(0, 100))")}]`,
    v: "[sort(variables('a'), lambda('x', 'y', equals(lambdaVariables('x'), lambdaVariables('y'))))]",
  })),
  worked('groups', 5000, (size) => ({
    v: `[groupBy(range(0, ${size}), lambda('x', string(mod(lambdaVariables('x'), 3))))]`,
  })),
  worked('an object of a list', 5000, (size) => ({
    v: `[toObject(range(0, ${size}), lambda('x', string(lambdaVariables('x'))))]`,
  })),
  worked('reductions that grow', 3000, (size) => ({
    v: `[reduce(range(0, ${size}), createArray(), lambda('x', 'y', concat(lambdaVariables('x'), createArray(lambdaVariables('y')))))]`,
  })),
  worked('reductions that grow objects', 3000, (size) => ({
    v: `[reduce(range(0, ${size}), createObject(), lambda('x', 'y', union(lambdaVariables('x'), createObject(string(lambdaVariables('y')), 1))))]`,
  })),
  worked('reductions that double', 15, (size) => ({
    v: `[length(reduce(range(0, ${size}), 'x', lambda('x', 'y', concat(lambdaVariables('x'), lambdaVariables('x')))))]`,
  })),
  worked(
    'reductions over an unknown',
    300,
    (size) => ({
      v: `[reduce(range(0, ${size}), parameters('p'), lambda('x', 'y', concat(lambdaVariables('x'), string(lambdaVariables('y')))))]`,
    }),
    { parameters: { p: text } },
  ),
  worked('unions of large lists', 4000, (size) => ({
    a: `[${list(size, "createObject('a', lambdaVariables('x'))")}]`,
    b: `[${list(size, "createObject('b', lambdaVariables('x'))")}]`,
    v: "[union(variables('a'), variables('b'), variables('a'))]",
  })),
  worked('intersections of large lists', 4000, (size) => ({
    a: `[${list(size, "createObject('a', lambdaVariables('x'))")}]`,
    b: `[${list(size, "createObject('a', add(lambdaVariables('x'), 1))")}]`,
    v: "[intersection(variables('a'), variables('b'))]",
  })),
  worked('flattened lists', 300, (size) => ({
    a: `[${list(size, 'range(0, 100)')}]`,
    v: "[flatten(createArray(flatten(variables('a')), flatten(variables('a'))))]",
  })),
  worked('searches for the last', 4000, (size) => ({
    a: `[${list(size, "createArray(lambdaVariables('x'))")}]`,
    v: "[map(variables('a'), lambda('x', indexOf(variables('a'), lambdaVariables('x'))))]",
  })),
  worked('split texts', 60_000, (size) => ({
    a: 'a,'.repeat(size),
    v: "[map(range(0, 20), lambda('x', length(split(variables('a'), createArray(',', 'a')))))]",
  })),
  worked('replaced texts', 60_000, (size) => ({
    a: 'a'.repeat(size),
    v: "[map(range(0, 200), lambda('x', length(replace(variables('a'), 'aa', 'b'))))]",
  })),
  worked('searched texts', 60_000, (size) => ({
    a: 'a'.repeat(size),
    b: `${'a'.repeat(size / 2)}b`,
    v: "[map(range(0, 200), lambda('x', createArray(indexOf(variables('a'), variables('b')), lastIndexOf(variables('a'), variables('b')), contains(variables('a'), variables('b')), startsWith(variables('a'), variables('b')))))]",
  })),
  worked('texts compared by language', 30_000, (size) => ({
    a: 'ä'.repeat(size),
    b: `${'a\u0308'.repeat(size / 2)}b`,
    v: "[map(range(0, 100), lambda('x', createArray(indexOf(variables('a'), variables('b')), lastIndexOf(variables('a'), variables('b')), endsWith(variables('a'), variables('b')))))]",
  })),
  worked('texts in other case', 60_000, (size) => ({
    a: 'İß'.repeat(size / 2),
    v: "[map(range(0, 300), lambda('x', toUpper(toLower(variables('a')))))]",
  })),
  worked('padded texts', 400, (size) => ({
    v: `[map(range(0, ${size}), lambda('x', length(padLeft('x', 100000, 'y'))))]`,
  })),
  worked('encoded texts', 60_000, (size) => ({
    a: 'ä'.repeat(size / 2),
    v: "[map(range(0, 50), lambda('x', createArray(length(base64(variables('a'))), length(uriComponent(variables('a'))), length(dataUri(variables('a'))), uniqueString(variables('a')), guid(variables('a')))))]",
  })),
  worked('texts of json', 300, (size) => ({
    a: `[${list(1000, "createObject('a', lambdaVariables('x'))")}]`,
    v: `[map(range(0, ${size}), lambda('x', length(json(string(variables('a'))))))]`,
  })),
  worked('texts of json, deep', 30, (size) => ({
    v: `[${times(size, () => 'json(string(createArray(').join('')}1${')))'.repeat(size)}]`,
  })),
  worked('quoted texts of json', 12, (size) => ({
    v: `[length(${times(size, () => 'string(createArray(').join('')}'"'${'))'.repeat(size)})]`,
  })),
  worked('json text of brackets', 60_000, (size) => ({
    a: '['.repeat(size),
    v: "[map(range(0,200), lambda('x', json(concat(' ', variables('a')))))]",
  })),
  worked('networks', 2000, (size) => ({
    v: `[map(range(0, ${size}), lambda('x', createArray(cidrSubnet('0.0.0.0/0', 32, lambdaVariables('x')), cidrHost('::/0', lambdaVariables('x')), parseCidr('ffff::/1'))))]`,
  })),
  worked('dates', 2000, (size) => ({
    v: `[map(range(0, ${size}), lambda('x', dateTimeAdd('9999-01-01T00:00:00Z', concat('-P', string(lambdaVariables('x')), 'Y'), '${"yyyy' 'MM".repeat(1)}')))]`.replaceAll(
      "' '",
      ' ',
    ),
  })),
  worked('dates of many digits', 20_000, (size) => ({
    v: [
      `[dateTimeAdd('2020-01-01T00:00:00Z', 'P${'9'.repeat(size)}D')]`,
      `[dateTimeToEpoch('${'2'.repeat(size)}')]`,
      `[utcNow('${'y'.repeat(size)}')]`,
    ],
  })),
  worked('formats', 2000, (size) => ({
    v: [
      `[format('{0:N99}{0:${'#'.repeat(size)}}', 1)]`,
      `[format('${'{0}'.repeat(size)}', '${'x'.repeat(200)}')]`,
      `[format('{0,999999999}', 1)]`,
      `[format('${'{'.repeat(size)}', 1)]`,
    ],
  })),
  worked('numbers of many digits', 20_000, (size) => ({
    v: [
      `[int('${'9'.repeat(size)}')]`,
      `[float('1e${'9'.repeat(size)}')]`,
      `[add(${'9'.repeat(size)}, 1)]`,
      `[json('${'9'.repeat(size)}')]`,
    ],
  })),
  worked('shallow merges', 1500, (size) => ({
    a: `[${list(size, "createObject(string(lambdaVariables('x')), lambdaVariables('x'))")}]`,
    v: "[shallowMerge(variables('a'))]",
  })),
  worked('items of items', 2000, (size) => ({
    a: `[toObject(range(0, ${size}), lambda('x', string(lambdaVariables('x'))))]`,
    v: "[map(range(0, 40), lambda('x', length(items(variables('a')))))]",
  })),
  worked('keys of keys', 2000, (size) => ({
    a: `[toObject(range(0, ${size}), lambda('x', string(lambdaVariables('x'))))]`,
    v: `[map(objectKeys(variables('a')), lambda('x', variables('a')[lambdaVariables('x')]))]`,
  })),
  worked(
    'filters over what is not known',
    1000,
    (size) => ({
      a: `[${list(size, "concat(parameters('p'), string(lambdaVariables('x')))")}]`,
      v: "[filter(variables('a'), lambda('x', contains(variables('a'), concat(lambdaVariables('x'), 'y'))))]",
    }),
    { parameters: { p: text } },
  ),
  worked(
    'unions over what is not known',
    600,
    (size) => ({
      a: `[${list(size, "concat(parameters('p'), string(lambdaVariables('x')))")}]`,
      b: `[${list(size, "concat(parameters('q'), string(lambdaVariables('x')))")}]`,
      v: "[union(variables('a'), variables('b'))]",
    }),
    { parameters: { p: text, q: text } },
  ),
  worked(
    'objects with names that are not known',
    400,
    (size) => ({
      a: `[toObject(${list(size, "concat(parameters('p'), string(lambdaVariables('x')))")}, lambda('x', lambdaVariables('x')))]`,
      v: `[map(range(0, ${size}), lambda('x', variables('a')[string(lambdaVariables('x'))]))]`,
    }),
    { parameters: { p: text } },
  ),
  worked('minimum and maximum', 20_000, (size) => ({
    v: [`[min(range(0, ${Math.min(size, 10000)}))]`, `[max(${times(size, (n) => n).join()})]`],
  })),
  worked(
    'values that may be missing',
    2000,
    (size) => ({
      v: `[coalesce(${times(size, (n) => `tryGet(parameters('o'), 'a${n}')`).join()}, 'x')]`,
    }),
    { parameters: { o: { type: 'object' } } },
  ),
  worked(
    'choices beside each other',
    400,
    (size) => ({
      v: `[concat(${times(size, (n) => `if(equals(parameters('p'), '${n}'), 'a', 'b')`).join()})]`,
    }),
    { parameters: { p: text } },
  ),
  worked(
    'a key of choices',
    400,
    (size) => ({
      v: keyOf(`concat(${times(size, (n) => `if(equals(parameters('p'), '${n}'), 'a', 'b')`).join()})`),
    }),
    { parameters: { p: text } },
  ),
  worked('resource ids of many segments', 2000, (size) => ({
    v: `[resourceId('a.b/${times(size, (n) => `t${n}`).join('/')}', ${times(size, (n) => `'n${n}'`).join()})]`,
  })),
  worked('variables in a loop', 800, (size) => ({
    copy: [{ name: 'v', count: Math.min(size, 800), input: { a: '[range(0, 1000)]', b: "[copyIndex('v')]" } }],
  })),
  worked('loops of variables', 300, (size) => ({
    v: 1,
    copy: times(size, (n) => ({ name: `c${n}`, count: 800, input: `[concat('x', copyIndex('c${n}'))]` })),
  })),
];

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

/** Resources with each other. */
export const graphs: readonly Bomb[] = [
  {
    name: 'empty resources in 4 MB',
    size: 650_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => ({}))]) }),
  },
  {
    name: 'resources that are numbers',
    size: 1_000_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => 1)]) }),
  },
  {
    name: 'resources that are expressions',
    size: 200_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => '[x()]')]) }),
  },
  {
    name: 'resources of a type and nothing else',
    size: 100_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => ({ type: WORKSPACE }))]) }),
  },
  {
    name: 'empty resources under symbols',
    size: 200_000,
    make: (size) => ({
      'main.json': template({ w: workspace('w'), ...named('r', size, () => ({})) }, { languageVersion: '2.0' }),
    }),
  },
  {
    name: 'empty resources in a resource',
    size: 650_000,
    make: (size) => ({ 'main.json': template([workspace('w', {}, { resources: times(size, () => ({})) })]) }),
  },
  {
    name: 'empty resources in a nested template',
    size: 650_000,
    make: (size) => ({ 'main.json': template([workspace('w'), nested('d', templateOf(times(size, () => ({}))))]) }),
  },
  {
    name: 'empty resources in a template evaluated outside',
    size: 300_000,
    make: (size) => ({
      'main.json': template([
        workspace('w'),
        {
          type: DEPLOYMENT,
          apiVersion: '2022-09-01',
          name: 'd',
          properties: { mode: 'Incremental', template: templateOf(times(size, () => ({}))) },
        },
      ]),
    }),
  },
  {
    name: 'resources in resources, in 4 MB',
    size: 12_000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) => ({
          type: 'a.b/c',
          apiVersion: '2020-01-01',
          name: `n${n}`,
          resources: [{ type: 'd', apiVersion: '2020-01-01', name: 'e', dependsOn: [`n${n}`] }],
        })),
      ),
    }),
  },
  {
    name: 'dependencies of one',
    size: 50_000,
    make: (size) => ({
      'main.json': template([workspace('w', {}, { dependsOn: times(size, (n) => `[resourceId('a.b/c', 'n${n}')]`) })]),
    }),
  },
  {
    name: 'dependencies on itself',
    size: 60_000,
    make: (size) => ({ 'main.json': template([workspace('w', {}, { dependsOn: times(size, () => 'w') })]) }),
  },
  {
    name: 'dependencies in a circle',
    size: 5000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) =>
          workspace(`w${n}`, {}, { dependsOn: [`[resourceId('${WORKSPACE}', 'w${(n + 1) % size}')]`] }),
        ),
      ),
    }),
  },
  {
    name: 'dependencies on symbols in a circle',
    size: 5000,
    make: (size) => ({
      'main.json': template(
        named('s', size, (n) => workspace(`w${n}`, {}, { dependsOn: [`s${(n + 1) % size}`] })),
        { languageVersion: '2.0' },
      ),
    }),
  },
  {
    name: 'dependencies by short names',
    size: 4000,
    make: (size) => ({
      'main.json': template(times(size, (n) => workspace(`w${n}`, {}, { dependsOn: [`w${(n + 7) % size}`, `x${n}`] }))),
    }),
  },
  {
    name: 'dependencies on names that are not known',
    size: 600,
    make: (size) => ({
      'main.json': template(
        times(size, (n) =>
          workspace(
            `[concat(parameters('p'), '${n}')]`,
            {},
            { dependsOn: [`[concat(parameters('q'), '${n}')]`, `[resourceId('${WORKSPACE}', parameters('q'))]`] },
          ),
        ),
        { parameters: { p: text, q: text } },
      ),
    }),
  },
  {
    name: 'existing resources and references to them',
    size: 1500,
    make: (size) => ({
      'main.json': template(
        {
          ...named('e', size, (n) => ({
            existing: true,
            type: VAULT,
            apiVersion: '2023-07-01',
            name: `[concat(parameters('p'), '${n}')]`,
          })),
          ...named('w', size, (n) =>
            workspace(`w${n}`, {
              keyVault: `[resourceId('${VAULT}', concat(parameters('p'), '${n}'))]`,
              uri: `[reference('e${n}').vaultUri]`,
            }),
          ),
        },
        { languageVersion: '2.0', parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'existing resources in loops',
    size: 400,
    make: (size) => ({
      'main.json': template(
        {
          e: {
            existing: true,
            type: VAULT,
            apiVersion: '2023-07-01',
            name: "[concat(parameters('p'), copyIndex())]",
            copy: { name: 'e', count: size },
          },
          w: workspace(
            "[concat('w', copyIndex())]",
            {
              a: "[reference(format('e[{0}]', copyIndex())).vaultUri]",
              encryption: keyOf("concat(parameters('p'), copyIndex())"),
            },
            { copy: { name: 'w', count: size } },
          ),
        },
        { languageVersion: '2.0', parameters: { p: text } },
      ),
    }),
  },
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
    name: 'role assignments',
    size: 1500,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (n) => resource(VAULT, `v${n}`)),
          ...times(size, (n) => workspace(`w${n}`, { encryption: keyOf(`'v${n}'`) })),
          ...times(size, (n) => ({
            type: 'Microsoft.Authorization/roleAssignments',
            apiVersion: '2022-04-01',
            name: `[guid('${n}')]`,
            scope: `[resourceId('${VAULT}', 'v${n}')]`,
            properties: {
              principalId: `[reference(resourceId('${WORKSPACE}', 'w${n}'), '2024-10-01', 'full').identity.principalId]`,
              roleDefinitionId: `[parameters('r')]`,
            },
          })),
        ],
        { parameters: { r: text } },
      ),
    }),
  },
  {
    name: 'access policies on vaults',
    size: 150,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (n) =>
            resource(VAULT, `[concat(parameters('v'), '${n}')]`, {
              accessPolicies: times(size, (m) => ({
                objectId: `[parameters('o${m}')]`,
                permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] },
              })),
            }),
          ),
          ...times(size, (n) => workspace(`w${n}`, { encryption: keyOf(`concat(parameters('u'), '${n}')`) })),
        ],
        { parameters: { v: text, u: text, ...named('o', size, () => text) } },
      ),
    }),
  },
  {
    name: 'keys under vaults under workspaces',
    size: 600,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (n) => resource(VAULT, `[concat(parameters('v'), '${n}')]`)),
          ...times(size, (n) =>
            resource(`${VAULT}/keys`, `[concat(parameters('v'), '${n}/k', parameters('k'))]`, {
              kty: 'RSA',
              keySize: 2048,
            }),
          ),
          ...times(size, (n) =>
            workspace(`w${n}`, {
              keyVault: `[resourceId('${VAULT}', concat(parameters('v'), '${n}'))]`,
              encryption: keyOf(`concat(parameters('v'), '${n}')`),
            }),
          ),
        ],
        { parameters: { v: text, k: text } },
      ),
    }),
  },
  {
    name: 'kinds of resources around workspaces, all known',
    size: 1500,
    make: (size) => ({
      'main.json': template([
        ...times(size, (n) => resource(STORAGE, `a${n}`)),
        ...times(size, (n) => resource('Microsoft.ContainerRegistry/registries', `r${n}`)),
        ...times(size, (n) => resource('Microsoft.Insights/components', `i${n}`)),
        ...times(size, (n) =>
          workspace(`w${n}`, {
            storageAccount: `[resourceId('${STORAGE}', 'a${n}')]`,
            containerRegistry: `[resourceId('Microsoft.ContainerRegistry/registries', 'r${n}')]`,
            applicationInsights: `[resourceId('Microsoft.Insights/components', 'i${n}')]`,
          }),
        ),
      ]),
    }),
  },
  {
    name: 'scopes of resources',
    size: 1500,
    make: (size) => ({
      'main.json': template(
        times(size, (n) => ({
          type: 'Microsoft.Authorization/locks',
          apiVersion: '2020-05-01',
          name: `l${n}`,
          scope: `[concat('${WORKSPACE}/', parameters('s${n % 50}'))]`,
          properties: {},
        })).concat(times(size, (n) => workspace(`[parameters('s${n % 50}')]`) as never)),
        { parameters: named('s', 50, () => text) },
      ),
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
  {
    name: 'conditions of many workspaces',
    size: 2000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) =>
          workspace(
            `w${n}`,
            {},
            { condition: `[and(${times(20, (m) => `not(equals(parameters('c${(n + m) % 50}'), '${m}'))`).join()})]` },
          ),
        ),
        { parameters: named('c', 50, () => text) },
      ),
    }),
  },
];
