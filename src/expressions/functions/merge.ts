import { alternativesOf, attempt, isNeverNull } from '../alternatives.js';
import { call } from '../ast.js';
import type { Expr } from '../ast.js';
import { below } from '../below.js';
import { ExpressionError } from '../errors.js';
import type { Facts } from '../facts.js';
import { causesOf, embed, holdsSecret, residualCall } from '../residue.js';
import { ObjectValue, Secret, Unknown, isArray, typeOf } from '../value.js';
import type { Value } from '../value.js';
import { kept } from '../ways.js';

/**
 * `union` of two objects: names match without case, the later spelling stays at the earlier place; objects merge
 * recursively, everything else is replaced; a null replaces nothing. Source: engine.
 * @throws ExpressionError where an object or array meets a value of another type.
 */
export function mergeObjects(earlier: ObjectValue, later: ObjectValue): ObjectValue {
  return combine(earlier, later, ([, before], [name, value]) => [name, mergeValues(before, value)]);
}

/** `shallowMerge` of objects: the first spelling stays, the last value replaces the others whatever it is. Source: engine. */
export function overlayObjects(objects: readonly ObjectValue[]): ObjectValue {
  return objects.reduce(
    (earlier, later) => combine(earlier, later, ([name], [, value]) => [name, value]),
    new ObjectValue(new Map()),
  );
}

/** What is surely known of one property of a merge some of whose objects are not known; undefined where nothing is. */
export type KnownMember = (key: string | number) => Value | undefined;

/** After `shallowMerge`, the last object that has the property decides. */
export function overlayMember(objects: readonly Value[]): KnownMember {
  return (key) => lastMember(objects, key, () => true);
}

/** After `union` the same, but a null decides nothing, and an object still merges with what stands before it. */
export function unionMember(objects: readonly Value[]): KnownMember {
  return (key) => {
    const value = lastMember(objects, key, (member) => member !== null);
    return value instanceof Unknown || typeOf(value ?? null) === 'Object' ? undefined : value;
  };
}

function lastMember(
  objects: readonly Value[],
  key: string | number,
  decides: (member: Value) => boolean,
): Value | undefined {
  for (const object of objects.toReversed()) {
    if (!(object instanceof ObjectValue) || object.dynamic.length > 0 || typeof key !== 'string') return undefined;
    const value = object.get(key);
    if (value !== undefined && decides(value)) return value;
  }
  return undefined;
}

/** What can be said of one property of a `union` of objects not all of which are known. */
export function unionPart(objects: readonly Value[]): (key: string | number) => Facts | undefined {
  // Elements of arrays do not merge place by place.
  return (key) =>
    typeof key === 'string'
      ? factsOn(() => objects.map((object) => below(object, key)).reduce(mergeValues))
      : undefined;
}

/** The same for `shallowMerge`: what an object that is not known does not have may be there from before. */
export function overlayPart(objects: readonly Value[]): (key: string | number) => Facts | undefined {
  return (key) => {
    if (typeof key !== 'string') return undefined;
    const values: Value[] = [];
    for (const object of objects.toReversed()) {
      const isClosed = object instanceof ObjectValue && object.dynamic.length === 0;
      if (isClosed && object.get(key) === undefined) continue;
      values.push(below(object, key));
      if (isClosed) return { alternatives: () => values };
    }
    return { nullable: true, alternatives: () => [...values, null] };
  };
}

/** What holds of a value; nothing where there is none, for the engine refuses it. */
function factsOn(compute: () => Value): Facts | undefined {
  const [value] = attempt(compute);
  if (value === undefined) return undefined;
  const type = typeOf(value);
  return {
    ...(type === undefined || type === 'Null' ? {} : { type }),
    nullable: !isNeverNull(value),
    alternatives: () => [value],
    ...(value instanceof Unknown ? { part: value.description.part } : {}),
  };
}

type Property = readonly [name: string, value: Value];

/** Properties of both objects; those with one name, case aside, become one: the last of `earlier` counts (engine). */
function combine(
  earlier: ObjectValue,
  later: ObjectValue,
  join: (before: Property, after: Property) => Property,
): ObjectValue {
  let properties: readonly Property[] = [...earlier.entries];
  for (const property of later.entries) {
    const lower = property[0].toLowerCase();
    const before = properties.findLast(([name]) => name.toLowerCase() === lower);
    properties =
      before === undefined
        ? [...properties, property]
        : properties.flatMap((other) =>
            other === before ? [join(before, property)] : other[0].toLowerCase() === lower ? [] : [other],
          );
  }
  return new ObjectValue(new Map(properties));
}

function mergeValues(earlier: Value, later: Value): Value {
  if (earlier === null) return later;
  if (later === null) return earlier;
  if (later instanceof Unknown) {
    const otherwise = earlier instanceof ObjectValue ? unionOf(earlier, later) : embed(later);
    return unlessNull(later, earlier, otherwise, [earlier, later]);
  }
  if (earlier instanceof Unknown) {
    // Anything but an object replaces the unknown value, or the engine refuses.
    if (typeOf(later) !== 'Object') return later;
    return unlessNull(earlier, later, unionOf(earlier, later), [earlier, later]);
  }
  if (earlier instanceof Secret || later instanceof Secret)
    return new Secret(mergeValues(reveal(earlier), reveal(later)), unionOf(earlier, later));
  if (earlier instanceof ObjectValue && later instanceof ObjectValue) {
    if (earlier.dynamic.length === 0 && later.dynamic.length === 0) return mergeObjects(earlier, later);
    const both = [earlier, later];
    return residualCall(call('union', []), both, () => ({ type: 'Object', nullable: false, part: unionPart(both) }));
  }
  if ((isContainer(earlier) || isContainer(later)) && !(isArray(earlier) && isArray(later))) {
    throw new ExpressionError(
      'argument',
      `'union' can't merge ${typeOf(earlier) ?? 'unknown'} with ${typeOf(later) ?? 'unknown'}.`,
    );
  }
  return later;
}

function isContainer(value: Value): boolean {
  return isArray(value) || value instanceof ObjectValue;
}

function reveal(value: Value): Value {
  return value instanceof Secret ? value.value : value;
}

function unionOf(earlier: Value, later: Value): Expr {
  return call('union', [embed(earlier), embed(later)]);
}

/** `if(equals(open, null()), fallback, otherwise)`: the merged value of a property one side of which is not known (engine). */
function unlessNull(open: Unknown, fallback: Value, otherwise: Expr, sides: readonly [Value, Value]): Unknown {
  return new Unknown(() => {
    const { nullable } = open.description;
    const empty = call('equals', [embed(open), embed(null)]);
    return {
      expression: call('if', [empty, embed(fallback), otherwise]),
      causes: causesOf([open, fallback]),
      ...(fallback instanceof Unknown ? {} : { nullable: false }),
      ...(nullable === false ? { nullable } : {}),
      ...([open, fallback].some(holdsSecret) ? { secret: true } : {}),
      alternatives: kept((effort) =>
        alternativesOf(sides, ([earlier = null, later = null]) => mergeValues(earlier, later), effort),
      ),
      part: unionPart(sides),
    };
  });
}
