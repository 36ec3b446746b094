import { existsSync, readFileSync } from 'node:fs';
import { judgedOtherwise } from '../../scripts/secrets/judged.js';
import { isJsonObject } from '../../src/json/value.js';
import type { JsonObject } from '../../src/json/value.js';
import { readDocument } from '../../src/source/json-document.js';
import { fixtureFolders, fixtureText, fixturesOf } from '../rules/fixture.js';

// What is secret is kept from sight, not from the rules: a value is judged alike whether its parameter is secure or not.

function parametersBeside(rule: string, name: string): JsonObject | undefined {
  const url = new URL(`../rules/${rule}/${name.replace(/\.json$/, '.parameters.json')}`, import.meta.url);
  const root = existsSync(url) ? readDocument(name, readFileSync(url, 'utf8')).root : undefined;
  const section = isJsonObject(root) ? root['parameters'] : undefined;
  return isJsonObject(section) ? section : undefined;
}

/** One fixture in so many is tried. */
const ONE_IN = 4;

test.each(fixtureFolders())('secret values of %s are judged as others', (rule) => {
  const differences = fixturesOf(rule)
    .filter((_, index) => index % ONE_IN === 0)
    .flatMap((name) => {
      const template = readDocument(name, fixtureText(rule, name)).root;
      if (!isJsonObject(template)) throw new Error('A fixture is an object.');
      return [...judgedOtherwise(template, parametersBeside(rule, name))].map((difference) => ({
        name,
        ...difference,
      }));
    });
  expect(differences).toEqual([]);
});
