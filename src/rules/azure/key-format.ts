import { hide, keyNameProblem, keyVersionProblem, vaultNameProblem } from './key-name.js';
import type { Quote } from './key-name.js';
import { keyReferenceOf, vaultOfId } from './key-reference.js';
import { phrase } from '../kit/shown.js';
import type { Phrase } from '../kit/shown.js';
import { knownText, segmentsOf } from '../../symbolic/symbolic-text.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import { HSM_SUFFIX, VAULT_SUFFIX } from '../../symbolic/vault-text.js';

/**
 * What is wrong with a text, `ok`, or `open`. A part that is not known is filled in with what fits its place: where
 * the text then breaks the form, what is known of it does.
 */
export type FormatAnswer = 'ok' | 'open' | FormatProblem;

export interface FormatProblem {
  readonly problem: Phrase;
  /** All is right but a name or version in it. */
  readonly inName?: true;
}

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
/** Letters and digits of any alphabet, `_`, `-`, `.`, `(` and `)`; no dot at the end. Source: naming rules for Azure resources. */
const GROUP_NAME = '(?:[\\w().-]|[^\\x00-\\x7f]){1,90}(?<!\\.)';
const VAULT_NAME = '[a-z](?!.*--)[a-z0-9-]{1,22}[a-z0-9]';
const VAULT_ID = new RegExp(
  `^/subscriptions/${GUID}/resourceGroups/${GROUP_NAME}/providers/Microsoft\\.KeyVault/(?:vaults|managedHSMs)/${VAULT_NAME}/?$`,
  'i',
);
const KEY_ID = new RegExp(
  `^https://${VAULT_NAME.replace('(?!.*--)', '(?![^.]*--)')}\\.(?:vault|managedhsm)\\.[a-z0-9.-]+?(?::443)?/keys/[0-9a-z-]{1,127}(?:/[0-9a-f]{32})?/?$`,
  'i',
);

/** What fits behind a segment of the id of a vault. */
const sampleAfter: Readonly<Record<string, string | undefined>> = {
  subscriptions: '00000000-0000-0000-0000-000000000000',
  providers: 'Microsoft.KeyVault',
  'microsoft.keyvault': 'vaults',
};
const SAMPLE_VERSION = '0'.repeat(32);

/** Is it the id of a key vault or managed HSM? */
export function vaultIdFormat(text: SymbolicText, quote = hide): FormatAnswer {
  const [known, short] = fill(text, (previous) => sampleAfter[previous.toLowerCase()]);
  if (known === undefined || short === undefined) return 'open';
  const isOfKnownType = typeOfId(text).every((segment) => knownText(segment) !== undefined);
  if (VAULT_ID.test(known) || VAULT_ID.test(short)) return isOfKnownType ? 'ok' : 'open';
  const name = VAULT_ID.test(known.replace(/(?<![^/])[^/]+(\/?)$/, 'vault$1')) ? vaultOfId(text) : undefined;
  const problem = name && vaultNameProblem(name, quote);
  if (problem !== undefined) return { problem, inName: true };
  if (/[<>{}]/.test(known)) return { problem: phrase('placeholder') };
  if (/\/resourceGroup\//i.test(known)) return { problem: phrase('resource-group') };
  if (/^\/subscriptions\/[^/]+\/providers\//i.test(known)) return { problem: phrase('no-resource-group') };
  if (/^[a-z0-9-]{3,24}$/i.test(known)) return { problem: phrase('only-a-name') };
  const named = providerOf(known);
  if (isOfKnownType && named !== undefined && !/^microsoft\.keyvault\/(vaults|managedhsms)$/i.test(named.type)) {
    return { problem: phrase('id-of', { type: quote(named.type) }) };
  }
  if (named?.goesOn === true) return { problem: phrase('after-the-vault') };
  return isOfKnownType && isCertain(text) ? { problem: phrase('wrong-form') } : 'open';
}

/** The type that an id names behind its provider, and whether anything stands behind the name. */
function providerOf(id: string): { readonly type: string; readonly goesOn: boolean } | undefined {
  const segments = id.replace(/\/$/, '').split('/');
  const start = Math.max(segments.lastIndexOf('') + 1, 1);
  const at = segments.findIndex((segment, index) => index >= start && segment.toLowerCase() === 'providers');
  const [namespace, type, name, ...rest] = segments.slice(at + 1);
  if (at < 0 || namespace === undefined || type === undefined || name === undefined) return undefined;
  return { type: `${namespace}/${type}`, goesOn: rest.length > 0 };
}

/** The namespace of the provider and the type, as far as they are there. */
function typeOfId(text: SymbolicText): readonly SymbolicText[] {
  const segments = segmentsOf(text);
  const provider = segments.findIndex((segment) => knownText(segment)?.toLowerCase() === 'providers');
  return provider < 0 ? [] : segments.slice(provider + 1, provider + 3);
}

/** Is it the identifier of a key, with or without version? */
export function identifierFormat(text: SymbolicText, quote = hide): FormatAnswer {
  const literal = text.filter((part) => typeof part === 'string').join('');
  const collection = collectionOf(text);
  if (collection !== undefined && collection !== 'keys')
    return { problem: phrase(collection === 'secrets' ? 'no-secret' : 'no-certificate') };
  const [known, short] = fill(text, (_, position) =>
    position === 2 ? 'vault.vault.azure.net' : position === 5 ? SAMPLE_VERSION : undefined,
  );
  if (known === undefined || short === undefined) return 'open';
  if (KEY_ID.test(known) || KEY_ID.test(short)) return 'ok';
  const problem = nameProblem(text, known, quote);
  if (problem !== undefined) return { problem, inName: true };
  if (/[<>{}]/.test(known)) return { problem: phrase('placeholder') };
  if (/^http:/i.test(known)) return { problem: phrase('no-https') };
  if (/[^:]\/\//.test(literal)) return { problem: phrase('two-slashes') };
  return isCertain(text) ? { problem: keyIdentifierProblem(known) } : 'open';
}

/** The first word of the path that names a collection of a vault says what the text identifies; what follows is a name. */
function collectionOf(text: SymbolicText): Collection | undefined {
  const words = segmentsOf(text).map((segment) => knownText(segment)?.toLowerCase());
  return words.slice(1).flatMap((one) => (isCollection(one) ? [one] : []))[0];
}

type Collection = 'keys' | 'secrets' | 'certificates';

function isCollection(text: string | undefined): text is Collection {
  return text === 'keys' || text === 'secrets' || text === 'certificates';
}

/** The first name that breaks its rules in an identifier that is right but for its names. */
function nameProblem(text: SymbolicText, known: string, quote: Quote): Phrase | undefined {
  const named = known.replace(/^https:\/\/[^./]*(\.[^/]*)\/keys\/[^/]+(?:\/[^/]+)?\/?$/i, 'https://vault$1/keys/key');
  if (!KEY_ID.test(named)) return undefined;
  const { vault, key, version } = keyReferenceOf(text) ?? {};
  return (
    (vault && vaultNameProblem(vault, quote)) ??
    (key && keyNameProblem(key, quote)) ??
    (version && keyVersionProblem(version))
  );
}

function keyIdentifierProblem(known: string): Phrase {
  if (/^https:\/\/[^/]+\/?$/i.test(known)) return phrase('no-key');
  if (/^https:\/\/[^/]+\/keys\//i.test(known) && !/^https:\/\/[^/]+\.(vault|managedhsm)\./i.test(known))
    return phrase('other-host');
  return phrase('wrong-form');
}

/** Parts that may hold slashes may bring along what seems to lack. */
function isCertain(text: SymbolicText): boolean {
  return text.every((part) => typeof part === 'string' || part.segment);
}

/**
 * The text with its unknown parts filled in, and the same with nothing for those that are but a part of a segment; none where it
 * begins with one, for then nothing of it is certain.
 * `sample` may give a text for a segment that is wholly unknown, by the segment before it and by its position.
 */
function fill(
  text: SymbolicText,
  sample: (previous: string, position: number) => string | undefined,
): readonly string[] {
  if (typeof text[0] === 'object') return [];
  const words: string[] = [];
  const short: string[] = [];
  for (const segment of segmentsOf(text)) {
    const whole =
      segment.length === 1 && typeof segment[0] === 'object'
        ? (sample(words.at(-1) ?? '', words.length) ?? 'open')
        : undefined;
    const certain = whole ?? knownText(segment);
    words.push(certain ?? fillSegment(segment, fillerOf(segment)));
    short.push(certain ?? fillSegment(segment, ''));
  }
  return [words.join('/'), short.join('/')];
}

/** Names of vaults have at least 3 and at most 24 characters. */
function fillerOf(segment: SymbolicText): string {
  return segment.some((part) => typeof part === 'string' && part.length > 1 && !part.startsWith('.')) ? 'a' : 'aaa';
}

function fillSegment(segment: SymbolicText, filler: string): string {
  return segment
    .map((part) => {
      if (typeof part === 'string') return part;
      if (part === VAULT_SUFFIX) return '.vault.azure.net';
      return part === HSM_SUFFIX ? '.managedhsm.azure.net' : filler;
    })
    .join('');
}

export type ValueForm = 'resource-id' | 'url' | 'name';

/** What a text looks like; undefined where it cannot be told. */
export function formOf(text: SymbolicText): ValueForm | undefined {
  const [start] = text;
  if (typeof start !== 'string') return undefined;
  if (/^\/(subscriptions|providers)\//i.test(start)) return 'resource-id';
  if (/^https?:\/\//i.test(start)) return 'url';
  return /^[a-z0-9-]{1,127}$/i.test(knownText(text) ?? '') ? 'name' : undefined;
}
