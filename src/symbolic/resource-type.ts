import { nameKey } from '../json/name.js';

/** The type of deployments, as types compare. */
export const DEPLOYMENTS = 'microsoft.resources/deployments';

/**
 * What types of resources are compared by: no case, no blanks around them and no slash at the end. The engine lets these
 * pass, and the id of the resource lacks the slash.
 */
export function typeKey(type: string): string {
  const lower = nameKey(type);
  // Every resource is asked about by every rule, and next to none is written so.
  return /^\s|[\s/]$/.test(lower) ? lower.replace(/^\s+|(?<![\s/])[\s/]+$/g, '') : lower;
}

/** Whether a resource, deployed or referred to, is of a type. */
export function isType(resource: { readonly type: string }, type: string): boolean {
  let key = keys.get(resource);
  if (key === undefined) keys.set(resource, (key = typeKey(resource.type)));
  return key.length <= type.length && key === typeKey(type);
}

/** Every resource is asked about many types. */
const keys = new WeakMap<{ readonly type: string }, string>();
