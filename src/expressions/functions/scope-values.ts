import { access, call as callOf } from '../ast.js';
import type { Call } from '../ast.js';
import type { DeploymentScope } from '../environment.js';
import { residualCall, unknownBecause } from '../residue.js';
import { Unknown } from '../value.js';
import type { TypeName, Value } from '../value.js';
import { textOfPieces } from '../pieces.js';
import { sameName } from '../../json/name.js';
import { segmentPieces } from './id-pieces.js';

/** A member that is never given before deployment, for instance `resourceGroup().tags`. */
export function contextMember(
  fn: string,
  { home }: DeploymentScope,
  name: string,
  type: TypeName,
  nullable = true,
): Unknown {
  const expression = access({ ...callOf(fn, []), ...(home === undefined ? {} : { home }) }, name);
  return unknownBecause(
    { kind: 'context', name: `${fn}().${name}` },
    expression,
    nullable ? { type } : { type, nullable },
  );
}

/** The text of its parts, or the call that would give it. */
export function textOf(parts: readonly Value[], residue: Call, args: readonly Value[] = parts): Value {
  const known = parts.filter((part) => typeof part === 'string');
  return known.length === parts.length
    ? known.join('')
    : residualCall(residue, args, {
        type: 'String',
        nullable: false,
        text: () => textOfPieces(parts.flatMap(segmentPieces)),
      });
}

export function subscriptionPath(subscriptionId: Value): Value {
  return textOf(['/subscriptions/', subscriptionId], callOf('concat', []));
}

export function resourceGroupPath(subscriptionId: Value, name: Value): Value {
  return textOf(['/subscriptions/', subscriptionId, '/resourceGroups/', name], callOf('subscriptionResourceId', []), [
    subscriptionId,
    'Microsoft.Resources/resourceGroups',
    name,
  ]);
}

export function isGivenGroup({ resourceGroup, givenGroup }: DeploymentScope): boolean {
  return typeof resourceGroup === 'string' && givenGroup !== undefined && sameName(resourceGroup, givenGroup);
}

/** True for a part of the context that is not given, unlike one that a nested deployment computes. */
export function isContext(value: Value): boolean {
  return value instanceof Unknown && value.description.causes.some(({ kind }) => kind === 'context');
}
