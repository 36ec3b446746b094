import { keyOf } from '../../expressions/expression-key.js';
import { ObjectValue, Secret, Unknown, isArray } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { symbolicText } from './expression-text.js';
import { sameResource } from './resource-id.js';
import { allOf, tri } from './tri.js';
import type { Tri } from './tri.js';

/** Are two values, one outcome each, equal? Texts without case, ids by their structure; what is absent is null. */
export function sameValue(a: Value, b: Value): Tri {
  const [left, right] = [uncovered(a), uncovered(b)];
  if (left instanceof ObjectValue && right instanceof ObjectValue) return sameObject(left, right);
  if (isArray(left) && isArray(right)) {
    if (left.length !== right.length) return 'no';
    return allOf(...left.map((part, index) => sameValue(part, right[index] ?? null)));
  }
  if (symbolicText(left) !== undefined && symbolicText(right) !== undefined) return sameResource(left, right);
  if (left instanceof Unknown && right instanceof Unknown) {
    return keyOf(left.description.expression) === keyOf(right.description.expression) ? 'yes' : 'open';
  }
  const [unknown, known] = left instanceof Unknown ? [left, right] : [right, left];
  if (!(unknown instanceof Unknown)) return tri(left === right);
  return known === null && unknown.description.nullable === false ? 'no' : 'open';
}

function sameObject(a: ObjectValue, b: ObjectValue): Tri {
  if (a.dynamic.length + b.dynamic.length > 0) return 'open';
  const names = new Set([...a.entries.keys(), ...b.entries.keys()].map((name) => name.toLowerCase()));
  return allOf(...[...names].map((name) => sameValue(a.get(name) ?? null, b.get(name) ?? null)));
}

function uncovered(value: Value): Value {
  return value instanceof Secret ? value.value : value;
}
