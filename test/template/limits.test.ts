import { DEPLOYMENT, named, nested, template, templateOf, times, workspace } from '../../scripts/bombs/template.js';
import { deepDown } from '../../scripts/crash/deep-down.js';
import { analyze } from '../../src/analyze.js';
import { defaultConfig } from '../../src/config/config.js';
import type { Json, JsonObject } from '../../src/json/value.js';
import type { Report } from '../../src/diagnostics/report.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { toSnapshot } from '../../src/template/snapshot.js';
import { workspace as folder } from '../workspace.js';
import { disk } from '../../src/files/disk.js';

const text = { type: 'string' };

/** Variables of which each uses the one before; they stand in every place that rules look at. */
function chain(size: number, step: (before: string) => Json, first: Json, parameters: JsonObject): JsonObject {
  const last = `[variables('v${size}')]`;
  return {
    parameters,
    variables: named('v', size + 1, (index) => (index === 0 ? first : step(`variables('v${index - 1}')`))),
    resources: [
      workspace(`[format('{0}', variables('v${size}'))]`),
      workspace('uses', {
        keyVault: last,
        encryption: { status: last, keyVaultProperties: { keyIdentifier: last, keyVaultArmId: last } },
      }),
    ],
  };
}

const p = { p: text };
const open = "[parameters('p')]";
const nest = (size: number, wrap: (inner: string) => string, inner: string): string => {
  let result = inner;
  for (let depth = 0; depth < size; depth++) result = wrap(result);
  return `[${result}]`;
};
const uses = (value: string): JsonObject[] => [workspace('uses', { encryption: { status: value }, keyVault: value })];

/** A deployment whose template its parent evaluates. */
function deployment(name: string, value: string, rest: JsonObject = {}): JsonObject {
  const outputs = { value: { type: 'string', value } };
  const properties = { mode: 'Incremental', template: templateOf([workspace(name, { value })], { outputs }) };
  return { type: DEPLOYMENT, apiVersion: '2022-09-01', name, ...rest, properties };
}

/** Small templates that would take more time or memory than there is if all of it were worked out. */
const templates: Readonly<Record<string, JsonObject>> = {
  'lists of lists': chain(60, (v) => `[createArray(${v}, ${v})]`, open, p),
  'known lists of lists': chain(60, (v) => `[createArray(${v}, ${v})]`, 'a', {}),
  'objects written out': chain(60, (v) => ({ a: `[${v}]`, b: [`[${v}]`] }), open, p),
  'known objects written out': chain(60, (v) => ({ a: `[${v}]`, b: [`[${v}]`] }), 'a', {}),
  'texts put together': chain(60, (v) => `[concat(${v}, ${v})]`, open, p),
  'texts of one placeholder many times': chain(60, (v) => `[format('{0}{0}{0}', ${v})]`, open, p),
  'texts joined': chain(60, (v) => `[join(createArray(${v}, ${v}), '-')]`, open, p),
  'replaced by itself': chain(60, (v) => `[replace(${v}, '-', ${v})]`, open, p),
  'objects in objects': chain(60, (v) => `[union(${v}, createObject('a', ${v}))]`, "[parameters('p')]", {
    p: { type: 'object' },
  }),
  'truths of truths': chain(60, (v) => `[and(${v}, or(${v}, not(${v})))]`, open, { p: { type: 'bool' } }),
  'equal to its opposite': chain(60, (v) => `[equals(${v}, not(${v}))]`, open, { p: { type: 'bool' } }),
  'secret and cut': chain(60, (v) => `[take(concat(${v}, ${v}), 1)]`, open, {
    p: { type: 'securestring', defaultValue: 'abc' },
  }),
  'looked up in itself': chain(60, (v) => `[createObject('a', ${v}, 'b', ${v})[parameters('p')]]`, 'a', p),
  'a long chain': chain(2000, (v) => `[concat(${v}, 'a')]`, open, p),
  'a long chain of known lists': chain(2000, (v) => `[createArray(${v})]`, 'a', {}),
  'nested calls': { parameters: p, resources: uses(nest(2000, (inner) => `concat(${inner}, 'a')`, "parameters('p')")) },
  'nested choices': {
    parameters: { p: { type: 'bool' } },
    resources: uses(nest(1000, (inner) => `if(parameters('p'), ${inner}, 'a')`, "'b'")),
  },
  'choices of many answers': {
    parameters: named('p', 60, () => ({ type: 'bool' })),
    variables: named('v', 61, (index) =>
      index === 0
        ? 'a'
        : `[if(parameters('p${index - 1}'), concat(variables('v${index - 1}'), 'a'), concat('b', variables('v${index - 1}')))]`,
    ),
    resources: uses("[variables('v60')]"),
  },
  'a large table looked into': {
    parameters: p,
    variables: { table: named('k', 5000, (index) => (index % 2 === 0 ? 'Enabled' : 'Disabled')) },
    resources: uses("[variables('table')[parameters('p')]]"),
  },
  'functions of functions': {
    parameters: p,
    functions: [
      {
        namespace: 'n',
        members: named('f', 40, (index) => ({
          parameters: [{ name: 'x', type: 'string' }],
          output: {
            type: 'string',
            value:
              index === 0
                ? "[parameters('x')]"
                : `[concat(n.f${index - 1}(parameters('x')), n.f${index - 1}(parameters('x')))]`,
          },
        })),
      },
    ],
    resources: uses("[n.f39(parameters('p'))]"),
  },
  'loops over loops': {
    resources: uses(
      `[string(map(range(0, 9999), lambda('a', map(range(0, 9999), lambda('b', lambdaVariables('a'))))))]`,
    ),
  },
  'a search for each element': {
    variables: {
      items: "[map(range(0, 9000), lambda('x', createObject('a', createObject('b', lambdaVariables('x')))))]",
    },
    resources: uses(
      "[string(filter(variables('items'), lambda('x', contains(variables('items'), createObject('a', lambdaVariables('x'))))))]",
    ),
  },
  'gathered one by one': {
    parameters: p,
    resources: uses(
      "[reduce(range(0, 9000), parameters('p'), lambda('a', 'b', concat(lambdaVariables('a'), string(lambdaVariables('b')))))]",
    ),
  },
  'long texts in a long list': {
    variables: {
      long: "[join(map(range(0, 6000), lambda('x', 'aaaaaaaaaaaaaaaa')), '')]",
      list: "[map(range(0, 9999), lambda('x', concat(variables('long'), string(lambdaVariables('x')))))]",
    },
    resources: uses("[string(variables('list'))]"),
  },
  'a large value in many places': {
    variables: { large: '[range(0, 9999)]' },
    resources: [
      workspace(
        'uses',
        named('p', 5000, () => "[variables('large')]"),
      ),
    ],
  },
  'deployments that each look for what is in none of them': {
    resources: [
      deployment("[concat('d', copyIndex())]", "[reference(resourceId('Microsoft.KeyVault/vaults', 'kv')).vaultUri]", {
        copy: { name: 'd', count: 400 },
      }),
    ],
  },
  'deployments that need those behind them': {
    resources: times(400, (index) =>
      deployment(`d${index}`, index === 399 ? 'a' : `[reference('d${index + 1}').outputs.value.value]`),
    ),
  },
  'modules that need those behind them': {
    resources: times(400, (index) =>
      nested(
        `d${index}`,
        templateOf([workspace(`w${index}`, { description: "[parameters('value')]" })], {
          parameters: { value: text },
          outputs: { value: { type: 'string', value: "[parameters('value')]" } },
        }),
        {},
        { value: { value: index === 399 ? 'a' : `[reference('d${index + 1}').outputs.value.value]` } },
      ),
    ),
  },
};

/** The template with a plain workspace behind all that is in it. */
function withPlainWorkspace({ resources, ...rest }: JsonObject): string {
  return template([...(resources as Json[]), workspace('plain')], rest);
}

function reportOn(main: string): Report {
  return analyze({ paths: ['.'], parameters: [], config: defaultConfig, files: disk(folder({ 'main.json': main })) });
}

describe.each(Object.entries(templates))('%s', (_, content) => {
  const main = withPlainWorkspace(content);

  test('a workspace behind it in the same template is found, and nothing is a defect', () => {
    const report = reportOn(main);
    const found = report.diagnostics.filter(
      ({ ruleId, verdict, resource }) =>
        ruleId === 'workspace-cmk-missing' && verdict === 'fail' && resource?.name === 'plain',
    );
    expect(report.errors).toEqual([]);
    expect(found).toHaveLength(1);
  });

  test('it is printed, or given up by name', () => {
    const deployment = evaluateDeployment({ file: 'main.json', root: JSON.parse(main) as Json });
    const printed = JSON.stringify(toSnapshot(deployment));
    expect(printed.length).toBeLessThan(64 * 2 ** 20);
  });
});

test.each([
  'a long chain',
  'a long chain of known lists',
  'nested calls',
  'nested choices',
  'deployments that each look for what is in none of them',
  'deployments that need those behind them',
  'modules that need those behind them',
])('%s: what is said of it does not depend on how much of the stack is left', (name) => {
  const main = withPlainWorkspace(templates[name] ?? {});
  const { diagnostics } = reportOn(main);
  expect(deepDown(() => reportOn(main)).diagnostics).toEqual(diagnostics);
});

test('what is given up is named where it stands, and what depends on it is undetermined', () => {
  const { diagnostics } = reportOn(withPlainWorkspace(templates['texts put together'] ?? {}));
  const limits = diagnostics.filter(({ ruleId }) => ruleId === 'evaluation-limit');
  expect(limits.map(({ verdict }) => verdict)).toContain('undetermined');
  expect(limits.map(({ symbolicPath }) => symbolicPath)).toContainEqual(expect.stringMatching(/^variables\.v\d+$/));
  const ofUses = diagnostics.filter(
    ({ ruleId, resource }) => ruleId === 'workspace-cmk-missing' && resource?.name === 'uses',
  );
  expect(ofUses.map(({ verdict }) => verdict)).toEqual(['undetermined']);
});

test('many bombs are one: each gets less, and what is plain behind them is judged', () => {
  const bomb = withPlainWorkspace(templates['loops over loops'] ?? {});
  const bombs = times(300, (index): [string, string] => [`bomb-${index}.json`, bomb]);
  const { diagnostics, errors } = analyze({
    paths: ['.'],
    parameters: [],
    config: defaultConfig,
    files: disk(folder(Object.fromEntries([...bombs, ['z.json', template([workspace('last')])]]))),
  });
  const found = diagnostics.filter(({ ruleId, verdict }) => ruleId === 'workspace-cmk-missing' && verdict === 'fail');
  expect(errors).toEqual([]);
  expect(found.filter(({ resource }) => resource?.name === 'plain')).toHaveLength(300);
  expect(found.filter(({ resource }) => resource?.name === 'last')).toHaveLength(1);
});

test('what is large for a reason is judged', () => {
  const table = named('region', 800, (index) => ({ code: `r${index}`, zones: [1, 2, 3], name: `Region ${index}` }));
  const { diagnostics } = reportOn(
    template(
      times(50, (index) => workspace(`[concat('w', variables('table')['region${index}'].code)]`)),
      {
        variables: {
          table,
          chain0: 'x',
          ...named('step', 60, (index) => (index === 0 ? 'x' : `[concat(variables('step${index - 1}'), 'y')]`)),
        },
      },
    ),
  );
  expect(diagnostics.filter(({ ruleId }) => ruleId === 'evaluation-limit')).toEqual([]);
  expect(diagnostics.filter(({ ruleId }) => ruleId === 'workspace-cmk-missing')).toHaveLength(50);
});
