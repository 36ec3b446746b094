import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBundles } from './bundle.js';

// Fails where the committed bundle is not what the sources give, or where a file of it is not committed.
const root = fileURLToPath(new URL('..', import.meta.url));
const fresh = join(root, 'build', 'dist');

await buildBundles('build/dist');
const problems = [...differences(join(root, 'dist'), fresh), ...untracked()];
for (const problem of problems.slice(0, 20)) console.error(`dist/${problem}`);
if (problems.length > 20) console.error(`… and ${problems.length - 20} more`);
if (problems.length > 0) {
  console.error('dist/ is not what src/ gives: run `npm run build` and commit dist/.');
  process.exitCode = 1;
} else {
  console.log(`dist/ is up to date (${filesOf(fresh).length} files).`);
}

function differences(committed: string, built: string): readonly string[] {
  const names = new Set([...filesOf(committed), ...filesOf(built)]);
  return [...names].sort().flatMap((name) => {
    const [before, after] = [join(committed, name), join(built, name)];
    if (!existsSync(after)) return [`${name}: is not built any more`];
    if (!existsSync(before)) return [`${name}: is missing`];
    return readFileSync(before).equals(readFileSync(after)) ? [] : [`${name}: differs`];
  });
}

function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(folder, name)).isFile()).map((name) => name.replaceAll('\\', '/'));
}

/** Files of the bundle that git does not know, ignored ones included; none outside a git checkout. */
function untracked(): readonly string[] {
  if (!existsSync(join(root, '.git'))) return [];
  const output = execFileSync('git', ['ls-files', '--others', '-z', '--', 'dist'], { cwd: root, encoding: 'utf8' });
  return output
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => `${name.slice('dist/'.length)}: is not committed`);
}
