import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { decodeText } from '../file-system/encoding.js';
import type { FileText } from '../file-system/file-system.js';
import { isSystemError } from '../usage/errors.js';

/** Sixteen times what Azure takes: beyond it reading is not worth the memory. In bytes. */
const maximumFileSize = 64 * 1024 * 1024;

/** Reads a text file in whatever encoding; the failures a user can mend are data. */
export function readTextFile(path: string): FileText {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { problem: 'not-regular' };
    if (stats.size > maximumFileSize) return { problem: 'too-large', beginning: beginningOf(path) };
    const text = readFileSync(path, 'utf8');
    // Node reads text fastest as text. What is no UTF-8 shows as replacement characters or, UTF-16, as zeros.
    if (!text.includes('\ufffd') && !text.includes('\0')) return { text, bytes: stats.size };
    const decoded = decodeText(readFileSync(path));
    return { text: decoded, bytes: Buffer.byteLength(decoded) };
  } catch (error) {
    if (isSystemError(error)) return { problem: 'unreadable', code: error.code };
    throw error;
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
