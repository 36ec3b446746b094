import { readFileSync } from 'node:fs';
import { compareAnswers, compareValues } from '../../scripts/conformance/comparison.js';
import type { Difference } from '../../scripts/conformance/comparison.js';
import { explainDifference } from '../../scripts/conformance/deviations.js';
import { askAll } from '../../scripts/conformance/fuzz/batch.js';
import type { Outcome } from '../../scripts/conformance/fuzz/batch.js';
import { printJson } from '../../scripts/conformance/json-print.js';
import { ourEngine } from '../../scripts/conformance/our-engine.js';
import { printExpression, printTemplate, readExpressions, readTemplates } from '../../scripts/conformance/recorded.js';
import type { RecordedExpression } from '../../scripts/conformance/recorded.js';
import type { Answer } from '../../scripts/conformance/answer.js';

function read(name: string, extension = 'jsonl'): string {
  return readFileSync(`test/recorded/${name}.${extension}`, 'utf8');
}

/** By the function that is called: what breaks one is told in one test. */
function byFunction(recorded: readonly RecordedExpression[]): readonly (readonly [string, RecordedExpression[]])[] {
  const groups = new Map<string, RecordedExpression[]>();
  for (const each of recorded) {
    const name = /^[\w.]+(?=\()/.exec(each.expression)?.[0].toLowerCase() ?? 'no call';
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [each]);
    else group.push(each);
  }
  return [...groups];
}

/** Expressions that differ for a reason that is not ours to mend yet, with the reason; they fail as expected. */
const known = new Map(Object.entries(JSON.parse(read('known-differences', 'json')) as Record<string, string>)); // written by hand

const nothing: Answer = { kind: 'prediction', resources: [], outputs: {}, diagnostics: [] };

/** What nobody explains. */
function differencesOf(ours: Outcome, theirs: Outcome): readonly Difference[] {
  if (ours.kind !== theirs.kind) {
    const kind = ours.kind === 'refusal' ? 'refused-by-us' : 'refused-by-engine';
    return [{ kind, path: [], values: 0 }];
  }
  if (ours.kind === 'refusal' || theirs.kind === 'refusal') return [];
  const { differences } = compareValues(ours.value, theirs.value);
  return differences.filter(
    (each) => explainDifference(each, { theirs: nothing, refusedWhenChecked: false }) === undefined,
  );
}

function shown(outcome: Outcome): string {
  return outcome.kind === 'refusal' ? 'refused' : printJson(outcome.value);
}

describe.each(['expressions', 'composed', 'formats', 'open-expressions', 'found'])(
  'what the engine made of %s',
  (name) => {
    test.each(byFunction(readExpressions(read(name))))('%s', async (_function, recorded) => {
      // Those that the engine refuses alone: they would hide each other's answers.
      const alone = recorded.filter(({ theirs }) => theirs.kind === 'refusal');
      const together = recorded.filter(({ theirs }) => theirs.kind === 'value');
      const outcomes = await askAll(
        ourEngine,
        together.map(({ expression }) => expression),
      );
      const answers = together.map((each, index) => ({ ...each, ours: outcomes[index] }));
      for (const each of alone) answers.push({ ...each, ours: (await askAll(ourEngine, [each.expression]))[0] });
      const wrong = answers.flatMap(({ expression, ours, theirs }) =>
        ours === undefined || differencesOf(ours, theirs).length > 0 !== known.has(expression)
          ? [{ expression, ours: ours && shown(ours), theirs: shown(theirs) }]
          : [],
      );
      expect(wrong).toEqual([]);
    });
  },
);

describe('what the engine made of templates', () => {
  test.each(readTemplates(read('templates')).map((each, index) => [index + 1, each] as const))(
    'line %d',
    (_line, { question, theirs, refusedNested }) => {
      const { differences } = compareAnswers(ourEngine.ask(question), theirs);
      const open = differences.filter(
        (each) => explainDifference(each, { theirs, refusedWhenChecked: refusedNested }) === undefined,
      );
      expect(open.map(({ kind, path, ours, theirs: their }) => ({ kind, path, ours, theirs: their }))).toEqual([]);
    },
  );
});

test('a recording reads as it was written', () => {
  const text = read('expressions');
  expect(`${readExpressions(text).map(printExpression).join('\n')}\n`).toBe(text);
  const templates = read('templates');
  expect(`${readTemplates(templates).map(printTemplate).join('\n')}\n`).toBe(templates);
});
