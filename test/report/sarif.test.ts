import { renderSarif } from '../../src/report/sarif.js';
import { diagnostic, hostileReport, hostileTexts, location, report, sample } from './sample-report.js';
import { multitoolProblem, validateSarif } from './sarif-multitool.js';

interface Result {
  readonly ruleId: string;
  readonly kind: string;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly region: object; readonly artifactLocation: { readonly uri: string } };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

function results(log: string): readonly Result[] {
  return (JSON.parse(log) as { runs: [{ results: Result[] }] }).runs[0].results;
}

const problem = multitoolProblem();
const withMultitool = problem === undefined ? describe : describe.skip;

withMultitool(`the official validator finds no error${problem === undefined ? '' : ` (skipped: ${problem})`}`, () => {
  test('in the sample report', () => expect(validateSarif(renderSarif(sample))).toEqual([]));
  test('in an empty report', () => expect(validateSarif(renderSarif(report()))).toEqual([]));
  test('in a report full of hostile texts', () => {
    const reports = hostileTexts.map(hostileReport);
    const merged = report({
      diagnostics: reports.flatMap((each) => each.diagnostics),
      errors: reports.flatMap((each) => each.errors),
      files: { templates: [], parameterFiles: [], skipped: reports.flatMap((each) => each.files.skipped) },
    });
    expect(validateSarif(renderSarif(merged))).toEqual([]);
  });
  test('and would find one', () => {
    expect(validateSarif(renderSarif(sample).replace('"startLine": 12', '"startLine": 0'))).not.toEqual([]);
  });
});

test('a failure has its severity as level, an undetermined result is open', () => {
  const found = results(renderSarif(sample)).map(({ kind, level }) => `${kind} ${level}`);
  expect(found).toEqual(['fail error', 'fail warning', 'open none']);
});

test('paths are relative URIs', () => {
  expect(results(renderSarif(sample))[2]?.locations[0]?.physicalLocation.artifactLocation).toEqual({
    uri: 'infra/other%20folder/%C3%B6.json',
    uriBaseId: '%SRCROOT%',
  });
});

test('regions are one line', () => {
  const range = { startLine: 3, startColumn: 5, endLine: 9, endColumn: 2 };
  const log = renderSarif(report({ diagnostics: [diagnostic({ location: { file: 'a.json', range } })] }));
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
    return results(renderSarif(report({ diagnostics: twice }))).map(
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
  const log = renderSarif(report({ diagnostics }));
  expect(results(log)).toHaveLength(5_000);
  expect(results(log)[0]?.level).toBe('error');
  expect(log).toContain('1 results beyond 5000 are left out.');
});

test('text from a template makes no link', () => {
  const log = renderSarif(report({ diagnostics: [diagnostic({ message: '[click](https://example.com)' })] }));
  expect(results(log)[0]?.message.text).toBe('[click] (https://example.com)');
});
