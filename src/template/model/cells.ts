import { deeper } from '../../expressions/evaluate.js';

/** What the computation of a value takes of the stack (`deeper`). */
const LEVELS = 4;

/** Values by name, each computed once, when it is first asked for. */
export class Cells<T> {
  readonly #values = new Map<string, T>();
  readonly #running = new Set<string>();

  /** The value, once it is there. */
  known(key: string): T | undefined {
    return this.#values.get(key);
  }

  /** @param cycle is called where the value uses itself */
  get(key: string, compute: () => T, cycle: () => never): T {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    if (this.#running.has(key)) return cycle();
    this.#running.add(key);
    try {
      const value = deeper(LEVELS, compute);
      this.#values.set(key, value);
      return value;
    } finally {
      this.#running.delete(key);
    }
  }
}
