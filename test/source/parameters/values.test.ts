import { cli, template } from '../../cli/fake-host.js';
import { analyze } from '../../../src/analyze.js';
import { defaultConfig, parseConfig } from '../../../src/config/config.js';
import { encryptedWorkspace, plainWorkspace, workspace } from '../../workspace.js';
import { ruleFacts } from '../../../src/rules/catalogue.js';
import { disk } from '../../../src/files/disk.js';
import { messageOf } from '../../../src/report/wording.js';
import { sentence } from '../../../src/messages/sentence.js';

const status = { ...encryptedWorkspace.properties.encryption, status: "[parameters('cmk')]" };
const main = template({
  parameters: { cmk: { type: 'string', defaultValue: 'Enabled' } },
  resources: [{ ...encryptedWorkspace, properties: { hbiWorkspace: true, encryption: status } }],
});

/** What lint says of the template with a parameter file of this text, short. */
function lint(parameters: string, configuration = '{}'): readonly string[] {
  const cwd = workspace({ 'main.json': main, 'main.parameters.json': parameters });
  const config = parseConfig('cmklint.json', configuration, [...ruleFacts().values()]);
  const { diagnostics } = analyze({ paths: ['.'], parameters: [], config, files: disk(cwd) });
  return diagnostics.map(
    ({ ruleId, verdict, location, causes }) =>
      `${location.file}:${location.range.startLine} ${verdict} ${ruleId}${causes.length === 0 ? '' : `: ${causes.map((cause) => sentence(cause)).join()}`}`,
  );
}

test('a token is not known, and named where a rule needs it', () => {
  expect(lint('{"parameters": {"cmk": {"value": "${CMK_STATUS}"}}}')).toEqual([
    expect.stringMatching(/^main\.parameters\.json:1 undetermined workspace-cmk-missing: token '\$\{CMK_STATUS\}'/),
  ]);
  expect(lint('{"parameters": {"cmk": {"value": "${CMK_STATUS=Disabled}"}}}')).toEqual(
    expect.arrayContaining(['main.parameters.json:1 fail workspace-cmk-missing']),
  );
  expect(lint('{"parameters": {"cmk": {"value": "${CMK_STATUS=Enabled}"}}}')).toEqual([]);
});

test('a condition on a token is open, and the finding names the token', () => {
  const hub = template({
    parameters: { existing: { type: 'string', defaultValue: '' } },
    resources: [{ ...plainWorkspace, condition: "[empty(parameters('existing'))]" }],
  });
  const messages = (value: string): readonly string[] => {
    const parameters = JSON.stringify({ parameters: { existing: { value } } });
    const cwd = workspace({ 'main.json': hub, 'main.parameters.json': parameters });
    const { diagnostics, files } = analyze({ paths: ['.'], parameters: [], config: defaultConfig, files: disk(cwd) });
    expect(files.pairs).toEqual([{ template: 'main.json', parameterFiles: ['main.parameters.json'] }]);
    return diagnostics.map(messageOf);
  };
  expect(messages('${HUB_ID}')).toEqual([
    expect.stringMatching(/ \(conditional\) Whether it is deployed depends on the token '\$\{HUB_ID\}'\.$/),
  ]);
  expect(messages('${HUB_ID=}')).toEqual([expect.not.stringContaining('(conditional)')]);
  expect(messages('hub-${HUB}')).toEqual([]);
});

test('a token without quotes is filled in as well: only so tools write truth values and numbers', async () => {
  const text = '{"parameters": { // not: "cmk": #{X}#\n"cmk": {"value": ${CMK_STATUS}},\n"none": {"value": "a"}}}';
  expect(lint(text)).toEqual(
    [
      'main.parameters.json:3 fail template-evaluation',
      expect.stringMatching(/^main\.parameters\.json:2 undetermined workspace-cmk-missing: token '\$\{CMK_STATUS\}'/),
    ].reverse(),
  );
  expect(lint('{"parameters": {"cmk": {"value": #{X}#, }}}')[0]).toMatch(
    /undetermined workspace-cmk-missing: token '#\{X\}#'/,
  );
  expect(lint('{"parameters": {"cmk": {"value": [__A__, <b>]}}}')[0]).toMatch(/fail template-evaluation/);
  expect(lint('{"parameters": {"cmk": #{X}#}}')[0]).toMatch(/undetermined workspace-cmk-missing: token '#\{X\}#'/);
  // What is still wrong is told of as it stands there.
  expect(lint('{"parameters": {"cmk": {"value": #{X}# ')).toEqual(['main.parameters.json:1 fail template-syntax']);
  expect(lint('{"parameters": {"cmk": {"value": @@X@@}}}')).toEqual(['main.parameters.json:1 fail template-syntax']);
  expect(lint('{"parameters": {"cmk": {"value": @@X@@}}}', '{"tokens": ["@@NAME@@"]}')[0]).toMatch(/token '@@X@@'/);
  const files = { 'main.json': main, 'p.json': '{"cmk": {"value": ${B=Disabled}}}' };
  const { stdout } = await cli(['expand', 'main.json', '--parameters', 'p.json'], { files });
  expect(stdout).toContain('"status": "Disabled"');
});

test('the configuration says what tokens look like', () => {
  const values = '{"parameters": {"cmk": {"value": "Enabled@@X@@"}}}';
  expect(lint(values)).toContainEqual('main.parameters.json:1 fail workspace-cmk-missing');
  expect(lint(values, '{"tokens": ["@@NAME@@"]}')).toEqual([
    expect.stringMatching(/^main\.parameters\.json:1 undetermined workspace-cmk-missing: token '@@X@@'/),
  ]);
  const known = '{"parameters": {"cmk": {"value": "${X}"}}}';
  expect(lint(known, '{"tokens": []}')).toContainEqual('main.parameters.json:1 fail workspace-cmk-missing');
});

test('names that differ only in case are no pass', () => {
  const values = '{"parameters": {"cmk": {"value": "Disabled"},\n"CMK": {"value": "Enabled"}}}';
  expect(lint(values)).toEqual([
    'main.parameters.json:2 fail template-syntax',
    expect.stringMatching(/^main\.parameters\.json:2 undetermined workspace-cmk-missing/),
  ]);
  expect(lint('{"parameters": {"cmk": {"value": "Enabled",\n"Value": "Disabled"}}}')[0]).toBe(
    'main.parameters.json:2 fail template-syntax',
  );
  expect(lint('{"parameters": {"cmk": {"value": "Enabled"}},\n"Parameters": {}}')[0]).toBe(
    'main.parameters.json:2 fail template-syntax',
  );
});

test('expand reads parameter files as lint does', async () => {
  const files = { 'main.json': main, 'p.json': '{"cmk": {"value": "a-${B}"}}' };
  const { stdout } = await cli(['expand', 'main.json', '--parameters', 'p.json'], { files });
  expect(JSON.parse(stdout)).toMatchObject({
    predictedResources: [{ properties: { encryption: { status: "[concat('a-', externalInputs('${B}'))]" } } }],
  });
});
