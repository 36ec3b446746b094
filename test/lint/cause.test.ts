import type { Cause } from '../../src/expressions/value.js';
import { explainCauses, nameCauses } from '../../src/lint/cause.js';
import { verbatim } from '../../src/messages/message.js';
import { sentence } from '../../src/messages/sentence.js';

const parameter = (name: string): Cause => ({ kind: 'parameter', name });
const runtime = (expression: string): Cause => ({ kind: 'runtime', expression });

function named(causes: readonly Cause[]): string {
  return sentence({ id: 'test', text: 'It depends on {causes}', data: { causes: nameCauses(causes) } }).slice(14);
}

function explained(causes: readonly Cause[]): readonly string[] {
  return explainCauses(causes).map((help) => sentence(help));
}

/** What each cause is called in a message, and what is said of how to supply it. */
const kinds: readonly (readonly [Cause, string, string])[] = [
  [parameter('env'), "parameter 'env'", "parameter 'env': give it a value in a parameter file"],
  [
    { kind: 'external-input', name: 'stage' },
    "external input 'stage'",
    "external input 'stage': give the value it stands for in a parameter file",
  ],
  [
    { kind: 'fill-in', token: '#{env}#' },
    "the token '#{env}#'",
    "token '#{env}#' of the parameter file: another tool fills it in before the deployment; give a parameter file that has the value",
  ],
  [
    { kind: 'context', name: 'subscription().tenantId' },
    'subscription().tenantId',
    'subscription().tenantId: say where the template is deployed, in "context" of cmklint.json',
  ],
  [runtime('newGuid()'), 'newGuid(), known only during the deployment', 'newGuid(), known only during the deployment'],
  [
    { kind: 'unsupported-function', name: 'roll' },
    "the function 'roll', which cmklint does not evaluate",
    "the function 'roll', which cmklint does not evaluate",
  ],
  [
    { kind: 'link', target: "'ml.json'" },
    "the linked template 'ml.json', which cannot be read",
    "the linked template 'ml.json', which cannot be read",
  ],
  [
    { kind: 'error', refusal: verbatim('no such parameter') },
    'an expression that Azure refuses',
    'an expression that Azure refuses: no such parameter',
  ],
  [
    { kind: 'ambiguous', name: 'status', other: 'Status' },
    "which of 'status' and 'Status' Azure takes",
    "the names 'status' and 'Status' differ only in case, and either may count: remove one of them",
  ],
  [
    { kind: 'limit', refusal: verbatim('too large') },
    'an expression that cmklint gives up',
    'an expression that cmklint gives up: too large',
  ],
];

test.each(kinds.map(([cause, name, explanation]) => ({ cause, name, explanation })))(
  '$name',
  ({ cause, name, explanation }) => {
    expect(named([cause])).toBe(name);
    expect(explained([cause])).toEqual([explanation]);
  },
);

test.each(kinds.map(([cause, name, explanation]) => ({ cause, name, explanation })))(
  '$name beside what Azure answers: what a user can give is named alone, and explained first',
  ({ cause, name, explanation }) => {
    const [answer, said] = [runtime('a()'), 'a(), known only during the deployment'];
    const isGiven = ['parameter', 'external-input', 'fill-in', 'context'].includes(cause.kind);
    expect(named([answer, cause])).toBe(isGiven ? name : `${said} and ${name}`);
    expect(explained([answer, cause])).toEqual(isGiven ? [explanation, said] : [said, explanation]);
  },
);

test('each is named once, three at most, and the others are counted', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(parameter) as [Cause, Cause, Cause, Cause];
  expect(named([])).toBe('what is known only when the template is deployed');
  expect(named([a, b, a])).toBe("parameter 'a' and parameter 'b'");
  expect(named([a, b, c])).toBe("parameter 'a', parameter 'b' and parameter 'c'");
  expect(named([a, b, c, d])).toBe("parameter 'a', parameter 'b', parameter 'c' and 1 more");
  expect(explained([a, a])).toHaveLength(1);
});
