import { alternativesOf, attempt, coalesced, isNeverNull } from '../alternatives.js';
import { call } from '../ast.js';
import type { Expr } from '../ast.js';
import { below } from '../below.js';
import { computed } from '../cover.js';
import { ExpressionError } from '../errors.js';
import type { Facts } from '../facts.js';
import { causesOf, embed, holdsSecret } from '../residue.js';
import { ObjectValue, Secret, Unknown, isArray, typeNameOf, typeOf } from '../value.js';
import type { Value } from '../value.js';
import { kept } from '../ways.js';
import { Merge } from './property-merge.js';
import type { Joining } from './property-merge.js';
import { callRefusal, secretRefusal } from '../../messages/english/expressions.js';

/** Of a `union` the later spelling stays at the earlier place. */
const united: Joining = ([, before], [name, value]) => [name, mergeValues(before, value)];

/** Of a `shallowMerge` the first spelling stays, and the last value replaces the others whatever it is. */
const overlaid: Joining = ([name], [, value]) => [name, value];

/**
 * `union` of objects: names match without case; objects merge recursively, everything else is replaced; a null replaces
 * nothing. Undefined where names that are not known decide what it is. Source: engine.
 * @throws ExpressionError where an object or array meets a value of another type.
 */
export function mergeObjects(objects: readonly ObjectValue[]): ObjectValue | undefined {
  const [first = NOTHING, ...others] = objects;
  return combineAll(first, others, united);
}

/** `shallowMerge` of objects; undefined where names that are not known decide. Source: engine. */
export function overlayObjects(objects: readonly ObjectValue[]): ObjectValue | undefined {
  return combineAll(NOTHING, objects, overlaid);
}

/** What a merge comes to, as the only way there is; undefined where that is open. */
export function onlyWay(merge: () => ObjectValue | undefined): readonly Value[] | undefined {
  const [result] = attempt(() => merge() ?? null);
  return result === null ? undefined : result === undefined ? [] : [result];
}

const NOTHING = new ObjectValue(new Map());

function combineAll(first: ObjectValue, others: readonly ObjectValue[], join: Joining): ObjectValue | undefined {
  const merge = new Merge(first, join);
  return others.every((other) => merge.add(other)) ? merge.result : undefined;
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
export function unionPart(objects: readonly Value[]): NonNullable<Facts['part']> {
  // Elements of arrays do not merge place by place.
  return (key) =>
    typeof key === 'string'
      ? factsOn(() => objects.map((object) => below(object, key)).reduce(mergeValues))
      : undefined;
}

/** The same for `shallowMerge`: what an object that is not known does not have may be there from before. */
export function overlayPart(objects: readonly Value[]): NonNullable<Facts['part']> {
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
    return computed(
      [earlier, later],
      unionOf(earlier, later),
      false,
      ([first = null, second = null]) => mergeValues(first, second),
      secretRefusal('merged'),
    );
  if (earlier instanceof ObjectValue && later instanceof ObjectValue) return merged(earlier, later);
  if ((isContainer(earlier) || isContainer(later)) && !(isArray(earlier) && isArray(later))) {
    throw new ExpressionError(
      'argument',
      callRefusal('not-mergeable', { type: typeNameOf(earlier), other: typeNameOf(later) }),
    );
  }
  return later;
}

/** Names that are not known are left as they are written (engine). */
function merged(earlier: ObjectValue, later: ObjectValue): Value {
  const isOpen = earlier.dynamic.length > 0 || later.dynamic.length > 0;
  const known = isOpen ? undefined : combineAll(earlier, [later], united);
  if (known !== undefined) return known;
  return new Unknown(() => ({
    expression: unionOf(earlier, later),
    causes: causesOf([earlier, later]),
    type: 'Object',
    nullable: false,
    ...([earlier, later].some(holdsSecret) ? { secret: true } : {}),
    alternatives: kept(() => onlyWay(() => combineAll(earlier, [later], united))),
    member: unionMember([earlier, later]),
    part: unionPart([earlier, later]),
  }));
}

function isContainer(value: Value): boolean {
  return isArray(value) || value instanceof ObjectValue;
}

function unionOf(earlier: Value, later: Value): Expr {
  return call('union', [embed(earlier), embed(later)]);
}

/** Nothing merges with it: where the later value is there, it stands alone. */
function isReplacing(open: Unknown, [, later]: readonly [Value, Value]): boolean {
  const { type } = open.description;
  return open === later && type !== undefined && type !== 'Object';
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
      alternatives: kept(
        (effort) =>
          alternativesOf(sides, ([earlier = null, later = null]) => mergeValues(earlier, later), effort) ??
          (isReplacing(open, sides) ? coalesced(open, () => [fallback], effort) : undefined),
      ),
      part: unionPart(sides),
    };
  });
}
