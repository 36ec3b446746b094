import { WORKSPACE, template, workspace, times, named } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };

/** Dependencies on many, on itself, in circles, and on what is not known. */
export const dependencyGraphs: readonly Bomb[] = [
  {
    name: 'dependencies of one',
    size: 50_000,
    make: (size) => ({
      'main.json': template([workspace('w', {}, { dependsOn: times(size, (n) => `[resourceId('a.b/c', 'n${n}')]`) })]),
    }),
  },
  {
    name: 'dependencies on itself',
    size: 60_000,
    make: (size) => ({ 'main.json': template([workspace('w', {}, { dependsOn: times(size, () => 'w') })]) }),
  },
  {
    name: 'dependencies in a circle',
    size: 5000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) =>
          workspace(`w${n}`, {}, { dependsOn: [`[resourceId('${WORKSPACE}', 'w${(n + 1) % size}')]`] }),
        ),
      ),
    }),
  },
  {
    name: 'dependencies on symbols in a circle',
    size: 5000,
    make: (size) => ({
      'main.json': template(
        named('s', size, (n) => workspace(`w${n}`, {}, { dependsOn: [`s${(n + 1) % size}`] })),
        { languageVersion: '2.0' },
      ),
    }),
  },
  {
    name: 'dependencies by short names',
    size: 4000,
    make: (size) => ({
      'main.json': template(times(size, (n) => workspace(`w${n}`, {}, { dependsOn: [`w${(n + 7) % size}`, `x${n}`] }))),
    }),
  },
  {
    name: 'dependencies on names that are not known',
    size: 600,
    make: (size) => ({
      'main.json': template(
        times(size, (n) =>
          workspace(
            `[concat(parameters('p'), '${n}')]`,
            {},
            { dependsOn: [`[concat(parameters('q'), '${n}')]`, `[resourceId('${WORKSPACE}', parameters('q'))]`] },
          ),
        ),
        { parameters: { p: text, q: text } },
      ),
    }),
  },
];
