import type { Diagnostic } from '../diagnostics/diagnostic.js';

/**
 * One fingerprint for each diagnostic, in order: a hash of rule, verdict-free symbolic path and the number of the
 * occurrence in its file. No line number goes into it, so that an edit elsewhere keeps the identity of an alert.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const occurrences = new Map<string, number>();
  return diagnostics.map(({ ruleId, symbolicPath, location }) => {
    const subject = `${ruleId}\n${symbolicPath}`;
    const key = `${location.file}\n${subject}`;
    const occurrence = (occurrences.get(key) ?? 0) + 1;
    occurrences.set(key, occurrence);
    return `${hash(subject)}:${occurrence}`;
  });
}

/** FNV-1a with 64 bits over UTF-16 units, as 16 hexadecimal digits: identity of alerts, no protection of anything. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
