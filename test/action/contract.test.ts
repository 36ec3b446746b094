import { readFileSync } from 'node:fs';
import { inputNames } from '../../src/action/inputs.js';
import { outputNames } from '../../src/action/run-action.js';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const manifest = read('action.yml');
const readme = read('README.md');

/** Keys of a section of `action.yml`: the lines indented by two blanks. */
function keysOf(section: string): readonly string[] {
  const body = new RegExp(`^${section}:\\n((?: .*\\n|\\n)*)`, 'm').exec(manifest)?.[1] ?? '';
  return [...body.matchAll(/^ {2}([\w-]+):/gm)].map((match) => match[1] ?? '');
}

/** First cells of the table under a heading of the README. */
function namesUnder(heading: string): readonly string[] {
  const section = readme.split(`${heading}\n`)[1]?.split(/\n#+ |\n\n(?!\|)/)[0] ?? '';
  const table = readme.slice(readme.indexOf(`${heading}\n`)).split(/\n#+ /)[0] ?? section;
  return [...table.matchAll(/^\| `([\w-]+)`/gm)].map((match) => match[1] ?? '');
}

test('inputs: code, action.yml and README name the same', () => {
  expect(keysOf('inputs')).toEqual([...inputNames]);
  expect(namesUnder('### Inputs')).toEqual([...inputNames]);
});

test('outputs: code, action.yml and README name the same', () => {
  expect(keysOf('outputs')).toEqual([...outputNames]);
  expect(namesUnder('### Outputs')).toEqual([...outputNames]);
});

test('the action runs the committed bundle on node24', () => {
  expect(manifest).toMatch(/^runs:\n {2}using: node24\n {2}main: dist\/index\.js\n$/m);
  expect(readFileSync(new URL('../../dist/index.js', import.meta.url), 'utf8').length).toBeGreaterThan(0);
});

test('inputs have no defaults in action.yml, where they would hide the configuration', () => {
  expect(manifest).not.toMatch(/^ {4}(default|required):/m);
});
