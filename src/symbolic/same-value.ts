import { possibilities } from '../expressions/alternatives.js';
import { ask } from '../expressions/cover.js';
import { keyOf } from '../expressions/expression-key.js';
import { ObjectValue, Unknown, isArray } from '../expressions/value.js';
import type { Value } from '../expressions/value.js';
import { symbolicText } from './expression-text.js';
import { sameResource } from './resource-id.js';
import { allOf, tri } from './tri.js';
import type { Tri } from './tri.js';
import { nameKey } from '../json/name.js';

/** Are two values, one outcome each, equal? Texts without case, ids by their structure; what is absent is null. */
export function sameValue(a: Value, b: Value): Tri {
  return ask(onlyOutcome(a), (left) => ask(onlyOutcome(b), (right) => sameKnown(left, right)));
}

/** What a value surely turns out to be: one that is given and secret counts as unknown. */
function onlyOutcome(value: Value): Value {
  const [only, ...others] = possibilities(value);
  return only === undefined || others.length > 0 ? value : only;
}

function sameKnown(left: Value, right: Value): Tri {
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
  const names = new Set([...a.entries.keys(), ...b.entries.keys()].map((name) => nameKey(name)));
  return allOf(...[...names].map((name) => sameValue(a.get(name) ?? null, b.get(name) ?? null)));
}
