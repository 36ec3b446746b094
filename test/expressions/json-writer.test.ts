import { ExpressionError } from '../../src/expressions/errors.js';
import { valueFromJson } from '../../src/expressions/from-json.js';
import { writeJson } from '../../src/expressions/json-writer.js';
import { Float } from '../../src/expressions/value.js';
import { parseJsonText } from '../../src/json/text.js';

function rewrite(text: string): string {
  return writeJson(valueFromJson(parseJsonText(text)));
}

describe('JSON read and written again', () => {
  it.each([
    ['{"b":1,"a":[true,null,"x"]}', 'keeps the order of names'],
    ['{"10":1,"2":2,"a":3}', 'also of names that look like indexes'],
    ['{"__proto__":{"constructor":1}}', 'takes every name for what it is'],
    ['[1,1.0,9007199254740993,1E+20,1E-07,-0.0]', 'tells integers from floats'],
    ['"é\u{1F600}\'</"', 'leaves characters beyond ASCII alone'],
    ['"\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u0085\\u2028"', 'escapes what Newtonsoft escapes'],
  ])('%s %s', (text) => {
    expect(rewrite(text)).toBe(text);
  });

  it('writes floats with the digits of .NET', () => {
    expect(writeJson([1e16, 1e17, 1e-4, 1e-5, NaN, -Infinity].map((value) => new Float(value)))).toBe(
      '[10000000000000000.0,1E+17,0.0001,1E-05,"NaN","-Infinity"]',
    );
  });

  it('refuses a document that nothing recursive could walk', () => {
    expect(() => rewrite('['.repeat(5000) + ']'.repeat(5000))).toThrow(ExpressionError);
  });
});
