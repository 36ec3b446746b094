import type { Value } from '../expressions/value.js';
import { symbolicText } from './expression-text.js';
import { knownText, sameText, segmentsOf, textKey } from './symbolic-text.js';
import type { SymbolicText } from './symbolic-text.js';
import { allOf, tri } from './tri.js';
import type { Tri } from './tri.js';
import { nameKey } from '../json/name.js';

/** The id of a resource, of which type and number of names are known and everything else may be open. */
export interface ResourceId {
  /** `Microsoft.KeyVault/vaults/keys` */
  readonly type: string;
  /** One name for each type segment: `['kv', 'key']`. */
  readonly names: readonly SymbolicText[];
  /** What stands in front of the provider, cut at its slashes: `['subscriptions', …, 'resourceGroups', …]`. */
  readonly scope: readonly SymbolicText[];
}

/** Names that exist once in all of Azure: two resources with such a name are the same, wherever they are said to be. */
const globalNames = new Set([
  'microsoft.keyvault/vaults',
  'microsoft.keyvault/vaults/keys',
  'microsoft.keyvault/managedhsms',
  'microsoft.keyvault/managedhsms/keys',
  'microsoft.storage/storageaccounts',
  'microsoft.containerregistry/registries',
]);

/** Reads one outcome of a value as a resource id; undefined where it is none or where its type is open. */
export function resourceIdOf(value: Value): ResourceId | undefined {
  const text = symbolicText(value);
  return text === undefined ? undefined : parseResourceId(text);
}

export function parseResourceId(text: SymbolicText): ResourceId | undefined {
  let entry = parsed.get(text);
  if (entry === undefined) parsed.set(text, (entry = { id: parse(text) }));
  return entry.id;
}

/** The same texts are compared with many others. */
const parsed = new WeakMap<SymbolicText, { readonly id: ResourceId | undefined }>();

function parse(text: SymbolicText): ResourceId | undefined {
  const segments = segmentsOf(text).filter((segment) => segment.length > 0);
  const words = segments.map(knownText);
  const provider = words.findLastIndex((word) => word?.toLowerCase() === 'providers');
  const [namespace, ...rest] = words.slice(provider + 1);
  if (provider < 0 || namespace === undefined || rest.length === 0 || rest.length % 2 !== 0) return undefined;
  const types = rest.filter((_, index) => index % 2 === 0);
  if (types.includes(undefined)) return undefined;
  return {
    type: [namespace, ...types].join('/'),
    names: segments.slice(provider + 2).filter((_, index) => index % 2 === 1),
    scope: segments.slice(0, provider),
  };
}

/** Is a name of this type unique in Azure? */
export function isGlobal(type: string): boolean {
  return globalNames.has(nameKey(type));
}

/** Do two ids name the same resource? Where a name is unique in Azure the scope says nothing. */
export function sameId(a: ResourceId, b: ResourceId): Tri {
  const type = nameKey(a.type);
  if (type !== nameKey(b.type)) return 'no';
  const names = sameTexts(a.names, b.names);
  return names === 'no' || globalNames.has(type) ? names : allOf(names, sameTexts(a.scope, b.scope));
}

/** Ids that surely name the same resource (`sameId` says yes) have equal keys, and only they. */
export function idKey({ type, names, scope }: ResourceId): string {
  const key = nameKey(type);
  return [key, ...[...names, ...(globalNames.has(key) ? [] : scope)].map(textKey)].join('\n');
}

function sameTexts(a: readonly SymbolicText[], b: readonly SymbolicText[]): Tri {
  if (a.length !== b.length) {
    // An unknown part of a scope may hold slashes.
    const open = [...a, ...b].some((text) => text.some((part) => typeof part === 'object' && !part.segment));
    return open ? 'open' : 'no';
  }
  return allOf(...a.map((text, index) => sameText(text, b[index] ?? [])));
}

/** Do two values, one outcome each, name the same resource? Ids of which nothing is known are compared as they are. */
export function sameResource(a: Value, b: Value): Tri {
  const [left, right] = [resourceIdOf(a), resourceIdOf(b)];
  if (left !== undefined && right !== undefined) return sameId(left, right);
  const [first, second] = [symbolicText(a), symbolicText(b)];
  return first === undefined || second === undefined ? tri(a === b) : sameText(first, second);
}
