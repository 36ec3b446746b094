import { access } from './ast.js';
import { alternativesOf } from './alternatives.js';
import { deferred } from './deferred-description.js';
import { computed } from './cover.js';
import { ExpressionError, catching } from './errors.js';
import { extentOfResidue } from './extent.js';
import type { Facts, PartFacts } from './facts.js';
import { causesOf, embed, holdsSecret } from './residue.js';
import { ObjectValue, Secret, Unknown, isArray, isInteger, typeNameOf } from './value.js';
import type { Description, Value } from './value.js';
import { answered, answersForName, kept, questionOf } from './ways.js';
import { Way } from './way.js';
import type { Alternative, Effort } from './way.js';
import { refusedAccess, secretRefusal } from '../messages/english/expressions.js';

/**
 * `base[key]` as the engine answers it. Names compare exactly first, then without case; array indexes are Integers.
 * @throws ExpressionError `missing` where the property or element does not exist, `argument` where base or key has the wrong type.
 */
export function member(base: Value, key: Value): Value {
  if (base instanceof Secret || key instanceof Secret) return secretMember(base, key);
  if (base instanceof Unknown) return unknownMember(base, key);
  if (base instanceof ObjectValue) return objectMember(base, key);
  if (isArray(base)) return arrayElement(base, key);
  if (key instanceof Unknown) return unresolved(base, key);
  throw new ExpressionError(
    'argument',
    typeof key === 'string'
      ? refusedAccess('no-properties', { name: key, type: typeNameOf(base) })
      : refusedAccess('no-elements', { type: typeNameOf(base) }),
  );
}

/** The names that a secret has are not told; neither is a secret name, nor what stands under it. */
function secretMember(base: Value, key: Value): Value {
  const refusal =
    key instanceof Secret
      ? secretRefusal('no-such-part')
      : typeof key === 'string'
        ? secretRefusal('no-property', { name: key })
        : secretRefusal('no-element');
  const find = ([container = null, name = null]: readonly Value[]): Value => member(container, name);
  return computed([base, key], access(embed(base), embed(key)), false, find, refusal);
}

function objectMember(base: ObjectValue, key: Value): Value {
  if (key instanceof Unknown) return unresolved(base, key);
  if (typeof key !== 'string')
    throw new ExpressionError('argument', refusedAccess('name-not-a-string', { type: typeNameOf(key) }));
  const value = base.get(key);
  if (value !== undefined) return value;
  if (base.dynamic.length > 0) return unresolved(base, key);
  const names = { items: [...base.entries.keys()], joined: 'comma' } as const;
  throw new ExpressionError('missing', refusedAccess('no-property', { name: key, names }));
}

function arrayElement(base: readonly Value[], key: Value): Value {
  if (key instanceof Unknown) return unresolved(base, key);
  if (!isInteger(key))
    throw new ExpressionError('argument', refusedAccess('index-not-an-integer', { type: typeNameOf(key) }));
  const value = base[Number(key)];
  if (value === undefined)
    throw new ExpressionError('missing', refusedAccess('index-out-of-bounds', { index: `${key}`, count: base.length }));
  return value;
}

function unresolved(base: Value, key: Value): Unknown {
  return new Unknown(
    () => ({
      expression: access(embed(base), embed(key)),
      causes: causesOf([key, base]),
      ...(holdsSecret(base) ? { secret: true } : {}),
      alternatives: kept((effort) => partsOf(base, key, effort)),
    }),
    extentOfResidue([base, key]),
  );
}

/** What the look-up can give: the members that the key may name, which are all where it is open. */
function partsOf(base: Value, key: Value, effort: Effort): readonly Way[] | undefined {
  if (!(key instanceof Unknown)) return undefined;
  const named = alternativesOf([key], ([one = null]) => member(base, one), effort);
  if (named !== undefined) return named;
  if (isArray(base)) return base.map((element, index) => new Way(element, answered(questionOf(key), `${index}`, key)));
  if (!(base instanceof ObjectValue) || base.dynamic.length > 0) return undefined;
  return [...base.entries].map(([name, value]) => new Way(value, answersForName(key, name).is));
}

/** A property of an unknown value: what is known of it, or an unknown value with the same causes. */
function unknownMember(base: Unknown, key: Value): Value {
  const { description } = base;
  if (typeof key === 'string' || typeof key === 'number') {
    const known = description.member?.(key);
    if (known !== undefined) return known;
    if (typeof key === 'number' && description.element !== undefined) return description.element(key);
  }
  const facts = (): Facts => {
    const part = partFacts(description, key);
    const known = part === 'absent' ? NOTHING : (part ?? {});
    const alternatives = (effort?: Effort): readonly Alternative[] | undefined =>
      alternativesOf([base, key], ([one = null, name = null]) => member(one, name), effort) ??
      known.alternatives?.(effort);
    return { ...known, alternatives };
  };
  return new Unknown(
    () =>
      deferred(
        {
          expression: () => access(description.expression, embed(key)),
          causes: () => (key instanceof Unknown ? causesOf([base, key]) : description.causes),
          secret: () => description.secret === true,
        },
        facts,
      ),
    extentOfResidue([base, key]),
  );
}

/** What is known of a member; null where it is known that there is none: such a look-up throws `missing`. */
export function knownMember({ description }: Unknown, key: string | number): Value | undefined {
  return catching(
    ExpressionError,
    () => description.member?.(key),
    (error) => {
      if (error.code === 'missing') return null;
      throw error;
    },
  );
}

/** A look-up that surely fails. */
const NOTHING: Facts = { alternatives: () => [] };

/** What is known of a property or element, or of any of them. */
function partFacts({ part, type }: Description, key: Value): PartFacts {
  if (typeof key === 'string' || typeof key === 'number') return part?.(key);
  return key instanceof Unknown && type === 'Array' ? part?.(undefined) : undefined;
}
