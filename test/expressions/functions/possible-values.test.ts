import { parseExpression } from '../../../src/expressions/parse.js';
import { call, literal } from '../../../src/expressions/ast.js';
import type { Environment } from '../../../src/expressions/environment.js';
import type { Facts } from '../../../src/expressions/facts.js';
import { possibilities } from '../../../src/expressions/alternatives.js';
import { evaluate } from '../../../src/expressions/evaluate.js';
import { printValue } from '../../../src/expressions/print.js';
import { unknownBecause } from '../../../src/expressions/residue.js';
import { Secret, Unknown } from '../../../src/expressions/value.js';
import type { Value } from '../../../src/expressions/value.js';
import { waysOf } from '../../../src/expressions/ways.js';

/** What is known of the parameters; of every other one nothing is. */
const facts: Readonly<Record<string, Facts>> = {
  text: { type: 'String', nullable: false },
  name: { type: 'String', nullable: false, text: () => ({ minLength: 3, maxLength: 24, prefix: '', suffix: '' }) },
  flag: { type: 'Boolean', nullable: false, alternatives: () => [true, false] },
  list: { type: 'Array', nullable: false, size: () => ({ min: 1 }) },
  optional: { type: 'String', nullable: true },
  given: { type: 'String', nullable: false, secret: true, alternatives: () => [secret] },
};

const secret = new Secret('hunter2', call('parameters', [literal('given')]));

/** `parameters('secret')` is a secret text, every other parameter is not known. */
function parameter(name: string): Value {
  const expression = call('parameters', [literal(name)]);
  return name === 'secret'
    ? new Secret('hunter2', expression)
    : unknownBecause({ kind: 'parameter', name }, expression, facts[name]);
}

const environment = {
  step: () => undefined,
  parameter,
  rewrite: () => undefined,
  scope: { kind: 'resourceGroup', subscriptionId: '00000000-0000-0000-0000-000000000001', resourceGroup: 'rg' },
} as unknown as Environment;

function run(expression: string): Value {
  return evaluate(parseExpression(`[${expression}]`), environment);
}

/** What an unknown value can become, printed. */
function possible(expression: string): readonly string[] | undefined {
  const value = run(expression);
  expect(value).toBeInstanceOf(Unknown);
  return waysOf(value as Unknown)?.map((way) => printValue(way.value));
}

const CHOICE = "if(parameters('p'), createObject('k', 2), createObject())";

describe('a merge of objects one of which is a choice', () => {
  it('can become the merge with either', () => {
    expect(possible(`union(createObject('k', 1), ${CHOICE})`)).toEqual([
      "createObject('k', 2)",
      "createObject('k', 1)",
    ]);
    expect(possible(`shallowMerge(createArray(createObject('k', 1), ${CHOICE})).k`)).toEqual(['2', '1']);
  });

  it('leaves out what the engine would refuse', () => {
    expect(
      possible("union(createObject('k', 1), if(parameters('p'), createObject('k', createObject()), createObject()))"),
    ).toEqual(["createObject('k', 1)"]);
  });
});

describe('a merge with an object that is not known', () => {
  it('has the properties that come after it', () => {
    expect(run("union(parameters('p'), createObject('k', 'v')).K")).toBe('v');
    expect(run("shallowMerge(createArray(parameters('p'), createObject('k', null()))).k")).toBeNull();
  });

  it('leaves open what it may replace', () => {
    expect(run("union(createObject('k', 'v'), parameters('p')).k")).toBeInstanceOf(Unknown);
    expect(run("shallowMerge(createArray(createObject('k', 'v'), parameters('p'))).k")).toBeInstanceOf(Unknown);
    expect(run("union(parameters('p'), createObject('k', null())).k")).toBeInstanceOf(Unknown);
  });
});

describe('safe access', () => {
  it('of a choice can give what either has, or null', () => {
    expect(possible(`tryGet(${CHOICE}, 'k')`)).toEqual(['2', 'null()']);
  });

  it('keeps null possible for the steps after a property that may be null', () => {
    const value = "createObject('a', if(parameters('p'), createObject('b', 1), null()))";
    expect(possible(`tryGet(${value}, 'a', 'b')`)).toEqual(['1', 'null()']);
  });
});

describe('a resource id with a part that is a choice', () => {
  it('can become either id', () => {
    const prefix = '/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/';
    expect(possible("resourceId(if(parameters('p'), 'a', 'b'), 'Microsoft.KeyVault/vaults', 'v')")).toEqual([
      `'${prefix}a/providers/Microsoft.KeyVault/vaults/v'`,
      `'${prefix}b/providers/Microsoft.KeyVault/vaults/v'`,
    ]);
  });
});

describe('a lambda over an array that is not known', () => {
  it('tells what every element looks like', () => {
    const mapped = run(
      "map(parameters('p'), lambda('x', createObject('status', 'Enabled', 'name', lambdaVariables('x'))))",
    );
    expect(printValue((mapped as Unknown).description.element?.(0) ?? null)).toBe(
      "createObject('status', 'Enabled', 'name', lambdaVariables('x'))",
    );
  });

  it('can become the result for each array it can be', () => {
    expect(
      possible("map(if(parameters('p'), createArray(1, 2), createArray()), lambda('x', mul(lambdaVariables('x'), 2)))"),
    ).toEqual(['createArray(2, 4)', 'createArray()']);
  });
});

describe('fail()', () => {
  it('does not repeat a secret', () => {
    expect(() => run("fail(parameters('secret'))")).toThrow(/secure value/);
    expect(() => run("fail(parameters('secret'))")).not.toThrow(/hunter2/);
  });

  it('with a message that is not known has no value', () => {
    expect(possible("fail(parameters('p'))")).toEqual([]);
  });
});

describe('a secret used as a name', () => {
  it('is printed as its expression', () => {
    expect(printValue(run("toObject(createArray(1), lambda('x', parameters('secret')))"))).toBe(
      "createObject(parameters('secret'), 1)",
    );
  });
});

/** As printed, but for truth values, which print as calls. */
function plain(value: Value): string {
  return typeof value === 'boolean' ? String(value) : printValue(value);
}

/** Everything a value can become, choices within choices included, printed. */
function all(expression: string): readonly string[] {
  return possibilities(run(expression)).map(plain);
}

/** The same; undefined where that is nothing but the value itself, or either truth value. */
function narrow(expression: string): readonly string[] | undefined {
  const value = run(expression);
  const values = possibilities(value);
  const isOpen = values.includes(value) || (values.includes(true) && values.includes(false));
  return isOpen ? undefined : values.map(plain);
}

describe('a text of which a part is known', () => {
  test.each([
    ["empty(concat('kv-', parameters('text')))", 'false'],
    ["empty(format('{0}{1}', parameters('text'), 'x'))", 'false'],
    ["empty(format('{0}', parameters('p')))", undefined],
    ["empty(concat(parameters('p'), parameters('q')))", undefined],
    ["empty(take(concat('kv', parameters('text')), 1))", 'false'],
    ["empty(take(concat('kv', parameters('text')), 0))", undefined],
    ["empty(uniqueString(parameters('p')))", 'false'],
    ["empty(toUpper(parameters('name')))", 'false'],
    ["empty(parameters('text'))", undefined],
    ["empty(parameters('optional'))", undefined],
    ["empty(parameters('list'))", 'false'],
    ["empty(resourceId('A.B/c', parameters('text')))", 'false'],
  ])('is empty or not: %s', (expression, answer) => {
    expect(narrow(expression)).toEqual(answer === undefined ? undefined : [answer]);
  });

  test.each([
    ["length(uniqueString(parameters('p')))", '13'],
    ["length(concat('kv-', uniqueString(parameters('p'))))", '16'],
    ["length(guid(parameters('p')))", '36'],
    ["length(substring(parameters('text'), 2, 5))", '5'],
    ["length(take(uniqueString(parameters('p')), 4))", '4'],
    ["length(parameters('name'))", undefined],
  ])('has a length: %s', (expression, answer) => {
    expect(narrow(expression)).toEqual(answer === undefined ? undefined : [answer]);
  });

  test.each([
    ["equals(uniqueString(parameters('p')), 'kv')", ['false']],
    ["equals(uniqueString(parameters('p')), 'abcdefgh10987')", ['false']],
    ["equals(uniqueString(parameters('p')), 'abcdefgh23456')", undefined],
    ["equals(concat('kv-', parameters('text')), 'st-a')", ['false']],
    ["equals(concat(parameters('text'), '-kv'), 'a-kv')", undefined],
    ["equals(concat('a', parameters('text')), concat('b', parameters('text')))", ['false']],
    ["equals(toLower(concat('KV', parameters('text'))), 'KVa')", ['false']],
    ["equals(parameters('name'), 'ab')", ['false']],
    ["equals(parameters('text'), null())", ['false']],
    ["equals(parameters('optional'), null())", undefined],
    ["equals(parameters('text'), 1)", ['false']],
    ["equals(parameters('optional'), parameters('p'))", undefined],
  ])('equals another one or not: %s', (expression, answers) => {
    expect(narrow(expression)).toEqual(answers);
  });

  test.each([
    ["startsWith(concat('https://', parameters('text')), 'HTTPS:')", ['true']],
    // A mark may follow the last known letter and make it another one.
    ["startsWith(concat('ab', parameters('text')), 'ab')", undefined],
    ["startsWith(concat('https://', parameters('text')), 'http://')", ['false']],
    ["startsWith(parameters('text'), 'a')", undefined],
    ["startsWith(resourceId('A.B/c', parameters('text')), '/subscriptions/')", ['true']],
    ["endsWith(concat(parameters('text'), '/keys/k'), '/K')", ['true']],
    ["endsWith(concat(parameters('text'), '/keys/k'), 'x')", ['false']],
    ["contains(concat(parameters('text'), '/keys/k'), 'keys')", ['true']],
    ["contains(concat(parameters('text'), '/keys/k'), 'x')", undefined],
  ])('begins, ends or holds: %s', (expression, answers) => {
    expect(narrow(expression)).toEqual(answers);
  });
});

describe('a choice', () => {
  test.each([
    ['takes the branch that is left', "if(empty(concat('a', parameters('text'))), 'no', 'yes')", ["'yes'"]],
    [
      'is one value where both branches are the same',
      "if(parameters('flag'), createObject('a', 1), createObject('a', 1))",
      ["createObject('a', 1)"],
    ],
    ['leaves out a branch that fails', "if(parameters('flag'), fail('x'), 1)", ['1']],
    [
      'is not decided by what follows a decision',
      "or(parameters('flag'), equals(parameters('text'), 1))",
      ['true', 'false'],
    ],
    ['is decided by any argument', "and(parameters('flag'), equals(parameters('text'), 1))", ['false']],
    ['leaves out a truth value after which it fails', "and(parameters('flag'), bool(fail('x')))", ['false']],
    [
      'of many conditions is still one of two values',
      `and(${Array.from({ length: 12 }, (_, i) => `parameters('p${i}')`).join()})`,
      ['false', 'true'],
    ],
    ['follows a condition that has only one outcome', "not(empty(guid(parameters('p'))))", ['true']],
    ['counts equal results once', "not(or(parameters('flag'), parameters('p')))", ['false', 'true']],
    ['is one and the same wherever it stands', "equals(parameters('flag'), parameters('flag'))", ['true']],
    [
      'of one condition goes together with another of it',
      "format('{0}{1}', if(parameters('p'), 1, 2), if(not(parameters('p')), 3, 4))",
      ["'14'", "'23'"],
    ],
    [
      'of a look-up goes together with another of its name',
      "format('{0}{1}', createObject('a', 1, 'b', 2)[parameters('p')], createObject('a', 3, 'b', 4)[parameters('p')])",
      ["'13'", "'24'"],
    ],
    [
      'between null and a default goes together with the question for null',
      "format('{0}{1}', coalesce(parameters('optional'), 'd'), if(equals(parameters('optional'), null()), 1, 2))",
      ["format('{0}{1}', parameters('optional'), 2)", "'d1'"],
    ],
    [
      'beside what is not known leaves only that open',
      "concat(if(parameters('flag'), 'a', 'b'), parameters('text'))",
      ["concat('a', parameters('text'))", "concat('b', parameters('text'))"],
    ],
  ])('%s', (_, expression, answers) => {
    expect(all(expression)).toEqual(answers);
  });

  it('between many values is told, but not between what multiplies without end', () => {
    const choice = (depth: number): string =>
      depth === 0 ? '0' : `if(parameters('p${depth}'), ${depth}, ${choice(depth - 1)})`;
    expect(all(choice(100))).toHaveLength(101);
    const product = (factors: number): string =>
      `concat(${Array.from({ length: factors }, (_, i) => `if(parameters('p${i}'), 'a', 'b${i}')`).join()})`;
    expect(all(product(6))).toHaveLength(64);
    expect(all(product(40))).toEqual([expect.stringMatching(/^concat/)]);
  });

  it('does not tell a secret from an equal text', () => {
    expect(all("if(parameters('flag'), parameters('secret'), 'hunter2')")).toHaveLength(2);
  });
});

describe('coalesce', () => {
  it('is its first argument where that is never null', () => {
    expect(all("coalesce(parameters('text'), 'd')")).toEqual(["parameters('text')"]);
    expect(all("coalesce(concat(parameters('p'), parameters('q')), 'd')")).toEqual([
      "concat(parameters('p'), parameters('q'))",
    ]);
  });

  it('can be either where it may be null, and then is not', () => {
    const value = possibilities(run("coalesce(parameters('optional'), 'd')"));
    expect(value.map(printValue)).toEqual(["parameters('optional')", "'d'"]);
    expect((value[0] as Unknown).description.nullable).toBe(false);
    expect(all("equals(coalesce(parameters('optional'), 'd'), null())")).toEqual(['false']);
  });

  it('has no null of a choice', () => {
    expect(all("coalesce(if(parameters('flag'), null(), 1), 2)")).toEqual(['2', '1']);
  });
});

describe('a secret that is given', () => {
  it('is never a possible value in the open', () => {
    for (const expression of [
      "concat('a', parameters('given'))",
      "format('{0}', parameters('given'))",
      "toLower(parameters('given'))",
    ]) {
      const values = possibilities(run(expression));
      expect(values.every((value) => value instanceof Secret)).toBe(true);
    }
    expect(JSON.stringify((run("concat('a-', parameters('given'))") as Unknown).description.text?.())).not.toContain(
      'hunter',
    );
  });
});
