import { attempt } from '../../expressions/alternatives.js';
import { call, literal } from '../../expressions/ast.js';
import type { Call } from '../../expressions/ast.js';
import { covered, namesOnly } from '../../expressions/cover.js';
import { deferred } from '../../expressions/deferred-description.js';
import { ExpressionError } from '../../expressions/errors.js';
import { bounded } from '../../expressions/extent.js';
import type { Facts } from '../../expressions/facts.js';
import { refused, unknownBecause } from '../../expressions/residue.js';
import { Unknown, Secret, settled, typeOf, isArray, ObjectValue } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { evaluateNode, evaluateStrictly } from './node-evaluation.js';
import { asRefusal } from './refusal.js';
import type { Argument } from '../model/arguments.js';
import type { TemplateInstance } from '../model/instances.js';
import type { Step } from '../model/resource.js';
import { mayBeSecure, isNullable, allowedValues } from '../types/declared-type.js';
import { hideSecureParts } from '../types/secure-parts.js';
import { checkType } from '../types/type-check.js';
import { refined, typeFacts } from '../types/type-facts.js';
import { isNodeObject, property, findProperty } from '../written/template.js';
import type { Declaration, NodeObject } from '../written/template.js';
import { step } from '../../messages/english/steps.js';
import { typed } from '../../messages/english/types.js';
import { valueMistake } from '../../messages/english/templates.js';

/** `parameters('name')` as what is left of a parameter that is not known. */
function residueOf(instance: TemplateInstance, name: string): Call {
  const { home } = instance;
  return { ...call('parameters', [literal(name)]), ...(home === undefined ? {} : { home }) };
}

/** The value of a parameter. A refusal stands where the value comes from; the declaration is on the way there. */
export function parameterValue(
  instance: TemplateInstance,
  declaration: Declaration,
  argument: Argument | undefined,
): Value {
  try {
    return computeParameter(instance, declaration, argument);
  } catch (error) {
    const refusal = asRefusal(error);
    const { document } = instance.template;
    const own: Step = {
      place: { document, path: declaration.path, of: 'key' },
      what: step('parameter', { name: declaration.name }),
    };
    const hasDefault = isNodeObject(declaration.node) && property(declaration.node, 'defaultValue') !== undefined;
    const way =
      argument === undefined && !hasDefault ? [] : instance.provenance.ofParameter(declaration.name, instance);
    const [...steps] = [own, ...way];
    const { place } = steps.pop() ?? own;
    instance.session.refuse(refusal, place.document, place.path, instance.certain, steps);
    return refused(refusal, residueOf(instance, declaration.name));
  }
}

function computeParameter(instance: TemplateInstance, declaration: Declaration, argument: Argument | undefined): Value {
  // Of a declaration that the deployment around leaves open nothing is known.
  const { node } = declaration;
  if (node instanceof Unknown || node instanceof Secret) return node;
  const schema = isNodeObject(declaration.node) ? declaration.node : {};
  const { name } = declaration;
  const given = bounded(
    settled(argument?.value(mayBeSecure(schema, instance.template)) ?? instance.args.open?.(declaration.name) ?? null),
  );
  if (given !== null) {
    checkType(given, schema, instance.template, typed('parameter', { name }), true);
    const value =
      given instanceof Unknown
        ? refined(given, schema, instance.template, fallback(instance, declaration.name, schema))
        : given;
    return hidden(instance, value, schema, declaration.name, true);
  }
  const defaultValue = findProperty(schema, 'defaultValue');
  if (defaultValue !== undefined && defaultValue.value !== null) {
    const environment = instance.environment('default').secure(mayBeSecure(schema, instance.template));
    const value = evaluateNode(defaultValue.value, environment, [...declaration.path, defaultValue.key]);
    checkType(bounded(value), schema, instance.template, typed('default', { name }));
    return hidden(instance, value, schema, declaration.name, false);
  }
  if (isNullable(schema, instance.template)) return null;
  if (instance.args.complete || argument?.value() === null) {
    throw new ExpressionError('missing', valueMistake('parameter-without-value', { name }));
  }
  return unknownParameter(instance, declaration.name, schema);
}

/** The default that takes the place of a null; what it may fail with is told where it is surely used. */
function fallback(instance: TemplateInstance, name: string, schema: NodeObject): (() => readonly Value[]) | undefined {
  const defaultValue = property(schema, 'defaultValue');
  if (defaultValue === undefined) return undefined;
  return () =>
    attempt(() =>
      hidden(instance, evaluateStrictly(defaultValue, instance.environment('default')), schema, name, false),
    );
}

/**
 * A secure value. A given one counts as unknown, as for the engine, though rules may compute with it; a default is known
 * but never shown.
 */
function hidden(instance: TemplateInstance, value: Value, schema: NodeObject, name: string, isGiven: boolean): Value {
  return hideSecureParts(value, schema, instance.template, residueOf(instance, name), (secret, expression) => {
    if (secret instanceof Unknown) {
      const { expression: own, secret: isHidden } = secret.description;
      // `newGuid()` is told as the engine tells it: what it gives stands nowhere.
      if (own.kind === 'call' && own.key === 'newguid') return covered(secret, own);
      return isHidden === true && namesOnly(own) ? secret : covered(secret, expression);
    }
    if (!isGiven) return isEmpty(secret) ? secret : covered(secret, expression);
    const type = typeOf(secret);
    return unknownBecause({ kind: 'parameter', name }, expression, {
      secret: true,
      nullable: false,
      ...(type === undefined ? {} : { type }),
      alternatives: () => [covered(secret, expression)],
    });
  });
}

function unknownParameter(instance: TemplateInstance, name: string, schema: NodeObject): Unknown {
  const expression = residueOf(instance, name);
  const facts = (): Facts => {
    const declared = typeFacts(schema, instance.template);
    const allowed = declared.secret === true ? allowedValues(schema, instance.template) : undefined;
    return allowed === undefined
      ? declared
      : { ...declared, alternatives: () => allowed.map((value) => covered(value, expression)) };
  };
  return new Unknown(() =>
    deferred({ expression: () => expression, causes: () => [{ kind: 'parameter', name }], secret: () => false }, facts),
  );
}

/** Nothing that could be kept secret. */
function isEmpty(value: Value): boolean {
  return value === '' || (isArray(value) && value.length === 0) || (value instanceof ObjectValue && value.size === 0);
}
