import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rulePage } from '../../scripts/rule-page.js';
import { reservedEntries } from '../../src/diagnostics/reserved.js';
import { azureDomain } from '../../src/rules/azure/domain.js';
import { catalogue, rules } from '../../src/rules/catalogue.js';
import { check } from '../../src/lint/check.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { expectGolden } from '../golden.js';
import { fixtureFolders, fixtureText, fixturesOf } from '../rules/fixture.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ids = rules.map((rule) => rule.meta.id).sort();

/** Folders of src/rules that hold no rules: what rules are made with, and what they are about. */
const foundations = ['kit', 'azure'];

function namesIn(folder: string, extension: string): readonly string[] {
  return readdirSync(`${root}/${folder}`)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length))
    .sort();
}

test('every rule has a file in the folder of its subject, and every file a rule', () => {
  const subjects = readdirSync(`${root}/src/rules`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !foundations.includes(entry.name))
    .map(({ name }) => name);
  expect(subjects.flatMap((subject) => namesIn(`src/rules/${subject}`, '.ts')).sort()).toEqual(ids);
});

test('every rule has a folder of fixtures, and every folder a rule', () => {
  expect([...fixtureFolders()].sort()).toEqual(ids);
});

test('every rule has a page, and every page a rule', () => {
  expect(namesIn('docs/rules', '.md')).toEqual(ids);
});

test('every rule is in the table of the README', () => {
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const table = /<!-- rules:start -->([^]*)<!-- rules:end -->/.exec(readme)?.[1] ?? '';
  expect([...table.matchAll(/^\| \[`([a-z0-9-]+)`\]/gm)].map(([, id]) => id).sort()).toEqual(ids);
});

test.each(rules)('the page of $meta.id is what the rule and its fixtures give: npm run docs', (rule) => {
  expect(readFileSync(`${root}/docs/rules/${rule.meta.id}.md`, 'utf8')).toBe(rulePage(rule));
});

test('the catalogue holds what the golden file does of ids that are no rules', () => {
  expect(catalogue).toEqual(expect.arrayContaining([...reservedEntries]));
  expectGolden(`${JSON.stringify(reservedEntries, undefined, 2)}\n`, 'meta/reserved.golden.txt');
});

test('ids are in kebab case and each stands once', () => {
  const all = catalogue.map((entry) => entry.id);
  expect(all.filter((id) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))).toEqual([]);
  expect(new Set(all).size).toBe(all.length);
});

describe.each(rules)('$meta.id', (rule) => {
  const { id, messages, references, rationale, fix, summary } = rule.meta;

  test.each(['good-', 'bad-', 'unknown-'])('has a fixture %s', (kind) => {
    expect(fixturesOf(id).some((name) => name.startsWith(kind))).toBe(true);
  });

  test('produces each of its messages in some fixture, and no other', () => {
    const produced = fixturesOf(id).flatMap((name) => {
      const parameters = name.replace(/\.json$/, '.parameters.json');
      const parameterFile = readOptional(id, parameters);
      const deployment = evaluateDeployment(
        readDocument(name, fixtureText(id, name)),
        parameterFile === undefined ? {} : { parameterFile },
      );
      return check(deployment, [rule], azureDomain({ scope: 'workspace' })).hits.flatMap(
        ({ finding: { messageId, related } }) => [messageId, ...related.map((other) => other.messageId)],
      );
    });
    expect([...new Set(produced)].sort()).toEqual(Object.keys(messages).sort());
  });

  test('says why, what to write and where that stands', () => {
    expect(references.length).toBeGreaterThan(0);
    expect([rationale, fix, summary].filter((text) => text.trim() === '')).toEqual([]);
    expect(summary).toMatch(/^[^\n]+\.$/);
  });
});

function readOptional(id: string, name: string): ReturnType<typeof readDocument> | undefined {
  return readdirSync(`${root}/test/rules/${id}`).includes(name) ? readDocument(name, fixtureText(id, name)) : undefined;
}
