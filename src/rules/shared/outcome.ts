import { possibilities } from '../../expressions/alternatives.js';
import { access, literal } from '../../expressions/ast.js';
import { member } from '../../expressions/member.js';
import { printExpression } from '../../expressions/print.js';
import { Secret, Unknown, ObjectValue, isArray } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { unanimous } from '../../template/symbolic/tri.js';
import type { Tri } from '../../template/symbolic/tri.js';

/**
 * Every value that `value` may turn out to be, flattened. Where that is open (or more than 8 ways) the value itself,
 * unknown, is the only outcome.
 */
export function outcomes(value: Value): readonly Value[] {
  const all = possibilities(value);
  return all === undefined || all.length === 0 ? [value] : all;
}

/**
 * The outcomes of two values, together: every combination, but where both are chosen by one and the same condition only
 * those that go together.
 */
export function outcomePairs(a: Value, b: Value): readonly (readonly [Value, Value])[] {
  const [left, right] = [branchesOf(a), branchesOf(b)];
  if (left !== undefined && right !== undefined && left.condition === right.condition) {
    return [...outcomePairs(left.branches[0], right.branches[0]), ...outcomePairs(left.branches[1], right.branches[1])];
  }
  return outcomes(a).flatMap((first) => outcomes(b).map((second): [Value, Value] => [first, second]));
}

/** Condition and branches of an `if` whose condition is not known. */
function branchesOf(
  value: Value,
): { readonly condition: string; readonly branches: readonly [Value, Value] } | undefined {
  if (!(value instanceof Unknown)) return undefined;
  const { expression, alternatives } = value.description;
  const condition = expression.kind === 'call' && expression.key === 'if' ? expression.args[0] : undefined;
  const [first, second, ...rest] = alternatives?.() ?? [];
  if (condition === undefined || first === undefined || second === undefined || rest.length > 0) return undefined;
  const [negated] = condition.kind === 'call' && condition.key === 'not' ? condition.args : [];
  return negated === undefined
    ? { condition: printExpression(condition), branches: [first, second] }
    : { condition: printExpression(negated), branches: [second, first] };
}

/** Asks every outcome; `open` unless they agree. The test sees unknown values only where nothing else is known. */
export function judge(value: Value, test: (outcome: Value) => Tri): Tri {
  return unanimous(outcomes(value).map(test));
}

/**
 * A value below another one, names without case. Absent, and anything below what is neither object nor array, is
 * null. Below an unknown value: unknown, with what is known of its alternatives.
 */
export function below(value: Value, path: JsonPath): Value {
  let current = value;
  for (const key of path) current = property(current, key);
  return current;
}

function property(base: Value, key: string | number): Value {
  if (base instanceof Secret) {
    const hidden = property(base.value, key);
    return hidden === null || hidden instanceof Unknown ? hidden : new Secret(hidden, access(base.expression, key));
  }
  if (base instanceof Unknown) return unknownProperty(base, key);
  if (base instanceof ObjectValue && typeof key === 'string') {
    // A property that a dynamic name may turn out to be is not surely absent.
    return base.get(key) ?? (base.dynamic.length > 0 ? member(base, key) : null);
  }
  if (isArray(base) && typeof key === 'number') return base[key] ?? null;
  return null;
}

function unknownProperty(base: Unknown, key: string | number): Value {
  const { alternatives } = base.description;
  if (alternatives?.() === undefined) return member(base, key);
  return new Unknown(() => ({
    expression: access(base.description.expression, literal(key)),
    causes: base.description.causes,
    ...(base.description.secret === true ? { secret: true } : {}),
    alternatives: () => alternatives()?.map((alternative) => property(alternative, key)),
  }));
}

/** The value without the cover of a secret, for judging; never print the result. */
export function uncovered(value: Value): Value {
  return value instanceof Secret ? value.value : value;
}

/**
 * Is the text this word, case and blanks aside? Null and values of other types are not; an unknown value is open.
 */
export function isWord(value: Value, word: string): Tri {
  return judge(value, (outcome) => {
    const known = uncovered(outcome);
    if (known instanceof Unknown) return 'open';
    return typeof known === 'string' && normal(known) === normal(word) ? 'yes' : 'no';
  });
}

function normal(text: string): string {
  return text.replaceAll(/\s/g, '').toLowerCase();
}

/** Is the flag on? Templates of published samples pass `"true"` and `"false"` as strings; null is off. */
export function isOn(value: Value): Tri {
  return judge(value, (outcome) => {
    const known = uncovered(outcome);
    if (known instanceof Unknown) return 'open';
    return known === true || (typeof known === 'string' && normal(known) === 'true') ? 'yes' : 'no';
  });
}

/**
 * Is anything there? Null and the empty string are not (an empty string where an id, URL or name belongs is a
 * missing one). An unknown value that may be null is open; any other is taken as present.
 */
export function isPresent(value: Value): Tri {
  return judge(value, (outcome) => {
    const known = uncovered(outcome);
    if (known instanceof Unknown) return known.description.nullable === true ? 'open' : 'yes';
    return known === null || known === '' ? 'no' : 'yes';
  });
}
