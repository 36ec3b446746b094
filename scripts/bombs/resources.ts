import {
  DEPLOYMENT,
  STORAGE,
  VAULT,
  WORKSPACE,
  keyOf,
  linked,
  named,
  nested,
  parameterFile,
  resource,
  template,
  templateOf,
  times,
  workspace,
} from './template.js';
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

/** Loops in loops, and deployments in deployments. */
export const manyDeployments: readonly Bomb[] = [
  {
    name: 'a loop in a loop over an open list',
    size: 400,
    make: (size) => ({
      'main.json': template(
        [
          workspace(
            "[concat('w', copyIndex())]",
            { copy: [{ name: 'x', count: size, input: "[parameters('list')[copyIndex('x')]]" }] },
            { copy: { name: 'w', count: size } },
          ),
        ],
        { parameters: { list: { type: 'array' } } },
      ),
    }),
  },
  {
    name: 'loops in loops of variables',
    size: 9,
    make: (size) => {
      const inner = (depth: number): unknown => ({
        copy: [{ name: `x${depth}`, count: 9, input: depth === 0 ? `[copyIndex('x0')]` : inner(depth - 1) }],
      });
      return {
        'main.json': template([workspace('w', { v: "[variables('v')]" })], { variables: { v: inner(size) as never } }),
      };
    },
  },
  {
    name: 'deployments in a loop, workspaces in a loop',
    size: 400,
    make: (size) => ({
      'main.json': template([
        nested(
          "[concat('d', copyIndex())]",
          templateOf([workspace("[concat('w', copyIndex())]", {}, { copy: { name: 'w', count: size } })]),
          { copy: { name: 'd', count: size } },
        ),
      ]),
    }),
  },
  {
    name: 'deployments in deployments in loops',
    size: 4,
    make: (size) => {
      const inner = (depth: number): ReturnType<typeof templateOf> =>
        templateOf([
          depth === 0
            ? workspace('w')
            : nested("[concat('d', copyIndex())]", inner(depth - 1), { copy: { name: 'd', count: 10 } }),
        ]);
      return { 'main.json': JSON.stringify(inner(size)) };
    },
  },
  {
    name: 'nested templates in one file',
    size: 1000,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          nested(
            `d${index}`,
            templateOf([workspace("[parameters('n')]", { encryption: keyOf("parameters('n')") })], {
              parameters: { n: text },
              outputs: { id: { type: 'string', value: `[resourceId('${WORKSPACE}', parameters('n'))]` } },
            }),
            {},
            { n: { value: `[concat(parameters('p'), ${index})]` } },
          ),
        ),
        { parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'modules that hand on what the one before gives',
    size: 300,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          nested(
            `d${index}`,
            templateOf([workspace("[parameters('n')]")], {
              parameters: { n: text },
              outputs: { n: { type: 'string', value: "[concat(parameters('n'), 'x')]" } },
            }),
            {},
            { n: { value: index === 0 ? "[parameters('p')]" : `[reference('d${index - 1}').outputs.n.value]` } },
          ),
        ),
        { parameters: { p: text } },
      ),
    }),
  },
  {
    name: 'modules that may be deployed, handing on',
    size: 40,
    make: (size) => ({
      'main.json': template(
        times(size, (index) =>
          nested(
            `d${index}`,
            templateOf([workspace("[parameters('n')]", { encryption: keyOf("parameters('n')") })], {
              parameters: { n: text },
              outputs: { n: { type: 'string', value: "[concat(parameters('n'), 'x')]" } },
            }),
            { condition: `[parameters('c${index}')]` },
            {
              n: {
                value:
                  index === 0
                    ? "[parameters('p')]"
                    : `[if(parameters('c${index - 1}'), reference('d${index - 1}').outputs.n.value, 'none')]`,
              },
            },
          ),
        ),
        { parameters: { p: text, ...named('c', size, () => bool) } },
      ),
    }),
  },
  {
    name: 'a template chosen many times over',
    size: 8,
    make: (size) => {
      const inner = (depth: number): ReturnType<typeof templateOf> =>
        templateOf([
          depth === 0
            ? workspace('w')
            : {
                type: DEPLOYMENT,
                apiVersion: '2022-09-01',
                name: `d${depth}`,
                properties: {
                  mode: 'Incremental',
                  template: `[if(parameters('c${depth}'), variables('t${depth - 1}'), variables('u${depth - 1}'))]`,
                },
              },
        ]);
      const parameters = named('c', size + 1, () => bool);
      const variables = { ...named('t', size + 1, inner), ...named('u', size + 1, inner) };
      return { 'main.json': JSON.stringify({ ...inner(size), parameters, variables }) };
    },
  },
  {
    name: 'links that each lead on twice',
    size: 12,
    make: (size) => ({
      'main.json': template([linked('a', 't0.json'), linked('b', 't0.json')]),
      ...Object.fromEntries(
        times(size, (index) => [
          `t${index}.json`,
          index === size - 1
            ? template([workspace('w')])
            : template([linked('a', `t${index + 1}.json`), linked('b', `t${index + 1}.json`)]),
        ]),
      ),
    }),
  },
  {
    name: 'a chain of links',
    size: 200,
    make: (size) => ({
      'main.json': template([linked('a', 't0.json')]),
      ...Object.fromEntries(
        times(size, (index) => [
          `t${index}.json`,
          index === size - 1 ? template([workspace('w')]) : template([linked('a', `t${index + 1}.json`)]),
        ]),
      ),
    }),
  },
  {
    name: 'a fan of links',
    size: 300,
    make: (size) => ({
      'main.json': template([linked("[concat('d', copyIndex())]", 'many.json', { copy: { name: 'd', count: size } })]),
      'many.json': template([workspace("[concat('w', copyIndex())]", {}, { copy: { name: 'w', count: size } })]),
    }),
  },
  {
    name: 'a template that links to itself twice',
    size: 2,
    make: (size) => ({
      'main.json': template([workspace('w'), ...times(size, (index) => linked(`d${index}`, 'main.json'))]),
    }),
  },
  {
    name: 'outputs of modules, each with all before',
    size: 100,
    make: (size) => ({
      'main.json': template(
        [
          ...times(size, (index) =>
            nested(
              `d${index}`,
              templateOf([], {
                parameters: { n: { type: 'object' } },
                outputs: { n: { type: 'object', value: "[createObject('a', parameters('n'), 'b', parameters('n'))]" } },
              }),
              {},
              { n: { value: index === 0 ? "[parameters('p')]" : `[reference('d${index - 1}').outputs.n.value]` } },
            ),
          ),
          workspace('w', { encryption: `[reference('d${size - 1}').outputs.n.value]` }),
        ],
        { parameters: { p: { type: 'object' } } },
      ),
    }),
  },
];

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
    name: 'parameter files that fit every template',
    size: 60,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text } }),
      ...Object.fromEntries(
        times(size, (index) => [
          `t${index}.json`,
          template([workspace("[parameters('n')]")], { parameters: { n: text } }),
        ]),
      ),
      ...Object.fromEntries(times(size, (index) => [`params/p${index}.json`, parameterFile({ n: `w${index}` })])),
    }),
  },
  {
    name: 'parameter files of one template',
    size: 300,
    make: (size) => ({
      'main.json': template([workspace("[parameters('n')]")], { parameters: { n: text } }),
      ...Object.fromEntries(
        times(size, (index) => [`main.p${index}.parameters.json`, parameterFile({ n: `w${index}` })]),
      ),
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
