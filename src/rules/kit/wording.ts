import { embedded } from '../../expressions/ast.js';
import { writeJson } from '../../expressions/json-writer.js';
import { holdsSecret, showUnknown } from '../../expressions/residue.js';
import { printWritten } from '../../expressions/print.js';
import { Secret, Unknown, isInteger, isKnown } from '../../expressions/value.js';
import type { TypeName, Value } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import type { Resource } from '../../template/model/resource.js';
import { questionOf } from '../../expressions/ways.js';
import type { Choices } from '../../expressions/way.js';
import { failing } from './judgement.js';
import { asShown, pathShown, phrase } from './shown.js';
import type { Phrase, Said, Shown } from './shown.js';
import type { Judgement } from './judgement.js';

/** Longer values are cut in messages. */
const MAX_LENGTH = 160;

/** A value as messages show it: text as it is, an unknown value as its expression in brackets, never a secret. */
export function shown(value: Value): Shown {
  const text = isHidden(value) ? briefly(showUnknown(value)) : plain(value);
  return asShown(cut(text));
}

/** A text that was read out of a value, as messages show it; undefined where the value is secret. */
export function partShown(text: string, of: Value): Shown | undefined {
  return holdsSecret(of) ? undefined : asShown(cut(text));
}

function cut(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

const nouns: Readonly<Record<TypeName, Phrase>> = {
  Object: phrase('object'),
  Array: phrase('list'),
  String: phrase('text'),
  Boolean: phrase('truth-value'),
  Integer: phrase('number'),
  Float: phrase('number'),
  Null: phrase('null'),
};

/** What a value of this type is called in a message. */
export function nounOf(type: TypeName): Phrase {
  return nouns[type];
}

const [FILTER, FILTERED] = ['join(filter(split(', ", '/'), lambda('x', not(empty(lambdaVariables('x'))))), '/')"];

function withoutFilter(expression: string): string {
  const [start, end] = [expression.indexOf(FILTER), expression.lastIndexOf(FILTERED)];
  if (start < 0 || end < start + FILTER.length) return expression;
  return `${expression.slice(0, start)}${expression.slice(start + FILTER.length, end)}${expression.slice(end + FILTERED.length)}`;
}

/** Leaves out what `resourceId` and its like fill in by themselves, as templates write them, and empty segments. */
function briefly(expression: string): string {
  return withoutFilter(expression)
    .replaceAll(
      "subscriptionResourceId(subscription().subscriptionId, 'Microsoft.Resources/resourceGroups', resourceGroup().name)",
      'resourceGroup().id',
    )
    .replaceAll('esourceId(subscription().subscriptionId, resourceGroup().name, ', 'esourceId(')
    .replaceAll('esourceId(subscription().subscriptionId, ', 'esourceId(');
}

function isHidden(value: Value): value is Unknown | Secret {
  return value instanceof Unknown || value instanceof Secret;
}

function plain(value: Value): string {
  if (typeof value === 'string') return value;
  return isKnown(value) && !holdsSecret(value) ? writeJson(value) : printWritten(embedded(value));
}

export function nameOf(resource: Resource): Shown {
  return shown(resource.name);
}

/** The name in full, unknown parts in the canonical form of the engine: what identifies the resource in a report. */
export function fullNameOf({ name }: Resource): string {
  return isHidden(name) ? showUnknown(name) : plain(name);
}

/** So many values are named; the others are counted. */
const MAX_NAMED = 3;

/** `'a'`, `1 or 2`, `'a', 'b', 'c' or 7 others`: each once, values that differ by the way taken. */
export function eitherOf(values: readonly Value[]): Said {
  return either(values.map(valueOf));
}

/** A value that is named beside others: texts are quoted. */
interface Named {
  readonly text: Shown;
  readonly isQuoted: boolean;
}

function either(values: readonly Named[]): Said {
  const all = [...new Map(values.map((value) => [keyOf(value), value])).values()];
  const items = all.map(({ text, isQuoted }) => (isQuoted ? phrase('quoted', { value: text }) : text));
  const more = items.length - MAX_NAMED;
  return more > 1 ? { items: items.slice(0, MAX_NAMED), joined: 'or', more } : { items, joined: 'or' };
}

function valueOf(value: Value): Named {
  const isBare = value === null || typeof value === 'boolean' || isInteger(value);
  return { text: isBare ? asShown(String(value)) : shown(value), isQuoted: !isBare };
}

function keyOf({ text, isQuoted }: Named): string {
  return isQuoted ? `'${text}'` : text;
}

/** `sku.name is not set or sku.name is 'Basic'`; nothing where there are no values. */
export function statesOf(property: JsonPath, values: readonly Value[], whole = property): Said | undefined {
  const set = values.filter((value) => value !== null);
  const items = [
    ...(set.length < values.length ? [phrase('is-not-set', { property: pathShown(whole) })] : []),
    ...(set.length > 0 ? [phrase('is', { property: pathShown(property), values: eitherOf(set) })] : []),
  ];
  return items.length === 0 ? undefined : { items, joined: 'or' };
}

/** Where values surely fail: their states, and under which value of a parameter. Nothing where no value does. */
export function whereFailing(property: JsonPath, judgement: Judgement): Said | undefined {
  const values = failing(judgement);
  return withAnswers(statesOf(property, values), judgement, values);
}

/**
 * States, with the values of a parameter under which it fails: `… (parameter 'env' is 'dev' or 'test')`, where one parameter
 * decides and what was said of the property does not tell them.
 * @param told the values of the property that were named
 */
export function withAnswers(states: Said | undefined, { ways }: Judgement, told: readonly Value[]): Said | undefined {
  if (states === undefined) return undefined;
  const answers = ways.filter(({ wrong }) => wrong === 'yes').map(({ given }) => parameterAnswers(given));
  const names = new Set(answers.flatMap((each) => [...each.keys()]));
  const [name] = names;
  if (name === undefined || names.size > 1 || answers.some((each) => each.size === 0)) return states;
  const values = answers.flatMap((each) => [...each.values()]);
  const known = new Set(told.map((value) => keyOf(valueOf(value))));
  const isTold = values.every((value) => known.has(keyOf(value)));
  return isTold ? states : phrase('under-answers', { states, name, values: either(values) });
}

/** What was answered for parameters of the template that is deployed. */
function parameterAnswers(given: Choices): ReadonlyMap<Shown, Named> {
  return new Map(
    [...given].flatMap(([question, { text, of }]): readonly (readonly [Shown, Named])[] => {
      const { expression, secret } = of.description;
      if (secret === true || expression.kind !== 'call' || expression.key !== 'parameters') return [];
      const [name] = expression.args;
      // A text that starts so stands for an object or array.
      const isValue = question === questionOf(of) && !text.startsWith('#');
      if (!isValue || name?.kind !== 'literal' || expression.home !== undefined) return [];
      const value = asShown(cut(text.replace(/\(\)$/, '')));
      return [[asShown(String(name.value)), { text: value, isQuoted: false }]];
    }),
  );
}
