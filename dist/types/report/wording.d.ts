import type { Diagnostic } from '../diagnostics/diagnostic.js';
/** All that a result says: why it is not certain, what is wrong, what is to be known of it. */
export declare function messageOf({ doubts, message, remarks }: Diagnostic): string;
