import { literal } from '../../expressions/ast.js';
import { ask, covered, withCoveredParts } from '../../expressions/cover.js';
import { ExpressionError } from '../../expressions/errors.js';
import { printValue } from '../../expressions/print.js';
import {
  ObjectValue,
  Secret,
  Unknown,
  isArray,
  isInteger,
  isKnown,
  typeNameOf,
  typeOf,
} from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode, property } from '../written/template.js';
import type { NodeObject, Template } from '../written/template.js';
import { nameKey } from '../../json/name.js';
import { resolve, acceptsNull, hasBounds, facet, typeNames, namedType } from './declared-type.js';
import type { Schemas } from './declared-type.js';
import { AllowedList } from './allowed-list.js';
import type { Message } from '../../messages/message.js';
import { partOf } from './part-of.js';
import { typeMistake, unfit } from '../../messages/english/types.js';

/**
 * Compares a value with a declared type; what is not known is not judged.
 * @param what names the value in the message (`typed`).
 * @param isGiven true for the value of a parameter that is none of the template's own.
 * @throws ExpressionError where the engine refuses the value.
 */
export function checkType(value: Value, schema: NodeObject, template: Template, what: Message, isGiven = false): void {
  check(value, resolve(schema, template), { template, isGiven, what }, '');
}

/** How values are compared: of a secure one that is `given` the engine's preview knows only the type. */
interface Terms {
  readonly template: Template;
  readonly isGiven: boolean;
  readonly what: Message;
}

/** What a message is about: the value that is checked, or a part of it. */
function named({ what }: Terms, path: string): Message {
  return partOf(what, path);
}

function refusal(message: Message): ExpressionError {
  return new ExpressionError('argument', message);
}

function checkTypeName(value: Value, schemas: Schemas, terms: Terms, path: string): void {
  const type = facet(schemas, 'type');
  if (typeof type !== 'string') return;
  const expected = typeNames.get(nameKey(type));
  if (expected === undefined) throw refusal(typeMistake('unknown', { type, what: named(terms, path) }));
  if (typeOf(value) === expected) return;
  throw refusal(unfit('type', { what: named(terms, path), type, given: shown(value) }));
}

function check(given: Value, schemas: Schemas, terms: Terms, path: string): void {
  if (given instanceof Unknown) return;
  if (given === null && acceptsNull(schemas)) return;
  const { secure } = namedType(schemas);
  // Messages tell of a secret only its type.
  const value = secure ? covered(given, literal('')) : given;
  checkTypeName(value, schemas, terms, path);
  if (secure && terms.isGiven) return;
  checkAllowed(value, schemas, terms, path);
  if (hasBounds(schemas)) checkBounds(value, schemas, terms, path);
  const opened = withCoveredParts(value);
  if (isArray(opened)) checkElements(opened, schemas, terms, path);
  else if (opened instanceof ObjectValue) checkProperties(opened, schemas, terms, path, value instanceof Secret);
}

/** A value in a message: its type, and itself where it is short and no secret. */
function shown(value: Value): string {
  const type = typeNameOf(value);
  if (value === null || value instanceof Secret || isArray(value) || value instanceof ObjectValue) return type;
  if (typeof value === 'string' && value.length > 80) return type;
  const text = printValue(value);
  return text.length > 80 ? type : `${type} ${text}`;
}

/** `allowedValues` compares with case; an array may be a subset of them. A value that is partly unknown is not judged. */
function checkAllowed(value: Value, schemas: Schemas, terms: Terms, path: string): void {
  if (!isKnown(value)) return;
  for (const schema of schemas) {
    const allowed = property(schema, 'allowedValues');
    if (!isNodeArray(allowed) || allowed.length === 0) continue;
    const list = AllowedList.of(allowed);
    const elements = withCoveredParts(value);
    const isSubset = isArray(elements) && !list.holdsArrays && elements.every((element) => list.has(element));
    if (isSubset || list.has(value)) continue;
    // The allowed values of a secret are secrets.
    const choices = value instanceof Secret ? undefined : list.shown;
    throw refusal(unfit('not-allowed', { what: named(terms, path), allowed: choices, given: shown(value) }));
  }
}

function checkBounds(value: Value, schemas: Schemas, terms: Terms, path: string): void {
  const size = ask(value, (known) => (typeof known === 'string' || isArray(known) ? known.length : undefined));
  const type = typeOf(value);
  const bound = (
    name: string,
    of: bigint | number | undefined,
    breaks: (limit: number | bigint, actual: number | bigint) => boolean,
  ): void => {
    const limit = facet(schemas, name);
    if (!isInteger(limit as Value)) return;
    const number = limit as number | bigint;
    if (of === undefined) {
      if (type === 'Integer' || type === 'Boolean' || name.endsWith('Value')) {
        throw refusal(typeMistake('unfit-constraint', { constraint: name, what: named(terms, path) }));
      }
    } else if (breaks(number, of)) {
      const bound = { constraint: name, limit: String(number), given: shown(value) };
      throw refusal(unfit('bound', { what: named(terms, path), ...bound }));
    }
  };
  const number = ask(value, (known) => (isInteger(known) ? Number(known) : undefined));
  bound('minValue', number, (limit, actual) => actual < limit);
  bound('maxValue', number, (limit, actual) => actual > limit);
  if (type === 'Object' || type === 'Null' || type === 'Float') return;
  bound('minLength', size, (limit, actual) => actual < limit);
  bound('maxLength', size, (limit, actual) => actual > limit);
}

function checkElements(value: readonly Value[], schemas: Schemas, terms: Terms, path: string): void {
  const prefix = facet(schemas, 'prefixItems');
  const prefixItems = isNodeArray(prefix) ? prefix : [];
  const items = facet(schemas, 'items');
  if (value.length < prefixItems.length) {
    const counts = { least: prefixItems.length, count: value.length };
    throw refusal(unfit('too-few-elements', { what: named(terms, path), ...counts }));
  }
  if (items === false && value.length > prefixItems.length) {
    const counts = { most: prefixItems.length, count: value.length };
    throw refusal(unfit('too-many-elements', { what: named(terms, path), ...counts }));
  }
  for (const [index, element] of value.entries()) {
    const schema = prefixItems[index] ?? items;
    if (isNodeObject(schema)) check(element, resolve(schema, terms.template), terms, `${path}[${index}]`);
  }
}

function checkProperties(value: ObjectValue, schemas: Schemas, terms: Terms, path: string, isSecret: boolean): void {
  const own = variantOf(value, schemas, terms, path) ?? schemas;
  const properties = facet(own, 'properties');
  const declared = isNodeObject(properties) ? properties : {};
  for (const name of keysOfNode(declared)) {
    const schema = declared[name];
    if (!isNodeObject(schema)) continue;
    const resolved = resolve(schema, terms.template);
    const part = value.get(name);
    if (part !== undefined) check(part, resolved, terms, `${path}.${name}`);
    else if (value.dynamic.length === 0 && !acceptsNull(resolved)) {
      throw new ExpressionError('missing', unfit('property-missing', { what: named(terms, path), name }));
    }
  }
  const additional = facet(own, 'additionalProperties');
  if (additional === undefined || additional === true) return;
  for (const [name, part] of value.entries) {
    // Null counts as absent here (engine).
    if (part === null || findProperty(declared, name) !== undefined) continue;
    const shownName = isSecret ? '…' : name;
    if (isNodeObject(additional)) check(part, resolve(additional, terms.template), terms, `${path}.${shownName}`);
    else throw refusal(unfit('property-undeclared', { what: named(terms, path), name: shownName }));
  }
}

/** The schema that a discriminator selects; the selecting value compares with case. */
function variantOf(value: ObjectValue, schemas: Schemas, terms: Terms, path: string): Schemas | undefined {
  const discriminator = facet(schemas, 'discriminator');
  if (!isNodeObject(discriminator)) return undefined;
  const name = property(discriminator, 'propertyName');
  const mapping = property(discriminator, 'mapping');
  if (typeof name !== 'string' || !isNodeObject(mapping)) return undefined;
  const selector = value.get(name);
  if (selector instanceof Unknown || (selector === undefined && value.dynamic.length > 0)) return [];
  const schema = selected(mapping, selector ?? null);
  if (schema !== undefined) return resolve(schema, terms.template);
  const choices = keysOfNode(mapping).join(', ');
  throw refusal(unfit('discriminator', { name, what: named(terms, path), choices }));
}

export function selected(mapping: NodeObject, selector: Value): NodeObject | undefined {
  const key = keysOfNode(mapping).find((name) => ask(selector, (known) => known === name));
  const schema = key === undefined ? undefined : mapping[key];
  return isNodeObject(schema) ? schema : undefined;
}
