import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { azureDomain } from '../src/rules/azure/domain.js';
import { lint } from '../src/lint/lint.js';
import { rules } from '../src/rules/catalogue.js';
import { readDocument } from '../src/source/json-document.js';
import { evaluateDeployment } from '../src/template/deployment.js';
import { expectGolden } from './golden.js';
import { fixtureFolders, fixturesOf, linesOf, lintWith } from './rules/fixture.js';

const templates = fileURLToPath(new URL('../templates', import.meta.url));

test('all rules together say something of every rule and crash on no fixture', () => {
  const results = fixtureFolders().flatMap((id) => fixturesOf(id).map((name) => lintWith(rules, id, name)));
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  const said = new Set(results.flatMap(({ diagnostics }) => diagnostics.map(({ ruleId }) => ruleId)));
  expect([...said].sort()).toEqual(rules.map((rule) => rule.meta.id).sort());
});

test('the rules say of the fixtures of others what the golden file holds', () => {
  const lines = fixtureFolders().flatMap((id) =>
    fixturesOf(id).flatMap((name) =>
      linesOf(
        `${id}/${name}`,
        lintWith(
          rules.filter(({ meta }) => meta.id !== id),
          id,
          name,
        ),
      ),
    ),
  );
  expectGolden(`${lines.join('\n')}\n`, 'all-rules.golden.txt');
});

test('a rule says the same of its fixtures alone and among the others', () => {
  for (const rule of rules) {
    const { id } = rule.meta;
    for (const name of fixturesOf(id)) {
      const among = lintWith(rules, id, name).diagnostics.filter(({ ruleId }) => ruleId === id);
      expect(among).toEqual(lintWith([rule], id, name).diagnostics);
    }
  }
});

test('the reference template is clean, every resource judged and the strict preset on', () => {
  const [template, parameterFile] = ['main.json', 'main.parameters.json'].map((name) =>
    readDocument(name, readFileSync(`${templates}/cmk-workspace/${name}`, 'utf8')),
  );
  const deployment = evaluateDeployment(template!, { parameterFile: parameterFile! });
  const result = lint({
    evaluations: [{ template: 'main.json', deployment }],
    locate: ({ document: file, path, of }) => ({ file, range: template!.locate(path, of) }),
    grading: { preset: 'strict', severities: new Map() },
    rules,
    domain: azureDomain({ scope: 'all' }),
  });
  expect(result.diagnostics).toEqual([]);
  expect(result.judged).toEqual({ resources: 6, workspaces: 1, passed: 6 });
});
