import { JsonPositions } from '../src/json/positions.js';
import { keysOf, parseJsonText } from '../src/json/text.js';
import { isJsonArray, isJsonObject } from '../src/json/value.js';
import type { Json } from '../src/json/value.js';
import { expectGolden } from './golden.js';

const text = `{ // a template
  "name": "one",\r
  'list': [1, { "Key": true }, [ ], ],
  twice: 1, "twice": -2.5,
  "a\\u0062": "first
second",
  /* { "list": 0 } */ "__proto__": {},
  "tail": [,7]
}`;
const positions = new JsonPositions(text);

function excerpt(path: readonly (string | number)[], of: 'key' | 'value'): string {
  const { startLine, startColumn, endLine, endColumn } = positions.locate(path, of);
  expect(endLine).toBe(startLine);
  const line = text.split(/\r?\n/)[startLine - 1] ?? '';
  return `${startLine}: ${line.slice(startColumn - 1, endColumn - 1)}`;
}

test.each([
  [[], '1: {'],
  [['name'], '2: "one"'],
  [['list'], '3: ['],
  [['list', 0], '3: 1'],
  [['list', 1], '3: {'],
  [['list', 1, 'Key'], '3: true'],
  [['list', 2], '3: ['],
  [['twice'], '4: -2.5'],
  [['ab'], '5: "first'],
  [['__proto__'], '7: {'],
  [['tail', 1], '8: 7'],
])('finds the value at %j', (path, expected) => {
  expect(excerpt(path, 'value')).toBe(expected);
});

test.each([
  [['list'], `3: 'list'`],
  [['list', 1, 'Key'], '3: "Key"'],
  [['twice'], '4: "twice"'],
  [['ab'], '5: "a\\u0062"'],
  [['list', 0], '3: 1'],
])('finds the name at %j', (path, expected) => {
  expect(excerpt(path, 'key')).toBe(expected);
});

test('names are found without case where none is spelt like that', () => {
  expect(excerpt(['LIST', 1, 'key'], 'value')).toBe('3: true');
});

test('a path that leads nowhere ends at the last place that exists', () => {
  expect(excerpt(['list', 1, 'absent', 'deeper'], 'key')).toBe('3: {');
  expect(excerpt(['name', 'deeper'], 'value')).toBe('2: "one"');
  expect(excerpt(['list', 9], 'value')).toBe('3: [');
});

const odd: readonly string[] = [
  '{a:1,$b_2:{c:[1,2]},3:"x"}',
  '{a:"x" , "b" : \'y\' ,}',
  '[[],{},[{}],"]","}",1]',
  '{"a":",","b":"]}","c":\'"\',"d":"\\""}',
  '{"a":/*,*/1,/*"b":2*/"b":/*}*/3//}\n}',
  '{"a":\n\n  [1,\r\n2,\r3]\n}',
  '{"a":,"b":[,,1]}',

  '{"a":new Date(0),"b":NaN,"c":-1.5e3}',
  '  "x"',
  '{"a":{"a":{"A":1,"a":2}}}',
  '{"a":"one\n two","b":3}',
];

function* pathsIn(value: Json, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  yield path;
  if (isJsonArray(value)) for (const [index, part] of value.entries()) yield* pathsIn(part, [...path, index]);
  else if (isJsonObject(value)) for (const name of keysOf(value)) yield* pathsIn(value[name] ?? null, [...path, name]);
}

test('where everything stands in odd texts', () => {
  const lines = odd.flatMap((one) => {
    const places = new JsonPositions(one);
    const found = [...pathsIn(parseJsonText(one)), ['none'], [0, 0], ['A']].map((path) => {
      const [key, value] = (['key', 'value'] as const).map((of) => {
        const { startLine, startColumn, endLine, endColumn } = places.locate(path, of);
        return `${startLine}:${startColumn}-${endLine}:${endColumn}`;
      });
      return `  ${path.join('.')}: ${key ?? ''} ${value ?? ''}`;
    });
    return [JSON.stringify(one), ...found];
  });
  expectGolden(`${lines.join('\n')}\n`, 'json-positions.golden.txt');
});

test('columns count UTF-16 units', () => {
  expect(new JsonPositions('{"😀":\t"x"}').locate(['😀'], 'value')).toEqual({
    startLine: 1,
    startColumn: 8,
    endLine: 1,
    endColumn: 11,
  });
});

// Were the text read again for each place, this would not end before the tests are stopped.
test('many places in one big text are found without reading it again', () => {
  const size = 50_000;
  const elements = Array.from({ length: size }, (_, index) => `{\n"properties": {"value": ${index}}}`);
  const big = new JsonPositions(`{"resources": [${elements.join(',')}]}`);
  const lines = elements.map((_, index) => big.locate(['resources', index, 'properties', 'value'], 'value').startLine);
  expect(lines).toEqual(elements.map((_, index) => index + 2));
});
