import { ObjectValue, Unknown, isKnown } from '../../src/expressions/value.js';
import type { Value } from '../../src/expressions/value.js';
import { causesOf } from '../../src/expressions/residue.js';
import { textFactsOf } from '../../src/expressions/text-facts.js';
import { formatJsonPath } from '../../src/json/path.js';
import { readDocument } from '../../src/source/json-document.js';
import { tokenReader } from '../../src/source/parameters/tokens.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { EvaluatedDeployment } from '../../src/template/deployment.js';
import { toSnapshot } from '../../src/template/snapshot.js';
import { sentence } from '../../src/messages/sentence.js';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** One output for each parameter, under a parameter file with this text. */
function evaluate(parameters: Readonly<Record<string, object>>, file: string): EvaluatedDeployment {
  const names = Object.keys(parameters);
  const outputs = Object.fromEntries(
    names.map((name) => [name, { type: 'object', value: { v: `[parameters('${name}')]` } }]),
  );
  const text = JSON.stringify({
    $schema: schema,
    languageVersion: '2.0',
    contentVersion: '1.0.0.0',
    parameters,
    resources: {},
    outputs,
  });
  return evaluateDeployment(readDocument('main.json', text), {
    parameterFile: readDocument('p.json', file),
    fillIns: tokenReader(),
    requireParameters: false,
  });
}

function problemsOf({ problems }: EvaluatedDeployment): readonly string[] {
  return problems.map(({ place, message }) => `${place.document} ${formatJsonPath(place.path)}: ${sentence(message)}`);
}

function valueOf({ outputs }: EvaluatedDeployment, name: string): Value | undefined {
  const output = outputs.get(name);
  return output instanceof ObjectValue ? output.get('v') : undefined;
}

/** What one parameter is with a value of the parameter file. */
function given(declaration: object, value: unknown): Value | undefined {
  const deployment = evaluate({ p: declaration }, JSON.stringify({ parameters: { p: { value } } }));
  expect(problemsOf(deployment)).toEqual([]);
  return valueOf(deployment, 'p');
}

describe('the wrapper of a value', () => {
  test.each([
    ['"Disabled"', 'string'],
    ['3', 'int'],
    ['true', 'bool'],
    ['["a"]', 'array'],
    ['null', 'string'],
    ['{"a":1}', 'object'],
  ])('%s without it is refused at its place, and counts as not known', (entry, type) => {
    const deployment = evaluate({ p: { type } }, `{"parameters": {"p": ${entry}}}`);
    expect(problemsOf(deployment)).toEqual([
      `p.json parameters.p: The value of parameter 'p' is not wrapped, so Azure refuses it: write "p": {"value": ${entry}}.`,
    ]);
    expect(causesOf([valueOf(deployment, 'p') ?? null])).toMatchObject([{ kind: 'error' }]);
  });

  test('what is secure is not quoted', () => {
    const [problem] = problemsOf(evaluate({ p: { type: 'secureString' } }, '{"parameters": {"p": "hunter2"}}'));
    expect(problem).toContain('write "p": {"value": …}');
  });

  test('what Azure takes: value, reference, expression, metadata beside them, any case, and the values alone', () => {
    const declared = {
      a: { type: 'string' },
      b: { type: 'securestring' },
      c: { type: 'string' },
      d: { type: 'string' },
    };
    const vault = { keyVault: { id: '/x/vaults/kv' }, secretName: 's' };
    const entries = {
      a: { Value: 'x', metadata: { description: 'why' } },
      b: { reference: vault },
      c: { expression: "[toUpper('c')]" },
      d: { value: '[[d' },
    };
    for (const root of [{ parameters: entries }, { $schema: 'x', contentVersion: '1.0.0.0', ...entries }]) {
      const deployment = evaluate(declared, JSON.stringify(root));
      expect(problemsOf(deployment)).toEqual([]);
      expect(['a', 'c', 'd'].map((name) => valueOf(deployment, name))).toEqual(['x', 'C', '[[d']);
      expect(valueOf(deployment, 'b')).toBeInstanceOf(Unknown);
    }
  });

  test('of a value and a reference none is known to count', () => {
    const reference = { keyVault: { id: '/x/vaults/kv' }, secretName: 's' };
    const given = (entry: object) => evaluate({ p: { type: 'string' } }, JSON.stringify({ parameters: { p: entry } }));
    expect(valueOf(given({ value: 'a', reference }), 'p')).toBeInstanceOf(Unknown);
    expect(valueOf(given({ value: 'a', reference: null }), 'p')).toBe('a');
  });

  test('a section that is no object, and a name given twice', () => {
    expect(problemsOf(evaluate({}, '{"parameters": []}'))).toEqual([
      `p.json parameters: 'parameters' of a parameter file must be an object.`,
    ]);
    const twice = evaluate({ p: { type: 'string' } }, '{"parameters": {"p": {"value": "a"}, "P": {"value": "b"}}}');
    expect(causesOf([valueOf(twice, 'p') ?? null])).toMatchObject([{ kind: 'error' }]);
  });
});

describe('fill-in tokens', () => {
  test.each([
    ['${X=true}', { type: 'bool' }, true],
    ['${X=F}', { type: 'bool' }, false],
    ['${X=30}', { type: 'int' }, 30],
    ['${X=-9007199254740993}', { type: 'int' }, -9007199254740993n],
    ['${X=30}', { type: 'string' }, '30'],
    ['${X=}', { type: 'string', defaultValue: 'd' }, ''],
    ['a-${X=b}-${Y:-c}', { type: 'string' }, 'a-b-c'],
    ['${X=[1]}', { type: 'array' }, [1]],
    ['${X={}}', { type: 'object' }, new ObjectValue(new Map())],
    ['${X=}', { type: 'bool', defaultValue: true }, true],
    ['${X=westeurope}', { type: 'string', allowedValues: ['westeurope'] }, 'westeurope'],
  ])('%s for %j is its default', (text, declaration, expected) => {
    expect(given(declaration, text)).toEqual(expected);
  });

  test.each([
    ['${X}', { type: 'string' }, 'String'],
    ['${X}', { type: 'bool' }, 'Boolean'],
    ['#{X}#', { type: 'int' }, 'Integer'],
    ['${X=maybe}', { type: 'bool' }, 'Boolean'],
    ['__X__', { type: 'array' }, 'Array'],
    ['a${X}', { type: 'int' }, 'Integer'],
    ['{{X}}', { type: 'object' }, 'Object'],
    ['<subnets>', { type: 'array' }, 'Array'],
  ])('%s for %j is not known, but of its type', (text, declaration, type) => {
    const deployment = evaluate({ p: declaration }, JSON.stringify({ parameters: { p: { value: text } } }));
    const value = valueOf(deployment, 'p') as Unknown;
    expect(value.description.type).toBe(type);
    expect(causesOf([value])).toEqual([{ kind: 'fill-in', token: expect.stringMatching(/X|subnets/) as string }]);
  });

  test('known text around a token is kept; a token may be empty', () => {
    const value = given({ type: 'string', maxLength: 24 }, 'kv-${ENV}-${R=we}') as Unknown;
    expect(textFactsOf(value)).toMatchObject({ minLength: 6, maxLength: 24, prefix: 'kv-', suffix: '-we' });
    expect(textFactsOf(given({ type: 'string' }, '${ENV}')!)).toMatchObject({ minLength: 0, prefix: '', suffix: '' });
    expect(textFactsOf(given({ type: 'string', minLength: 3 }, '${ENV}')!)).toMatchObject({ minLength: 3 });
  });

  test('of the allowed values those are left that fit', () => {
    const allowedValues = ['dev-we', 'dev-ne', 'prd-we'];
    const value = given({ type: 'string', allowedValues }, 'dev-${R}') as Unknown;
    expect(value.description.alternatives?.()).toEqual(['dev-we', 'dev-ne']);
    expect((given({ type: 'string', allowedValues }, '${R}') as Unknown).description.alternatives?.()).toEqual(
      allowedValues,
    );
  });

  test('inside objects and arrays, in names and in references to secrets', () => {
    const value = given({ type: 'object' }, { tags: { '${T}': 'x', a: 'y-${B=z}' }, list: ['${C}', 1] }) as ObjectValue;
    const tags = value.get('tags') as ObjectValue;
    expect(tags.dynamic).toHaveLength(1);
    expect(tags.get('a')).toBe('y-z');
    expect(isKnown((value.get('list') as readonly Value[])[1] ?? null)).toBe(true);
    expect(causesOf([value]).map((cause) => 'token' in cause && cause.token)).toEqual(['${T}', '${C}']);
    const reference = { keyVault: { id: '/subscriptions/${SUB}/vaults/kv' }, secretName: '${SECRET}' };
    const deployment = evaluate({ p: { type: 'securestring' } }, JSON.stringify({ parameters: { p: { reference } } }));
    expect(problemsOf(deployment)).toEqual([]);
  });

  test('inside an object, as the declaration says of its parts', () => {
    const properties = { mode: { type: 'string', allowedValues: ['on', 'off'] } };
    const typed = { type: 'object', properties, additionalProperties: false };
    const mode = (given(typed, { mode: '${M}' }) as ObjectValue).get('mode') as Unknown;
    expect(mode.description.alternatives?.()).toEqual(['on', 'off']);
    const deployment = evaluate({ p: typed }, JSON.stringify({ parameters: { p: { value: { other: '${M}' } } } }));
    expect(problemsOf(deployment)).not.toEqual([]);
    const secure = { type: 'object', properties: { key: { type: 'securestring' } } };
    const key = (given(secure, { key: 'hunter2-${X}' }) as ObjectValue).get('key') as Unknown;
    expect(key.description.secret).toBe(true);
  });

  test('what is secure stays secret, with all that stands around a token', () => {
    const declared = { p: { type: 'securestring' }, o: { type: 'secureObject' } };
    const values = { p: { value: 'hunter2-${X}' }, o: { value: { a: { b: 'hunter2-${X}' } } } };
    const deployment = evaluate(declared, JSON.stringify({ parameters: values }));
    expect(JSON.stringify([toSnapshot(deployment), deployment.problems])).not.toContain('hunter2');
    expect((valueOf(deployment, 'p') as Unknown).description.secret).toBe(true);
  });

  test('equal tokens are equal values, but for those that are made anew for every place', () => {
    const names = (token: string): readonly string[] => {
      const declared = { a: { type: 'string' }, b: { type: 'string' } };
      const deployment = evaluate(
        declared,
        JSON.stringify({ parameters: { a: { value: token }, b: { value: token } } }),
      );
      return Object.values(toSnapshot(deployment).outputs).map((output) => JSON.stringify(output));
    };
    expect(new Set(names('${X}')).size).toBe(1);
    expect(new Set(names('GEN-UNIQUE')).size).toBe(2);
  });
});
