import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { Random } from '../../../scripts/conformance/fuzz/random.js';
import { analyze } from '../../../src/analyze.js';
import { parseConfig } from '../../../src/config/config.js';
import { UsageError } from '../../../src/usage/errors.js';
import { printValue } from '../../../src/expressions/print.js';
import type { Report } from '../../../src/diagnostics/report.js';
import { discover } from '../../../src/discovery/discover.js';
import { globMatcher } from '../../../src/source/glob.js';
import { readDocument } from '../../../src/source/json-document.js';
import { tokenReader } from '../../../src/source/parameters/tokens.js';
import { evaluateDeployment } from '../../../src/template/deployment.js';
import { ruleFacts } from '../../../src/rules/catalogue.js';
import { disk } from '../../../src/files/disk.js';
import { sentence } from '../../../src/messages/sentence.js';

/*
 * Every input of a run has an effect or is named: over random trees of templates, parameter files in all layouts and shapes,
 * Bicep, links, patterns and whatever else lies around.
 */

type Tree = Readonly<Record<string, string>>;

interface Run {
  readonly tree: Tree;
  readonly paths: readonly string[];
}

const schemas = 'https://schema.management.azure.com/schemas/2019-04-01';
const folders = ['', 'infra', 'infra/ml', 'env', 'env/prod', 'infra/parameters', 'Params/eu', 'config', 'modules'];
const templateNames = ['main', 'azuredeploy', 'ws', 'main.prod'];
const parameterNames = [
  'main.parameters.json',
  'main.parameters.dev.json',
  'main.prod.parameters.json',
  'ws-params.json',
  'parameters.json',
  'prod.json',
  'main.dev.json',
  'azuredeploy.parameters.json',
  'values.json',
];
const names = ['cmk', 'location', 'tags', 'CMK', 'other'];

function templateText(random: Random, links: readonly string[]): string {
  const declared = names.slice(0, 3).filter(() => random.chance(70));
  const parameters = Object.fromEntries(
    declared.map((name) => [name, { type: 'string', ...(random.chance(60) ? { defaultValue: 'Enabled' } : {}) }]),
  );
  const ours = random.chance(80);
  const workspace = {
    type: ours ? 'Microsoft.MachineLearningServices/workspaces' : 'Microsoft.Storage/storageAccounts',
    apiVersion: '2024-10-01',
    name: 'x',
    properties: { encryption: { status: declared.includes('cmk') ? "[parameters('cmk')]" : 'Disabled' } },
  };
  const nested = links.map((relativePath, index) => ({
    type: 'Microsoft.Resources/deployments',
    apiVersion: '2022-09-01',
    name: `link${index}`,
    properties: { mode: 'Incremental', templateLink: { relativePath } },
  }));
  const outputs = Object.fromEntries(
    declared.map((name) => [name, { type: 'string', value: `[parameters('${name}')]` }]),
  );
  const $schema = `${schemas}/deploymentTemplate.json#`;
  return JSON.stringify(
    { $schema, contentVersion: '1.0.0.0', parameters, resources: [workspace, ...nested], outputs },
    undefined,
    1,
  );
}

function parameterText(random: Random): string {
  const given = names.filter(() => random.chance(40));
  const entry = (): unknown =>
    random.pick<unknown>([
      { value: 'Disabled' },
      { value: 'Enabled' },
      { value: '${STATUS}' },
      { value: null },
      'Disabled',
      {},
    ]);
  const isSound = random.chance(70);
  const values = Object.fromEntries(given.map((name) => [name, isSound ? { value: 'Disabled' } : entry()]));
  const metadata = random.chance(15)
    ? { metadata: { template: random.pick(['main.json', '../infra/main.bicep', 'x.json']) } }
    : {};
  const text = JSON.stringify(
    random.pick<object>([
      { $schema: `${schemas}/deploymentParameters.json#`, ...metadata, parameters: values },
      { $schema: `${schemas}/deploymentParameters.json#`, ...metadata, parameters: values },
      { parameters: values },
      { $schema: `${schemas}/deploymentTemplate.json#`, parameters: values },
      values,
    ]),
    undefined,
    1,
  );
  return random.chance(5) ? text.slice(0, -2) : text;
}

function bicepText(random: Random): string {
  const module = `module m '${random.pick(['modules/ws.bicep', '../modules/ws.bicep', 'br:contoso.azurecr.io/x:1'])}' = { name: 'm' }\n`;
  const resource = "resource w 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = { name: 'w' }\n";
  return `param cmk string = 'Enabled'\n${random.pick([module, resource, ''])}`;
}

function randomRun(seed: number): Run {
  const random = new Random(seed);
  const tree: Record<string, string> = {};
  const some = (most: number, add: () => void): void => {
    for (let count = random.below(most + 1); count > 0; count--) add();
  };
  const place = (name: string): string => posix.join(random.pick(folders), name);
  some(4, () => {
    const links = random.chance(20) ? [random.pick(['ws.json', '../modules/ws.json', 'gone.json'])] : [];
    tree[place(`${random.pick(templateNames)}.json`)] = templateText(random, links);
  });
  some(5, () => (tree[place(random.pick(parameterNames))] = parameterText(random)));
  some(2, () => (tree[place(`${random.pick(templateNames)}.bicep`)] = bicepText(random)));
  some(2, () => {
    const using = random.pick([
      "'main.bicep'",
      "'../infra/main.bicep'",
      "'./ws.bicep'",
      'none',
      "'br:contoso.azurecr.io/x:1'",
    ]);
    tree[place(random.pick(['main.dev', 'prod', 'main', 'values']) + '.bicepparam')] =
      `using ${using}\nparam cmk = 'Disabled'\n`;
  });
  some(2, () => {
    tree[place(random.pick(['package.json', 'appsettings.json', 'notes.jsonc']))] = random.pick([
      '{"name": "x"}',
      '[]',
      '{"a": ',
      '',
    ]);
  });
  if (random.chance(40)) {
    const pattern = (): string => random.pick(['infra/main.json', '**/ws.json', 'main.bicep', 'nothing.json', 'infra']);
    const files = (): readonly string[] => [random.pick([...Object.keys(tree), 'gone.json'])];
    const config = {
      ...(random.chance(50) ? { parameters: { [pattern()]: files() } } : {}),
      ...(random.chance(30) ? { exclude: [pattern()] } : {}),
      ...(random.chance(30) ? { include: ['**/*.json', pattern()] } : {}),
    };
    tree['cmklint.json'] = JSON.stringify(config);
  }
  const paths = random.pick<readonly string[]>([
    [],
    [],
    ['.'],
    ['infra'],
    ['env', 'config'],
    [random.pick(Object.keys(tree).concat('.'))],
  ]);
  return { tree, paths };
}

/** What the run passes over without a word. */
function silences({ tree, paths }: Run): readonly string[] {
  const cwd = mkdtempSync(join(tmpdir(), 'inputs-'));
  try {
    for (const [file, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    }
    return silencesIn(tree, paths, cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function silencesIn(tree: Tree, paths: readonly string[], cwd: string): readonly string[] {
  const config = parseConfig('cmklint.json', tree['cmklint.json'] ?? '{}', [...ruleFacts().values()]);
  const patterns = [...config.parameters.keys()];
  let report: Report;
  try {
    report = analyze({ paths, parameters: [], config, files: disk(cwd) });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return patterns.some((pattern) => error.message.includes(`'${pattern}'`)) ? [] : [`refused: ${error.message}`];
  }
  const told = new Set([
    ...report.files.skipped.map(({ file }) => file),
    ...report.errors.map(({ file }) => file ?? ''),
    ...report.diagnostics.map(({ location }) => location.file),
  ]);
  const sources = discover(paths, disk(cwd), {
    include: config.include,
    exclude: config.exclude,
    parameterFilesOf: Object.fromEntries(config.parameters),
  });
  const used = new Set(
    sources.templates.flatMap(({ document, parameterFiles }) => [document, ...parameterFiles].map(({ file }) => file)),
  );
  const [include, exclude] = [config.include, config.exclude].map((some) => globMatcher(some.map(({ glob }) => glob)));
  const isLeftOut = (file: string): boolean =>
    report.leftOut.length > 0 && (exclude?.(file) === true || (config.include.length > 0 && include?.(file) === false));
  const forgotten = asked(tree, paths).filter((file) => !used.has(file) && !told.has(file) && !isLeftOut(file));
  const effects = (pattern: string): boolean =>
    sources.templates.some(({ parameterFiles }) =>
      parameterFiles.some(({ file }) => config.parameters.get(pattern)?.includes(file)),
    ) ||
    report.withoutEffect.some(({ input }) => input.includes(`'${pattern}'`)) ||
    report.files.skipped.some(({ reason }) => sentence(reason).includes('not compiled')) ||
    report.errors.length > 0;
  return [
    ...forgotten.map((file) => `file ${file}`),
    ...patterns.filter((pattern) => !effects(pattern)).map((pattern) => `pattern ${pattern}`),
    ...sources.templates.flatMap((source) =>
      source.parameterFiles.flatMap((file) => idleEntries(source.document.file, file.file, tree, told)),
    ),
    ...idleLinks(tree, report),
  ];
}

/** The files that the user asked for. The configuration is not looked at but where it is asked for by name. */
function asked(tree: Tree, paths: readonly string[]): readonly string[] {
  const roots = paths.length === 0 ? ['.'] : paths;
  return Object.keys(tree).filter((file) =>
    roots.some((root) => root === '.' || file === root || file.startsWith(`${root}/`)),
  );
}

/** Entries of a used parameter file that change no value, with nothing said of them. */
function idleEntries(template: string, file: string, tree: Tree, told: ReadonlySet<string>): readonly string[] {
  const document = readDocument(template, tree[template] ?? '');
  // What Azure would refuse in templates that deploy nothing of ours is none of our business.
  if (!document.text.includes('MachineLearningServices')) return [];
  const root = readDocument(file, tree[file] ?? '').root as { parameters?: object } | undefined;
  const section = (root?.parameters ?? root ?? {}) as Readonly<Record<string, unknown>>;
  const outputsWith = (values: object): string => {
    const options = {
      parameterFile: { file, root: { parameters: values } as never },
      fillIns: tokenReader(),
      requireParameters: false,
    };
    return [...evaluateDeployment(document, options).outputs].map(([, value]) => printValue(value)).join();
  };
  return Object.keys(section).flatMap((name) => {
    if (name.startsWith('$') || name === 'contentVersion' || name === 'metadata') return [];
    const others = Object.fromEntries(Object.entries(section).filter(([other]) => other !== name));
    const [one, two] = ['one', 'two'].map((value) => outputsWith({ ...others, [name]: { value } }));
    const hasWrapper = typeof section[name] === 'object' && section[name] !== null && 'value' in section[name];
    if (one !== two && hasWrapper) return [];
    return told.has(file) ? [] : [`entry ${name} of ${file}`];
  });
}

/** Links to what is not there, with nothing said where they stand. */
function idleLinks(tree: Tree, report: Report): readonly string[] {
  return report.files.templates.flatMap((file) => {
    const [, target] = /"relativePath": "([^"]*)"/.exec(tree[file] ?? '') ?? [];
    if (target === undefined || posix.join(posix.dirname(file), target) in tree) return [];
    return report.diagnostics.some(({ location }) => location.file === file) ? [] : [`link ${target} of ${file}`];
  });
}

/** The smallest run that is found to be silent about something. */
function shrunk(run: Run): Run {
  for (const file of Object.keys(run.tree)) {
    const tree = Object.fromEntries(Object.entries(run.tree).filter(([other]) => other !== file));
    const smaller = { ...run, tree };
    if (silences(smaller).length > 0) return shrunk(smaller);
  }
  return run;
}

const TREES = Number(process.env['TREES'] ?? 150);
const FIRST_SEED = Number(process.env['SEED'] ?? 1);

test('every file, entry, pattern and link of a run has an effect or is named', () => {
  for (let seed = FIRST_SEED; seed < FIRST_SEED + TREES; seed++) {
    const run = randomRun(seed);
    if (silences(run).length === 0) continue;
    const smallest = shrunk(run);
    throw new Error(`Seed ${seed}: ${silences(smallest).join('; ')}\n${JSON.stringify(smallest, undefined, 2)}`);
  }
});
