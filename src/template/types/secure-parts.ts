import { access } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { covered, namesOnly } from '../../expressions/cover.js';
import { ObjectValue, Secret, Unknown, isArray } from '../../expressions/value.js';
import { narrowed } from '../../expressions/residue.js';
import type { Value } from '../../expressions/value.js';
import { Way } from '../../expressions/way.js';
import { findProperty, isNodeArray, isNodeObject, property } from '../written/template.js';
import type { NodeObject, Template } from '../written/template.js';
import { selected } from './type-check.js';
import { resolve, mayBeSecure, facet, namedType } from './declared-type.js';
import type { Schemas } from './declared-type.js';

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
