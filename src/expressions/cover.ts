import { access } from './ast.js';
import type { Expr } from './ast.js';
import { deferred } from './deferred-description.js';
import { ExpressionError, catching } from './errors.js';
import { extentOfResidue } from './extent.js';
import type { Facts } from './facts.js';
import { embed } from './residue.js';
import { ObjectValue, Secret, Unknown, hiddenBy, isArray, typeOf } from './value.js';
import type { Extent, TypeName, Value } from './value.js';
import { Way } from './way.js';
import { secretRefusal } from '../messages/english/expressions.js';
import type { Message } from '../messages/message.js';

// The one room that looks behind the cover of a secret: what comes out is covered again, or tells nothing of its text.

/**
 * The value as one that is not shown: it prints as `expression`, and so do all its parts and all that it can be. What is
 * surely null is no secret.
 * @param extent of the expression, where it is made of other values
 */
export function covered(value: Value, expression: Expr, extent?: Extent): Value {
  if (value === null) return null;
  if (value instanceof Unknown) return coveredUnknown(value, expression, extent);
  return new Secret(value instanceof Secret ? hiddenBy(value) : value, expression, extent);
}

function coveredUnknown(value: Unknown, expression: Expr, extent: Extent | undefined): Unknown {
  return new Unknown(() => {
    const { causes, member, element } = value.description;
    const part = (key: string | number, inner: Value | undefined): Value | undefined =>
      inner === undefined ? undefined : covered(inner, access(expression, key));
    return deferred(
      {
        expression: () => expression,
        causes: () => causes,
        secret: () => true,
        member: member && ((key) => part(key, member(key))),
        element: element && ((place) => covered(element(place), expression)),
      },
      () => coveredFacts(value.description, expression),
    );
  }, extent);
}

/** Of the text of a secret nothing is told but that it is one. */
function coveredFacts({ type, nullable, alternatives, size, bounds, part }: Facts, expression: Expr): Facts {
  return {
    ...(type === undefined ? {} : { type }),
    ...(nullable === undefined ? {} : { nullable }),
    ...(size === undefined ? {} : { size }),
    ...(bounds === undefined ? {} : { bounds }),
    secret: true,
    alternatives:
      alternatives &&
      ((effort) =>
        alternatives(effort)?.map((one) =>
          one instanceof Way ? new Way(covered(one.value, expression), one.given) : covered(one, expression),
        )),
    part:
      part &&
      ((key) => {
        const facts = part(key);
        return facts === undefined || facts === 'absent' ? facts : coveredFacts(facts, access(expression, key ?? 0));
      }),
  };
}

/**
 * Computes with arguments some of which are secret; the result is as secret.
 * @param deep whether what is secret inside other arguments is opened too
 */
export function computed(
  args: readonly Value[],
  expression: Expr,
  deep: boolean,
  compute: (known: readonly Value[]) => Value,
  refusal = secretRefusal('unfit'),
): Value {
  const result = concealed(refusal, () => compute(args.map(deep ? uncoveredDeep : uncovered)));
  return covered(result, expression, extentOfResidue(args));
}

/** The same for what gives nothing away: a truth value or a number; undefined where that is not known. */
export function answerOf(
  args: readonly Value[],
  deep: boolean,
  compute: (known: readonly Value[]) => Value,
  refusal: Message,
): boolean | number | undefined {
  const result = concealed(refusal, () => compute(args.map(deep ? uncoveredDeep : uncovered)));
  return typeof result === 'boolean' || typeof result === 'number' ? result : undefined;
}

function uncovered(value: Value): Value {
  return value instanceof Secret ? hiddenBy(value) : value;
}

function uncoveredDeep(value: Value): Value {
  if (value instanceof Secret) return uncoveredDeep(hiddenBy(value));
  if (isArray(value)) return value.map(uncoveredDeep);
  if (!(value instanceof ObjectValue)) return value;
  return new ObjectValue(new Map([...value.entries].map(([key, part]) => [key, uncoveredDeep(part)])), value.dynamic);
}

/** A refusal may quote what it refuses: not a secret. */
export function concealed<T>(refusal: Message, compute: () => T): T {
  return catching(ExpressionError, compute, (error) => {
    throw error.code === 'own-limit' || error.code === 'limit' ? error : new ExpressionError(error.code, refusal);
  });
}

/** What may be told of a secret: a length, a type, yes or no. */
export type Answer = boolean | number | undefined | TypeName | 'yes' | 'no' | 'open';

/** Asks a value, what a secret hides as well. The type sees to it that the answer is no text. */
export function ask<T extends Answer>(value: Value, test: (known: Exclude<Value, Secret>) => T): T {
  const known = uncovered(value);
  // What is covered once is covered as a whole: there is no secret in a secret.
  if (known instanceof Secret) throw new Error('A secret hides another.');
  return test(known);
}

/** An array or object that is secret, opened one level: each part is as secret. Any other value is left as it is. */
export function withCoveredParts(value: Value): Value {
  if (!(value instanceof Secret)) return value;
  const hidden = hiddenBy(value);
  const part = (key: string | number, inner: Value): Value =>
    covered(inner, access(value.expression, key), value.extent);
  if (isArray(hidden)) return hidden.map((inner, index) => part(index, inner));
  if (!(hidden instanceof ObjectValue)) return value;
  return new ObjectValue(
    new Map([...hidden.entries].map(([name, inner]) => [name, part(name, inner)])),
    hidden.dynamic.map(([name, inner]) => [name, covered(inner, access(value.expression, embed(name)))]),
  );
}

/** A secret whose text would be told, as what Azure is asked for: as good as unknown. */
export function asUnknown(secret: Secret): Unknown {
  return new Unknown(() => ({
    expression: secret.expression,
    causes: [],
    type: typeOf(secret),
    nullable: false,
    secret: true,
  }));
}

/** A secret as the name of a property: nobody is told it, but what is looked for is found. */
export function hiddenName(secret: Secret): Unknown {
  return new Unknown(() => ({ ...asUnknown(secret).description, alternatives: () => [secret] }));
}

/** An expression that says where a value comes from and holds nothing of it. */
export function namesOnly(expression: Expr): boolean {
  if (expression.kind === 'access') return namesOnly(expression.base);
  return (
    expression.kind === 'call' &&
    /^(?:parameters|variables|outputs|reference|externalinputs|getkeyvaultsecret|list\w*)$/.test(expression.key)
  );
}
