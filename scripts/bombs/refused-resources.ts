import { WORKSPACE, DEPLOYMENT, templateOf, template, workspace, nested, times, named } from './template.js';
import type { Bomb } from './template.js';

/** Resources that are refused, or are none: millions of them fit into a file. */
export const refusedResources: readonly Bomb[] = [
  {
    name: 'empty resources in 4 MB',
    size: 650_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => ({}))]) }),
  },
  {
    name: 'resources that are numbers',
    size: 1_000_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => 1)]) }),
  },
  {
    name: 'resources that are expressions',
    size: 200_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => '[x()]')]) }),
  },
  {
    name: 'resources of a type and nothing else',
    size: 100_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => ({ type: WORKSPACE }))]) }),
  },
  {
    name: 'empty resources under symbols',
    size: 200_000,
    make: (size) => ({
      'main.json': template({ w: workspace('w'), ...named('r', size, () => ({})) }, { languageVersion: '2.0' }),
    }),
  },
  {
    name: 'empty resources in a resource',
    size: 650_000,
    make: (size) => ({ 'main.json': template([workspace('w', {}, { resources: times(size, () => ({})) })]) }),
  },
  {
    name: 'empty resources in a nested template',
    size: 650_000,
    make: (size) => ({ 'main.json': template([workspace('w'), nested('d', templateOf(times(size, () => ({}))))]) }),
  },
  {
    name: 'empty resources in a template evaluated outside',
    size: 300_000,
    make: (size) => ({
      'main.json': template([
        workspace('w'),
        {
          type: DEPLOYMENT,
          apiVersion: '2022-09-01',
          name: 'd',
          properties: { mode: 'Incremental', template: templateOf(times(size, () => ({}))) },
        },
      ]),
    }),
  },
  {
    name: 'resources in resources, in 4 MB',
    size: 12_000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) => ({
          type: 'a.b/c',
          apiVersion: '2020-01-01',
          name: `n${n}`,
          resources: [{ type: 'd', apiVersion: '2020-01-01', name: 'e', dependsOn: [`n${n}`] }],
        })),
      ),
    }),
  },
  {
    name: 'empty resources',
    size: 65_000,
    make: (size) => ({ 'main.json': template([workspace('w'), ...times(size, () => ({}))]) }),
  },
  {
    name: 'resources that are refused in a loop',
    size: 400,
    make: (size) => ({
      'main.json': template([
        workspace(
          "[concat('w', copyIndex())]",
          named('x', 20, (index) => `[first(createArray(${index}))[copyIndex()]]`),
          { copy: { name: 'l', count: size } },
        ),
      ]),
    }),
  },
];
