import { existsSync, readFileSync } from 'node:fs';
import { publishedSchema } from '../../src/config/schema.js';
import { VERSION } from '../../src/version.js';
import { ruleFacts } from '../../src/rules/catalogue.js';

const root = new URL('../../', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, root), 'utf8');

interface Package {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(text('package.json')) as Package;

test('the version is the same in package.json and in the code', () => expect(VERSION).toBe(manifest.version));

test('dependencies are pinned', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('what the package exports is there, and the library has what the source exports', async () => {
  for (const target of Object.values(manifest.exports)) {
    for (const file of typeof target === 'string' ? [target] : [target.types, target.default]) {
      expect([file, existsSync(new URL(file, root))]).toEqual([file, true]);
    }
  }
  const source = (await import('../../src/index.js')) as object;
  const library = text('dist/library.js');
  for (const name of Object.keys(source)) expect(library).toMatch(new RegExp(`as ${name}\\b`));
});

test('cmklint.schema.json is what the rules and the configuration give', () => {
  expect(text('cmklint.schema.json')).toBe(publishedSchema([...ruleFacts().values()]));
});
