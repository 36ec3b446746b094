import type { Json, JsonObject } from '../../src/json/value.js';

/** What a template and its parameter file say so that a secret is there. */
export interface Entry {
  /** The expression that gives the secret, without brackets. */
  readonly expression: string;
  readonly parameters?: JsonObject;
  readonly definitions?: JsonObject;
  readonly variables?: JsonObject;
  readonly functions?: readonly Json[];
  readonly resources?: readonly JsonObject[];
  /** Entries of the parameter file. */
  readonly values?: JsonObject;
}

/** A way in which a secret comes into a template. */
export type WayIn = (secret: Json) => Entry;

/** A parameter whose value is told by its default, or by a parameter file. */
function parameter(declaration: JsonObject, value: Json, rest: string, more: Partial<Entry> = {}): readonly Entry[] {
  const expression = `parameters('s')${rest}`;
  return [
    { expression, parameters: { s: { ...declaration, defaultValue: value } }, ...more },
    { expression, parameters: { s: declaration }, values: { s: { value } }, ...more },
  ];
}

/** Names the two ways that `parameter` gives. */
function both(name: string, entries: (secret: Json) => readonly Entry[]): readonly (readonly [string, WayIn])[] {
  return ['default', 'given'].map((how, index) => [
    `${name}, ${how}`,
    (secret): Entry => entries(secret)[index] ?? { expression: '' },
  ]);
}

function typeOf(secret: Json): string {
  return typeof secret === 'object' ? 'secureObject' : 'secureString';
}

const nested = {
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  name: 'source',
};

function nestedTemplate(rest: JsonObject): JsonObject {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    ...rest,
  };
}

/** A module that hands on what it is given as an output of a type. */
function through(argument: Json, inner: string, output: string, scope = 'inner'): JsonObject {
  return {
    ...nested,
    properties: {
      mode: 'Incremental',
      expressionEvaluationOptions: { scope },
      parameters: { p: { value: argument } },
      template: nestedTemplate({
        parameters: { p: { type: inner } },
        outputs: { x: { type: output, value: "[parameters('p')]" } },
      }),
    },
  };
}

const output = "reference('source').outputs.x.value";

/** Ways in, by name. A secret is a text, unless its shape is a number, an object or an array. */
export const waysIn: ReadonlyMap<string, WayIn> = new Map<string, WayIn>([
  ...both('secureString', (secret) => parameter({ type: 'securestring' }, secret, '')),
  ...both('secureString with allowed values', (secret) =>
    parameter({ type: 'SecureString', allowedValues: ['other', secret] }, secret, ''),
  ),
  [
    'one of the allowed values',
    (secret) => ({
      expression: "parameters('s')",
      parameters: { s: { type: 'securestring', allowedValues: [secret, secret] } },
    }),
  ],
  [
    'several allowed values',
    (secret) => ({
      expression: "parameters('s')",
      parameters: { s: { type: 'securestring', allowedValues: ['other', secret] } },
    }),
  ],
  ...both('nullable', (secret) =>
    parameter({ $ref: '#/definitions/t' }, secret, '', {
      definitions: { t: { type: typeOf(secret), nullable: true } },
    }),
  ),
  ...both('secureObject', (secret) => parameter({ type: 'secureObject' }, { k: secret, z: 1 }, '.k')),
  ...both('secureObject, deep', (secret) =>
    parameter({ type: 'SECUREOBJECT' }, { a: [{ b: { k: secret } }] }, ".a[0]['b'].k"),
  ),
  ...both('a whole secureObject by name', (secret) =>
    parameter({ type: 'secureobject' }, { k: secret }, "[toLower('K')]"),
  ),
  ...both('defined type', (secret) =>
    parameter({ $ref: '#/definitions/t' }, secret, '', { definitions: { t: { type: typeOf(secret) } } }),
  ),
  ...both('type of a type', (secret) =>
    parameter({ $ref: '#/definitions/u' }, secret, '', {
      definitions: { t: { type: typeOf(secret) }, u: { $ref: '#/definitions/t' } },
    }),
  ),
  ...both('secure property', (secret) =>
    parameter(
      { type: 'object', properties: { k: { type: typeOf(secret) }, z: { type: 'int' } } },
      { k: secret, z: 1 },
      '.k',
    ),
  ),
  ...both('secure property in other case', (secret) =>
    parameter({ type: 'object', properties: { Key: { type: typeOf(secret) } } }, { kEY: secret }, '.key'),
  ),
  ...both('secure property of a defined type', (secret) =>
    parameter({ $ref: '#/definitions/t' }, { i: { k: secret } }, '.i.k', {
      definitions: {
        t: { type: 'object', properties: { i: { $ref: '#/definitions/u' } } },
        u: { type: 'object', properties: { k: { type: typeOf(secret), nullable: true } } },
      },
    }),
  ),
  ...both('additional properties', (secret) =>
    parameter({ type: 'object', additionalProperties: { type: typeOf(secret) } }, { k: secret }, '.k'),
  ),
  ...both('additional properties beside others', (secret) =>
    parameter(
      {
        type: 'object',
        properties: { z: { type: 'int' } },
        additionalProperties: { type: 'object', properties: { k: { type: typeOf(secret) } } },
      },
      { z: 1, any: { k: secret } },
      '.any.k',
    ),
  ),
  ...both('elements', (secret) =>
    parameter({ type: 'array', items: { type: typeOf(secret) } }, ['other', secret], '[1]'),
  ),
  ...both('elements of a defined type', (secret) =>
    parameter({ type: 'array', items: { $ref: '#/definitions/t' } }, [{ k: secret }], '[0].k', {
      definitions: { t: { type: 'object', properties: { k: { type: typeOf(secret) } } } },
    }),
  ),
  ...both('first elements', (secret) =>
    parameter(
      { type: 'array', prefixItems: [{ type: 'int' }, { type: typeOf(secret) }], items: { type: 'string' } },
      [1, secret, 'z'],
      '[1]',
    ),
  ),
  ...both('discriminated union', (secret) =>
    parameter(
      {
        type: 'object',
        discriminator: {
          propertyName: 'kind',
          mapping: {
            a: {
              type: 'object',
              properties: { kind: { type: 'string', allowedValues: ['a'] }, k: { type: 'string' } },
            },
            b: {
              type: 'object',
              properties: { kind: { type: 'string', allowedValues: ['b'] }, k: { type: typeOf(secret) } },
            },
          },
        },
      },
      { kind: 'b', k: secret },
      '.k',
    ),
  ),
  ...both('union of defined types', (secret) =>
    parameter(
      {
        type: 'array',
        items: {
          type: 'object',
          discriminator: { propertyName: 'kind', mapping: { b: { $ref: '#/definitions/t' } } },
        },
      },
      [{ kind: 'b', k: secret }],
      '[0].k',
      { definitions: { t: { type: 'object', properties: { kind: { type: 'string' }, k: { type: typeOf(secret) } } } } },
    ),
  ),
  [
    'default made of another secret',
    (secret) => ({
      expression: "parameters('t')",
      parameters: {
        s: { type: typeOf(secret), defaultValue: secret },
        t: {
          type:
            typeof secret === 'object'
              ? Array.isArray(secret)
                ? 'array'
                : 'object'
              : typeof secret === 'number'
                ? 'int'
                : 'string',
          defaultValue: "[parameters('s')]",
        },
      },
    }),
  ],
  [
    'variable',
    (secret) => ({
      expression: "variables('v').k",
      parameters: { s: { type: 'secureObject', defaultValue: { k: secret } } },
      variables: { v: { k: "[parameters('s').k]" } },
    }),
  ],
  [
    'loop of variables',
    (secret) => ({
      expression: "variables('l')[0].k",
      parameters: { s: { type: 'secureObject', defaultValue: { k: secret } } },
      variables: { copy: [{ name: 'l', count: 2, input: { k: "[parameters('s').k]", i: "[copyIndex('l')]" } }] },
    }),
  ],
  [
    'user function',
    (secret) => ({
      expression: "n.f(parameters('s'))",
      parameters: { s: { type: 'secureObject', defaultValue: { k: secret } } },
      functions: [
        {
          namespace: 'n',
          members: {
            f: {
              parameters: [{ name: 'p', type: 'object' }],
              output: {
                type:
                  typeof secret === 'object'
                    ? Array.isArray(secret)
                      ? 'array'
                      : 'object'
                    : typeof secret === 'number'
                      ? 'int'
                      : 'string',
                value: "[parameters('p').k]",
              },
            },
          },
        },
      ],
    }),
  ],
  [
    'secure output of a literal',
    (secret) => ({
      expression: output,
      resources: [
        {
          ...nested,
          properties: {
            mode: 'Incremental',
            expressionEvaluationOptions: { scope: 'inner' },
            template: nestedTemplate({ outputs: { x: { type: typeOf(secret), value: secret } } }),
          },
        },
      ],
    }),
  ],
  [
    'secure output, outer scope',
    (secret) => ({
      expression: output,
      resources: [
        {
          ...nested,
          properties: {
            mode: 'Incremental',
            template: nestedTemplate({ outputs: { x: { type: typeOf(secret), value: secret } } }),
          },
        },
      ],
    }),
  ],
  ...both('argument of a module, plain output', (secret) => {
    const plain =
      typeof secret === 'object'
        ? Array.isArray(secret)
          ? 'array'
          : 'object'
        : typeof secret === 'number'
          ? 'int'
          : 'string';
    return parameter({ type: 'secureObject' }, { k: secret }, '', {
      resources: [through("[parameters('s').k]", plain, plain)],
    }).map((entry) => ({ ...entry, expression: output }));
  }),
  ...both('argument of a module, secure inside', (secret) => {
    const plain =
      typeof secret === 'object'
        ? Array.isArray(secret)
          ? 'array'
          : 'object'
        : typeof secret === 'number'
          ? 'int'
          : 'string';
    return parameter({ type: 'secureObject' }, { k: secret }, '', {
      resources: [through("[parameters('s').k]", typeOf(secret), plain)],
    }).map((entry) => ({ ...entry, expression: output }));
  }),
  [
    'literal argument that is secure inside',
    (secret) => ({
      expression: output,
      resources: [
        through(
          secret,
          typeOf(secret),
          typeof secret === 'object' ? (Array.isArray(secret) ? 'array' : 'object') : 'string',
        ),
      ],
    }),
  ],
  ...both('all arguments of a module', (secret) => {
    const plain =
      typeof secret === 'object'
        ? Array.isArray(secret)
          ? 'array'
          : 'object'
        : typeof secret === 'number'
          ? 'int'
          : 'string';
    const module = through(secret, plain, plain);
    const properties = module['properties'] as JsonObject; // as `through` writes it
    return parameter({ type: 'secureObject' }, { p: { value: secret } }, '', {
      resources: [{ ...module, properties: { ...properties, parameters: "[parameters('s')]" } }],
    }).map((entry) => ({ ...entry, expression: output }));
  }),
  [
    'token with a default',
    (secret) => ({
      expression: "parameters('s')",
      parameters: { s: { type: 'securestring' } },
      values: { s: { value: typeof secret === 'string' ? `\${TOKEN=${secret}}` : secret } },
    }),
  ],
  [
    'token beside a secret',
    (secret) => ({
      expression: "parameters('s')",
      parameters: { s: { type: 'securestring' } },
      values: { s: { value: typeof secret === 'string' ? `${secret}\${TOKEN}` : secret } },
    }),
  ],
  [
    'token below a secure object',
    (secret) => ({
      expression: "parameters('s').k",
      parameters: { s: { type: 'secureObject' } },
      values: { s: { value: { k: typeof secret === 'string' ? `${secret}#{TOKEN}#` : secret } } },
    }),
  ],
]);
