import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { subjects } from './subjects.js';
import type { Subject } from './subjects.js';

// Writes what a new rule needs by hand: its file, its line in the catalogue, and a folder of fixtures to fill.
const [folder = '', id = ''] = (process.argv[2] ?? '').split('/');
const root = new URL('../../', import.meta.url);
const subject = Object.hasOwn(subjects, folder) ? subjects[folder] : undefined;
if (subject === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
  fail(
    `Usage: npm run new-rule -- <subject>/<id>, for instance vault/vault-firewall; the id in kebab case. Subjects: ${Object.keys(subjects).join(', ')}.`,
  );
const file = new URL(`src/rules/${folder}/${id}.ts`, root);
if (existsSync(file)) fail(`The rule ${id} exists already.`);

const name = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
writeFileSync(file, ruleText(subject));
addToCatalogue();
writeFixtures(subject);
console.log(
  `src/rules/${folder}/${id}.ts, its line in src/rules/catalogue.ts and test/rules/${id}/ are there. Fill them, then: npm run update -- ${id}`,
);

function ruleText({ type, decidedBy, applies, noun }: Subject): string {
  return `import { ${type} } from '../azure/resource-type.js';
import type { Rule } from '../azure/rule.js';
${applies === undefined || applies.imports === '' ? '' : `${applies.imports}\n`}import { fail, undetermined } from '../kit/finding.js';
import { isOn } from '../kit/outcome.js';
import type { Finding, RuleMeta } from '../kit/rule.js';

const meta: RuleMeta = {
  id: '${id}',
  summary: 'One line: what is wrong.',
  severity: 'warning',
  appliesTo: [${type}],
  decidedBy: '${decidedBy}',
  messages: {
    off: "What is wrong with ${noun} '{name}', with the value, and what to write instead.",
    undetermined: "Cannot tell whether ${noun} '{name}' …: it depends on {causes}.",
  },
  rationale: 'Why Azure requires it, and what the rule does not see.',
  fix: 'What to write instead.',
  references: ['https://learn.microsoft.com/azure/'],
  since: '${version()}',
};

export const ${name}: Rule = {
  meta,${applies === undefined ? '' : `\n  ${applies.code}`}
  *check(resource): Generator<Finding> {
    const at = ['properties', 'example'];
    const value = resource.read(at);
    if (value === null) return;
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

/** Behind the rules of its subject: reports and pages are in the order of the catalogue. */
function addToCatalogue(): void {
  const catalogue = new URL('src/rules/catalogue.ts', root);
  const lines = readFileSync(catalogue, 'utf8').split('\n');
  const isImported = (line: string): boolean => line.includes(`} from './${folder}/`);
  const siblings = new Set(lines.filter(isImported).map((line) => /\{ (\w+) \}/.exec(line)?.[1]));
  const lastEntry = lines.findLastIndex((line) => siblings.has(/^ {2}(\w+),$/.exec(line)?.[1]));
  const end = lines.indexOf(
    '];',
    lines.findIndex((line) => line.includes('readonly Rule[] = [')),
  );
  lines.splice(lastEntry < 0 ? end : lastEntry + 1, 0, `  ${name},`);
  const lastImport = lines.findLastIndex(siblings.size > 0 ? isImported : (line) => line.startsWith('import '));
  lines.splice(lastImport + 1, 0, `import { ${name} } from './${folder}/${id}.js';`);
  writeFileSync(catalogue, lines.join('\n'));
}

function writeFixtures({ resources }: Subject): void {
  const fixtures = new URL(`test/rules/${id}/`, root);
  mkdirSync(fixtures, { recursive: true });
  const value = { good: true, bad: false, unknown: "[parameters('example')]" };
  for (const [kind, example] of Object.entries(value)) {
    const template = {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      ...(kind === 'unknown' ? { parameters: { example: { type: 'bool' } } } : {}),
      resources: resources({ example }),
    };
    writeFileSync(new URL(`${kind}-example.json`, fixtures), `${JSON.stringify(template, undefined, 2)}\n`);
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
