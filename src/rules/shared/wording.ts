import { printUnknown } from '../../expressions/residue.js';
import { printValue } from '../../expressions/print.js';
import { Secret, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { Resource } from '../../template/resource.js';
import type { RuleContext } from '../rule.js';

/** Longer values are cut in messages. */
const MAX_LENGTH = 160;

/** A value as messages show it: text as it is, an unknown value as its expression in brackets, never a secret. */
export function shown(value: Value): string {
  const text = isHidden(value) ? briefly(printUnknown(value)) : plain(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

/** Leaves out what `resourceId` and its like fill in by themselves, as templates write them, and empty segments. */
function briefly(expression: string): string {
  return expression
    .replace(/join\(filter\(split\((.*), '\/'\), lambda\('x', not\(empty\(lambdaVariables\('x'\)\)\)\)\), '\/'\)/, '$1')
    .replaceAll(
      "subscriptionResourceId(subscription().subscriptionId, 'Microsoft.Resources/resourceGroups', resourceGroup().name)",
      'resourceGroup().id',
    )
    .replaceAll('esourceId(subscription().subscriptionId, resourceGroup().name, ', 'esourceId(')
    .replaceAll('esourceId(subscription().subscriptionId, ', 'esourceId(');
}

function isHidden(value: Value): value is Unknown | Secret {
  return value instanceof Unknown || value instanceof Secret;
}

function plain(value: Value): string {
  if (typeof value === 'string') return value;
  return value === null || typeof value === 'boolean' ? String(value) : printValue(value);
}

export function nameOf(resource: Resource): string {
  return shown(resource.name);
}

/** The name in full, unknown parts in the canonical form of the engine: what identifies the resource in a report. */
export function fullNameOf({ name }: Resource): string {
  return isHidden(name) ? printUnknown(name) : plain(name);
}

/** `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** ` used by 'ws'`, or nothing where no workspace leads to the resource. */
export function usedBy(resource: Resource, context: RuleContext): string {
  const [workspace] = context.workspacesOf(resource);
  return workspace === undefined ? '' : ` used by '${nameOf(workspace)}'`;
}
