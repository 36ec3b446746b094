import { ExpressionError } from '../expressions/errors.js';
import { isInteger } from '../expressions/value.js';
import type { JsonPath } from '../json-path.js';
import { findProperty } from './template.js';
import type { NodeObject, Template } from './template.js';
import { declaredType } from './types.js';
import type { Refuse } from './validation.js';

const typeNames = new Set(['string', 'securestring', 'int', 'bool', 'object', 'secureobject', 'array']);
const aggregateFacets = [
  '$ref',
  'properties',
  'additionalProperties',
  'items',
  'prefixItems',
  'discriminator',
] as const;

/** The declaration of a type as the engine reads it, before any value is compared with it. */
export function validateType(
  declaration: { readonly path: JsonPath },
  node: NodeObject,
  what: string,
  template: Template,
  refuse: Refuse,
): void {
  let type: string | undefined;
  try {
    type = declaredType(node, template);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    refuse(error.message, declaration.path);
    return;
  }
  if (type !== undefined && !typeNames.has(type))
    refuse(`The type '${type}' of ${what} does not exist.`, declaration.path);
  for (const bound of ['minValue', 'maxValue', 'minLength', 'maxLength']) {
    const found = findProperty(node, bound);
    if (found !== undefined && found.value !== null && !isInteger(found.value as never)) {
      refuse(`The constraint '${bound}' of ${what} must be an integer.`, [...declaration.path, found.key]);
    }
  }
  if (template.languageVersion !== undefined) return;
  const modern = [...aggregateFacets, 'nullable'].find((facet) => findProperty(node, facet) !== undefined);
  if (modern !== undefined) refuse(`'${modern}' on ${what} needs the languageVersion '2.0'.`, declaration.path);
}
