import { spawnSync } from 'node:child_process';
import { rules } from '../src/rules/catalogue.js';

// Writes what is made of the sources: with the id of a rule its page, its rows and its golden files; without, everything.
const [id] = process.argv.slice(2);
if (id !== undefined && !rules.some((rule) => rule.meta.id === id)) {
  console.error(`There is no rule '${id}'.`);
  process.exit(2);
}

/** The tests that hold a golden file for each rule. */
const SUITES = ['test/rules.test', 'test/law/fixtures', 'test/template/expansions', 'test/rules/swaps'];

const steps = [
  ['scripts/generate-docs.ts'],
  ['scripts/generate-schema.ts'],
  ...(id === undefined
    ? [['scripts/build.ts'], ['scripts/update-goldens.ts']]
    : [['scripts/update-goldens.ts', ...SUITES, '-t', `(^|[ /])${id}( |/|$)`]]),
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', ...step], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
