#!/usr/bin/env node
import { nodeHost } from './cli/node-host.js';
import { runCli } from './cli/run-cli.js';
import { defectOf } from './usage/errors.js';
import { exitCodes } from './report/conclusion.js';

// No top-level await: without it the bundle is one scope, which V8 parses once, and starts a fifth faster. The exit
// code is set, not forced, so that what is still in the streams gets written. What is thrown here is a defect.
runCli(nodeHost(process)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`cmklint: ${defectOf(error)}\n`);
    process.exitCode = exitCodes.failure;
  },
);
