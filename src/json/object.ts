import type { Json, JsonObject } from './value.js';

/** An object that a reader is still building. */
export type MutableObject = Record<string, Json>;

const keyOrder = Symbol('key order');

/** JavaScript puts names like `10` before all others; an object with one keeps its document order beside it. */
interface Ordered {
  [keyOrder]?: Set<string>;
}

/** Own names of an object in document order. */
export function keysOf(object: JsonObject): readonly string[] {
  const order = (object as Ordered)[keyOrder];
  return order === undefined ? Object.keys(object) : [...order];
}

/** Adds a property; one that is there already moves to the end, as the engine's reader does it. */
export function setProperty(object: MutableObject, name: string, value: Json): void {
  let order = (object as Ordered)[keyOrder];
  if (order === undefined && isArrayIndex(name)) {
    order = new Set(Object.keys(object));
    Object.defineProperty(object, keyOrder, { value: order });
  }
  order?.delete(name);
  order?.add(name);
  if (Object.hasOwn(object, name)) Reflect.deleteProperty(object, name);
  if (name === '__proto__') {
    // Plain assignment would change what the object inherits.
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[name] = value;
  }
}

/** `0` to `4294967294` in canonical form. */
function isArrayIndex(name: string): boolean {
  return name.charCodeAt(0) <= 0x39 && /^(?:0|[1-9]\d{0,9})$/.test(name) && Number(name) < 0xffff_ffff;
}
