import { analyze } from '../../src/analyze.js';
import { defaultConfig } from '../../src/config/config.js';
import type { Report } from '../../src/diagnostics/report.js';
import { renderSarif } from '../../src/report/sarif.js';
import type { SarifOptions } from '../../src/report/sarif.js';
import { diagnostic, hostileReport, hostileTexts, location, outcomeOf, report, sample, told } from './sample-report.js';
import { workspace as folder } from '../workspace.js';
import { multitoolProblem, validateSarif } from './sarif-multitool.js';
import { ruleFacts } from '../../src/rules/catalogue.js';
import { disk } from '../../src/files/disk.js';

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly region: object; readonly artifactLocation: { readonly uri: string } };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

/** With undetermined results among the results, unless they are not wanted. */
function sarif(run: Report, options: SarifOptions = { undetermined: true }): string {
  return renderSarif(run, outcomeOf(run), options);
}

function results(log: string): readonly Result[] {
  return (JSON.parse(log) as { runs: [{ results: Result[] }] }).runs[0].results;
}

/** `id level: text`. */
function notifications(log: string): readonly string[] {
  interface Notification {
    readonly descriptor: { readonly id: string };
    readonly level: string;
    readonly message: { readonly text: string };
  }
  const [{ invocations }] = (
    JSON.parse(log) as { runs: [{ invocations: [{ toolExecutionNotifications: Notification[] }] }] }
  ).runs;
  return invocations[0].toolExecutionNotifications.map(
    ({ descriptor, level, message }) => `${descriptor.id} ${level}: ${message.text}`,
  );
}

const problem = multitoolProblem();
const withMultitool = problem === undefined ? describe : describe.skip;

withMultitool(`the official validator finds no error${problem === undefined ? '' : ` (skipped: ${problem})`}`, () => {
  test('in the sample report', () => expect(validateSarif(sarif(sample))).toEqual([]));
  test('in an empty report', () => expect(validateSarif(sarif(report()))).toEqual([]));
  test('in a report full of hostile texts', () => {
    const reports = hostileTexts.map(hostileReport);
    const merged = report({
      diagnostics: reports.flatMap((each) => each.diagnostics),
      errors: reports.flatMap((each) => each.errors),
      notJudged: reports.flatMap((each) => each.notJudged),
      silenced: reports.flatMap((each) => each.silenced),
      leftOut: reports.flatMap((each) => each.leftOut),
      withoutEffect: reports.flatMap((each) => each.withoutEffect),
      files: { templates: [], parameterFiles: [], skipped: reports.flatMap((each) => each.files.skipped) },
    });
    expect(validateSarif(sarif(merged))).toEqual([]);
  });
  test('and would find one', () => {
    expect(validateSarif(sarif(sample).replace('"startLine": 12', '"startLine": 0'))).not.toEqual([]);
  });
});

const openLeftOut =
  '1 result that could not be decided is left out; "sarif": {"undetermined": true} in the configuration puts them in.';

test('undetermined results are counted, not among the results', () => {
  const log = sarif(sample, {});
  expect(results(log).map(({ kind, level }) => `${kind} ${level}`)).toEqual(['fail error', 'fail warning']);
  expect(notifications(log)).toContain(`undetermined-results warning: ${openLeftOut}`);
  expect(log).not.toContain('/undetermined"');
});

test('on request they are, open and under an id of their own', () => {
  const log = sarif(sample);
  expect(results(log).map(({ ruleId, kind, level }) => `${ruleId} ${kind} ${level}`)).toEqual([
    'workspace-cmk-missing fail error',
    'key-size fail warning',
    'workspace-cmk-missing/undetermined open none',
  ]);
  const { rules } = (JSON.parse(log) as { runs: [{ tool: { driver: { rules: { id: string }[] } } }] }).runs[0].tool
    .driver;
  for (const { ruleId, ruleIndex } of results(log)) expect(rules[ruleIndex]?.id).toBe(ruleId);
  expect(notifications(log).join()).not.toContain('undetermined-results');
});

test('the run says what it comes to, what it did not look at and which rules are off', () => {
  const log = sarif(sample, {});
  expect(notifications(log)).toEqual([
    `conclusion error: ${outcomeOf(sample).headline}.`,
    'incomplete-run error: The file cannot be read: EACCES.',
    'not-read note: infra/main.bicep: Bicep is not compiled yet; run bicep build infra/main.bicep',
    'not-read note: infra/main.json:50:11: The linked template is not a file beside this one. [template-link-unreachable, which is switched off]',
    "not-judged note: infra/main.json:40:5: Microsoft.CognitiveServices/accounts [parameters('account')]: no rule judges the key of an AI account yet",
    "left-out note: exclude '**/old' (cmklint.json): 3 files or folders",
    "without-effect note: exclude 'docs/**' (input exclude): no file or folder matches it",
    `undetermined-results warning: ${openLeftOut}`,
  ]);
  const { invocations } = (
    JSON.parse(log) as { runs: [{ invocations: [{ ruleConfigurationOverrides: object[]; properties: object }] }] }
  ).runs[0];
  expect(invocations[0].ruleConfigurationOverrides).toContainEqual({
    descriptor: { id: 'key-size', index: 1 },
    configuration: { level: 'warning' },
  });
  expect(invocations[0].properties).toEqual({ conclusion: 'partial' });
});

test('paths are relative URIs', () => {
  expect(results(sarif(sample))[2]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
    uri: 'infra/other%20folder/%C3%B6.json',
    uriBaseId: '%SRCROOT%',
  });
});

test('regions are one line', () => {
  const range = { startLine: 3, startColumn: 5, endLine: 9, endColumn: 2 };
  const log = sarif(report({ diagnostics: [diagnostic({ location: { file: 'a.json', range } })] }));
  expect(results(log)[0]?.locations[0]?.physicalLocation.region).toEqual({
    startLine: 3,
    startColumn: 5,
    endLine: 3,
    endColumn: 6,
  });
});

test('fingerprints survive edits of other lines and tell occurrences apart', () => {
  const prints = (line: number): readonly string[] => {
    const twice = [
      diagnostic({ location: location('a.json', line) }),
      diagnostic({ location: location('a.json', line + 5) }),
    ];
    return results(sarif(report({ diagnostics: twice }))).map(
      (each) => each.partialFingerprints.primaryLocationLineHash,
    );
  };
  expect(prints(10)).toEqual(prints(70));
  expect(new Set(prints(10)).size).toBe(2);
});

test('of more than 5,000 results the most severe are kept', () => {
  const diagnostics = [
    ...Array.from({ length: 5_000 }, () => diagnostic({ severity: 'note' })),
    diagnostic({ severity: 'error' }),
  ];
  const log = sarif(report({ diagnostics }));
  expect(results(log)).toHaveLength(5_000);
  expect(results(log)[0]?.level).toBe('error');
  expect(log).toContain('1 result more than fit, the least severe ones, are left out.');
});

test('text from a template makes no link', () => {
  const log = sarif(report({ diagnostics: [diagnostic({ message: told('[click](https://example.com)') })] }));
  expect(results(log)[0]?.message.text).toBe('[click] (https://example.com)');
});

test('every rule says how grave and how sure its alerts are, and which policies ask for the same', () => {
  const rules = (
    JSON.parse(sarif(report({ rules: ruleFacts() }))) as { runs: { tool: { driver: { rules: object[] } } }[] }
  ).runs[0]!.tool.driver.rules as {
    id: string;
    properties: { tags: string[]; precision: string; 'security-severity': string; policyDefinitionIds?: string[] };
  }[];
  expect(rules.length).toBe(ruleFacts().size);
  for (const { properties } of rules) {
    expect(properties.tags).toContain('security');
    expect(properties.precision).toBe('very-high');
    expect(Number(properties['security-severity'])).toBeGreaterThan(0);
  }
  const of = (id: string): object | undefined => rules.find((rule) => rule.id === id)?.properties;
  expect(of('workspace-cmk-missing')).toMatchObject({
    'security-severity': '8.0',
    policyDefinitionIds: ['ba769a63-b8cc-4b2d-abf6-ac33c7204be8'],
  });
  expect(of('workspace-hbi')).toMatchObject({ 'security-severity': '2.0' });
});

test('what was dismissed stays so whatever is given: a name that is known now is no other result', () => {
  const workspace = (name: string): object => ({
    type: 'Microsoft.MachineLearningServices/workspaces',
    apiVersion: '2024-10-01',
    name,
    location: 'westeurope',
    identity: { type: 'SystemAssigned' },
  });
  const inner = { $schema: 'x', contentVersion: '1.0.0.0', resources: [workspace("[concat('in-', parameters('p'))]")] };
  const main = JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: { p: { type: 'string' } },
    resources: [
      workspace("[concat('w-', parameters('p'), resourceGroup().name)]"),
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: 'nested',
        properties: { mode: 'Incremental', template: inner },
      },
    ],
  });
  const values = JSON.stringify({ parameters: { p: { value: 'one' } } });
  const printsOf = (files: Record<string, string>, resourceGroup?: string): string[] => {
    const context = resourceGroup === undefined ? {} : { resourceGroup };
    const run = analyze({
      paths: ['.'],
      parameters: [],
      config: { ...defaultConfig, context },
      files: disk(folder({ 'main.json': main, ...files })),
    });
    return results(sarif(run, {}))
      .filter(({ ruleId }) => ruleId === 'workspace-cmk-missing')
      .map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
  };
  const plain = printsOf({});
  expect(new Set(plain).size).toBe(2);
  expect(printsOf({}, 'group')).toEqual(plain);
  expect(printsOf({ 'main.parameters.json': values }, 'group')).toEqual(plain);
});

test('a result in a file outside the repository is counted, not among the results', () => {
  const outside = diagnostic({ location: location('../elsewhere/main.json', 3, 1) });
  const log = sarif(report({ diagnostics: [diagnostic({}), outside] }));
  expect(results(log)).toHaveLength(1);
  expect(notifications(log)).toContain(
    'omitted-results warning: 1 result in files outside the repository is left out.',
  );
});
