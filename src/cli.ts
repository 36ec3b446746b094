#!/usr/bin/env node
import { nodeHost } from './cli/node-host.js';
import { runCli } from './cli/run-cli.js';

// The exit code is set, not forced: what is still in the streams gets written.
process.exitCode = await runCli(nodeHost(process));
