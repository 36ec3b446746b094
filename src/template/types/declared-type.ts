import { access, literal } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { ask, covered, namesOnly, withCoveredParts } from '../../expressions/cover.js';
import { ExpressionError } from '../../expressions/errors.js';
import { Candidates, isPrimitive } from '../../expressions/functions/candidates.js';
import { deepEquals } from '../../expressions/functions/comparison.js';
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
import { narrowed } from '../../expressions/residue.js';
import type { TypeName, Value } from '../../expressions/value.js';
import { Way } from '../../expressions/way.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode, property } from '../written/template.js';
import type { Node, NodeArray, NodeObject, Template } from '../written/template.js';
import { valueOfNode } from '../written/node-value.js';
import { nameKey } from '../../json/name.js';

/** A declared type with what its `$ref`s say, sibling constraints included: later schemas are the referenced ones. */
export type Schemas = readonly NodeObject[];

/**
 * Follows `$ref` from a declaration.
 * @throws ExpressionError where a definition does not exist or refers to itself; `own-limit` where they are too many
 */
export function resolve(schema: NodeObject, template: Template): Schemas {
  let schemas = resolved.get(schema);
  if (schemas === undefined) resolved.set(schema, (schemas = follow(schema, template)));
  return schemas;
}

const resolved = new WeakMap<NodeObject, Schemas>();

/** Remembers for each resolved type what `tell` says of it. */
function remembered(tell: (schemas: Schemas) => boolean): (schemas: Schemas) => boolean {
  const known = new WeakMap<Schemas, boolean>();
  return (schemas) => {
    let answer = known.get(schemas);
    if (answer === undefined) known.set(schemas, (answer = tell(schemas)));
    return answer;
  };
}

/** True where null, or nothing at all, is a value of the type. */
export const acceptsNull = remembered((schemas) =>
  schemas.some((part) => findProperty(part, 'nullable')?.value === true),
);
const hasBounds = remembered((schemas) =>
  ['minValue', 'maxValue', 'minLength', 'maxLength'].some((name) => facet(schemas, name) !== undefined),
);
/** Where the types of parts are declared. */
const made = ['properties', 'additionalProperties', 'discriminator', 'items', 'prefixItems'];
/** Secure itself, or made of parts that may be. */
const isSecureOrMade = remembered((schemas) => {
  const type = facet(schemas, 'type');
  if (typeof type === 'string' && nameKey(type).startsWith('secure')) return true;
  return made.some((name) => facet(schemas, name) !== undefined);
});

/** False where no part of a value of the declared type can be secure. */
export function mayBeSecure(schema: NodeObject, template: Template): boolean {
  return isSecureOrMade(resolve(schema, template));
}

/** So many definitions are followed from one to the next. */
const MAX_REFERENCES = 100;

function follow(schema: NodeObject, template: Template): Schemas {
  const schemas = [schema];
  for (;;) {
    const reference = property(schemas.at(-1) ?? schema, '$ref');
    if (typeof reference !== 'string') return schemas;
    const target = pointed(reference, template);
    if (target === undefined) throw new ExpressionError('missing', `The type '${reference}' is not defined.`);
    if (schemas.includes(target)) throw new ExpressionError('cycle', `The type '${reference}' refers to itself.`);
    if (schemas.push(target) > MAX_REFERENCES)
      throw new ExpressionError('own-limit', `A type refers on to others more than ${MAX_REFERENCES} times.`);
  }
}

function pointed(reference: string, template: Template): NodeObject | undefined {
  if (!reference.startsWith('#/')) return undefined;
  let node: Node | undefined = template.node;
  for (const part of reference.slice(2).split('/')) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (isNodeObject(node)) node = findProperty(node, name)?.value;
    else node = isNodeArray(node) ? node[Number(name)] : undefined;
  }
  return isNodeObject(node) ? node : undefined;
}

/** The first schema that says something counts; the one beside a `$ref` stands before what it refers to. */
export function facet(schemas: Schemas, name: string): Node | undefined {
  for (const schema of schemas) {
    const found = findProperty(schema, name);
    if (found !== undefined) return found.value;
  }
  return undefined;
}

/** True where null, or nothing at all, is a value of the declared type. */
export function isNullable(schema: NodeObject, template: Template): boolean {
  return acceptsNull(resolve(schema, template));
}

/** The declared type in lower case, `$ref`s followed: `string`, `securestring`, `int`, …; undefined where none is declared. */
export function declaredType(schema: NodeObject, template: Template): string | undefined {
  const type = facet(resolve(schema, template), 'type');
  return typeof type === 'string' ? nameKey(type) : undefined;
}

export function isSecure(schema: NodeObject, template: Template): boolean {
  const type = declaredType(schema, template);
  return type === 'securestring' || type === 'secureobject';
}

const typeNames: ReadonlyMap<string, TypeName> = new Map<string, TypeName>(
  Object.entries({
    string: 'String',
    securestring: 'String',
    int: 'Integer',
    bool: 'Boolean',
    object: 'Object',
    secureobject: 'Object',
    array: 'Array',
  }),
);

/** The type of the values of a declaration, undefined where it takes any or an unknown one; and whether they are secret. */
export function namedType(schemas: Schemas): { readonly type: TypeName | undefined; readonly secure: boolean } {
  const name = facet(schemas, 'type');
  const lower = typeof name === 'string' ? nameKey(name) : '';
  return { type: typeNames.get(lower), secure: lower.startsWith('secure') };
}

/** Literal `allowedValues` of a declaration, `$ref`s followed. */
export function allowedValues(schema: NodeObject, template: Template): readonly Value[] | undefined {
  const allowed = facet(resolve(schema, template), 'allowedValues');
  return isNodeArray(allowed) && allowed.length > 0 ? AllowedList.of(allowed).values : undefined;
}

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
  if (expected === undefined) throw new ExpressionError('argument', `The type '${type}' of ${what} does not exist.`);
  if (typeOf(value) === expected) return;
  throw new ExpressionError('argument', `The value of ${what} must be of type ${type}, but ${shown(value)} is given.`);
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
      `The value of ${what} is not one of those allowed${choices}: ${shown(value)}.`,
    );
  }
}

/** The values of an `allowedValues`, read once: types may be used by many values, and values have many elements. */
export class AllowedList {
  static readonly #lists = new WeakMap<NodeArray, AllowedList>();
  readonly #primitives: ReadonlySet<Value>;
  readonly #others = new Candidates((value) => printValue(inOrder(value)));
  readonly holdsArrays: boolean;
  /** The first of them. */
  readonly shown: string;

  private constructor(readonly values: readonly Value[]) {
    this.#primitives = new Set(values.filter(isPrimitive));
    for (const value of values) if (!isPrimitive(value)) this.#others.add(value);
    this.holdsArrays = values.some((value) => isArray(value));
    this.shown = values.slice(0, MOST_SHOWN).map(printValue).join(', ').slice(0, MOST_SHOWN);
  }

  static of(nodes: NodeArray): AllowedList {
    const list = AllowedList.#lists.get(nodes) ?? new AllowedList(nodes.map(valueOfNode));
    AllowedList.#lists.set(nodes, list);
    return list;
  }

  has(value: Value): boolean {
    if (isPrimitive(value)) return this.#primitives.has(value);
    const primitives = value instanceof Secret ? [...this.#primitives] : [];
    return [...primitives, ...this.#others.of(value)].some((entry) => deepEquals(entry, value) !== false);
  }
}

const MOST_SHOWN = 300;

/** The value with the names of its objects in one order: that does not count. */
function inOrder(value: Value): Value {
  if (isArray(value)) return value.map(inOrder);
  if (!(value instanceof ObjectValue)) return value;
  const names = [...value.entries.keys()].sort();
  return new ObjectValue(new Map(names.map((name) => [name, inOrder(value.entries.get(name) ?? null)])));
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
        throw new ExpressionError('argument', `The constraint '${name}' of ${what} does not fit its type.`);
      }
    } else if (breaks(number, of)) {
      throw new ExpressionError('argument', `The value of ${what} breaks '${name}' ${number}: ${shown(value)}.`);
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
      `The value of ${what} must have at least ${prefixItems.length} element(s), not ${value.length}.`,
    );
  }
  if (items === false && value.length > prefixItems.length) {
    throw new ExpressionError(
      'argument',
      `The value of ${what} may only have ${prefixItems.length} element(s), not ${value.length}.`,
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
      throw new ExpressionError('missing', `The value of ${what} lacks the required property '${name}'.`);
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
        `The value of ${what} has the property '${shownName}', which its type does not declare.`,
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
  throw new ExpressionError('argument', `The property '${name}' of ${what} must be one of ${choices}.`);
}

function selected(mapping: NodeObject, selector: Value): NodeObject | undefined {
  const key = keysOfNode(mapping).find((name) => ask(selector, (known) => known === name));
  const schema = key === undefined ? undefined : mapping[key];
  return isNodeObject(schema) ? schema : undefined;
}

/** The value with every part that is declared secure replaced by what `hide` gives for its expression. */
export function hideSecureParts(
  value: Value,
  schema: NodeObject,
  template: Template,
  expression: Expr,
  hide: (value: Value, expression: Expr) => Value,
): Value {
  if (value === null || !mayBeSecure(schema, template)) return value;
  const schemas = resolve(schema, template);
  if (namedType(schemas).secure) return hide(value, expression);
  if (value instanceof Secret) return value;
  if (value instanceof Unknown)
    return hideInOpen(value, expression, (one) => hideSecureParts(one, schema, template, expression, hide));
  const part = (key: string | number, inner: Value): Value =>
    partSchemas(schemas, template, key, value).reduce(
      (hidden, declared) => hideSecureParts(hidden, declared, template, access(expression, key), hide),
      inner,
    );
  if (value instanceof ObjectValue) {
    const entries = [...value.entries].map(([name, inner]): [string, Value] => [name, part(name, inner)]);
    return new ObjectValue(new Map(entries), value.dynamic);
  }
  return isArray(value) ? value.map((inner, index) => part(index, inner)) : value;
}

/** What an object or array can be, its secure parts hidden; all of it where its expression may hold one. */
function hideInOpen(value: Unknown, expression: Expr, hidden: (value: Value) => Value): Value {
  if (!namesOnly(value.description.expression)) return covered(value, expression);
  return narrowed(value, ({ alternatives }) => ({
    alternatives:
      alternatives &&
      ((effort) =>
        alternatives(effort)?.map((one) => (one instanceof Way ? new Way(hidden(one.value), one.given) : hidden(one)))),
  }));
}

/** What is declared of a property or element of a value: more than one where it is not known which variant it is. */
function partSchemas(schemas: Schemas, template: Template, key: string | number, value: Value): readonly NodeObject[] {
  if (typeof key === 'number') {
    const prefix = facet(schemas, 'prefixItems');
    const declared = (isNodeArray(prefix) ? prefix[key] : undefined) ?? facet(schemas, 'items');
    return isNodeObject(declared) ? [declared] : [];
  }
  return variantsFor(schemas, template, value).flatMap((own) => {
    const properties = facet(own, 'properties');
    const declared = isNodeObject(properties) ? findProperty(properties, key)?.value : undefined;
    const one = declared ?? facet(own, 'additionalProperties');
    return isNodeObject(one) ? [one] : [];
  });
}

/** The types that an object may have by its discriminator; its own where there is none. */
function variantsFor(schemas: Schemas, template: Template, value: Value): readonly Schemas[] {
  const discriminator = facet(schemas, 'discriminator');
  const mapping = isNodeObject(discriminator) ? property(discriminator, 'mapping') : undefined;
  const name = isNodeObject(discriminator) ? property(discriminator, 'propertyName') : undefined;
  if (!isNodeObject(mapping) || typeof name !== 'string') return [schemas];
  const selector = value instanceof ObjectValue ? (value.get(name) ?? null) : null;
  const one = selector instanceof Unknown ? undefined : selected(mapping, selector);
  const all = one === undefined ? Object.values(mapping).filter(isNodeObject) : [one];
  return [schemas, ...all.map((schema) => resolve(schema, template))];
}
