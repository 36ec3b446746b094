import { readCases } from '../../scripts/conformance/cases.js';
import { contradictions, lintQuestion, workspacesIn } from '../../scripts/conformance/encryption.js';

const cases = [...readCases(['test/workspaces'])].flatMap((each) => (each.kind === 'template' ? [each] : []));

test.each(cases.map((each) => [each.id, each] as const))(
  'lint says nothing else of a workspace than what the engine deploys: %s',
  (_, { question, expected }) => {
    expect(expected).toBeDefined();
    expect(contradictions(expected!, lintQuestion(question))).toEqual([]);
  },
);

test('the recorded answers deploy workspaces without key, hard to see, and some with one', () => {
  const workspaces = cases.flatMap(({ expected }) => (expected === undefined ? [] : workspacesIn(expected)));
  expect(workspaces.filter(({ encrypted }) => encrypted === false).length).toBeGreaterThanOrEqual(cases.length);
  expect(workspaces.some(({ encrypted }) => encrypted === true)).toBe(true);
});

const workspace = (name: string, status: string): { type: string; name: string; properties: object } => ({
  type: 'Microsoft.MachineLearningServices/workspaces',
  name,
  properties: { encryption: { status } },
});

test('silence about a workspace without key is a contradiction, and so is an error about one with a key', () => {
  const answer = (status: string) =>
    ({ kind: 'prediction', resources: [workspace('ws', status)], outputs: {}, diagnostics: [] }) as const;
  expect(contradictions(answer('Disabled') as never, [])).toEqual([
    { name: 'ws', what: 'deployed without key, and nothing is said' },
  ]);
  expect(contradictions(answer("[parameters('status')]") as never, [])).toEqual([]);
  expect(contradictions(answer('Enabled') as never, [])).toEqual([]);
});
