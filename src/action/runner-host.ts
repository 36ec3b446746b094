import * as core from '@actions/core';
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { openAppended, openOutput } from '../files/output-file.js';
import { guard } from '../files/standard-stream.js';
import type { ActionHost } from './action-host.js';

/** The host of a real workflow step. */
export function runnerHost({ env, stdout, stderr }: NodeJS.Process): ActionHost {
  const workspace = resolve(env['GITHUB_WORKSPACE'] ?? '.');
  guard(stdout, 'The log');
  guard(stderr, 'What went wrong');
  return {
    workspace,
    temporary: env['RUNNER_TEMP'] === undefined ? [] : [env['RUNNER_TEMP']],
    input: (name) => core.getInput(name),
    output(values) {
      const entries = Object.entries(values);
      const file = env['GITHUB_OUTPUT'] ?? '';
      if (file !== '') return append(file, entries.map(outputLines).join(''));
      for (const [name, value] of entries) core.setOutput(name, value);
      return undefined;
    },
    log: (line) => core.info(line),
    annotate({ level, message, title, place }) {
      if (level === 'error') core.error(message, { title, ...place });
      else core.warning(message, { title, ...place });
    },
    warn: (message) => core.warning(message),
    fail: (message) => core.setFailed(message),
    summarize(markdown) {
      const file = env['GITHUB_STEP_SUMMARY'] ?? '';
      return file === '' ? undefined : append(file, markdown);
    },
    openFile: (path, inputs) =>
      openOutput(
        path,
        inputs.map((input) => resolve(workspace, input)),
      ),
  };
}

/** The runner made the file. Not by the toolkit, which waits for a pipe that nobody reads. */
function append(file: string, text: string): string | undefined {
  const target = openAppended(file);
  return 'problem' in target ? target.problem : target.write(text);
}

/** Source: toolkit, `packages/core/src/file-command.ts`. */
function outputLines([name, value]: readonly [string, string]): string {
  const delimiter = `ghadelimiter_${randomUUID()}`;
  return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
