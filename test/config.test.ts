import { Ajv } from 'ajv';
import { configSchema, publishedSchema } from '../src/config/schema.js';
import { defaultConfig, loadConfig, parseConfig } from '../src/config/config.js';
import { ConfigError, UsageError } from '../src/usage/errors.js';

const rules = [
  { id: 'workspace-cmk-missing', summary: 'A workspace has no key.' },
  { id: 'key-size', summary: 'A key is short.' },
];
const parse = (text: string) => parseConfig('cmklint.json', text, rules);

function problems(text: string): readonly string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

const full = {
  $schema: './cmklint.schema.json',
  preset: 'strict',
  rules: { 'key-size': 'note', 'workspace-cmk-missing': 'off' },
  scope: 'all',
  include: ['infra/**'],
  exclude: ['**/test/**'],
  parameters: { 'infra/main.json': ['infra/prod.json'] },
  tokens: ['${NAME}', '@@NAME@@'],
  evaluateDefaults: true,
  context: {
    subscriptionId: 's',
    tenantId: 't',
    resourceGroup: 'g',
    location: 'l',
    managementGroupId: 'm',
    deploymentName: 'd',
    cloud: 'AzureChinaCloud',
  },
  sarif: { undetermined: true },
};

test('every key is read', () => {
  const patterns = (globs: readonly string[]) => globs.map((glob) => ({ glob, by: 'cmklint.json' }));
  expect(parse(JSON.stringify(full))).toEqual({
    file: 'cmklint.json',
    preset: 'strict',
    rules: new Map(Object.entries(full.rules)),
    scope: 'all',
    include: patterns(full.include),
    exclude: patterns(full.exclude),
    parameters: new Map(Object.entries(full.parameters)),
    tokens: full.tokens,
    evaluateDefaults: true,
    context: full.context,
    sarif: full.sarif,
  });
});

test('comments and trailing commas are fine, what is left out has its default', () => {
  expect(parse('{ // nothing\n "rules": {}, }')).toEqual({ ...defaultConfig, file: 'cmklint.json' });
});

test.each([
  ['{\n  "rule": {}\n}', ["cmklint.json:2:3: Unknown key 'rule'. Did you mean 'rules'?"]],
  ['{"rules": {"key-sise": "off"}}', ["cmklint.json:1:12: Unknown rule 'key-sise'. Did you mean 'key-size'?"]],
  ['{"__proto__": {"preset": "all"}}', [expect.stringMatching(/^cmklint\.json:1:2: /)]],
  [
    '{"preset": "stict"}',
    ['cmklint.json:1:12: \'preset\' must be one of "recommended", "strict", "all". Did you mean \'strict\'?'],
  ],
  [
    '{"exclude": "a", "include": [1]}',
    ["cmklint.json:1:13: 'exclude' must be an array.", "cmklint.json:1:30: 'include[0]' must be a string."],
  ],
  [
    '{"parameters": {"mian.json": []}}',
    ["cmklint.json:1:30: 'parameters['mian.json']' must be an array that is not empty."],
  ],
  ['{"context": {"location": ""}}', ["cmklint.json:1:26: 'context.location' must be a string that is not empty."]],
  ['{"evaluateDefaults": "yes"}', ["cmklint.json:1:22: 'evaluateDefaults' must be true or false."]],
  ...['NAME', '@@', 'xNAMENAME', ''].map((token): [string, string[]] => [
    JSON.stringify({ tokens: [token] }),
    [
      `cmklint.json:1:12: 'tokens[0]' must be a text with the word NAME in it, once and not at its beginning, like "@@NAME@@".`,
    ],
  ]),
  [
    '{"include": ["a", "[b].json"], "exclude": ["!a"], "parameters": {"a/../*.json": ["p.json"]}}',
    [
      "cmklint.json:1:19: The pattern '[b].json' is not taken: '[' is not supported; write '?' for any letter, '{a,b}' for alternatives.",
      "cmklint.json:1:44: The pattern '!a' is not taken: '!' in front is not supported; leave files out with exclude.",
      "cmklint.json:1:66: The pattern 'a/../*.json' is not taken: it cannot go back: write it without '.', '..' and empty names.",
    ],
  ],
  ['[]', ['cmklint.json:1:1: The configuration must be an object.']],
  ['{"preset": ', [expect.stringMatching(/^cmklint\.json:1:\d+: /)]],
  ['', [expect.stringMatching(/^cmklint\.json/)]],
])('%s is refused with its place', (text, expected) => expect(problems(text)).toEqual(expected));

describe('the published schema and the reader agree', () => {
  const validate = new Ajv({ strict: true }).compile(JSON.parse(publishedSchema(rules)) as object);
  const wrongValues = [
    null,
    1,
    true,
    '',
    'x',
    [],
    [''],
    [1],
    {},
    { x: 1 },
    { 'key-size': 'high' },
    { location: 'x', cloud: 'y' },
  ];
  const cases = [
    full,
    ...Object.keys(configSchema(rules).properties).flatMap((key) => wrongValues.map((value) => ({ [key]: value }))),
    ...Object.keys(full.context).flatMap((key) => wrongValues.map((value) => ({ context: { [key]: value } }))),
    ...wrongValues.map((value) => ({ parameters: { 'main.json': value } })),
    { unknown: 1 },
    { rules: { unknown: 'off' } },
    { parameters: { a: ['b'], c: 'd' } },
    [],
    'x',
  ];
  test.each(cases.map((json) => [JSON.stringify(json), json] as const))('%s', (text, json) => {
    expect(problems(text).length === 0).toBe(validate(json));
  });
});

test('the file is looked for, and must exist where it is named', () => {
  const read = (path: string) => (path === 'cmklint.json' ? { text: '{"preset": "all"}' } : undefined);
  expect(loadConfig(undefined, read, rules).preset).toBe('all');
  expect(loadConfig(undefined, () => undefined, rules)).toEqual(defaultConfig);
  expect(() => loadConfig('other.json', read, rules)).toThrow(UsageError);
  expect(() => loadConfig('x', () => ({ problem: 'unreadable', code: 'EACCES' }), rules)).toThrow('EACCES');
});

test('what must always be told cannot be turned off', () => {
  const always = [{ id: 'evaluation-limit', summary: 'A limit was reached.', always: true }] as const;
  const turnedOff = (): unknown => parseConfig('cmklint.json', '{"rules": {"evaluation-limit": "off"}}', always);
  expect(turnedOff).toThrow(/'rules\['evaluation-limit'\]' must be one of "error"/);
});
