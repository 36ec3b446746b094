import { printUnknown } from '../../expressions/residue.js';
import { printValue } from '../../expressions/print.js';
import { Secret, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/resource.js';

/** Longer values are cut in messages. */
const MAX_LENGTH = 160;

/** A value as messages show it: text as it is, an unknown value as its expression in brackets, never a secret. */
export function shown(value: Value): string {
  const text = value instanceof Unknown || value instanceof Secret ? printUnknown(value) : typeof value === 'string' ? value : plain(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function plain(value: Value): string {
  return value === null || typeof value === 'boolean' ? String(value) : printValue(value);
}

export function nameOf(resource: Resource): string {
  return shown(resource.name);
}

/** `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}
