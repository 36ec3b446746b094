import { posix as node } from 'node:path';
import { posix, stepsBetween } from '../../src/file-system/posix.js';

const steps = ['a', 'b', '.', '..', '..a', 'c.json', ''];

/** Every path of up to four steps, absolute ones too; not those that begin with two slashes, which POSIX leaves open. */
const all = paths(4).filter((path) => !path.startsWith('//'));

function paths(length: number): readonly string[] {
  if (length === 0) return ['', '/'];
  const shorter = paths(length - 1);
  return [...new Set([...shorter, ...shorter.flatMap((path) => steps.map((step) => joined(path, step)))])];
}

function joined(path: string, step: string): string {
  return path === '' || path.endsWith('/') ? `${path}${step}` : `${path}/${step}`;
}

test('paths are what Node takes them for', () => {
  for (const path of all) {
    expect([path, posix.normalize(path)]).toEqual([path, node.normalize(path)]);
    expect([path, posix.dirname(path)]).toEqual([path, node.dirname(path)]);
    expect([path, posix.basename(path)]).toEqual([path, node.basename(path)]);
    expect([path, posix.isAbsolute(path)]).toEqual([path, node.isAbsolute(path)]);
    expect([path, posix.resolve(path)]).toEqual([path, node.resolve('/', path)]);
  }
});

test('and so are two', () => {
  const some = paths(2).filter((path) => !path.startsWith('//'));
  for (const one of some)
    for (const other of some) {
      const pair = [one, other] as const;
      expect([pair, posix.join(one, other)]).toEqual([pair, node.join(one, other)]);
      expect([pair, posix.resolve('/x/y', one, other)]).toEqual([pair, node.resolve('/x/y', one, other)]);
      const [from, to] = pair.map((path) => node.resolve('/x/y', path)) as [string, string];
      expect([pair, posix.relative(from, to)]).toEqual([pair, node.relative(from, to)]);
    }
});

test.each([
  ['.', '.', 0],
  ['a', '.', 1],
  ['.', 'a/b', 2],
  ['a/b', 'a/c', 2],
  ['../x', 'y', 3],
  ['../../x', '../y', 3],
  ['D:/x', 'y', 3],
])('from %s to %s there are %i steps', (from, to, count) => {
  expect(stepsBetween(from, to)).toBe(count);
  expect(stepsBetween(to, from)).toBe(count);
});
