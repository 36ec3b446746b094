import { fstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { TemplateError } from '../usage/errors.js';
import { disk } from '../files/disk.js';
import { identityOf, isOpenAs, openOutput } from '../files/output-file.js';
import type { Target } from '../report/delivery.js';
import { guard } from '../files/standard-stream.js';
import type { Host, Output } from './host.js';

/** The host of a real process. */
export function nodeHost(process: NodeJS.Process): Host {
  const cwd = process.cwd();
  const stdout = outputOf(process.stdout, 'The output');
  return {
    argv: process.argv.slice(2),
    files: disk(cwd),
    env: process.env,
    stdout,
    stderr: outputOf(process.stderr, 'What went wrong'),
    today: new Date().toISOString().slice(0, 10),
    async readStdin() {
      // Node reads nothing of a folder, without a word.
      if (fstatSync(process.stdin.fd).isDirectory()) throw new TemplateError(['Standard input is a folder.']);
      process.stdin.setEncoding('utf8');
      let text = '';
      for await (const chunk of process.stdin) text += String(chunk);
      return text;
    },
    openFile(path, inputs) {
      const absolute = absolutePath(cwd, path);
      // A pipe that is open cannot be opened once more everywhere, and a file would be written from two places.
      if (isOpenAs(absolute, process.stdout.fd)) return throughStream(stdout);
      const others = inputs.map((input) => resolve(cwd, input));
      return openOutput(absolute, others);
    },
    identityOf(path) {
      const absolute = absolutePath(cwd, path);
      const isStandardOutput = isOpenAs(absolute, process.stdout.fd) && !isDevice(process.stdout.fd);
      return isStandardOutput ? '' : identityOf(absolute);
    },
  };
}

/** What fails is told by the guard of the stream. */
function throughStream(stream: Output): Target {
  return {
    write(text) {
      stream.write(text);
      return undefined;
    },
  };
}

/** A slash at the end stays: it says that a folder is meant. */
function absolutePath(cwd: string, path: string): string {
  return resolve(cwd, path) + (/[^/]\/$/.test(path) ? '/' : '');
}

/** Whether several may write to it: the null device, a terminal. */
function isDevice(file: number): boolean {
  return fstatSync(file).isCharacterDevice();
}

function outputOf(stream: NodeJS.WriteStream, what: string): Output {
  guard(stream, what);
  return { isTerminal: stream.isTTY, write: (text) => void stream.write(text) };
}
