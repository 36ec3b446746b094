import { VERSION } from '../../src/version.js';
import { commands, plannedCommands } from '../../src/cli/commands.js';
import { cli } from './fake-host.js';

test.each([
  [['lnit'], "cmklint: Unknown command 'lnit'. Did you mean 'lint'? `cmklint --help` lists them.\n"],
  [
    ['main.json'],
    "cmklint: Unknown command 'main.json'. Did you mean 'cmklint lint main.json'? `cmklint --help` lists them.\n",
  ],
  [
    ['infra/ml'],
    "cmklint: Unknown command 'infra/ml'. Did you mean 'cmklint lint infra/ml'? `cmklint --help` lists them.\n",
  ],
  [['rules', 'cmk-missing'], "cmklint: There is no rule 'cmk-missing'. Did you mean 'acr-cmk-missing'?\n"],
  [['rules', 'workspace-cmk'], "cmklint: There is no rule 'workspace-cmk'. Did you mean 'workspace-cmk-missing'?\n"],
  [['lint', '--if-nothing', 'warning'], "cmklint: --if-nothing must be one of error, warn, ignore, not 'warning'.\n"],
  [['--format', 'json'], 'cmklint: The command comes first: lint, expand, eval, rules.\n'],
  [['lint', '--fromat', 'json'], "cmklint: Unknown option '--fromat'. Did you mean '--format'?\n"],
  [
    ['lint', '--format', 'sariff'],
    "cmklint: --format must be one of text, json, sarif, markdown, github, not 'sariff'. Did you mean 'sarif'?\n",
  ],
  [['lint', '--fail-on', 'high'], "cmklint: --fail-on must be one of error, warning, note, never, not 'high'.\n"],
  [['lint', '--config'], 'cmklint: --config needs a value: --config FILE\n'],
  [['lint', '--config', 'no.json'], 'cmklint: The configuration no.json does not exist.\n'],
  [['lint', '--config', 'a', '--config', 'b'], 'cmklint: --config can be given only once.\n'],
  [
    ['lint', '--output', 'a.sarif'],
    'cmklint: --output a.sarif needs a --format of its own in front: --format sarif --output a.sarif\n',
  ],
  [
    ['lint', '--format', 'json', '--format', 'text'],
    'cmklint: Only one --format can go to standard output; give the others an --output.\n',
  ],
  [
    ['lint', '--format', 'json', '--output', 'a', '--format', 'sarif', '--output', 'a'],
    'cmklint: --output a is given for two formats.\n',
  ],
  [['lint', '--help=yes'], 'cmklint: --help takes no value.\n'],
  [['expand'], 'cmklint: Name a template: cmklint expand TEMPLATE\n'],
  [['expand', 'a', 'b'], "cmklint: One template at a time, not also 'b'.\n"],
  [['eval'], 'cmklint: Give an expression: cmklint eval "uniqueString(\'a\')"\n'],
  [['eval', '1', '2'], "cmklint: One expression at a time; quote it, or leave out '2'.\n"],
  [
    ['rules', 'workspace-cmk-mising'],
    "cmklint: There is no rule 'workspace-cmk-mising'. Did you mean 'workspace-cmk-missing'?\n",
  ],
])('%j is a usage error', async (argv, stderr) => {
  expect(await cli(argv)).toEqual({ code: 2, stdout: '', stderr, written: new Map() });
});

test.each(plannedCommands)('%s says that it is not there yet, and the help does not name it', async (name) => {
  expect(await cli([name])).toMatchObject({ code: 2, stderr: `cmklint: '${name}' is not available yet.\n` });
  expect((await cli(['--help'])).stdout).not.toContain(`cmklint ${name}`);
});

test('an option from a hostile place is printed as text', async () => {
  expect((await cli(['lint', '--x\n::error::y\u202e'])).stderr).toBe(
    "cmklint: Unknown option '--x ::error::y\\u202e'.\n",
  );
});

test('the help names every command, and every option of each', async () => {
  const { stdout } = await cli(['--help']);
  for (const [name, { usage, options }] of Object.entries(commands)) {
    expect(stdout).toContain(usage);
    const help = await cli([name, '--help']);
    expect(help.code).toBe(0);
    expect(await cli(['help', name])).toEqual(help);
    expect(await cli([name, '-h'])).toEqual(help);
    for (const option of Object.keys(options)) expect(help.stdout).toContain(`  --${option}`);
  }
});

test('without arguments the help is printed, and it is a usage error', async () => {
  expect(await cli([])).toEqual({ ...(await cli(['--help'])), code: 2 });
});

test('--version', async () => expect((await cli(['--version'])).stdout).toBe(`${VERSION}\n`));
