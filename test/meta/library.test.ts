import { readFileSync, writeFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import ts from 'typescript';
import { declarations, notExported } from './declarations.js';

const text = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

test('every type that the library names is exported as well', () => {
  expect([...notExported(declarations())].map(([type, by]) => `${type}: ${by.join(', ')}`)).toEqual([]);
});

test('types that are named in any way are found', () => {
  const files = {
    'index.d.ts': "export { a, type B, C } from './a.js';\nexport type { D } from './d.js';",
    'a.d.ts': [
      "import type { E } from './d.js';",
      'interface Own { readonly e: E; }',
      'export declare const list: readonly string[];',
      'export declare function a(own: Own): readonly E[];',
      'export type B = (typeof list)[number] | Own;',
      'export declare class C extends Base { f<T>(x: T): Promise<T>; }',
      'declare class Base {}',
    ].join('\n'),
    'd.d.ts': "export type { E } from './e.js';\nexport interface D extends F { }\nexport interface F { }",
  };
  const parsed = Object.entries(files).map(
    ([name, code]) => [name, ts.createSourceFile(name, code, ts.ScriptTarget.ES2022, true)] as const,
  );
  expect([...notExported(new Map(parsed))].map(([type, by]) => `${type}: ${by.join(', ')}`).sort()).toEqual([
    'Base (a.d.ts): C',
    'E (d.d.ts): a',
    'F (d.d.ts): D',
    'Own (a.d.ts): a, B',
    'list (a.d.ts): B',
  ]);
});

const GUIDE = 'docs/library.md';
const EXAMPLE = /```ts\n([^]*?)```\n\n```text\n([^]*?)```/g;

test('the examples for programs print what the guide says', async () => {
  const written = text(GUIDE);
  const runs = await Promise.all([...written.matchAll(EXAMPLE)].map(([, code = '']) => run(code)));
  expect(runs).toHaveLength(2);
  const fresh = written.replace(
    EXAMPLE,
    (_, code: string) => `\`\`\`ts\n${code}\`\`\`\n\n\`\`\`text\n${runs.shift() ?? ''}\`\`\``,
  );
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(new URL(`../../${GUIDE}`, import.meta.url), fresh);
  expect(text(GUIDE)).toBe(fresh);
});

/** What a program prints that imports the library. */
async function run(code: string): Promise<string> {
  const library: object = await import('../../src/index.js');
  let printed = '';
  const log = (line: string): void => void (printed += `${line.replace(/\n$/, '')}\n`);
  const body = code.replace(/^import \{([^}]*)\} from 'cmklint';$/m, 'const {$1} = library;');
  runInNewContext(body, { library, console: { log } });
  return printed;
}
