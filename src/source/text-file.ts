import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { mentionsDeployment } from './kind.js';

/** What a file holds, or why it cannot be read as text; `likely` where a template or parameter file may be lost. */
export type FileText =
  { readonly text: string; readonly bytes?: number } | { readonly problem: string; readonly likely: boolean };

/** Sixteen times what Azure takes: beyond it reading is not worth the memory. In bytes. */
const maximumFileSize = 64 * 1024 * 1024;

/** Reads a UTF-8 file; the failures a user can mend are data. */
export function readTextFile(path: string): FileText {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) return { problem: 'is not a regular file', likely: true };
    if (stats.size > maximumFileSize) return { problem: 'is larger than 64 MiB', likely: true };
    const text = readFileSync(path, 'utf8');
    // Node reads text fastest as text. What is no UTF-8 shows as replacement characters or, UTF-16, as zeros.
    return text.includes('\ufffd') || text.includes('\0') ? decode(readFileSync(path)) : { text, bytes: stats.size };
  } catch (error) {
    return { problem: `cannot be read: ${fileErrorCode(error)}`, likely: true };
  }
}

/** The system's code of a failed file operation, for instance `EACCES`; anything else is a defect and is thrown on. */
export function fileErrorCode(error: unknown): string {
  // Not by class: an error of the file system may stem from another realm (under jest it does).
  const isSystemError = typeof error === 'object' && error !== null && 'syscall' in error;
  if (isSystemError && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

function decode(bytes: Buffer): FileText {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== undefined) {
    const likely = mentionsDeployment(new TextDecoder(utf16).decode(bytes));
    return { problem: 'is UTF-16 text; save it as UTF-8', likely };
  }
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), bytes: bytes.length };
  return { problem: 'is not valid UTF-8; save it as UTF-8', likely: mentionsDeployment(bytes.toString('latin1')) };
}

/** By its byte order mark, or by the zero byte that every ASCII character has in UTF-16. */
function utf16Encoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return 'utf-16be';
  return undefined;
}
