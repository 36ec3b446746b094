import { WORKSPACE, STORAGE, VAULT, template, resource, workspace, keyOf, times, named } from './template.js';
import type { Bomb } from './template.js';

const text = { type: 'string' };

/** Resources of which each may be meant by many others, because names are not known. */
export const openNames: readonly Bomb[] = [
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
];
