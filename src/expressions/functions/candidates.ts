import { holdsSecret } from '../residue.js';
import { isKnown } from '../value.js';
import type { Value } from '../value.js';

/** Values by what they print as, so that of a long list not all are compared with all. */
export class Candidates {
  readonly #printed = new Map<string, Value[]>();
  /** Those that do not print as what they are. */
  readonly #open: Value[] = [];
  readonly #all: Value[] = [];

  /** @param print the same text for values that are equal, where they are known and no secrets */
  constructor(private readonly print: (value: Value) => string) {}

  add(value: Value): void {
    const key = this.#keyOf(value);
    const alike = key === undefined ? this.#open : this.#printed.get(key);
    if (key !== undefined && alike === undefined) this.#printed.set(key, [value]);
    else alike?.push(value);
    this.#all.push(value);
  }

  /** Those that may be identical to the value. */
  of(value: Value): readonly Value[] {
    const key = this.#keyOf(value);
    return key === undefined ? this.#all : [...(this.#printed.get(key) ?? []), ...this.#open];
  }

  #keyOf(value: Value): string | undefined {
    // 0 equals -0.
    return isKnown(value) && !holdsSecret(value) ? this.print(value).replaceAll("'-0'", "'0'") : undefined;
  }
}

/** Of these, equal ones are the same to JavaScript: long lists need no comparison of all with all. */
export function isPrimitive(value: Value): value is null | boolean | string | number | bigint {
  return value === null || typeof value !== 'object';
}
