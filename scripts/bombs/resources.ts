import { WORKSPACE, STORAGE, VAULT, template, resource, workspace, keyOf, times, named } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };
const bool = { type: 'bool' };

/** Many resources, and many of them that may have to do with many others. */
export const manyResources: readonly Bomb[] = [
  {
    name: 'accounts and workspaces with open names',
    size: 400,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) => resource(STORAGE, `[concat(parameters('a'), ${index})]`)),
          ...times(size, (index) =>
            workspace(`w${index}`, { storageAccount: `[resourceId('${STORAGE}', concat(parameters('a'), ${index}))]` }),
          ),
        ],
        { parameters: { a: text } },
      ),
    }),
  },
  {
    name: 'accounts and workspaces that name any of them',
    size: 400,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) => resource(STORAGE, `[parameters('a${index}')]`)),
          ...times(size, (index) =>
            workspace(`w${index}`, { storageAccount: `[resourceId('${STORAGE}', parameters('b${index}'))]` }),
          ),
        ],
        { parameters: { ...named('a', size, () => text), ...named('b', size, () => text) } },
      ),
    }),
  },
  {
    name: 'accounts and workspaces in loops over open lists',
    size: 400,
    make: (size) => ({
      'main.json': template(
        [
          resource(STORAGE, "[parameters('list')[copyIndex()]]", {}, { copy: { name: 'a', count: size } }),
          workspace(
            "[concat('w', copyIndex())]",
            { storageAccount: `[resourceId('${STORAGE}', parameters('others')[copyIndex()])]` },
            { copy: { name: 'w', count: size } },
          ),
        ],
        { parameters: { list: { type: 'array' }, others: { type: 'array' } } },
      ),
    }),
  },
  {
    name: 'vaults and workspaces with open names',
    size: 200,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) => resource(VAULT, `[concat(parameters('v'), ${index})]`)),
          ...times(size, (index) => workspace(`w${index}`, { encryption: keyOf(`concat(parameters('u'), ${index})`) })),
        ],
        { parameters: { v: text, u: text } },
      ),
    }),
  },
  {
    name: 'vaults, keys and workspaces with parameters for names',
    size: 200,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) => resource(VAULT, `[parameters('v${index}')]`)),
          ...times(size, (index) =>
            resource(`${VAULT}/keys`, `[concat(parameters('v${index}'), '/k')]`, { kty: 'RSA' }),
          ),
          ...times(size, (index) => workspace(`w${index}`, { encryption: keyOf(`parameters('u${index}')`) })),
        ],
        { parameters: { ...named('v', size, () => text), ...named('u', size, () => text) } },
      ),
    }),
  },
  {
    name: 'vaults and workspaces with many names to choose from',
    size: 60,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) => resource(VAULT, `[concat(parameters('v'), ${index})]`)),
          ...times(size, (index) => workspace(`w${index}`, { encryption: keyOf(`concat(parameters('u'), ${index})`) })),
        ],
        {
          parameters: {
            v: { ...text, allowedValues: times(size, (index) => `vault${index}`) },
            u: { ...text, allowedValues: times(size, (index) => `vault${index}`) },
          },
        },
      ),
    }),
  },
  {
    name: 'identities on workspaces',
    size: 100,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) =>
            resource('Microsoft.ManagedIdentity/userAssignedIdentities', `[concat(parameters('i'), ${index})]`),
          ),
          ...times(size, (index) =>
            workspace(
              `w${index}`,
              {
                encryption: {
                  ...keyOf(`'v${index}'`),
                  identity: {
                    userAssignedIdentity: `[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', parameters('j'))]`,
                  },
                },
              },
              {
                identity: {
                  type: 'UserAssigned',
                  userAssignedIdentities: Object.fromEntries(
                    times(size, (other) => [
                      `[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', concat(parameters('i'), ${other}))]`,
                      {},
                    ]),
                  ),
                },
              },
            ),
          ),
        ],
        { parameters: { i: text, j: text } },
      ),
    }),
  },
  {
    name: 'private endpoints that may lead to any workspace',
    size: 400,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) => workspace(`[concat(parameters('w'), ${index})]`)),
          ...times(size, (index) =>
            resource('Microsoft.Network/privateEndpoints', `p${index}`, {
              privateLinkServiceConnections: [
                {
                  name: 'c',
                  properties: { privateLinkServiceId: `[resourceId('${WORKSPACE}', parameters('x${index}'))]` },
                },
              ],
            }),
          ),
        ],
        { parameters: { w: text, ...named('x', size, () => text) } },
      ),
    }),
  },
  {
    name: 'connections that may lead anywhere',
    size: 300,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) => resource(STORAGE, `[parameters('a${index}')]`)),
          ...times(size, (index) => resource(VAULT, `[parameters('a${index}')]`)),
          workspace('hub', {}, { kind: 'Hub' }),
          ...times(size, (index) =>
            resource(`${WORKSPACE}/connections`, `hub/c${index}`, {
              category: `[parameters('category${index}')]`,
              target: `[parameters('target${index}')]`,
              metadata: { ResourceId: `[parameters('a${index}')]` },
            }),
          ),
        ],
        {
          parameters: {
            ...named('a', size, () => text),
            ...named('category', size, () => text),
            ...named('target', size, () => text),
          },
        },
      ),
    }),
  },
  {
    name: 'projects and hubs with open names',
    size: 300,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) => workspace(`[parameters('h${index}')]`, {}, { kind: 'Hub' })),
          ...times(size, (index) =>
            workspace(
              `p${index}`,
              { hubResourceId: `[resourceId('${WORKSPACE}', parameters('g${index}'))]` },
              { kind: 'Project' },
            ),
          ),
        ],
        { parameters: { ...named('h', size, () => text), ...named('g', size, () => text) } },
      ),
    }),
  },
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
  {
    name: 'children inside children',
    size: 40,
    make: (size) => ({
      'main.json': template([
        resource(
          VAULT,
          "[concat('v', copyIndex())]",
          {},
          {
            copy: { name: 'v', count: size },
            resources: [
              {
                ...resource('keys', "[concat('k', copyIndex('k'))]", { kty: 'RSA' }),
                copy: { name: 'k', count: size },
              },
            ],
          },
        ),
        workspace('w', { encryption: keyOf("'v1'") }),
      ]),
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
