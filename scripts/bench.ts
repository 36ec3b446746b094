import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze } from '../src/analyze.js';
import { defaultConfig } from '../src/config/config.js';
import { isJsonObject } from '../src/json/value.js';
import type { Report } from '../src/diagnostics/report.js';
import { discover } from '../src/discovery/discover.js';
import { readDocument } from '../src/source/json-document.js';
import { evaluateDeployment } from '../src/template/deployment.js';
import { toSnapshot } from '../src/template/snapshot.js';
import { generatedTemplate } from './generated-template.js';
import { disk } from '../src/files/disk.js';

// Ratios, all measured in one run on one machine: `npm run bench -- [DIR] [--engine]`. Times are wall-clock milliseconds.
// With --engine Azure's own engine (the Bicep CLI) expands the same templates, as far as it takes them.
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const withEngine = process.argv.includes('--engine');
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const folder = given === undefined ? generateTemplates() : resolve(given);
try {
  benchLint(folder);
  await benchExpand(folder);
  benchStart();
  benchMemory(folder);
} finally {
  if (given === undefined) rmSync(folder, { recursive: true });
}

/**
 * Lint of the folder in this process against `JSON.parse` of the texts it evaluated: the first call of each, as a
 * process that lints once has it, and the best of three.
 */
function benchLint(cwd: string): void {
  const lint = (): Report => analyze({ paths: ['.'], parameters: [], config: defaultConfig, files: disk(cwd) });
  const [report, firstLint] = timed(lint);
  const files = [...report.files.templates, ...report.files.parameterFiles];
  const texts = files.map((file) => readFileSync(join(cwd, file), 'utf8'));
  const parse = (): void => texts.forEach(tryParse);
  const [, firstParse] = timed(parse);
  const best = (action: () => unknown): number => Math.min(...[1, 2, 3].map(() => timed(action)[1]));
  const [lintTime, parseTime] = [best(lint), best(parse)];
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  console.log(
    `lint / JSON.parse      ${ratio(firstLint, firstParse)} first (${milliseconds(firstLint, firstParse)}), ` +
      `${ratio(lintTime, parseTime)} best of 3 (${milliseconds(lintTime, parseTime)}); ` +
      `${report.files.templates.length} templates, ${megabytes.toFixed(1)} MB, ${report.diagnostics.length} results`,
  );
}

/** Expansion of every template, with its printing, against `JSON.parse` of the same texts; reading counts as ours. */
async function benchExpand(cwd: string): Promise<void> {
  const sources = discover(['.'], disk(cwd)).templates;
  const texts = sources.map(({ document }) => document.text);
  const [, firstParse] = timed(() => texts.forEach(tryParse));
  const expand = (): void => {
    for (const text of texts) toSnapshot(evaluateDeployment(readDocument('main.json', text)));
  };
  const [, first] = timed(expand);
  const best = (action: () => unknown): number => Math.min(...[1, 2, 3].map(() => timed(action)[1]));
  const [expandTime, parseTime] = [best(expand), best(() => texts.forEach(tryParse))];
  console.log(
    `expand / JSON.parse    ${ratio(first, firstParse)} first (${milliseconds(first, firstParse)}), ` +
      `${ratio(expandTime, parseTime)} best of 3 (${milliseconds(expandTime, parseTime)})`,
  );
  if (withEngine) await benchEngine(texts);
}

/** The engine refuses templates whose required parameters have no value: these get an unknown one. */
async function benchEngine(texts: readonly string[]): Promise<void> {
  const { BicepEngine } = await import('./conformance/bicep/engine.js');
  const engine = await BicepEngine.start();
  let [engineTime, parseTime, answers] = [0, 0, 0];
  for (const template of texts) {
    const start = performance.now();
    const answer = await engine.ask({ template, parameters: unknownParameters(template), context: {} });
    if (answer.kind !== 'prediction') continue;
    engineTime += performance.now() - start;
    parseTime += timed(() => tryParse(template))[1];
    answers++;
  }
  engine.close();
  console.log(
    `engine / JSON.parse    ${ratio(engineTime, parseTime)} (${answers} of ${texts.length} templates answered)`,
  );
}

function unknownParameters(template: string): string {
  const { root } = readDocument('main.json', template);
  const declared = isJsonObject(root) ? root['parameters'] : undefined;
  const required = Object.entries(isJsonObject(declared) ? declared : {}).filter(
    ([, parameter]) =>
      isJsonObject(parameter) && parameter['defaultValue'] === undefined && parameter['nullable'] !== true,
  );
  const parameters = required.map(([name]): [string, object] => [name, { expression: "[externalInputs('unknown')]" }]);
  return JSON.stringify({ parameters: Object.fromEntries(parameters) });
}

/** The bundle on one small template against an empty Node process. */
function benchStart(): void {
  const small = mkdtempSync(join(tmpdir(), 'cmklint-start-'));
  writeFileSync(join(small, 'main.json'), generatedTemplate(1, true));
  const lintTime = median(15, () => void spawnSync(process.execPath, [cli, 'lint', 'main.json'], { cwd: small }));
  const emptyTime = median(15, () => void spawnSync(process.execPath, ['-e', '0'], { cwd: small }));
  rmSync(small, { recursive: true });
  console.log(`cli lint / node -e 0   ${ratio(lintTime, emptyTime)}   (${milliseconds(lintTime, emptyTime)})`);
}

/** Peak resident memory of the bundle over the folder. */
function benchMemory(cwd: string): void {
  const script = `process.on('exit', () => console.error('maxRSS', process.resourceUsage().maxRSS));
    process.argv.splice(1, process.argv.length, ${JSON.stringify(cli)}, 'lint', '--format', 'json'); import(process.argv[1]);`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], { cwd, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const kilobytes = Number(/maxRSS (\d+)/.exec(stderr)?.[1]);
  console.log(`peak memory            ${(kilobytes / 1024).toFixed(0)} MiB`);
}

/** A hundred templates of up to 400 resources; one in ten has a workspace. */
function generateTemplates(): string {
  const target = mkdtempSync(join(tmpdir(), 'cmklint-bench-'));
  for (let index = 0; index < 100; index++)
    writeFileSync(join(target, `t${index}.json`), generatedTemplate(1 + (index % 50) * 8, index % 10 === 0));
  return target;
}

function tryParse(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    // Comments and the like: JSON.parse stops there, which only makes the comparison harder for us.
  }
}

function median(runs: number, action: () => void): number {
  const times = Array.from({ length: runs }, () => timed(action)[1]);
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

function timed<T>(action: () => T): readonly [result: T, milliseconds: number] {
  const start = performance.now();
  const result = action();
  return [result, performance.now() - start];
}

function milliseconds(a: number, b: number): string {
  return `${a.toFixed(0)} ms / ${b.toFixed(0)} ms`;
}

function ratio(a: number, b: number): string {
  return (a / b).toFixed(2).padStart(6);
}
