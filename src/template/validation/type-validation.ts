import { ExpressionError, catching } from '../../expressions/errors.js';
import { isInteger } from '../../expressions/value.js';
import type { JsonPath } from '../../json/path.js';
import { isOpen } from '../evaluation/branch.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode, property } from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import { declaredType } from '../types/declared-type.js';
import type { Refuse } from '../evaluation/refusal.js';
import { sentence } from '../../messages/sentence.js';

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

/** What a facet may look like, and on which types it may stand (engine); a type that is not declared takes all. */
const facets: readonly {
  readonly name: string;
  readonly types: readonly string[];
  readonly form: string;
  readonly fits: (node: Node) => boolean;
}[] = [
  ...['minValue', 'maxValue'].map((name) => ({ name, types: ['int'], form: 'an integer', fits: isIntegerNode })),
  ...['minLength', 'maxLength'].map((name) => ({
    name,
    types: [...stringTypes, 'array'],
    form: 'an integer',
    fits: isIntegerNode,
  })),
  { name: 'allowedValues', types: [...typeNames], form: 'an array', fits: isNodeArray },
  { name: 'properties', types: objectTypes, form: 'an object of types', fits: isObjectOfObjects },
  { name: 'additionalProperties', types: objectTypes, form: 'a type or a Boolean', fits: isTypeOrBoolean },
  { name: 'discriminator', types: objectTypes, form: 'an object with propertyName and mapping', fits: isDiscriminator },
  { name: 'items', types: ['array'], form: 'a type or a Boolean', fits: isTypeOrBoolean },
  { name: 'prefixItems', types: ['array'], form: 'an array of types', fits: isArrayOfObjects },
  { name: '$ref', types: [...typeNames], form: 'a text', fits: (node) => typeof node === 'string' },
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

/** The declaration of a type as the engine reads it, at every depth, before any value is compared with it. */
export function validateType(
  declaration: { readonly path: JsonPath },
  node: NodeObject,
  what: string,
  template: Template,
  refuse: Refuse,
): void {
  const { path } = declaration;
  const modern = [...aggregateFacets, 'nullable'].find((facet) => findProperty(node, facet) !== undefined);
  if (property(template.node, 'languageVersion') === undefined && modern !== undefined)
    refuse(`'${modern}' on ${what} needs the languageVersion '2.0'.`, path);
  if (findProperty(node, 'pattern') !== undefined && !/^2\.[1-9]/.test(template.languageVersion ?? ''))
    refuse(`'pattern' on ${what} needs a languageVersion above '2.0'.`, path);
  const type = typeOrRefusal(node, path, template, refuse);
  if (type !== undefined && !typeNames.has(type)) refuse(`The type '${type}' of ${what} does not exist.`, path);
  for (const { name, types, form, fits } of facets) {
    const found = findProperty(node, name);
    if (found === undefined || found.value === null) continue;
    const at = [...path, found.key];
    if (!fits(found.value)) refuse(`'${name}' of ${what} must be ${form}.`, at);
    else if (type !== undefined && typeNames.has(type) && !types.includes(type))
      refuse(`The constraint '${name}' of ${what} does not fit its type ${type}.`, at);
  }
  for (const [part, partPath, partName] of parts(node, path))
    validateType({ path: partPath }, part, `${what}${partName}`, template, refuse);
}

function typeOrRefusal(node: NodeObject, path: JsonPath, template: Template, refuse: Refuse): string | undefined {
  const type = findProperty(node, 'type');
  if (type !== undefined && type.value !== null && typeof type.value !== 'string')
    refuse(`A type must be a text.`, [...path, type.key]);
  return catching(
    ExpressionError,
    () => declaredType(node, template),
    (error) => {
      // A limit of ours is no mistake in the template.
      if (error.code === 'own-limit') throw error;
      refuse(sentence(error.refusal), path);
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
