import { posix } from 'node:path';
import { runCli } from '../../src/cli/run-cli.js';

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
  readonly cwd?: string;
  /** The system's code for paths that cannot be written. */
  readonly refusesToWrite?: (path: string) => string | undefined;
}

/** Runs the command line without a process. */
export async function cli(
  argv: readonly string[],
  { files = {}, stdin = '', cwd = '/work', refusesToWrite = () => undefined }: Machine = {},
): Promise<CliRun> {
  const texts = { stdout: '', stderr: '' };
  const written = new Map<string, string>();
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    write: (text: string) => void (texts[name] += text),
  });
  const code = await runCli({
    argv,
    cwd,
    env: {},
    today: '2026-11-28',
    stdout: output('stdout'),
    stderr: output('stderr'),
    readStdin: () => Promise.resolve(stdin),
    readFile: (path) => (Object.hasOwn(files, path) ? { text: files[path] ?? '' } : undefined),
    openFile(path) {
      const problem = refusesToWrite(path);
      return problem === undefined ? { write: (text) => void written.set(path, text) } : { problem };
    },
    identityOf: (path) => posix.resolve(cwd, path),
  });
  return { code, ...texts, written };
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
