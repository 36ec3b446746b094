import { ExpressionError } from '../../expressions/errors.js';
import type { TypeName, Value } from '../../expressions/value.js';
import { findProperty, isNodeArray, isNodeObject, property } from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import { nameKey } from '../../json/name.js';
import { AllowedList } from './allowed-list.js';
import { typeMistake } from '../../messages/english/types.js';

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

export const hasBounds = remembered((schemas) =>
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
    if (target === undefined) throw new ExpressionError('missing', typeMistake('undefined', { type: reference }));
    if (schemas.includes(target)) throw new ExpressionError('cycle', typeMistake('recursive', { type: reference }));
    if (schemas.push(target) > MAX_REFERENCES)
      throw new ExpressionError('own-limit', typeMistake('too-many-references', { most: MAX_REFERENCES }));
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

export const typeNames: ReadonlyMap<string, TypeName> = new Map<string, TypeName>(
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
