import { readFileSync, readdirSync } from 'node:fs';
import { functions as generated } from '../../scripts/conformance/fuzz/signatures.js';
import { functionPage, shownFamilies } from '../../scripts/function-page.js';
import type { Expr } from '../../src/expressions/ast.js';
import { ExpressionError, catching } from '../../src/expressions/errors.js';
import { families } from '../../src/expressions/functions/index.js';
import { isExpression, parseExpression } from '../../src/expressions/parse.js';
import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json } from '../../src/json/value.js';
import { parseJsonText } from '../../src/json/text.js';

const page = new URL('../../docs/functions.md', import.meta.url);
const answers = new URL('../expressions/known-answers/', import.meta.url);
const functions = shownFamilies.flatMap((family) => family.functions);

/** Functions that generated expressions do not call, and why. */
const notGenerated = new Map([
  ['parameters', 'the surroundings of generated expressions call it'],
  ['variables', 'the surroundings of generated expressions call it'],
  ['copyIndex', 'has a place in loops only: generated templates have it'],
  ['fail', 'refuses whatever it is given'],
  ['deployment', 'names the template that is generated around it'],
  ['deployer', 'is never known'],
  ['environment', 'is never known to the engine, which is given no cloud'],
]);

/** The functions that are called in the texts of a row, by name in lower case. */
function calledIn(json: Json): readonly string[] {
  if (isJsonArray(json)) return json.flatMap(calledIn);
  if (isJsonObject(json)) return Object.values(json).flatMap(calledIn);
  if (typeof json !== 'string' || !isExpression(json)) return [];
  return catching(
    ExpressionError,
    () => callsOf(parseExpression(json)),
    () => [],
  );
}

function callsOf(expression: Expr): readonly string[] {
  if (expression.kind === 'access') return [expression.base, expression.key].flatMap(callsOf);
  return expression.kind === 'call' ? [expression.key, ...expression.args.flatMap(callsOf)] : [];
}

const known = new Set(
  readdirSync(answers)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const rows = parseJsonText(readFileSync(new URL(file, answers), 'utf8'));
      const asked = isJsonArray(rows) ? rows.filter(isJsonObject) : [];
      return asked.flatMap(({ expression, context }) => calledIn([expression ?? null, context ?? null]));
    }),
);

describe.each(functions)('$name', ({ name, description, atDeployment = '.', signature }) => {
  test('says in a sentence what it gives', () => {
    for (const text of [description, atDeployment]) expect(text).toMatch(/^(?=[^\n|]*$).*\.$/);
    expect(description.length).toBeLessThanOrEqual(150);
    expect(signature).not.toContain('|');
  });

  test('has known answers', () => {
    const isCalled =
      name === 'list*' ? [...known].some((key) => key.startsWith('list')) : known.has(name.toLowerCase());
    expect(isCalled).toBe(true);
  });
});

test('generated expressions call every function but those that only the resources of a template or Azure answer', () => {
  const called = new Set(generated.map(({ name }) => name));
  const missing = families
    .flatMap((family) => [...(family.functions ?? []), ...(family.forms ?? [])].map(({ name }) => name))
    .filter((name) => !called.has(name));
  expect(missing.sort()).toEqual([...notGenerated.keys()].sort());
});

test('each stands once', () => {
  expect(new Set(functions.map(({ name }) => name.toLowerCase())).size).toBe(functions.length);
});

test('docs/functions.md is what the functions give: npm run docs', () => {
  expect(readFileSync(page, 'utf8')).toBe(functionPage());
});
