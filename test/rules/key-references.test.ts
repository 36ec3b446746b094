import { azureDomain } from '../../src/rules/azure/domain.js';
import { lint } from '../../src/lint/lint.js';
import { createContext } from '../../src/rules/azure/context.js';
import { rules } from '../../src/rules/catalogue.js';
import { inverseRelations, relations } from '../../src/rules/azure/relation-table.js';
import type { JsonObject } from '../../src/json/value.js';
import { knownText } from '../../src/symbolic/symbolic-text.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { expectGolden, expectGoldenPart } from '../golden.js';
import { messageOf } from '../../src/report/wording.js';
import { sentence } from '../../src/messages/sentence.js';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

const parameters = {
  text: { type: 'string' },
  name: { type: 'string', minLength: 3 },
  word: { type: 'string', allowedValues: ['kv-a', 'kv-b', 'kv-c', 'kv-d', 'kv-e'] },
  on: { type: 'bool' },
  secret: { type: 'securestring' },
  hidden: { type: 'securestring', defaultValue: 'kv--hidden' },
  count: { type: 'int' },
  settings: { type: 'object' },
};

function template(resources: readonly object[]): object {
  return { $schema: schema, contentVersion: '1.0.0.0', parameters, resources };
}

/** What all rules that speak of keys say of a template, without places. */
function said(resources: readonly object[]): readonly string[] {
  const document = readDocument('main.json', JSON.stringify(template(resources)));
  const { diagnostics, errors } = lint({
    evaluations: [{ template: 'main.json', deployment: evaluateDeployment(document) }],
    locate: ({ document: file, path, of }) => ({ file, range: document.locate(path, of) }),
    grading: { preset: 'recommended', severities: new Map() },
    domain: azureDomain({ scope: 'workspace' }),
    rules: rules.filter(({ meta }) => /^key-|incomplete|workspace-cmk-missing/.test(meta.id)),
  });
  expect(errors).toEqual([]);
  return diagnostics.map((diagnostic) => {
    const { ruleId, verdict, related } = diagnostic;
    const sees = related.map((one) => ` (${sentence(one.message)})`);
    return `  ${verdict} ${ruleId}: ${messageOf(diagnostic)}${sees.join('')}`;
  });
}

const subscription = '/subscriptions/00000000-0000-0000-0000-000000000001';
const vaultId = `${subscription}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv-a`;
const keyUrl = 'https://kv-a.vault.azure.net/keys/cmk';
const version = '0123456789abcdef0123456789abcdef';

function workspace(
  keyVaultArmId: unknown,
  keyIdentifier: unknown,
  more: object = {},
  status: unknown = 'Enabled',
): object {
  const encryption = { status, keyVaultProperties: { keyVaultArmId, keyIdentifier } };
  const type = 'Microsoft.MachineLearningServices/workspaces';
  return { type, apiVersion: '2024-10-01', name: 'ws', location: 'x', properties: { encryption }, ...more };
}

/** Ids of vaults, right and wrong, known and not. */
const vaultIds: readonly unknown[] = [
  vaultId,
  `${vaultId}/`,
  vaultId.toUpperCase(),
  vaultId.replace('vaults', 'managedHSMs'),
  vaultId.replace('KeyVault/vaults', 'Storage/storageAccounts'),
  vaultId.replace('/resourceGroups/rg', ''),
  vaultId.replace('resourceGroups', 'resourceGroup'),
  vaultId.replace('resourceGroups/rg', `resourceGroups/${'g'.repeat(91)}`),
  vaultId.replace('0000-000000000001', '000000000001'),
  `${vaultId}/keys/cmk`,
  `${vaultId}/keys/cmk/`,
  `x${vaultId}`,
  vaultId.slice(1),
  ...['1kv', '-kv', 'kv-', 'k--v', 'kv', 'kv_a', 'k v', 'kv$%&=', 'a'.repeat(24), 'a'.repeat(25)].map((name) =>
    vaultId.replace('kv-a', name),
  ),
  vaultId.replace('kv-a', '<vault>'),
  ...['{group}', 'r g', 'rg.', 'r.g_(1)-', 'grüße', 'a&b'].map((group) => vaultId.replace('rg', group)),
  'kv-a',
  'kv',
  keyUrl,
  '',
  null,
  7,
  true,
  [vaultId],
  { id: vaultId },
  "[parameters('text')]",
  "[parameters('secret')]",
  "[parameters('count')]",
  "[concat(parameters('text'), '/kv-a')]",
  `[concat('${vaultId}', parameters('text'))]`,
  "[resourceId('Microsoft.KeyVault/vaults', 'kv-a')]",
  "[resourceId('Microsoft.KeyVault/vaults', parameters('name'))]",
  "[resourceId('Microsoft.KeyVault/vaults', concat('kv--', parameters('name')))]",
  "[resourceId('Microsoft.KeyVault/vaults', concat(parameters('name'), '-'))]",
  "[resourceId('Microsoft.KeyVault/vaults', concat(parameters('name'), '--x'))]",
  "[resourceId('Microsoft.KeyVault/vaults', concat('-', parameters('name')))]",
  "[resourceId('Microsoft.KeyVault/vaults', concat('1', parameters('text')))]",
  `[resourceId('Microsoft.KeyVault/vaults', concat('${'a'.repeat(25)}', parameters('name')))]`,
  "[resourceId('Microsoft.KeyVault/vaults', concat('a_', parameters('name'), '!'))]",
  "[resourceId('Microsoft.KeyVault/vaults', parameters('word'))]",
  "[resourceId('Microsoft.KeyVault/vaults', parameters('secret'))]",
  "[resourceId('Microsoft.KeyVault/vaults', parameters('hidden'))]",
  "[resourceId('Microsoft.KeyVault/managedHSMs', 'kv-a')]",
  "[resourceId('Microsoft.KeyVault/vaults/keys', 'kv-a', 'cmk')]",
  "[resourceId('Microsoft.Storage/storageAccounts', 'kv-a')]",
  "[resourceId(concat('Microsoft.', parameters('text')), 'kv-a')]",
  "[subscriptionResourceId('Microsoft.KeyVault/vaults', 'kv-a')]",
  `[concat('${subscription}/', parameters('text'))]`,
  `[concat('${subscription}/resourceGroups/rg.', parameters('text'), '/providers/Microsoft.KeyVault/vaults/kv-a')]`,
  `[resourceId('Microsoft.KeyVault/vaults', concat('${'a'.repeat(24)}', parameters('text')))]`,
  `[if(parameters('on'), '${vaultId}', 'kv-a')]`,
  `[if(parameters('on'), '${vaultId}', '')]`,
  `[if(parameters('on'), '${vaultId}', null())]`,
  "[if(parameters('on'), parameters('text'), 'kv-a')]",
  `[format('${subscription}/resourceGroups/{0}/providers/Microsoft.KeyVault/{1}/kv-a', parameters('name'), parameters('text'))]`,
  `[format('${subscription}/resourceGroups/{0}/providers/{1}/kv-a', parameters('name'), parameters('text'))]`,
  `[format('/subscriptions/{0}/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/{1}', parameters('text'), parameters('name'))]`,
];

/** Identifiers of keys, right and wrong, known and not. */
const keyUrls: readonly unknown[] = [
  keyUrl,
  `${keyUrl}/`,
  `${keyUrl}/${version}`,
  `${keyUrl}/${version}/`,
  `${keyUrl}/${version}/x`,
  `${keyUrl}/${version.toUpperCase()}`,
  `${keyUrl}/${version.replace('0', 'g')}`,
  `${keyUrl}/${version}0`,
  `${keyUrl}/01234567-89ab-cdef-0123-456789abcdef`,
  `${keyUrl}/1`,
  keyUrl.replace('https', 'http'),
  keyUrl.replace('https', 'HTTPS'),
  keyUrl.replace('.net/', '.net:443/'),
  keyUrl.replace('.net/', '.net:444/'),
  keyUrl.replace('.net/', '.net//'),
  keyUrl.replace('/keys/', '/secrets/'),
  keyUrl.replace('/keys/', '/certificates/'),
  keyUrl.replace('/keys/', '/Keys/'),
  keyUrl.replace('/cmk', ''),
  keyUrl.replace('/keys/cmk', ''),
  keyUrl.replace('/keys/cmk', '/'),
  keyUrl.replace('.vault.azure.net', '.example.org'),
  keyUrl.replace('.vault.azure.net', '.managedhsm.azure.net'),
  keyUrl.replace('.vault.azure.net', '.vault.azure.cn'),
  keyUrl.replace('.vault.azure.net', ''),
  ...['1kv', '-kv', 'kv-', 'k--v', 'kv', 'kv_a', 'a'.repeat(24), 'a'.repeat(25), 'kv-b'].map((name) =>
    keyUrl.replace('kv-a', name),
  ),
  ...['k', 'c_k', 'c k', 'k'.repeat(127), 'k'.repeat(128), '-', '<key>'].map((name) => keyUrl.replace('cmk', name)),
  'cmk',
  vaultId,
  '/x/y',
  'secrets',
  'https://<vault>/keys/<key>',
  `${keyUrl}/x01234567-89ab-cdef-0123-456789abcdef`,
  `${keyUrl}/01234567-89ab-cdef-0123-456789abcdefx`,
  `${keyUrl}/01234567-89AB-CDEF-0123-456789ABCDEF`,
  '',
  null,
  7,
  [keyUrl],
  "[parameters('text')]",
  "[parameters('secret')]",
  "[parameters('count')]",
  `[concat('${keyUrl}/', parameters('text'))]`,
  `[concat('${keyUrl.replace('cmk', 'k'.repeat(127))}', parameters('text'))]`,
  `[concat('${keyUrl.replace('cmk', 'k'.repeat(128))}', parameters('text'))]`,
  `[concat('https://${'a'.repeat(24)}', parameters('text'), '.vault.azure.net/keys/cmk')]`,
  `[concat('${keyUrl}', parameters('text'))]`,
  "[concat('https://', parameters('name'), '.vault.azure.net/keys/cmk')]",
  "[concat('https://', parameters('name'), environment().suffixes.keyvaultDns, '/keys/cmk')]",
  "[concat('https://kv-a', environment().suffixes.keyvaultDns, '/keys/', parameters('name'))]",
  "[concat('https://kv-', parameters('name'), '.vault.azure.net/keys/c_', parameters('name'))]",
  "[concat('https://kv--', parameters('name'), '.vault.azure.net/keys/cmk')]",
  "[concat('https://', parameters('word'), '.vault.azure.net/keys/cmk')]",
  "[concat('https://', parameters('hidden'), '.vault.azure.net/keys/cmk')]",
  "[concat('https://', parameters('text'), '/keys/cmk')]",
  "[concat('https://', parameters('text'), '/secrets/cmk')]",
  "[concat(parameters('text'), 'keys/cmk')]",
  "[concat(parameters('text'), '/keys/', parameters('name'), '/', parameters('text'))]",
  "[concat(reference(resourceId('Microsoft.KeyVault/vaults', 'kv-a'), '2023-07-01').vaultUri, 'keys/cmk')]",
  "[concat(reference(resourceId('Microsoft.KeyVault/vaults', 'kv-a'), '2023-07-01').vaultUri, '/keys/cmk')]",
  "[concat(reference(resourceId('Microsoft.KeyVault/vaults', 'kv-b'), '2023-07-01').vaultUri, 'secrets/cmk')]",
  "[reference(resourceId('Microsoft.KeyVault/vaults', 'kv-a'), '2023-07-01').vaultUri]",
  "[reference(resourceId('Microsoft.KeyVault/vaults/keys', 'kv-a', 'cmk'), '2023-07-01').keyUri]",
  "[reference(resourceId('Microsoft.KeyVault/vaults/keys', 'kv-a', 'cmk'), '2023-07-01').keyUriWithVersion]",
  "[reference(resourceId('Microsoft.KeyVault/vaults/keys', 'kv-b', 'cmk'), '2023-07-01').keyUriWithVersion]",
  "[reference(resourceId('Microsoft.KeyVault/vaults/keys', parameters('name'), 'cmk'), '2023-07-01').keyUriWithVersion]",
  "[reference(resourceId('Microsoft.KeyVault/vaults/keys', parameters('word'), 'cmk'), '2023-07-01').keyUriWithVersion]",
  `[if(parameters('on'), '${keyUrl}', 'cmk')]`,
  `[if(parameters('on'), '${keyUrl}', '${keyUrl.replace('kv-a', 'kv-b')}')]`,
  `[if(parameters('on'), '${keyUrl}', parameters('text'))]`,
];

/** Vaults as the id and the identifier may name them together. */
const together: readonly (readonly [id: unknown, url: unknown, status?: unknown])[] = [
  [vaultId.replace('kv-a', 'k--v'), keyUrl.replace('kv-a', 'k--v')],
  [vaultId.replace('kv-a', 'k--v'), keyUrl.replace('kv-a', 'k--w')],
  [vaultId.replace('kv-a', 'k--v'), keyUrl.replace('cmk', 'c_k')],
  [vaultId.replace('kv-a', 'k--v'), keyUrl.replace('/cmk', '')],
  [vaultId, keyUrl.replace('kv-a', 'KV-A')],
  [vaultId.replace('vaults', 'managedHSMs'), keyUrl.replace('.vault.', '.managedhsm.')],
  [vaultId.replace('vaults', 'managedHSMs'), keyUrl.replace('kv-a.vault.', 'kv-b.managedhsm.')],
  [vaultId, keyUrl.replace('.vault.', '.managedhsm.')],
  ["[parameters('text')]", "[parameters('text')]"],
  ["[parameters('text')]", "[concat(parameters('text'), '/keys/cmk')]"],
  ["[parameters('text')]", "[concat('https://', last(split(parameters('text'), '/')), '.vault.azure.net/keys/cmk')]"],
  [
    "[resourceId('Microsoft.KeyVault/vaults', parameters('name'))]",
    "[concat('https://', parameters('name'), '.vault.azure.net/keys/cmk')]",
  ],
  [
    "[resourceId('Microsoft.KeyVault/vaults', parameters('name'))]",
    "[concat('https://x', parameters('name'), '.vault.azure.net/keys/cmk')]",
  ],
  [
    "[resourceId('Microsoft.KeyVault/vaults', parameters('word'))]",
    "[concat('https://', parameters('word'), '.vault.azure.net/keys/cmk')]",
  ],
  ["[resourceId('Microsoft.KeyVault/vaults', parameters('word'))]", keyUrl],
  ["[resourceId('Microsoft.KeyVault/vaults', parameters('word'))]", keyUrl.replace('kv-a', 'kv-z')],
  [
    "[resourceId('Microsoft.KeyVault/vaults', 'kv-a')]",
    "[reference(resourceId('other', 'Microsoft.KeyVault/vaults/keys', 'kv-a', 'cmk'), '2023-07-01').keyUri]",
  ],
  ["[if(parameters('on'), parameters('text'), '')]", "[if(parameters('on'), parameters('secret'), '')]"],
  ["[concat(parameters('text'), '/kv-a')]", "[concat('https://', parameters('name'), '.vault.azure.net/keys/cmk')]"],
  ["[resourceId('Microsoft.KeyVault/vaults', parameters('name'))]", "[concat(parameters('text'), 'keys/cmk')]"],
  [
    vaultId,
    `[if(parameters('on'), '${keyUrl}', '${keyUrl.replace('kv-a', 'kv-b')}')]`,
    "[if(parameters('on'), 'Enabled', 'Disabled')]",
  ],
  [
    vaultId,
    `[if(parameters('on'), '${keyUrl}', '${keyUrl.replace('kv-a', 'kv-b')}')]`,
    "[if(parameters('on'), 'Disabled', 'Enabled')]",
  ],
  ...['vaults', 'managedHSMs'].map((store): readonly [unknown, unknown] => [
    `[resourceId('Microsoft.KeyVault/${store}', 'kv-a')]`,
    "[reference(resourceId('Microsoft.KeyVault/managedHSMs/keys', 'kv-a', 'cmk'), '2023-07-01').keyUri]",
  ]),
  [undefined, undefined],
  [undefined, keyUrl],
  [vaultId, undefined],
];

const settings: readonly (readonly [name: string, more: object, status: unknown])[] = [
  ['status open', {}, "[parameters('text')]"],
  ['status switched', {}, "[if(parameters('on'), 'Enabled', 'Disabled')]"],
  ['status off', {}, 'Disabled'],
  ['status missing', {}, undefined],
  ['hub', { kind: 'Hub' }, 'enabled'],
  ['feature store', { kind: 'FeatureStore' }, 'ENABLED'],
  ['project', { kind: 'Project' }, 'Enabled'],
  ['kind open', { kind: "[parameters('text')]" }, 'Enabled'],
  ['kind switched', { kind: "[if(parameters('on'), 'Project', 'Hub')]" }, 'Enabled'],
  ['perhaps', { condition: "[parameters('on')]" }, 'Enabled'],
  [
    'looped',
    { name: "[format('ws{0}', copyIndex())]", copy: { name: 'l', count: "[parameters('count')]" } },
    'Enabled',
  ],
];

/** What may stand where the URL of a vault belongs. */
const vaultUris: readonly unknown[] = [
  'https://kv-a.vault.azure.net/',
  'http://kv-a.vault.azure.net',
  keyUrl,
  vaultId,
  '/providers/x',
  '/x',
  'kv-a',
  'KV-A',
  'kv a',
  '',
  null,
  7,
  {},
  "[parameters('text')]",
  "[parameters('secret')]",
  "[parameters('count')]",
  "[parameters('settings').uri]",
  "[concat(parameters('text'), '/')]",
  "[concat('kv ', parameters('text'))]",
  "[if(parameters('on'), parameters('text'), 'kv-a')]",
  `[if(parameters('on'), '${vaultId}', null())]`,
  "[reference(resourceId('Microsoft.KeyVault/vaults', 'kv-a'), '2023-07-01').vaultUri]",
];

/** What may stand where the name of a key belongs. */
const keyNames: readonly unknown[] = [
  'CMK',
  'c_k',
  keyUrl,
  vaultId,
  '',
  null,
  7,
  [],
  "[parameters('text')]",
  "[parameters('secret')]",
  "[concat('https://', parameters('text'))]",
  `[if(parameters('on'), '${keyUrl}', 'cmk')]`,
];

/** A storage account with a key, and the workspace that it belongs to. */
function account(keyvaulturi: unknown, keyname: unknown): readonly object[] {
  const type = 'Microsoft.Storage/storageAccounts';
  const encryption = { keySource: 'Microsoft.Keyvault', keyvaultproperties: { keyvaulturi, keyname } };
  return [
    { type, apiVersion: '2024-01-01', name: 'st', location: 'x', properties: { encryption } },
    workspace(vaultId, keyUrl, {
      properties: {
        storageAccount: `[resourceId('${type}', 'st')]`,
        encryption: { status: 'Enabled', keyVaultProperties: { keyVaultArmId: vaultId, keyIdentifier: keyUrl } },
      },
    }),
  ];
}

test('texts where ids of vaults and identifiers of keys belong', () => {
  const lines = [
    ...vaultIds.flatMap((id) => [`id ${JSON.stringify(id)}`, ...said([workspace(id, keyUrl)])]),
    ...keyUrls.flatMap((url) => [`url ${JSON.stringify(url)}`, ...said([workspace(vaultId, url)])]),
    ...together.flatMap(([id, url, status = 'Enabled']) => [
      `id ${JSON.stringify(id)} url ${JSON.stringify(url)}`,
      ...said([workspace(id, url, {}, status)]),
    ]),
    ...vaultUris.flatMap((uri) => [`uri ${JSON.stringify(uri)}`, ...said(account(uri, 'cmk'))]),
    ...keyNames.flatMap((name) => [
      `name ${JSON.stringify(name)}`,
      ...said(account('https://kv-a.vault.azure.net', name)),
    ]),
    ...settings.flatMap(([name, more, status]) =>
      [
        [vaultId, keyUrl],
        [vaultId.replace('kv-a', 'k--v'), 'cmk'],
        ["[parameters('text')]", "[parameters('secret')]"],
      ].flatMap(([id, url]) => [
        `${name}: id ${JSON.stringify(id)} url ${JSON.stringify(url)}`,
        ...said([workspace(id, url, more, status)]),
      ]),
    ),
  ];
  expectGolden(`${lines.join('\n')}\n`, 'rules/key-texts.golden.txt');
});

type Body = readonly [type: string, switched: object, key: object, off?: object];

/** A body of every type that can have a key, as its type definition has it: the property that turns it on, and the key. */
const bodies: readonly Body[] = [
  [
    'Microsoft.MachineLearningServices/workspaces',
    { properties: { encryption: { status: 'Enabled' } } },
    { properties: { encryption: { keyVaultProperties: { keyVaultArmId: vaultId, keyIdentifier: keyUrl } } } },
    { kind: 'project' },
  ],
  [
    'Microsoft.Storage/storageAccounts',
    { properties: { encryption: { keySource: 'Microsoft.Keyvault' } } },
    {
      properties: {
        encryption: { keyvaultproperties: { keyvaulturi: 'https://kv-a.vault.azure.net', keyname: 'cmk' } },
      },
    },
  ],
  [
    'Microsoft.Storage/storageAccounts/encryptionScopes',
    { properties: { source: 'Microsoft.KeyVault' } },
    { properties: { keyVaultProperties: { keyUri: keyUrl } } },
  ],
  [
    'Microsoft.ContainerRegistry/registries',
    { properties: { encryption: { status: 'enabled' } } },
    { properties: { encryption: { keyVaultProperties: { keyIdentifier: keyUrl } } } },
  ],
  [
    'Microsoft.CognitiveServices/accounts',
    { properties: { encryption: { keySource: 'Microsoft.KeyVault' } } },
    {
      properties: {
        encryption: { keyVaultProperties: { keyVaultUri: 'https://kv-a.vault.azure.net/', keyName: 'cmk' } },
      },
    },
  ],
  ['Microsoft.DocumentDB/databaseAccounts', {}, { properties: { keyVaultKeyUri: keyUrl } }],
  ['Microsoft.Compute/diskEncryptionSets', {}, { properties: { activeKey: { sourceVault: { id: vaultId }, keyUrl } } }],
  [
    'Microsoft.ContainerInstance/containerGroups',
    {},
    { properties: { encryptionProperties: { vaultBaseUrl: 'https://kv-a.vault.azure.net', keyName: 'cmk' } } },
  ],
  [
    'Microsoft.OperationalInsights/clusters',
    {},
    { properties: { keyVaultProperties: { keyVaultUri: 'https://kv-a.vault.azure.net', keyName: 'cmk' } } },
  ],
  [
    'Microsoft.Search/searchServices',
    {},
    {
      properties: {
        encryptionWithCmk: {
          serviceLevelEncryptionKey: { keyVaultUri: 'https://kv-a.vault.azure.net', keyVaultKeyName: 'cmk' },
        },
      },
    },
  ],
  [
    'Microsoft.Databricks/workspaces',
    { properties: { parameters: { encryption: { value: { keySource: 'Microsoft.Keyvault' } } } } },
    {
      properties: {
        parameters: { encryption: { value: { keyvaulturi: 'https://kv-a.vault.azure.net', KeyName: 'cmk' } } },
      },
    },
  ],
  ...['managedServices', 'managedDisk'].map((entity): Body => [
    'Microsoft.Databricks/workspaces',
    { properties: { encryption: { entities: { [entity]: { keySource: 'Microsoft.Keyvault' } } } } },
    {
      properties: {
        encryption: {
          entities: {
            [entity]: { keyVaultProperties: { keyVaultUri: 'https://kv-a.vault.azure.net', keyName: 'cmk' } },
          },
        },
      },
    },
  ]),
];

function merge(a: object, b: object): object {
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.fromEntries(
    [...new Set([...Object.keys(left), ...Object.keys(right)])].map((key) => {
      const [one, other] = [left[key], right[key]];
      return [key, typeof one === 'object' && typeof other === 'object' ? merge(one!, other!) : (other ?? one)];
    }),
  );
}

/** The slots of a resource that are filled, and whether their key is used. */
function slotsOf(type: string, body: object): readonly string[] {
  const name = type.split('/').length > 2 ? 'r/x' : 'r';
  const root = template([{ type, apiVersion: '2024-10-01', name, ...body }]);
  const deployment = evaluateDeployment({ file: 'main.json', root: JSON.parse(JSON.stringify(root)) as JsonObject });
  const { keyUses } = createContext(deployment, { scope: 'all' });
  return keyUses.flatMap(({ slots, vaults }) => [
    ...slots.map(({ form, active, at }) => `${at.join('.')} ${form} ${active}`),
    ...vaults.map((vault) => `in ${knownText(vault) ?? 'a vault'}`),
  ]);
}

function mapWords(json: unknown, to: unknown): unknown {
  if (typeof json === 'string') return to;
  return Object.fromEntries(Object.entries(json as object).map(([key, part]) => [key, mapWords(part, to)]));
}

test.each(bodies.map((body) => ({ type: body[0], body })))(
  'the key of $type is used where it is switched on',
  ({ body }) => {
    const [type, switched, key, off] = body;
    const filled = (answer: string): unknown =>
      expect.arrayContaining([expect.stringMatching(` ${answer}$`), 'in kv-a']);
    const others = (...answers: readonly string[]): unknown =>
      expect.not.arrayContaining(answers.map((answer) => expect.stringMatching(` ${answer}$`) as string));
    expect(slotsOf(type, switched)).toEqual([]);
    const on = slotsOf(type, merge(switched, key));
    expectGoldenPart(
      `${on.join('\n')}\n`,
      'rules/key-slots.golden.txt',
      JSON.stringify(Object.keys(switched)) + JSON.stringify(body[2]),
    );
    expect(on).toEqual(filled('yes'));
    expect(on).toEqual(others('no', 'open'));
    if (Object.keys(switched).length > 0) {
      for (const [word, answer] of [
        ['Other', 'no'],
        [null, 'no'],
        ["[parameters('text')]", 'open'],
      ] as const) {
        expect(slotsOf(type, merge(mapWords(switched, word) as object, key))).toEqual(filled(answer));
      }
    }
    if (off !== undefined) expect(slotsOf(type, merge(merge(switched, key), off))).toEqual(filled('no'));
    expect(slotsOf(type, merge(switched, mapWords(key, "[parameters('text')]") as object))).toEqual(
      expect.arrayContaining([expect.stringMatching(/ (yes|open)$/)]),
    );
  },
);

test('the properties that lead from one resource to another one', () => {
  const lines = [...relations, ...inverseRelations].map(({ from, path, holds, to, where }) => {
    const condition =
      where === undefined
        ? ''
        : ` where ${where.path.join('.')} is ${where.others === true ? 'none of ' : ''}${where.words.join(', ') || 'missing'}`;
    return `${from} ${path.join('.')} (${holds}) → ${to.join(', ')}${condition}`;
  });
  expectGolden(`${lines.join('\n')}\n`, 'rules/relations.golden.txt');
});

const oddVault = vaultId.replace('kv-a', 'kv--a');

test.each<readonly [string, string, string, number]>([
  ['the name of the vault alone', oddVault, keyUrl.replace('kv-a', 'kv--a'), 0],
  ['the name of another vault', vaultId.replace('kv-a', 'kv--b'), keyUrl.replace('kv-a', 'kv--a'), 1],
  ['that it is a secret', oddVault, 'https://kv--a.vault.azure.net/secrets/cmk', 1],
  ['the name of the key', vaultId.replace('resourceGroups', 'resourceGroup'), `${keyUrl}_`, 1],
  [
    'the name of a vault whose id is open',
    "[concat(parameters('text'), '/providers/Microsoft.KeyVault/vaults/kv--a')]",
    keyUrl.replace('kv-a', 'kv--a'),
    1,
  ],
])('what is said of an identifier beside what is said of the id of its vault: %s', (_, id, url, times) => {
  const lines = said([workspace(id, url)]);
  expect(lines.filter((line) => line.includes(' key-identifier-format: '))).toHaveLength(times);
});
