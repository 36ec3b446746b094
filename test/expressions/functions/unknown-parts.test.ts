import { call } from '../../../src/expressions/ast.js';
import type { Expr } from '../../../src/expressions/ast.js';
import type { Environment } from '../../../src/expressions/environment.js';
import { evaluate } from '../../../src/expressions/evaluate.js';
import { printValue } from '../../../src/expressions/print.js';
import { unknownBecause } from '../../../src/expressions/residue.js';
import { ObjectValue, Unknown } from '../../../src/expressions/value.js';
import type { Value } from '../../../src/expressions/value.js';

const unknown = unknownBecause({ kind: 'parameter', name: 'p' }, call('parameters', [{ kind: 'literal', value: 'p' }]));

/** The functions under test ask nothing of their surroundings but to count steps. */
const environment = { step: () => undefined } as unknown as Environment;

function evaluateCall(name: string, ...args: Value[]): Value {
  return evaluate(
    call(
      name,
      args.map((value): Expr => ({ kind: 'value', value })),
    ),
    environment,
  );
}

describe('an array with an unknown element', () => {
  it('contains what a known element equals', () => {
    expect(evaluateCall('contains', [unknown, 'x'], 'x')).toBe(true);
  });

  it('leaves open whether it contains what no known element equals', () => {
    const answer = evaluateCall('contains', [unknown, 'y'], 'x');
    expect(printValue(answer)).toBe("contains(createArray(parameters('p'), 'y'), 'x')");
    expect(answer).toBeInstanceOf(Unknown);
    expect((answer as Unknown).description).toMatchObject({
      type: 'Boolean',
      nullable: false,
      causes: [{ kind: 'parameter', name: 'p' }],
    });
  });

  it('does not contain what differs from every element whatever the unknown is', () => {
    expect(evaluateCall('contains', [ObjectValue.of({ a: unknown, b: 1 })], ObjectValue.of({ a: 1, b: 2 }))).toBe(
      false,
    );
  });

  it('gives an index only where the unknown element cannot be the one', () => {
    expect(evaluateCall('indexOf', ['x', unknown], 'x')).toBe(0);
    expect(evaluateCall('indexOf', [unknown, 'x'], 'x')).toBeInstanceOf(Unknown);
    expect(evaluateCall('lastIndexOf', [unknown, 'x'], 'x')).toBe(1);
    expect(evaluateCall('lastIndexOf', ['x', unknown], 'x')).toBeInstanceOf(Unknown);
    expect(evaluateCall('indexOf', [unknown], 'x')).toBeInstanceOf(Unknown);
  });

  it('is taken apart as if it were known', () => {
    expect(evaluateCall('length', [unknown, 1])).toBe(2);
    expect(evaluateCall('empty', [unknown])).toBe(false);
    expect(evaluateCall('last', [unknown, 1])).toBe(1);
    expect(evaluateCall('first', [unknown, 1])).toBe(unknown);
    expect(evaluateCall('take', [1, unknown], 1)).toEqual([1]);
    expect(evaluateCall('skip', [1, unknown], 1)).toEqual([unknown]);
    expect(evaluateCall('concat', [1], [unknown])).toEqual([1, unknown]);
  });

  it('is not turned into text', () => {
    expect(printValue(evaluateCall('join', ['a', unknown], ','))).toBe("join(createArray('a', parameters('p')), ',')");
    expect(evaluateCall('string', [unknown])).toBeInstanceOf(Unknown);
    expect(evaluateCall('format', '{0}', [unknown])).toBeInstanceOf(Unknown);
  });
});

describe('an object with an unknown property value', () => {
  it('has the key, in any case', () => {
    expect(evaluateCall('contains', ObjectValue.of({ Key: unknown }), 'key')).toBe(true);
    expect(evaluateCall('contains', ObjectValue.of({ Key: unknown }), 'other')).toBe(false);
  });
});

describe('an object with a property of unknown name', () => {
  const object = new ObjectValue(new Map([['a', 1]]), [[unknown, 2]]);

  it('leaves open what depends on its names', () => {
    expect(evaluateCall('contains', object, 'b')).toBeInstanceOf(Unknown);
    expect(evaluateCall('length', object)).toBeInstanceOf(Unknown);
  });
});

describe('an argument that is unknown as a whole', () => {
  it('leaves the call as it is and tells the type of the result', () => {
    const answer = evaluateCall('toLower', unknown);
    expect(printValue(answer)).toBe("toLower(parameters('p'))");
    expect((answer as Unknown).description.type).toBe('String');
  });
});
