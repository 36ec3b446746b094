import { knownText } from '../../symbolic/symbolic-text.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import { said } from '../kit/shown.js';
import type { Shown } from '../kit/shown.js';
import { listed } from '../kit/wording.js';

/** Shows a text that was read out of a value, unless that is secret. */
export type Quote = (text: string) => Shown;

/** Nothing is quoted where nobody says that it may be. */
export const hide: Quote = () => said`…`;

// What surely breaks the rules for the names in an id or URL, where some of a name may not be known: a clause that reads on
// from "'…' names no key vault:". Nothing of the name is quoted but single characters.

/** Source: naming rules for Azure resources; they hold for managed HSMs as well. */
const VAULT_RULE = said`it takes 3 to 24 letters, digits and single hyphens, begins with a letter and ends in a letter or digit`;
const KEY_RULE = said`it takes 1 to 127 letters, digits and hyphens`;

export function vaultNameProblem(name: SymbolicText, quote = hide): Shown | undefined {
  const [first, last] = [name[0], name.at(-1)];
  const faults = [
    ...foreignCharacters(name, quote),
    ...(typeof first === 'string' && /^\d/.test(first) ? [said`begins with a digit`] : []),
    ...(typeof first === 'string' && first.startsWith('-') ? [said`begins with a hyphen`] : []),
    ...(typeof last === 'string' && last.endsWith('-') ? [said`ends in a hyphen`] : []),
    ...(name.some((part) => typeof part === 'string' && part.includes('--')) ? [said`has two hyphens in a row`] : []),
    ...wrongLength(name, 3, 24),
  ];
  return faults.length === 0 ? undefined : said`the name of the vault ${listed(faults)} (${VAULT_RULE})`;
}

export function keyNameProblem(name: SymbolicText, quote = hide): Shown | undefined {
  const faults = [...foreignCharacters(name, quote), ...wrongLength(name, 1, 127)];
  return faults.length === 0 ? undefined : said`the name of the key ${listed(faults)} (${KEY_RULE})`;
}

export function keyVersionProblem(version: SymbolicText): Shown | undefined {
  const known = knownText(version);
  if (known === undefined || /^[0-9a-f]{32}$/i.test(known)) return undefined;
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(known))
    return said`the version is a GUID with dashes, but versions of keys are 32 characters without`;
  return known.length === 32
    ? said`the version holds something else than the digits 0 to 9 and a to f`
    : said`the version has ${known.length} characters, but versions of keys have 32`;
}

function foreignCharacters(name: SymbolicText, quote: Quote): readonly Shown[] {
  const known = name.filter((part) => typeof part === 'string').join('');
  const foreign = [...new Set(known.replaceAll(/[a-z0-9-]/gi, ''))].slice(0, 3);
  return foreign.length === 0 ? [] : [said`holds ${listed(foreign.map((character) => said`'${quote(character)}'`))}`];
}

function wrongLength(name: SymbolicText, least: number, most: number): readonly Shown[] {
  const length = name.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  if (length > most) return [said`has more than ${most} characters`];
  return length < least && knownText(name) !== undefined ? [said`has fewer than ${least} characters`] : [];
}
