import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { azureDomain } from '../../src/rules/azure/domain.js';
import { lint } from '../../src/lint/lint.js';
import type { LintResult } from '../../src/lint/lint.js';
import { readDocument } from '../../src/source/json-document.js';
import type { JsonDocument } from '../../src/source/json-document.js';
import { fillInsOf } from '../../src/source/parameters/bare-tokens.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import type { Rule } from '../../src/rules/azure/rule.js';
import { messageOf } from '../../src/report/wording.js';
import { sentence } from '../../src/messages/sentence.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Rules that have a folder of fixtures. */
export function fixtureFolders(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
}

/** Names of a rule's templates, sorted; the parameter file beside a template belongs to it. */
export function fixturesOf(id: string): readonly string[] {
  const names = existsSync(join(folder, id)) ? readdirSync(join(folder, id)) : [];
  return names.filter((name) => name.endsWith('.json') && !name.endsWith('.parameters.json')).sort();
}

export function fixtureText(id: string, name: string): string {
  return readFileSync(join(folder, id, name), 'utf8');
}

/** What a rule alone says about one of its fixtures; files are named without folder. */
export function lintFixture(rule: Rule, name: string): readonly Diagnostic[] {
  return lintWith([rule], rule.meta.id, name).diagnostics;
}

/** What some rules say about a fixture in the folder of a rule. */
export function lintWith(rules: readonly Rule[], id: string, name: string): LintResult {
  const template = readDocument(name, fixtureText(id, name));
  const parameters = name.replace(/\.json$/, '.parameters.json');
  const parameterFile = existsSync(join(folder, id, parameters))
    ? readDocument(parameters, fixtureText(id, parameters))
    : undefined;
  const deployment = evaluateDeployment(
    template,
    parameterFile === undefined ? {} : { parameterFile, fillIns: fillInsOf(parameterFile) },
  );
  const documents = new Map<string, JsonDocument>(
    [template, ...(parameterFile === undefined ? [] : [parameterFile])].map((document) => [document.file, document]),
  );
  return lint({
    evaluations: [
      { template: name, deployment, ...(parameterFile === undefined ? {} : { parameterFile: parameters }) },
    ],
    locate: ({ document, path, of }) => {
      const found = documents.get(document);
      if (found === undefined)
        throw new Error(`A place names the document '${document}', which is not part of the fixture.`);
      return { file: document, range: found.locate(path, of) };
    },
    grading: { preset: 'recommended', severities: new Map() },
    domain: azureDomain({ scope: 'workspace' }),
    rules,
  });
}

/** A diagnostic on one line, as golden files and pages show it. */
export function lineOf(diagnostic: Diagnostic): string {
  const { location, verdict, severity, ruleId } = diagnostic;
  const { file, range } = location;
  const word = verdict === 'fail' ? severity : verdict;
  return `${file}:${range.startLine}:${range.startColumn}: ${word}: ${messageOf(diagnostic)} [${ruleId}]`;
}

/** All that a run says of a fixture: how much was judged, and each diagnostic with what goes with it. */
export function linesOf(name: string, { judged, diagnostics }: LintResult): readonly string[] {
  const counted = `${name}: ${judged.passed} of ${judged.resources} passed`;
  return [counted, ...diagnostics.flatMap((each) => [lineOf(each), ...detailsOf(each).map((line) => `  ${line}`)])];
}

function detailsOf({ symbolicPath, location: { range }, causes, related }: Diagnostic): readonly string[] {
  return [
    `at ${symbolicPath} to ${range.endLine}:${range.endColumn}`,
    ...causes.map((cause) => `depends on ${sentence(cause)}`),
    ...related.map(({ file, range: { startLine, startColumn }, message }) => {
      return `see ${file}:${startLine}:${startColumn}: ${sentence(message)}`;
    }),
  ];
}
