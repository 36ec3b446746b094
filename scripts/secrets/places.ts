import type { Json, JsonObject } from '../../src/json/value.js';

/** What stands in a template so that a value is somewhere. */
export interface Site {
  readonly resources?: readonly JsonObject[];
  readonly outputs?: JsonObject;
  readonly variables?: JsonObject;
  readonly parameters?: JsonObject;
}

/** A place for an expression in brackets. */
export type Place = (value: string) => Site;

const SUBSCRIPTION = '00000000-0000-0000-0000-000000000001';
const vaultId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/vault01`;
const keyUrl = 'https://vault01.vault.azure.net/keys/cmk/0123456789abcdef0123456789abcdef';

const ml = {
  type: 'Microsoft.MachineLearningServices/workspaces',
  apiVersion: '2024-10-01',
  name: 'ws',
  location: 'westeurope',
};
const plain = { type: 'Test.A/b', apiVersion: '2020-01-01', name: 'r' };
const module = { type: 'Microsoft.Resources/deployments', apiVersion: '2022-09-01', name: 'module' };

function encryption(change: JsonObject = {}): JsonObject {
  return {
    status: 'Enabled',
    keyVaultProperties: { keyVaultArmId: vaultId, keyIdentifier: keyUrl },
    ...change,
  };
}

function workspace(change: JsonObject, properties: Json = { encryption: encryption() }): JsonObject {
  return { ...ml, identity: { type: 'SystemAssigned' }, properties, ...change };
}

function key(change: JsonObject): JsonObject {
  return workspace(
    {},
    { encryption: encryption({ keyVaultProperties: { keyVaultArmId: vaultId, keyIdentifier: keyUrl, ...change } }) },
  );
}

function template(rest: JsonObject): JsonObject {
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    ...rest,
  };
}

function inside(resource: JsonObject): Site {
  return { resources: [resource] };
}

function deployed(properties: JsonObject, change: JsonObject = {}): Site {
  return inside({ ...module, ...change, properties: { mode: 'Incremental', ...properties } });
}

/** A module with an inner parameter of a kind, which a workspace inside uses. */
function argument(declaration: JsonObject, value: Json, wrapped: Json = { value }): Site {
  return deployed({
    expressionEvaluationOptions: { scope: 'inner' },
    parameters: { q: wrapped },
    template: template({
      parameters: { q: declaration },
      resources: [workspace({}, { encryption: encryption({ status: "[parameters('q')]" }) })],
      outputs: { o: { type: 'string', value: "[parameters('q')]" } },
    }),
  });
}

/** Where a value can stand in a template, by name. */
export const places: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['property', (value) => inside({ ...plain, properties: { v: value, l: [value], o: { i: value } } })],
  ['name of a property', (value) => inside({ ...plain, properties: { [value]: 1 } })],
  [
    'names of two properties',
    (value) => inside({ ...plain, properties: { o: { [value]: 1, [`[concat(${value.slice(1, -1)}, '')]`]: 2 } } }),
  ],
  ['properties', (value) => inside({ ...plain, properties: value })],
  [
    'loop of a property',
    (value) => inside({ ...plain, properties: { copy: [{ name: 'l', count: 2, input: value }] } }),
  ],
  [
    'count of a property',
    (value) => inside({ ...plain, properties: { copy: [{ name: 'l', count: value, input: 1 }] } }),
  ],
  [
    'name of the loop of a property',
    (value) => inside({ ...plain, properties: { copy: [{ name: value, count: 1, input: 1 }] } }),
  ],
  ['status', (value) => inside(workspace({}, { encryption: encryption({ status: value }) }))],
  ['encryption', (value) => inside(workspace({}, { encryption: value }))],
  ['properties of a workspace', (value) => inside(workspace({}, value))],
  ['vault id', (value) => inside(key({ keyVaultArmId: value }))],
  ['key identifier', (value) => inside(key({ keyIdentifier: value }))],
  ['both of the key', (value) => inside(key({ keyIdentifier: value, keyVaultArmId: value }))],
  [
    'vault id beside another URL',
    (value) => inside(key({ keyVaultArmId: value, keyIdentifier: 'https://other.vault.azure.net/keys/k' })),
  ],
  [
    'key slots mixed up',
    (value) => ({
      resources: [
        workspace({}, { encryption: encryption(), keyVault: value, storageAccount: value }),
        {
          ...ml,
          name: 'other',
          identity: { type: 'UserAssigned', userAssignedIdentities: { [value]: {} } },
          properties: {
            encryption: encryption({ identity: { userAssignedIdentity: value } }),
            primaryUserAssignedIdentity: value,
          },
        },
      ],
    }),
  ],
  [
    'identity of the key',
    (value) =>
      inside(
        workspace(
          { identity: { type: 'UserAssigned', userAssignedIdentities: { x: {} } } },
          { encryption: encryption({ identity: { userAssignedIdentity: value } }) },
        ),
      ),
  ],
  ['identity', (value) => inside(workspace({ identity: value }))],
  ['type of identity', (value) => inside(workspace({ identity: { type: value } }))],
  [
    'assigned identities',
    (value) => inside(workspace({ identity: { type: 'UserAssigned', userAssignedIdentities: { [value]: {} } } })),
  ],
  ['name of a workspace', (value) => inside(workspace({ name: value }, {}))],
  [
    'part of the name of a workspace',
    (value) => inside(workspace({ name: `[concat('ws-', string(${value.slice(1, -1)}))]` }, {})),
  ],
  ['kind of a workspace', (value) => inside(workspace({ kind: value }, {}))],
  ['sku', (value) => inside(workspace({ sku: { name: value, tier: value } }, {}))],
  ['location', (value) => inside(workspace({ location: value }, {}))],
  ['tags', (value) => inside(workspace({ tags: { t: value, [value]: 't' } }, {}))],
  ['API version', (value) => inside(workspace({ apiVersion: value }, {}))],
  ['type', (value) => inside(workspace({ type: value }, {}))],
  ['condition', (value) => inside(workspace({ condition: value }, {}))],
  [
    'condition of a key',
    (value) => inside(workspace({}, { encryption: `[if(${value.slice(1, -1)}, json('null'), json('{}'))]` })),
  ],
  ['count', (value) => inside(workspace({ copy: { name: 'l', count: value } }, {}))],
  ['name of a loop', (value) => inside(workspace({ copy: { name: value, count: 1 } }, {}))],
  [
    'mode of a loop',
    (value) => inside(workspace({ copy: { name: 'l', count: 1, mode: value, batchSize: value } }, {})),
  ],
  ['copy', (value) => inside(workspace({ copy: value }, {}))],
  ['depends on', (value) => inside(workspace({ dependsOn: [value] }, {}))],
  ['all dependencies', (value) => inside(workspace({ dependsOn: value }, {}))],
  ['scope', (value) => inside({ ...plain, scope: value, properties: {} })],
  [
    'zones',
    (value) =>
      inside({ ...plain, zones: [value], plan: { name: value }, managedBy: value, extendedLocation: { name: value } }),
  ],
  ['hub of a project', (value) => inside(workspace({ kind: 'Project' }, { hubResourceId: value }))],
  [
    'own setting of a project',
    (value) =>
      inside(
        workspace(
          { kind: 'Project' },
          {
            hubResourceId: `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/hub`,
            encryption: value,
            keyVault: value,
          },
        ),
      ),
  ],
  [
    'child',
    (value) =>
      inside(
        workspace(
          {
            resources: [
              { type: 'computes', apiVersion: '2024-10-01', name: value, properties: { computeType: value } },
            ],
          },
          {},
        ),
      ),
  ],
  [
    'child of a secret',
    (value) =>
      inside(
        workspace({
          name: value,
          resources: [{ type: 'computes', apiVersion: '2024-10-01', name: 'c', properties: {} }],
        }),
      ),
  ],
  ['children', (value) => inside(workspace({ resources: value }, {}))],
  [
    'storage',
    (value) => ({
      resources: [
        workspace(
          {},
          {
            encryption: encryption(),
            storageAccount: `[resourceId('Microsoft.Storage/storageAccounts', string(${value.slice(1, -1)}))]`,
          },
        ),
        {
          type: 'Microsoft.Storage/storageAccounts',
          apiVersion: '2023-01-01',
          name: value,
          location: 'x',
          sku: { name: 'Standard_LRS' },
          properties: { encryption: { keySource: value, keyvaultproperties: { keyname: value, keyvaulturi: value } } },
        },
      ],
    }),
  ],
  [
    'storage of a vault of a secret name',
    (value) => ({
      resources: [
        workspace(
          {},
          { encryption: encryption(), storageAccount: "[resourceId('Microsoft.Storage/storageAccounts', 'st')]" },
        ),
        {
          type: 'Microsoft.Storage/storageAccounts',
          apiVersion: '2023-01-01',
          name: 'st',
          location: 'x',
          properties: {
            encryption: {
              keySource: 'Microsoft.Keyvault',
              keyvaultproperties: {
                keyname: value,
                keyvaulturi: `[concat('https://', string(${value.slice(1, -1)}), '.vault.azure.net/')]`,
              },
            },
          },
        },
      ],
    }),
  ],
  [
    'registry',
    (value) => ({
      resources: [
        workspace(
          {},
          {
            encryption: encryption(),
            containerRegistry: "[resourceId('Microsoft.ContainerRegistry/registries', 'cr')]",
          },
        ),
        {
          type: 'Microsoft.ContainerRegistry/registries',
          apiVersion: '2023-01-01-preview',
          name: 'cr',
          location: 'x',
          sku: { name: value },
          properties: { encryption: { status: value, keyVaultProperties: { keyIdentifier: value, identity: value } } },
        },
      ],
    }),
  ],
  [
    'vault',
    (value) => ({
      resources: [
        key({
          keyVaultArmId: `[resourceId('Microsoft.KeyVault/vaults', string(${value.slice(1, -1)}))]`,
          keyIdentifier: `[concat('https://', string(${value.slice(1, -1)}), '.vault.azure.net/keys/k')]`,
        }),
        {
          type: 'Microsoft.KeyVault/vaults',
          apiVersion: '2022-07-01',
          name: value,
          location: 'x',
          properties: {
            enablePurgeProtection: value,
            enableSoftDelete: value,
            createMode: value,
            softDeleteRetentionInDays: value,
          },
        },
      ],
    }),
  ],
  [
    'key',
    (value) => ({
      resources: [
        workspace({}, { encryption: encryption() }),
        { type: 'Microsoft.KeyVault/vaults', apiVersion: value, name: 'vault01', location: 'x', properties: {} },
        {
          type: 'Microsoft.KeyVault/vaults/keys',
          apiVersion: '2022-07-01',
          name: 'vault01/cmk',
          properties: { kty: value, keySize: value },
        },
      ],
    }),
  ],
  [
    'deployed twice',
    (value) => ({
      resources: [
        workspace({ name: value }),
        workspace({ name: value }, {}),
        workspace({ name: value, condition: "[parameters('flag')]" }, { encryption: { status: value } }),
      ],
    }),
  ],
  [
    'hub and project',
    (value) => ({
      resources: [
        workspace({ name: value, kind: 'Hub' }, {}),
        workspace(
          { name: 'p', kind: 'Project' },
          {
            hubResourceId: `[resourceId('Microsoft.MachineLearningServices/workspaces', string(${value.slice(1, -1)}))]`,
            encryption: encryption(),
          },
        ),
      ],
    }),
  ],
  [
    'existing',
    (value) => ({ resources: [{ ...plain, name: value, existing: true }, workspace({ dependsOn: [value] })] }),
  ],
  ['text argument', (value) => argument({ type: 'string' }, value)],
  ['whole number for an argument', (value) => argument({ type: 'int' }, value)],
  ['argument of allowed values', (value) => argument({ type: 'string', allowedValues: ['a', 'b'] }, value)],
  ['argument of bounds', (value) => argument({ type: 'string', minLength: 300 }, value)],
  ['secure argument of bounds', (value) => argument({ type: 'secureString', minLength: 300 }, value)],
  [
    'object argument',
    (value) => argument({ type: 'object', properties: { k: { type: 'int' } }, additionalProperties: false }, value),
  ],
  [
    'closed object argument',
    (value) => argument({ type: 'object', properties: { k: { type: 'string' } }, additionalProperties: false }, value),
  ],
  [
    'union argument',
    (value) =>
      argument(
        { type: 'object', discriminator: { propertyName: 'k', mapping: { a: { type: 'object' } } } },
        { k: value },
      ),
  ],
  [
    'argument with a property of a secret name',
    (value) => argument({ type: 'object', properties: {}, additionalProperties: false }, { [value]: 1 }),
  ],
  ['array argument', (value) => argument({ type: 'array', items: { type: 'int' } }, value)],
  [
    'tuple argument',
    (value) => argument({ type: 'array', prefixItems: [{ type: 'int' }], items: false }, [value, value]),
  ],
  ['argument without wrapper', (value) => argument({ type: 'string' }, value, value)],
  [
    'argument that is a reference',
    (value) => argument({ type: 'secureString' }, '', { reference: { keyVault: { id: value }, secretName: value } }),
  ],
  [
    'argument that is not declared',
    (value) =>
      deployed({
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: { [value]: { value } },
        template: template({}),
      }),
  ],
  [
    'arguments',
    (value) =>
      deployed({
        expressionEvaluationOptions: { scope: 'inner' },
        parameters: value,
        template: template({ parameters: { q: { type: 'string' } } }),
      }),
  ],
  [
    'name of a module',
    (value) => deployed({ template: template({ resources: [workspace({}, {})] }) }, { name: value }),
  ],
  [
    'group of a module',
    (value) => deployed({ template: template({ resources: [workspace({}, {})] }) }, { resourceGroup: value }),
  ],
  [
    'subscription of a module',
    (value) => deployed({ template: template({ resources: [workspace({}, {})] }) }, { subscriptionId: value }),
  ],
  [
    'scope of a module',
    (value) => deployed({ template: template({ resources: [workspace({}, {})] }) }, { scope: value }),
  ],
  [
    'mode of a module',
    (value) =>
      inside({ ...module, properties: { mode: value, template: template({ resources: [workspace({}, {})] }) } }),
  ],
  [
    'scope of evaluation',
    (value) =>
      deployed({
        expressionEvaluationOptions: { scope: value },
        template: template({ resources: [workspace({}, {})] }),
      }),
  ],
  ['link', (value) => deployed({ templateLink: { uri: value } })],
  ['relative link', (value) => deployed({ templateLink: { relativePath: value, contentVersion: value } })],
  [
    'part of a link',
    (value) =>
      deployed({
        templateLink: { uri: `[uri(deployment().properties.templateLink.uri, string(${value.slice(1, -1)}))]` },
      }),
  ],
  ['template spec', (value) => deployed({ templateLink: { id: value } })],
  ['template', (value) => deployed({ template: value })],
  [
    'schema of a template',
    (value) => deployed({ template: { ...template({}), $schema: value, languageVersion: value } }),
  ],
  [
    'in an outer template',
    (value) =>
      deployed({
        template: template({
          resources: [workspace({ name: value }, { encryption: encryption({ status: value }) })],
          outputs: { o: { type: 'string', value } },
          variables: { v: value },
        }),
      }),
  ],
  ['resources of a template', (value) => deployed({ template: template({ resources: value }) })],
  [
    'type in an outer template',
    (value) => deployed({ template: template({ resources: [{ type: value, apiVersion: value, name: value }] }) }),
  ],
  [
    'section of an outer template',
    (value) =>
      deployed({ template: template({ parameters: value, outputs: value, variables: value, functions: value }) }),
  ],
  [
    'parameter of an outer template',
    (value) =>
      deployed({
        parameters: {},
        template: template({
          parameters: { q: { type: 'int', defaultValue: value, allowedValues: [value], minValue: value } },
        }),
      }),
  ],
  [
    'name in an outer template',
    (value) =>
      deployed({
        template: template({
          resources: [{ ...plain, [value]: 1, properties: { [value]: 1 } }],
          outputs: { [value]: { type: 'string', value: '' } },
          variables: { [value]: 1 },
        }),
      }),
  ],
  [
    'stack',
    (value) =>
      inside({
        type: 'Microsoft.Resources/deploymentStacks',
        apiVersion: '2024-03-01',
        name: value,
        properties: {
          deploymentScope: value,
          actionOnUnmanage: { resources: value },
          template: template({ resources: [workspace({ name: value }, {})] }),
          parameters: { q: { value } },
        },
      }),
  ],
  ['output', (value) => ({ outputs: { o: { type: 'string', value } } })],
  ['output of another type', (value) => ({ outputs: { o: { type: 'int', value } } })],
  ['output without type', (value) => ({ outputs: { o: { value } } })],
  [
    'object output',
    (value) => ({ outputs: { o: { type: 'object', value: { k: value, n: { z: [value, "[parameters('word')]"] } } } } }),
  ],
  ['array output', (value) => ({ outputs: { o: { type: 'array', value: [value] } } })],
  [
    'secure output',
    (value) => ({ outputs: { o: { type: 'secureString', value }, p: { type: 'secureObject', value: { v: value } } } }),
  ],
  ['output of bounds', (value) => ({ outputs: { o: { type: 'string', value, maxLength: 2, allowedValues: ['a'] } } })],
  ['condition of an output', (value) => ({ outputs: { o: { type: 'string', condition: value, value: 'x' } } })],
  ['loop of an output', (value) => ({ outputs: { o: { type: 'array', copy: { count: value, input: value } } } })],
  ['input of an output', (value) => ({ outputs: { o: { type: 'array', copy: { count: 2, input: value } } } })],
  [
    'output of a module',
    (value) => ({
      resources: [
        {
          ...module,
          properties: { mode: 'Incremental', template: template({ outputs: { y: { type: 'string', value } } }) },
        },
        workspace(
          { tags: { t: "[reference('module').outputs.y.value]" } },
          { encryption: encryption({ status: "[reference('module').outputs.y.value]" }) },
        ),
      ],
    }),
  ],
  [
    'reference to a resource',
    (value) => ({
      resources: [
        { ...plain, properties: { v: value, o: { k: value } } },
        workspace(
          {},
          {
            encryption: encryption({ status: "[reference('r').o.k]" }),
            friendlyName: "[string(reference('r'))]",
            x: "[reference('r')]",
            y: "[reference('r').nope]",
          },
        ),
      ],
    }),
  ],
  ['unused variable', (value) => ({ variables: { u: value, l: { copy: [{ name: 'l', count: 1, input: value }] } } })],
  ['name of a variable', (value) => ({ variables: { u: { [value]: value } } })],
  ['loop of variables', (value) => ({ variables: { copy: [{ name: value, count: value, input: value }] } })],
  [
    'default of a text',
    (value) => ({
      parameters: { d: { type: 'string', defaultValue: value } },
      ...inside(workspace({ name: "[parameters('d')]" }, { encryption: encryption({ status: "[parameters('d')]" }) })),
    }),
  ],
  ['default of a number', (value) => ({ parameters: { d: { type: 'int', defaultValue: value } } })],
  [
    'default of bounds',
    (value) => ({ parameters: { d: { type: 'string', defaultValue: value, maxLength: 1, allowedValues: ['a'] } } }),
  ],
  [
    'default of an object',
    (value) => ({
      parameters: {
        d: {
          type: 'object',
          defaultValue: { k: value, [value]: 1 },
          properties: { z: { type: 'int' } },
          additionalProperties: { type: 'int' },
        },
      },
    }),
  ],
  ['metadata', (value) => inside(workspace({ metadata: { m: value }, comments: value }, {}))],
  [
    'extra sections',
    (value) =>
      inside(
        workspace(
          { extension: value, import: value, asserts: { a: value }, '@options': { onlyIfNotExists: value } },
          {},
        ),
      ),
  ],
]);
