import { mutantsOf, mutate } from '../../scripts/mutation/mutants.js';
import { markRegions } from '../../scripts/mutation/regions.js';
import { regexChanges } from '../../scripts/mutation/regex-changes.js';
import { transformSync } from '@swc/core';

/** The text with each change in it. */
function changed(text: string): readonly string[] {
  return mutantsOf('some.ts', text).map((mutant) => mutate(text, mutant));
}

test.each<[string, readonly string[]]>([
  ['x = a < 1;', ['x = a <= 1;', 'x = a >= 1;', 'x = true;', 'x = false;', 'x = a < 2;', 'x = a < (0);', ';']],
  ['x = a === b;', ['x = a !== b;', 'x = true;', 'x = false;', ';']],
  ['x = a && b;', ['x = (a || b);', 'x = a;', 'x = b;', ';']],
  ['x = a ?? b;', ['x = (a && b);', 'x = a;', 'x = b;', ';']],
  ['x = a + b;', ['x = a - b;', ';']],
  ['x = !a;', ['x = a;', 'x = true;', 'x = false;', ';']],
  ['x = a ? b : c;', ['x = (b);', 'x = (c);', 'x = true ? b : c;', 'x = false ? b : c;', 'x = !(a) ? b : c;', ';']],
  ['if (a()) b();', ['if (true) b();', 'if (false) b();', 'if (!(a())) b();', 'if (a()) ;']],
  ['x = [a, b];', ['x = [];', 'x = [b];', 'x = [a];', ';']],
  ['x = { ...a, b };', ['x = {};', 'x = { b };', ';']],
  ['x = a?.b;', ['x = a.b;', ';']],
  ['x = a?.[0];', ['x = a[0];', 'x = a?.[1];', 'x = a?.[(-1)];', ';']],
  ['x = a.every(b);', ['x = a.some(b);', ';']],
  ['x = Math.min(a, b);', ['x = Math.max(a, b);', ';']],
  ['x = a.filter(b);', ['x = a;', ';']],
  ['x = () => a;', ['x = () => undefined;', ';']],
  ["x = 'a' + '' + `b${c}`;", ["x = '' + '' + `b${c}`;", "x = 'a' + 'mutated' + `b${c}`;", "x = 'a' + '' + '';"]],
  ['function f() { return a; }', ['function f() {}', 'function f() { return undefined; }']],
  ['for (const a of b) { if (c) continue; d(); }', ['for (const a of b) {}', 'for (const a of b) { if (c) ; d(); }']],
  ['switch (a) { case 1: b(); break; }', ['switch (a) { case 1: break; }', 'switch (a) { case 1: ; break; }']],
])('%s', (text, expected) => {
  expect(changed(text)).toEqual(expect.arrayContaining([...expected]));
});

test('types and imports are left alone, and every change can be read', () => {
  expect(changed(`import a from 'a';\ntype B = 'b' | 1;\ninterface C { d?: true }\nexport * from 'e';`)).toEqual([]);
  const text = `const a = (b: string | undefined, c = 1): boolean => b?.startsWith('d') === true && c >= 2 && !/^e+$/i.test(b);`;
  const texts = changed(text);
  expect(texts.length).toBeGreaterThan(20);
  for (const each of texts)
    expect(() => transformSync(each, { jsc: { parser: { syntax: 'typescript' } } })).not.toThrow();
  expect(new Set(texts).size).toBe(texts.length);
});

test('a regular expression loses an anchor, a quantifier or its flag, or turns a class round', () => {
  expect(regexChanges(String.raw`/^[a-z]+\d$/i`)).toEqual([
    String.raw`/[a-z]+\d$/i`,
    String.raw`/^[^a-z]+\d$/i`,
    String.raw`/^[a-z]*\d$/i`,
    String.raw`/^[a-z]+\D$/i`,
    String.raw`/^[a-z]+\d/i`,
    String.raw`/^[a-z]+\d$/`,
  ]);
});

test('marked sources do what they did, and tell which parts ran', () => {
  const text = `
    export function sign(n: number, word = 'no'): string {
      if (n < 0) return 'less';
      const all = [1, 2].map((each) => each + n);
      return n > 0 && all.length === 2 ? 'more' : word;
    }`;
  const regions = markRegions('sign.ts', text, 5);
  const { code } = transformSync(regions.text, {
    jsc: { parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const reachedBy = (...args: readonly unknown[]): readonly string[] => {
    const reached = new Uint8Array(5 + regions.count);
    const exports: { sign?: (...given: readonly unknown[]) => string } = {};
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
    new Function('exports', 'globalThis', code)(exports, { __reached: reached });
    const said = exports.sign?.(...args) ?? '';
    const parts = ["'less'", 'each + n', 'all.length', "'more'", 'word', "'no'"];
    return [
      said,
      ...parts.filter(
        (part) => reached[regions.at(text.lastIndexOf(part), text.lastIndexOf(part) + part.length)] === 1,
      ),
    ];
  };
  expect(reachedBy(-1)).toEqual(['less', "'less'", "'no'"]);
  expect(reachedBy(1)).toEqual(['more', 'each + n', 'all.length', "'more'", "'no'"]);
  expect(reachedBy(0)).toEqual(['no', 'each + n', 'word', "'no'"]);
});
