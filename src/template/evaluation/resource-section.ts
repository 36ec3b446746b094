import { call } from '../../expressions/ast.js';
import { unknownBecause } from '../../expressions/residue.js';
import { nameKey } from '../../json/name.js';
import { openNames, withoutTwins } from '../written/node-value.js';
import { findProperty, isNodeObject, keysOfNode } from '../written/template.js';
import type { NodeObject } from '../written/template.js';

/** Sections of a resource that steer the deployment and are not part of what is deployed. */
export const steering = new Set([
  'type',
  'name',
  'apiversion',
  'condition',
  'copy',
  'dependson',
  'scope',
  'resources',
  'comments',
  'metadata',
  'existing',
  'subscriptionid',
  'resourcegroup',
  '@options',
  'import',
  'extension',
  'asserts',
]);

/** The version that the profile of the template would give. */
export const defaultApiVersion = unknownBecause(
  { kind: 'context', name: 'apiProfile' },
  call('defaultApiVersion', []),
  {
    type: 'String',
    nullable: false,
  },
);

/** Names that do not stand there, or that differ only in case: which property is meant only the whole object tells. */
export function separateProperties(node: NodeObject): { readonly key: string; readonly node: NodeObject } | undefined {
  const found = findProperty(node, 'properties');
  if (found === undefined || !isNodeObject(found.value) || hasComputedNames(found.value)) return undefined;
  return { key: found.key, node: found.value };
}

function hasComputedNames(node: NodeObject): boolean {
  return (
    openNames(node).length > 0 ||
    withoutTwins(node) !== node ||
    keysOfNode(node).some((key) => key.startsWith('[') || nameKey(key) === 'copy')
  );
}
