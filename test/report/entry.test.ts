import type { Message } from '../../src/messages/message.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { formats } from '../../src/report/formats.js';
import { renderGithub } from '../../src/report/github.js';
import { renderText } from '../../src/report/text.js';
import { cli } from '../cli/fake-host.js';
import { expectGolden } from '../golden.js';
import { workspace } from '../workspace.js';
import { diagnostic, hostileTexts, location, outcomeOf, report, told } from './sample-report.js';

const WORKSPACE = 'Microsoft.MachineLearningServices/workspaces';

/** Labs in a loop, all without a key, a hall whose key depends on what is not given, and the account of the hall. */
const labs = workspace({
  'labs/main.json': `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "parameters": {
    "stage": { "type": "string" },
    "labs": { "type": "array" },
    "hallStatus": { "type": "string" }
  },
  "resources": [
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01",
      "name": "[format('lab-{0}-{1}', parameters('labs')[copyIndex()], parameters('stage'))]",
      "location": "northeurope",
      "identity": { "type": "SystemAssigned" },
      "copy": { "name": "labs", "count": "[length(parameters('labs'))]" },
      "properties": { "hbiWorkspace": true }
    },
    {
      "type": "Microsoft.MachineLearningServices/workspaces",
      "apiVersion": "2024-10-01",
      "name": "[concat('hall-', parameters('stage'))]",
      "location": "northeurope",
      "identity": { "type": "SystemAssigned" },
      "properties": {
        "hbiWorkspace": true,
        "storageAccount": "[resourceId('Microsoft.Storage/storageAccounts', 'sthall')]",
        "encryption": { "status": "[parameters('hallStatus')]" }
      }
    },
    {
      "type": "Microsoft.Storage/storageAccounts",
      "apiVersion": "2023-05-01",
      "name": "sthall",
      "location": "northeurope",
      "kind": "StorageV2",
      "sku": { "name": "Standard_LRS" },
      "properties": {}
    }
  ]
}`,
  ...Object.fromEntries(
    [
      ['trial', ['red', 'green', 'blue']],
      ['live', ['red', 'blue', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']],
    ].map(([stage, labs]) => [
      `labs/main.parameters.${String(stage)}.json`,
      JSON.stringify({
        $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
        contentVersion: '1.0.0.0',
        parameters: { stage: { value: stage }, labs: { value: labs } },
      }),
    ]),
  ),
});

test.each([
  ['text', 'txt'],
  ['markdown', 'md'],
  ['github', 'github.txt'],
])('%s has one entry for what a loop and parameter files make of one line', async (format, ending) => {
  const { stdout } = await cli(['lint', '.', '--format', format], { cwd: labs });
  expectGolden(stdout, `report/goldens/one-place.${ending}`);
});

test('json and sarif have one result for each resource', async () => {
  const [json, sarif] = await Promise.all(
    ['json', 'sarif'].map(async (format) => (await cli(['lint', '.', '--format', format], { cwd: labs })).stdout),
  );
  expect(json?.match(/"ruleId": "workspace-cmk-missing"/g)).toHaveLength(16);
  expect(sarif?.match(/"ruleId": "workspace-cmk-missing"/g)).toHaveLength(14);
});

function missing(name: string, changes: Partial<Diagnostic> = {}): Diagnostic {
  return diagnostic({
    message: told("Workspace '{name}' has no key.", { name }),
    resource: { type: WORKSPACE, name },
    parameterFiles: [`${name}.json`],
    ...changes,
  });
}

function bits(name: string, size: number, vault: string): Message {
  return told("The key of '{name}' has {size} bits in '{vault}', write 2048 in '{vault}'.", { name, size, vault });
}

function uses(name: string, value: string): Message {
  return told("'{name}' uses '{value}'.", { name, value });
}

function lacks(...properties: readonly string[]): Message {
  const items = properties.map((property) => told("'{property}'", { property }));
  return told('It lacks {properties}.', { properties: { items, joined: 'and' } });
}

/** The lines below the message of each entry, without the resource and parameter files of the first result. */
function linesOf(...diagnostics: readonly Diagnostic[]): readonly string[] {
  const run = report({ diagnostics });
  const lines = renderText(run, outcomeOf(run)).split('\n');
  return lines.filter((line) => /^ {4}(?!resource|with:)/.test(line)).map((line) => line.trim());
}

test.each<readonly [string, readonly Diagnostic[], readonly string[]]>([
  ['the name and parameter files', [missing('a'), missing('b')], ["also 'b' (b.json)"]],
  [
    'that no parameter file is there',
    [missing('a'), missing('b', { parameterFiles: [] })],
    ["also 'b' (no parameter file)"],
  ],
  [
    'the name alone where the files are the same',
    [missing('a'), missing('b', { parameterFiles: ['a.json'] })],
    ["also 'b'"],
  ],
  [
    'values that differ, each once and without the name',
    [missing('a', { message: bits('a', 1024, 'kv-1') }), missing('b', { message: bits('b', 512, 'kv-2') })],
    ["also 'b' (b.json): 512 in place of 1024, 'kv-2' in place of 'kv-1'"],
  ],
  [
    'an expression as one value',
    [missing('a', { message: uses('a', "[f('x', 1)]") }), missing('b', { message: uses('b', '[g()]') })],
    ["also 'b' (b.json): '[g()]' in place of '[f('x', 1)]'"],
  ],
  [
    'an expression that is cut',
    [missing('a', { message: uses('a', "[f('x', …") }), missing('b', { message: uses('b', '[g…') })],
    ["also 'b' (b.json): '[g…' in place of '[f('x', …'"],
  ],
  [
    'a list that is as long',
    [missing('a', { message: lacks('status', 'key') }), missing('b', { message: lacks('status', 'id') })],
    ["also 'b' (b.json): 'id' in place of 'key'"],
  ],
  [
    'a longer list in full',
    [missing('a', { message: lacks('status') }), missing('b', { message: lacks('status', 'id') })],
    ["also 'b' (b.json): It lacks 'status' and 'id'."],
  ],
  [
    'the name of one as a value of the other',
    [missing('a', { message: uses('a', 'b') }), missing('b', { message: uses('b', 'b') })],
    ["also 'b' (b.json)"],
  ],
  [
    'another sentence in full',
    [missing('a'), missing('b', { message: told("Hub '{name}' has no key (conditional).", { name: 'b' }) })],
    ["also 'b' (b.json): Hub 'b' has no key (conditional)."],
  ],
  [
    'the parameter files of the same resource',
    [missing('a', { message: uses('a', 'x') }), missing('a', { message: uses('a', 'y'), parameterFiles: ['y.json'] })],
    ["also with y.json: 'y' in place of 'x'"],
  ],
  ['that it is there again', [missing('a'), missing('a', { symbolicPath: 'elsewhere' })], ['also once more']],
  [
    'places and causes of all, each once',
    ['a', 'b', 'c'].map((name) =>
      missing(name, {
        verdict: 'undetermined',
        causes: [told('shared'), told('cause {of}', { of: name === 'c' ? 'b' : name })],
        related: [{ ...location('main.json', 1), message: told(name === 'b' ? 'one' : 'two') }],
      }),
    ),
    [
      'needs: shared',
      'needs: cause a',
      'needs: cause b',
      "also 'b' (b.json)",
      "also 'c' (c.json)",
      'main.json:1:1: two',
      'main.json:1:1: one',
    ],
  ],
  [
    'eleven others as ten and how many more',
    Array.from({ length: 12 }, (_, index) => missing(`ws${index}`, { parameterFiles: [] })),
    [...Array.from({ length: 10 }, (_, index) => `also 'ws${index + 1}'`), 'and 1 more'],
  ],
])('an entry tells of the others %s', (_, diagnostics, lines) => expect(linesOf(...diagnostics)).toEqual(lines));

test.each<readonly [string, Partial<Diagnostic>]>([
  ['rule', { ruleId: 'key-size' }],
  ['verdict', { verdict: 'undetermined' }],
  ['severity', { severity: 'warning' }],
  ['file', { location: location('other.json', 12, 9) }],
  ['line', { location: location('infra/main.json', 13, 9) }],
  ['column', { location: location('infra/main.json', 12, 10) }],
])('another %s is another entry', (_, changes) => expect(linesOf(missing('a'), missing('b', changes))).toEqual([]));

test('what is said of no resource stands alone', () => {
  const { resource, ...refusal } = missing('a');
  expect(resource).toBeDefined();
  expect(linesOf(refusal, { ...refusal, message: told("Parameter 'b' has no value.") })).toEqual([]);
});

test('an entry is one annotation, and results that find no room are counted one by one', () => {
  const places = Array.from({ length: 11 }, (_, index) => location('main.json', index + 1));
  const run = report({
    diagnostics: places.flatMap((at) => ['a', 'b', 'c'].map((name) => missing(name, { location: at }))),
  });
  const lines = renderGithub(run, outcomeOf(run)).trimEnd().split('\n');
  expect(lines).toHaveLength(10);
  expect(lines[0]).toMatch(
    /::Workspace 'a' has no key\. And 2 more resources here: 'b' \(b\.json\); 'c' \(c\.json\)\.$/,
  );
  expect(lines.at(-1)).toBe(
    '::error title=cmklint::failure: 33 errors. 6 more errors not shown here; the report lists all.',
  );
});

describe.each(hostileTexts)('hostile text %#', (hostile) => {
  const run = report({
    diagnostics: ['a', hostile, `${hostile}'`].map((text) =>
      missing(text, {
        message: told("'{text}' is '{text}' not '{hostile}'.", { text, hostile }),
        location: location('main.json', 1),
      }),
    ),
  });

  test.each(formats)('$name of an entry shows every character and means nothing else', ({ name: format, render }) => {
    const output = render(run, outcomeOf(run));
    for (const line of output.split('\n')) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
      if (format === 'github') expect(line).toMatch(/^(::error (file=main\.json,|title=cmklint::)|$)/);
      else expect(line).not.toMatch(/^\s*::|##\[/);
    }
    const frame = output.replace(/<code>.*?<\/code>/g, '').replaceAll('&#58;', ':');
    if (format === 'markdown') {
      expect(frame.replace(/<\/?(table|tr|th|td|br)( align="left")?>/g, '')).not.toMatch(/[<>@[\]`|&]/);
    }
  });
});
