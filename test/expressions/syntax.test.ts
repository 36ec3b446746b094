import { ExpressionError } from '../../src/expressions/errors.js';
import { isExpression, parseExpression, unescapeLiteral } from '../../src/expressions/parse.js';
import { printExpression } from '../../src/expressions/print.js';
import { lowerCase, nameKey, sameName, upperCase } from '../../src/json/name.js';
import { JsonSyntaxError, parseJsonText } from '../../src/json/text.js';
import { expectGolden } from '../golden.js';

// How texts are read, and what is said of those that cannot be.

const texts: readonly string[] = [
  ...[
    '[',
    ']',
    '[]',
    '[[',
    '[[]',
    '[[a]',
    '[[a',
    '[a',
    'a]',
    ' [a()]',
    '[a()] ',
    '[ ]',
    '[a]',
    '[a()]',
    '[ a ( ) ]',
    '[a())]',
    '[a(]',
    '[a()',
  ],
  ...[
    "['']",
    "['a']",
    "['a''b']",
    "['''']",
    "['a",
    "['a']']",
    "['a''']",
    "['a'b]",
    "['a'.b]",
    "['a'[0]]",
    "[ 'a' ]",
    "['[a]']",
    "['a'''''b']",
  ],
  ...[
    '[1]',
    '[-1]',
    '[+1]',
    '[- 1]',
    '[1.5]',
    '[1e5]',
    '[1E5]',
    '[1.]',
    '[-]',
    '[+]',
    '[01]',
    '[1 2]',
    '[1a]',
    '[9223372036854775807]',
    '[9223372036854775808]',
  ],
  ...['[-9223372036854775808]', '[-9223372036854775809]', '[9007199254740993]', '[-0]', '[1].a', '[1[0]]'],
  ...[
    '[a(1)]',
    '[a(1,2)]',
    '[a( 1 , 2 )]',
    '[a(1,)]',
    '[a(,1)]',
    '[a(1 2)]',
    '[a(1;2)]',
    '[a(b(c(1)))]',
    "[a('x', b())]",
    '[a()()]',
    '[a)]',
    '[(a())]',
  ],
  ...[
    '[a().b]',
    '[a() . b]',
    '[a(). b.c]',
    '[a().]',
    '[a()..b]',
    '[a().1]',
    "[a().'b']",
    '[a().b()]',
    '[a()[0]]',
    "[a()['b']]",
    '[a()[b()]]',
    '[a()[]]',
    '[a()[0]',
  ],
  ...[
    '[a()[0].b[1]]',
    '[a() [ 0 ] ]',
    '[a()[0][1]',
    '[a()[0 1]]',
    "[a()['b c']]",
    "[a()['$b_1']]",
    "[a()['1b']]",
    "[a()['']]",
  ],
  ...['[n.f()]', '[n . f ( 1 )]', '[n.f.g()]', '[n.f]', '[n.()]', '[n.1()]', '[.f()]', '[N.F(n.f())]', '[n.f().a]'],
  ...[
    '[_a()]',
    '[$a()]',
    '[a_1$()]',
    '[1a()]',
    '[a-b()]',
    '[ä()]',
    '[aä1()]',
    '[中文()]',
    '[a😀()]',
    '[a\u0301()]',
    '[٣()]',
    '[a٣()]',
    '[a²()]',
    '[a\u200d()]',
  ],
  ...[
    '[\ta\n(\r)\u00a0]',
    '[\u0085a()]',
    '[a\u2003()]',
    '[a\u200b()]',
    '[\ufeffa()]',
    '[a()\u3000]',
    '[a()\0]',
    '[a(\u0000)]',
  ],
  ...[
    "[a('é😀')]",
    '["a"]',
    '[a("b")]',
    '[true]',
    '[null]',
    '[{}]',
    '[a({})]',
    '[a([])]',
    '[a(b)]',
    '[a b()]',
    '[a(), b()]',
    '[a()+1]',
    '[not a()]',
    '[a(]b)]',
  ],
];

/** With what cannot be seen as its number. */
function visible(text: string): string {
  return text.replace(/[^\P{C}\n]|[\u2028\u2029]/gu, (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`);
}

function outcomeOf(text: string): string {
  if (!isExpression(text)) return `is the text ${JSON.stringify(unescapeLiteral(text))}`;
  try {
    return printExpression(parseExpression(text));
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.code}: ${error.message}`;
    throw error;
  }
}

test('how every odd expression is read', () => {
  const lines = texts.map((text) => `${JSON.stringify(text)}\n  ${outcomeOf(text)}`);
  expectGolden(visible(`${lines.join('\n')}\n`), 'expressions/syntax/expressions.golden.txt');
});

test('expressions are read up to their limits', () => {
  const long = (length: number): string => `['${'x'.repeat(length - 2)}']`;
  const deep = (depth: number): string => `[${'a('.repeat(depth - 1)}b()${')'.repeat(depth - 1)}]`;
  const chain = (length: number): string => `[a()${'[0]'.repeat(length)}]`;
  const all = [long(81_920), long(81_921), deep(1_100), deep(1_101), chain(1_200)];
  expect(all.map((text) => outcomeOf(text).slice(0, 60))).toEqual([
    `'${'x'.repeat(59)}`,
    'limit: The expression is longer than 81920 characters.',
    'a('.repeat(30),
    'own-limit: The expression is nested deeper than 1100 levels.',
    `a()${'[0]'.repeat(19)}`,
  ]);
});

const json: readonly string[] = [
  ...[
    '',
    ' ',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '[',
    '[1',
    '[1,',
    ']',
    '}',
    '{]',
    '[}',
    '{"a":1]',
    '[1}',
    '{"a"}',
    '{"a" 1}',
    '{1 2}',
    '[1 2]',
    '{"a":1 "b":2}',
  ],
  ...[
    '{,}',
    '{a}',
    '{a:1}',
    "{'a':1}",
    '{a b:1}',
    '{:1}',
    '{"a":}',
    '{"a":,"b":1}',
    '{"a"::1}',
    '[,]',
    '[1,,2]',
    '{"a":1,}',
    '{"a":1}{"b":2}',
    '1,2',
    '[1]]',
    '"a" x',
  ],
  ...['/', '//', '/*', '/**/', '/* */1', '[1//\n]', '[1/2]', '[1/*2]', '{/*a*/"a"/*b*/:/*c*/1/*d*/}', '//a\r1', '/*/1'],
  ...[
    '"',
    "'",
    '"a',
    '\'a"',
    '"\\',
    '"\\"',
    '"\\x"',
    '"\\u12"',
    '"\\u00zz"',
    '"\\ud800"',
    '"\\ud83d\\ude00"',
    '"\\ude00\\ud83d"',
    '"\\b\\t\\n\\f\\r\\/\\\\\\""',
    '"a\nb"',
    '"\\\'"',
  ],
  ...[
    '0',
    '-0',
    '00',
    '01',
    '08',
    '-08',
    '0x',
    '0x1F',
    '0xg',
    '-0x1',
    '0x10000000000000000',
    '0o7',
    '1.',
    '.5',
    '-.5',
    '.',
    '-',
    '+1',
    '1e5',
    '1E+5',
    '1e',
    '1.5f',
    '1..2',
    '00.5',
    '1e400',
    '-1e400',
  ],
  ...[
    '9223372036854775807',
    '9223372036854775808',
    '-9223372036854775809',
    '9007199254740993',
    '12345678901234567890123',
    '1-2',
    '1a',
    '١',
  ],
  ...[
    'true',
    'True',
    'false',
    'null',
    'nul',
    'nulls',
    'undefined',
    'NaN',
    'Infinity',
    '-Infinity',
    '-NaN',
    'new',
    'new Date(0)',
    'new Date(86400000)',
    'new Date(-1)',
    'new Date("x")',
    'new Thing(1)',
  ],
  ...[
    'new Date(',
    'new Date()',
    'new Date(1,2)',
    'new  Date( 0 )',
    'newDate(0)',
    'new Date(1e15)',
    'new Date(1e20)',
    'x',
    '$',
    '_a',
    '#',
  ],
  ...[
    '\u00a01',
    '\ufeff1',
    '1\u0085',
    '\0 1',
    '[1,\u20282]',
    '{"a":1,"A":2}',
    '{"a":1,"a":2}',
    '{"10":1,"2":2,"b":3,"10":4}',
    '{"__proto__":1,"a":2}',
    '["a",{"b":[{}]}]',
  ],
];

function shown(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'bigint'
      ? `${part}n`
      : typeof part === 'object' && part !== null && part.constructor.name === 'Float'
        ? `float ${String((part as { value: number }).value)}`
        : part,
  );
}

test('how every odd text is read as JSON', () => {
  const lines = json.map((text) => {
    try {
      return `${JSON.stringify(text)}\n  ${shown(parseJsonText(text))}`;
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      const opened = error.opened === undefined ? '' : `, opened at ${error.opened}`;
      return `${JSON.stringify(text)}\n  ${error.message} (at ${error.offset}${opened})`;
    }
  });
  expectGolden(visible(`${lines.join('\n')}\n`), 'expressions/syntax/json.golden.txt');
});

test('letters whose case is not the one that JavaScript gives them', () => {
  const lines: string[] = [];
  // Beyond there are no letters.
  for (let code = 0; code <= 0x1ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const char = String.fromCodePoint(code);
    const [upper, lower, key] = [upperCase(char), lowerCase(char), nameKey(char)];
    const differs = upper !== char.toUpperCase() || lower !== char.toLowerCase();
    if (differs || (key !== char.toLowerCase() && key !== char.toUpperCase()))
      lines.push(`U+${code.toString(16)} ${char}: ${upper} ${lower} ${key}`);
  }
  expectGolden(`${lines.join('\n')}\n`, 'expressions/syntax/letters.golden.txt');
});

test.each([
  ['aB', 'Ab', true],
  ['a', 'b', false],
  ['a', 'aa', false],
  ['ä', 'Ä', true],
  ['ß', 'SS', false],
  ['ß', 'ẞ', false],
  ['k', '\u212a', false],
  ['ſ', 's', false],
  ['i', 'İ', false],
  ['ı', 'I', false],
  ['ǅ', 'ǆ', true],
  ['𐐀', '𐐨', true],
  ['ᾳ', 'ᾼ', true],
])('%s and %s are one name: %s', (a, b, one) => {
  expect([sameName(a, b), sameName(b, a)]).toEqual([one, one]);
});
