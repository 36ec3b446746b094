import { judge } from '../../scripts/law/judgement.js';
import { openings, replaced } from '../../scripts/law/openings.js';
import { isJsonObject } from '../../src/json/value.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import { readDocument } from '../../src/source/json-document.js';
import { expectGoldenPart } from '../golden.js';
import { fixtureFolders, fixtureText, fixturesOf } from './fixture.js';
import { changeText, saidIn } from './said.js';

// What the rules say where one value of a fixture is another one: one that is nothing, of another type, or in another case.

/** The shortest fixtures of every rule, one of each kind. */
const fixtures = fixtureFolders().flatMap((rule) =>
  ['good-', 'bad-'].flatMap((kind): readonly (readonly [string, string])[] => {
    const [first] = fixturesOf(rule)
      .filter((name) => name.startsWith(kind))
      .sort((a, b) => fixtureText(rule, a).length - fixtureText(rule, b).length);
    return first === undefined ? [] : [[rule, first]];
  }),
);

function others(value: Json): readonly Json[] {
  const nothing: readonly Json[] = [null, '', {}, []];
  const own: readonly Json[] =
    typeof value === 'string'
      ? [value.toUpperCase(), `${value} `, `x${value}`, 'None', 7, true, { [value]: value }]
      : typeof value === 'boolean'
        ? [!value, String(value), String(!value).toUpperCase(), 1]
        : typeof value === 'number'
          ? [value - 1, value + 1, String(value), 1024, 2048, 3072, 4096]
          : ['x', true];
  return [...nothing, ...own, '[resourceGroup().location]', "[if(parameters('switched'), 'Enabled', 'Disabled')]"];
}

test.each(fixtures)('with other values in %s/%s the rules say what the golden file holds', (rule, name) => {
  const template = readDocument(name, fixtureText(rule, name)).root;
  if (!isJsonObject(template)) throw new Error('A fixture is an object.');
  const parameters = isJsonObject(template['parameters']) ? template['parameters'] : {};
  const withSwitch: JsonObject = { ...template, parameters: { ...parameters, switched: { type: 'bool' } } };
  const right = saidIn(judge(withSwitch, { context: {} }));
  const lines = [...openings(withSwitch)].flatMap(({ at, path, values }) => {
    const changes = new Map<string, string[]>();
    for (const other of others(
      values['opened'] !== undefined && isJsonObject(values['opened']) ? (values['opened']['value'] ?? null) : null,
    )) {
      const changed = replaced(withSwitch, path, other);
      if (!isJsonObject(changed)) continue;
      const change = changeText(right, saidIn(judge(changed, { context: {} })));
      changes.set(change, [...(changes.get(change) ?? []), JSON.stringify(other)]);
    }
    return [...changes].map(([change, values]) => `${at} = ${values.join(' or ')}\n${change}`);
  });
  expectGoldenPart(lines.join(''), `rules/${rule}/swaps.golden.txt`, name);
});
