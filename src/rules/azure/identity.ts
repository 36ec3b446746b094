import { ask } from '../../expressions/cover.js';
import { Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { tri } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { judge } from '../kit/outcome.js';

/** Kinds of managed identities, as `identity.type` lists them. */
export type IdentityKind = 'SystemAssigned' | 'UserAssigned' | 'None';

/**
 * Does `identity.type` name this kind? It is a list of words, `SystemAssigned, UserAssigned`; blanks in it do not count,
 * as nowhere else.
 */
export function namesIdentity(type: Value, kind: IdentityKind): Tri {
  return judge(type, (outcome) =>
    ask(outcome, (known) => {
      if (known instanceof Unknown) return 'open';
      return tri(typeof known === 'string' && wordsOf(known).includes(kind.toLowerCase()));
    }),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/\s/g, '').toLowerCase().split(',');
}
