import { typed } from '../../messages/english/types.js';
import type { Message } from '../../messages/message.js';

/** What a message names: something that has a type, or a part of it at a path, such as `.size[0]`. */
export function partOf(whole: Message, path: string): Message {
  return path === '' ? whole : typed('part', { whole, path });
}
