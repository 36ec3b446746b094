import { renderGithub } from '../../src/report/github.js';
import { renderJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderSarif } from '../../src/report/sarif.js';
import { renderText } from '../../src/report/text.js';
import { expectGolden } from '../golden.js';
import { diagnostic, hostileReport, hostileTexts, location, report, sample } from './sample-report.js';

describe('every format shows the sample report', () => {
  test.each([
    ['sample.txt', renderText(sample)],
    ['sample.json', renderJson(sample)],
    ['sample.sarif', renderSarif(sample)],
    ['sample.md', renderMarkdown(sample)],
    ['sample.github.txt', renderGithub(sample)],
  ])('%s', (file, actual) => expectGolden(actual, `report/goldens/${file}`));
});

test('text is coloured only where it is asked for', () => {
  expect(renderText(sample)).not.toContain('\u001b');
  expect(renderText(sample, { color: true })).toContain('\u001b[31merror\u001b[0m');
});

test('the last line of the text has the counts', () => {
  expect(renderText(sample).trimEnd().split('\n').at(-1)).toBe(
    '6 files read: 2 templates, 2 parameter files, 2 skipped; 9 resources judged (2 workspaces), 14 passed; ' +
      '1 error, 1 warning, 0 notes, 1 undetermined.',
  );
});

/** Controls, bidirectional and zero-width characters, tags, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

describe.each(hostileTexts)('hostile text %#', (hostile) => {
  const hostileRun = hostileReport(hostile);

  test.each([
    ['text', renderText(hostileRun)],
    ['json', renderJson(hostileRun)],
    ['sarif', renderSarif(hostileRun)],
    ['markdown', renderMarkdown(hostileRun)],
  ])('%s is no workflow command and shows every character', (_, output) => {
    for (const line of output.split('\n')) {
      expect(line).not.toMatch(/^\s*::/);
      expect(line).not.toContain('##[');
      expect(line).not.toMatch(INVISIBLE);
    }
  });

  test('JSON and SARIF keep the text as it is', () => {
    const json = JSON.parse(renderJson(hostileRun)) as { diagnostics: { message: string }[] };
    expect(json.diagnostics[0]?.message).toBe(hostile);
    const sarif = JSON.parse(renderSarif(hostileRun)) as {
      runs: [{ results: { properties: { causes: string[] } }[] }];
    };
    expect(sarif.runs[0].results[0]?.properties.causes).toEqual([hostile]);
  });

  test('github has one command a finding, on one line', () => {
    const lines = renderGithub(hostileRun).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line).toMatch(/^::(error|warning) file=[^,:]*,line=1,endLine=1,col=1,endColumn=9,title=[^,:]*::/);
      expect(line).not.toMatch(INVISIBLE);
    }
  });

  test('markdown shows it as code, without a character that means anything', () => {
    const markdown = renderMarkdown(hostileRun);
    const quoted = [...markdown.matchAll(/<code>(.*?)<\/code>/g)].map((match) => match[1] ?? '');
    expect(quoted.length).toBeGreaterThan(10);
    for (const text of quoted) expect(text.replace(/&#\d+;/g, '')).toMatch(/^[\p{L}\p{N} .,;/()-]*$/u);
    const frame = markdown.replace(/<code>.*?<\/code>/g, '');
    expect(frame.replace(/<\/?(table|tr|th|td|br)( align="left")?>/g, '')).not.toMatch(/[<>@[\]`|&]/);
    expect(markdown).not.toMatch(/www\./i);
  });
});

test('github shows nine errors and nine warnings, says how many more there are, and no notes', () => {
  const findings = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    Array.from({ length: 12 }, (_, index) => diagnostic({ severity, location: location('a.json', index + 1) })),
  );
  const lines = renderGithub(report({ diagnostics: findings }))
    .trimEnd()
    .split('\n');
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(lines).toHaveLength(20);
  expect(lines).toContain('::error::3 more errors not shown here; the report lists all.');
});

describe('markdown budget', () => {
  const many = report({
    diagnostics: Array.from({ length: 500 }, (_, index) => diagnostic({ location: location('ä.json', index + 1) })),
  });

  test.each([2_000, 20_000, 100_000])('%i bytes are never exceeded, and what is left out is said', (maxBytes) => {
    const markdown = renderMarkdown(many, { maxBytes });
    expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(maxBytes);
    expect(markdown).toMatch(/left out: \d+ of 500 under “Findings”\.\n$/);
  });

  test('without a budget nothing is left out', () => expect(renderMarkdown(many)).not.toContain('left out'));
});
