import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeFileAtomically } from '../atomic-file.js';
import { exitCodes } from '../report/conclusion.js';
import { readTextFile } from '../source/text-file.js';
import type { Host, Output } from './host.js';

/** The host of a real process. */
export function nodeHost(process: NodeJS.Process): Host {
  const cwd = process.cwd();
  return {
    argv: process.argv.slice(2),
    cwd,
    env: process.env,
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    async readStdin() {
      process.stdin.setEncoding('utf8');
      let text = '';
      for await (const chunk of process.stdin) text += String(chunk);
      return text;
    },
    readFile: (path) => (existsSync(resolve(cwd, path)) ? readTextFile(resolve(cwd, path)) : undefined),
    writeFile: (path, text) => writeFileAtomically(resolve(cwd, path), text),
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has gone (`cmklint … | head`): the rest is not wanted, and the exit code still counts.
    if (error.code === 'EPIPE') return;
    if (stream !== process.stderr)
      process.stderr.write(`cmklint: The output cannot be written: ${error.code ?? ''}.\n`);
    // At once: what was to be told is lost, whatever the run came to.
    process.exit(exitCodes.failure);
  });
  return { isTerminal: stream.isTTY, write: (text) => void stream.write(text) };
}
