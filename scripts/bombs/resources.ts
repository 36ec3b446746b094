import { WORKSPACE, VAULT, template, resource, workspace, keyOf, times, named } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };
const bool = { type: 'bool' };

/** Many resources, and much in one. */
export const manyResources: readonly Bomb[] = [
  {
    name: 'workspaces written out',
    size: 4000,
    make: (size) => ({ 'main.json': template(times(size, (index) => workspace(`w${index}`))) }),
  },
  {
    name: 'workspaces in loops',
    size: 10,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(`[concat('w${index}-', copyIndex())]`, {}, { copy: { name: `l${index}`, count: 800 } }),
        ),
      ),
    }),
  },
  {
    name: 'one workspace declared many times',
    size: 500,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace('w', { hbiWorkspace: index % 2 === 0 }, { condition: `[parameters('c${index}')]` }),
        ),
        { parameters: named('c', size, () => bool) },
      ),
    }),
  },
  {
    name: 'one workspace declared many times, by conditions of many parts',
    size: 100,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          workspace(
            'w',
            { hbiWorkspace: index % 2 === 0 },
            {
              condition: `[or(and(parameters('c${index}'), parameters('c${(index + 7) % size}')), equals(parameters('t'), '${index}'))]`,
            },
          ),
        ),
        { parameters: { ...named('c', size, () => bool), t: text } },
      ),
    }),
  },
  {
    name: 'properties of a workspace',
    size: 10_000,
    make: (size) => ({
      'main.json': template(
        [
          workspace(
            'w',
            named('x', size, (index) => `[concat(parameters('p'), '${index}')]`),
          ),
        ],
        {
          parameters: { p: text },
        },
      ),
    }),
  },
  {
    name: 'names of a workspace that are open',
    size: 1000,
    make: (size) => ({
      'main.json': template(
        [workspace('w', Object.fromEntries(times(size, (index) => [`[concat(parameters('p'), '${index}')]`, index])))],
        { parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'access policies and vaults',
    size: 2000,
    make: (size) => ({
      'main.json': template([
        resource(VAULT, 'v', {
          tenantId: '[subscription().tenantId]',
          accessPolicies: times(size, (index) => ({
            tenantId: '[subscription().tenantId]',
            objectId: `[reference(resourceId('${WORKSPACE}', 'w${index % 100}'), '2024-10-01', 'full').identity.principalId]`,
            permissions: { keys: ['all'] },
          })),
        }),
        ...times(100, (index) => workspace(`w${index}`, { encryption: keyOf("'v'") })),
      ]),
    }),
  },
];
