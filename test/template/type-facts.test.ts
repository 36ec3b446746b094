import { possibilities } from '../../src/expressions/alternatives.js';
import { printValue } from '../../src/expressions/print.js';
import { Secret, Unknown } from '../../src/expressions/value.js';
import type { Value } from '../../src/expressions/value.js';
import type { JsonObject } from '../../src/json/value.js';
import { evaluateDeployment } from '../../src/template/deployment.js';

// What is known of values whose parameters have a type and no value: the engine refuses every value of another type.

const definitions: JsonObject = {
  key: {
    type: 'object',
    properties: {
      vault: { type: 'string', minLength: 3 },
      version: { type: 'string', nullable: true },
      mode: { type: 'string', allowedValues: ['auto', 'manual'], nullable: true },
      status: { $ref: '#/definitions/status' },
      password: { type: 'securestring' },
      next: { $ref: '#/definitions/key', nullable: true },
    },
    additionalProperties: false,
  },
  status: { type: 'string', allowedValues: ['Enabled', 'Disabled'] },
  identity: {
    type: 'object',
    discriminator: {
      propertyName: 'kind',
      mapping: {
        system: {
          type: 'object',
          properties: { kind: { type: 'string', allowedValues: ['system'] } },
          additionalProperties: false,
        },
        user: {
          type: 'object',
          properties: { kind: { type: 'string', allowedValues: ['user'] }, id: { type: 'string' } },
          additionalProperties: false,
        },
      },
    },
  },
};

const parameters: JsonObject = {
  key: { $ref: '#/definitions/key' },
  keys: { type: 'array', items: { $ref: '#/definitions/key' }, minLength: 1 },
  kinds: { type: 'array', allowedValues: ['a', 'b'] },
  pair: { type: 'array', prefixItems: [{ type: 'string' }, { type: 'int' }], items: false },
  identity: { $ref: '#/definitions/identity' },
  open: { type: 'object' },
  tags: { type: 'object', additionalProperties: { type: 'string', allowedValues: ['x', 'y'] } },
  flag: { type: 'bool' },
  word: { type: 'securestring', allowedValues: ['one', 'two'] },
  broken: { type: 'object', properties: { a: { $ref: '#/definitions/nowhere' } } },
};

/** The value of an expression in the properties of a resource; nothing is given for the parameters. */
function valueOf(expression: string, more: JsonObject = {}): Value {
  const root: JsonObject = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    languageVersion: '2.0',
    contentVersion: '1.0.0.0',
    definitions,
    parameters,
    resources: {
      thing: { type: 'Test.Rp/things', apiVersion: '2024-01-01', name: 'thing', properties: { v: `[${expression}]` } },
      ...more,
    },
  };
  const deployment = evaluateDeployment({ file: 'main.json', root }, { context: {}, requireParameters: false });
  const thing = deployment.resources.find(({ name }) => name === 'thing');
  return thing?.read(['properties', 'v']) ?? null;
}

function plain(value: Value): string {
  return typeof value === 'boolean' ? String(value) : printValue(value);
}

function all(expression: string): readonly string[] {
  return possibilities(valueOf(expression)).map(plain);
}

function described(expression: string): Unknown['description'] {
  const value = valueOf(expression);
  expect(value).toBeInstanceOf(Unknown);
  return (value as Unknown).description;
}

test.each([
  ['of a declared type', "parameters('key').status", ["'Enabled'", "'Disabled'"]],
  ['without regard to case', "parameters('KEY').STATUS", ["'Enabled'", "'Disabled'"]],
  ['that may be null', "parameters('key').mode", ["'auto'", "'manual'", 'null()']],
  ['looked up safely', "tryGet(parameters('key'), 'status')", ["'Enabled'", "'Disabled'"]],
  ['looked up safely that may be absent', "tryGet(parameters('key'), 'mode')", ["'auto'", "'manual'", 'null()']],
  ['that a sealed type lacks', "tryGet(parameters('key'), 'mood')", ['null()']],
  [
    'below one that may be absent',
    "tryGet(parameters('key'), 'next', 'status')",
    ["'Enabled'", "'Disabled'", 'null()'],
  ],
  ['of a type that uses itself', "parameters('key').next.next.status", ["'Enabled'", "'Disabled'"]],
  ['of an element', "parameters('keys')[0].status", ["'Enabled'", "'Disabled'"]],
  [
    'of an element that need not be there',
    "tryGet(parameters('keys'), 3, 'status')",
    ["'Enabled'", "'Disabled'", 'null()'],
  ],
  [
    'of an element of a filtered array',
    "filter(parameters('keys'), lambda('k', false()))[0].status",
    ["'Enabled'", "'Disabled'"],
  ],
  [
    'of a mapped element',
    "map(parameters('keys'), lambda('k', lambdaVariables('k').status))[0]",
    ["'Enabled'", "'Disabled'"],
  ],
  ['chosen from a list', "parameters('kinds')[1]", ["'a'", "'b'"]],
  ['that discriminates', "parameters('identity').kind", ["'system'", "'user'"]],
  [
    'that some variants have',
    "coalesce(tryGet(parameters('identity'), 'id'), 'none')",
    ["tryGet(parameters('identity'), 'id')", "'none'"],
  ],
  ['that no variant has', "coalesce(tryGet(parameters('identity'), 'name'), 'none')", ["'none'"]],
  ['of any name', "coalesce(tryGet(parameters('tags'), 'a'), 'none')", ["'x'", "'y'", "'none'"]],
  ['that is a truth value', "parameters('flag')", ['true', 'false']],
])('a property %s', (_, expression, answers) => {
  expect(all(expression)).toEqual(answers);
});

test.each([
  ['empty', "empty(parameters('key').vault)", ['false']],
  ['an empty object', "empty(parameters('key'))", ['false']],
  ['an empty list', "empty(parameters('keys'))", ['false']],
  ['there', "contains(parameters('key'), 'VAULT')", ['true']],
  ['not there', "contains(parameters('key'), 'mood')", ['false']],
  ['null', "equals(parameters('key').vault, null())", ['false']],
  ['of another type', "equals(parameters('key').vault, 3)", ['false']],
])('a condition asks whether a property is %s', (_, expression, answers) => {
  expect(all(expression)).toEqual(answers);
});

test.each([
  ["empty(parameters('key').version)"],
  ["empty(parameters('open'))"],
  ["contains(parameters('open'), 'a')"],
  ["contains(parameters('key'), 'version')"],
  ["contains(parameters('tags'), 'a')"],
  ["parameters('pair')[0]"],
  ["parameters('open').a"],
  ["parameters('broken').a"],
])('nothing is claimed of %s', (expression) => {
  const value = valueOf(expression);
  const isTruth = (value as Unknown).description.type === 'Boolean';
  expect(possibilities(value)).toEqual(isTruth ? [true, false] : [value]);
});

test('a property that may be absent may be null', () => {
  expect(described("parameters('key').version").nullable).toBe(true);
  expect(described("tryGet(parameters('key'), 'version')").nullable).toBe(true);
  expect(described("tryGet(parameters('open'), 'version')").nullable).toBe(true);
  expect(described("tryGet(parameters('keys'), 0)").nullable).toBe(true);
  expect(described("tryGet(parameters('key'), 'vault')").nullable).toBe(false);
  expect(described("parameters('key').vault").nullable).toBe(false);
});

test('what is printed is the expression, whatever is known', () => {
  expect(printValue(valueOf("tryGet(parameters('key'), 'mood')"))).toBe("tryGet(parameters('key'), 'mood')");
  expect(printValue(valueOf("empty(parameters('key').vault)"))).toBe("empty(parameters('key').vault)");
});

test('a secure property is secret, and nothing is told of it', () => {
  const { secret, alternatives } = described("parameters('key').password");
  expect(secret).toBe(true);
  expect(alternatives?.()).toBeUndefined();
  expect(described("tryGet(parameters('key'), 'password')").secret).toBe(true);
});

test('the allowed values of a secure parameter are secrets', () => {
  const values = possibilities(valueOf("parameters('word')"));
  expect(values).toHaveLength(2);
  expect(values.every((value) => value instanceof Secret)).toBe(true);
});

describe('an argument of a module', () => {
  function inModule(declaration: JsonObject, argument: string, output: JsonObject = { type: 'string' }): Value {
    const module = {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '2022-09-01',
      name: 'module',
      properties: {
        mode: 'Incremental',
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: { p: { value: `[${argument}]` } },
        template: {
          $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
          languageVersion: '2.0',
          contentVersion: '1.0.0.0',
          parameters: { p: declaration },
          resources: {},
          outputs: { o: { ...output, value: "[parameters('p')]" } },
        },
      },
    };
    return valueOf("reference('module').outputs.o.value", { module });
  }

  function values(...args: Parameters<typeof inModule>): readonly string[] | undefined {
    return possibilities(inModule(...args)).map(plain);
  }

  it('that may be null can give way to the default', () => {
    expect(values({ type: 'string', defaultValue: 'd' }, "tryGet(parameters('key'), 'version')")).toEqual([
      "tryGet(parameters('key'), 'version')",
      "'d'",
    ]);
    expect(values({ type: 'string', defaultValue: 'd' }, "tryGet(parameters('key'), 'mode')")).toEqual([
      "'auto'",
      "'manual'",
      "'d'",
    ]);
  });

  it('that is never null does not', () => {
    expect(values({ type: 'string', defaultValue: 'd' }, "parameters('key').status")).toEqual([
      "'Enabled'",
      "'Disabled'",
    ]);
  });

  it('that may be null is refused without a default', () => {
    expect(values({ type: 'string' }, "tryGet(parameters('key'), 'mode')")).toEqual(["'auto'", "'manual'"]);
  });

  it('stays null where the type allows it', () => {
    expect(
      values({ type: 'string', nullable: true }, "tryGet(parameters('key'), 'mode')", {
        type: 'string',
        nullable: true,
      }),
    ).toEqual(["'auto'", "'manual'", 'null()']);
  });

  it('has the type of the parameter', () => {
    expect(values({ type: 'string', allowedValues: ['a', 'b'] }, "parameters('open').a")).toEqual(["'a'", "'b'"]);
    const { description } = inModule({ type: 'string' }, "parameters('open').a") as Unknown;
    expect(description).toMatchObject({ type: 'String', nullable: false });
  });
});
