import { configSchema } from '../../../src/config/schema.js';
import { defaultTokens, tokenReader } from '../../../src/source/parameters/tokens.js';

const partsOf = tokenReader();

/** A text with its tokens in `«»`, defaults behind `=`. */
function marked(text: string, read = partsOf): string {
  const parts = read(text) ?? [text];
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return `«${part.token}${part.otherwise === undefined ? '' : `=${part.otherwise}`}${part.everyTimeAnew ? '*' : ''}»`;
    })
    .join('');
}

test.each([
  ['${ML_VAULT_ID}', '«${ML_VAULT_ID}»'],
  ['kv-${ENV}-${REGION}', 'kv-«${ENV}»-«${REGION}»'],
  ['${HBI=true}', '«${HBI=true}=true»'],
  ['${HUB_ID=}', '«${HUB_ID=}=»'],
  ['${A:=x}${B:-y z}', '«${A:=x}=x»«${B:-y z}=y z»'],
  ['${LIST=[{"a": 1}]}', '«${LIST=[{"a": 1}]}=[{"a": 1}]»'],
  ['${A=${B}-x}', '«${B}»-x'],
  ['${NAME^^}', '«${NAME^^}»'],
  ['$(Key.Vault)', '«$(Key.Vault)»'],
  ['$(secretOrRandomPassword kv admin)', '«$(secretOrRandomPassword kv admin)»'],
  ['mlw-#{env}#', 'mlw-«#{env}#»'],
  ['#{Octopus.Environment.Name | ToLower}', '«#{Octopus.Environment.Name | ToLower}»'],
  ['__KEY_URI__', '«__KEY_URI__»'],
  ['https://__vault-name__.vault.azure.net', 'https://«__vault-name__».vault.azure.net'],
  ['kv__ENV__01', 'kv«__ENV__»01'],
  ['{{ env }}-{{name}}', '«{{ env }}»-«{{name}}»'],
  ['${{ vars.KEY }}', '«${{ vars.KEY }}»'],
  ['<your key vault>', '«<your key vault>»'],
  ['/subscriptions/<subscription-id>/resourceGroups/<rg>', '/subscriptions/«<subscription-id>»/resourceGroups/«<rg>»'],
  ['st<env>', 'st«<env>»'],
  ['GEN-UNIQUE-8', '«GEN-UNIQUE-8*»'],
  ['GET-PREREQ-keyVault_Id', '«GET-PREREQ-keyVault_Id»'],
])('%s is filled in', (text, expected) => {
  expect(marked(text)).toBe(expected);
});

test.each([
  'mlw-prod',
  '$${ESCAPED}',
  '${1}',
  '$NAME',
  '#!/bin/sh\necho $(hostname) >> log',
  '# {x}',
  'my__name__x',
  'Serilog__MinimumLevel__Default',
  '____',
  '{{0}} of {{1}}',
  '{{{raw}}}',
  '{"a": {"b": 1}}',
  '^(?<year>[0-9]{4})$',
  '0 */5 * * * *',
  'a < b and c > d',
  '<p>hello</p>',
  '<br/>',
  '<?xml version="1.0"?><policies>x</policies>',
  'P1D -> P2D',
  'VM-GEN-2',
  'GEN-2',
  'gen-unique',
  "[variables('x')]",
])('%s is a value', (text) => {
  expect(partsOf(text)).toBeUndefined();
});

test('the configuration names the patterns: known ones, and others by what stands around the name', () => {
  const read = tokenReader(['@@NAME@@', '[[NAME]]', '~NAME', '${NAME}']);
  expect(marked('@@kv@@ [[ rg ]] ~env {{x}} ${A=1}', read)).toBe('«@@kv@@» «[[ rg ]]» «~env» {{x}} «${A=1}=1»');
  expect(tokenReader([])('${A}')).toBeUndefined();
  const { tokens } = configSchema([]).properties;
  expect(defaultTokens.filter((token) => tokens?.description?.includes(token) !== true)).toEqual([]);
});

// In more than linear time this would not end before the tests are stopped.
test('no text takes long', () => {
  for (const piece of ['${', '${A={}', '${A={', '__A', '__A_', '<a', '{{ ', '#{ a |', '$(a', 'GEN-AAA']) {
    expect(() => partsOf(piece.repeat(300_000))).not.toThrow();
  }
  expect(tokenReader(['((NAME))'])('(('.repeat(300_000))).toBeUndefined();
});
