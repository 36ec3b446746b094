import { azureDomain } from '../../src/rules/azure/domain.js';
import { lint } from '../../src/lint/lint.js';
import { fail } from '../../src/rules/kit/finding.js';
import { inverseRelations, relations } from '../../src/rules/azure/relation-table.js';
import type { Relation } from '../../src/rules/azure/relation-table.js';
import { WORKSPACE } from '../../src/rules/azure/resource-type.js';
import type { Rule } from '../../src/rules/azure/rule.js';
import { nameOf } from '../../src/rules/kit/wording.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { messageOf } from '../../src/report/wording.js';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** Speaks of every resource of a type that belongs to a workspace. */
function belongingOf(type: string): Rule {
  const texts = { summary: '', rationale: '', fix: '', references: [], since: '' };
  return {
    meta: {
      ...texts,
      id: 'belongs',
      severity: 'note',
      appliesTo: [type],
      decidedBy: 'last',
      messages: { belongs: '{name} of ⟦{workspace}⟧' },
    },
    applies: (resource, context) => context.belonging(resource),
    *check(resource, context) {
      const { workspace } = context.belonging(resource);
      yield fail('belongs', [], { workspace: workspace && nameOf(workspace) });
    },
  };
}

function said(type: string, resources: readonly object[], parameters: object = {}): readonly string[] {
  const template = { $schema: schema, contentVersion: '1.0.0.0', parameters, resources };
  const document = readDocument('main.json', JSON.stringify(template));
  const { diagnostics } = lint({
    evaluations: [{ template: 'main.json', deployment: evaluateDeployment(document) }],
    locate: ({ document: file, path, of }) => ({ file, range: document.locate(path, of) }),
    grading: { preset: 'recommended', severities: new Map() },
    domain: azureDomain({ scope: 'workspace' }),
    rules: [belongingOf(type)],
  });
  return diagnostics.map((each) => `${each.verdict}: ${messageOf(each)}`);
}

function resource(type: string, name: string, more: object = {}): object {
  const names = [...type.split('/').slice(2)].reduce((path) => `${path}/x`, name);
  return { type, apiVersion: '2025-06-01', name: names, location: 'westeurope', ...more };
}

/** Nested objects and arrays down to a value. */
function at(path: Relation['path'], value: unknown): object {
  return path.reduceRight<unknown>((inner, step) => (step === '*' ? [inner] : { [step]: inner }), value) as object;
}

function merge(a: object, b: object): object {
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return Object.fromEntries(
    [...new Set([...Object.keys(left), ...Object.keys(right)])].map((key) => {
      const [one, other] = [left[key], right[key]];
      return [key, typeof one === 'object' && typeof other === 'object' ? merge(one!, other!) : (other ?? one)];
    }),
  );
}

/** The resource that names the other one, with what makes the property count. */
function naming({ from, path, where }: Relation, value: string): object {
  const [word] = where === undefined || where.others === true ? ['Other'] : where.words;
  const condition = where === undefined || word === undefined ? {} : at(where.path, word);
  return resource(from, from.startsWith(WORKSPACE) ? 'ws' : 'between', merge(condition, at(path, value)));
}

const idOf = (type: string, name: string): string =>
  `resourceId('${type}', ${[
    name,
    ...type
      .split('/')
      .slice(2)
      .map(() => 'x'),
  ]
    .map((word) => `'${word}'`)
    .join(', ')})`;

const values: Readonly<Record<Relation['holds'], (type: string) => string>> = {
  id: (type) => `[${idOf(type, 'target')}]`,
  name: () => 'target',
  reference: (type) => `[reference(${idOf(type, 'target')}, '2025-06-01').endpoint]`,
};

const own = relations
  .filter(({ from }) => from.startsWith(WORKSPACE))
  .flatMap((relation) => relation.to.map((type) => [relation, type] as const));

test.each(own.map(([relation, type]) => [`${relation.from}: ${relation.path.join('.')} (${type})`, relation, type]))(
  '%s leads to what it names, and to nothing else',
  (_, relation, type) => {
    const between = naming(relation, values[relation.holds](type));
    const workspace = relation.from === WORKSPACE ? between : resource(WORKSPACE, 'ws');
    const others = relation.from === WORKSPACE ? [] : [between];
    const found = said(type, [workspace, ...others, resource(type, 'target'), resource(type, 'other')]);
    expect(found.filter((line) => !line.includes(': ws of'))).toEqual(
      type === WORKSPACE ? expect.arrayContaining(['fail: target of ws']) : ['fail: target of ws'],
    );
  },
);

const byWord = own.flatMap(([relation, type]) => {
  const { where } = relation;
  return where === undefined || where.others === true || where.words.length === 0 ? [] : [{ relation, where, type }];
});

test.each(byWord.map((each) => ({ ...each, what: `${each.where.words.join(', ')} (${each.type})` })))(
  'a connection leads nowhere under the word of another type than $what',
  ({ relation, where, type }) => {
    for (const other of byWord.filter((each) => each.where !== where).flatMap((each) => each.where.words)) {
      for (const value of [values.id(type), "[parameters('id')]"]) {
        const named = resource(relation.from, 'ws', merge(at(where.path, other), at(relation.path, value)));
        const all = [resource(WORKSPACE, 'ws'), named, resource(type, 'target')];
        expect(said(type, all, { id: { type: 'string' } })).toEqual([]);
      }
    }
  },
);

test('a connection that names an id leads there, whatever its target is made with', () => {
  const [account, search] = ['Microsoft.CognitiveServices/accounts', 'Microsoft.Search/searchServices'] as const;
  const properties = (ResourceId: unknown): object => ({
    category: 'AIServices',
    target: values.reference(search),
    metadata: { ResourceId },
  });
  const found = (ResourceId: unknown): readonly string[] => {
    const connection = resource(`${WORKSPACE}/connections`, 'ws', { properties: properties(ResourceId) });
    const all = [resource(WORKSPACE, 'ws'), connection, resource(account, 'target'), resource(search, 'target')];
    return [account, search].map((type) => `${type} ${said(type, all).join()}`);
  };
  expect(found(values.id(account))).toEqual([`${account} fail: target of ws`, `${search} `]);
  expect(found('')).toEqual([`${account} `, `${search} fail: target of ws`]);
});

test('what lies in a resource that may belong to a workspace may as well', () => {
  const relation = relations.find(({ path }) => path.at(-1) === 'storageAccount')!;
  const [account, scope] = ['', '/encryptionScopes'].map((type) => `Microsoft.Storage/storageAccounts${type}`);
  const all = [naming(relation, "[parameters('id')]"), resource(account!, 'st'), resource(scope!, 'st')];
  expect(said(scope!, all, { id: { type: 'string' } })).toEqual([
    expect.stringContaining("undetermined: Whether this belongs to a workspace depends on parameter 'id'; if so: st/x"),
  ]);
  expect(said(scope!, all.slice(1))).toEqual([]);
});

test('an id of which nothing is known may be that of every resource of the types that belong there', () => {
  const relation = relations.find(({ path }) => path.at(-1) === 'storageAccount')!;
  const accounts = ['one', 'two'].map((name) => resource('Microsoft.Storage/storageAccounts', name));
  const registry = resource('Microsoft.ContainerRegistry/registries', 'cr');
  const all = [naming(relation, "[parameters('id')]"), ...accounts, registry];
  const parameters = { id: { type: 'string' } };
  expect(said('Microsoft.Storage/storageAccounts', all, parameters)).toEqual([
    expect.stringContaining("undetermined: Whether this belongs to a workspace depends on parameter 'id'; if so: one"),
    expect.stringContaining("undetermined: Whether this belongs to a workspace depends on parameter 'id'; if so: two"),
  ]);
  expect(said('Microsoft.ContainerRegistry/registries', all, parameters)).toEqual([]);
});

test.each(inverseRelations.map((relation) => [relation.path.join('.'), relation]))(
  '%s makes its owner belong',
  (_, relation) => {
    const ours = naming(relation, `[${idOf(WORKSPACE, 'ws')}]`);
    const others = resource(relation.from, 'other', at(relation.path, `[${idOf(WORKSPACE, 'elsewhere')}]`));
    expect(said(relation.from, [resource(WORKSPACE, 'ws'), ours, others])).toEqual(['fail: between of ws']);
  },
);

test('what is led to leads on, with its keys and identities; what lies in it belongs and leads nowhere', () => {
  const identity = 'Microsoft.ManagedIdentity/userAssignedIdentities';
  const disks = 'Microsoft.Compute/diskEncryptionSets';
  const cluster = 'Microsoft.ContainerService/managedClusters';
  const vault = 'Microsoft.KeyVault/vaults';
  const resources = [
    resource(WORKSPACE, 'ws', { properties: { keyVault: `[${idOf(vault, 'kv')}]` } }),
    resource(`${WORKSPACE}/computes`, 'ws', { properties: { resourceId: `[${idOf(cluster, 'aks')}]` } }),
    resource(cluster, 'aks', { properties: { diskEncryptionSetID: `[${idOf(disks, 'des')}]` } }),
    resource(disks, 'des', {
      identity: { userAssignedIdentities: { [`[${idOf(identity, 'uai')}]`]: {} } },
      properties: { activeKey: { keyUrl: 'https://kvdisks.vault.azure.net/keys/k' } },
    }),
    resource(vault, 'kvdisks'),
    resource(vault, 'kv'),
    resource(`${vault}/secrets`, 'kv', { properties: { value: `[${idOf(identity, 'other')}]` } }),
    resource(identity, 'uai'),
    resource(identity, 'other'),
  ];
  expect([disks, vault, identity, `${vault}/secrets`].flatMap((type) => said(type, resources))).toEqual([
    'fail: des of ws',
    'fail: kvdisks of ws',
    'fail: kv of ws',
    'fail: uai of ws',
    'fail: kv/x of ws',
  ]);
});
