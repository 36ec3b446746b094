import { knownText } from '../../template/symbolic/symbolic-text.js';
import type { SymbolicText } from '../../template/symbolic/symbolic-text.js';
import { listed } from './wording.js';

// What surely breaks the rules for the names in an id or URL, where some of a name may not be known: a clause that reads on
// from "'…' names no key vault:". Nothing of the name is quoted but single characters.

/** Source: naming rules for Azure resources; they hold for managed HSMs as well. */
const VAULT_RULE =
  'it takes 3 to 24 letters, digits and single hyphens, begins with a letter and ends in a letter or digit';
const KEY_RULE = 'it takes 1 to 127 letters, digits and hyphens';

export function vaultNameProblem(name: SymbolicText): string | undefined {
  const [first, last] = [name[0], name.at(-1)];
  const faults = [
    ...foreignCharacters(name),
    ...(typeof first === 'string' && /^\d/.test(first) ? ['begins with a digit'] : []),
    ...(typeof first === 'string' && first.startsWith('-') ? ['begins with a hyphen'] : []),
    ...(typeof last === 'string' && last.endsWith('-') ? ['ends in a hyphen'] : []),
    ...(name.some((part) => typeof part === 'string' && part.includes('--')) ? ['has two hyphens in a row'] : []),
    ...wrongLength(name, 3, 24),
  ];
  return faults.length === 0 ? undefined : `the name of the vault ${listed(faults)} (${VAULT_RULE})`;
}

export function keyNameProblem(name: SymbolicText): string | undefined {
  const faults = [...foreignCharacters(name), ...wrongLength(name, 1, 127)];
  return faults.length === 0 ? undefined : `the name of the key ${listed(faults)} (${KEY_RULE})`;
}

export function keyVersionProblem(version: SymbolicText): string | undefined {
  const known = knownText(version);
  if (known === undefined || /^[0-9a-f]{32}$/i.test(known)) return undefined;
  if (/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(known))
    return 'the version is a GUID with dashes, but versions of keys are 32 characters without';
  return known.length === 32
    ? 'the version holds something else than the digits 0 to 9 and a to f'
    : `the version has ${known.length} characters, but versions of keys have 32`;
}

function foreignCharacters(name: SymbolicText): readonly string[] {
  const known = name.filter((part) => typeof part === 'string').join('');
  const foreign = [...new Set(known.replaceAll(/[a-z0-9-]/gi, ''))].slice(0, 3);
  return foreign.length === 0 ? [] : [`holds ${listed(foreign.map((character) => `'${character}'`))}`];
}

function wrongLength(name: SymbolicText, least: number, most: number): readonly string[] {
  const length = name.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
  if (length > most) return [`has more than ${most} characters`];
  return length < least && knownText(name) !== undefined ? [`has fewer than ${least} characters`] : [];
}
