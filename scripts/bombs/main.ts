import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bombs } from './bombs.js';
import { template, workspace } from './template.js';
import type { Files } from './template.js';

const USAGE = `npm run bombs -- [NAME…] [--cli FILE] [--seconds N] [--megabytes N]
Runs \`lint\` and \`expand\`, each as a process, over inputs that cost more than they look like, at a size and at twice it.
Beside each bomb lies a plain workspace without key, which \`lint\` has to find. Prints the seconds of processor time at both
sizes (less those of an empty run), how the time grew, the peak memory of the larger one, and what is wrong.
NAME         parts of the names of the bombs to run (default: all)
--cli        the command line to run (default: dist/cli.js; a .ts file runs from its sources)
--seconds    what a run may take (default 10)
--megabytes  what a run may use (default 500)
Exit codes: 0 nothing is wrong · 1 something is · 2 usage`;

const PLAIN = 'plain.json';

interface Run {
  readonly seconds: number;
  readonly megabytes: number | undefined;
  readonly wrong: readonly string[];
}

interface Limits {
  readonly cli: string;
  readonly seconds: number;
  readonly megabytes: number;
}

function bytesOf(files: Files): number {
  return Object.values(files).reduce((sum, text) => sum + text.length, 0);
}

/** `npm run bombs`. */
function main(): number {
  const { values, positionals } = parseArgs({
    options: {
      cli: { type: 'string', default: fileURLToPath(new URL('../../dist/cli.js', import.meta.url)) },
      seconds: { type: 'string', default: '10' },
      megabytes: { type: 'string', default: '500' },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const chosen = bombs.filter(
    ({ name }) => positionals.length === 0 || positionals.some((part) => name.includes(part)),
  );
  if (values.help || chosen.length === 0 || !/^\d+$/.test(values.seconds) || !/^\d+$/.test(values.megabytes)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const limits = {
    cli: path.resolve(values.cli),
    seconds: Number(values.seconds),
    megabytes: Number(values.megabytes),
  };
  const empty = run({ 'main.json': template([]) }, 'expand', limits).seconds;
  const seconds = (one: Run): number => Math.max(one.seconds - empty, 0.05);
  let wrong = 0;
  for (const bomb of chosen) {
    for (const command of ['lint', 'expand'] as const) {
      const [small, large] = [bomb.make(bomb.size), bomb.make(2 * bomb.size)];
      const once = run(small, command, limits, bomb.refusal);
      const twice = once.megabytes === undefined ? once : run(large, command, limits, bomb.refusal);
      const [before, after] = [seconds(once), seconds(twice)];
      const growth = after / before;
      const faults = [
        ...new Set([...once.wrong, ...twice.wrong]),
        ...(growth > 1.5 * (bytesOf(large) / bytesOf(small)) && after > limits.seconds / 2
          ? ['grows faster than the input']
          : []),
      ];
      wrong += faults.length;
      console.log(
        [
          command.padEnd(6),
          `${before.toFixed(2).padStart(6)} s ${after.toFixed(2).padStart(6)} s`,
          `×${growth.toFixed(1).padStart(5)}`,
          `${twice.megabytes?.toFixed(0) ?? '?'} MB`.padStart(8),
          `${bomb.name} (${bomb.size})`,
          ...(faults.length === 0 ? [] : [`WRONG: ${faults.join('; ')}`]),
        ].join('  '),
      );
    }
  }
  console.error(`${chosen.length} bombs: ${wrong === 0 ? 'nothing wrong' : `${wrong} faults`}`);
  return wrong === 0 ? 0 : 1;
}

/** One command over a bomb, as a process. */
function run(files: Files, command: 'lint' | 'expand', { cli, ...limits }: Limits, refusal?: RegExp): Run {
  const cwd = mkdtempSync(path.join(tmpdir(), 'cmklint-bomb-'));
  try {
    for (const [name, text] of Object.entries({ ...files, [PLAIN]: template([workspace('plain')]) })) {
      mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
      writeFileSync(path.join(cwd, name), text);
    }
    const args = command === 'lint' ? ['lint', '.', '--format', 'json'] : ['expand', 'main.json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...loader(cli), ...usageHook, cli, ...args], {
      cwd,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      timeout: 1000 * limits.seconds * PATIENCE,
      killSignal: 'SIGKILL',
    });
    const [, kilobytes, microseconds] = /^used (\d+) (\d+)$/m.exec(stderr) ?? [];
    if (status === null || kilobytes === undefined)
      return { seconds: limits.seconds, megabytes: undefined, wrong: [`no end within ${limits.seconds} s`] };
    const [seconds, megabytes] = [Number(microseconds) / 1e6, Number(kilobytes) / 1024];
    const isRefused = status === 2 && refusal?.test(stderr) === true;
    const wrong = [
      ...(/^\s+at .+:\d+:\d+\)?$/m.test(stderr) ? ['a stack trace'] : []),
      ...(seconds > limits.seconds ? [`takes ${seconds.toFixed(0)} s`] : []),
      ...(megabytes > limits.megabytes ? [`uses ${megabytes.toFixed(0)} MB`] : []),
      ...(command === 'expand' ? faultsOfExpand(status) : isRefused ? [] : faultsOfLint(status, stdout)),
    ];
    return { seconds, megabytes, wrong };
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

function faultsOfExpand(status: number): readonly string[] {
  return status === 0 || status === 3 ? [] : [`exit ${status}`];
}

/** With a plain workspace without key beside it, no run can be green. */
function faultsOfLint(status: number, stdout: string): readonly string[] {
  if (status !== 1 && status !== 3) return [`exit ${status}`];
  const found = stdout.includes('workspace-cmk-missing') && stdout.includes(PLAIN);
  return found ? [] : ['the workspace beside it is not found'];
}

function loader(cli: string): readonly string[] {
  return cli.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
}

/** A machine that does other things as well is given more time than the processor spends. */
const PATIENCE = 10;

/** Says, when the process ends, how much memory it used at most, in kilobytes, and how many microseconds it worked. */
const usageHook = [
  '--import',
  `data:text/javascript,${encodeURIComponent(
    `process.on('exit', () => {
       const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
       console.error('\\nused ' + maxRSS + ' ' + (userCPUTime + systemCPUTime));
     });`,
  )}`,
];

process.exitCode = main();
