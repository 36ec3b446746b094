import { existsSync, readFileSync } from 'node:fs';
import { judge } from '../../scripts/law/judgement.js';
import { deferralsOf, deferringRules } from '../../scripts/law/deferrals.js';
import { violations } from '../../scripts/law/law.js';
import { openings } from '../../scripts/law/openings.js';
import { severities } from '../../src/diagnostics/diagnostic.js';
import { catalogue } from '../../src/rules/catalogue.js';
import { parseJsonText } from '../../src/json/text.js';
import { isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { readDocument } from '../../src/source/json-document.js';
import { kindOf } from '../../src/source/kind.js';
import { expectGoldenPart } from '../golden.js';
import { changeText, saidIn } from '../rules/said.js';
import { fixtureFolders, fixtureText, fixturesOf } from '../rules/fixture.js';

const fixtures = fixtureFolders().flatMap((rule) => fixturesOf(rule).map((name): [string, string] => [rule, name]));

function parametersBeside(rule: string, name: string): JsonObject | undefined {
  const url = new URL(`../rules/${rule}/${name.replace(/\.json$/, '.parameters.json')}`, import.meta.url);
  const file = existsSync(url) ? parseJsonText(readFileSync(url, 'utf8')) : undefined;
  const section = isJsonObject(file) ? file['parameters'] : undefined;
  return isJsonObject(section) ? section : undefined;
}

/** The template with no value for any of its own parameters. */
function withoutDefaults(template: JsonObject): JsonObject {
  const { parameters } = template;
  if (!isJsonObject(parameters)) return template;
  const bare = Object.entries(parameters).map(([name, definition]): [string, Json] => {
    if (!isJsonObject(definition)) return [name, definition];
    return [name, Object.fromEntries(Object.entries(definition).filter(([key]) => !/^defaultValue$/i.test(key)))];
  });
  return { ...template, parameters: Object.fromEntries(bare) };
}

test.each(fixtures)('with every parameter open the verdicts of %s/%s keep the law', (rule, name) => {
  const template = readDocument(name, fixtureText(rule, name)).root;
  if (!isJsonObject(template)) throw new Error('A fixture is an object.');
  const given = judge(template, { values: parametersBeside(rule, name), context: {} });
  expect(violations(judge(withoutDefaults(template), { context: {} }), given)).toEqual([]);
});

test.each(fixtures)('with any one value of %s/%s open the verdicts keep the law', (rule, name) => {
  const template = readDocument(name, fixtureText(rule, name)).root;
  if (!isJsonObject(template)) throw new Error('A fixture is an object.');
  const values = parametersBeside(rule, name);
  const closed = saidIn(judge(template, { values, context: {} }));
  const said = new Map<string, string[]>();
  const broken = [...openings(template)].flatMap((opening) => {
    const open = judge(opening.template, { values, context: {} });
    const change = changeText(closed, saidIn(open));
    said.set(change, [...(said.get(change) ?? []), opening.at]);
    const given = judge(opening.template, { values: { ...values, ...opening.values }, context: {} });
    return violations(open, given).map((violation) => ({ opened: opening.at, ...violation }));
  });
  expect(broken).toEqual([]);
  const lines = [...said].map(([change, at]) => `open ${at.join(', ')}\n${change}`);
  expectGoldenPart(lines.join(''), `rules/${rule}/openings.golden.txt`, name);
});

test.each(deferringRules)('%s leaves its questions to rules that weigh as much', (ruleId) => {
  const weightOf = (id: string): number => {
    const severity = catalogue.find((entry) => entry.id === id)?.severity;
    if (severity === undefined) throw new Error(`There is no rule '${id}'.`);
    return severities.indexOf(severity);
  };
  const lighter = deferralsOf(ruleId).flatMap(({ to }) => to.filter((id) => weightOf(id) > weightOf(ruleId)));
  expect(lighter).toEqual([]);
});

test.each(fixtures)('nothing is said of %s/%s where it is not evaluated', (rule, name) => {
  const document = readDocument(name, fixtureText(rule, name));
  const kind = kindOf(document);
  if (!isJsonObject(document.root) || kind.is !== 'template' || kind.concerned) return;
  const { resources } = judge(document.root, { values: parametersBeside(rule, name), context: {} });
  expect(resources.filter(({ verdicts }) => verdicts.size > 0)).toEqual([]);
});
