import { posix } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';
import type { FileSystem } from '../../src/file-system/file-system.js';
import { inMemory } from '../../src/file-system/in-memory.js';
import { disk } from '../../src/files/disk.js';

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Files written, by path. */
  readonly written: ReadonlyMap<string, string>;
}

interface Machine {
  /** Texts of files by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** A folder of the disk, in which the files are as well; no other files are there without one. */
  readonly cwd?: string;
  /** The system's code for paths that cannot be written. */
  readonly refusesToWrite?: (path: string) => string | undefined;
}

/** Runs the command line without a process. */
export async function cli(
  argv: readonly string[],
  { files = {}, stdin = '', cwd = '/', refusesToWrite = () => undefined }: Machine = {},
): Promise<CliRun> {
  const texts = { stdout: '', stderr: '' };
  const written = new Map<string, string>();
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    write: (text: string) => void (texts[name] += text),
  });
  const code = await runCli({
    argv,
    files: filesOf(files, cwd),
    env: {},
    today: '2026-11-28',
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: () => Promise.resolve(stdin),
    openFile(path) {
      const problem = refusesToWrite(path);
      return problem === undefined ? { write: (text) => void written.set(path, text) } : { problem };
    },
    identityOf: (path) => posix.resolve(cwd, path),
  });
  return { code, ...texts, written };
}

function filesOf(files: Readonly<Record<string, string>>, cwd: string): FileSystem {
  const memory = inMemory(files);
  if (cwd === memory.cwd) return memory;
  const real = disk(cwd);
  const own = (path: string): string => `/${real.paths.relative(real.cwd, path)}`;
  return {
    ...real,
    exists: (path) => memory.exists(own(path)) || real.exists(path),
    read: (path) => (memory.exists(own(path)) ? memory.read(own(path)) : real.read(path)),
  };
}

/** A resource group template as text. */
export function template(parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [],
    ...parts,
  });
}
