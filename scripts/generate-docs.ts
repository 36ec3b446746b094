import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rules } from '../src/rules/catalogue.js';
import { readmeTable, rulePage } from './rule-page.js';

// Writes docs/rules/<id>.md for every rule, takes away pages of rules that are gone, and fills the table in the README.
const pages = new URL('../docs/rules/', import.meta.url);
mkdirSync(pages, { recursive: true });
for (const name of readdirSync(pages)) {
  if (!rules.some((rule) => `${rule.meta.id}.md` === name)) rmSync(new URL(name, pages));
}
for (const rule of rules) writeFileSync(new URL(`${rule.meta.id}.md`, pages), rulePage(rule));

const readme = new URL('../README.md', import.meta.url);
const text = readFileSync(readme, 'utf8');
writeFileSync(
  readme,
  text.replace(
    /<!-- rules:start -->[^]*<!-- rules:end -->/,
    () => `<!-- rules:start -->\n${readmeTable()}<!-- rules:end -->`,
  ),
);
