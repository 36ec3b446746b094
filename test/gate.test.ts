import { formats } from '../src/report/formats.js';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { action } from './action/fake-host.js';
import type { ActionRun } from './action/fake-host.js';
import { cli } from './cli/fake-host.js';
import { encryptedWorkspace, plainWorkspace, templateOf, workspace } from './workspace.js';

const open = (resource: object): string =>
  templateOf(resource).replace('"resources"', '"parameters": {"p": {"type": "object"}},\n"resources"');
const link = {
  type: 'Microsoft.Resources/deployments',
  apiVersion: '2022-09-01',
  name: 'remote',
  properties: { mode: 'Incremental', templateLink: { uri: 'https://example.org/ml.json' } },
};
const account = {
  type: 'Microsoft.CognitiveServices/accounts',
  apiVersion: '2025-06-01',
  name: 'ai',
  kind: 'AIServices',
  properties: {},
};
const network = { type: 'Microsoft.Network/virtualNetworks', apiVersion: '2024-05-01', name: 'v', properties: {} };
const bicep = "resource w 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = { name: 'w' }\n";
const parameters = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
  contentVersion: '1.0.0.0',
  parameters: { p: { value: {} } },
});
const broken = `${templateOf(plainWorkspace)}}`;
const plain = templateOf(plainWorkspace);
const good = templateOf(encryptedWorkspace);
const off = (...ids: readonly string[]): string =>
  JSON.stringify({ rules: Object.fromEntries(ids.map((id) => [id, 'off'])) });

type Tree = Readonly<Record<string, string>>;

/** What a repository holds, and what it comes to without any option. */
const trees: readonly (readonly [string, Tree, conclusion: string, code: number])[] = [
  ['a workspace with a key', { 'main.json': good }, 'success', 0],
  ['a workspace without', { 'main.json': plain }, 'failure', 1],
  [
    'a workspace that depends on a parameter',
    { 'main.json': open({ ...plainWorkspace, properties: "[parameters('p')]" }) },
    'undetermined',
    0,
  ],
  ['nothing', {}, 'neutral', 4],
  ['another template', { 'main.json': templateOf(network) }, 'neutral', 4],
  ['only parameter files', { 'main.parameters.json': parameters }, 'neutral', 4],
  [
    'only Bicep of something else',
    { 'main.bicep': "resource v 'Microsoft.Network/virtualNetworks@2024-05-01' existing = { name: 'v' }\n" },
    'neutral',
    4,
  ],
  ['only Bicep of a workspace', { 'main.bicep': bicep }, 'undetermined', 4],
  ['Bicep of a workspace beside one with a key', { 'main.bicep': bicep, 'good.json': good }, 'undetermined', 0],
  ['the same with its compiled JSON', { 'main.bicep': bicep, 'main.json': good }, 'success', 0],
  ['everything left out', { 'main.json': plain, 'cmklint.json': '{"exclude": ["*.json"]}' }, 'neutral', 4],
  ['nothing included', { 'main.json': plain, 'cmklint.json': '{"include": ["infra"]}' }, 'neutral', 4],
  ['a link alone', { 'main.json': templateOf(link) }, 'undetermined', 4],
  [
    'a link alone, lowered',
    { 'main.json': templateOf(link), 'cmklint.json': '{"rules": {"template-link-unreachable": "note"}}' },
    'undetermined',
    4,
  ],
  [
    'a link alone, switched off',
    { 'main.json': templateOf(link), 'cmklint.json': off('template-link-unreachable') },
    'undetermined',
    4,
  ],
  ['a link beside a workspace with a key', { 'main.json': templateOf(encryptedWorkspace, link) }, 'undetermined', 0],
  ['an AI account alone', { 'main.json': templateOf(account) }, 'undetermined', 4],
  [
    'an AI account beside a workspace with a key',
    { 'main.json': templateOf(encryptedWorkspace, account) },
    'success',
    0,
  ],
  ['a document that cannot be read', { 'main.json': broken }, 'failure', 1],
  [
    'a document that cannot be read, switched off',
    { 'main.json': broken, 'cmklint.json': off('template-syntax') },
    'undetermined',
    4,
  ],
  [
    'the same beside a workspace with a key',
    { 'bad.json': broken, 'main.json': good, 'cmklint.json': off('template-syntax') },
    'undetermined',
    0,
  ],
  [
    'a parameter file that cannot be read, switched off',
    {
      'main.json': good,
      'main.parameters.json':
        '{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#",',
      'cmklint.json': off('template-syntax'),
    },
    'undetermined',
    0,
  ],
  ['the rule switched off', { 'main.json': plain, 'cmklint.json': off('workspace-cmk-missing') }, 'success', 0],
  [
    'the rule lowered',
    { 'main.json': plain, 'cmklint.json': '{"rules": {"workspace-cmk-missing": "note"}}' },
    'success',
    0,
  ],
  [
    'nothing that a rule knows, scope all',
    { 'main.json': templateOf(network), 'cmklint.json': '{"scope": "all"}' },
    'neutral',
    4,
  ],
  [
    'preset strict and what is open',
    {
      'main.json': open({ ...plainWorkspace, properties: "[parameters('p')]" }),
      'cmklint.json': '{"preset": "strict"}',
    },
    'undetermined',
    1,
  ],
];

const optionSets: readonly (readonly [string, readonly string[], Readonly<Record<string, string>>])[] = [
  ['no option', [], {}],
  ['never', ['--fail-on', 'never'], { 'fail-on-severity': 'never' }],
  ['warning', ['--fail-on', 'warning'], { 'fail-on-severity': 'warning' }],
  ['undetermined', ['--fail-on-undetermined'], { 'fail-on-undetermined': 'true' }],
  ['strict', ['--preset', 'strict'], { preset: 'strict' }],
  ['nothing is fine', ['--if-nothing', 'ignore'], { 'if-nothing': 'ignore' }],
];

describe.each(trees)('%s', (_, tree, conclusion, code) => {
  const cwd = workspace(tree);
  const files = Object.fromEntries(readdirSync(cwd).map((name) => [name, readFileSync(join(cwd, name), 'utf8')]));

  test.each(optionSets)('command line and action say the same under: %s', async (name, options, inputs) => {
    const { code: exitCode, stdout } = await cli(['lint', '--format', 'json', ...options], { cwd, files });
    const json = JSON.parse(stdout) as { readonly conclusion: string; readonly headline: string };
    const run: ActionRun = action(cwd, inputs);
    expect(run.outputs['conclusion']).toBe(json.conclusion);
    expect(run.log.at(-1)).toBe(`${json.headline}.`);
    expect(run.failures).toEqual(exitCode === 0 ? [] : [`${json.headline}.`]);
    if (name === 'no option') expect([json.conclusion, exitCode]).toEqual([conclusion, code]);
  });
});

test.each<readonly [string, Tree, string]>([
  [
    'a rule off',
    { 'main.json': plain, 'cmklint.json': off('workspace-cmk-missing') },
    'rules switched off: workspace-cmk-missing (cmklint.json)',
  ],
  [
    'a rule lowered',
    { 'main.json': plain, 'cmklint.json': '{"rules": {"workspace-cmk-missing": "note"}}' },
    'rules lowered: workspace-cmk-missing from error to note (cmklint.json)',
  ],
  [
    'a rule that keeps its severity, but not that of its gravest finding',
    {
      'main.json': templateOf({ ...plainWorkspace, kind: 'Project' }),
      'cmklint.json': '{"rules": {"project-inherits-encryption": "warning"}}',
    },
    'rules lowered: project-inherits-encryption from error to warning (cmklint.json)',
  ],
  [
    'a file excluded',
    { 'main.json': plain, 'good.json': good, 'cmklint.json': '{"exclude": ["main.json"]}' },
    '1 left out',
  ],
  [
    'a folder excluded',
    { 'infra/main.json': plain, 'good.json': good, 'cmklint.json': '{"exclude": ["infra"]}' },
    '1 left out',
  ],
  [
    'others included',
    { 'infra/main.json': plain, 'good.json': good, 'cmklint.json': '{"include": ["good.json"]}' },
    '2 left out',
  ],
  [
    'a parameter file replaced',
    {
      'main.json': good,
      'main.parameters.json': '{"parameters": {}}',
      'dev.json': '{"parameters": {}}',
      'cmklint.json': '{"parameters": {"main.json": ["dev.json"]}}',
    },
    '1 without effect',
  ],
  [
    'a parameter file replaced on the command line',
    { 'main.json': good, 'main.parameters.json': '{"parameters": {}}', 'dev.json': '{"parameters": {}}' },
    '1 without effect',
  ],
  ['a pattern that misses', { 'good.json': good, 'cmklint.json': '{"exclude": ["infra"]}' }, '1 without effect'],
  [
    'a link switched off',
    { 'main.json': templateOf(encryptedWorkspace, link), 'cmklint.json': off('template-link-unreachable') },
    '1 not read',
  ],
  [
    'what is refused and hides a template switched off',
    {
      'main.json': templateOf(encryptedWorkspace, {
        ...link,
        properties: { mode: 'Incremental', template: "[json('{')]" },
      }),
      'cmklint.json': off('template-evaluation'),
    },
    '1 not read',
  ],
])('whoever makes a check green is seen in every format: %s', async (_, tree, said) => {
  const cwd = workspace(tree);
  const config = tree['cmklint.json'];
  const files = config === undefined ? {} : { 'cmklint.json': config };
  // Where no configuration does it, the command line does.
  const options = config === undefined ? ['--parameters', 'dev.json'] : [];
  for (const { name: format } of formats) {
    const { stdout, code } = await cli(['lint', ...options, '--format', format], { cwd, files });
    expect(code).toBe(0);
    expect(stdout.replaceAll('&#58;', ':')).toContain(said);
  }
});

test('two blocks whose names differ only in case are no pass where the file is only linked', async () => {
  const twice = templateOf(encryptedWorkspace).replace(
    '"encryption":',
    '"Encryption":{"status":"Disabled"},"encryption":',
  );
  const linked = { ...link, properties: { mode: 'Incremental', templateLink: { relativePath: 'modules/ws.txt' } } };
  const cwd = workspace({ 'main.json': templateOf(linked), 'modules/ws.txt': twice });
  const { stdout, code } = await cli(['lint', '--preset', 'strict'], { cwd });
  expect(stdout).toContain("it depends on which of 'Encryption' and 'encryption' Azure takes");
  expect(code).toBe(1);
});
