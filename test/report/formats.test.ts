import { readFileSync, readdirSync } from 'node:fs';
import type { Gate } from '../../src/report/conclusion.js';
import { formats } from '../../src/report/formats.js';
import { renderGithub } from '../../src/report/github.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import type { Report } from '../../src/diagnostics/report.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { expectGolden } from '../golden.js';
import { diagnostic, hostileReport, hostileTexts, location, outcomeOf, report, sample } from './sample-report.js';

describe.each(formats)('$name', ({ name, purpose, readers, render }) => {
  const rendered = (run: Report): string => render(run, outcomeOf(run));

  test('shows the sample report as its golden does', () =>
    expectGolden(rendered(sample), `report/goldens/sample.${name}`));

  test('says what the run comes to', () => {
    expect(rendered(sample).replaceAll('&#58;', ':')).toContain(outcomeOf(sample).headline);
  });

  test.each(hostileTexts)('hostile text %# is no workflow command, and every character of it shows', (hostile) => {
    const output = rendered(hostileReport(hostile));
    for (const line of output.split('\n')) expect(line).not.toMatch(INVISIBLE);
    expect(commandsIn(output)).toBe(commandsIn(rendered(hostileReport('harmless'))));
  });

  test('is in the README, and where programs read it also an input and an output of the action', () => {
    expect(textOf('README.md')).toContain(`\n| \`${name}\` | ${purpose} |\n`);
    const ofAction = [...textOf('action.yml').matchAll(/^ {2}(\w+)-file:$/gm)].filter(([, format]) => format === name);
    expect(ofAction).toHaveLength(readers === 'programs' ? 2 : 0);
  });
});

test('names stand once', () => {
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length);
});

test('every sample golden belongs to a format', () => {
  const goldens = readdirSync(new URL('goldens', import.meta.url)).filter((file) => file.startsWith('sample.'));
  expect(goldens.sort()).toEqual(formats.map(({ name }) => `sample.${name}`).sort());
});

/** Controls, bidirectional and zero-width characters, tags, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

/** How many lines a runner of GitHub Actions takes for commands. */
function commandsIn(output: string): number {
  return output.split('\n').filter((line) => /^\s*::|##\[/.test(line)).length;
}

function textOf(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

test('text is coloured only where it is asked for', () => {
  expect(renderText(sample, outcomeOf(sample))).not.toContain('\u001b');
  expect(renderText(sample, outcomeOf(sample), { color: true })).toContain('\u001b[31merror\u001b[0m');
});

test('the last lines of the text have the figures and what the run comes to', () => {
  expect(renderText(sample, outcomeOf(sample)).trimEnd().split('\n').slice(-2)).toEqual([
    '6 files read: 2 templates, 2 parameter files, 2 skipped; 9 resources judged (2 of 3 workspaces), 3 with results; ' +
      '1 error, 1 warning, 0 notes, 1 undetermined.',
    'partial: the run is not complete, 1 problem; 1 error, 1 warning, 1 undetermined; 2 not read; ' +
      '1 resource that no rule judges yet; rules switched off: workspace-hbi, template-link-unreachable (cmklint.json); ' +
      'rules lowered: key-size from error to warning (cmklint.json); 3 left out; 1 without effect.',
  ]);
});

test.each<readonly [Partial<Report>, Partial<Gate>, string]>([
  [{}, {}, 'notice'],
  [{ diagnostics: [diagnostic()] }, {}, 'error'],
  [{ diagnostics: [diagnostic({ verdict: 'undetermined' })] }, {}, 'warning'],
  [{ diagnostics: [diagnostic({ verdict: 'undetermined' })] }, { failOnUndetermined: true }, 'warning'],
  [{ found: { workspaces: 0, resources: 0 } }, {}, 'error'],
  [{ found: { workspaces: 0, resources: 0 } }, { ifNothing: 'warn' }, 'warning'],
  [{ found: { workspaces: 0, resources: 0 } }, { ifNothing: 'ignore' }, 'notice'],
])('github: %j under %j closes with a command %s', (changes, gate, level) => {
  const run = report(changes);
  const outcome = outcomeOf(run, gate);
  const last = renderGithub(run, outcome).trimEnd().split('\n').at(-1);
  expect(last).toBe(`::${level} title=cmklint::${outcome.headline}.`);
});

describe.each(hostileTexts)('hostile text %#', (hostile) => {
  const hostileRun = hostileReport(hostile);

  test('JSON and SARIF keep the text as it is', () => {
    const json = JSON.parse(renderJson(hostileRun, outcomeOf(hostileRun))) as { diagnostics: { message: string }[] };
    expect(json.diagnostics[0]?.message).toBe(hostile);
    const sarif = JSON.parse(renderSarif(hostileRun, outcomeOf(hostileRun))) as {
      runs: [{ results: { properties: { causes: string[] } }[] }];
    };
    expect(sarif.runs[0].results[0]?.properties.causes).toEqual([hostile]);
  });

  test('github has one command a finding, on one line', () => {
    const lines = renderGithub(hostileRun, outcomeOf(hostileRun)).trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.pop()).toMatch(/^::error title=cmklint::partial: /);
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning) file=[^,:]*,line=1,endLine=1,col=1,endColumn=[29],title=[^,:]*::/);
      expect(line).not.toMatch(INVISIBLE);
    }
  });

  test('markdown shows it as code, without a character that means anything', () => {
    const markdown = renderMarkdown(hostileRun, outcomeOf(hostileRun));
    const quoted = [...markdown.matchAll(/<code>(.*?)<\/code>/g)].map((match) => match[1] ?? '');
    expect(quoted.length).toBeGreaterThan(10);
    for (const text of quoted) expect(text.replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{N} .,;/()-]*$/u);
    const frame = markdown.replace(/<code>.*?<\/code>/g, '').replaceAll('&#58;', ':');
    expect(frame.replace(/<\/?(table|tr|th|td|br|details|summary)( align="left")?>/g, '')).not.toMatch(/[<>@[\]`|&]/);
    expect(markdown).not.toMatch(/www\./i);
  });
});

test('github shows nine errors and nine warnings, says how many more there are, and no notes', () => {
  const findings = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    Array.from({ length: 12 }, (_, index) => diagnostic({ severity, location: location('a.json', index + 1) })),
  );
  const run = report({ diagnostics: findings });
  const lines = renderGithub(run, outcomeOf(run)).trimEnd().split('\n');
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(9);
  expect(lines).toHaveLength(19);
  expect(lines.at(-1)).toMatch(
    /^::error title=cmklint::failure: 12 errors, .* 3 more errors and 3 more warnings not shown here; the report lists all\.$/,
  );
});

describe('markdown budget', () => {
  const many = report({
    diagnostics: Array.from({ length: 500 }, (_, index) => diagnostic({ location: location('ä.json', index + 1) })),
  });

  test.each([2_000, 20_000, 100_000])('%i bytes are never exceeded, and what is left out is said', (maxBytes) => {
    const markdown = renderMarkdown(many, outcomeOf(many), { maxBytes });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maxBytes);
    expect(markdown).toMatch(/left out: \d+ of 500 under “Findings”\.\n$/);
  });

  test('without a budget nothing is left out', () =>
    expect(renderMarkdown(many, outcomeOf(many))).not.toContain('left out'));
});
