import { access } from './ast.js';
import { ExpressionError } from './errors.js';
import { causesOf, embed, holdsSecret } from './residue.js';
import { ObjectValue, Secret, Unknown, isArray, isInteger, typeOf } from './value.js';
import type { Value } from './value.js';

/**
 * `base[key]` as the engine answers it. Names compare exactly first, then without case; array indexes are Integers.
 * @throws ExpressionError `missing` where the property or element does not exist, `argument` where base or key has the wrong type.
 */
export function member(base: Value, key: Value): Value {
  if (base instanceof Secret) {
    const value = member(base.value, key);
    return value instanceof Unknown ? value : new Secret(value, access(base.expression, embed(key)));
  }
  if (base instanceof Unknown) return unknownMember(base, key);
  if (base instanceof ObjectValue) return objectMember(base, key);
  if (isArray(base)) return arrayElement(base, key);
  if (key instanceof Unknown) return unresolved(base, key);
  throw new ExpressionError(
    'argument',
    `${nameOf(key)} can't be read: its base is of type ${typeOf(base) ?? 'unknown'}.`,
  );
}

function objectMember(base: ObjectValue, key: Value): Value {
  if (key instanceof Unknown) return unresolved(base, key);
  if (typeof key !== 'string')
    throw new ExpressionError('argument', `A property name must be a String, not ${typeOf(key) ?? 'unknown'}.`);
  const value = base.get(key);
  if (value !== undefined) return value;
  if (base.dynamic.length > 0) return unresolved(base, key);
  const names = [...base.entries.keys()].join(', ');
  throw new ExpressionError('missing', `Property '${key}' doesn't exist, available properties are '${names}'.`);
}

function arrayElement(base: readonly Value[], key: Value): Value {
  if (key instanceof Unknown) return unresolved(base, key);
  if (!isInteger(key))
    throw new ExpressionError('argument', `An array index must be an Integer, not ${typeOf(key) ?? 'unknown'}.`);
  const value = base[Number(key)];
  if (value === undefined)
    throw new ExpressionError('missing', `Index ${key} is out of bounds, the array has ${base.length} element(s).`);
  return value;
}

function unresolved(base: Value, key: Value): Unknown {
  return new Unknown(() => ({
    expression: access(embed(base), embed(key)),
    causes: causesOf([key, base]),
    ...(holdsSecret(base) ? { secret: true } : {}),
  }));
}

/** A property of an unknown value: what is known of it, or an unknown value with the same causes. */
function unknownMember(base: Unknown, key: Value): Value {
  const { description } = base;
  if (typeof key === 'string' || typeof key === 'number') {
    const known = description.member?.(key);
    if (known !== undefined) return known;
    if (typeof key === 'number' && description.element !== undefined) return description.element();
  }
  return new Unknown(() => ({
    expression: access(description.expression, embed(key)),
    causes: key instanceof Unknown ? causesOf([base, key]) : description.causes,
    ...(description.secret === true ? { secret: true } : {}),
    ...(description.alternatives === undefined
      ? {}
      : { alternatives: () => membersOf(description.alternatives?.(), key) }),
  }));
}

/** The member of each alternative; those that have none would fail and are left out. */
function membersOf(bases: readonly Value[] | undefined, key: Value): readonly Value[] | undefined {
  return bases?.flatMap((base) => {
    try {
      return [member(base, key)];
    } catch (error) {
      if (error instanceof ExpressionError) return [];
      throw error;
    }
  });
}

function nameOf(key: Value): string {
  return typeof key === 'string' ? `Property '${key}'` : 'The element';
}
