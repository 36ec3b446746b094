import type { JsonPath } from '../../json/path.js';
import { fail, undetermined } from './finding.js';
import type { Extras } from './finding.js';
import type { Judgement } from './judgement.js';
import type { Finding, FindingData } from './rule.js';

/** What is thought of something that matters only where it is used. */
export interface JudgementWhereUsed extends Judgement {
  /** It is wrong in any case: only whether it is used may be open. */
  readonly isWrongAnyway: boolean;
}

interface Words {
  readonly messageId: string;
  readonly data?: FindingData;
}

/** The three things that a rule may say of it. */
export interface Verdicts {
  readonly wrong: Words;
  /** It is wrong, if it is used at all. */
  readonly wrongIfUsed: Words;
  readonly open: Words;
}

/** One of them, or nothing where it is right or surely not used. */
export function* verdictWhereUsed(
  { wrong, because, isWrongAnyway }: JudgementWhereUsed,
  at: JsonPath,
  say: Verdicts,
  extras?: Extras,
): Generator<Finding> {
  if (wrong === 'yes') yield fail(say.wrong.messageId, at, say.wrong.data, extras);
  if (wrong !== 'open') return;
  const { messageId, data } = isWrongAnyway ? say.wrongIfUsed : say.open;
  yield undetermined(messageId, at, because, data, extras);
}
