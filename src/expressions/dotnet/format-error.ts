import type { Message } from '../../messages/message.js';

/** The text is not a format, or does not fit what is to be written. */
export class FormatError extends Error {
  override readonly name = 'FormatError';

  constructor(
    /** Why. */
    readonly refusal: Message,
  ) {
    super(refusal.id);
  }
}
