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
import { verbatim } from '../../messages/message.js';

/**
 * Compares a value with a declared type; what is not known is not judged.
 * @param what names the value in the message: `parameter 'p'`, `output 'o'`.
 * @param isGiven true for the value of a parameter that is none of the template's own.
 * @throws ExpressionError where the engine refuses the value.
 */
export function checkType(value: Value, schema: NodeObject, template: Template, what: string, isGiven = false): void {
  check(value, resolve(schema, template), { template, isGiven }, what);
}

/** How values are compared: of a secure one that is `given` the engine's preview knows only the type. */
interface Terms {
  readonly template: Template;
  readonly isGiven: boolean;
}

function checkTypeName(value: Value, schemas: Schemas, what: string): void {
  const type = facet(schemas, 'type');
  if (typeof type !== 'string') return;
  const expected = typeNames.get(nameKey(type));
  if (expected === undefined)
    throw new ExpressionError('argument', verbatim(`The type '${type}' of ${what} does not exist.`));
  if (typeOf(value) === expected) return;
  throw new ExpressionError(
    'argument',
    verbatim(`The value of ${what} must be of type ${type}, but ${shown(value)} is given.`),
  );
}

function check(given: Value, schemas: Schemas, terms: Terms, what: string): void {
  if (given instanceof Unknown) return;
  if (given === null && acceptsNull(schemas)) return;
  const { secure } = namedType(schemas);
  // Messages tell of a secret only its type.
  const value = secure ? covered(given, literal('')) : given;
  checkTypeName(value, schemas, what);
  if (secure && terms.isGiven) return;
  checkAllowed(value, schemas, what);
  if (hasBounds(schemas)) checkBounds(value, schemas, what);
  const opened = withCoveredParts(value);
  if (isArray(opened)) checkElements(opened, schemas, terms, what);
  else if (opened instanceof ObjectValue) checkProperties(opened, schemas, terms, what, value instanceof Secret);
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
function checkAllowed(value: Value, schemas: Schemas, what: string): void {
  if (!isKnown(value)) return;
  for (const schema of schemas) {
    const allowed = property(schema, 'allowedValues');
    if (!isNodeArray(allowed) || allowed.length === 0) continue;
    const list = AllowedList.of(allowed);
    const elements = withCoveredParts(value);
    const isSubset = isArray(elements) && !list.holdsArrays && elements.every((element) => list.has(element));
    if (isSubset || list.has(value)) continue;
    // The allowed values of a secret are secrets.
    const choices = value instanceof Secret ? '' : ` (${list.shown})`;
    throw new ExpressionError(
      'argument',
      verbatim(`The value of ${what} is not one of those allowed${choices}: ${shown(value)}.`),
    );
  }
}

function checkBounds(value: Value, schemas: Schemas, what: string): void {
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
        throw new ExpressionError('argument', verbatim(`The constraint '${name}' of ${what} does not fit its type.`));
      }
    } else if (breaks(number, of)) {
      throw new ExpressionError(
        'argument',
        verbatim(`The value of ${what} breaks '${name}' ${number}: ${shown(value)}.`),
      );
    }
  };
  const number = ask(value, (known) => (isInteger(known) ? Number(known) : undefined));
  bound('minValue', number, (limit, actual) => actual < limit);
  bound('maxValue', number, (limit, actual) => actual > limit);
  if (type === 'Object' || type === 'Null' || type === 'Float') return;
  bound('minLength', size, (limit, actual) => actual < limit);
  bound('maxLength', size, (limit, actual) => actual > limit);
}

function checkElements(value: readonly Value[], schemas: Schemas, terms: Terms, what: string): void {
  const prefix = facet(schemas, 'prefixItems');
  const prefixItems = isNodeArray(prefix) ? prefix : [];
  const items = facet(schemas, 'items');
  if (value.length < prefixItems.length) {
    throw new ExpressionError(
      'argument',
      verbatim(`The value of ${what} must have at least ${prefixItems.length} element(s), not ${value.length}.`),
    );
  }
  if (items === false && value.length > prefixItems.length) {
    throw new ExpressionError(
      'argument',
      verbatim(`The value of ${what} may only have ${prefixItems.length} element(s), not ${value.length}.`),
    );
  }
  for (const [index, element] of value.entries()) {
    const schema = prefixItems[index] ?? items;
    if (isNodeObject(schema)) check(element, resolve(schema, terms.template), terms, `${what}[${index}]`);
  }
}

function checkProperties(value: ObjectValue, schemas: Schemas, terms: Terms, what: string, isSecret: boolean): void {
  const own = variantOf(value, schemas, terms, what) ?? schemas;
  const properties = facet(own, 'properties');
  const declared = isNodeObject(properties) ? properties : {};
  for (const name of keysOfNode(declared)) {
    const schema = declared[name];
    if (!isNodeObject(schema)) continue;
    const resolved = resolve(schema, terms.template);
    const part = value.get(name);
    if (part !== undefined) check(part, resolved, terms, `${what}.${name}`);
    else if (value.dynamic.length === 0 && !acceptsNull(resolved)) {
      throw new ExpressionError('missing', verbatim(`The value of ${what} lacks the required property '${name}'.`));
    }
  }
  const additional = facet(own, 'additionalProperties');
  if (additional === undefined || additional === true) return;
  for (const [name, part] of value.entries) {
    // Null counts as absent here (engine).
    if (part === null || findProperty(declared, name) !== undefined) continue;
    const shownName = isSecret ? '…' : name;
    if (isNodeObject(additional)) check(part, resolve(additional, terms.template), terms, `${what}.${shownName}`);
    else
      throw new ExpressionError(
        'argument',
        verbatim(`The value of ${what} has the property '${shownName}', which its type does not declare.`),
      );
  }
}

/** The schema that a discriminator selects; the selecting value compares with case. */
function variantOf(value: ObjectValue, schemas: Schemas, terms: Terms, what: string): Schemas | undefined {
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
  throw new ExpressionError('argument', verbatim(`The property '${name}' of ${what} must be one of ${choices}.`));
}

export function selected(mapping: NodeObject, selector: Value): NodeObject | undefined {
  const key = keysOfNode(mapping).find((name) => ask(selector, (known) => known === name));
  const schema = key === undefined ? undefined : mapping[key];
  return isNodeObject(schema) ? schema : undefined;
}
