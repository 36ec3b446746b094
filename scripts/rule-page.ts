import { rules } from '../src/rules/catalogue.js';
import { fixtureText, fixturesOf, lineOf, lintFixture } from '../test/rules/fixture.js';
import type { Rule } from '../src/rules/azure/rule.js';

/** The page of a rule: what its meta says, and its shortest fixtures with their real output. */
export function rulePage(rule: Rule): string {
  const { id, summary, appliesTo, decidedBy, rationale, fix, references, policies = [], since } = rule.meta;
  const types = appliesTo.map((type) => `\`${type}\``).join(', ');
  return [
    `# ${id}`,
    '',
    summary,
    '',
    `**Severity:** ${severityText(rule.meta)}. **Judges:** ${types}. **Deployed more than once:** ${decisions[decidedBy]}. **Since:** ${since}.`,
    '',
    '## Why',
    '',
    rationale,
    '',
    '## What to write',
    '',
    fix,
    '',
    ...sample(rule, 'bad-', '## A template that fails'),
    ...sample(rule, 'unknown-', '## A template that cannot be decided'),
    ...sample(rule, 'good-', '## A template that passes'),
    '## References',
    '',
    ...references.map((reference) => `- <${reference}>`),
    ...policies.map((policy) => `- Azure Policy: definition \`${policy}\``),
    '',
  ].join('\n');
}

/** `warning`, and what the presets make of it. */
function severityText({ severity, strict, optional }: Rule['meta']): string {
  const more = [
    ...(optional === true ? ['off by default'] : []),
    ...(strict === undefined ? [] : [`strict: ${strict}`]),
  ];
  return more.length === 0 ? severity : `${severity} (${more.join('; ')})`;
}

/** What counts where a template deploys a resource more than once. */
const decisions: Readonly<Record<Rule['meta']['decidedBy'], string>> = {
  first: 'the first deployment decides, for Azure fixes this when it creates the resource',
  last: 'the last deployment decides',
  each: 'every deployment is judged',
};

function sample(rule: Rule, kind: string, title: string): readonly string[] {
  const { id } = rule.meta;
  const length = (name: string): number => fixtureText(id, name).length;
  const [name] = fixturesOf(id)
    .filter((fixture) => fixture.startsWith(kind))
    .sort((a, b) => length(a) - length(b));
  if (name === undefined) return [];
  const output = lintFixture(rule, name).map(lineOf);
  return [
    title,
    '',
    `\`${name}\``,
    '',
    '```json',
    fixtureText(id, name).trimEnd(),
    '```',
    '',
    ...(output.length === 0 ? [] : ['```text', ...output, '```', '']),
  ];
}

/** The rules as a Markdown table, in the order of the catalogue. */
export function readmeTable(): string {
  const rows = rules.map(
    ({ meta }) => `| [\`${meta.id}\`](docs/rules/${meta.id}.md) | ${severityText(meta)} | ${meta.summary} |`,
  );
  return ['', '| Rule | Severity | What it finds |', '| --- | --- | --- |', ...rows, '', ''].join('\n');
}
