import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { decodeText } from './encoding.js';
import { mentionsDeployment } from './kind.js';

/** What a file holds, or why it cannot be read as text; `likely` where a template or parameter file may be lost. */
export type FileText =
  { readonly text: string; readonly bytes?: number } | { readonly problem: string; readonly likely: boolean };

/** Sixteen times what Azure takes: beyond it reading is not worth the memory. In bytes. */
const maximumFileSize = 64 * 1024 * 1024;

/** Reads a text file in whatever encoding; the failures a user can mend are data. `bytes` is its size as UTF-8. */
export function readTextFile(path: string): FileText {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { problem: 'is not a regular file', likely: true };
    if (stats.size > maximumFileSize)
      return { problem: 'is larger than 64 MiB', likely: mentionsDeployment(beginningOf(path)) };
    const text = readFileSync(path, 'utf8');
    // Node reads text fastest as text. What is no UTF-8 shows as replacement characters or, UTF-16, as zeros.
    if (!text.includes('\ufffd') && !text.includes('\0')) return { text, bytes: stats.size };
    const decoded = decodeText(readFileSync(path));
    return { text: decoded, bytes: Buffer.byteLength(decoded) };
  } catch (error) {
    return { problem: `cannot be read: ${fileErrorCode(error)}`, likely: true };
  }
}

/** The first mebibyte: where a template says what it is, and what it begins with. */
function beginningOf(path: string): string {
  const bytes = Buffer.alloc(1024 * 1024);
  const file = openSync(path, 'r');
  try {
    return decodeText(bytes.subarray(0, readSync(file, bytes)));
  } finally {
    closeSync(file);
  }
}

/** The system's code of a failed file operation, for instance `EACCES`; anything else is a defect and is thrown on. */
export function fileErrorCode(error: unknown): string {
  // Not by class: an error of the file system may stem from another realm (under jest it does).
  const isSystemError = typeof error === 'object' && error !== null && 'syscall' in error;
  if (isSystemError && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
