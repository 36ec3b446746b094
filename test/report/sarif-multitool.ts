import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The official validator, as npm installed it for this platform. Called by its path: the package's own launcher needs
 * an install script, and `npm ci` may run none.
 */
function multitool(): string | undefined {
  const platform = process.platform === 'win32' ? 'win32' : process.platform;
  const name = process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool';
  const path = fileURLToPath(
    new URL(`../../node_modules/@microsoft/sarif-multitool-${platform}/${name}`, import.meta.url),
  );
  return existsSync(path) ? path : undefined;
}

/** Why the validator cannot run here, or undefined where it can. */
export function multitoolProblem(): string | undefined {
  const path = multitool();
  if (path === undefined) return `no SARIF Multitool for ${process.platform}`;
  try {
    chmodSync(path, 0o755);
    execFileSync(path, ['version'], { stdio: 'ignore' });
    return undefined;
  } catch (error) {
    return `the SARIF Multitool does not start: ${String(error)}`;
  }
}

/** Ids and messages of the errors that the validator finds, with SARIF's own rules and GitHub's. */
export function validateSarif(log: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'sarif-'));
  try {
    const [input, output] = [join(folder, 'log.sarif'), join(folder, 'validation.sarif')];
    writeFileSync(input, log);
    const args = ['validate', input, '--rule-kind', 'Sarif;Gh', '--level', 'Error', '--output', output, '--quiet'];
    try {
      execFileSync(multitool() ?? '', args, { stdio: 'ignore' });
    } catch {
      // It also exits with an error where it has found one; what it wrote says which.
    }
    const validation = JSON.parse(readFileSync(output, 'utf8')) as {
      runs: { results: { ruleId: string; message: { arguments?: string[] } }[] }[];
    };
    return validation.runs.flatMap(({ results }) =>
      results.map(({ ruleId, message }) => `${ruleId} ${message.arguments?.join(' ') ?? ''}`),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
