import { parseResourceId } from '../../symbolic/resource-id.js';
import { knownText, lastSegmentOf, merge, segmentsOf } from '../../symbolic/symbolic-text.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import { HSM_SUFFIX, VAULT_SUFFIX } from '../../symbolic/vault-text.js';

/** A key by the names in its identifier: `https://{vault}{suffix}/keys/{key}/{version}`. */
export interface KeyReference {
  readonly vault: SymbolicText;
  /** Absent where the URL names no key. */
  readonly key?: SymbolicText;
  /** Absent where the identifier is versionless. */
  readonly version?: SymbolicText;
}

/** Reads a vault URL or a key identifier; undefined where not even the vault can be told. */
export function keyReferenceOf(url: SymbolicText): KeyReference | undefined {
  let entry = references.get(url);
  if (entry === undefined) references.set(url, (entry = { reference: readReference(url) }));
  return entry.reference;
}

/** The same texts are asked about for many vaults. */
const references = new WeakMap<SymbolicText, { readonly reference: KeyReference | undefined }>();

function readReference(url: SymbolicText): KeyReference | undefined {
  const [scheme, , host, ...path] = segmentsOf(url);
  if (!/^https?:$/i.test(knownText(scheme ?? []) ?? '')) return undefined;
  const vault = host === undefined ? undefined : vaultOfHost(host);
  if (vault === undefined) return undefined;
  const [collection, key, version] = path.filter((segment) => segment.length > 0);
  if (key === undefined || knownText(collection ?? [])?.toLowerCase() !== 'keys') return { vault };
  return { vault, key, ...(version === undefined ? {} : { version }) };
}

/** Where a key is kept. Both kinds have names of their own: a managed HSM may be called like a vault that it is not. */
export type Store = 'key vault' | 'managed HSM';

/** What the host of a URL belongs to; undefined where that cannot be told. */
export function storeOfUrl(url: SymbolicText): Store | undefined {
  for (const part of segmentsOf(url)[2] ?? []) {
    if (part === VAULT_SUFFIX) return 'key vault';
    if (part === HSM_SUFFIX) return 'managed HSM';
    const suffix = typeof part === 'string' ? /\.(vault|managedhsm)\./i.exec(part)?.[1] : undefined;
    if (suffix !== undefined) return suffix.toLowerCase() === 'vault' ? 'key vault' : 'managed HSM';
  }
  return undefined;
}

/** What an id names; undefined where that cannot be told. */
export function storeOfId(id: SymbolicText): Store | undefined {
  const collection = parseResourceId(id)?.type.split('/')[1]?.toLowerCase();
  return collection === 'vaults' ? 'key vault' : collection === 'managedhsms' ? 'managed HSM' : undefined;
}

/** The first label of the host: up to the first dot, or to the suffix of the cloud. */
function vaultOfHost(host: SymbolicText): SymbolicText | undefined {
  const name: (typeof host)[number][] = [];
  for (const part of host) {
    if (part === VAULT_SUFFIX || part === HSM_SUFFIX) return merge(name);
    if (typeof part === 'object') name.push(part);
    else {
      const dot = part.indexOf('.');
      if (dot >= 0) return merge([...name, part.slice(0, dot)]);
      name.push(part);
    }
  }
  return undefined;
}

/**
 * The name of the vault (or managed HSM) that an id names. Of an id of which nothing is known: the expression that
 * takes the name off it, as templates write it.
 */
export function vaultOfId(id: SymbolicText): SymbolicText | undefined {
  const parsed = parseResourceId(id);
  if (parsed !== undefined)
    return /^microsoft\.keyvault\/(vaults|managedhsms)$/i.test(parsed.type) ? parsed.names[0] : undefined;
  const [only] = id;
  return id.length === 1 && typeof only === 'object' ? [lastSegmentOf(only)] : undefined;
}
