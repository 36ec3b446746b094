import { Candidates, isPrimitive } from '../../expressions/functions/candidates.js';
import { deepEquals } from '../../expressions/functions/comparison.js';
import { printValue } from '../../expressions/print.js';
import { ObjectValue, Secret, isArray } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { NodeArray } from '../written/template.js';
import { valueOfNode } from '../written/node-value.js';

/** Characters of a list of allowed values that a message shows. */
const MOST_SHOWN = 300;

/** The values of an `allowedValues`, read once: types may be used by many values, and values have many elements. */
export class AllowedList {
  static readonly #lists = new WeakMap<NodeArray, AllowedList>();
  readonly #primitives: ReadonlySet<Value>;
  readonly #others = new Candidates((value) => printValue(inOrder(value)));
  readonly holdsArrays: boolean;
  /** The first of them. */
  readonly shown: string;

  private constructor(readonly values: readonly Value[]) {
    this.#primitives = new Set(values.filter(isPrimitive));
    for (const value of values) if (!isPrimitive(value)) this.#others.add(value);
    this.holdsArrays = values.some((value) => isArray(value));
    this.shown = values.slice(0, MOST_SHOWN).map(printValue).join(', ').slice(0, MOST_SHOWN);
  }

  static of(nodes: NodeArray): AllowedList {
    const list = AllowedList.#lists.get(nodes) ?? new AllowedList(nodes.map(valueOfNode));
    AllowedList.#lists.set(nodes, list);
    return list;
  }

  has(value: Value): boolean {
    if (isPrimitive(value)) return this.#primitives.has(value);
    const primitives = value instanceof Secret ? [...this.#primitives] : [];
    return [...primitives, ...this.#others.of(value)].some((entry) => deepEquals(entry, value) !== false);
  }
}

/** The value with the names of its objects in one order: that does not count. */
function inOrder(value: Value): Value {
  if (isArray(value)) return value.map(inOrder);
  if (!(value instanceof ObjectValue)) return value;
  const names = [...value.entries.keys()].sort();
  return new ObjectValue(new Map(names.map((name) => [name, inOrder(value.entries.get(name) ?? null)])));
}
