import { lint } from '../../src/lint/lint.js';
import type { Grading } from '../../src/diagnostics/severity.js';
import type { LintInput } from '../../src/lint/lint.js';
import type { Evaluation } from '../../src/lint/evaluation.js';
import { readDocument } from '../../src/source/json-document.js';
import type { JsonDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { Deployment } from '../../src/template/model/resource.js';
import type { Rule } from '../../src/rules/kit/rule.js';
import { verbatim } from '../../src/messages/message.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { messageOf } from '../../src/report/wording.js';
import { sentence } from '../../src/messages/sentence.js';
import { runError } from '../../src/messages/english/files.js';
import { BOX, DOLL, LID, boxOpen, toyDomain, toyRules } from './toy-rules.js';
import type { ToyContext } from './toy-rules.js';

const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';

/** Lints one template, once for each parameter file (or with its defaults), with names for the documents. */
function run(
  resources: unknown,
  {
    parameters = {},
    files = {},
    ...input
  }: Partial<LintInput<ToyContext>> & { parameters?: object; files?: Readonly<Record<string, object>> } = {},
): ReturnType<typeof lint> {
  const template = document('main.json', { $schema: schema, contentVersion: '1.0.0.0', parameters, resources });
  const parameterFiles = Object.entries(files).map(([name, values]) => document(name, { parameters: values }));
  const documents = new Map([template, ...parameterFiles].map((each) => [each.file, each]));
  const evaluations = (parameterFiles.length === 0 ? [undefined] : parameterFiles).map((file): Evaluation => ({
    template: 'main.json',
    deployment: evaluateDeployment(template, file === undefined ? {} : { parameterFile: file }),
    ...(file === undefined ? {} : { parameterFile: file.file }),
  }));
  return lint({
    evaluations,
    locate: ({ document: file, path, of }) => ({ file, range: documents.get(file)!.locate(path, of) }),
    grading: { preset: 'recommended', severities: new Map() },
    rules: toyRules,
    domain: toyDomain(),
    ...input,
  });
}

function document(name: string, content: object): JsonDocument {
  return readDocument(name, JSON.stringify(content, undefined, 2));
}

function box(properties: object, more: object = {}): object {
  return { type: BOX, apiVersion: '2025-06-01', name: 'box', properties, ...more };
}

const lid = { type: LID, apiVersion: '2023-05-01', name: 'lid', properties: {} };
const withLid = [box({ uses: 'lid' }), lid];

function idsOf({ diagnostics }: ReturnType<typeof lint>): readonly string[] {
  return diagnostics.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
}

/** How to supply what is not known of the first one. */
function helpOf([first]: readonly Diagnostic[]): readonly string[] {
  return (first?.causes ?? []).map((cause) => sentence(cause));
}

test('findings come sorted by place, with what was judged', () => {
  const result = run(withLid);
  expect(idsOf(result)).toEqual(['box-open error', 'lid-loose warning']);
  expect(result.judged).toEqual({ resources: 2, workspaces: 1, passed: 0 });
  expect(result.diagnostics[0]).toMatchObject({
    resource: { type: BOX, name: 'box' },
    symbolicPath: 'Toy.Box/boxes/box:properties.lock',
    parameterFiles: [],
    causes: [],
  });
});

test('the same finding under several parameter files is one that names them', () => {
  const parameters = { status: { type: 'string' }, location: { type: 'string' } };
  const file = (status: string, location: string): object => ({
    status: { value: status },
    location: { value: location },
  });
  const resources = [box({ lock: { status: "[parameters('status')]" } }, { location: "[parameters('location')]" })];
  const { diagnostics } = run([...resources, ...withLid.slice(1)], {
    parameters,
    files: { 'a.json': file('Open', 'x'), 'b.json': file('Open', 'y'), 'c.json': file('Locked', 'x') },
    rules: [boxOpen],
  });
  // The literal that decides stands in each parameter file, so each has its own finding.
  expect(diagnostics.map(({ location, parameterFiles }) => [location.file, parameterFiles])).toEqual([
    ['a.json', ['a.json']],
    ['b.json', ['b.json']],
  ]);
  const same = run(withLid, { files: { 'a.json': {}, 'b.json': {} } }).diagnostics;
  expect(same.map(({ ruleId, parameterFiles }) => [ruleId, parameterFiles])).toEqual([
    ['box-open', ['a.json', 'b.json']],
    ['lid-loose', ['a.json', 'b.json']],
  ]);
});

test('what may hide a workspace under one parameter file may do so where it is told for several', () => {
  const refused = { type: 'T/t', apiVersion: '2023-05-01', name: "[int('y')]", properties: {} };
  const deployment = {
    condition: "[parameters('nest')]",
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'd',
    properties: { mode: 'Incremental', template: "[int('x')]" },
  };
  const { diagnostics } = run([refused, deployment], {
    parameters: { nest: { type: 'bool' } },
    files: { 'a.json': { nest: { value: false } }, 'b.json': { nest: { value: true } } },
  });
  expect(diagnostics.map(({ parameterFiles, mayHoldOurs }) => [parameterFiles, mayHoldOurs])).toEqual([
    [['a.json', 'b.json'], true],
    [['b.json'], true],
  ]);
});

test('one finding that two templates come to names the ways of both', () => {
  const parameters = { s: { type: 'string' } };
  const values = document('p.json', { parameters: { s: { value: 'Open' } } });
  const resources = [box({ lock: { status: "[parameters('s')]" } })];
  const documents = ['a.json', 'b.json'].map((file) =>
    document(file, { $schema: schema, contentVersion: '1.0.0.0', parameters, resources }),
  );
  const { diagnostics } = lint({
    evaluations: documents.map((template) => ({
      template: template.file,
      parameterFile: 'p.json',
      deployment: evaluateDeployment(template, { parameterFile: values }),
    })),
    locate: ({ document: name, path, of }) => ({
      file: name,
      range: [...documents, values].find(({ file }) => file === name)!.locate(path, of),
    }),
    grading: { preset: 'recommended', severities: new Map() },
    domain: toyDomain(),
    rules: [boxOpen],
  });
  expect(diagnostics.map(({ location, related }) => [location.file, related.map(({ file }) => file)])).toEqual([
    ['p.json', ['a.json', 'b.json']],
  ]);
});

test('presets and configuration grade findings', () => {
  const grading = (preset: 'recommended' | 'strict', severities: [string, 'note' | 'off'][] = []): Grading => ({
    preset,
    severities: new Map(severities),
  });
  expect(idsOf(run(withLid, { grading: grading('strict') }))).toContain('lid-loose error');
  expect(idsOf(run(withLid, { grading: grading('strict', [['lid-loose', 'note']]) }))).toContain('lid-loose note');
  const off = run(withLid, { grading: grading('recommended', [['lid-loose', 'off']]) });
  expect(idsOf(off)).toEqual(['box-open error']);
});

test('a rule that is optional is off, unless it is asked for', () => {
  const said = (preset: Grading['preset'], severities: [string, 'note' | 'off'][] = []): readonly string[] =>
    idsOf(run(withLid, { grading: { preset, severities: new Map(severities) } }));
  expect(said('recommended')).toEqual(['box-open error', 'lid-loose warning']);
  expect(said('strict')).toEqual(['box-open error', 'lid-loose error']);
  expect(said('all')).toContain('box-plain note');
  expect(said('recommended', [['box-plain', 'note']])).toContain('box-plain note');
});

test('where everything counts, resources of no subject are judged too', () => {
  expect(idsOf(run([lid]))).toEqual([]);
  expect(idsOf(run([lid], { domain: toyDomain(true) }))).toEqual(['lid-loose warning']);
});

test('an undetermined result names what would decide it and how to supply it', () => {
  const { diagnostics } = run([box({ lock: "[parameters('lock')]" })], {
    parameters: { lock: { type: 'object' } },
  });
  expect(diagnostics).toMatchObject([
    {
      ruleId: 'box-open',
      verdict: 'undetermined',
      location: { file: 'main.json', range: { startLine: 5 } },
    },
  ]);
  expect(helpOf(diagnostics)).toEqual(["parameter 'lock': give it a value in a parameter file"]);
});

test('a resource under a condition that is not known is judged, and the message says so', () => {
  const resources = [box({}, { condition: "[parameters('deploy')]" })];
  const { diagnostics } = run(resources, { parameters: { deploy: { type: 'bool' } } });
  expect(diagnostics).toMatchObject([
    {
      verdict: 'fail',
    },
  ]);
  expect(diagnostics.map(messageOf)).toEqual([
    expect.stringMatching(/ \(conditional\) Whether it is deployed depends on parameter 'deploy'\.$/),
  ]);
});

test('what the engine refuses is one finding, and the other resources are judged', () => {
  const result = run([box({}), { ...lid, properties: { colour: "[parameters('missing')]" } }]);
  expect(idsOf(result)).toEqual(['box-open error', 'template-evaluation error']);
});

test('what is refused in some deployments only is not told: what depends on it is undetermined', () => {
  const resources = [box({ lock: "[parameters('missing')]" }, { condition: "[parameters('on')]" })];
  const { diagnostics } = run(resources, { parameters: { on: { type: 'bool' } } });
  expect(diagnostics.map(({ ruleId, verdict }) => `${ruleId} ${verdict}`)).toEqual(['box-open undetermined']);
});

test('what is surely refused is told, although the same may be refused in another deployment of the template', () => {
  const template = {
    $schema: schema,
    contentVersion: '1.0.0.0',
    variables: { tags: { owner: 'ml' } },
    resources: [box({}, { name: 'inner', tags: { team: "[variables('tags').team]" } })],
  };
  const result = run(
    [
      {
        type: 'Microsoft.Resources/deployments',
        apiVersion: '2022-09-01',
        name: "[format('part-{0}', copyIndex())]",
        copy: { name: 'parts', count: 2 },
        condition: "[or(equals(copyIndex(), 1), parameters('first'))]",
        properties: { mode: 'Incremental', expressionEvaluationOptions: { scope: 'inner' }, template },
      },
    ],
    { parameters: { first: { type: 'bool' } } },
  );
  expect(idsOf(result)).toContain('template-evaluation error');
});

test('a rule that throws is reported and the others go on', () => {
  const crashing: Rule<ToyContext> = {
    meta: { ...boxOpen.meta, id: 'crashing-rule' },
    *check() {
      throw new Error('out of order');
    },
  };
  const result = run([box({})], { rules: [crashing, ...toyRules] });
  expect(idsOf(result)).toEqual(['rule-crashed error', 'box-open error']);
  const [crash] = result.diagnostics;
  expect(crash === undefined ? '' : sentence(crash.message)).toMatch(/^The rule 'crashing-rule' failed on 'box', so /);
  expect(result.errors).toEqual([
    { message: runError('rule-failed', { rule: 'crashing-rule', error: 'out of order' }), file: 'main.json' },
  ]);
});

test('problems of reading are findings', () => {
  const range = { startLine: 3, startColumn: 1, endLine: 3, endColumn: 2 };
  const result = run([], {
    fileProblems: [{ id: 'template-syntax', file: 'broken.json', range, message: verbatim('Not valid JSON') }],
  });
  expect(result.diagnostics).toMatchObject([
    { ruleId: 'template-syntax', severity: 'error', location: { file: 'broken.json', range } },
  ]);
});

test('a linked template that is not at hand is undetermined, and names what its address depends on', () => {
  const link = (uri: string): object => ({
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: 'remote',
    properties: { mode: 'Incremental', templateLink: { uri } },
  });
  const { diagnostics } = run([link("[concat(parameters('base'), 'ml.json')]"), link('https://example.org/ml.json')], {
    parameters: { base: { type: 'string' } },
  });
  expect(diagnostics).toMatchObject([
    { ruleId: 'template-link-unreachable', verdict: 'undetermined', severity: 'error' },
    { ruleId: 'template-link-unreachable', verdict: 'undetermined', severity: 'error' },
  ]);
  expect(helpOf(diagnostics)).toEqual(["the linked template 'ml.json', which cannot be read"]);
});

test('a limit of ours is undetermined, never what Azure refuses', () => {
  const deep = `${'createArray('.repeat(3001)}1${')'.repeat(3001)}`;
  const { diagnostics } = run([box({ lock: `[first(${deep})]` })]);
  expect(diagnostics.map(({ ruleId, verdict }) => `${ruleId} ${verdict}`).sort()).toEqual([
    'box-open undetermined',
    'evaluation-limit undetermined',
  ]);
});

test('a template that could not be evaluated, or not be judged, takes no other with it', () => {
  const evaluate = (resources: readonly object[], apply: (deployment: Deployment) => Deployment): Evaluation => {
    const template = document('other.json', { $schema: schema, contentVersion: '1.0.0.0', resources });
    return { template: 'other.json', deployment: apply(evaluateDeployment(template)) };
  };
  const breaking = (error: Error): Evaluation =>
    evaluate([box({})], (deployment) => ({
      ...deployment,
      get resources(): never {
        throw error;
      },
    }));
  const plain = evaluate([box({})], (deployment) => deployment);
  const result = run([], {
    locate: ({ document: file }) => ({ file, range: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } }),
    evaluations: [
      { template: 'deep.json', error: new RangeError('Maximum call stack size exceeded') },
      { template: 'odd.json', parameterFile: 'odd.parameters.json', error: new TypeError('no') },
      breaking(new RangeError('Invalid string length')),
      breaking(new TypeError('not this')),
      plain,
    ],
  });
  expect(result.diagnostics.map(({ ruleId, verdict, location }) => `${location.file} ${ruleId} ${verdict}`)).toEqual([
    'deep.json evaluation-limit undetermined',
    'other.json box-open fail',
    'other.json evaluation-limit undetermined',
  ]);
  expect(result.errors.map(({ file, message }) => `${file ?? ''} ${sentence(message)}`)).toEqual([
    'odd.json The template could not be judged, a defect of cmklint: no',
    'other.json The template could not be judged, a defect of cmklint: not this',
  ]);
  expect(result.judged).toEqual({ resources: 1, workspaces: 1, passed: 0 });
});

test('a rule that finds a resource too deep leaves it undetermined', () => {
  const rule: Rule<ToyContext> = {
    ...boxOpen,
    applies: () => true,

    *check() {
      throw new RangeError('Maximum call stack size exceeded');
    },
  };
  const { diagnostics, errors } = run([box({})], { rules: [rule] });
  expect(diagnostics.map(({ ruleId, verdict }) => `${ruleId} ${verdict}`)).toEqual(['evaluation-limit undetermined']);
  expect(errors).toEqual([]);
});

const doll = { type: DOLL, apiVersion: '2025-06-01', name: 'doll', properties: {} };

test('subjects are counted as found although their rules are off', () => {
  const severities = new Map(toyRules.map((rule) => [rule.meta.id, 'off'] as const));
  const result = run(withLid, { grading: { preset: 'recommended', severities } });
  expect(result.judged).toEqual({ resources: 0, workspaces: 0, passed: 0 });
  expect(result.found).toEqual({ workspaces: 1, resources: 1 });
});

test('where everything counts, everything a rule knows is found', () => {
  expect(run(withLid, { domain: toyDomain(true) }).found).toEqual({ workspaces: 1, resources: 2 });
});

test('what has to do with the subjects and is judged by no rule is named as not judged, once', () => {
  const { notJudged, found } = run([doll], { files: { 'a.json': {}, 'b.json': {} } });
  expect(notJudged).toEqual([
    {
      type: DOLL,
      name: 'doll',
      location: { file: 'main.json', range: expect.objectContaining({ startLine: 6 }) as object },
      reason: verbatim('nobody judges dolls'),
    },
  ]);
  expect(found).toEqual({ workspaces: 0, resources: 0 });
});

test('a document that cannot be read may hold a workspace, also where its id is off', () => {
  const range = { startLine: 3, startColumn: 1, endLine: 3, endColumn: 2 };
  const severities = new Map([['template-syntax', 'off'] as const]);
  const result = run([], {
    fileProblems: [
      { id: 'template-syntax', file: 'broken.json', range, message: verbatim('Not valid JSON'), unreadable: true },
    ],
    grading: { preset: 'recommended', severities },
  });
  expect(result.diagnostics).toEqual([]);
  expect(result.silenced).toMatchObject([{ ruleId: 'template-syntax', mayHoldOurs: true }]);
});

test.each([{}, [], null, 5, true, '', '[createArray(1)]'])(
  'a resource inside another whose name is %j is refused, and what stands around it is judged',
  (name) => {
    const inside = { ...box({}), name };
    const { diagnostics, errors } = run([box({}, { resources: [inside] }), box({}, { name: 'beside' })]);
    expect(errors).toEqual([]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('template-evaluation');
    expect(diagnostics.filter(({ resource }) => resource?.name === 'beside').map(({ ruleId }) => ruleId)).toContain(
      'box-open',
    );
  },
);
