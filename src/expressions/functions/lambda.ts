import { attempt, truthOf } from '../alternatives.js';
import { call, literal } from '../ast.js';
import { hiddenName } from '../cover.js';
import { ExpressionError } from '../errors.js';
import type { Facts } from '../facts.js';
import { causesOf, holdsSecret } from '../residue.js';
import { ARRAY, OBJECT } from '../signature.js';
import type { SpecialForm } from '../signature.js';
import { ObjectValue, Secret, Unknown, perPlace, typeNameOf, typeOf } from '../value.js';
import type { ArrayValue, Description, OpenProperty, Place, TypeName, Value } from '../value.js';
import { foldWays } from '../ways.js';
import { nameKey } from '../../json/name.js';
import { NO_CHOICES, Way } from '../way.js';
import { lambdaForm } from './lambda-form.js';
import type { Lambda } from './lambda-form.js';

/** What a condition comes to; unknown where it is not known. */
function condition(name: string, result: Value): boolean | Unknown {
  if (result instanceof Unknown) return result;
  const truth = truthOf(result);
  if (truth === undefined) throw wrongResult(name, 'Boolean', result);
  return truth;
}

/** A secret may not become the name of a property, which everybody can read. */
function propertyName(name: string, result: Value): string | Unknown {
  if (result instanceof Unknown || typeof result === 'string') return result;
  if (result instanceof Secret && typeOf(result) === 'String') return hiddenName(result);
  throw wrongResult(name, 'String', result);
}

function wrongResult(name: string, type: TypeName, result: Value): ExpressionError {
  return new ExpressionError(
    'argument',
    `The lambda of '${name}' must give a value of type ${type}, not ${typeNameOf(result)}.`,
  );
}

const homes = new WeakMap<Unknown, Map<Place, object>>();

/** What tells the element at a place of an array from all others. */
function homeAt(source: Unknown, place: Place): object {
  const known = homes.get(source) ?? new Map<Place, object>();
  homes.set(source, known);
  const home = known.get(place) ?? {};
  known.set(place, home);
  return home;
}

/** Each lambda result for an array of unknown length looks like the one for an unknown element. */
function describeMap(source: Unknown, [lambda]: readonly Lambda[]): Partial<Description> {
  if (lambda === undefined) return {};
  const open = (variable: string, home: object, facts: Facts): Unknown =>
    new Unknown(() => ({
      expression: { ...call('lambdaVariables', [literal(variable)]), home },
      causes: source.description.causes,
      ...facts,
      ...(source.description.secret === true ? { secret: true } : {}),
    }));
  const [item = '', index = ''] = lambda.variables;
  const element = perPlace((place) => {
    const part = source.description.part?.(undefined);
    const home = homeAt(source, place);
    const unknownItem = open(item, home, part === 'absent' || part === undefined ? {} : part);
    const at = typeof place === 'number' ? place : open(index, {}, { type: 'Integer', nullable: false });
    const result = attempt(() => lambda.apply(source.description.element?.(place) ?? unknownItem, at));
    return result[0] ?? open(item, {}, {});
  });
  return { element };
}

function describeElements(source: Unknown): Partial<Description> {
  const { element } = source.description;
  // Elements do not keep their places: each may be any of the source.
  return {
    element: element && perPlace(() => element({})),
    part: () => source.description.part?.(undefined),
  };
}

const filter = lambdaForm({
  name: 'filter',
  source: ARRAY,
  lambdas: [[1, 2]],
  returns: 'Array',
  describe: describeElements,
  evaluate(array, [lambda]) {
    const kept: Value[] = [];
    for (const [index, item] of array.entries()) {
      const keep = condition('filter', lambda?.apply(item, index) ?? null);
      if (keep instanceof Unknown) return keep;
      if (keep) kept.push(item);
    }
    return kept;
  },
  foresee(array, [lambda], effort) {
    const conditions = array.map(
      (item, index) => attempt(() => condition('filter', lambda?.apply(item, index) ?? null))[0],
    );
    const answers = conditions.filter((each) => each !== undefined);
    if (answers.length < array.length) return [];
    return foldWays<readonly Way[]>(
      answers,
      {
        way: (truths, given) => [
          new Way(
            truths.some((truth) => truth instanceof Unknown)
              ? someOf(truths, { type: 'Array', nullable: false })
              : array.filter((_, index) => truths[index] === true),
            given,
          ),
        ],
        choice: (parts) => parts.flat(),
      },
      NO_CHOICES,
      effort,
    );
  },
});

/** A value of which nothing more is known. */
function someOf(because: readonly Value[], facts: Facts): Unknown {
  const secret = because.some(holdsSecret) ? { secret: true } : {};
  return new Unknown(() => ({ expression: call('unknown', []), causes: causesOf(because), ...secret, ...facts }));
}

/** Stable; the lambda says whether its first argument stands before its second. */
const sort = lambdaForm({
  name: 'sort',
  source: ARRAY,
  lambdas: [[2, 2]],
  returns: 'Array',
  describe: describeElements,
  evaluate: (array, [lambda]) => mergeSort(array, (a, b) => condition('sort', lambda?.apply(a, b) ?? null)),
});

/**
 * Bottom-up, in runs of powers of two; takes the right element only where it stands before the left one and not the
 * other way round as well. Both are asked of every pair that is compared: an error in either refuses (engine).
 */
function mergeSort(array: ArrayValue, before: (a: Value, b: Value) => boolean | Unknown): ArrayValue | Unknown {
  if (array.length < 2) return array;
  const middle = 2 ** Math.floor(Math.log2(array.length - 1));
  const left = mergeSort(array.slice(0, middle), before);
  if (left instanceof Unknown) return left;
  const right = mergeSort(array.slice(middle), before);
  if (right instanceof Unknown) return right;
  const merged: Value[] = [];
  let [l, r] = [0, 0];
  while (l < left.length && r < right.length) {
    const [a = null, b = null] = [left[l], right[r]];
    const keepsLeft = before(a, b);
    if (keepsLeft instanceof Unknown) return keepsLeft;
    const putsRight = before(b, a);
    if (putsRight instanceof Unknown) return putsRight;
    const takesRight = putsRight && !keepsLeft;
    merged.push(takesRight ? b : a);
    if (takesRight) r += 1;
    else l += 1;
  }
  return [...merged, ...left.slice(l), ...right.slice(r)];
}

/** Names that are equal but for case are refused. */
const toObject = lambdaForm({
  name: 'toObject',
  source: ARRAY,
  lambdas: [
    [1, 1],
    [1, 1],
  ],
  optional: 1,
  returns: 'Object',
  evaluate(array, [key, value]) {
    const entries = new Map<string, Value>();
    const dynamic: OpenProperty[] = [];
    const names = new Set<string>();
    for (const item of array) {
      const name = propertyName('toObject', key?.apply(item) ?? null);
      const result = value === undefined ? item : value.apply(item);
      if (name instanceof Unknown) {
        dynamic.push([name, result, entries.size]);
        continue;
      }
      if (names.has(nameKey(name)))
        throw new ExpressionError('argument', `The lambda of 'toObject' gives the name '${name}' twice.`);
      names.add(nameKey(name));
      entries.set(name, result);
    }
    return new ObjectValue(entries, dynamic);
  },
});

/** Names that are equal but for case are one group, under the first spelling. */
const groupBy = lambdaForm({
  name: 'groupBy',
  source: ARRAY,
  lambdas: [
    [1, 1],
    [1, 1],
  ],
  optional: 1,
  returns: 'Object',
  evaluate(array, [key, value]) {
    const groups = new Map<string, { readonly name: string; readonly items: Value[] }>();
    for (const item of array) {
      const name = propertyName('groupBy', key?.apply(item) ?? null);
      if (name instanceof Unknown) return name;
      const group = groups.get(nameKey(name)) ?? { name, items: [] };
      groups.set(nameKey(name), group);
      group.items.push(value === undefined ? item : value.apply(item));
    }
    return new ObjectValue(new Map([...groups.values()].map(({ name, items }) => [name, items])));
  },
});

/** Stays unresolved from the first result that is not known (engine), although what comes after it may be known. */
function reduced(array: ArrayValue, lambda: Lambda | undefined, initial: Value): Value {
  let accumulated = initial;
  for (const [index, item] of array.entries()) {
    const before = accumulated;
    if (!(before instanceof Unknown)) accumulated = lambda?.apply(before, item, index) ?? null;
    else {
      const rest = array.slice(index);
      const last = attempt(() =>
        rest.reduce<Value>((result, each, at) => lambda?.apply(result, each, index + at) ?? null, before),
      );
      return someOf([before], { alternatives: () => last });
    }
  }
  return accumulated;
}

/** Functions that take lambdas. Source: engine. */
export const lambdaForms: readonly SpecialForm[] = [
  lambdaForm({
    name: 'map',
    source: ARRAY,
    lambdas: [[1, 2]],
    returns: 'Array',
    describe: describeMap,
    evaluate: (array, [lambda]) => array.map((item, index) => lambda?.apply(item, index) ?? null),
  }),
  filter,
  lambdaForm({
    name: 'reduce',
    source: ARRAY,
    values: 1,
    lambdas: [[2, 3]],
    evaluate: (array, [lambda], [initial = null]) => reduced(array, lambda, initial),
  }),
  sort,
  toObject,
  groupBy,
  lambdaForm({
    name: 'mapValues',
    source: OBJECT,
    lambdas: [[1, 1]],
    returns: 'Object',
    evaluate: (object, [lambda]) =>
      new ObjectValue(
        new Map([...object.entries].map(([name, value]) => [name, lambda?.apply(value) ?? null])),
        object.dynamic.map(([name, value, after]) => [name, lambda?.apply(value) ?? null, after]),
      ),
  }),
];
