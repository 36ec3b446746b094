import { Unknown, Secret } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { unlessFalse, isPositive } from '../../symbolic/condition.js';
import { both } from './branch.js';
import { evaluateNode } from './node-evaluation.js';
import type { ResourceInstance } from '../model/instances.js';
import type { Loop } from '../model/loop.js';
import { findProperty } from '../written/template.js';

/** The condition of a resource as it is written, and what chooses it; see `ResourceInstance.ownCondition`. */
export function writtenCondition(resource: ResourceInstance): Value {
  const found = findProperty(resource.node, 'condition');
  if (found === undefined || found.value === null) return resource.choice ?? true;
  const { instance, loop } = resource;
  const certain = instance.certain && loopConditions(loop).length === 0;
  const environment = instance.environment('head', { loop, certain });
  const value = evaluateNode(found.value, environment, resource.pathTo(found.key));
  // Of a secret it is told whether it holds.
  const truth = value instanceof Unknown || value instanceof Secret ? unlessFalse(value) : value;
  // One that is no Boolean for sure leaves nothing out, but is shown.
  const own = truth === true && value instanceof Unknown ? value : truth;
  if (own instanceof Unknown) return both(resource.choice, own) ?? own;
  return own === false ? false : (resource.choice ?? own);
}

/** That the loops around a resource run at all, where that is not known. */
export function loopConditions(loop: Loop | undefined): readonly Value[] {
  if (loop === undefined) return [];
  return [...loopConditions(loop.outer), ...(loop.count === undefined ? [] : [isPositive(loop.count)])];
}
