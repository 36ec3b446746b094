import { ObjectValue } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { ResourceInstance } from '../model/instances.js';
import type { NodeObject } from '../written/template.js';

/** Where a link leads, without the token that a query may hold. */
export function addressOf(link: Value): string | undefined {
  if (!(link instanceof ObjectValue)) return undefined;
  const address = link.get('uri') ?? link.get('id');
  return typeof address === 'string' ? address.replace(/[?#].*$/s, '') : undefined;
}

/** A template may link to itself where parameters and conditions end that; some do, a few levels deep. */
export const MAX_SELF_LINKS = 5;

/** How often the template is already open around the resource. */
export function timesOpen(root: NodeObject, resource: ResourceInstance): number {
  let times = 0;
  for (let around: ResourceInstance | undefined = resource; around !== undefined; around = around.instance.owner)
    if (around.instance.template.node === root) times++;
  return times;
}
