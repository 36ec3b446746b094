import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sentences } from '../messages/sentence.js';

/** All that a result says: why it is not certain, what is wrong, what is to be known of it. */
export function messageOf({ doubts, message, remarks }: Diagnostic): string {
  return sentences([...doubts, message, ...remarks]);
}
