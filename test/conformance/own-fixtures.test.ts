import { judge } from '../../scripts/conformance/judgement.js';
import { readCases } from '../../scripts/conformance/cases.js';
import { readKnownDifferences } from '../../scripts/conformance/known-differences.js';
import { ourEngine } from '../../scripts/conformance/our-engine.js';

const known = readKnownDifferences('test/conformance/known-differences.json');
const cases = [...readCases(['test/templates'])];

test('the fixtures are there', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

describe('equals the recorded answer of the engine, or differs for a known reason', () => {
  test.each(cases.map((each) => [each.id, each] as const))('%s', async (id, each) => {
    const { findings } = await judge(each, ourEngine);
    const open = findings.filter(({ reason }) => reason === undefined);
    const shown = open.map(({ kind, path, ours, theirs }) => ({ kind, path, ours, theirs }));
    if (known.has(id)) expect(shown).not.toEqual([]);
    else expect(shown).toEqual([]);
  });
});
