import { boundsOf } from '../../src/expressions/text-comparison.js';
import { possibilities, truthOf } from '../../src/expressions/alternatives.js';
import type { Value } from '../../src/expressions/value.js';
import { described } from '../described-value.js';
import { expectGolden } from '../golden.js';
import { evaluated, openTexts as texts } from './open-parameters.js';

// Texts of which not all is known: what each function tells of each of them, and what each two of them tell of each
// other. A wrong line is a guard on a name that holds and should not, or the other way round.

/** What is done with a text; `#` is the text. */
const uses: Readonly<Record<string, readonly string[]>> = {
  cut: [
    ...['first(#)', 'last(#)', 'take(#, 0)', 'take(#, 2)', 'take(#, 40)', 'skip(#, -1)', 'skip(#, 1)', 'skip(#, 4)'],
    ...['substring(#, 0)', 'substring(#, 1)', 'substring(#, 0, 2)', 'substring(#, 2, 0)', 'substring(#, 1, 20)'],
    ...["substring(#, length('a/'))", "substring(#, 0, lastIndexOf(#, '/'))", "take(#, indexOf(#, '/'))", 'trim(#)'],
  ],
  split: [
    ...["split(#, '/')", "split(#, '-')", "split(#, '')", "split(#, 'a/')", "split(#, createArray('/', '-'))"],
    ...["split(#, '/')[0]", "split(#, '/')[1]", "split(#, '/')[8]", "last(split(#, '/'))", "first(split(#, '-'))"],
    ...["length(split(#, '/'))", "join(split(#, '/'), '-')", "skip(split(#, '/'), 1)", "take(split(#, '/'), 2)"],
    ...["contains(split(#, '/'), 'a')", "split(#, parameters('name'))"],
  ],
  change: [
    ...[
      'toLower(#)',
      'toUpper(#)',
      "replace(#, 'a', 'x')",
      "replace(#, '/', '')",
      "replace(#, '-', parameters('name'))",
    ],
    ...["replace(#, '', 'x')", 'padLeft(#, 4)', "padLeft(#, 14, '0')", "padLeft(string(#), 0, '-')", 'string(#)'],
    ...[
      "format('{0}/{1}', #, parameters('word'))",
      "format('x{{{0}', #)",
      "format('{0,6}', #)",
      "format('{1}', #, 'a')",
    ],
    ...["concat(#, '/z')", "concat('/y', #)", "concat(#, 'a', #)", "concat('', #)", "join(createArray(#, 'z'), '/')"],
    ...['base64(#)', 'uniqueString(#)', 'guid(#)', 'uriComponent(#)', "uri('https://h/a/', #)", "uri(#, 'x')"],
    ...["resourceId('A.B/c', #)", "resourceId('A.B/c/d', #, 'x')", "extensionResourceId(#, 'A.L/l', 'x')"],
    ...["subscriptionResourceId('A.B/c', #)", "tenantResourceId('A.B/c/d', 'x', #)", "resourceId(#, 'A.B/c', 'x')"],
    ...["resourceId('A.B/c', last(split(#, '/')))", "coalesce(#, 'x')", "if(empty(#), 'x', #)", 'createArray(#)'],
  ],
  ask: [
    ...['length(#)', 'empty(#)', "equals(#, 'a')", "equals(#, 'A/X/b')", 'equals(#, null())', 'equals(length(#), 2)'],
    ...["contains(#, '/')", "contains(#, 'A')", "contains('a/b', #)", "startsWith(#, 'a')", "startsWith(#, 'A/')"],
    ...["startsWith('a/b', #)", "endsWith(#, 'B')", "endsWith(#, '')", "endsWith('a/b', #)", "indexOf(#, '/')"],
    ...["indexOf(#, 'A')", "indexOf('a/b', #)", "lastIndexOf(#, 'b')", "lastIndexOf(#, '')", "less(#, 'b')"],
    ...[
      "greaterOrEquals(#, 'B')",
      'int(#)',
      'bool(#)',
      'json(format(\'"{0}"\', #))',
      'json(#)',
      "equals(toLower(#), 'a')",
    ],
    ...["contains(createArray('a', 'b'), #)", "contains(createObject('a', 1), #)", "createObject('a', 1, 'B', 2)[#]"],
    ...["tryGet(createObject('a', 1), #)", "not(equals(#, 'a'))", "and(equals(#, 'a'), parameters('flag'))"],
  ],
};

test.each(Object.entries(uses))('what is known of a text in part after it was used: %s', (name, expressions) => {
  const lines = expressions.flatMap((use) => {
    const values = evaluated(texts.map((text) => use.replaceAll('#', text)));
    return [`== ${use}`, ...values.map((value, index) => `${texts[index] ?? ''}\n  = ${described(value)}`)];
  });
  expectGolden(`${lines.join('\n')}\n`, `expressions/open-texts/${name}.golden.txt`);
});

/** One sign for what is known of an answer. */
function sign(value: Value): string {
  const [only = null, ...others] = possibilities(value);
  const truth = others.length === 0 ? truthOf(only) : undefined;
  if (truth !== undefined) return truth ? 'T' : 'F';
  const bounds = boundsOf(value);
  if (bounds === undefined) return '.';
  if (bounds.max === bounds.min && bounds.max !== undefined) return bounds.max < 0 ? '-' : String(bounds.max % 10);
  return bounds.min === undefined ? '?' : bounds.min < 0 ? '.' : '+';
}

test.each(['equals', 'startsWith', 'endsWith', 'contains', 'indexOf', 'lastIndexOf'])(
  '%s of each two texts',
  (name) => {
    const lines = texts.map((text) => {
      const values = evaluated(texts.map((other) => `${name}(${text}, ${other})`));
      return `${values.map(sign).join('')} ${text}`;
    });
    expectGolden(`${lines.join('\n')}\n`, `expressions/open-texts/each-two-${name}.golden.txt`);
  },
);
