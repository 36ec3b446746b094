import { coalesced, isNeverNull } from '../../expressions/alternatives.js';
import { ExpressionError, catching } from '../../expressions/errors.js';
import type { Bounds, Facts, PartFacts, Size } from '../../expressions/facts.js';
import { narrowed, presentValues } from '../../expressions/residue.js';
import { bothTexts, textOfLength } from '../../expressions/text-facts.js';
import { isInteger } from '../../expressions/value.js';
import type { Unknown, Value } from '../../expressions/value.js';
import type { Alternative, Effort } from '../../expressions/way.js';
import { findProperty, isNodeArray, isNodeObject, keysOfNode, property } from '../written/template.js';
import type { Node, NodeObject, Template } from '../written/template.js';
import { acceptsNull, facet, namedType, resolve } from './declared-type.js';
import type { Schemas } from './declared-type.js';
import { AllowedList } from './allowed-list.js';

/**
 * What the declared type of a value tells of it while it is not known: the engine refuses every value of another type.
 * @throws ExpressionError `missing` where a definition does not exist.
 */
export function typeFacts(schema: NodeObject, template: Template): Facts {
  const facts = declaredFacts(schema, template);
  const { part } = facts;
  return facts.secret !== true || part === undefined ? facts : { ...facts, part: (key) => hiddenPart(part(key)) };
}

/** Of a part of a secure value nothing is told but its type. */
function hiddenPart(facts: PartFacts): PartFacts {
  return facts === undefined || facts === 'absent'
    ? facts
    : { type: facts.type, nullable: facts.nullable, secret: true };
}

function declaredFacts(schema: NodeObject, template: Template): Facts {
  const schemas = resolve(schema, template);
  const { type, secure } = namedType(schemas);
  const facts: Facts = {
    ...(type === undefined ? {} : { type }),
    nullable: acceptsNull(schemas),
    ...(secure ? { secret: true } : {}),
  };
  switch (type) {
    case 'String':
      return { ...facts, ...choices(schemas), text: () => textOfLength(...lengthsOf(schemas)) };
    case 'Boolean':
      return { ...facts, ...choices(schemas) };
    case 'Integer':
      return { ...facts, ...choices(schemas), bounds: () => boundsIn(schemas) };
    case 'Array':
      return { ...facts, size: () => arraySize(schemas), part: (key) => elementFacts(schemas, template, key) };
    case 'Object':
      return {
        ...facts,
        ...choices(schemas),
        size: () => objectSize(schemas, template),
        part: (key) => propertyFacts(schemas, template, key),
      };
    default:
      return facts;
  }
}

/** The same, but nothing for a type that is not defined: the template is refused for it elsewhere. */
function tolerantFacts(schema: NodeObject, template: Template): Facts | undefined {
  return catching(
    ExpressionError,
    () => typeFacts(schema, template),
    () => undefined,
  );
}

/** Values of `allowedValues`, or of a Boolean. Of a secure value nothing is told. */
function choices(schemas: Schemas): Facts {
  const { type, secure } = namedType(schemas);
  const allowed = allowedIn(schemas);
  if (secure || (allowed === undefined && type !== 'Boolean')) return {};
  const others = acceptsNull(schemas) ? [null] : [];
  return { alternatives: () => [...(allowed?.values ?? [true, false]), ...others] };
}

function allowedIn(schemas: Schemas): AllowedList | undefined {
  const allowed = facet(schemas, 'allowedValues');
  return isNodeArray(allowed) && allowed.length > 0 ? AllowedList.of(allowed) : undefined;
}

function lengthsOf(schemas: Schemas): readonly [minimum: number, maximum: number | undefined] {
  const [minimum, maximum] = ['minLength', 'maxLength'].map((name) => {
    const length = facet(schemas, name);
    return typeof length === 'number' && isInteger(length) ? length : undefined;
  });
  return [Math.max(minimum ?? 0, 0), maximum];
}

function boundsIn(schemas: Schemas): Bounds {
  const [min, max] = ['minValue', 'maxValue'].map((name) => {
    const bound = facet(schemas, name);
    return typeof bound === 'number' ? bound : undefined;
  });
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function arraySize(schemas: Schemas): Size {
  const [min, max] = lengthsOf(schemas);
  return { min, ...(max === undefined ? {} : { max }) };
}

/** Elements of a tuple are not told apart, but for what is secret. An array may hold any selection of its `allowedValues`. */
function elementFacts(schemas: Schemas, template: Template, key: string | number | undefined): Facts | undefined {
  if (typeof key === 'string') return undefined;
  const prefix = facet(schemas, 'prefixItems');
  if (prefix !== undefined) return isSecretInTuple(prefix, schemas, template) ? { secret: true } : undefined;
  const items = facet(schemas, 'items');
  const facts = isNodeObject(items) ? tolerantFacts(items, template) : undefined;
  const allowed = allowedIn(schemas);
  const selectable = allowed !== undefined && !allowed.holdsArrays && !namedType(schemas).secure;
  return selectable ? { ...facts, alternatives: () => allowed.values } : facts;
}

function isSecretInTuple(prefix: Node, schemas: Schemas, template: Template): boolean {
  const declared = [...(isNodeArray(prefix) ? prefix : []), facet(schemas, 'items') ?? null].filter(isNodeObject);
  return declared.some((schema) => tolerantFacts(schema, template)?.secret === true);
}

function objectSize(schemas: Schemas, template: Template): Size {
  const properties = facet(schemas, 'properties');
  const names = isNodeObject(properties) ? keysOfNode(properties) : [];
  const isRequired = names.some((name) => {
    const part = propertyFacts(schemas, template, name);
    return part !== undefined && part !== 'absent' && part.nullable === false;
  });
  return { min: isRequired ? 1 : 0 };
}

function propertyFacts(schemas: Schemas, template: Template, key: string | number | undefined): PartFacts {
  if (typeof key !== 'string') return undefined;
  const variants = variantsOf(schemas);
  if (variants === undefined) return ownPropertyFacts(schemas, template, key);
  const facts = variants.map((variant) => tolerantProperty(variant, template, key));
  return facts.reduce(eitherFacts);
}

/** The types that a discriminator chooses from. */
function variantsOf(schemas: Schemas): readonly NodeObject[] | undefined {
  const discriminator = facet(schemas, 'discriminator');
  const mapping = isNodeObject(discriminator) ? property(discriminator, 'mapping') : undefined;
  const variants = isNodeObject(mapping) ? Object.values(mapping).filter(isNodeObject) : [];
  return variants.length === 0 ? undefined : variants;
}

function tolerantProperty(schema: NodeObject, template: Template, key: string): PartFacts {
  return tolerantFacts(schema, template)?.part?.(key);
}

function ownPropertyFacts(schemas: Schemas, template: Template, key: string): PartFacts {
  const properties = facet(schemas, 'properties');
  const declared = isNodeObject(properties) ? findProperty(properties, key) : undefined;
  if (declared !== undefined) return isNodeObject(declared.value) ? tolerantFacts(declared.value, template) : undefined;
  const additional = facet(schemas, 'additionalProperties');
  if (additional === false) return 'absent';
  const facts = isNodeObject(additional) ? tolerantFacts(additional, template) : undefined;
  // There need not be any.
  return facts === undefined ? undefined : { ...facts, nullable: true };
}

function isSecret(facts: PartFacts): boolean {
  return facts !== undefined && facts !== 'absent' && facts.secret === true;
}

/** What holds whichever of two types a property has; a type that lacks it leaves it absent. */
function eitherFacts(a: PartFacts, b: PartFacts): PartFacts {
  if (a === undefined || b === undefined) return isSecret(a ?? b) ? { secret: true } : undefined;
  if (a === 'absent') return b === 'absent' ? b : { ...b, nullable: true };
  if (b === 'absent') return { ...a, nullable: true };
  const { alternatives: first } = a;
  const { alternatives: second } = b;
  return {
    ...(a.type !== undefined && a.type === b.type ? { type: a.type } : {}),
    nullable: a.nullable !== false || b.nullable !== false,
    ...(a.secret === true || b.secret === true ? { secret: true } : {}),
    ...(first === undefined || second === undefined
      ? {}
      : { alternatives: (effort) => bothLists(first(effort), second(effort)) }),
  };
}

function bothLists(
  a: readonly Alternative[] | undefined,
  b: readonly Alternative[] | undefined,
): readonly Alternative[] | undefined {
  return a === undefined || b === undefined ? undefined : [...a, ...b];
}

/**
 * A value that is given, together with what the type of the parameter or output that takes it tells.
 * @param fallback what takes the place of null: the default of the parameter
 */
export function refined(
  value: Unknown,
  schema: NodeObject,
  template: Template,
  fallback?: () => readonly Value[],
): Unknown {
  return narrowed(value, (known) => {
    const declared = tolerantFacts(schema, template) ?? {};
    const alternatives = (effort?: Effort): readonly Alternative[] | undefined => {
      const own = known.alternatives?.(effort);
      const all = own ?? declared.alternatives?.(effort);
      if (declared.nullable !== false) return all;
      // Among the values that the type allows is the default.
      if (fallback === undefined || isNeverNull(value) || (own === undefined && all !== undefined))
        return all === undefined ? undefined : presentValues(all);
      return coalesced(value, fallback, effort);
    };
    return {
      type: known.type ?? declared.type,
      nullable: declared.nullable === false ? false : (known.nullable ?? true),
      secret: known.secret === true || declared.secret === true,
      text: () => bothTexts(known.text?.(), declared.text?.()),
      size: known.size ?? declared.size,
      bounds: known.bounds ?? declared.bounds,
      part: known.part ?? declared.part,
      alternatives,
    };
  });
}
