import { step } from './meter.js';
import type { Unknown, Value } from './value.js';

/** What decides between values: the key of a condition or parameter, which means the same wherever it stands. */
export type Question = string;

export interface Answer {
  /** Two answers to one question that differ exclude each other. */
  readonly text: string;
  /** What is not known, so that there is a question. */
  readonly of: Unknown;
}

/** Questions with the answers to them; what is not asked is open. */
export type Choices = ReadonlyMap<Question, Answer>;

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
    step();
    return --this.#left >= 0;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }
}
