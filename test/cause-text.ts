import type { Cause } from '../src/expressions/value.js';
import type { Message } from '../src/messages/message.js';
import { sentence } from '../src/messages/sentence.js';

/** All that is known of a cause, on one line. */
export function causeText({ kind, ...cause }: Cause): string {
  const parts: readonly (string | Message)[] = Object.values(cause);
  return [kind, ...parts.map((part) => (typeof part === 'string' ? part : sentence(part)))].join(' ');
}
