import { isNeverNull } from '../../src/expressions/alternatives.js';
import { printExpression, printValue } from '../../src/expressions/print.js';
import type { Value } from '../../src/expressions/value.js';
import { symbolicText } from '../../src/symbolic/expression-text.js';
import { idKey, resourceIdOf, sameResource } from '../../src/symbolic/resource-id.js';
import { sameValue } from '../../src/symbolic/same-value.js';
import { textKey } from '../../src/symbolic/symbolic-text.js';
import type { SymbolicText } from '../../src/symbolic/symbolic-text.js';
import { evaluated, openTexts } from '../expressions/open-parameters.js';
import { expectGolden } from '../golden.js';

// Ids and texts of which not all is known, as rules compare them: of what parts each consists, what resource it names,
// and which are the same. What is taken for the same and is not lets a workspace pass for protected by another's key.

const id = '/subscriptions/00000000-0000-0000-0000-000000000002/resourceGroups/g';
const name = "parameters('name')";
const text = "parameters('text')";
const vault = `resourceId('Microsoft.KeyVault/vaults', ${name})`;
const key = `resourceId('Microsoft.KeyVault/vaults/keys', ${name}, 'k')`;
const hsm = `resourceId('Microsoft.KeyVault/managedHSMs', 'h')`;

const ids: readonly string[] = [
  vault,
  `resourceId('microsoft.keyvault/VAULTS', ${name})`,
  `resourceId('g', 'Microsoft.KeyVault/vaults', ${name})`,
  `'${id}/providers/Microsoft.KeyVault/vaults/kv'`,
  `concat('${id}/providers/Microsoft.KeyVault/vaults/', ${name})`,
  `resourceId('A.B/c', ${name})`,
  `resourceId('g', 'A.B/c', ${name})`,
  `resourceId('00000000-0000-0000-0000-000000000002', 'g', 'A.B/c', ${name})`,
  `resourceId('00000000-0000-0000-0000-000000000002', 'A.B/c', ${name})`,
  `resourceId(subscription().subscriptionId, ${text}, 'A.B/c', ${name})`,
  `resourceId('A.B/c/d', ${name}, 'x')`,
  `resourceId('A.B/c', concat('x', ${name}))`,
  `resourceId(${text}, ${name})`,
  `subscriptionResourceId('A.B/c', ${name})`,
  `subscriptionResourceId(${text}, 'A.B/c', ${name})`,
  `subscriptionResourceId('Microsoft.Resources/resourceGroups', ${name})`,
  `concat(subscription().id, '/resourceGroups/', ${name})`,
  `tenantResourceId('A.B/c', ${name})`,
  `managementGroupResourceId('A.B/c', ${name})`,
  `managementGroupResourceId('mg', 'A.B/c', ${name})`,
  `extensionResourceId(${vault}, 'A.L/locks', 'l')`,
  `extensionResourceId(resourceGroup().id, 'A.B/c', ${name})`,
  `concat(resourceGroup().id, '/providers/A.B/c/', ${name})`,
  `concat(${text}, '/providers/A.B/c/', ${name})`,
  `concat('/providers/A.B/c/', ${name})`,
  `concat(resourceId('A.B/c', ${name}), '/d/x')`,
  `concat('${id}/providers/A.B/', ${text})`,
  `concat('${id}/providers/A.B/c/', ${text}, '/d')`,
  `'${id}'`,
  `'${id}/providers/A.B/c/x'`,
  `'${id.toUpperCase()}/PROVIDERS/A.B/C/X'`,
  `'/providers/A.B/c/x/providers/A.L/locks/l'`,
  `format('{0}/providers/A.B/c/{1}', resourceGroup().id, ${name})`,
  `reference(${vault}).vaultUri`,
  `reference(${vault}, '2024-01-01', 'Full').properties.VAULTURI`,
  `reference(${hsm}).hsmUri`,
  `reference(${key}).keyUri`,
  `reference(${key}).keyUriWithVersion`,
  `reference(${vault}).keyUri`,
  `reference(${vault}).tenantId`,
  `reference('${id}/providers/A.B/c/x').keyUri`,
  `concat('https://', ${name}, environment().suffixes.keyvaultDns, '/')`,
  `concat('https://', ${name}, environment().suffixes.keyvaultDns, '/keys/k')`,
  `format('https://{0}{1}/', ${name}, environment().suffixes.keyvaultDns)`,
  "'https://kv.vault.azure.net/'",
];

const cuts: readonly string[] = [
  ...[
    `last(split(${vault}, '/'))`,
    `first(split(${vault}, '/'))`,
    `split(${vault}, '/')[8]`,
    `split(${vault}, '/')[2]`,
  ],
  ...[`split(${vault}, '/')[4]`, `split(${text}, '/')[8]`, `last(split(${text}, '/'))`, `last(split(${text}, '-'))`],
  ...[`last(split(concat(${text}, '/x/', ${name}), '/'))`, `split(concat('a/', ${name}, '/b'), '/')[1]`],
  ...[`split(concat('a/', ${name}, '/b'), '/')[2]`, `split(concat('a/', guid(${text}), '/b'), '/')[2]`],
  ...[`take(concat('kv-', ${name}), 2)`, `take(concat('kv-', ${name}), 3)`, `take(concat('kv-', ${name}), 12)`],
  ...[`take(concat('kv-', uniqueString(${text})), 12)`, `take(uniqueString(${text}), 5)`, `take(${text}, 5)`],
  ...[`skip(concat('kv-', ${name}), 2)`, `skip(concat('kv-', ${name}), 3)`, `skip(concat('kv-', ${name}), 4)`],
  ...[
    `substring(${vault}, 0, lastIndexOf(${vault}, '/providers/'))`,
    `substring(${vault}, lastIndexOf(${vault}, '/'))`,
  ],
  ...[`substring(${vault}, add(lastIndexOf(${vault}, '/'), 1))`, `substring(concat('kv-', ${name}), 1, 2)`],
  ...[`substring(${key}, 0, lastIndexOf(${key}, '/keys/'))`, `substring(${text}, 0, lastIndexOf(${text}, '/'))`],
  ...[`take(${key}, lastIndexOf(${key}, '/KEYS'))`, `skip(${key}, lastIndexOf(${key}, '/keys'))`],
  ...[`substring(${key}, 0, lastIndexOf(${vault}, '/'))`, `substring(${key}, 0, indexOf(${key}, '/keys/'))`],
  ...[
    `replace(${vault}, '/', '-')`,
    `replace(concat('a-', ${name}), '-', '/')`,
    `replace(concat('a-', ${name}), 'a', 'b')`,
  ],
  ...[`replace(concat('a-', ${name}), '--', '')`, `replace(concat('a-', ${name}), ${text}, '')`],
  ...[`join(createArray('a', ${name}, 'b'), '/')`, `join(createArray(${name}), '/')`, `join(parameters('parts'), '/')`],
  ...[
    `join(createArray('a', ${name}), ${text})`,
    `toLower(concat('A', ${name}))`,
    `toUpper(${vault})`,
    `string(${name})`,
  ],
  ...[`format('{0}{{{1}}}', ${name}, 'x')`, `format('{0:D3}', parameters('count'))`, `format('{0,5}', ${name})`],
  ...[`format(${text}, ${name})`, `format('{1}', ${name}, 'x')`, `concat(createArray(${name}), createArray('x'))`],
  ...["string(parameters('count'))", "parameters('count')", "parameters('flag')", "parameters('open')", 'null()', '7'],
  ...[
    "createArray('a', parameters('name'))",
    "createArray('a')",
    'createObject()',
    "createObject('a', parameters('name'))",
  ],
  ...[
    "createObject('A', parameters('name'))",
    "createObject('a', 'x')",
    "createObject(parameters('name'), 'x')",
    'true()',
  ],
  ...["if(parameters('flag'), 'x', 'X')", `if(parameters('flag'), ${vault}, ${key})`, `coalesce(${text}, 'x')`],
];

function partsText(parts: SymbolicText | undefined): string {
  if (parts === undefined) return 'no text';
  const texts = parts.map((part) =>
    typeof part === 'string' ? `'${part}'` : `${printExpression(part.expression)}${part.segment ? '' : ' (any text)'}`,
  );
  return texts.join(' + ') || 'empty';
}

function lineOf(value: Value): string {
  const parts = symbolicText(value);
  const resource = resourceIdOf(value);
  const named =
    resource === undefined
      ? []
      : [
          `    names ${resource.type} ${resource.names.map(partsText).join(' | ')}`,
          `    in ${resource.scope.map(partsText).join(' | ')}`,
          `    by ${idKey(resource).replaceAll('\n', ' ')}`,
        ];
  const keyed = parts === undefined || resource !== undefined ? [] : [`    by ${textKey(parts)}`];
  return [
    `  = ${printValue(value)}${isNeverNull(value) ? '' : ', or null'}`,
    `    of ${partsText(parts)}`,
    ...named,
    ...keyed,
  ].join('\n');
}

const all = [...ids, ...cuts, ...openTexts];

test('of what parts texts consist that are not all known, and what they name', () => {
  const lines = evaluated(all).map((value, index) => `${all[index] ?? ''}\n${lineOf(value)}`);
  expectGolden(`${lines.join('\n')}\n`, 'template/symbolic-texts/parts.golden.txt');
});

const signs = { yes: 'T', no: 'F', open: '.' } as const;

test.each([
  ['values', sameValue],
  ['resources', sameResource],
] as const)('which two of them are the same %s', (what, same) => {
  const values = evaluated(all);
  const lines = values.map(
    (value, index) => `${values.map((other) => signs[same(value, other)]).join('')} ${all[index] ?? ''}`,
  );
  expectGolden(`${lines.join('\n')}\n`, `template/symbolic-texts/same-${what}.golden.txt`);
});
