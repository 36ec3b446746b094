import { lint } from '../../src/lint/lint.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { messageOf } from '../../src/report/wording.js';
import { sentence } from '../../src/messages/sentence.js';
import { BOX, boxOpen, toyDomain } from './toy-rules.js';

const KEY = `createObject('status', 'Locked', 'key', createObject('id', 'k'))`;

/** What is said of a box with this lock: the text of the line it is said at, and what decided. */
function told(
  lock: string,
  parameters: Readonly<Record<string, object>> = {},
  variables: Readonly<Record<string, unknown>> = {},
): { readonly at: string; readonly decidedBy: string | undefined; readonly related: readonly string[] } {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters,
    variables,
    functions: [
      {
        namespace: 'my',
        members: {
          status: {
            parameters: [{ name: 'env', type: 'string' }],
            output: { type: 'string', value: "[concat(parameters('env'), '-off')]" },
          },
        },
      },
    ],
    resources: [
      {
        type: BOX,
        apiVersion: '2024-10-01',
        name: 'box',
        properties: { lock },
      },
    ],
  };
  const text = JSON.stringify(template, undefined, 1);
  const document = readDocument('main.json', text);
  const { diagnostics } = lint({
    evaluations: [{ template: 'main.json', deployment: evaluateDeployment(document) }],
    locate: ({ document: file, path, of }) => ({ file, range: document.locate(path, of) }),
    grading: { preset: 'recommended', severities: new Map() },
    domain: toyDomain(),
    rules: [boxOpen],
  });
  const [only] = diagnostics.filter(({ verdict }) => verdict === 'fail');
  const line = text.split('\n')[(only?.location.range.startLine ?? 1) - 1] ?? '';
  return {
    at: /"(\w+)":/.exec(line)?.[1] ?? line.trim(),
    decidedBy: /Decided by: (.*)\.$/.exec(only === undefined ? '' : messageOf(only))?.[1],
    related: (only?.related ?? []).map(({ message }) => sentence(message)),
  };
}

const on = (defaultValue: unknown): object => ({
  type: typeof defaultValue === 'boolean' ? 'bool' : 'string',
  defaultValue,
});
const chosen = (condition: string): string => `[if(${condition}, ${KEY}, null())]`;

test.each([
  [
    'a flag that is off',
    chosen("parameters('on')"),
    { on: on(false) },
    'defaultValue',
    "default value of parameter 'on'",
  ],
  [
    'a flag turned round',
    chosen("not(parameters('off'))"),
    { off: on(true) },
    'defaultValue',
    "default value of parameter 'off'",
  ],
  [
    'the operand of and that is false',
    chosen("and(parameters('on'), parameters('too'))"),
    { on: on(true), too: on(false) },
    'defaultValue',
    "default value of parameter 'too'",
  ],
  [
    'an operand of and that is a test',
    chosen("and(parameters('on'), not(empty(parameters('id'))))"),
    { on: on(true), id: on('') },
    'lock',
    "default value of parameter 'id'",
  ],
  [
    'every operand of or where all are false',
    chosen("or(parameters('on'), not(empty(parameters('id'))))"),
    { on: on(false), id: on('') },
    'lock',
    "default value of parameter 'on' and default value of parameter 'id'",
  ],
  [
    'a comparison',
    chosen("equals(parameters('env'), 'prod')"),
    { env: on('dev') },
    'lock',
    "default value of parameter 'env'",
  ],
  [
    'a test of the length',
    chosen("greater(length(parameters('id')), 0)"),
    { id: on('') },
    'lock',
    "default value of parameter 'id'",
  ],
])('the place and the source of what took the lock away: %s', (_, lock, parameters, at, decidedBy) => {
  expect(told(lock, parameters)).toMatchObject({ at, decidedBy });
});

test('a test in a variable is the place, what it tests is named', () => {
  expect(told("[variables('key')]", { id: on('') }, { key: `[if(empty(parameters('id')), null(), ${KEY})]` })).toEqual({
    at: 'key',
    decidedBy: "variable 'key' (default value of parameter 'id')",
    related: ["property 'properties.lock'", "default value of parameter 'id'"],
  });
});

const status = (text: string): string => `[createObject('status', ${text})]`;

test.each([
  ['passed on', "parameters('status')", 'defaultValue', "default value of parameter 'status'"],
  [
    'passed through a function that changes nothing',
    "trim(parameters('status'))",
    'defaultValue',
    "default value of parameter 'status'",
  ],
  [
    'passed on by coalesce',
    "coalesce(parameters('status'), 'Locked')",
    'defaultValue',
    "default value of parameter 'status'",
  ],
  ['made by a function', "toLower(parameters('status'))", 'lock', undefined],
  ['made by a function of the template', "my.status(parameters('status'))", 'lock', undefined],
])('a value is decided where it is last the same: %s', (_, text, at, decidedBy) => {
  const { related, ...place } = told(status(text), { status: on('Open') });
  expect(place).toEqual({ at, decidedBy });
  expect(related).toContain(at === 'lock' ? "default value of parameter 'status'" : "property 'properties.lock'");
});

test('what chose a value that stands elsewhere is related', () => {
  const { at, decidedBy, related } = told(
    "[if(empty(parameters('id')), variables('off'), variables('key'))]",
    { id: on('') },
    { off: { status: 'Open' }, key: { status: 'Locked' } },
  );
  expect({ at, decidedBy }).toEqual({ at: 'status', decidedBy: "variable 'off.status'" });
  expect(related).toEqual(["property 'properties.lock'", "default value of parameter 'id'"]);
});
