import { rules } from '../src/rules/catalogue.js';
import { expectGolden } from './golden.js';
import { fixturesOf, linesOf, lintFixture, lintWith } from './rules/fixture.js';

for (const rule of rules) {
  const { id } = rule.meta;
  describe(id, () => {
    const fixtures = fixturesOf(id);

    test.each(fixtures.filter((name) => name.startsWith('good-')))('%s', (name) => {
      expect(lintFixture(rule, name)).toEqual([]);
    });

    test.each(fixtures.filter((name) => name.startsWith('bad-')))('%s', (name) => {
      const verdicts = lintFixture(rule, name).map(({ ruleId, verdict }) => `${ruleId} ${verdict}`);
      expect(verdicts).toContain(`${id} fail`);
    });

    test.each(fixtures.filter((name) => name.startsWith('unknown-')))('%s', (name) => {
      const verdicts = lintFixture(rule, name).map(({ ruleId, verdict }) => `${ruleId} ${verdict}`);
      expect(new Set(verdicts)).toEqual(new Set([`${id} undetermined`]));
    });

    test('says what the golden file holds', () => {
      const lines = fixtures.flatMap((name) => linesOf(name, lintWith([rule], id, name)));
      expectGolden(`${lines.join('\n')}\n`, `rules/${id}/diagnostics.golden.txt`);
    });
  });
}
