import { template, parameterFile, workspace, times, named } from './template.js';
import type { Bomb, Files } from './template.js';

const text = { type: 'string' };
const int = { type: 'int', defaultValue: 1 };

const opening = template([workspace("[parameters('n')]")], { parameters: { n: text } });

function many(count: number, path: (index: number) => string, make: (index: number) => string): Files {
  return Object.fromEntries(times(count, (index) => [path(index), make(index)]));
}

/** A parameter file that names a workspace. */
const naming = (index: number): string => parameterFile({ n: `w${index}` });

/** Templates and parameter files that may belong together: as many pairs as both multiplied. */
export const manyPairs: readonly Bomb[] = [
  {
    name: 'parameter files that fit every template',
    size: 150,
    make: (size) => ({
      'main.json': opening,
      ...many(
        size,
        (n) => `t${n}.json`,
        () => opening,
      ),
      ...many(size, (n) => `params/p${n}.json`, naming),
    }),
  },
  {
    name: 'parameter files of one template',
    size: 300,
    make: (size) => ({ 'main.json': opening, ...many(size, (n) => `main.p${n}.parameters.json`, naming) }),
  },
  {
    name: 'parameter files of a template with many workspaces',
    size: 3000,
    make: (size) => ({
      'main.json': template(
        times(size * 2, (n) => workspace(`[concat(parameters('n'), '${n}')]`)),
        { parameters: { n: text } },
      ),
      ...many(size, (n) => `params/p${n}.json`, naming),
    }),
  },
  {
    name: 'parameter files of a template with many parameters',
    size: 3000,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], {
        parameters: { n: text, ...named('p', size * 10, () => int) },
      }),
      ...many(size, (n) => `params/p${n}.json`, naming),
    }),
  },
  {
    name: 'a large parameter file that fits every template',
    size: 3000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...many(
        size,
        (n) => `t${n}.json`,
        () =>
          template([workspace("[parameters('n')]", { v: "[parameters('a')[0]]" })], {
            parameters: { n: text, a: { type: 'array' } },
          }),
      ),
      'params/p.json': parameterFile({ n: 'w', a: times(size * 30, (n) => `x${n}`) }),
    }),
  },
  {
    name: 'parameter files far from all templates',
    size: 2000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...many(
        size,
        (n) => `a/b/c/d/e/t${n}.json`,
        () => opening,
      ),
      ...many(size, (n) => `z/y/x/w/v/p${n}.json`, naming),
    }),
  },
  {
    name: 'parameter files that lack what every template requires',
    size: 2000,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...many(
        size,
        (n) => `t${n}.json`,
        () => template([workspace("[parameters('n')]")], { parameters: { n: text, m: text } }),
      ),
      ...many(size, (n) => `params/p${n}.json`, naming),
    }),
  },
  {
    name: 'parameter files named for every template',
    size: 1500,
    make: (size) => ({
      'main.json': template([workspace('w')]),
      ...many(
        size,
        (n) => `t${n}.json`,
        () => opening,
      ),
      ...many(size, (n) => `params/p${n}.json`, naming),
      'cmklint.json': JSON.stringify({ parameters: { 't*.json': times(size, (n) => `params/p${n}.json`) } }),
    }),
  },
];
