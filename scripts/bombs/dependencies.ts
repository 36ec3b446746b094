import { WORKSPACE, STORAGE, template, resource, workspace, times, named } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };
const bool = { type: 'bool' };

/** What waits for what, and who asks whom. */
export const manyDependencies: readonly Bomb[] = [
  {
    name: 'loops that depend on loops',
    size: 5,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(
            `[concat('w${index}-', copyIndex())]`,
            { a: `[reference(resourceId('${WORKSPACE}', 'w0-0'))]` },
            { copy: { name: `l${index}`, count: 800 }, dependsOn: index === 0 ? [] : [`l${index - 1}`] },
          ),
        ),
      ),
    }),
  },
  {
    name: 'loops of one workspace that depend on loops',
    size: 5,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(
            "[concat('w-', copyIndex())]",
            { hbiWorkspace: index % 2 === 0 },
            { copy: { name: `l${index}`, count: 400 }, dependsOn: index === 0 ? [] : [`l${index - 1}`] },
          ),
        ),
      ),
    }),
  },
  {
    name: 'a chain of dependencies',
    size: 4000,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(
            `w${index % 100}`,
            { hbiWorkspace: index % 3 === 0 },
            { dependsOn: index === 0 ? [] : [`[resourceId('${WORKSPACE}', 'w${(index - 1) % 100}')]`] },
          ),
        ),
      ),
    }),
  },
  {
    name: 'everything depends on everything before',
    size: 250,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(
            'w',
            { hbiWorkspace: index % 2 === 0 },
            {
              condition: `[parameters('c${index % 7}')]`,
              dependsOn: times(index, (other) => `[resourceId('${STORAGE}', 'a${other}')]`),
            },
          ),
        ).flatMap((one, index) => [
          one,
          resource(STORAGE, `a${index}`, {}, { dependsOn: [`[resourceId('${WORKSPACE}', 'w')]`] }),
        ]),
        { parameters: named('c', 7, () => bool) },
      ),
    }),
  },
  {
    name: 'a serial loop',
    size: 400,
    make: (size) => ({
      'main.json': template([
        ...times(2, (index) =>
          workspace(
            "[concat('w', mod(copyIndex(), 100))]",
            { hbiWorkspace: index === 0 },
            {
              copy: { name: `l${index}`, count: size, mode: 'Serial', batchSize: 1 },
              dependsOn: index === 0 ? [] : ['l0'],
            },
          ),
        ),
      ]),
    }),
  },
  {
    name: 'references to other resources',
    size: 800,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(`w${index}`, {
            friendlyName: `[reference(resourceId('${WORKSPACE}', 'w${(index * 7) % size}')).friendlyName]`,
          }),
        ),
      ),
    }),
  },
  {
    name: 'references by open ids',
    size: 400,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(`[concat(parameters('n'), ${index})]`, {
            friendlyName: `[reference(resourceId('${WORKSPACE}', concat(parameters('m'), ${index}))).friendlyName]`,
          }),
        ),
        { parameters: { n: text, m: text } },
      ),
    }),
  },
  {
    name: 'a chain of references',
    size: 800,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(`w${index}`, {
            friendlyName: index === 0 ? 'x' : `[reference(resourceId('${WORKSPACE}', 'w${index - 1}')).friendlyName]`,
          }),
        ),
      ),
    }),
  },
  {
    name: 'references that ask twice',
    size: 30,
    make: (size) => ({
      'main.json': template(
        times(size, (index) => {
          const before = `reference(resourceId('${WORKSPACE}', 'w${index - 1}')).friendlyName`;
          return workspace(`w${index}`, {
            friendlyName: index === 0 ? "[parameters('p')]" : `[concat(${before}, ${before})]`,
          });
        }),
        { parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'references to a loop from a loop',
    size: 200,
    make: (size) => ({
      'main.json': template(
        {
          a: resource(STORAGE, "[concat('a', copyIndex())]", { x: 1 }, { copy: { name: 'a', count: size } }),
          w: workspace(
            "[concat('w', copyIndex())]",
            { all: "[references('a')]" },
            { copy: { name: 'w', count: size } },
          ),
        },
        { languageVersion: '2.0' },
      ),
    }),
  },
  {
    name: 'symbols of a loop',
    size: 400,
    make: (size) => ({
      'main.json': template(
        {
          a: resource(STORAGE, "[concat('a', copyIndex())]", { x: 1 }, { copy: { name: 'a', count: size } }),
          w: workspace(
            "[concat('w', copyIndex())]",
            {
              storageAccount: "[resourceInfo(format('a[{0}]', copyIndex())).id]",
              one: "[reference(format('a[{0}]', copyIndex())).x]",
            },
            { copy: { name: 'w', count: size } },
          ),
        },
        { languageVersion: '2.0' },
      ),
    }),
  },
];
