/** @type {import('jest').Config} */
export default {
  // A test that never ends fails; a busy machine fails none.
  testTimeout: 60_000,
  // The process that hands out the files does next to nothing.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/live/'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  // Imports name the file that tsc writes ('./x.js'); jest reads the source.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^cmklint$': '<rootDir>/src/index.ts' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
};
