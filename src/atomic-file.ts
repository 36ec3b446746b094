import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isSystemError } from './errors.js';

/**
 * Writes a text file whole or not at all: a neighbour first, then a rename. Makes missing folders.
 * @returns the system's code where it refuses, for instance `EACCES`
 */
export function writeFileAtomically(path: string, text: string): string | undefined {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text, { flag: 'wx' });
    renameSync(temporary, path);
    return undefined;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (existsSync(temporary)) rmSync(temporary);
    return error.code;
  }
}
