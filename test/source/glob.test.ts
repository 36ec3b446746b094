import { globMatcher } from '../../src/source/glob.js';

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
