import { Float, type Json } from '../src/json/value.js';
import { JsonSyntaxError, keysOf, parseJsonText } from '../src/json/text.js';

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** What Newtonsoft.Json makes of these texts, as the template engine calls it. */
const accepted: readonly (readonly [text: string, value: Json])[] = [
  ['{"a":[1,true,null,"x"]}', { a: [1, true, null, 'x'] }],
  [' 1 ', 1],
  ['-0', 0],
  ['{"a":1}//c', { a: 1 }],
  ['/*a*/[1//x\n,/*y*/2]', [1, 2]],
  ['[1,]', [1]],
  ['{"a":1,}', { a: 1 }],
  ['[1,,2]', [1, null, 2]],
  ['[,]', [null]],
  ['{"a":,"b":1}', { a: null, b: 1 }],
  [`{'it''s':1}`.replace(`''`, `\\'`), { "it's": 1 }],
  ['{a:1,$b_2:2,3:3}', { a: 1, $b_2: 2, 3: 3 }],
  ['"two\nlines"', 'two\nlines'],
  ['"\\u0041\\n\\/\\\'"', `A\n/'`],
  ['"\\ud83d\\ude00"', '😀'],
  ['"\\ud83d\\ud83d\\ude00\\udc00"', '\ufffd😀\ufffd'],
  ['[NaN,Infinity,-Infinity]', [new Float(NaN), new Float(Infinity), new Float(-Infinity)]],
  ['undefined', null],
  ['[1.0,5.,.5,-1e3]', [new Float(1), new Float(5), new Float(0.5), new Float(-1000)]],
  ['1e400', new Float(Infinity)],
  ['010', 8],
  ['-010', -10],
  ['0x1F', 31],
  ['0xFFFFFFFFFFFFFFFF', -1],
  ['9007199254740991', 9007199254740991],
  ['9007199254740993', 9007199254740993n],
  ['9223372036854775808', 9223372036854775808n],
  ['{"a":1,"A":2}', { a: 1, A: 2 }],
  ['[1\u00a0,\u20282]', [1, 2]],
  ['new Date(1234656000000)', '02/15/2009 00:00:00'],
  ['{"a":1}{"b":2}', { a: 1 }],
  ['1,2', 1],
];

test.each(accepted)('reads %j', (text, value) => {
  expect(parseJsonText(text)).toEqual(value);
});

test.each([
  ['', 0],
  [' ', 1],
  ['//c', 3],
  ['abc def', 0],
  ['True', 0],
  ['truex', 0],
  ['true/1', 0],
  ['\ufeff{}', 0],
  ['[', 1],
  [']', 0],
  ['[}', 1],
  ['{]', 1],
  ['{"a":}', 5],
  ['{"a" 1}', 5],
  ['{"a"/*c*/:1}', 4],
  ['{"a":1 "b":2}', 7],
  ['{,}', 1],
  ['[1 2]', 3],
  ['08', 0],
  ['0o7', 0],
  ['+1', 0],
  ['1.5f', 0],
  ['0x', 0],
  ['00.5', 0],
  ['1'.repeat(381), 0],
  ['"\\x"', 1],
  ['"\\u00zz"', 1],
  ['"open', 0],
  ['"open\\', 0],
  ['/*', 0],
  ['[1/2]', 2],
  ['new Thing(1)', 0],
])('refuses %j at offset %i', (text, offset) => {
  let error: unknown;
  try {
    parseJsonText(text);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(JsonSyntaxError);
  expect(error).toMatchObject({ offset });
});

test('a name written twice counts once, with its last value and at its last place', () => {
  const value = parseJsonText('{"a":1,"b":2,"a":3}') as { readonly [key: string]: Json };
  expect(Object.entries(value)).toEqual([
    ['b', 2],
    ['a', 3],
  ]);
});

test('names that look like array indexes keep the order of the text', () => {
  const value = parseJsonText('{"b":1,"10":2,"2":3,"a":4,"10":5}') as { readonly [key: string]: Json };
  expect(keysOf(value)).toEqual(['b', '2', 'a', '10']);
  expect(value).toEqual({ b: 1, 2: 3, a: 4, 10: 5 });
});

test('__proto__ becomes a property of its own and changes nothing else', () => {
  const value = parseJsonText('{"__proto__":{"polluted":true},"constructor":1,"a":2}') as {
    readonly [key: string]: Json;
  };
  expect(keysOf(value)).toEqual(['__proto__', 'constructor', 'a']);
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect('polluted' in value).toBe(false);
  expect(Object.getOwnPropertyDescriptor(value, '__proto__')?.value).toEqual({ polluted: true });
});

test('nesting deeper than the call stack is read, and an end too early is refused', () => {
  let value = parseJsonText(deep(20_000));
  let levels = 0;
  for (; Array.isArray(value); levels++) value = (value as readonly Json[])[0] as Json;
  expect(levels).toBe(20_000);
  expect(() => parseJsonText('[{"a":'.repeat(20_000))).toThrow(JsonSyntaxError);
});

// In more than linear time these would not end before the tests are stopped.
test.each([
  ['digits and a letter', `${'1'.repeat(300_000)}a`],
  ['a name without end', `{${'a'.repeat(300_000)}`],
  ['backslashes', `"${'\\\\'.repeat(300_000)}`],
  ['comments', '/**/'.repeat(200_000)],
  ['indexes', `{${Array.from({ length: 100_000 }, (_, index) => `"${index}":1`).join(',')}`],
])('hostile text takes time in proportion to its length: %s', (_, text) => {
  expect(() => parseJsonText(text)).toThrow(JsonSyntaxError);
});
