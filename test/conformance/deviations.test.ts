import type { Prediction } from '../../scripts/conformance/answer.js';
import type { Difference } from '../../scripts/conformance/comparison.js';
import { explainDifference } from '../../scripts/conformance/deviations.js';
import type { Asked } from '../../scripts/conformance/deviations.js';

const plain: Prediction = { kind: 'prediction', resources: [], outputs: {}, diagnostics: [] };
const asked: Asked = { theirs: plain, refusedWhenChecked: false };
const leftOut: Asked = {
  theirs: { ...plain, diagnostics: ['x NestedDeploymentShortCircuited: …'] },
  refusedWhenChecked: false,
};

function difference(kind: Difference['kind'], ours?: string, theirs?: string): Difference {
  return {
    kind,
    path: ['/id', 'properties', 'v'],
    values: 0,
    ...(ours === undefined ? {} : { ours }),
    ...(theirs === undefined ? {} : { theirs }),
  };
}

test.each([
  [
    1,
    difference(
      'unknown',
      "[equals(createArray(parameters('x')), createArray('y'))]".replace("parameters('x')", "externalInputs('k')"),
      'false',
    ),
  ],
  [2, difference('unknown', "[reference('/subscriptions/s').sku]", 'S1')],
  [4, difference('claimed', 'x', '[unknown()]')],
  [6, difference('claimed', 'x', '[environment().name]')],
  [7, difference('value', '/subscriptions/s/providers/A/b', '/providers/A/b')],
  [8, difference('unknown', "[parameters('password')]", 'secret')],
  [9, difference('residue', "[concat('a', newGuid())]", "[concat('b', newGuid())]")],
])('reason %i', (reason, each) => {
  expect(explainDifference(each, asked)).toBe(reason);
});

test('a resource that only ours has is explained by a deployment left out, or by its open condition', () => {
  const extra = (condition?: string): Difference => ({
    kind: 'extra',
    path: ['/id'],
    values: 0,
    resources: [condition === undefined ? {} : { condition }, undefined],
  });
  expect(explainDifference(extra(), leftOut)).toBe(3);
  expect(explainDifference(extra("[contains(reference('a'), 'b')]"), asked)).toBe(2);
  expect(explainDifference(extra("[equals(createArray(externalInputs('k')), createArray('x'))]"), asked)).toBe(1);
  expect(explainDifference(extra(), asked)).toBeUndefined();
});

test('a refusal of ours is explained only where the engine refuses the template when it checks it', () => {
  expect(explainDifference(difference('refused-by-us', 'no'), asked)).toBeUndefined();
  expect(explainDifference(difference('refused-by-us', 'no'), { ...asked, refusedWhenChecked: true })).toBe(5);
});

test.each([
  ["[length(createObject(externalInputs('a'), 1, externalInputs('b'), 2))]", 1],
  ["[add(1, length(createObject('a', 1, externalInputs('b'), 2)))]", 1],
  ["[distinct(createArray(externalInputs('a'), 'b'))]", 1],
  ["[length(createObject('a', externalInputs('b')))]", undefined],
  ["[length(createArray(externalInputs('a')))]", undefined],
  ["[distinct(createObject(externalInputs('a'), 1))]", undefined],
])('only a count of names that are not known is left open: %s', (ours, reason) => {
  expect(explainDifference(difference('unknown', ours, 'x'), asked)).toBe(reason);
});

test('a secure default that is open is printed as its parameter', () => {
  const residue = (ours: string, theirs: string): Difference => difference('residue', ours, theirs);
  const told = "[concat('x', externalInputs('k'))]";
  expect(explainDifference(residue("[concat('x', parameters('s'))]", told), asked)).toBe(8);
  expect(explainDifference(residue("[concat('y', parameters('s'))]", told), asked)).toBeUndefined();
  expect(explainDifference(residue("[concat('x', externalInputs('j'))]", told), asked)).toBeUndefined();
});

test('what a deployment that the engine left out is asked for is left as well', () => {
  const refusal = difference(
    'refused-by-us',
    "main.json resources[1].properties.ref: A deployment has no property 't'.",
  );
  expect(explainDifference(refusal, leftOut)).toBe(3);
  expect(explainDifference(refusal, asked)).toBeUndefined();
});

test('declared objects stay open in a text of them, and are there for what is deployed with them', () => {
  const told = '[{"e":"f"}]';
  const of = (resource: object): Asked => ({ ...asked, theirs: { ...plain, resources: [{ id: '/ID', ...resource }] } });
  const open = difference('unknown', "[string(createArray(createObject('e', 'f')))]", told);
  expect(explainDifference(open, of({ properties: { t: [{ e: 'f' }] } }))).toBe(2);
  expect(explainDifference(open, of({ properties: { t: [{ e: 'g' }] } }))).toBeUndefined();
  const claimed = difference('claimed', 'x', "[reference('/a', '2024-01-01').t]");
  expect(explainDifference(claimed, of({ condition: "[externalInputs('k')]" }))).toBe(2);
  expect(explainDifference(claimed, of({}))).toBeUndefined();
});

test('a refusal inside a nested deployment that the engine left out is explained, one outside is not', () => {
  const inside = 'main.json resources[0].properties.template.outputs.o: no';
  expect(explainDifference(difference('refused-by-us', inside), leftOut)).toBe(3);
  expect(explainDifference(difference('refused-by-us', inside), asked)).toBeUndefined();
  expect(explainDifference(difference('refused-by-us', `${inside}\nmain.json outputs.o: no`), leftOut)).toBeUndefined();
});

test.each([
  difference('value', 'a', 'b'),
  difference('claimed', 'x', "[externalInputs('unknown_0')]"),
  difference('claimed', 'x', "[parameters('password')]"),
  difference('unknown', "[concat('a', externalInputs('k'))]", 'ab'),
  difference('missing', undefined, 'x'),
  difference('refused-by-engine', undefined, "The template parameter 'x' is not found"),
])('nothing explains $kind', (each) => {
  expect(explainDifference(each, asked)).toBeUndefined();
});
