import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Fails where the generated pages are not what the sources give. Generates them in place and puts back what was there.
const root = fileURLToPath(new URL('..', import.meta.url));

const before = generatedFiles();
try {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate-docs.ts'], { cwd: root, stdio: 'inherit' });
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/generate-schema.ts'], { cwd: root, stdio: 'inherit' });
  report(generatedFiles());
} finally {
  restore();
}

function generatedFiles(): ReadonlyMap<string, string> {
  const rules = join('docs', 'rules');
  const pages = existsSync(join(root, rules)) ? readdirSync(join(root, rules)).map((name) => join(rules, name)) : [];
  const names = ['README.md', 'cmklint.schema.json', join('docs', 'functions.md'), ...pages].filter((name) =>
    existsSync(join(root, name)),
  );
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

function report(after: ReadonlyMap<string, string>): void {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const stale = names.filter((name) => before.get(name) !== after.get(name));
  for (const name of stale) console.error(`${name} is not what the sources give.`);
  if (stale.length === 0) console.log(`The generated pages are up to date (${names.length} files).`);
  else {
    console.error('Run `npm run docs` and commit what it writes.');
    process.exitCode = 1;
  }
}

function restore(): void {
  for (const name of generatedFiles().keys()) if (!before.has(name)) rmSync(join(root, name));
  for (const [name, text] of before) writeFileSync(join(root, name), text);
}
