import { WORKSPACE, STORAGE, VAULT, template, resource, workspace, keyOf, times, named } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };

/** What stands around workspaces: role assignments, policies, keys, existing resources, scopes. */
export const surroundings: readonly Bomb[] = [
  {
    name: 'existing resources and references to them',
    size: 1500,
    make: (size) => ({
      'main.json': template(
        {
          ...named('e', size, (n) => ({
            existing: true,
            type: VAULT,
            apiVersion: '2023-07-01',
            name: `[concat(parameters('p'), '${n}')]`,
          })),
          ...named('w', size, (n) =>
            workspace(`w${n}`, {
              keyVault: `[resourceId('${VAULT}', concat(parameters('p'), '${n}'))]`,
              uri: `[reference('e${n}').vaultUri]`,
            }),
          ),
        },
        { languageVersion: '2.0', parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'existing resources in loops',
    size: 400,
    make: (size) => ({
      'main.json': template(
        {
          e: {
            existing: true,
            type: VAULT,
            apiVersion: '2023-07-01',
            name: "[concat(parameters('p'), copyIndex())]",
            copy: { name: 'e', count: size },
          },
          w: workspace(
            "[concat('w', copyIndex())]",
            {
              a: "[reference(format('e[{0}]', copyIndex())).vaultUri]",
              encryption: keyOf("concat(parameters('p'), copyIndex())"),
            },
            { copy: { name: 'w', count: size } },
          ),
        },
        { languageVersion: '2.0', parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'role assignments',
    size: 1500,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (n) => resource(VAULT, `v${n}`)),
          ...times(size, (n) => workspace(`w${n}`, { encryption: keyOf(`'v${n}'`) })),
          ...times(size, (n) => ({
            type: 'Microsoft.Authorization/roleAssignments',
            apiVersion: '2022-04-01',
            name: `[guid('${n}')]`,
            scope: `[resourceId('${VAULT}', 'v${n}')]`,
            properties: {
              principalId: `[reference(resourceId('${WORKSPACE}', 'w${n}'), '2024-10-01', 'full').identity.principalId]`,
              roleDefinitionId: `[parameters('r')]`,
            },
          })),
        ],
        { parameters: { r: text } },
      ),
    }),
  },
  {
    name: 'access policies on vaults',
    size: 150,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (n) =>
            resource(VAULT, `[concat(parameters('v'), '${n}')]`, {
              accessPolicies: times(size, (m) => ({
                objectId: `[parameters('o${m}')]`,
                permissions: { keys: ['get', 'wrapKey', 'unwrapKey'] },
              })),
            }),
          ),
          ...times(size, (n) => workspace(`w${n}`, { encryption: keyOf(`concat(parameters('u'), '${n}')`) })),
        ],
        { parameters: { v: text, u: text, ...named('o', size, () => text) } },
      ),
    }),
  },
  {
    name: 'keys under vaults under workspaces',
    size: 600,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (n) => resource(VAULT, `[concat(parameters('v'), '${n}')]`)),
          ...times(size, (n) =>
            resource(`${VAULT}/keys`, `[concat(parameters('v'), '${n}/k', parameters('k'))]`, {
              kty: 'RSA',
              keySize: 2048,
            }),
          ),
          ...times(size, (n) =>
            workspace(`w${n}`, {
              keyVault: `[resourceId('${VAULT}', concat(parameters('v'), '${n}'))]`,
              encryption: keyOf(`concat(parameters('v'), '${n}')`),
            }),
          ),
        ],
        { parameters: { v: text, k: text } },
      ),
    }),
  },
  {
    name: 'kinds of resources around workspaces, all known',
    size: 1500,
    make: (size) => ({
      'main.json': template([
        ...times(size, (n) => resource(STORAGE, `a${n}`)),
        ...times(size, (n) => resource('Microsoft.ContainerRegistry/registries', `r${n}`)),
        ...times(size, (n) => resource('Microsoft.Insights/components', `i${n}`)),
        ...times(size, (n) =>
          workspace(`w${n}`, {
            storageAccount: `[resourceId('${STORAGE}', 'a${n}')]`,
            containerRegistry: `[resourceId('Microsoft.ContainerRegistry/registries', 'r${n}')]`,
            applicationInsights: `[resourceId('Microsoft.Insights/components', 'i${n}')]`,
          }),
        ),
      ]),
    }),
  },
  {
    name: 'scopes of resources',
    size: 1500,
    make: (size) => ({
      'main.json': template(
        times(size, (n) => ({
          type: 'Microsoft.Authorization/locks',
          apiVersion: '2020-05-01',
          name: `l${n}`,
          scope: `[concat('${WORKSPACE}/', parameters('s${n % 50}'))]`,
          properties: {},
        })).concat(times(size, (n) => workspace(`[parameters('s${n % 50}')]`) as never)),
        { parameters: named('s', 50, () => text) },
      ),
    }),
  },
  {
    name: 'conditions of many workspaces',
    size: 2000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) =>
          workspace(
            `w${n}`,
            {},
            { condition: `[and(${times(20, (m) => `not(equals(parameters('c${(n + m) % 50}'), '${m}'))`).join()})]` },
          ),
        ),
        { parameters: named('c', 50, () => text) },
      ),
    }),
  },
];
