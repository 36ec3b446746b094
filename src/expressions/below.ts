import { sameName } from '../json/name.js';
import { alternativesOf, isNeverNull } from './alternatives.js';
import { access } from './ast.js';
import { ask, computed } from './cover.js';
import { deferred } from './deferred-description.js';
import { knownMember } from './member.js';
import type { Facts } from './facts.js';
import { causesOf, embed, holdsSecret } from './residue.js';
import { surelyDifferInAnyCase } from './text-comparison.js';
import { ObjectValue, Secret, Unknown, isArray } from './value.js';
import type { Value } from './value.js';
import { answered, answersForName, foldWays, join, kept, nullQuestionOf } from './ways.js';
import { NO_CHOICES, Way } from './way.js';
import type { Choices, Question } from './way.js';

/**
 * The property or element of a value as Azure reads what is deployed, where `member` is the access of an expression, which
 * fails where there is none: absent is null, and so is everything below null. Below a choice it is the choice of what is
 * below each way; below a value that is not known it is not known either, and may be absent where nothing says otherwise.
 */
export function below(base: Value, key: string | number): Value {
  if (base instanceof Secret) {
    return computed([base], access(base.expression, key), false, ([known = null]) => below(known, key));
  }
  if (base instanceof Unknown) return belowUnknown(base, key);
  if (base instanceof ObjectValue) return typeof key === 'string' ? property(base, key) : null;
  return isArray(base) && typeof key === 'number' ? (base[key] ?? null) : null;
}

/** A property that a name that is not known may turn out to be is not surely absent. */
function property(base: ObjectValue, key: string): Value {
  const written = writtenProperty(base, key);
  const { dynamic } = base;
  if (dynamic.length === 0) return written;
  return new Unknown(() => ({
    expression: access(embed(base), key),
    causes: causesOf(dynamic.map(([name]) => name)),
    ...(holdsSecret(base) ? { secret: true } : {}),
    alternatives: kept((effort) =>
      foldWays<readonly Way[]>(
        dynamic.map(([name]) => name),
        {
          way: (names, given) => named(names, given, base, key, written),
          choice: (parts) => parts.flat(),
        },
        NO_CHOICES,
        effort,
      ),
    ),
  }));
}

/** Azure gets every property, and which of two whose names differ only in case it takes cannot be told. */
function writtenProperty(base: ObjectValue, key: string): Value {
  const names = base.namesLike(key);
  const [name, other] = names;
  if (name === undefined || other === undefined) return base.get(key) ?? null;
  return new Unknown(() => ({
    expression: access(embed(base), key),
    causes: [{ kind: 'ambiguous', name, other }],
    ...(holdsSecret(base) ? { secret: true } : {}),
    alternatives: () => names.map((each) => base.entries.get(each) ?? null),
  }));
}

/** What has the name: the properties whose name turns out so, and what is written; of two, Azure takes either. */
function named(names: readonly Value[], given: Choices, base: ObjectValue, key: string, written: Value): Way[] {
  const ways: Way[] = [];
  let under = given;
  let isThere = false;
  for (const [index, name] of names.entries()) {
    const value = base.dynamic[index]?.[1] ?? null;
    if (!(name instanceof Unknown)) {
      if (!ask(name, (known) => typeof known === 'string' && sameName(known, key))) continue;
      ways.push(new Way(value, under));
      isThere = true;
      continue;
    }
    if (surelyDifferInAnyCase(name, key)) continue;
    const answers = answersForName(name, key);
    const [is, isNot] = [join(under, answers.is), join(under, answers.isNot)];
    if (is !== undefined) ways.push(new Way(value, is));
    if (isNot === undefined) return ways;
    under = isNot;
  }
  return isThere && base.get(key) === undefined ? ways : [...ways, new Way(written, under)];
}

function belowUnknown(base: Unknown, key: string | number): Value {
  const { description } = base;
  const known = memberOf(base, key);
  if (known !== undefined) return known;
  if (description.type !== undefined && description.type !== (typeof key === 'string' ? 'Object' : 'Array'))
    return null;
  const facts = (): Facts => {
    const part = description.part?.(key);
    const declared: Facts = part === 'absent' ? { alternatives: () => [null] } : (part ?? {});
    const isThere = declared.nullable === false && typeof key === 'string' && isNeverNull(base);
    return {
      ...declared,
      nullable: !isThere,
      alternatives: (effort) => {
        const ways = alternativesOf([base], ([one = null]) => below(one, key), effort);
        if (ways !== undefined) return ways;
        const values = declared.alternatives?.(effort);
        return isThere || values === undefined || values.includes(null) ? values : [...values, null];
      },
    };
  };
  return new Unknown(() =>
    deferred(
      {
        expression: () => access(description.expression, key),
        causes: () => description.causes,
        secret: () => description.secret === true,
      },
      facts,
    ),
  );
}

/** What is known of a member although the value around it is not; undefined where nothing is. */
function memberOf(base: Unknown, key: string | number): Value | undefined {
  const { description } = base;
  const known = knownMember(base, key);
  if (known !== undefined) return description.nullable === false ? known : orNull(known, base, nullQuestionOf(base));
  if (typeof key !== 'number' || description.element === undefined) return undefined;
  return orNull(description.element(key), base, undefined);
}

/** What is in the base only where there is anything at all; the question is whether there is not. */
function orNull(value: Value, base: Unknown, question: Question | undefined): Value {
  if (value === null) return null;
  const when = (isNull: boolean): Choices =>
    question === undefined ? NO_CHOICES : answered(question, `${isNull}()`, base);
  return new Unknown(() => ({
    expression: embed(value),
    causes: causesOf([value]),
    ...(holdsSecret(value) ? { secret: true } : {}),
    nullable: true,
    alternatives: () => [new Way(value, when(false)), new Way(null, when(true))],
  }));
}

/** The value at a path below another one. */
export function belowPath(value: Value, path: readonly (string | number)[]): Value {
  return path.reduce<Value>(below, value);
}
