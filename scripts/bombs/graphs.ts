import {
  WORKSPACE,
  STORAGE,
  VAULT,
  DEPLOYMENT,
  templateOf,
  template,
  resource,
  workspace,
  nested,
  keyOf,
  times,
  named,
} from './template.js';
import type { Bomb } from './template.js';
import type { JsonObject } from '../../src/json/value.js';

const text = { type: 'string' };

/** Resources with each other. */
export const graphs: readonly Bomb[] = [
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
    name: 'loops of 800 in deployments in a loop of 800',
    size: 400,
    make: (size) => ({
      'main.json': template([
        nested(
          "[concat('d', copyIndex())]",
          templateOf([workspace("[concat('w', copyIndex())]", {}, { copy: { name: 'l', count: 800 } })]),
          { copy: { name: 'o', count: size } },
        ),
      ]),
    }),
  },
  {
    name: 'deployments in deployments',
    size: 6,
    make: (size) => ({
      'main.json': template([
        workspace('w'),
        times(size, (n) => n).reduce<JsonObject>(
          (inner, n) => nested(`d${n}`, templateOf([inner, inner]), n % 2 === 0 ? {} : { dependsOn: [] }),
          workspace('x'),
        ),
      ]),
    }),
  },
  {
    name: 'deployments in deployments evaluated outside',
    size: 6,
    make: (size) => ({
      'main.json': template(
        [
          workspace('w'),
          times(size, (n) => n).reduce<JsonObject>(
            (inner, n) => ({
              type: DEPLOYMENT,
              apiVersion: '2022-09-01',
              name: `d${n}`,
              properties: {
                mode: 'Incremental',
                template: templateOf([inner, inner], { variables: { a: "[variables('v')]" } }),
              },
            }),
            workspace("[concat('x', parameters('p'))]"),
          ),
        ],
        { parameters: { p: text }, variables: { v: times(100, (n) => `[concat(parameters('p'), ${n})]`) } },
      ),
    }),
  },
  {
    name: 'properties in loops in a loop',
    size: 100,
    make: (size) => ({
      'main.json': template([
        workspace(
          "[concat('w', copyIndex())]",
          {
            copy: times(5, (n) => ({
              name: `p${n}`,
              count: 800,
              input: { a: `[copyIndex('p${n}')]`, b: '[copyIndex()]' },
            })),
          },
          { copy: { name: 'w', count: size } },
        ),
      ]),
    }),
  },
  {
    name: 'properties in loops in properties in loops',
    size: 25,
    make: (size) => ({
      'main.json': template([
        workspace('w', {
          copy: [
            {
              name: 'a',
              count: size,
              input: {
                copy: [
                  {
                    name: 'b',
                    count: size,
                    input: {
                      copy: [
                        { name: 'c', count: size, input: "[concat(copyIndex('a'), copyIndex('b'), copyIndex('c'))]" },
                      ],
                    },
                  },
                ],
              },
            },
          ],
        }),
      ]),
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
    name: 'references to outputs of deployments',
    size: 1000,
    make: (size) => ({
      'main.json': template(
        times(size, (n) =>
          nested(
            `d${n}`,
            templateOf([], {
              parameters: { a: text },
              outputs: { o: { type: 'string', value: "[concat(parameters('a'), 'x')]" } },
            }),
            {},
            { a: { value: n === 0 ? "[parameters('p')]" : `[reference('d${n - 1}').outputs.o.value]` } },
          ),
        ),
        { parameters: { p: text } },
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
