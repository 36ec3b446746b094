import { causesOf } from '../../expressions/residue.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Finding, FindingData } from './rule.js';

export type Extras = Partial<Pick<Finding, 'severity' | 'related' | 'atProperty'>>;

/** The evaluated value breaks the rule. */
export function fail(messageId: string, at: JsonPath, data: FindingData = {}, extras: Extras = {}): Finding {
  return { verdict: 'fail', messageId, at, data, causes: [], related: [], ...extras };
}

/** Whether the rule is broken depends on what is not known of these values. */
export function undetermined(
  messageId: string,
  at: JsonPath,
  because: readonly Value[],
  data: FindingData = {},
  extras: Extras = {},
): Finding {
  return { verdict: 'undetermined', messageId, at, data, causes: causesOf(because), related: [], ...extras };
}
