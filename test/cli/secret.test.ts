import { formats } from '../../src/report/formats.js';
import { encryptedWorkspace, templateOf, workspace } from '../workspace.js';
import { cli } from './fake-host.js';

const secret = 'kv-sup3rs3cret';
const { encryption } = encryptedWorkspace.properties;
// The secret stands where rules quote what they find: names, ids, a status.
const main = templateOf({
  ...encryptedWorkspace,
  name: "[parameters('secret')]",
  properties: {
    encryption: {
      status: "[parameters('secret')]",
      keyVaultProperties: {
        ...encryption.keyVaultProperties,
        keyIdentifier: "[concat('https://', parameters('object').name, '/x')]",
      },
    },
  },
}).replace(
  '"resources"',
  '"parameters": {"secret": {"type": "securestring"}, "object": {"type": "secureObject"}},\n"resources"',
);
const parameters = JSON.stringify({ parameters: { secret: { value: secret }, object: { value: { name: secret } } } });
const defaults = main.replace('"securestring"', `"securestring", "defaultValue": "${secret}"`);
const files = { 'main.json': main, 'main.parameters.json': parameters, 'default.json': defaults };
const folder = workspace(files);

test.each(formats)('no secret value is in a $name report', async ({ name: format }) => {
  const { code, stdout, stderr } = await cli(['lint', '--format', format], { cwd: folder });
  expect(code).toBe(1);
  expect(stdout + stderr).toContain('workspace-cmk-missing');
  expect(stdout + stderr).not.toContain(secret);
});

test.each([['main.json', '--parameters', 'main.parameters.json'], ['default.json']])(
  'no secret value is in what expand %s prints',
  async (...argv) => {
    const { stdout, stderr } = await cli(['expand', ...argv], { cwd: folder, files });
    expect(stdout + stderr).not.toContain(secret);
  },
);
