import type { Value } from '../../expressions/value.js';
import { not } from '../../symbolic/tri.js';
import type { Tri } from '../../symbolic/tri.js';
import { fail, undetermined } from '../kit/finding.js';
import { judgeTogether } from '../kit/judgement.js';
import { isPresent, isWord } from '../kit/outcome.js';
import type { RuleMeta } from '../kit/rule.js';
import { whereFailing } from '../kit/wording.js';
import { keySlotsOfType } from './key-slot.js';
import type { Rule } from './rule.js';
import { userOf } from './used-by.js';

/**
 * A rule that asks of resources of one type around a workspace whether they are encrypted with a customer-managed key: by the
 * property that turns it on, as the table of key slots has it, or where there is none by the property that names the key.
 * Its messages are `missing` and `undetermined`, with `{user}` for the workspace and `{where}` for what it is not encrypted
 * with.
 */
export function cmkMissing(meta: RuleMeta): Rule {
  const { on, slots } = keySlotsOfType(meta.appliesTo[0] ?? '');
  const at = on?.path ?? slots['key-identifier'] ?? slots['key-name'] ?? [];
  const isEncrypted = (value: Value): Tri => (on === undefined ? isPresent(value) : isWord(value, on.word));
  return {
    meta,
    applies: (resource, context) => context.belonging(resource),
    *check(resource, context) {
      const judgement = judgeTogether([resource.read(at)], ([value = null]) => not(isEncrypted(value)));
      const data = { user: userOf(resource, context) };
      if (judgement.wrong === 'yes') yield fail('missing', at, data);
      // Templates and people leave out the `properties` that all of it stands in.
      const where = whereFailing(at.slice(1), judgement);
      if (judgement.wrong === 'open') yield undetermined('undetermined', at, judgement.because, { ...data, where });
    },
  };
}
