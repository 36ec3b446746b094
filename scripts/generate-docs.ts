import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rules } from '../src/rules/catalogue.js';
import { formats } from '../src/report/formats.js';
import { functionPage } from './function-page.js';
import { readmeTable, rulePage } from './rule-page.js';

// Writes docs/rules/<id>.md for every rule, takes away pages of rules that are gone, docs/functions.md, and the tables in the README.
const pages = new URL('../docs/rules/', import.meta.url);
mkdirSync(pages, { recursive: true });
for (const name of readdirSync(pages)) {
  if (!rules.some((rule) => `${rule.meta.id}.md` === name)) rmSync(new URL(name, pages));
}
for (const rule of rules) writeFileSync(new URL(`${rule.meta.id}.md`, pages), rulePage(rule));

writeFileSync(new URL('../docs/functions.md', import.meta.url), functionPage());

const readme = new URL('../README.md', import.meta.url);
const text = readFileSync(readme, 'utf8');
const formatTable = `| \`--format\` | What it is for |
| --- | --- |
${formats.map(({ name, purpose }) => `| \`${name}\` | ${purpose} |\n`).join('')}`;
writeFileSync(readme, withTable('rules', readmeTable(), withTable('formats', formatTable, text)));

function withTable(name: string, table: string, page: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  return page.replace(new RegExp(`${start}[^]*${end}`), () => `${start}\n${table}${end}`);
}
