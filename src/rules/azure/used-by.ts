import type { Resource } from '../../template/model/resource.js';
import type { Shown } from '../kit/shown.js';
import { nameOf } from '../kit/wording.js';
import type { RuleContext } from './rule.js';

/** The workspace that leads to the resource, where one does. */
export function userOf(resource: Resource, context: RuleContext): Shown | undefined {
  const { workspace } = context.belonging(resource);
  return workspace && nameOf(workspace);
}
