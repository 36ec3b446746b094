import { wrongResult } from './lambda-elements.js';
import { attempt } from '../alternatives.js';
import { call, literal } from '../ast.js';
import { hiddenName } from '../cover.js';
import { ExpressionError } from '../errors.js';
import type { Facts } from '../facts.js';
import { causesOf, holdsSecret } from '../residue.js';
import type { SpecialForm } from '../signature.js';
import { ObjectValue, Secret, Unknown, perPlace, typeOf } from '../value.js';
import type { ArrayValue, Description, OpenProperty, Place, Value } from '../value.js';
import { foldWays } from '../ways.js';
import { nameKey } from '../../json/name.js';
import { NO_CHOICES, Way } from '../way.js';
import { lambdaForm } from './lambda-form.js';
import type { Lambda } from './lambda-form.js';
import { condition, describeElements } from './lambda-elements.js';
import { sort } from './sort.js';
import { callRefusal } from '../../messages/english/expressions.js';
import { ARRAY, OBJECT } from '../parameter-type.js';

/** A secret may not become the name of a property, which everybody can read. */
function propertyName(name: string, result: Value): string | Unknown {
  if (result instanceof Unknown || typeof result === 'string') return result;
  if (result instanceof Secret && typeOf(result) === 'String') return hiddenName(result);
  throw wrongResult(name, 'String', result);
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

const filter = lambdaForm({
  name: 'filter',
  description: 'The elements for which the lambda is true.',
  usage: 'array, lambda(element, [index], condition)',
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

/** Names that are equal but for case are refused. */
const toObject = lambdaForm({
  name: 'toObject',
  description: 'An object with a property for each element: the first lambda gives its name, the second its value.',
  usage: 'array, lambda(element, name), [lambda(element, value)]',
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
        throw new ExpressionError('argument', callRefusal('name-twice', { function: 'toObject', name }));
      names.add(nameKey(name));
      entries.set(name, result);
    }
    return new ObjectValue(entries, dynamic);
  },
});

/** Names that are equal but for case are one group, under the first spelling. */
const groupBy = lambdaForm({
  name: 'groupBy',
  description:
    'An object of arrays: the elements for which the first lambda gives the same name, as the second makes them.',
  usage: 'array, lambda(element, name), [lambda(element, value)]',
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
    description: 'What the lambda makes of each element.',
    usage: 'array, lambda(element, [index], result)',
    source: ARRAY,
    lambdas: [[1, 2]],
    returns: 'Array',
    describe: describeMap,
    evaluate: (array, [lambda]) => array.map((item, index) => lambda?.apply(item, index) ?? null),
  }),
  filter,
  lambdaForm({
    name: 'reduce',
    description: 'What the lambda makes of all elements, one after the other, from an initial value.',
    usage: 'array, initial, lambda(accumulated, element, [index], result)',
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
    description: 'The object with what the lambda makes of each value.',
    usage: 'object, lambda(value, result)',
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
