import type { Expr } from './ast.js';
import { printExpression, printValue } from './print.js';
import { ObjectValue, Secret, Unknown, isArray } from './value.js';
import type { Value } from './value.js';

/**
 * What decides between values: the expression of a condition or parameter, where it means the same wherever it stands;
 * else the unknown value itself.
 */
export type Question = string | Unknown;

/** Questions with the answers to them; what is not asked is open. */
export type Choices = ReadonlyMap<Question, string>;

export const NO_CHOICES: Choices = new Map();

/** One of the values that an unknown value can take, and the answers under which it does. */
export class Way {
  constructor(
    readonly value: Value,
    readonly given: Choices,
  ) {}
}

/** A way, or a value that nothing but the question itself tells from the others. */
export type Alternative = Value | Way;

/** What one question may cost, in steps: a value looked at, or a combination of arguments tried, costs one. */
const MAX_EFFORT = 4096;

/** The steps that are left to answer a question. All that is asked on the way shares them: choices multiply. */
export class Effort {
  #left = MAX_EFFORT;

  /** False once they are used up: what was not looked at by then stays open. */
  spend(): boolean {
    return --this.#left >= 0;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }
}

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
  const question = all.length > 1 ? questionOf(value) : undefined;
  let position = 0;
  return all.map((one) => {
    if (one instanceof Way) return one;
    return new Way(one, question === undefined ? NO_CHOICES : new Map([[question, answerOf(one, position++)]]));
  });
}

/** A scalar by itself, anything else by its place: the same list may be met again without its null. */
function answerOf(value: Value, position: number): string {
  return value === null || typeof value !== 'object' ? printValue(value) : `#${position}`;
}

const questions = new WeakMap<Unknown, Question>();

/** What has to be answered to know the value. */
export function questionOf(value: Unknown): Question {
  let question = questions.get(value);
  if (question === undefined) {
    const { expression } = value.description;
    questions.set(value, (question = isUnambiguous(expression) ? printExpression(expression) : value));
  }
  return question;
}

/** Whether a value of which nothing else is known is null. */
export function nullQuestionOf(value: Unknown): Question {
  const question = questionOf(value);
  return typeof question === 'string' ? `equals(${question}, null())` : question;
}

/** Each evaluation of these gives another value. */
const unsteady = new Set(['newguid', 'utcnow', 'unknown', 'lambdavariables']);

/** False where equal expressions may stand for different values: those of different templates, or of no name at all. */
function isUnambiguous(expression: Expr): boolean {
  switch (expression.kind) {
    case 'literal':
      return true;
    case 'access':
      return isUnambiguous(expression.base) && isUnambiguous(expression.key);
    case 'call':
      return expression.written !== true && !unsteady.has(expression.key) && expression.args.every(isUnambiguous);
    case 'value':
      return isUnambiguousValue(expression.value);
  }
}

function isUnambiguousValue(value: Value): boolean {
  if (value instanceof Unknown) return isUnambiguous(value.description.expression);
  if (value instanceof Secret) return isUnambiguous(value.expression);
  if (isArray(value)) return value.every(isUnambiguousValue);
  if (!(value instanceof ObjectValue)) return true;
  return [...value.entries.values(), ...value.dynamic.flat()].every(isUnambiguousValue);
}

/** Both, or undefined where they contradict each other. */
export function join(a: Choices, b: Choices): Choices | undefined {
  if (a.size === 0) return b;
  let joined: Map<Question, string> | undefined;
  for (const [question, answer] of b) {
    const known = a.get(question);
    if (known === answer) continue;
    if (known !== undefined) return undefined;
    (joined ??= new Map(a)).set(question, answer);
  }
  return joined ?? a;
}

/** What is made of the ways in which values turn out together. */
export interface Folding<T> {
  /** One way: the values, of which those that are still unknown are open. */
  readonly way: (values: readonly Value[], given: Choices) => T;
  /** A value that may turn out in several ways, and what was made of each; of none, where all are refused or contradict. */
  readonly choice: (at: Unknown, parts: readonly T[]) => T;
}

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
  const follow = (value: Value, depth: number, under: Choices, next: (value: Value, under: Choices) => T): T => {
    const isOpen = value instanceof Unknown && depth < MAX_DEPTH && effort.spend();
    const ways = isOpen ? waysOf(value, effort) : undefined;
    if (!isOpen || ways === undefined) return next(value, under);
    const possible = ways.flatMap((one) => {
      const joined = join(under, one.given);
      return joined === undefined ? [] : [new Way(one.value, joined)];
    });
    const [only] = possible;
    if (only !== undefined && possible.length === 1) return follow(only.value, depth + 1, only.given, next);
    return choice(
      value,
      possible.map((one) => follow(one.value, depth + 1, one.given, next)),
    );
  };
  const turn = (index: number, decided: readonly Value[], under: Choices): T => {
    const value = values[index];
    if (value === undefined) return way(decided, under);
    return follow(value, 0, under, (outcome, inner) => turn(index + 1, [...decided, outcome], inner));
  };
  return turn(0, [], given);
}
