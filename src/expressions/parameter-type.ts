import { Float, ObjectValue, Unknown, isArray, isInteger } from './value.js';
import type { ArrayValue, Value } from './value.js';
import { typePhrase } from '../messages/english/arguments.js';
import type { Part } from '../messages/message.js';

/** A parameter type of a template function: how the engine's messages name it, and what it accepts. */
export interface ParameterType<T extends Value> {
  readonly name: Part;
  readonly accepts: (value: Value) => value is T;
  /** What it accepts beside an argument that is not known, where that is more: the engine looks no further (an accident). */
  readonly acceptsFirst?: (value: Value) => boolean;
}

function type<T extends Value>(name: Part, accepts: (value: Value) => value is T): ParameterType<T> {
  return { name, accepts };
}

export const ANY = type('Any', (value): value is Value => value === null || typeof value !== 'undefined');

export const STRING = type('String', (value) => typeof value === 'string');

export const BOOLEAN = type('Boolean', (value) => typeof value === 'boolean');

export const INTEGER = type('Integer', isInteger);

export const NUMBER = type(
  { items: ['Integer', 'Float'], joined: 'comma' },
  (value): value is number | bigint | Float => isInteger(value) || value instanceof Float,
);

export const ARRAY = type('Array', (value): value is ArrayValue => isArray(value));

export const OBJECT = type('Object', (value): value is ObjectValue => value instanceof ObjectValue);

/** A type that accepts what any of the given ones accepts. */
export function anyOf<A extends Value, B extends Value>(
  a: ParameterType<A>,
  b: ParameterType<B>,
): ParameterType<A | B> {
  const name: Part = { items: [a.name, b.name], joined: 'comma' };
  return type(name, (value): value is A | B => a.accepts(value) || b.accepts(value));
}

/** An array whose elements are of one type, as far as they are known. */
export function arrayOf<T extends Value>(element: ParameterType<T>): ParameterType<readonly T[]> {
  // The type is told as if all were known: only a function that leaves unknown parts to `apply` uses it.
  const accepts = (value: Value): value is readonly T[] =>
    isArray(value) && value.every((part) => part instanceof Unknown || element.accepts(part));
  return { ...type(typePhrase('array-of', { elements: element.name }), accepts), acceptsFirst: isArray };
}
