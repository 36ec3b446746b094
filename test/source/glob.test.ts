import { globMatcher, patternProblem } from '../../src/source/glob.js';

test.each([
  ['*.json', 'a/b/c.json', true],
  ['/*.json', 'a/c.json', false],
  ['infra/*.json', 'infra/a.json', true],
  ['infra/*.json', 'infra/b/a.json', false],
  ['infra/**/*.json', 'infra/b/c/a.json', true],
  ['infra/**/*.json', 'infra/a.json', true],
  ['**/test/**', 'a/test/b/c.json', true],
  ['**/test/**', 'test/b.json', true],
  ['test', 'a/test/b.json', true],
  ['modules/', 'modules/x/y.json', true],
  ['./modules', 'a/modules/x.json', false],
  ['modules', 'mymodules/x.json', false],
  ['a?.json', 'ab.json', true],
  ['*.{dev,test}.json', 'x.dev.json', true],
  ['*.{dev,test}.json', 'x.prod.json', false],
  ['a.json', 'axjson', false],
  ['[x].json', '[x].json', true],
  ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', false],
  ['a*a*a*a*a*a*a*a*b', 'a'.repeat(500), false],
  ['{a,{b,c}/d}.json', 'c/d.json', true],
  ['{a,b', 'b/c.json', true],
  ['{'.repeat(10_000), '{'.repeat(9950), true],
  ['**/a/'.repeat(200), 'a/'.repeat(400), true],
])('%s against %s: %s', (pattern, path, expected) => {
  expect(globMatcher([pattern])(path)).toBe(expected);
});

test('one pattern of several is enough, none matches nothing', () => {
  expect(globMatcher(['x', 'y.json'])('y.json')).toBe(true);
  expect(globMatcher([])('y.json')).toBe(false);
});

describe('syntax that is not supported is refused', () => {
  const letters = "'[' is not supported; write '?' for any letter, '{a,b}' for alternatives";
  const groups = "'(…)' is not supported; write '{a,b}' for alternatives";
  const folders = "'**' stands for whole folders only; write '**/*.json', not '**.json'";
  const braces = "braces hold alternatives, with commas between them: '{a,b}'";
  const back = "it cannot go back: write it without '.', '..' and empty names";
  const absolute = 'it is relative to the working directory';

  test.each([
    ['!keep.json', "'!' in front is not supported; leave files out with exclude"],
    ['[ab].json', letters],
    ['infra/[!a]*.json', letters],
    ['[[:alpha:]].json', letters],
    ['@(a|b).json', groups],
    ['a+(b).json', groups],
    ['*.!(json)', groups],
    ['(a|b).json', groups],
    ['**.json', folders],
    ['infra/a**/x.json', folders],
    ['infra/***/x.json', folders],
    ['{**/a,b}.json', folders],
    ['{a}.json', braces],
    ['file{1..3}.json', braces],
    ['{}', braces],
    ['{a,b', "'{' is not closed"],
    ['a{b,{c,d}', "'{' is not closed"],
    ['{'.repeat(10_000), 'braces are nested 50 deep at most'],
  ])('%s', (pattern, problem) => {
    const message = `The pattern '${pattern}' is not taken: ${problem}.`;
    expect(patternProblem(pattern, 'filter')).toBe(message);
    expect(patternProblem(pattern, 'path')).toBe(message);
  });

  test.each([
    ['C:\\infra\\*.json', absolute],
    ['c:/infra', absolute],
    ['\\\\server\\share\\*.json', absolute],
    ['//infra/*.json', absolute],
    ['infra/../x.json', back],
    ['infra/./x.json', back],
    ['infra//x.json', back],
    ['infra/..', back],
  ])('only of what is compared with relative paths: %s', (pattern, problem) => {
    expect(patternProblem(pattern, 'filter')).toBe(`The pattern '${pattern}' is not taken: ${problem}.`);
    expect(patternProblem(pattern, 'path')).toBeUndefined();
  });

  test.each([
    '*.json',
    '**',
    '**/*.json',
    'infra/**',
    '/infra/**/main.json',
    './infra',
    '../shared/**',
    '../../x',
    'infra\\**\\*.json',
    'infra/',
    '*.{dev,test}.json',
    '{a,{b,c}/d}.json',
    'a(1).json',
    'a b,c.json',
    '.github/*.json',
    '..a/x',
    'a}b.json',
    '$' + '{x,y}',
  ])('everything else is not: %s', (pattern) => {
    expect(patternProblem(pattern, 'filter')).toBeUndefined();
  });
});
