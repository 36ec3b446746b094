import { keyOf } from './expression-key.js';
import { step } from './meter.js';
import { printValue } from './print.js';
import { Unknown } from './value.js';
import type { Value } from './value.js';
import { Effort, NO_CHOICES, Way } from './way.js';
import type { Alternative, Answer, Choices, Question } from './way.js';

/** What an unknown value can be, worked out once; again where the effort ran out on the way. */
export function kept(
  compute: (effort: Effort) => readonly Alternative[] | undefined,
): (effort?: Effort) => readonly Alternative[] | undefined {
  let answer: { readonly values: readonly Alternative[] | undefined } | undefined;
  return (effort = new Effort()) => {
    if (answer !== undefined) return answer.values;
    const values = compute(effort);
    if (!effort.isSpent) answer = { values };
    return values;
  };
}

/** Every value that an unknown value can take; undefined where that is open, none where the engine refuses all. */
export function waysOf(value: Unknown, effort = new Effort()): readonly Way[] | undefined {
  const { alternatives, type, nullable } = value.description;
  const all = alternatives?.(effort) ?? (type === 'Boolean' && nullable === false ? [true, false] : undefined);
  if (all === undefined) return undefined;
  let position = 0;
  return all.map((one) => {
    if (one instanceof Way) return one;
    // A scalar goes by itself, anything else by its place: the same list may be met again without its null.
    const isScalar = one === null || typeof one !== 'object';
    const name = isScalar ? printValue(one) : `#${position++}`;
    return new Way(one, all.length === 1 ? NO_CHOICES : answered(questionOf(value), name, value));
  });
}

/** One question, answered. */
export function answered(question: Question, text: string, of: Unknown): Choices {
  return new Map([[question, { text, of }]]);
}

const questions = new WeakMap<Unknown, Question>();

/** What has to be answered to know the value. */
export function questionOf(value: Unknown): Question {
  let question = questions.get(value);
  if (question === undefined) {
    const { expression } = value.description;
    question = keyOf(expression);
    questions.set(value, question);
  }
  return question;
}

/** Whether a value of which nothing else is known is null. */
export function nullQuestionOf(value: Unknown): Question {
  return `equals(${questionOf(value)}, null())`;
}

/** What it takes for a value of which nothing else is known to be this one, and not to be it. It cannot be two. */
export function answersFor(
  value: Unknown,
  known: string | number | bigint,
): { readonly is: Choices; readonly isNot: Choices } {
  const question = questionOf(value);
  const answer = printValue(known);
  const same = `${question} is ${answer}`;
  const names = typeof known === 'string' ? answersForName(value, known).is : [];
  const is = [...names, ...answered(question, answer, value), ...answered(same, 'yes', value)];
  return { is: new Map(is), isNot: answered(same, 'no', value) };
}

/** The same for a text that counts without case, as names of properties do. */
export function answersForName(value: Unknown, name: string): { readonly is: Choices; readonly isNot: Choices } {
  const [lower, answer] = [`toLower(${questionOf(value)})`, printValue(name.toLowerCase())];
  const same = `${lower} is ${answer}`;
  const is = [...answered(lower, answer, value), ...answered(same, 'yes', value)];
  return { is: new Map(is), isNot: answered(same, 'no', value) };
}

/** Both, or undefined where they contradict each other. */
export function join(a: Choices, b: Choices): Choices | undefined {
  if (a.size === 0) return b;
  let joined: Map<Question, Answer> | undefined;
  for (const [question, answer] of b) {
    const known = a.get(question);
    if (known === undefined) (joined ??= new Map(a)).set(question, answer);
    else if (known.text !== answer.text) return undefined;
  }
  return joined ?? a;
}

/** What is made of the ways in which values turn out together. */
export interface Folding<T> {
  /** One way: the values, of which those that are still unknown are open. */
  readonly way: (values: readonly Value[], given: Choices) => T;
  /**
   * Several ways, what was made of each, and what they depend on; no way, where all are refused or contradict what was
   * answered before.
   */
  readonly choice: (parts: readonly T[], by: readonly Unknown[]) => T;
}

/** So many ways are compared with what was answered before in the time of one step. */
const WAYS_OF_STEP = 16;

/** Choices in choices are followed so deep. */
const MAX_DEPTH = 200;

/**
 * Goes through all ways in which values turn out together: what one question decides is decided alike in all of them.
 * What costs too much to be told apart is left as it is, unknown.
 */
export function foldWays<T>(
  values: readonly Value[],
  { way, choice }: Folding<T>,
  given: Choices = NO_CHOICES,
  effort = new Effort(),
): T {
  const waysAt = (value: Value, depth: number): readonly Way[] | undefined =>
    value instanceof Unknown && depth < MAX_DEPTH && effort.spend() ? waysOf(value, effort) : undefined;
  const follow = (
    value: Unknown,
    ways: readonly Way[],
    depth: number,
    under: Choices,
    next: (value: Value, under: Choices) => T,
  ): T => {
    step(Math.floor(ways.length / WAYS_OF_STEP));
    const possible = ways.flatMap((one) => {
      const joined = join(under, one.given);
      return joined === undefined ? [] : [new Way(one.value, joined)];
    });
    const into = ({ value: outcome, given: inner }: Way): T => {
      const further = waysAt(outcome, depth + 1);
      return further === undefined || !(outcome instanceof Unknown)
        ? next(outcome, inner)
        : follow(outcome, further, depth + 1, inner, next);
    };
    const [only] = possible;
    if (only !== undefined && possible.length === 1) return into(only);
    const by = new Set(
      possible.flatMap(({ given: all }) => [...all].flatMap(([question, { of }]) => (under.has(question) ? [] : [of]))),
    );
    return choice(possible.map(into), by.size === 0 ? [value] : [...by]);
  };
  const turn = (index: number, before: readonly Value[], under: Choices): T => {
    const decided = [...before];
    for (const [at, value] of values.slice(index).entries()) {
      const ways = waysAt(value, 0);
      if (ways !== undefined && value instanceof Unknown)
        return follow(value, ways, 0, under, (outcome, inner) => turn(index + at + 1, [...decided, outcome], inner));
      decided.push(value);
    }
    return way(decided, under);
  };
  return turn(0, [], given);
}
