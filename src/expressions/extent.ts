import { ExpressionError } from './errors.js';
import { Float, Secret, Unknown, isArray } from './value.js';
import type { Extent, ObjectValue, Value } from './value.js';
import { beyond } from '../messages/english/expressions.js';

/**
 * Values share their parts: two variables of twelve letters can name a tree with more leaves than there is memory. All
 * that prints, compares, joins or searches a value walks the tree, so none may become larger than this.
 */

/** Most characters of a known value, about. Azure takes no template of more than 4 MB, values included. */
const MAX_SIZE = 4_194_304;

/** Most characters of an expression that is left of a value that is not known, about; what is written has 81,920 at most. */
const MAX_RESIDUE = 262_144;

/** Deepest nesting of what is made of other values: all that walks values is recursive. */
const MAX_DEPTH = 400;

const SCALAR: Extent = { size: 8, depth: 0 };
const SHORT: Extent = { size: 32, depth: 0 };
const extents = new WeakMap<object, Extent>();

/** How much there is of a value, written out. Each part is measured once. */
export function extentOf(value: Value): Extent {
  if (typeof value === 'string') return value.length <= SHORT.size ? SHORT : { size: value.length, depth: 0 };
  if (typeof value !== 'object' || value === null || value instanceof Float) return SCALAR;
  if (value instanceof Unknown || value instanceof Secret) return value.extent;
  let extent = extents.get(value);
  if (extent === undefined) extents.set(value, (extent = measured(value)));
  return extent;
}

function measured(value: readonly Value[] | ObjectValue): Extent {
  if (isArray(value)) return extentOfAll(value);
  let { size, depth } = extentOfAll(value.entries.values());
  for (const name of value.entries.keys()) size += name.length;
  for (const [name, part] of value.dynamic) {
    const both = extentOfAll([name, part]);
    size += both.size;
    depth = Math.max(depth, both.depth);
  }
  return { size, depth };
}

/** What is made of values: as large as all of them, and deeper by one. */
function extentOfAll(values: Iterable<Value>): Extent {
  let [size, depth] = [SCALAR.size, 0];
  for (const value of values) {
    const part = extentOf(value);
    size += part.size;
    if (part.depth > depth) depth = part.depth;
  }
  return { size, depth: depth + 1 };
}

/**
 * The extent of what is left of a call over these arguments.
 * @throws ExpressionError `own-limit` where that is too much
 */
export function extentOfResidue(args: readonly Value[]): Extent {
  return within(MAX_RESIDUE, extentOfAll(args));
}

/**
 * The value, unless it is too large.
 * @throws ExpressionError `own-limit`
 */
export function bounded(value: Value): Value {
  within(MAX_SIZE, extentOf(value));
  return value;
}

function within(size: number, extent: Extent): Extent {
  if (extent.depth > MAX_DEPTH) throw new ExpressionError('own-limit', beyond('depth', { most: MAX_DEPTH }));
  if (extent.size > size) throw new ExpressionError('own-limit', beyond('size', { most: size }));
  return extent;
}
