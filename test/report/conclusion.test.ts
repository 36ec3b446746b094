import { conclude, defaultGate, exitCodes, failOnValues, ifNothingValues } from '../../src/report/conclusion.js';
import type { Conclusion, ExitCode, Gate, Outcome } from '../../src/report/conclusion.js';
import type { Report } from '../../src/diagnostics/report.js';
import { diagnostic, location, report, told } from './sample-report.js';

const nothing = report({
  judged: { resources: 0, workspaces: 0, passed: 0 },
  found: { workspaces: 0, resources: 0 },
});
const judged = report();

const fail = (severity: 'error' | 'warning' | 'note') => diagnostic({ severity });
const open = (severity: 'error' | 'warning' | 'note') => diagnostic({ verdict: 'undetermined', severity });
const bicep = { file: 'main.bicep', reason: told('not compiled'), notable: true };
const bicepOfOurs = { ...bicep, mayHoldOurs: true } as const;
const crash = { message: told('A rule failed.') };
const broken = diagnostic({ ruleId: 'template-syntax', mayHoldOurs: true });
const link = diagnostic({ ruleId: 'template-link-unreachable', verdict: 'undetermined', mayHoldOurs: true });
const account = {
  type: 'Microsoft.CognitiveServices/accounts',
  name: 'ai',
  location: location('main.json', 3),
  reason: told('no rule judges it yet'),
};
const off = { ruleId: 'workspace-cmk-missing', by: 'cmklint.json' };
const lowered = { ...off, from: 'error', to: 'note' } as const;

function withFiles(base: Report, changes: Partial<Report['files']>): Report {
  return { ...base, files: { ...base.files, ...changes } };
}

type Row = readonly [name: string, report: Report, gate: Partial<Gate>, Conclusion, number];

const rows: readonly Row[] = [
  // Something could not be read or a rule crashed: whatever else there is.
  ['a crash', { ...judged, errors: [crash] }, {}, 'partial', 3],
  ['a crash beside findings', { ...judged, errors: [crash], diagnostics: [fail('error')] }, {}, 'partial', 3],
  ['a crash, nothing judged', { ...nothing, errors: [crash] }, { ifNothing: 'ignore' }, 'partial', 3],
  ['a crash, never', { ...judged, errors: [crash] }, { failOn: 'never' }, 'partial', 3],

  // Findings at or above the severity.
  ['an error', { ...judged, diagnostics: [fail('error')] }, {}, 'failure', 1],
  ['a warning, at warning', { ...judged, diagnostics: [fail('warning')] }, { failOn: 'warning' }, 'failure', 1],
  ['a note, at note', { ...judged, diagnostics: [fail('note')] }, { failOn: 'note' }, 'failure', 1],
  ['an error beside what is open', { ...judged, diagnostics: [fail('error'), open('error')] }, {}, 'failure', 1],
  ['a document that cannot be read', { ...nothing, diagnostics: [broken] }, {}, 'failure', 1],
  ['a finding where nothing is ours', { ...nothing, diagnostics: [fail('error')] }, {}, 'failure', 1],

  // Nothing of ours judged, and something that may be was not read or decided.
  ['a link alone', { ...nothing, diagnostics: [link] }, {}, 'undetermined', 4],
  ['a link alone, never', { ...nothing, diagnostics: [link] }, { failOn: 'never' }, 'undetermined', 4],
  ['a link alone, nothing ignored', { ...nothing, diagnostics: [link] }, { ifNothing: 'ignore' }, 'undetermined', 4],
  ['a link alone, strict', { ...nothing, diagnostics: [link] }, { preset: 'strict' }, 'undetermined', 4],
  ['a link that is a note', { ...nothing, diagnostics: [{ ...link, severity: 'note' }] }, {}, 'undetermined', 4],
  ['a link that is off', { ...nothing, silenced: [link] }, {}, 'undetermined', 4],
  ['Bicep of ours alone', withFiles(nothing, { templates: [], skipped: [bicepOfOurs] }), {}, 'undetermined', 4],
  ['an AI account alone', { ...nothing, notJudged: [account] }, {}, 'undetermined', 4],
  ['a broken document, never', { ...nothing, diagnostics: [broken] }, { failOn: 'never' }, 'undetermined', 4],
  [
    'a broken document, as a note',
    { ...nothing, diagnostics: [{ ...broken, severity: 'note' }] },
    {},
    'undetermined',
    4,
  ],
  ['a broken document, off', { ...nothing, silenced: [broken] }, {}, 'undetermined', 4],

  // Nothing of ours there at all.
  ['no file', withFiles(nothing, { templates: [] }), {}, 'neutral', 4],
  ['another template', nothing, {}, 'neutral', 4],
  ['another template, warn', nothing, { ifNothing: 'warn' }, 'neutral', 0],
  ['another template, ignore', nothing, { ifNothing: 'ignore' }, 'neutral', 0],
  ['another template, never', nothing, { failOn: 'never' }, 'neutral', 4],
  ['Bicep of others alone', withFiles(nothing, { templates: [], skipped: [bicep] }), {}, 'neutral', 4],
  ['only parameter files', withFiles(nothing, { templates: [], parameterFiles: ['p.json'] }), {}, 'neutral', 4],
  ['everything left out', { ...nothing, leftOut: [{ input: "exclude '**'", count: 9 }] }, {}, 'neutral', 4],
  ['a lesser question', { ...nothing, diagnostics: [open('warning')] }, {}, 'neutral', 4],
  ['findings below', { ...nothing, diagnostics: [fail('warning')] }, {}, 'neutral', 4],

  // Something of ours judged, and something not.
  ['an open error', { ...judged, diagnostics: [open('error')] }, {}, 'undetermined', 0],
  [
    'an open error, asked for',
    { ...judged, diagnostics: [open('error')] },
    { failOnUndetermined: true },
    'undetermined',
    1,
  ],
  ['an open error, at warning', { ...judged, diagnostics: [open('error')] }, { failOn: 'warning' }, 'undetermined', 1],
  ['an open error, at note', { ...judged, diagnostics: [open('error')] }, { failOn: 'note' }, 'undetermined', 1],
  ['an open error, strict', { ...judged, diagnostics: [open('error')] }, { preset: 'strict' }, 'undetermined', 1],
  ['an open error, all', { ...judged, diagnostics: [open('error')] }, { preset: 'all' }, 'undetermined', 0],
  ['an open error, never', { ...judged, diagnostics: [open('error')] }, { failOn: 'never' }, 'undetermined', 0],
  [
    'an open error, never, strict and asked for',
    { ...judged, diagnostics: [open('error')] },
    { failOn: 'never', preset: 'strict', failOnUndetermined: true },
    'undetermined',
    0,
  ],
  [
    'an open error beside a warning',
    { ...judged, diagnostics: [fail('warning'), open('error')] },
    {},
    'undetermined',
    0,
  ],
  ['Bicep of ours', withFiles(judged, { skipped: [bicepOfOurs] }), {}, 'undetermined', 0],
  ['Bicep of ours, strict', withFiles(judged, { skipped: [bicepOfOurs] }), { preset: 'strict' }, 'undetermined', 1],
  ['a link', { ...judged, diagnostics: [link] }, {}, 'undetermined', 0],
  ['a link that is a note', { ...judged, diagnostics: [{ ...link, severity: 'note' }] }, {}, 'undetermined', 0],
  ['a link that is off', { ...judged, silenced: [link] }, {}, 'undetermined', 0],
  ['a broken document, never', { ...judged, diagnostics: [broken] }, { failOn: 'never' }, 'undetermined', 0],
  ['a broken document, off', { ...judged, silenced: [broken] }, { failOnUndetermined: true }, 'undetermined', 1],

  // Everything of ours judged.
  ['nothing found', judged, {}, 'success', 0],
  ['nothing found, strict', judged, { preset: 'strict', failOnUndetermined: true, failOn: 'note' }, 'success', 0],
  ['a warning', { ...judged, diagnostics: [fail('warning'), fail('note')] }, {}, 'success', 0],
  ['an error, never', { ...judged, diagnostics: [fail('error')] }, { failOn: 'never' }, 'success', 0],
  ['a lesser question', { ...judged, diagnostics: [open('warning')] }, { failOnUndetermined: true }, 'success', 0],
  ['a lesser question, strict', { ...judged, diagnostics: [open('note')] }, { preset: 'strict' }, 'success', 0],
  ['an AI account beside it', { ...judged, notJudged: [account] }, {}, 'success', 0],
  ['Bicep of others beside it', withFiles(judged, { skipped: [bicep] }), {}, 'success', 0],
  ['files left out', { ...judged, leftOut: [{ input: "exclude 'x'", count: 1 }] }, {}, 'success', 0],
  ['a rule off', { ...judged, switchedOff: [off] }, {}, 'success', 0],
  ['a rule lowered', { ...judged, lowered: [lowered], diagnostics: [open('note')] }, {}, 'success', 0],
  ['its rules off', { ...nothing, found: judged.found, switchedOff: [off] }, {}, 'success', 0],
  [
    'its rules off, nothing ignored',
    { ...nothing, found: judged.found, switchedOff: [off] },
    { ifNothing: 'ignore' },
    'success',
    0,
  ],
];

test.each(rows)('%s', (_, run, gate, conclusion, exitCode) => {
  expect(conclude(run, { ...defaultGate, ...gate })).toMatchObject({ conclusion, exitCode });
});

test('every conclusion and every exit code of a run stands in the table', () => {
  expect(new Set(rows.map(([, , , conclusion]) => conclusion)).size).toBe(5);
  expect([...new Set(rows.map(([, , , , code]) => code))].sort()).toEqual([0, 1, 3, 4]);
});

/** Every combination of what a run can hold. */
function* runs(): Generator<Report> {
  const bits = [false, true];
  const severities = [undefined, 'note', 'warning', 'error'] as const;
  for (const found of bits)
    for (const finding of severities)
      for (const question of severities)
        for (const unread of [undefined, 'skipped', 'silenced', 'link', 'broken'] as const)
          for (const errors of bits)
            for (const unjudged of bits)
              for (const isOff of bits) {
                const base = found ? (isOff ? { ...nothing, found: judged.found } : judged) : nothing;
                yield {
                  ...base,
                  diagnostics: [
                    ...(finding === undefined ? [] : [fail(finding)]),
                    ...(question === undefined ? [] : [open(question)]),
                    ...(unread === 'link' ? [{ ...link, severity: 'note' as const }] : []),
                    ...(unread === 'broken' ? [{ ...broken, severity: 'note' as const }] : []),
                  ],
                  files: { ...base.files, skipped: unread === 'skipped' ? [bicepOfOurs] : [bicep] },
                  silenced: unread === 'silenced' ? [link] : [],
                  errors: errors ? [crash] : [],
                  notJudged: unjudged ? [account] : [],
                  switchedOff: isOff ? [off] : [],
                };
              }
}

function* gates(): Generator<Gate> {
  for (const failOn of failOnValues)
    for (const failOnUndetermined of [false, true])
      for (const ifNothing of ifNothingValues)
        for (const preset of ['recommended', 'strict', 'all'] as const)
          yield { failOn, failOnUndetermined, ifNothing, preset };
}

test('in every combination, exit code, conclusion and headline fit each other', () => {
  const wrong: string[] = [];
  let cases = 0;
  for (const run of runs()) {
    for (const gate of gates()) {
      cases++;
      for (const [law, holds] of laws(run, gate, conclude(run, gate))) {
        if (!holds) wrong.push(`${law}: ${JSON.stringify(gate)} ${conclude(run, gate).headline}`);
      }
    }
  }
  expect(cases).toBe(92_160);
  expect(wrong).toEqual([]);
});

function laws(
  run: Report,
  gate: Gate,
  { conclusion, exitCode, level, headline }: Outcome,
): readonly (readonly [string, boolean])[] {
  const failures = run.diagnostics.filter(({ verdict }) => verdict === 'fail');
  const hidden =
    run.silenced.length > 0 ||
    run.files.skipped.some(({ mayHoldOurs }) => mayHoldOurs) ||
    run.diagnostics.some(
      ({ mayHoldOurs, verdict, severity }) => mayHoldOurs || (verdict === 'undetermined' && severity === 'error'),
    );
  const allowed: Readonly<Record<Conclusion, readonly ExitCode[]>> = {
    success: [0],
    failure: [1],
    undetermined: [0, 1, 4],
    neutral: [0, 4],
    partial: [3],
  };
  return [
    [
      'success only where all of ours was judged and read',
      conclusion !== 'success' || (run.found.resources > 0 && !hidden && run.errors.length === 0),
    ],
    [
      'an error is a failure unless nothing may fail',
      !failures.some(({ severity }) => severity === 'error') ||
        gate.failOn === 'never' ||
        ['failure', 'partial'].includes(conclusion),
    ],
    ['failure only with findings', conclusion !== 'failure' || failures.length > 0],
    [
      'neutral only where nothing is ours',
      conclusion !== 'neutral' || (run.found.resources === 0 && !hidden && run.notJudged.length === 0),
    ],
    ['the code is one of the conclusion', allowed[conclusion].includes(exitCode)],
    ['never turns 1 into 0 and nothing else', gate.failOn !== 'never' || exitCode !== exitCodes.findings],
    [
      'nothing judged and something hidden is never green',
      !(run.found.resources === 0 && hidden) || exitCode !== exitCodes.clean,
    ],
    [
      'strict never passes what is hidden',
      !hidden || gate.preset !== 'strict' || gate.failOn === 'never' || exitCode !== exitCodes.clean,
    ],
    [
      'if-nothing is for neutral',
      conclusion === 'neutral' || exitCode === conclude(run, { ...gate, ifNothing: 'error' }).exitCode,
    ],
    ['passed is said of a success alone', conclusion === 'success' || !/\bpass|no findings|clean/i.test(headline)],
    ['passed is said of what was judged alone', run.judged.resources > 0 || !/\bpass|no findings/i.test(headline)],
    ['the headline begins with the conclusion', headline.startsWith(`${conclusion}: `)],
    [
      'the headline counts what is undetermined',
      /(\d+) undetermined/.exec(headline)?.[1] === count(run.diagnostics.length - failures.length),
    ],
    [
      'and what is not read',
      headline.includes('1 not read') ===
        (run.silenced.length > 0 || run.files.skipped.some(({ mayHoldOurs }) => mayHoldOurs)),
    ],
    ['and what no rule judges', headline.includes('no rule judges') === run.notJudged.length > 0],
    [
      'and names what is off',
      headline.includes('rules switched off: workspace-cmk-missing (cmklint.json)') === run.switchedOff.length > 0,
    ],
    [
      'undetermined is a warning',
      (conclusion === 'undetermined') === (level === 'warning') || conclusion === 'neutral',
    ],
    ['what fails is no notice', exitCode === exitCodes.clean || level !== 'notice'],
  ];
}

function count(number: number): string | undefined {
  return number === 0 ? undefined : String(number);
}

test.each<readonly [Report, Partial<Gate>, string]>([
  [judged, {}, 'success: passed, 1 resource judged (1 workspace)'],
  [
    { ...judged, diagnostics: [fail('error'), fail('note'), open('error')] },
    {},
    'failure: 1 error, 1 note, 1 undetermined',
  ],
  [{ ...judged, errors: [crash] }, {}, 'partial: the run is not complete, 1 problem'],
  [nothing, {}, 'neutral: nothing to judge, no workspace or hub in 1 template'],
  [withFiles(nothing, { templates: [] }), {}, 'neutral: nothing to judge, no deployment template among 0 files'],
  [
    { ...nothing, found: judged.found, switchedOff: [off, { ...off, ruleId: 'key-size' }], lowered: [lowered] },
    {},
    'success: nothing was judged, its rules are switched off; rules switched off: workspace-cmk-missing, key-size (cmklint.json); ' +
      'rules lowered: workspace-cmk-missing from error to note (cmklint.json)',
  ],
  [
    {
      ...judged,
      leftOut: [
        { input: 'a', count: 3 },
        { input: 'b', count: 1 },
      ],
      withoutEffect: [{ input: 'c', reason: told('d') }],
    },
    {},
    'success: passed, 1 resource judged (1 workspace); 4 left out; 1 without effect',
  ],
])('headline %#', (run, gate, headline) => {
  expect(conclude(run, { ...defaultGate, ...gate }).headline).toBe(headline);
});
