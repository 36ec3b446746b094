import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

// Writes what a new rule needs by hand: its file, its line in the index, and a folder of fixtures to fill.
const id = process.argv[2] ?? '';
const root = new URL('../', import.meta.url);
const file = new URL(`src/rules/${id}.ts`, root);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
  fail('Usage: npm run new-rule -- <id>; the id in kebab case, for instance vault-firewall.');
if (existsSync(file)) fail(`The rule ${id} exists already.`);

const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
writeFileSync(file, ruleText());
addToIndex();
writeFixtures();
console.log(
  `src/rules/${id}.ts, its line in src/rules/index.ts and test/rules/${id}/ are there. Fill them, then: npm run update`,
);

function ruleText(): string {
  return `import { fail, undetermined } from './finding.js';
import type { Finding, Rule, RuleMeta } from './rule.js';
import { isOn } from './shared/outcome.js';
import { WORKSPACE } from './shared/resource-type.js';

const meta: RuleMeta = {
  id: '${id}',
  summary: 'One line: what is wrong.',
  severity: 'warning',
  appliesTo: [WORKSPACE],
  decidedBy: 'first',
  messages: {
    off: "What is wrong with '{name}', with the value, and what to write instead.",
    undetermined: 'Cannot tell whether …: it depends on {causes}.',
  },
  rationale: 'Why Azure requires it, and what the rule does not see.',
  fix: 'What to write instead.',
  references: ['https://learn.microsoft.com/azure/machine-learning/'],
  since: '${version()}',
};

export const ${name}: Rule = {
  meta,
  *check(resource): Generator<Finding> {
    const at = ['properties', 'example'];
    const value = resource.read(at);
    const on = isOn(value);
    if (on === 'no') yield fail('off', at);
    if (on === 'open') yield undetermined('undetermined', at, [value]);
  },
};
`;
}

function version(): string {
  const text = readFileSync(new URL('src/version.ts', root), 'utf8');
  return /'([^']+)'/.exec(text)?.[1] ?? '';
}

function addToIndex(): void {
  const index = new URL('src/rules/index.ts', root);
  const text = readFileSync(index, 'utf8');
  const imports = [...text.matchAll(/^import .*\n/gm)].map(([line]) => line);
  const added = `import { ${name} } from './${id}.js';\n`;
  const next = imports.find((line) => (/from '(.*)'/.exec(line)?.[1] ?? '') > `./${id}.js`);
  const withImport = next === undefined ? added + text : text.replace(next, added + next);
  writeFileSync(index, withImport.replace(/(readonly Rule\[\] = \[\n[^\]]*)\]/, `$1  ${name},\n]`));
}

function writeFixtures(): void {
  const folder = new URL(`test/rules/${id}/`, root);
  mkdirSync(folder, { recursive: true });
  const value = { good: true, bad: false, unknown: "[parameters('example')]" };
  for (const [kind, example] of Object.entries(value)) {
    const template = {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      ...(kind === 'unknown' ? { parameters: { example: { type: 'bool' } } } : {}),
      resources: [
        {
          type: 'Microsoft.MachineLearningServices/workspaces',
          apiVersion: '2025-06-01',
          name: 'ws',
          location: 'westeurope',
          properties: { example },
        },
      ],
    };
    writeFileSync(new URL(`${kind}-example.json`, folder), `${JSON.stringify(template, undefined, 2)}\n`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
