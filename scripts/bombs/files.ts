import { template, parameterFile, workspace, times, named } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };

/** Many files, and files that may belong together. */
export const manyFiles: readonly Bomb[] = [
  {
    name: 'files',
    size: 1000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...Object.fromEntries(times(size, (index) => [`f${index}.json`, template([workspace(`w${index}`)])])),
    }),
  },
  {
    name: 'folders beside each other',
    size: 2000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...Object.fromEntries(times(size, (index) => [`d${index}/t.json`, template([workspace(`w${index}`)])])),
    }),
  },
  {
    name: 'a file below many folders',
    size: 900,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      [`${'a/'.repeat(size)}t.json`]: template([workspace('x')]),
    }),
  },
  {
    name: 'parameters that are not declared',
    size: 20_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text } }),
      'main.parameters.json': parameterFile({ n: 'w', ...named('x', size, (index) => index) }),
    }),
  },
  {
    name: 'tokens of a parameter file',
    size: 20_000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]", { v: "[parameters('v')]" })], {
        parameters: { n: text, v: text },
      }),
      'main.parameters.json': parameterFile({ n: '${'.repeat(size), v: '${A}<B>__C__#{D}#{{E}}'.repeat(size / 4) }),
    }),
  },
  {
    name: 'names in other case',
    size: 20_000,
    make: (size) => ({
      'main.json': template([
        workspace(
          'w',
          Object.fromEntries(times(size, (index) => [`${index % 2 === 0 ? 'x' : 'X'}${index >> 1}`, index])),
        ),
      ]),
    }),
  },
  {
    name: 'names written twice',
    size: 20_000,
    make: (size) => ({
      'main.json': template([workspace('w', '#')]).replace(
        '"#"',
        `{${times(size, (index) => `"x${index >> 1}":${index}`).join()}}`,
      ),
    }),
  },
  {
    name: 'brackets',
    size: 500_000,
    make: (size) => ({
      'main.json': template([workspace('w', '#')]).replace('"#"', '['.repeat(size) + ']'.repeat(size)),
    }),
  },
  {
    name: 'broken JSON',
    size: 200_000,
    make: (size) => ({ 'main.json': template([workspace('w', '#')]).replace('"#"', '{"a" 1 ]'.repeat(size / 8)) }),
  },
  {
    name: 'comments and blanks',
    size: 1_000_000,
    make: (size) => ({
      'main.json': template([workspace('w', '#')]).replace('"#"', `/*${'*'.repeat(size)}*/ ${' '.repeat(size)} 1`),
    }),
  },
  {
    name: 'one long line of text',
    size: 2_000_000,
    make: (size) => ({
      'main.json': template([workspace('w', { friendlyName: 'x'.repeat(size), description: "['".repeat(10) })]),
    }),
  },
];
