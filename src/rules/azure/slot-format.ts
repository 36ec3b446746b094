import { typeOf } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { holdsSecret } from '../../expressions/residue.js';
import { isNeverNull } from '../../expressions/alternatives.js';
import { symbolicText } from '../../symbolic/expression-text.js';
import { formOf } from './key-format.js';
import type { FormatAnswer, ValueForm } from './key-format.js';
import type { SlotValue } from './key-slot.js';
import { WORKSPACE } from './resource-type.js';
import { failing, judgeTogether } from '../kit/judgement.js';
import type { Judgement, Opinion } from '../kit/judgement.js';
import type { Quote } from './key-name.js';
import { isPresent } from '../kit/outcome.js';
import { word, phrase } from '../kit/shown.js';
import type { Phrase, Shown } from '../kit/shown.js';
import type { SymbolicText } from '../../symbolic/symbolic-text.js';
import { isType } from '../../symbolic/resource-type.js';
import { nounOf, partShown, shown } from '../kit/wording.js';

/** Whether a slot holds the wrong form, and what a message needs to say if so. */
export interface FormProblem extends Judgement {
  readonly data: { readonly value: Shown; readonly problem: Phrase | undefined };
  /** Of a wrong answer: whether only a name in it is wrong. Of an open one: whether one of the ways is known to be wrong. */
  readonly messageId: 'format' | 'name' | 'undetermined' | 'some-ways';
}

/**
 * Judges what a slot may hold together with what switches it on. Values of another form than `expected` (an id for a URL
 * and the like) pass: key-reference-slot-mixup says the more precise thing about them.
 */
export function formProblem(slot: SlotValue, expected: ValueForm, format: Format): FormProblem {
  const judgement = judgeTogether([slot.value, ...slot.switches], ([value = null, ...switched]): Opinion => {
    const answer = judgeForm(value, expected, format);
    const active = slot.isOn(switched);
    if (active === 'no' || answer === 'ok') return { wrong: 'no', because: [] };
    if (active === 'yes') return { wrong: answer === 'open' ? 'open' : 'yes', because: [value] };
    if (answer !== 'open') return { wrong: 'open', because: switched };
    // Whether the key of a workspace is switched on, workspace-cmk-missing asks; only what breaks then is added.
    return isType(slot.resource, WORKSPACE) && slot.isAsked(switched) !== 'yes'
      ? { wrong: 'no', because: [] }
      : { wrong: 'open', because: [value, ...switched] };
  });
  const broken = [...failing(judgement), ...judgement.ways.map(({ values }) => values[0] ?? null)].find(
    (value) => typeof judgeForm(value, expected, format) === 'object',
  );
  const answer = broken === undefined ? 'open' : judgeForm(broken, expected, format);
  return {
    ...judgement,
    messageId: messageOf(judgement, answer),
    data: {
      value: shown(broken ?? openOne(judgement) ?? slot.value),
      problem: typeof answer === 'object' ? answer.problem : undefined,
    },
  };
}

function messageOf({ wrong }: Judgement, answer: FormatAnswer): FormProblem['messageId'] {
  if (typeof answer !== 'object') return 'undetermined';
  return wrong !== 'yes' ? 'some-ways' : answer.inName === true ? 'name' : 'format';
}

/** The first value that the answer waits for. */
function openOne({ ways }: Judgement): Value | undefined {
  return ways.find(({ wrong }) => wrong === 'open')?.values[0];
}

/** What a value is that is no text; undefined where it is one, or may be. */
export function otherThanText(value: Value): { readonly noun: Phrase; readonly mayBeNull: boolean } | undefined {
  const type = typeOf(value);
  if (type === undefined || type === 'String' || type === 'Null') return undefined;
  return { noun: nounOf(type), mayBeNull: !isNeverNull(value) };
}

type Format = (text: SymbolicText, quote: Quote) => FormatAnswer;

function judgeForm(value: Value, expected: ValueForm, format: Format): FormatAnswer {
  // What is missing is the matter of another rule.
  if (isPresent(value) === 'no') return 'ok';
  const other = otherThanText(value);
  if (other !== undefined) return other.mayBeNull ? 'open' : { problem: phrase('not-text', { noun: other.noun }) };
  const text = symbolicText(value);
  if (text === undefined) return 'open';
  const form = formOf(text);
  if (form !== undefined && form !== 'name' && form !== expected) return 'ok';
  const answer = format(text, (part) => partShown(part, value) ?? word('…'));
  // What is said of a name tells some of it.
  const isHidden = holdsSecret(value) && typeof answer === 'object' && answer.inName === true;
  return isHidden ? { problem: phrase('hidden-name'), inName: true } : answer;
}
