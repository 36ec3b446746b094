import { conclude, defaultGate } from '../../src/report/conclusion.js';
import { countsOf } from '../../src/report/counts.js';
import { formats } from '../../src/report/formats.js';
import { annotationsOf } from '../../src/report/github.js';
import { renderJson } from '../../src/report/json.js';
import { renderText } from '../../src/report/text.js';
import { listingOf } from '../../src/lint/listing.js';
import type { Diagnostic, Severity, Verdict } from '../../src/diagnostics/diagnostic.js';
import { report } from '../report/sample-report.js';
import { verbatim } from '../../src/messages/message.js';

function diagnostic(line: number, verdict: Verdict, severity: Severity, ruleId = 'template-syntax'): Diagnostic {
  const range = { startLine: line, startColumn: 1, endLine: line, endColumn: 2 };
  const location = { file: 'main.json', range };
  const rest = { related: [], causes: [], parameterFiles: [], symbolicPath: '' };
  return {
    ruleId,
    verdict,
    severity,
    doubts: [],
    message: verbatim(`problem ${line}`),
    remarks: [],
    location,
    ...rest,
  };
}

const notes = Array.from({ length: 3000 }, (_, index) => diagnostic(index + 1, 'fail', 'note'));
const all = [
  ...notes,
  diagnostic(4000, 'undetermined', 'error'),
  diagnostic(4001, 'undetermined', 'error'),
  ...Array.from({ length: 10 }, (_, index) => diagnostic(5000 + index, 'fail', 'error')),
  diagnostic(6000, 'fail', 'note', 'box-plain'),
];
const listing = listingOf(all);
const shown = report(listing);

test('of a file with very many results a thousand are listed: the gravest, and one of each kind', () => {
  expect(listing.diagnostics).toHaveLength(1000);
  expect(
    listing.diagnostics.filter(({ severity, verdict }) => severity === 'error' && verdict === 'fail'),
  ).toHaveLength(10);
  expect(listing.diagnostics.filter(({ verdict }) => verdict === 'undetermined')).toHaveLength(1);
  expect(listing.diagnostics.some(({ ruleId }) => ruleId === 'box-plain')).toBe(true);
  expect(listing.diagnostics.map(({ location }) => location.range.startLine)).toEqual(
    listing.diagnostics.map(({ location }) => location.range.startLine).toSorted((a, b) => a - b),
  );
});

test('the others are counted, and the run comes to the same', () => {
  expect(listing.unlisted).toEqual([{ file: 'main.json', error: 0, warning: 0, note: 2012, undetermined: 1 }]);
  const whole = report({ diagnostics: all });
  expect(countsOf(shown)).toEqual(countsOf(whole));
  expect(conclude(shown, defaultGate)).toEqual(conclude(whole, defaultGate));
});

test('every format says how many there are', () => {
  const outcome = conclude(shown, defaultGate);
  for (const { name, render } of formats.filter(({ name }) => !['json', 'github'].includes(name)))
    expect(`${name}: ${render(shown, outcome)}`).toContain('2012 notes, 1 undetermined more');
  expect(renderText(shown, outcome)).toContain('Not listed:\nmain.json: 2012 notes, 1 undetermined more\n');
  expect(JSON.parse(renderJson(shown, outcome))).toMatchObject({ unlisted: listing.unlisted });
  expect(annotationsOf(shown).hidden).toEqual({ error: 1, warning: 1 });
});

test('other files are listed as they are', () => {
  const other = {
    ...diagnostic(1, 'fail', 'note'),
    location: { ...diagnostic(1, 'fail', 'note').location, file: 'b.json' },
  };
  expect(listingOf([...all, other]).diagnostics).toContain(other);
  expect(listingOf(notes.slice(0, 1000))).toEqual({ diagnostics: notes.slice(0, 1000), unlisted: [] });
});
