import type { Engine } from '../../scripts/conformance/answer.js';
import { agree, askAll } from '../../scripts/conformance/fuzz/batch.js';
import { generateExpression } from '../../scripts/conformance/fuzz/expressions.js';
import { Random } from '../../scripts/conformance/fuzz/random.js';
import { shrinkExpression } from '../../scripts/conformance/fuzz/expression-shrinking.js';
import { shrinkTemplate } from '../../scripts/conformance/fuzz/template-shrinking.js';
import { generateTemplate, questionOf } from '../../scripts/conformance/fuzz/templates.js';
import { ourEngine } from '../../scripts/conformance/our-engine.js';
import { parses } from '../../src/template/validation/syntax-validation.js';

function generate<T>(seed: number, count: number, make: (random: Random) => T): readonly T[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => make(random));
}

const expression = (random: Random): string => generateExpression(random);

test('a seed generates the same again, another seed something else', () => {
  expect(generate(1, 20, expression)).toEqual(generate(1, 20, expression));
  expect(generate(1, 20, expression)).not.toEqual(generate(2, 20, expression));
  expect(generate(5, 5, generateTemplate)).toEqual(generate(5, 5, generateTemplate));
});

test('nearly all generated expressions parse; most of them have a value', async () => {
  const expressions = generate(3, 1000, (random) => generateExpression(random));
  expect(expressions.filter((expression) => !parses(`[${expression}]`)).length).toBeLessThan(30);
  const outcomes = await askAll(ourEngine, expressions);
  const values = outcomes.filter(({ kind }) => kind === 'value').length;
  expect(values).toBeGreaterThan(500);
  expect(values).toBeLessThan(990);
});

test('our evaluator answers every generated template', () => {
  for (const generated of generate(4, 200, generateTemplate))
    expect(ourEngine.ask(questionOf(generated)).kind).toMatch(/prediction|refusal/);
});

test('refused expressions are found among the others by halving', async () => {
  const asked: number[] = [];
  const engine: Engine = {
    ask: (question) => {
      asked.push(question.template.split(/"e\d+":/).length - 1);
      return ourEngine.ask(question);
    },
  };
  const outcomes = await askAll(engine, ['add(1, 2)', "toLower('A')", 'toLower(1)', "concat('a')"]);
  expect(outcomes.map((outcome) => (outcome.kind === 'value' ? outcome.value : 'refused'))).toEqual([
    3,
    'a',
    'refused',
    'a',
  ]);
  expect(asked).toEqual([4, 2, 2, 1, 1]);
});

test('outcomes agree when both refuse, or when the values are equal', () => {
  const refused = { kind: 'refusal', message: '' } as const;
  expect(agree(refused, { kind: 'refusal', message: 'other words' })).toBe(true);
  expect(agree(refused, { kind: 'value', value: 1 })).toBe(false);
  expect(agree({ kind: 'value', value: [1, { a: null }] }, { kind: 'value', value: [1, { a: null }] })).toBe(true);
  expect(agree({ kind: 'value', value: 'a' }, { kind: 'value', value: 'A' })).toBe(false);
});

test('an expression shrinks to what makes the difference', async () => {
  const small = await shrinkExpression("concat(toUpper('abc'), string(add(1, 2)), 'x')", (text) =>
    Promise.resolve(text.includes('add(')),
  );
  expect(small).toBe('add()');
});

test('a template shrinks to what makes the difference', async () => {
  const generated = generateTemplate(new Random(9));
  const small = await shrinkTemplate(generated, (candidate) =>
    Promise.resolve(JSON.stringify(candidate.template).includes('contentVersion')),
  );
  expect(small.template).not.toHaveProperty('outputs');
  expect(small.parameters).toEqual({});
});
