import { embedded } from '../../expressions/ast.js';
import { writeJson } from '../../expressions/json-writer.js';
import { holdsSecret, showUnknown } from '../../expressions/residue.js';
import { printWritten } from '../../expressions/print.js';
import { Secret, Unknown, isInteger, isKnown } from '../../expressions/value.js';
import type { TypeName, Value } from '../../expressions/value.js';
import type { Resource } from '../../template/model/resource.js';
import { questionOf } from '../../expressions/ways.js';
import type { Choices } from '../../expressions/way.js';
import { failing } from './judgement.js';
import { asShown, said } from './shown.js';
import type { Shown } from './shown.js';
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

const nouns: Readonly<Record<TypeName, Shown>> = {
  Object: said`an object`,
  Array: said`a list`,
  String: said`text`,
  Boolean: said`a truth value`,
  Integer: said`a number`,
  Float: said`a number`,
  Null: said`null`,
};

/** What a value of this type is called in a message. */
export function nounOf(type: TypeName): Shown {
  return nouns[type];
}

/** Leaves out what `resourceId` and its like fill in by themselves, as templates write them, and empty segments. */
function briefly(expression: string): string {
  return expression
    .replace(/join\(filter\(split\((.*), '\/'\), lambda\('x', not\(empty\(lambdaVariables\('x'\)\)\)\)\), '\/'\)/, '$1')
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

/** `'a'`, `'a' and 'b'`, `'a', 'b' and 'c'`. */
export function listed(items: readonly Shown[]): Shown {
  return asShown(inWords(items));
}

/** The same of any texts. */
export function inWords(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** So many values are named; the others are counted. */
const MAX_NAMED = 3;

/** `'a'`, `1 or 2`, `'a', 'b', 'c' or 7 others`: each once, values that differ by the way taken. */
export function eitherOf(values: readonly Value[]): Shown {
  return eitherText([...new Set(values.map(quoted))]);
}

function eitherText(all: readonly Shown[]): Shown {
  const rest = all.length - MAX_NAMED;
  const named = rest > 1 ? [...all.slice(0, MAX_NAMED), said`${rest} others`] : all;
  return asShown(named.length < 2 ? named.join() : `${named.slice(0, -1).join(', ')} or ${named.at(-1) ?? ''}`);
}

/** `sku.name is not set or sku.name is 'Basic'`; nothing where there are no values. */
export function statesOf(property: Shown, values: readonly Value[]): Shown {
  const set = values.filter((value) => value !== null);
  const states = [
    ...(set.length < values.length ? [said`${property} is not set`] : []),
    ...(set.length > 0 ? [said`${property} is ${eitherOf(set)}`] : []),
  ];
  return asShown(states.join(' or '));
}

/** ` It is not where sku.name is 'Basic'.`, for the end of a message; nothing where no value surely fails. */
export function whereText(statement: Shown, property: Shown, judgement: Judgement): Shown {
  const values = failing(judgement);
  return values.length === 0
    ? said``
    : said` ${statement} where ${statesOf(property, values)}${answersText(judgement, values)}.`;
}

/**
 * ` (parameter 'env' is 'dev' or 'test')`: the values of a parameter with which it fails, where one parameter decides and
 * what was said of the property does not tell them.
 * @param told the values of the property that were named
 */
export function answersText({ ways }: Judgement, told: readonly Value[]): Shown {
  const answers = ways.filter(({ wrong }) => wrong === 'yes').map(({ given }) => parameterAnswers(given));
  const names = new Set(answers.flatMap((each) => [...each.keys()]));
  const [name] = names;
  if (name === undefined || names.size > 1 || answers.some((each) => each.size === 0)) return said``;
  const values = [...new Set(answers.flatMap((each) => [...each.values()]))];
  const isTold = values.every((value) => told.some((one) => quoted(one) === value));
  return isTold ? said`` : said` (parameter '${name}' is ${eitherText(values)})`;
}

/** What was answered for parameters of the template that is deployed. */
function parameterAnswers(given: Choices): ReadonlyMap<Shown, Shown> {
  return new Map(
    [...given].flatMap(([question, { text, of }]): readonly (readonly [Shown, Shown])[] => {
      const { expression, secret } = of.description;
      if (secret === true || expression.kind !== 'call' || expression.key !== 'parameters') return [];
      const [name] = expression.args;
      // A text that starts so stands for an object or array.
      const isValue = question === questionOf(of) && !text.startsWith('#');
      if (!isValue || name?.kind !== 'literal' || expression.home !== undefined) return [];
      return [[asShown(String(name.value)), asShown(cut(text.replace(/\(\)$/, '')))]];
    }),
  );
}

function quoted(value: Value): Shown {
  return value === null || typeof value === 'boolean' || isInteger(value)
    ? asShown(String(value))
    : said`'${shown(value)}'`;
}
