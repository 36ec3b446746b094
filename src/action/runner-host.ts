import * as core from '@actions/core';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFileAtomically } from '../atomic-file.js';
import { readTextFile } from '../source/text-file.js';

import type { ActionHost } from './action-host.js';

/** The host of a real workflow step. */
export function runnerHost(env: NodeJS.ProcessEnv): ActionHost {
  const workspace = resolve(env['GITHUB_WORKSPACE'] ?? process.cwd());
  return {
    workspace,
    temporary: env['RUNNER_TEMP'] === undefined ? [] : [env['RUNNER_TEMP']],
    input: (name) => core.getInput(name),
    output: (name, value) => core.setOutput(name, value),
    log: (line) => core.info(line),
    annotate({ level, message, ...properties }) {
      // GitHub accepts columns only within one line.
      const { startColumn, endColumn, ...lines } = properties;
      const place = lines.startLine === lines.endLine ? { ...lines, startColumn, endColumn } : lines;
      if (level === 'error') core.error(message, place);
      else core.warning(message, place);
    },
    warn: (message) => core.warning(message),
    fail: (message) => core.setFailed(message),
    async summarize(markdown) {
      if ((env['GITHUB_STEP_SUMMARY'] ?? '') !== '') await core.summary.addRaw(markdown).write();
    },
    readFile: (path) => (existsSync(resolve(workspace, path)) ? readTextFile(resolve(workspace, path)) : undefined),
    writeFile: (path, text) => writeFileAtomically(path, text),
  };
}
