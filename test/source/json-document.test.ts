import { Float } from '../../src/json/value.js';
import { keysOf } from '../../src/json/text.js';
import type { JsonObject } from '../../src/json/value.js';
import { readDocument } from '../../src/source/json-document.js';
import { sentence } from '../../src/messages/sentence.js';

function problemsOf(text: string): readonly string[] {
  return readDocument('a.json', text).problems.map(
    ({ message, range }) => `${range.startLine}:${range.startColumn} ${sentence(message)}`,
  );
}

describe('what a document holds', () => {
  test('strict JSON', () => {
    expect(readDocument('a.json', '{"a":[1,"1.5",{"b":-2}]}')).toMatchObject({
      file: 'a.json',
      root: { a: [1, '1.5', { b: -2 }] },
      problems: [],
    });
  });

  test('a byte order mark is no part of the text', () => {
    const document = readDocument('a.json', '\ufeff{"a":1}');
    expect(document.root).toEqual({ a: 1 });
    expect(document.locate(['a'], 'key').startColumn).toBe(2);
  });

  test.each([
    ['property', '{"a": 1.0}', { a: new Float(1) }],
    ['exponent', '{"a":-1E3}', { a: new Float(-1000) }],
    ['array', '[2, 1.0]', [2, new Float(1)]],
    ['array of exponents', '[1e3 ]', [new Float(1000)]],
    ['root', '1.0', new Float(1)],
  ])('floats stay floats: %s', (_, text, root) => {
    expect(readDocument('a.json', text).root).toEqual(root);
  });

  test('integers beyond 2^53 stay exact, minus zero is zero', () => {
    const { root } = readDocument('a.json', '{"a":9007199254740993,"b":[-9223372036854775808],"c":-0}');
    expect(root).toEqual({ a: 9007199254740993n, b: [-9223372036854775808n], c: 0 });
  });

  test('names that look like array indexes keep their order', () => {
    const { root } = readDocument('a.json', '{"x":{"b":1,"10":2,"2":3}}');
    expect(keysOf((root as { readonly x: JsonObject }).x)).toEqual(['b', '10', '2']);
  });

  test('half a surrogate pair becomes the replacement character', () => {
    expect(readDocument('a.json', '["\\ud83d"]').root).toEqual(['\ufffd']);
  });

  test('JSON with comments, trailing commas, single quotes and line breaks in strings is no problem', () => {
    const text = `// c\n{ 'a': [1, 2,], /* c */ "b": "x\ny", }\n// end`;
    expect(readDocument('a.json', text)).toMatchObject({ root: { a: [1, 2], b: 'x\ny' }, problems: [] });
  });
});

describe('what is reported', () => {
  test.each([
    ['{\n  "a": 1\n  "b": 2\n}', `3:3 Not valid JSON: '"' stands where ',' or '}' is expected`],
    ['{"a":\n[1,', '2:4 Not valid JSON: the text ends where a value is expected; what is not closed begins on line 2'],
    ['', '1:1 Not valid JSON: the text ends where a value is expected'],
    ['{} {}', '1:4 Not valid JSON: text follows the end of the value; remove it'],
    ['{"a":"\\p"}', `1:7 Not valid JSON: '\\p' in a string is no escape; write a backslash as '\\\\'`],
  ])('broken JSON: %j', (text, problem) => {
    const document = readDocument('a.json', text);
    expect(problemsOf(text)).toEqual([problem]);
    expect(document.root).toBeUndefined();
    expect(document.locate(['a'], 'value')).toEqual({ startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 });
  });

  test('a name written twice, whatever stands around the colons', () => {
    const message = (name: string): string =>
      `'${name}' is written twice in this object; Azure takes the last one, so remove the other`;
    expect(problemsOf('{"a" : 1, "x": "\\":", "a": 2}')).toEqual([`1:23 ${message('a')}`]);
    expect(problemsOf('{"a\\\\":1,\n"a\\\\"\t:2}')).toEqual([`2:1 ${message('a\\')}`]);
    expect(problemsOf('{"a":"say \\"x\\": y : z","b":{"a":1}}')).toEqual([]);
    expect(readDocument('a.json', '{"a":1,"a":2}').root).toEqual({ a: 2 });
  });

  test.each(['{"x":{"__proto__":{"encryption":1}}}', '{"x":{"\\u005f_proto__":{"encryption":1}}}'])(
    'a hostile name: %s',
    (text) => {
      expect(problemsOf(text)).toEqual([`1:7 '__proto__' is not the name of anything in a template; remove it`]);
      const { x } = readDocument('a.json', text).root as { readonly x: JsonObject };
      expect(x['encryption']).toBeUndefined();
      expect(keysOf(x)).toEqual(['__proto__']);
    },
  );

  test('64 levels are read, 65 refused once, 20,000 survived', () => {
    const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
    expect(readDocument('a.json', deep(64))).toMatchObject({ problems: [], root: {} });
    const message = 'Objects and arrays are nested deeper than 64, which Azure refuses; flatten them';
    expect(problemsOf(`[\n${deep(64)}, ${deep(64)}]`)).toEqual([`2:316 ${message}`]);
    expect(problemsOf(deep(20_000))).toEqual([`1:321 ${message}`]);
    expect(readDocument('a.json', deep(65)).root).toBeUndefined();
  });

  test('a file that Azure takes for too large', () => {
    const text = `{"a":"${'x'.repeat(4 * 1024 * 1024)}"}`;
    expect(problemsOf(text)).toEqual([expect.stringContaining('larger than 4 MiB')]);
    expect(readDocument('a.json', '{}', 4 * 1024 * 1024).problems).toEqual([]);
  });

  test('no more than twenty of the same, and always what makes the file unreadable', () => {
    const problems = problemsOf(`{${'"a":1,'.repeat(1000)}]`);
    expect(problems).toHaveLength(22);
    expect(problems[20]).toContain(`']' stands where a name in double quotes or '}' is expected`);
    expect(problems[21]).toBe('1:1 979 more problems of this file are not listed');
  });
});
