import { readPrediction } from '../../scripts/conformance/answer.js';
import type { Answer } from '../../scripts/conformance/answer.js';
import { compareAnswers, compareValues } from '../../scripts/conformance/comparison.js';
import { parseJsonText } from '../../src/json/text.js';

const vault = '"type":"Microsoft.KeyVault/vaults","name":"kv1","apiVersion":"2023-07-01"';

function prediction(resources: string, outputs = '{}'): Answer {
  return readPrediction(parseJsonText(`{"predictedResources":[${resources}],"outputs":${outputs}}`));
}

function kinds(ours: Answer, theirs: Answer): readonly string[] {
  return compareAnswers(ours, theirs).differences.map(({ kind, path }) => `${kind} ${path.slice(1).join('/')}`.trim());
}

const theirs = prediction(
  `{"id":"/s/KV1",${vault},"properties":{"n":1,"f":1.0,"list":[1,{"k":null}],"later":"[reference('a').b]"}}`,
  '{"o":{"a":1}}',
);

test('an answer equals itself, whatever the case of ids and the order of keys', () => {
  const same = prediction(
    `{${vault},"id":"/S/kv1","properties":{"later":"[REFERENCE( 'a' ) .b]","list":[1,{"k":null}],"f":1.0,"n":1}}`,
    '{"o":{"a":1}}',
  );
  const { differences, counts } = compareAnswers(same, theirs);
  expect(differences).toEqual([]);
  expect(counts).toEqual({
    resources: { total: 1, agreed: 1 },
    values: { total: 9, agreed: 9 },
    residues: { total: 1, agreed: 1 },
  });
});

test.each([
  ['a resource is missing', '', ['missing', 'missing o']],
  ['a value differs', '{"n":2,"f":1.0,"list":[1,{"k":null}],"later":"[reference(\'a\').b]"}', ['value properties/n']],
  ['1 is not 1.0', '{"n":1,"f":1,"list":[1,{"k":null}],"later":"[reference(\'a\').b]"}', ['value properties/f']],
  [
    'case of values counts',
    '{"N":1,"f":1.0,"list":[1,{"k":null}],"later":"[reference(\'a\').b]"}',
    ['missing properties/n', 'extra properties/N'],
  ],
  [
    'order of arrays counts',
    '{"n":1,"f":1.0,"list":[{"k":null},1],"later":"[reference(\'a\').b]"}',
    ['value properties/list/0', 'value properties/list/1'],
  ],
  ['an unknown value is claimed', '{"n":1,"f":1.0,"list":[1,{"k":null}],"later":"x"}', ['claimed properties/later']],
  [
    'a known value is left open',
    '{"n":"[parameters(\'n\')]","f":1.0,"list":[1,{"k":null}],"later":"[reference(\'a\').b]"}',
    ['unknown properties/n'],
  ],
  [
    'another residue',
    '{"n":1,"f":1.0,"list":[1,{"k":null}],"later":"[reference(\'a\').c]"}',
    ['residue properties/later'],
  ],
])('%s', (_name, properties, expected) => {
  const ours =
    properties === ''
      ? prediction('')
      : prediction(`{"id":"/s/kv1",${vault},"properties":${properties}}`, '{"o":{"a":1}}');
  expect(kinds(ours, theirs)).toEqual(expected);
});

test('resources with one id are compared in order', () => {
  const [first, second] = [`{"id":"/x","name":"1"}`, `{"id":"/X","name":"2"}`];
  expect(kinds(prediction(`${first},${second}`), prediction(`${first},${second}`))).toEqual([]);
  expect(kinds(prediction(first), prediction(`${first},${second}`))).toEqual(['missing']);
  expect(kinds(prediction(`${first},${second}`), prediction(first))).toEqual(['extra']);
});

test('a refusal on one side only is a difference, and costs the values it hides', () => {
  const refusal: Answer = { kind: 'refusal', message: 'no' };
  expect(kinds(refusal, theirs)).toEqual(['refused-by-us']);
  expect(compareAnswers(refusal, theirs).counts.values).toEqual({ total: 9, agreed: 0 });
  expect(kinds(theirs, refusal)).toEqual(['refused-by-engine']);
  expect(kinds(refusal, refusal)).toEqual([]);
});

test('text that only looks like an expression is a value', () => {
  expect(compareValues('[not closed', '[not closed').differences).toEqual([]);
  expect(compareValues('[a b]', '[a b]').counts.values).toEqual({ total: 1, agreed: 1 });
});

test('ids in residues compare without case, other texts with', () => {
  expect(compareValues("[reference('/subscriptions/A')]", "[reference('/SUBSCRIPTIONS/a')]").differences).toEqual([]);
  expect(compareValues("[concat('A', x())]", "[concat('a', x())]").differences).toHaveLength(1);
});
