import { exitCodes } from '../report/conclusion.js';

/**
 * Keeps a standard stream that cannot be written from ending the process: it is told once, everything else arrives, and
 * the process ends with 3. A reader that has gone (`cmklint … | head`) wants no more and is no failure.
 * @param what what is lost, at the beginning of a sentence
 */
export function guard(stream: NodeJS.WriteStream, what: string): void {
  let told = false;
  stream.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE' || told) return;
    told = true;
    if (stream !== process.stderr) process.stderr.write(`cmklint: ${what} cannot be written: ${code ?? ''}.\n`);
    // At the very end: whatever the run comes to is set before.
    process.once('exit', () => (process.exitCode = exitCodes.failure));
  });
}
