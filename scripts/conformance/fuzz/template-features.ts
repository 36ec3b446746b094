import type { Json, JsonObject } from '../../../src/json/value.js';
import type { Random } from './random.js';

/** Where a template stands that gets more features. */
export interface Surroundings {
  readonly random: Random;
  readonly symbolic: boolean;
  readonly atSubscription: boolean;
  /** Expressions of the template around, without brackets: known or not. */
  readonly text: (depth: number) => string;
}

/** Parts of a template beside those that every generated one has. */
interface Parts {
  readonly parameters?: JsonObject;
  readonly variables?: JsonObject;
  readonly outputs?: JsonObject;
  readonly resources?: readonly (readonly [symbol: string, resource: JsonObject])[];
  /** Sections of their own. */
  readonly sections?: JsonObject;
}

type Feature = (surroundings: Surroundings) => Parts;

/** A template with some of: user-defined functions, types, secrets, nulls, loops, children, extensions, scopes, `existing`. */
export function withFeatures(template: JsonObject, surroundings: Surroundings): JsonObject {
  const { random, symbolic } = surroundings;
  const possible = symbolic ? [...features, ...symbolicFeatures] : features;
  const chosen = possible.filter(() => random.chance(13)).map((feature) => feature(surroundings));
  const section = (name: 'parameters' | 'variables' | 'outputs'): JsonObject =>
    Object.assign({}, template[name], ...chosen.map((parts) => parts[name] ?? {})) as JsonObject; // of objects alone
  const added = chosen.flatMap(({ resources = [] }) => resources);
  const { resources = [] } = template;
  return {
    ...template,
    ...(Object.assign({}, ...chosen.map(({ sections = {} }) => sections)) as JsonObject), // of objects alone
    parameters: section('parameters'),
    variables: section('variables'),
    outputs: section('outputs'),
    resources: Array.isArray(resources)
      ? [...(resources as Json[]), ...added.map(([, resource]) => resource)]
      : { ...(resources as JsonObject), ...Object.fromEntries(added) },
  };
}

function resource(name: string, more: JsonObject): JsonObject {
  return { type: 'Test.B/items', apiVersion: '2024-01-01', name, ...more };
}

const userFunctions: Feature = ({ random, text }) => ({
  sections: {
    functions: [
      {
        namespace: 'f',
        members: {
          join: {
            parameters: [
              { name: 'x', type: 'string' },
              { name: 'y', type: mostly(random, ['string'], ['int', 'array']) },
            ],
            output: {
              type: mostly(random, ['string'], ['int']),
              value: "[concat(parameters('x'), string(parameters('y')))]",
            },
          },
          pick: {
            parameters: [{ name: 'o', type: 'object' }],
            output: { type: 'string', value: "[string(parameters('o').k)]" },
          },
        },
      },
    ],
  },
  outputs: {
    f1: {
      type: 'string',
      value: `[f.join(string(${text(1)}), ${mostly(random, ["'y'", `string(${text(0)})`], ['1', text(0)])})]`,
    },
    f2: {
      type: 'string',
      value: `[f.pick(${mostly(random, ["parameters('o')", "createObject('k', f.join('a', 'b'))"], [text(0)])})]`,
    },
  },
});

const outputLoop: Feature = ({ random, text }) => ({
  outputs: {
    l1: {
      type: mostly(random, ['array'], ['string']),
      copy: {
        count: count(random),
        input: random.pick<Json>(['[copyIndex()]', `[${text(1)}]`, { i: '[copyIndex(1)]', t: `[${text(0)}]` }]),
      },
    },
    c1: {
      type: 'string',
      condition: random.pick<Json>([true, false, "[parameters('b')]", "[empty(parameters('a'))]"]),
      value: `[string(${text(1)})]`,
    },
  },
});

const variableLoop: Feature = ({ random, text }) => ({
  variables: {
    copy: [
      {
        name: 'vc',
        count: random.pick<Json>([0, 1, 2, "[length(variables('w').q)]"]),
        input: { i: "[copyIndex('vc')]", v: "[variables('v')]" },
      },
    ],
  },
  outputs: {
    v1: { type: 'array', value: "[variables('vc')]" },
    v2: { type: 'int', value: "[length(map(variables('vc'), lambda('x', lambdaVariables('x').v)))]" },
    v3: {
      type: 'object',
      value: `[toObject(variables('vc'), lambda('x', string(lambdaVariables('x').i)), lambda('x', ${text(1)}))]`,
    },
  },
});

const secrets: Feature = ({ random }) => ({
  parameters: {
    s: {
      type: random.pick(['securestring', 'secureString']),
      defaultValue: random.pick(['', 'hidden', "[toUpper('hidden')]"]),
    },
    so: { type: 'secureObject', defaultValue: { k: 'hidden', n: 1 } },
  },
  resources: [
    [
      'secret',
      resource('secret', {
        properties: {
          s: "[parameters('s')]",
          k: "[parameters('so').k]",
          e: "[empty(parameters('s'))]",
          c: "[concat('x', parameters('s'))]",
        },
      }),
    ],
  ],
});

const limited: Feature = ({ random, text }) => ({
  parameters: {
    q: {
      type: 'string',
      allowedValues: ['x', 'y', 'a0', ''],
      defaultValue: mostly(random, ['x', 'y', ''], ['X', "[parameters('a')]", `[string(${text(0)})]`]),
    },
    i: {
      type: 'int',
      minValue: 1,
      maxValue: 5,
      defaultValue: mostly<Json>(random, [1, 5, "[length(parameters('o').list)]"], [6, "[parameters('n')]"]),
    },
    m: {
      ...mostly<JsonObject>(
        random,
        [
          { type: 'string', defaultValue: 'x' },
          { type: 'array', defaultValue: [1] },
          { type: 'array', defaultValue: "[parameters('o').list]" },
        ],
        [
          { type: 'string', defaultValue: '' },
          { type: 'string', defaultValue: "[parameters('a')]" },
          { type: 'array', defaultValue: [] },
        ],
      ),
      minLength: 1,
      maxLength: 4,
    },
  },
  outputs: { q1: { type: 'string', value: "[concat(parameters('q'), string(parameters('i')))]" } },
});

const deploymentForms: Feature = ({ random, text }) => ({
  outputs: {
    d1: {
      type: 'string',
      value: `[string(${random.pick([
        'deployment().name',
        'deployment().properties.mode',
        'deployment().properties.parameters.a',
        'deployment().properties.template.contentVersion',
        'environment().name',
        'environment().suffixes.storage',
        'environment()',
        'deployment()',
        'subscription()',
        'tenant().tenantId',
        'resourceGroup()',
        'subscription().displayName',
        'length(deployment().properties.template.resources)',
        "contains(deployment(), 'location')",
        "tryGet(deployment(), 'location')",
      ])})]`,
    },
    d2: { type: 'string', value: `[uniqueString(deployment().name, string(${text(0)}))]` },
  },
});

const runtime: Feature = ({ random, atSubscription }) => ({
  resources: [
    [
      'live',
      resource('live', {
        properties: {
          l: `[${random.pick(["listKeys(resourceId('Test.B/items', 'live2'), '2024-01-01')", "listSecrets('/x/y', '2024-01-01').a", "list('live2', '2024-01-01')", "listKeys('live2').keys[0].value", "listAccountSas('live2', '2024-01-01', createObject('a', parameters('a'))).t"])}]`,
          r: `[${random.pick(["reference('live2')", "reference(resourceId('Test.B/items', 'live2'), '2024-01-01')", "reference('live2', '2024-01-01', 'Full').identity.principalId", "reference(concat('live', '2')).p", "reference('none').x", "reference('live2').list[0].x"])}]`,
        },
        ...(atSubscription
          ? {}
          : { location: mostly(random, ['[resourceGroup().location]'], ["[reference('live2').p]"]) }),
        dependsOn: random.pick<Json>([
          [],
          ['live2'],
          ["[resourceId('Test.B/items', 'live2')]"],
          ["[concat('live', '2')]"],
          ['nowhere'],
        ]),
      }),
    ],
    [
      'live2',
      resource('live2', {
        properties: { p: "[parameters('a')]", list: [{ x: 1 }] },
        condition: random.pick<Json>([true, false, "[parameters('b')]"]),
      }),
    ],
  ],
});

function childOf(random: Random, text: string): JsonObject {
  const properties = { t: text };
  return mostly<JsonObject>(
    random,
    [
      { type: 'subs', apiVersion: '2024-01-01', name: 'c', properties },
      { type: 'subs', apiVersion: '2024-01-01', name: "[concat('c', parameters('a'))]", properties },
    ],
    [
      { type: 'subs', apiVersion: '2024-01-01', name: 'parent/c', properties },
      { type: 'Test.B/items/subs', apiVersion: '2024-01-01', name: 'c', properties },
    ],
  );
}

const children: Feature = ({ random, symbolic, text }) => ({
  resources: [
    [
      'parent',
      resource("[concat('parent', parameters('a'))]", {
        properties: {},
        ...(random.chance(30)
          ? {
              copy: {
                name: 'parents',
                count: count(random),
                mode: random.pick(['serial', 'Parallel']),
                batchSize: random.pick<Json>([1, 2]),
              },
            }
          : {}),
        ...(random.chance(30) ? { condition: "[parameters('b')]" } : {}),
        ...(symbolic && random.chance(95) ? {} : { resources: [childOf(random, `[${text(1)}]`)] }),
      }),
    ],
    [
      'lone',
      {
        type: 'Test.B/items/subs',
        apiVersion: '2024-01-01',
        name: mostly(random, ['p/c', "[concat('p/', parameters('a'))]"], ['p']),
        properties: {},
      },
    ],
  ],
});

const extensionResource: Feature = ({ random }) => ({
  resources: [
    [
      'lock',
      {
        type: 'Microsoft.Authorization/locks',
        apiVersion: '2020-05-01',
        name: 'lock',
        scope: random.pick([
          'Test.B/items/x',
          "[resourceId('Test.B/items', 'x')]",
          "[concat('Test.B/items/', parameters('a'))]",
          "[format('Test.B/items/{0}', 'y')]",
          '/',
          '',
        ]),
        properties: {
          level: 'CanNotDelete',
          id: "[extensionResourceId(resourceId('Test.B/items', 'x'), 'Microsoft.Authorization/locks', 'lock')]",
        },
      },
    ],
  ],
});

const otherScope: Feature = ({ random, atSubscription, text }) => {
  const toSubscription = random.chance(50);
  return {
    resources: [
      [
        'away',
        {
          type: 'Microsoft.Resources/deployments',
          apiVersion: '2022-09-01',
          name: random.pick(['away', "[concat('away', parameters('a'))]"]),
          ...(toSubscription
            ? {
                ...(random.chance(80) ? { location: 'westeurope' } : {}),
                ...(atSubscription && random.chance(50)
                  ? {}
                  : {
                      subscriptionId: random.pick([
                        '00000000-0000-0000-0000-000000000002',
                        '[subscription().subscriptionId]',
                        "[parameters('a')]",
                      ]),
                    }),
              }
            : {
                resourceGroup: random.pick(['rg-three', "[parameters('a')]", "[parameters('o').k]"]),
                ...(random.chance(50) ? { subscriptionId: '00000000-0000-0000-0000-000000000003' } : {}),
              }),
          properties: {
            mode: 'Incremental',
            expressionEvaluationOptions: { scope: 'inner' },
            parameters: { p: { value: `[string(${text(1)})]` } },
            template: {
              $schema: toSubscription
                ? 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#'
                : 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
              contentVersion: '1.0.0.0',
              parameters: { p: { type: mostly(random, ['string'], ['object', 'int', 'array']) } },
              resources: [
                resource('there', {
                  properties: {
                    p: "[parameters('p')]",
                    id: random.pick([
                      "[resourceId('Test.B/items', 'there')]",
                      '[subscription().id]',
                      "[subscriptionResourceId('A.B/c', 'x')]",
                    ]),
                  },
                }),
              ],
              outputs: {
                id: {
                  type: 'string',
                  value: random.pick([
                    "[resourceId('Test.B/items', 'there')]",
                    '[subscription().subscriptionId]',
                    '[deployment().name]',
                    "[reference('there').p]",
                  ]),
                },
              },
            },
          },
        },
      ],
    ],
    outputs: { away: { type: 'string', value: "[reference('away').outputs.id.value]" } },
  };
};

const features: readonly Feature[] = [
  userFunctions,
  outputLoop,
  variableLoop,
  secrets,
  limited,
  deploymentForms,
  runtime,
  children,
  extensionResource,
  otherScope,
];

const types: Feature = ({ random, text }) => ({
  sections: {
    definitions: {
      short: { type: 'string', minLength: 1, maxLength: 4 },
      shape: {
        type: 'object',
        properties: { a: { $ref: '#/definitions/short' }, n: { type: 'int', nullable: true, minValue: 0 } },
        ...random.pick<JsonObject>([{}, { additionalProperties: false }, { additionalProperties: { type: 'string' } }]),
      },
      list: random.pick<JsonObject>([
        { type: 'array', items: { $ref: '#/definitions/short' } },
        { type: 'array', prefixItems: [{ type: 'int' }, { $ref: '#/definitions/short' }], items: false },
        { type: 'array', items: { type: 'string', allowedValues: ['x', 'y'] }, minLength: 1 },
      ]),
      one: {
        type: 'object',
        discriminator: {
          propertyName: 'kind',
          mapping: {
            x: { type: 'object', properties: { kind: { type: 'string', allowedValues: ['x'] }, v: { type: 'int' } } },
            y: {
              type: 'object',
              properties: { kind: { type: 'string', allowedValues: ['y'] }, w: { $ref: '#/definitions/short' } },
            },
          },
        },
      },
    },
  },
  parameters: {
    t1: {
      $ref: '#/definitions/shape',
      defaultValue: random.pick<Json>([
        { a: 'x' },
        { a: 'toolong' },
        { a: 'x', n: null },
        { a: 'x', n: -1 },
        { a: 'x', z: 'z' },
        { n: 1 },
        { a: `[string(${text(0)})]` },
      ]),
    },
    t2: {
      $ref: '#/definitions/list',
      defaultValue: random.pick<Json>([
        ['x'],
        [],
        [1, 'x'],
        [1],
        ['x', 'z'],
        "[parameters('o').list]",
        [`[string(${text(0)})]`],
      ]),
    },
    t3: {
      $ref: '#/definitions/one',
      defaultValue: random.pick<Json>([
        { kind: 'x', v: 1 },
        { kind: 'y', w: 'w' },
        { kind: 'z' },
        { kind: 'x' },
        { v: 1 },
        { kind: 'X', v: 1 },
        { kind: "[parameters('a')]", v: 1 },
      ]),
    },
  },
  outputs: {
    t1: { type: 'object', value: "[parameters('t1')]" },
    t2: { $ref: '#/definitions/list', value: random.pick(["[parameters('t2')]", "[createArray('x')]"]) },
    t3: { type: 'string', value: "[concat(parameters('t3').kind, string(tryGet(parameters('t3'), 'v')))]" },
  },
});

const nulls: Feature = ({ random, text }) => ({
  parameters: { z: { type: random.pick(['string', 'object', 'int']), nullable: true } },
  outputs: {
    z1: {
      type: 'string',
      nullable: true,
      value: random.pick(["[parameters('z')]", "[tryGet(parameters('z'), 'a')]", '[null()]']),
    },
    z2: { type: 'string', value: `[string(coalesce(parameters('z'), ${text(1)}))]` },
    z3: { type: 'bool', value: "[equals(parameters('z'), null())]" },
  },
});

const existing: Feature = ({ random, atSubscription }) => ({
  resources: [
    [
      'there',
      {
        existing: true,
        ...resource(
          random.pick(['there', "[concat('there', parameters('a'))]"]),
          atSubscription || random.chance(30) ? { resourceGroup: 'rg-far' } : {},
        ),
        ...(random.chance(20) ? { condition: "[parameters('b')]" } : {}),
      },
    ],
    [
      'user',
      resource('user', {
        properties: {
          id: `[${random.pick(["resourceInfo('there').id", "resourceInfo('there').name", "resourceInfo('there').type", "resourceInfo('there').apiVersion"])}]`,
          v: `[${random.pick(["reference('there').x", "reference('there', '2024-01-01', 'full').location", "listKeys('there', '2024-01-01').k", "reference('there')"])}]`,
        },
        dependsOn: random.pick<Json>([[], ['there']]),
      }),
    ],
  ],
});

const symbolicLoop: Feature = ({ random, text }) => ({
  resources: [
    [
      'many',
      resource("[concat('many', copyIndex())]", {
        copy: { name: 'many', count: count(random) },
        properties: { t: `[${text(1)}]`, i: '[copyIndex()]' },
      }),
    ],
  ],
  outputs: {
    m1: {
      type: 'string',
      value: `[string(${random.pick(["references('many')", "map(references('many', 'full'), lambda('r', lambdaVariables('r').location))", "reference('many[0]').t", "reference(format('many[{0}]', 1)).i", "length(references('many'))", "resourceInfo('many[0]').id", "map(range(0, 2), lambda('i', resourceInfo(format('many[{0}]', lambdaVariables('i'))).name))"])})]`,
    },
  },
});

const asserts: Feature = ({ random, text }) => ({
  sections: {
    asserts: { a1: random.pick<Json>([true, "[parameters('b')]", `[empty(${text(0)})]`, '[equals(1, 2)]', "['x']"]) },
  },
});

/** What is right, and now and then what is not. */
function mostly<T>(random: Random, right: readonly T[], wrong: readonly T[]): T {
  return random.pick(random.chance(93) ? right : wrong);
}

/** With `languageVersion` 2.0. */
const symbolicFeatures: readonly Feature[] = [types, nulls, existing, symbolicLoop, asserts];

function count(random: Random): Json {
  return random.pick<Json>([0, 1, 2, 3, "[parameters('n')]", "[length(parameters('o').list)]"]);
}
