import { isSame, surelyDifferInAnyCase } from '../text-comparison.js';
import { ObjectValue } from '../value.js';
import type { Value } from '../value.js';
import { nameKey } from '../../json/name.js';
import { deepEquals } from './comparison.js';

/** A property of each of two objects that have the same name, case aside. */
export type Joining = (before: Property, after: Property) => Property;

type Property = readonly [name: string, value: Value];

/** One object of several; properties with one name, case aside, become one: the last of what was there counts (engine). */
export class Merge {
  readonly #properties: (Property | undefined)[];
  /** Where the properties of a name stand. */
  readonly #places = new Map<string, number[]>();
  #dynamic: ObjectValue['dynamic'];

  constructor(
    first: ObjectValue,
    private readonly join: Joining,
  ) {
    this.#properties = [...first.entries];
    this.#dynamic = first.dynamic;
    for (const [place, name] of [...first.entries.keys()].entries()) {
      const key = nameKey(name);
      const places = this.#places.get(key);
      if (places === undefined) this.#places.set(key, [place]);
      else places.push(place);
    }
  }

  get result(): ObjectValue {
    return new ObjectValue(new Map(this.#properties.filter((property) => property !== undefined)), this.#dynamic);
  }

  /** False where a property whose name is not known may turn out to be another that has another value. */
  add(later: ObjectValue): boolean {
    const dynamic = this.#combineDynamic(later);
    if (dynamic === undefined) return false;
    for (const property of later.entries) this.#put(property);
    this.#dynamic = dynamic;
    return true;
  }

  #put(property: Property): void {
    const key = nameKey(property[0]);
    const places = this.#places.get(key) ?? [];
    const last = places.at(-1) ?? this.#properties.length;
    const before = this.#properties[last];
    for (const place of places) this.#properties[place] = undefined;
    this.#properties[last] = before === undefined ? property : this.join(before, property);
    this.#places.set(key, [last]);
  }

  #combineDynamic(later: ObjectValue): ObjectValue['dynamic'] | undefined {
    const earlier = this.#dynamic;
    const isApart = (names: ObjectValue['dynamic'], keys: () => Iterable<string>): boolean => {
      if (names.length === 0) return true;
      const known = [...keys()];
      return names.every(([name]) => known.every((key) => surelyDifferInAnyCase(name, key)));
    };
    const names = (): readonly string[] => this.#properties.flatMap((property) => (property ? [property[0]] : []));
    if (!isApart(earlier, () => later.entries.keys()) || !isApart(later.dynamic, names)) return undefined;
    const combined = [...earlier];
    for (const [name, value] of later.dynamic) {
      const at = earlier.findIndex(([other]) => isSame(other, name));
      const before = earlier[at];
      const isNew = earlier.every(
        ([other, one]) => surelyDifferInAnyCase(other, name) || deepEquals(one, value) === true,
      );
      if (before !== undefined) combined[at] = [name, this.join(['', before[1]], ['', value])[1]];
      else if (isNew) combined.push([name, value]);
      else return undefined;
    }
    return combined;
  }
}
