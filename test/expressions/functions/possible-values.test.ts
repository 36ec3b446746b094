import { parseExpression } from '../../../src/expressions/parse.js';
import { call, literal } from '../../../src/expressions/ast.js';
import type { Environment } from '../../../src/expressions/environment.js';
import { evaluate } from '../../../src/expressions/evaluate.js';
import { printValue } from '../../../src/expressions/print.js';
import { unknownBecause } from '../../../src/expressions/residue.js';
import { Secret, Unknown } from '../../../src/expressions/value.js';
import type { Value } from '../../../src/expressions/value.js';

/** `parameters('secret')` is a secret text, every other parameter is not known. */
function parameter(name: string): Value {
  const expression = call('parameters', [literal(name)]);
  return name === 'secret'
    ? new Secret('hunter2', expression)
    : unknownBecause({ kind: 'parameter', name }, expression);
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
  return (value as Unknown).description.alternatives?.()?.map(printValue);
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
    expect(printValue((mapped as Unknown).description.element?.() ?? null)).toBe(
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
