import { deeper } from '../../expressions/evaluate.js';

/** What the computation of a value takes of the stack (`deeper`). */
const LEVELS = 4;

/** Stands in for a value while it is computed. */
const RUNNING = Symbol('running');

/** Values by name, each computed once, when it is first asked for. One map: there are hundreds of thousands of them. */
export class Cells<T> {
  readonly #values = new Map<string, T | typeof RUNNING>();

  /** @param levels what a computation takes of the stack */
  constructor(private readonly levels = LEVELS) {}

  /** The value, once it is there. */
  known(key: string): T | undefined {
    const known = this.#values.get(key);
    return known === RUNNING ? undefined : known;
  }

  /** @param cycle is called where the value uses itself */
  get(key: string, compute: () => T, cycle: () => never): T {
    const known = this.#values.get(key);
    if (known === RUNNING) return cycle();
    if (known !== undefined) return known;
    this.#values.set(key, RUNNING);
    try {
      const value = this.levels === 0 ? compute() : deeper(this.levels, compute);
      this.#values.set(key, value);
      return value;
    } catch (error) {
      this.#values.delete(key);
      throw error;
    }
  }
}
