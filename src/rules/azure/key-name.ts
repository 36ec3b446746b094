import { knownText } from '../../symbolic/symbolic-text.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import { word, phrase } from '../kit/shown.js';
import type { Phrase, Shown } from '../kit/shown.js';

/** Shows a text that was read out of a value, unless that is secret. */
export type Quote = (text: string) => Shown;

/** Nothing is quoted where nobody says that it may be. */
export const hide: Quote = () => word('…');

// What surely breaks the rules for the names in an id or URL, where some of a name may not be known: a clause that reads on
// from "'…' names no key vault:". Nothing of the name is quoted but single characters.

/** Source: naming rules for Azure resources; they hold for managed HSMs as well. */

export function vaultNameProblem(name: SymbolicText, quote = hide): Phrase | undefined {
  const [first, last] = [name[0], name.at(-1)];
  const faults = [
    ...foreignCharacters(name, quote),
    ...(typeof first === 'string' && /^\d/.test(first) ? [phrase('begins-with-digit')] : []),
    ...(typeof first === 'string' && first.startsWith('-') ? [phrase('begins-with-hyphen')] : []),
    ...(typeof last === 'string' && last.endsWith('-') ? [phrase('ends-in-hyphen')] : []),
    ...(name.some((part) => typeof part === 'string' && part.includes('--')) ? [phrase('two-hyphens')] : []),
    ...wrongLength(name, 3, 24),
  ];
  return faults.length === 0 ? undefined : phrase('vault-name', { faults: { items: faults, joined: 'and' } });
}

export function keyNameProblem(name: SymbolicText, quote = hide): Phrase | undefined {
  const faults = [...foreignCharacters(name, quote), ...wrongLength(name, 1, 127)];
  return faults.length === 0 ? undefined : phrase('key-name-breaks', { faults: { items: faults, joined: 'and' } });
}

export function keyVersionProblem(version: SymbolicText): Phrase | undefined {
  const known = knownText(version);
  if (known === undefined || /^[0-9a-f]{32}$/i.test(known)) return undefined;
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(known)) return phrase('version-with-dashes');
  return known.length === 32 ? phrase('version-not-hexadecimal') : phrase('version-length', { count: known.length });
}

function foreignCharacters(name: SymbolicText, quote: Quote): readonly Phrase[] {
  const known = name.filter((part) => typeof part === 'string').join('');
  const foreign = [...new Set(known.replaceAll(/[a-z0-9-]/gi, ''))].slice(0, 3);
  if (foreign.length === 0) return [];
  const items = foreign.map((character) => phrase('quoted', { value: quote(character) }));
  return [phrase('holds', { characters: { items, joined: 'and' } })];
}

function wrongLength(name: SymbolicText, least: number, most: number): readonly Phrase[] {
  const length = name.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  if (length > most) return [phrase('too-long', { count: most })];
  return length < least && knownText(name) !== undefined ? [phrase('too-short', { count: least })] : [];
}
