import { spawnSync } from 'node:child_process';

// Runs the tests with the request to write every golden file anew; what changed is read in the diff.
const args = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  'node_modules/jest/bin/jest.js',
  '--silent',
];
const result = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], {
  env: { ...process.env, UPDATE_GOLDENS: '1' },
  stdio: 'inherit',
});
process.exitCode = result.status ?? 1;
