import { ExpressionError, catching } from '../../expressions/errors.js';
import { isInteger } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { isOpen } from '../evaluation/branch.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode, property } from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import { declaredType } from '../types/declared-type.js';
import type { Refuse } from '../evaluation/refusal.js';
import type { Message } from '../../messages/message.js';
import { partOf } from '../types/part-of.js';
import { typeMistake } from '../../messages/english/types.js';

const aggregateFacets = [
  '$ref',
  'properties',
  'additionalProperties',
  'items',
  'prefixItems',
  'discriminator',
] as const;

const stringTypes = ['string', 'securestring'];
const objectTypes = ['object', 'secureobject'];
const typeNames = new Set([...stringTypes, 'int', 'bool', ...objectTypes, 'array']);

/** What a facet looks like, and what is said of one that does not. */
interface Form {
  readonly fits: (node: Node) => boolean;
  readonly otherwise: Parameters<typeof typeMistake>[0] & `constraint-not-${string}`;
}

const integer: Form = { fits: isIntegerNode, otherwise: 'constraint-not-an-integer' };
const list: Form = { fits: isNodeArray, otherwise: 'constraint-not-an-array' };
const text: Form = { fits: (node) => typeof node === 'string', otherwise: 'constraint-not-a-text' };
const schema: Form = { fits: isTypeOrBoolean, otherwise: 'constraint-not-a-type' };
const namedSchemas: Form = { fits: isObjectOfObjects, otherwise: 'constraint-not-types' };
const schemas: Form = { fits: isArrayOfObjects, otherwise: 'constraint-not-a-list-of-types' };
const choice: Form = { fits: isDiscriminator, otherwise: 'constraint-not-a-discriminator' };

/** The facets, and on which types they may stand (engine); a type that is not declared takes all. */
const facets: readonly { readonly name: string; readonly types: readonly string[]; readonly form: Form }[] = [
  ...['minValue', 'maxValue'].map((name) => ({ name, types: ['int'], form: integer })),
  ...['minLength', 'maxLength'].map((name) => ({ name, types: [...stringTypes, 'array'], form: integer })),
  { name: 'allowedValues', types: [...typeNames], form: list },
  { name: 'properties', types: objectTypes, form: namedSchemas },
  { name: 'additionalProperties', types: objectTypes, form: schema },
  { name: 'discriminator', types: objectTypes, form: choice },
  { name: 'items', types: ['array'], form: schema },
  { name: 'prefixItems', types: ['array'], form: schemas },
  { name: '$ref', types: [...typeNames], form: text },
];

function isIntegerNode(node: Node): boolean {
  return isInteger(node as never);
}

function isTypeOrBoolean(node: Node): boolean {
  return typeof node === 'boolean' || isNodeObject(node);
}

function isArrayOfObjects(node: Node): boolean {
  return isNodeArray(node) && node.every((each) => isNodeObject(each) || isOpen(each));
}

function isObjectOfObjects(node: Node): boolean {
  return isNodeObject(node) && keysOfNode(node).every((name) => isNodeObject(node[name]) || isOpen(node[name] ?? null));
}

function isDiscriminator(node: Node): boolean {
  return (
    isNodeObject(node) &&
    typeof findProperty(node, 'propertyName')?.value === 'string' &&
    isObjectOfObjects(findProperty(node, 'mapping')?.value ?? null)
  );
}

/** Where a type is declared, and of what. */
interface Declared {
  readonly path: JsonPath;
  readonly whole: Message;
  /** The path from there to the part that has the type. */
  readonly part?: string;
}

/** The declaration of a type as the engine reads it, at every depth, before any value is compared with it. */
export function validateType(
  { path, whole, part = '' }: Declared,
  node: NodeObject,
  template: Template,
  refuse: Refuse,
): void {
  const what = partOf(whole, part);
  const modern = [...aggregateFacets, 'nullable'].find((facet) => findProperty(node, facet) !== undefined);
  if (property(template.node, 'languageVersion') === undefined && modern !== undefined)
    refuse(typeMistake('needs-2-0', { constraint: modern, what }), path);
  if (findProperty(node, 'pattern') !== undefined && !/^2\.[1-9]/.test(template.languageVersion ?? ''))
    refuse(typeMistake('needs-above-2-0', { constraint: 'pattern', what }), path);
  const type = typeOrRefusal(node, path, template, refuse);
  if (type !== undefined && !typeNames.has(type)) refuse(typeMistake('unknown', { type, what }), path);
  for (const { name, types, form } of facets) {
    const found = findProperty(node, name);
    if (found === undefined || found.value === null) continue;
    const at = [...path, found.key];
    if (!form.fits(found.value)) refuse(typeMistake(form.otherwise, { constraint: name, what }), at);
    else if (type !== undefined && typeNames.has(type) && !types.includes(type))
      refuse(typeMistake('constraint-of-another-type', { constraint: name, what, type }), at);
  }
  for (const [inner, at, name] of parts(node, path))
    validateType({ path: at, whole, part: part + name }, inner, template, refuse);
}

function typeOrRefusal(node: NodeObject, path: JsonPath, template: Template, refuse: Refuse): string | undefined {
  const type = findProperty(node, 'type');
  if (type !== undefined && type.value !== null && typeof type.value !== 'string')
    refuse(typeMistake('not-a-text'), [...path, type.key]);
  return catching(
    ExpressionError,
    () => declaredType(node, template),
    (error) => {
      // A limit of ours is no mistake in the template.
      if (error.code === 'own-limit') throw error;
      refuse(error.refusal, path);
      return undefined;
    },
  );
}

/** The types that a type is made of, with where they stand and how a message goes on to name them. */
function* parts(node: NodeObject, path: JsonPath): Generator<readonly [NodeObject, JsonPath, string]> {
  for (const name of ['properties', 'prefixItems', 'items', 'additionalProperties', 'discriminator']) {
    const found = findProperty(node, name);
    if (found === undefined) continue;
    const mapping =
      name === 'discriminator' && isNodeObject(found.value) ? findProperty(found.value, 'mapping') : undefined;
    const { value } = mapping ?? found;
    const at = mapping === undefined ? [...path, found.key] : [...path, found.key, mapping.key];
    if (isNodeArray(value)) {
      for (const [index, item] of value.entries()) if (isNodeObject(item)) yield [item, [...at, index], `[${index}]`];
    } else if (isNodeObject(value)) {
      if (name === 'items' || name === 'additionalProperties') yield [value, at, '[*]'];
      else
        for (const key of keysOfNode(value)) {
          const part = value[key];
          if (isNodeObject(part)) yield [part, [...at, key], `.${key}`];
        }
    }
  }
}
