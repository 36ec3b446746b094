import { alternativesOf } from '../../expressions/alternatives.js';
import { access, call, embedded } from '../../expressions/ast.js';
import type { Expr } from '../../expressions/ast.js';
import { withCoveredParts } from '../../expressions/cover.js';
import { ExpressionError } from '../../expressions/errors.js';
import { below } from '../../expressions/below.js';
import { causesOf, embed, givenUp, holdsSecret, unknownBecause } from '../../expressions/residue.js';
import { ObjectValue, Secret, Unknown } from '../../expressions/value.js';
import type { Value } from '../../expressions/value.js';
import { kept } from '../../expressions/ways.js';
import type { JsonPath } from '../../json/path.js';
import { nameKey } from '../../json/name.js';
import { Cells } from '../model/cells.js';
import type { Argument, Arguments } from '../model/arguments.js';
import { evaluateNode } from './node-evaluation.js';
import { declarations, findProperty, isNodeObject, property } from '../written/template.js';
import type { Node, NodeObject } from '../written/template.js';
import type { ResourceInstance } from '../model/instances.js';
import { keyVaultSecret } from './runtime-secret.js';
import type { Message } from '../../messages/message.js';
import { dependsOnItself } from '../../messages/english/templates.js';
import { deploymentMistake } from '../../messages/english/deployments.js';

/** The arguments of a nested deployment; each is evaluated by the parent when it is asked for. */
export function nestedArguments(resource: ResourceInstance, properties: NodeObject, path: JsonPath): Arguments {
  const link = property(properties, 'parametersLink');
  if (link !== undefined) {
    const open = unknownBecause({ kind: 'link', target: 'parametersLink' }, call('unknown', []));
    return { given: new Map(), open: (name) => below(open, name), complete: false };
  }
  const found = findProperty(properties, 'parameters');
  if (found === undefined || found.value === null) return { given: new Map(), open: undefined, complete: true };
  const sectionPath = [...path, found.key];
  if (isNodeObject(found.value)) {
    return argumentsFrom(
      resource,
      [...declarations(found.value, sectionPath)].map(({ name, node, path: at }) => [
        name,
        (isSecure) => wrapper(resource, node, at, isSecure),
        at,
      ]),
    );
  }
  const section = evaluateNode(found.value, resource.body, [...sectionPath]);
  const whole = withCoveredParts(section);
  if (whole instanceof Unknown || (whole instanceof ObjectValue && whole.dynamic.length > 0))
    return { given: new Map(), open: (name) => unwrapped(below(section, name)) ?? null, complete: false };
  if (!(whole instanceof ObjectValue)) {
    refuse(resource, sectionPath, deploymentMistake('parameters-not-an-object'));
    return { given: new Map(), open: undefined, complete: true };
  }
  return argumentsFrom(
    resource,
    [...whole.entries].map(([name, value]) => [name, () => unwrapped(value), sectionPath]),
    holdsSecret(section),
  );
}

function argumentsFrom(
  resource: ResourceInstance,
  entries: readonly (readonly [string, (isSecure: boolean) => Value | undefined, JsonPath])[],
  hidesNames = false,
): Arguments {
  const given = new Map<string, Argument>();
  const values = new Cells<{ readonly value: Value | undefined }>(0);
  for (const [index, [name, compute, path]] of entries.entries()) {
    const cycle = (): never =>
      resource.instance.session.cycle(
        hidesNames ? dependsOnItself('hidden-argument') : dependsOnItself('argument', { name }),
      );
    const value = (isSecure = false): Value | undefined =>
      values.get(String(index), () => ({ value: compute(isSecure) }), cycle).value;
    given.set(nameKey(name), {
      name,
      hidesName: hidesNames,
      value,
      place: { document: resource.instance.template.document, path, of: 'value' },
    });
  }
  return { given, open: undefined, complete: true };
}

/** The value of one argument as it is written: `{value}`, `{reference}`, or an expression that gives one of them. */
function wrapper(resource: ResourceInstance, node: Node, path: JsonPath, isSecure: boolean): Value | undefined {
  const environment = resource.body.secure(isSecure);
  if (!isNodeObject(node)) {
    const value = evaluateNode(node, environment, [...path]);
    const isWrapper = value instanceof ObjectValue || value instanceof Unknown || value instanceof Secret;
    return isWrapper ? unwrapped(value) : bareArgument();
  }
  const value = findProperty(node, 'value');
  if (value !== undefined && findProperty(node, 'reference') !== undefined) {
    refuse(resource, path, deploymentMistake('value-and-reference'));
  }
  if (value !== undefined) return evaluateNode(value.value, environment, [...path, value.key]);
  const reference = findProperty(node, 'reference');
  if (reference !== undefined)
    return keyVaultSecret(evaluateNode(reference.value, resource.body, [...path, reference.key]));
  // A loop named `value` inside the wrapper makes the value.
  return unwrapped(evaluateNode(node, environment, [...path]));
}

/** An argument without `value` around it: the engine neither takes nor refuses it. */
function bareArgument(): Unknown {
  return unknownBecause({ kind: 'error', refusal: deploymentMistake('bare-argument') }, call('unknown', []));
}

/** The value inside an evaluated wrapper; of one that is not known, what its alternatives hold. */
function unwrapped(wrapper: Value): Value | undefined {
  if (wrapper instanceof Secret) {
    const opened = withCoveredParts(wrapper);
    return opened instanceof Secret ? undefined : unwrapped(opened);
  }
  if (wrapper instanceof ObjectValue) {
    const value = wrapper.get('value');
    if (value !== undefined) return value;
    if (wrapper.dynamic.length > 0) return undecided(wrapper);
    const reference = wrapper.get('reference');
    return reference === undefined ? undefined : keyVaultSecret(reference);
  }
  if (!(wrapper instanceof Unknown)) return undefined;
  return new Unknown(() => ({
    // The engine gives up here; what can be said lies in the alternatives.
    expression: givenUp(valueIn(wrapper.description.expression)),
    causes: wrapper.description.causes,
    ...(holdsSecret(wrapper) ? { secret: true } : {}),
    alternatives: kept((effort) => alternativesOf([wrapper], ([choice = null]) => unwrapped(choice) ?? null, effort)),
  }));
}

/** What a wrapper gives whose names are not known: its `value`, or nothing. */
function undecided(wrapper: ObjectValue): Unknown {
  return new Unknown(() => ({
    expression: access(embed(wrapper), 'value'),
    causes: causesOf(wrapper.dynamic.map(([name]) => name)),
    ...(holdsSecret(wrapper) ? { secret: true } : {}),
    nullable: true,
  }));
}

/** The value in a wrapper that an expression gives: `if(c, createObject('value', a), createObject('value', b))`. */
function valueIn(wrapper: Expr): Expr {
  if (wrapper.kind === 'value' && wrapper.value instanceof ObjectValue) {
    const value = wrapper.value.get('value');
    if (value !== undefined) return embedded(value);
  }
  if (wrapper.kind === 'call' && wrapper.key === 'if') {
    const [condition, ...branches] = wrapper.args;
    if (condition !== undefined) return { ...wrapper, args: [condition, ...branches.map(valueIn)] };
  }
  if (wrapper.kind === 'call' && wrapper.key === 'createobject') {
    const [name, value, ...others] = wrapper.args;
    const isValue = (name?.kind === 'literal' || name?.kind === 'value') && name.value === 'value';
    if (isValue && value !== undefined && others.length === 0) return value;
  }
  return access(wrapper, 'value');
}

function refuse(resource: ResourceInstance, path: JsonPath, refusal: Message): void {
  resource.body.refuse(new ExpressionError('argument', refusal), path);
}
