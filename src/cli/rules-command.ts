import { UsageError } from '../usage/errors.js';
import { didYouMean } from '../usage/nearest-name.js';
import { printableJson } from '../report/plain-text.js';
import type { RuleFacts } from '../diagnostics/report.js';
import { single } from './args.js';
import type { Arguments } from './args.js';
import { exitCodes } from '../report/conclusion.js';
import type { ExitCode } from '../report/conclusion.js';
import type { Host } from './host.js';
import { ruleFacts } from '../rules/catalogue.js';

/** `cmklint rules`: the catalogue, or one rule in full. */
export function runRules(args: Arguments, host: Host): ExitCode {
  const [id, extra] = args.positionals;
  if (extra !== undefined) throw new UsageError(`One rule at a time: cmklint rules ${id ?? ''}`);
  const facts = ruleFacts();
  const format = single(args, 'format') ?? 'text';
  if (id === undefined) {
    host.stdout.write(renderCatalogue([...facts.values()], format));
    return exitCodes.clean;
  }
  const rule = facts.get(id);
  if (rule === undefined) throw new UsageError(`There is no rule '${id}'.${didYouMean(id, facts.keys())}`);
  host.stdout.write(renderRule(rule, format));
  return exitCodes.clean;
}

function renderCatalogue(rules: readonly RuleFacts[], format: string): string {
  if (format === 'json') return `${printableJson(rules)}\n`;
  if (format === 'markdown') {
    const rows = rules.map((rule) => `| \`${rule.id}\` | ${rule.severity} | ${rule.summary.replaceAll('|', '\\|')} |`);
    return ['| Rule | Severity | Summary |', '| --- | --- | --- |', ...rows, ''].join('\n');
  }
  const width = Math.max(...rules.map((rule) => rule.id.length));
  return rules.map((rule) => `${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.summary}\n`).join('');
}

function renderRule(rule: RuleFacts, format: string): string {
  if (format === 'json') return `${printableJson(rule)}\n`;
  if (format === 'markdown') return `# ${rule.id}\n\n${rule.summary}\n\n${rule.help.trimEnd()}\n`;
  return [`${rule.id} (${rule.severity})`, '', rule.summary, '', rule.help.trimEnd(), ''].join('\n');
}
