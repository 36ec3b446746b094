import type { Value } from '../../expressions/value.js';
import { symbolicText } from '../../template/symbolic/expression-text.js';
import { formOf } from './key-format.js';
import type { FormatAnswer, ValueForm } from './key-format.js';
import type { SlotValue } from './key-slot.js';
import { isPresent, outcomes } from './outcome.js';
import type { SymbolicText } from '../../template/symbolic/symbolic-text.js';
import { allOf, not, unanimous } from '../../template/symbolic/tri.js';
import type { Tri } from '../../template/symbolic/tri.js';
import { shown } from './wording.js';

/** Whether a slot holds the right form, and what a message needs to say if not. */
export interface FormProblem {
  readonly answer: Tri;
  readonly data: { readonly value: string; readonly problem: string };
  readonly because: readonly Value[];
}

/**
 * Judges every outcome of a slot's value; `no` where all of them break the form. Values of another form than `expected`
 * (an id for a URL and the like) pass: key-reference-slot-mixup says the more precise thing about them.
 */
export function formProblem(
  slot: SlotValue,
  expected: ValueForm,
  format: (text: SymbolicText) => FormatAnswer,
): FormProblem {
  const ways = outcomes(slot.value);
  const answers = ways.map((outcome) => judgeForm(outcome, expected, format));
  const broken = answers.findIndex((answer) => typeof answer === 'object');
  const answer = answers[broken];
  const fits = unanimous(
    answers.map((each): Tri => (typeof each === 'object' ? 'no' : each === 'ok' ? 'yes' : 'open')),
  );
  return {
    // A slot that may not be used at all: workspace-cmk-missing and its like say so; only what breaks then is added.
    answer:
      slot.active === 'yes' ? fits : slot.active === 'no' || fits !== 'no' ? 'yes' : not(allOf(slot.active, not(fits))),
    data: {
      value: shown(broken < 0 ? slot.value : (ways[broken] ?? slot.value)),
      problem: typeof answer === 'object' ? answer.problem : '',
    },
    because: [slot.value, ...(slot.active === 'open' ? [slot.switch] : [])],
  };
}

function judgeForm(value: Value, expected: ValueForm, format: (text: SymbolicText) => FormatAnswer): FormatAnswer {
  const text = symbolicText(value);
  // What is missing is the matter of another rule; what is no text at all Azure refuses by its type.
  if (text === undefined || isPresent(value) === 'no') return 'ok';
  const form = formOf(text);
  return form !== undefined && form !== 'name' && form !== expected ? 'ok' : format(text);
}
