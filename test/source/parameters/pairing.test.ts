import { discover } from '../../../src/discovery/discover.js';
import type { DiscoverOptions } from '../../../src/discovery/discover.js';
import { workspace } from '../../workspace.js';
import { disk } from '../../../src/files/disk.js';
import { sentence } from '../../../src/messages/sentence.js';

const schemas = 'https://schema.management.azure.com/schemas/2019-04-01';

/** A template of ours that declares these parameters; those with `!` are required. */
function template(...names: readonly string[]): string {
  const parameters = Object.fromEntries(
    names.map((name) => [
      name.replace('!', ''),
      { type: 'string', ...(name.endsWith('!') ? {} : { defaultValue: '' }) },
    ]),
  );
  const resources = [{ type: 'Microsoft.MachineLearningServices/workspaces', apiVersion: '2024-10-01', name: 'ws' }];
  return JSON.stringify({ $schema: `${schemas}/deploymentTemplate.json#`, parameters, resources });
}

/** A parameter file that gives these. */
function values(...names: readonly string[]): string {
  const parameters = Object.fromEntries(names.map((name) => [name, { value: 'x' }]));
  return JSON.stringify({ $schema: `${schemas}/deploymentParameters.json#`, contentVersion: '1.0.0.0', parameters });
}

type Files = Readonly<Record<string, string>>;

/** `template ← parameter files`; unused ones with the reason behind the first colon, others with theirs. */
function pairs(files: Files, { paths = [], ...options }: DiscoverOptions & { paths?: readonly string[] } = {}) {
  const set = discover(paths, disk(workspace(files)), options);
  return {
    used: set.templates.map(({ document, parameterFiles }) =>
      [document.file, ...parameterFiles.map(({ file }) => file)].join(' ← '),
    ),
    unused: set.unused.map(
      ({ document, message }) => `${document.file}:${sentence(message).split(':').slice(1).join(':')}`,
    ),
    skipped: set.skipped.map(({ file, reason, notable, mayHoldOurs }) => {
      return `${file}: ${sentence(reason)}${notable ? ' !' : ''}${mayHoldOurs === true ? '!' : ''}`;
    }),
    errors: set.errors.map(({ file, message }) => `${file ?? ''}: ${sentence(message)}`),
    idlePatterns: set.idlePatterns,
  };
}

const nothingElse = { unused: [], skipped: [], errors: [], idlePatterns: [] };

describe('a parameter file belongs to a template', () => {
  test.each([
    // By name.
    ['main.json', 'main.parameters.json'],
    ['main.json', 'main.parameters.prod.json'],
    ['main.json', 'main.prod.parameters.json'],
    ['main.json', 'main-parameters.json'],
    ['main.json', 'main.params.json'],
    ['main.json', 'main.param.prod.json'],
    ['main.json', 'Main.Parameters.jsonc'],
    ['main.json', 'mainParameters.json'],
    ['main.json', 'main.dev.json'],
    ['main.json', 'prod-main.parameters.json'],
    ['main.json', 'parameters-main-prod.json'],
    ['azuredeploy.json', 'azuredeploy.parameters.json'],
    ['ml.template.json', 'ml.parameters.json'],
    ['main.json', 'env/prod/main.parameters.json'],
    ['infra/main.json', 'infra/parameters/main.prod.parameters.json'],
    ['infra/main.json', 'parameters/main.json'],
    // By content.
    ['main.json', 'parameters.json'],
    ['main.json', 'params.prod.json'],
    ['main.json', 'prod.json'],
    ['main.json', 'parameters/prod.json'],
    ['main.json', 'Params/eu/prod.json'],
    ['main.json', '.parameters/dev.json'],
    ['main.json', 'environments/dev.json'],
    ['main.json', 'env/prod/ml/values.json'],
    ['infra/main.json', 'env/dev.json'],
    ['infra/main.json', 'environments/dev/parameters.json'],
    ['env/prod/main.json', 'env/prod/values.json'],
    ['template.json', 'parameters.json'],
  ])('%s ← %s', (main, file) => {
    expect(pairs({ [main]: template('cmk!', 'tags'), [file]: values('CMK') })).toEqual({
      ...nothingElse,
      used: [`${main} ← ${file}`],
    });
  });

  test('the longest name counts, then the nearest folder', () => {
    const files = {
      'main.json': template('a'),
      'main.prod.json': template('a'),
      'main.prod.parameters.json': values('a'),
      'main.parameters.prod.json': values('a'),
      'sub/env/main.parameters.json': values('a'),
      'sub/main.json': template('a'),
    };
    expect(pairs(files).used).toEqual([
      'main.json ← main.parameters.prod.json',
      'main.prod.json ← main.prod.parameters.json',
      'sub/main.json ← sub/env/main.parameters.json',
    ]);
  });

  test('a name counts more than what is given; what is given decides among templates of one folder', () => {
    const files = {
      'hub.json': template('hub!', 'location'),
      'project.json': template('project!', 'location'),
      'prod.json': values('project', 'location'),
      'parameters.dev.json': values('hub'),
      'hub.parameters.json': values('project', 'location'),
    };
    expect(pairs(files)).toEqual({
      ...nothingElse,
      used: ['hub.json ← hub.parameters.json ← parameters.dev.json', 'project.json ← prod.json'],
    });
  });

  test('to all templates that are equally near', () => {
    const files = {
      'a.json': template('x!'),
      'b.json': template('x'),
      'sub/c.json': template('x'),
      'values.json': values('x'),
    };
    expect(pairs(files).used).toEqual(['a.json ← values.json', 'b.json ← values.json', 'sub/c.json']);
  });

  test('what ties a file to a template without interest hides none of ours', () => {
    const other = template('a').replaceAll('MachineLearningServices/workspaces', 'Storage/storageAccounts');
    const pointing = values('a').replace('"parameters"', '"metadata":{"template":"decoy.json"},"parameters"');
    expect(pairs({ 'main.json': template('a'), 'decoy.json': other, 'main.parameters.json': pointing }).used).toEqual([
      'decoy.json ← main.parameters.json',
      'main.json ← main.parameters.json',
    ]);
    const bicepparam = { 'main.bicepparam': "using 'decoy.json'", 'main.parameters.json': values('a') };
    expect(pairs({ 'main.json': template('a'), 'decoy.json': other, ...bicepparam }).used).toContain(
      'main.json ← main.parameters.json',
    );
    const files = {
      'main.json': template('a'),
      'env/x.json': other,
      'env/prod.json': values('a'),
      'x.parameters.json': values('a'),
    };
    expect(pairs(files).used).toEqual(['env/x.json ← env/prod.json', 'main.json ← env/prod.json ← x.parameters.json']);
    // It is called like another one, and does not go with ours.
    expect(pairs({ 'main.json': template('b'), 'decoy.json': other, 'main.parameters.json': pointing }).used).toEqual([
      'decoy.json ← main.parameters.json',
      'main.json',
    ]);
  });

  test('by metadata.template', () => {
    const pointing = (path: string): string =>
      values('a').replace('"parameters"', `"metadata":{"template":"${path}"},"parameters"`);
    const files = {
      'infra/ml/main.json': template('a'),
      'infra/ml/other.json': template('a'),
      'config/x.json': pointing('../infra/ml/main.bicep'),
      'config/y.json': pointing('infra/ml/other.json'),
      'infra/ml/other.parameters.json': pointing('main.json'),
      'infra/ml/main.parameters.json': pointing('https://example.com/gone.json'),
    };
    expect(pairs(files)).toEqual({
      ...nothingElse,
      used: [
        'infra/ml/main.json ← config/x.json ← infra/ml/main.parameters.json ← infra/ml/other.parameters.json',
        'infra/ml/other.json ← config/y.json',
      ],
    });
  });

  test('required parameters that have a default behind a $ref or take null need not be given', () => {
    const main = template('a').replace(
      '"parameters":{',
      '"languageVersion":"2.0","definitions":{"n":{"type":"string","nullable":true}},"parameters":{"b":{"$ref":"#/definitions/n"},"c":{"type":"int","nullable":true},',
    );
    expect(pairs({ 'main.json': main, 'prod.json': values('a') }).used).toEqual(['main.json ← prod.json']);
  });
});

describe('the shape of a parameter file', () => {
  const main = template('cmk');
  test.each([
    ['main.parameters.json', '{"cmk": {"value": "x"}}'],
    ['prod.json', '{"cmk": {"value": "x"}}'],
    ['prod.json', '{"parameters": {"cmk": {"value": "x"}}}'],
    ['prod.json', '{"$schema": "https://example.com/x.json", "parameters": {"cmk": {"value": "x"}}}'],
    ['prod.json', `{"$schema": "${schemas}/deploymentTemplate.json#", "parameters": {"cmk": {"reference": {}}}}`],
    ['main.parameters.json', `{"$schema": "${schemas}/deploymentTemplate.json#", "parameters": {"cmk": "x"}}`],
    ['main.parameters.json', '{"parameters": {"cmk": "Disabled"}}'],
    ['main.parameters.json', '{"cmk": "Disabled"}'],
    ['main.parameters.json', '{"parameters": {}}'],
    ['main.parameters.json', '{"parameters": '],
    ['main.parameters.json', `{"$schema": "${schemas}/deploymentParameters.json#", "parameters": {"cmk": {`],
    // What stands beside the values hides nothing.
    [
      'prod.json',
      `{"$schema": "${schemas}/deploymentParameters.json#", "parameters": {"cmk": {"value": "x"}}, "resources": []}`,
    ],
    [
      'prod.json',
      `{"$schema": "${schemas}/deploymentTemplate.json#", "parameters": {"cmk": {"value": "x"}}, "resources": []}`,
    ],
    [
      'prod.json',
      `{"$schema": "${schemas}/deploymentTemplate.json#", "parameters": {"cmk": {"value": "x"}}, "resources": [{}]}`,
    ],
    ['main.parameters.json', '{"parameters": {"cmk": {"value": "x"}}, "contentVersion": "1.0.0.0", "resources": {}}'],
    ['prod.json', '{"parameters": {"cmk": {"value": "x"}}, "policyRule": {}}'],
    [
      'prod.json',
      '{"$schema": "https://x/0.1.2-preview/CreateUIDefinition.MultiVm.json#", "parameters": {"cmk": {"value": "x"}}}',
    ],
    ['prod.json', '{"_comment": "of the platform team", "parameters": {"cmk": {"value": "x"}}}'],
  ])('%s with %s is one', (file, text) => {
    expect(pairs({ 'main.json': main, [file]: text }).used).toEqual([`main.json ← ${file}`]);
  });

  test.each([
    ['empty.json', '{}'],
    ['prod.json', '{"parameters": {}}'],
    ['package.json', '{"name": "x", "version": "1.0.0"}'],
    ['appsettings.json', '{"cmk": "x"}'],
    ['main.tokens.json', '{"colour": {"value": "#fff"}}'],
    ['outputs.json', '{"other": {"type": "String", "value": "x"}}'],
    ['definition.json', '{"parameters": {"effect": {"type": "String", "metadata": {}, "defaultValue": "Deny"}}}'],
    ['policy.json', '{"properties": {"policyRule": {}, "parameters": {"cmk": {"value": "x"}}}}'],
    [
      'ui.json',
      '{"$schema": "https://x/0.1.2-preview/CreateUIDefinition.MultiVm.json#", "parameters": {"basics": []}}',
    ],
    ['flow.json', '{"definition": {}, "parameters": {"$connections": {"value": {}}}}'],
    ['assignment.json', '{"policyDefinitionId": "x", "parameters": {"effect": {"value": "Deny"}}}'],
    ['main.parameters.notes.json', '{"hello": 1}'],
    ['list.parameters.json', '[]'],
  ])('%s with %s is none', (file, text) => {
    const { used, unused, skipped } = pairs({ 'main.json': main, [file]: text });
    expect({ used, unused }).toEqual({ used: ['main.json'], unused: [] });
    expect(skipped).toEqual([expect.stringMatching(new RegExp(`^${file}: `))]);
  });

  test('what only mentions resources is no template', () => {
    const text = `{"$schema": "${schemas}/deploymentTemplate.json#", "parameters": {"cmk": {"value": {"resources": []}}}}`;
    expect(pairs({ 'main.json': main, 'prod.json': text }).used).toEqual(['main.json ← prod.json']);
  });

  test('values of other tools, deep in a folder, are theirs', () => {
    const text = '{"cmk": {"value": "x"}}';
    const files = { 'main.json': main, 'env/lib/site-packages/x/y.json': text, 'env/prod/values.json': text };
    expect(pairs(files)).toMatchObject({ used: ['main.json ← env/prod/values.json'], unused: [] });
    expect(pairs({ 'main.json': main, 'policy/effect.json': '{"effect": {"value": "Deny"}}' }).unused).toEqual([]);
  });

  test('a parameter may be called resources', () => {
    const text = '{"resources": {"value": []}, "cmk": {"value": "x"}}';
    expect(pairs({ 'main.json': template('cmk', 'resources'), 'prod.json': text }).used).toEqual([
      'main.json ← prod.json',
    ]);
  });

  test('a template that gives its parameters types stays one', () => {
    const text = template('cmk').replace('"defaultValue":""', '"value":"x"');
    expect(pairs({ 'main.json': main, 'prod.json': text }).used).toEqual(['main.json', 'prod.json']);
  });

  test('a template without resources stays one', () => {
    const files = {
      'main.json': main,
      'none.json': `{"$schema": "${schemas}/deploymentTemplate.json#", "parameters": {"cmk": {"type": "string"}}}`,
      'empty.parameters.json': `{"$schema": "${schemas}/deploymentTemplate.json#", "parameters": {}, "resources": []}`,
    };
    expect(pairs(files).used).toEqual(['empty.parameters.json', 'main.json', 'none.json']);
  });
});

describe('a parameter file that belongs to none', () => {
  test.each([
    ['other.parameters.json', values('cmkk'), " 'main.json' declares no parameter 'cmkk'. Did you mean 'cmk'?"],
    ['prod.json', values('cmk'), " it lacks 'location', which 'main.json' requires."],
    ['prod.json', values(), " it gives no value, and is not called like 'main.json'."],
    ['main.parameters.json', '{"cmkk": {"value": "x"}}', " 'main.json' declares no parameter 'cmkk'."],
    ['main.parameters.json', '{"cmkk": "x"}', " 'main.json' declares no parameter 'cmkk'."],
    ['config/prod.json', values('cmk', 'location'), " 'main.json', whose parameters it gives, is too far away."],
    ['config/prod.json', values('what'), ' no template is near it.'],
    [
      'config/prod.json',
      values('cmk', 'location').replace('"parameters"', '"metadata":{"template":"../mian.json"},"parameters"'),
      " the template that its metadata names, '../mian.json', is not among the files that are read.",
    ],
  ])('%s with %s: %s', (file, text, reason) => {
    expect(pairs({ 'main.json': template('cmk', 'location!'), [file]: text })).toMatchObject({
      used: ['main.json'],
      unused: [expect.stringContaining(`${file}:${reason}`)],
      skipped: [],
    });
  });

  test('is not told of where nothing of ours is near it', () => {
    const other = template('a').replaceAll('MachineLearningServices/workspaces', 'Storage/storageAccounts');
    const files = {
      'ml/main.json': template('a'),
      'web/app.json': other,
      'web/x.json': values('b'),
      'docs/y.json': values('c'),
    };
    const reason = 'parameters that belong to no template';
    expect(pairs({ ...files, 'docs/z.json': other })).toMatchObject({
      unused: [],
      skipped: [`docs/y.json: ${reason}`, `web/x.json: ${reason}`],
    });
  });
});

describe('parameter files that are named', () => {
  const files = {
    'main.json': template('a'),
    'main.parameters.json': values('a'),
    'prod.json': values('a'),
    'other/site.json': template('b!'),
    'other/site.parameters.json': values('b'),
  };

  test('take the place of those found', () => {
    const used = ['main.json ← prod.json', 'other/site.json ← other/site.parameters.json'];
    const skipped = ["main.parameters.json: other parameter files are named for 'main.json'"];
    expect(pairs(files, { parameterFiles: ['prod.json'] })).toEqual({ ...nothingElse, used, skipped });
    expect(pairs(files, { parameterFilesOf: { 'main.bicep': ['prod.json'] } })).toEqual({
      ...nothingElse,
      used,
      skipped,
    });
  });

  test('belong to the one template they suit, wherever it lies', () => {
    const more = { ...files, 'deep/down/site.prod.parameters.json': values('b'), 'deep/values.json': values('b') };
    const parameterFiles = ['deep/down/site.prod.parameters.json', 'deep/values.json'];
    expect(pairs(more, { parameterFiles }).used).toContain(
      'other/site.json ← deep/down/site.prod.parameters.json ← deep/values.json',
    );
  });

  test('are judged with the template that is named with them, however little they fit', () => {
    const more = { 'main.json': template('a', 'c!'), 'b.json': template('b'), 'p.json': values('nothing') };
    expect(pairs(more, { paths: ['main.json'], parameterFiles: ['p.json'] }).used).toEqual(['main.json ← p.json']);
    expect(pairs(more, { paths: ['main.json', 'b.json'], parameterFiles: ['p.json'] }).used).toEqual([
      'b.json ← p.json',
      'main.json ← p.json',
    ]);
  });

  test('and suit none are told of', () => {
    const more = { ...files, 'p.json': values('nothing') };
    expect(pairs(more, { parameterFiles: ['p.json'] })).toMatchObject({
      unused: [expect.stringContaining("p.json: 'main.json' declares no parameter 'nothing'.")],
    });
    expect(
      pairs({ ...files, 'far/away/p.json': values('b', 'c') }, { parameterFiles: ['far/away/p.json'] }),
    ).toMatchObject({
      unused: ["far/away/p.json: 'other/site.json' declares no parameter 'c'."],
    });
  });

  test('a pattern that matches no template is told, one whose templates are not part of the run is no error', () => {
    const parameterFilesOf = { 'mian.json': ['prod.json'], '**/site.json': ['prod.json'] };
    expect(pairs(files, { parameterFilesOf }).idlePatterns).toEqual(['mian.json']);
    expect(pairs(files, { paths: ['main.json'], parameterFilesOf }).idlePatterns).toEqual(['mian.json']);
    expect(pairs(files, { exclude: [{ glob: 'other', by: 'test' }], parameterFilesOf }).idlePatterns).toEqual([
      'mian.json',
    ]);
  });
});

describe('a file that is named brings what belongs to it', () => {
  const files = {
    'infra/main.json': template('a!'),
    'infra/side.json': template('s'),
    'infra/values.json': values('a'),
    'infra/side.parameters.json': values('s'),
    'infra/parameters/prod/values.json': values('a'),
    'env/dev.json': values('a'),
    'env/unfit.json': values('z'),
    'web/main.json': template('w'),
  };

  test('a template its parameter files, and no word on those of others', () => {
    const used = ['infra/main.json ← env/dev.json ← infra/parameters/prod/values.json ← infra/values.json'];
    expect(pairs(files, { paths: ['infra/main.json'] })).toEqual({ ...nothingElse, used });
  });

  test('a folder those beside it', () => {
    expect(pairs(files, { paths: ['infra'] })).toEqual({
      ...nothingElse,
      used: [
        'infra/main.json ← env/dev.json ← infra/parameters/prod/values.json ← infra/values.json',
        'infra/side.json ← infra/side.parameters.json',
      ],
    });
  });

  test('a parameter file its template, with this file alone', () => {
    expect(pairs(files, { paths: ['env/dev.json'] })).toEqual({
      ...nothingElse,
      used: ['infra/main.json ← env/dev.json'],
    });
    expect(pairs(files, { paths: ['env'] })).toMatchObject({
      used: ['infra/main.json ← env/dev.json'],
      unused: [expect.stringContaining('env/unfit.json')],
    });
  });

  test('what is left out is not brought', () => {
    const exclude = [{ glob: 'env', by: 'test' }];
    expect(pairs(files, { paths: ['infra/main.json'], exclude }).used).toEqual([
      'infra/main.json ← infra/parameters/prod/values.json ← infra/values.json',
    ]);
  });
});

test('what cannot be read and holds values may be for a template of ours near it, which is not judged with it', () => {
  const broken = '{"a": {"value": "b"}';
  const files = { 'infra/main.json': template('a'), 'infra/main.prod.json': broken, 'infra/env/x.json': broken };
  const lost = ['infra/env/x.json', 'infra/main.prod.json'].map(
    (file) => `${file}: not JSON (line 1), although it may give parameters of 'infra/main.json' !!`,
  );
  const elsewhere = { 'src/app.json': broken, 'infra/package.json': '{"name": "x"' };
  expect(pairs({ ...files, ...elsewhere }).skipped).toEqual([
    ...lost,
    'infra/package.json: not JSON (line 1)',
    'src/app.json: not JSON (line 1)',
  ]);
  expect(pairs(files, { paths: ['infra/main.json'] }).skipped).toEqual(lost);
  const given = { 'other/given.json': '{"parameters": {"a": {"value": "x"}}}' };
  expect(pairs({ ...files, ...given }, { paths: ['infra'], parameterFiles: ['other/given.json'] }).skipped).toEqual(
    lost.map((line) => line.replace(/, although.*/, '')),
  );
  const tokens = { 'prod.json': '{"a": {"value": #{NAME}#}}' };
  expect(pairs({ 'main.json': template('a'), ...tokens })).toEqual({ ...nothingElse, used: ['main.json ← prod.json'] });
});

describe('Bicep parameters', () => {
  const bicep = "param a string\nresource w 'Microsoft.MachineLearningServices/workspaces@2024-10-01' = { name: a }\n";
  const advice = (file: string): string =>
    `run 'bicep build-params ${file}.bicepparam --outfile ${file}.parameters.json' and check the JSON`;

  test.each(['env/main.dev.json', 'env/main.dev.parameters.json'])(
    'compiled to %s belong to the template of using',
    (file) => {
      const more = {
        'infra/ml.json': template('a'),
        'infra/other.json': template('a'),
        'env/main.dev.bicepparam': "// using 'other.bicep'\nusing '../infra/ml.bicep'\n",
        [file]: values('a'),
      };
      expect(pairs(more)).toEqual({
        ...nothingElse,
        used: [`infra/ml.json ← ${file}`, 'infra/other.json'],
        skipped: [`env/main.dev.bicepparam: compiled: ${file.slice(4)} is read`],
      });
    },
  );

  test('that are not compiled are named, with their template and what to do', () => {
    const more = { 'main.json': template('a'), 'main.bicep': bicep, 'prod.bicepparam': "using 'main.bicep'" };
    expect(pairs(more).skipped).toEqual([
      'main.bicep: compiled: main.json is read',
      `prod.bicepparam: Bicep is not compiled yet, so 'main.bicep' is not judged with it; ${advice('prod')} !!`,
    ]);
  });

  test('hold up the run only where their template may hold something of ours', () => {
    const ofStorage = "module s 'modules/s.bicep' = { name: 's' }";
    const more = {
      'main.bicep': ofStorage,
      'modules/s.bicep': "resource s 'Microsoft.Storage/storageAccounts@2023-05-01' = { name: 's' }",
      'ml.bicep': "module m 'modules/ml.bicep' = { name: 'm' }",
      'modules/ml.bicep': bicep,
      'main.bicepparam': "using 'main.bicep'",
      'ml.bicepparam': "using './ml.bicep'",
      'gone.bicepparam': "using 'gone.bicep'",
      'base.bicepparam': 'using none\nparam a = 1',
      'storage.bicepparam': "using 'br/public:avm/res/storage/storage-account:0.9.0'",
      'remote.bicepparam': "using 'br:contoso.azurecr.io/ml:v1'",
      'spec.bicepparam': "using 'ts:00000000-0000-0000-0000-000000000000/rg/ml:1'",
      'broken.bicepparam': 'param a = 1',
    };
    const held = pairs(more).skipped.filter((line) => line.includes('.bicepparam:'));
    expect(held.filter((line) => line.endsWith('!!')).map((line) => line.split(':')[0])).toEqual([
      'broken.bicepparam',
      'gone.bicepparam',
      'ml.bicepparam',
      'remote.bicepparam',
      'spec.bicepparam',
    ]);
    expect(held).toContain(
      'base.bicepparam: for no template (using none): judged with the Bicep parameters that extend it',
    );
    expect(held).toContain(
      "remote.bicepparam: its template 'br:contoso.azurecr.io/ml:v1' is not at hand, so what it deploys is not judged !!",
    );
  });

  test('a template that is not compiled holds up the run where it or a module may hold something of ours; modules need no JSON', () => {
    const using = (path: string): string => `module m '${path}' = { name: 'm' }\n`;
    const more = {
      'ready.bicep': using('modules/ready.bicep'),
      'ready.json': template('a'),
      'modules/ready.bicep': bicep,
      'main.bicep': `// ${using('modules/lone.bicep')}${using('modules/a.bicep')}var t = '''\n${using('modules/lone.bicep')}'''`,
      'modules/a.bicep': using('b.bicep'),
      'modules/b.bicep': bicep,
      'modules/lone.bicep': bicep,
      'round.bicep': using('trip.bicep'),
      'trip.bicep': `${using('round.bicep')}${bicep}`,
      'storage.bicep': using('br/public:avm/res/storage/storage-account:0.9.0'),
      'app.bicep': using('ready.json'),
    };
    const lines = pairs(more).skipped.map((line) => line.replace(/Bicep is not compiled yet; .* !/, 'build !'));
    expect(lines).toEqual([
      'app.bicep: build !!',
      'main.bicep: build !!',
      "modules/a.bicep: a module of 'main.bicep'",
      "modules/b.bicep: a module of 'main.bicep'",
      'modules/lone.bicep: build !!',
      "modules/ready.bicep: a module of 'ready.bicep'",
      'ready.bicep: compiled: ready.json is read',
      'round.bicep: build !!',
      'storage.bicep: build !',
      'trip.bicep: build !!',
    ]);
    expect(pairs(more, { paths: ['modules'] }).skipped).toContainEqual(
      expect.stringMatching(/^modules\/a\.bicep: Bicep .*!!$/),
    );
  });

  test.each([
    ['code in a text', "var a = '${toLower('/*')}'\n" + '@{bicep}' + "var b = '${toLower('*/')}'"],
    ['an object in a text', "var a = '${contains({ a: '}/*' }, 'a')}'\n@{bicep}var b = '*/'"],
    ['a text of several lines', "var a = '''/*'''\n@{bicep}var b = '''*/'''"],
    [
      'a nested template',
      "resource d 'Microsoft.Resources/deployments@2022-09-01' = { name: 'd', properties: { mode: 'Incremental', template: loadJsonContent('t.txt') } }",
    ],
    ['a deployment stack', "resource d 'microsoft.resources/deploymentStacks@2024-03-01' = { name: 'd' }"],
  ])('hide nothing in %s', (_, text) => {
    const { skipped } = pairs({ 'main.bicep': text.replace('@{bicep}', `${bicep}\n`) });
    expect(skipped).toEqual([expect.stringMatching(/^main\.bicep: Bicep is not compiled yet.* !!$/)]);
  });

  test('of which the JSON is something else are not compiled', () => {
    expect(pairs({ 'main.bicep': bicep, 'main.json': '{"name": "x"}' }).skipped).toEqual([
      expect.stringMatching(/^main\.bicep: Bicep is not compiled yet.* !!$/),
      'main.json: no deployment template',
    ]);
  });

  test('parameter files of Bicep that is not compiled wait for it', () => {
    const more = {
      'main.bicep': bicep,
      'main.parameters.json': values('a'),
      'prod.json': values('a'),
      'x.json': values('b'),
    };
    expect(pairs(more)).toMatchObject({
      used: [],
      unused: [expect.stringContaining("x.json: 'main.bicep' declares no parameter 'b'.")],
      skipped: [
        expect.stringMatching(/^main\.bicep: Bicep is not compiled yet/),
        "main.parameters.json: for 'main.bicep', which is not compiled",
        "prod.json: for 'main.bicep', which is not compiled",
      ],
    });
  });

  test('compiled to the name of the compiled template do not stand for it', () => {
    const more = { 'main.bicep': bicep, 'main.bicepparam': "using 'main.bicep'", 'main.json': values('a') };
    expect(pairs(more).skipped).toContainEqual(expect.stringMatching(/^main\.bicep: Bicep is not compiled yet/));
  });

  test('a Bicep file that is named stands for its JSON', () => {
    const more = {
      'main.bicep': bicep,
      'main.json': template('a'),
      'main.parameters.json': values('a'),
      'p.bicepparam': "using 'main.bicep'",
      'p.json': values('a'),
    };
    expect(pairs(more, { paths: ['main.bicep'] }).used).toEqual(['main.json ← main.parameters.json ← p.json']);
    expect(pairs(more, { paths: ['p.bicepparam'] }).used).toEqual(['main.json ← p.json']);
    expect(pairs(more, { parameterFiles: ['p.bicepparam'] }).used).toEqual(['main.json ← p.json']);
    expect(pairs({ ...more, 'q.bicepparam': '' }, { parameterFiles: ['q.bicepparam'] }).errors).toEqual([
      `q.bicepparam: Bicep parameters are not compiled yet; ${advice('q')}`,
    ]);
  });

  test('a path that a shell would take for something else is no command', () => {
    const more = { 'a b.bicepparam': "using 'x.bicep'", 'a$(b).bicepparam': "using 'x.bicep'" };
    const [spaced, hostile] = pairs(more)
      .skipped.filter((line) => !line.startsWith('a$'))
      .concat(pairs(more).skipped.filter((line) => line.startsWith('a$')));
    expect(spaced).toContain('bicep build-params "a b.bicepparam" --outfile "a b.parameters.json"');
    expect(hostile).not.toContain('--outfile');
  });
});
