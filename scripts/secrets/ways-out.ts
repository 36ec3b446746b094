import { explain } from '../../src/cli/explanation.js';
import { runCli } from '../../src/cli/run-cli.js';
import { defaultConfig } from '../../src/config/config.js';
import { judge } from '../../src/library.js';
import { UsageError } from '../../src/usage/errors.js';
import { formatJsonPath } from '../../src/json/path.js';
import { keysOf } from '../../src/json/text.js';
import { isJsonArray, isJsonObject } from '../../src/json/value.js';
import type { Json } from '../../src/json/value.js';
import { conclude, defaultGate } from '../../src/report/conclusion.js';
import { formats } from '../../src/report/formats.js';
import { annotationsOf } from '../../src/report/github.js';
import type { Report } from '../../src/diagnostics/report.js';
import { fillInsOf, withBareTokens } from '../../src/source/parameters/bare-tokens.js';
import { readDocument } from '../../src/source/json-document.js';
import { evaluateDeployment } from '../../src/template/deployment.js';
import { inMemory } from '../../src/file-system/in-memory.js';

/** Texts of the files of a folder, by name. */
export type Files = Readonly<Record<string, string>>;

export const TEMPLATE = 'main.json';
export const PARAMETERS = 'main.parameters.json';

/** What comes out of one channel. */
export interface Print {
  readonly channel: string;
  readonly text: string;
}

/** Everything that the tool prints of a folder: each format of `lint`, what `expand` says, and its explanations. */
export async function printsOf(files: Files): Promise<readonly Print[]> {
  return [...reportsOf(reportOf(files)), ...(await expansionsOf(files)), ...explanationsOf(files)];
}

function reportOf(files: Files): Report {
  return judge(files, { ...defaultConfig, scope: 'all', preset: 'all' });
}

/** A report in every format. */
export function reportsOf(report: Report): readonly Print[] {
  const outcome = conclude(report, defaultGate);
  return [
    ...formats.map(({ name, render }) => ({ channel: name, text: render(report, outcome, { undetermined: true }) })),
    { channel: 'annotations', text: JSON.stringify(annotationsOf(report)) },
  ];
}

async function expansionsOf(files: Files): Promise<readonly Print[]> {
  const with_ = files[PARAMETERS] === undefined ? [] : ['--parameters', PARAMETERS];
  const run = { stdout: '', stderr: '' };
  await runCli({
    argv: ['expand', TEMPLATE, ...with_],
    files: inMemory(files),
    env: {},
    today: '2026-11-28',
    stdout: { isTerminal: false, write: (text) => void (run.stdout += text) },
    stderr: { isTerminal: false, write: (text) => void (run.stderr += text) },
    readStdin: () => Promise.resolve(''),
    openFile: () => ({ problem: '' }),
    identityOf: (name) => name,
  });
  return [
    { channel: 'expand', text: run.stdout },
    { channel: 'errors of expand', text: run.stderr },
  ];
}

/** Where each value of each resource comes from. */
function explanationsOf(files: Files): readonly Print[] {
  const document = readDocument(TEMPLATE, files[TEMPLATE] ?? '');
  const given =
    files[PARAMETERS] === undefined ? undefined : withBareTokens(readDocument(PARAMETERS, files[PARAMETERS]));
  const deployment = evaluateDeployment(document, {
    ...(given === undefined ? {} : { parameterFile: given, fillIns: fillInsOf(given) }),
    context: {},
  });
  const range = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const resources = deployment.resources.filter(({ existing }) => !existing);
  const lines = resources.flatMap(({ node }, index) =>
    leavesOf(node as Json).map((leaf) => {
      try {
        return explain(`resources[${index}]${leaf}`, deployment, ({ document: file }) => ({ file, range }));
      } catch (error) {
        if (error instanceof UsageError) return [error.message, ...error.details].join('\n');
        throw error;
      }
    }),
  );
  return [{ channel: '--explain', text: lines.join('\n') }];
}

/** Paths of a resource as it is written, and some below what is an expression. */
function leavesOf(node: Json, at: readonly (string | number)[] = []): readonly string[] {
  if (typeof node === 'string' && at.length > 0)
    return [at, [...at, 'k'], [...at, 0], [...at, 'n', 'k', 0]].map((leaf) => `.${formatJsonPath(leaf)}`);
  if (isJsonArray(node)) return node.flatMap((part, index) => leavesOf(part, [...at, index]));
  if (!isJsonObject(node) || at.length > 4) return [];
  const own = at.length === 0 ? [] : [`.${formatJsonPath(at)}`];
  return [...own, ...keysOf(node).flatMap((key) => leavesOf(node[key] ?? null, [...at, key]))];
}
