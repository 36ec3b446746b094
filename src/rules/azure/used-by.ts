import type { Resource } from '../../template/model/resource.js';
import { said } from '../kit/shown.js';
import type { Shown } from '../kit/shown.js';
import { nameOf } from '../kit/wording.js';
import type { RuleContext } from './rule.js';

/** ` used by 'ws'`, or nothing where no workspace leads to the resource. */
export function usedBy(resource: Resource, context: RuleContext): Shown {
  const { workspace } = context.belonging(resource);
  return workspace === undefined ? said`` : said` used by '${nameOf(workspace)}'`;
}
