import { alternativesOf, once } from '../../expressions/alternatives.js';
import type { Call, Expr } from '../../expressions/ast.js';
import { call as makeCall, literal } from '../../expressions/ast.js';
import { ExpressionError } from '../../expressions/errors.js';
import { embed, holdsSecret, causesOf } from '../../expressions/residue.js';
import { argumentError, arityError } from '../../expressions/signature.js';
import { GUID_TEXT } from '../../expressions/text-facts.js';
import { ObjectValue, Unknown, isInteger, typeNameOf } from '../../expressions/value.js';
import type { Cause, Description, Value } from '../../expressions/value.js';
import { kept } from '../../expressions/ways.js';
import { findCollection, findResource } from './find-resource.js';
import { referTo } from './reference.js';
import { formsOf, runtimeCause } from './reference-form.js';
import { declaresExtension } from '../written/template.js';
import type { TemplateEnvironment } from '../model/instances.js';
import { requireStrings } from '../../expressions/functions/id-arguments.js';
import { runtimeMistake } from '../../messages/english/deployments.js';

/** Answers the functions that depend on the template's resources or on Azure; place rules as the engine has them. */
export function answerRuntime(call: Call, args: readonly Value[], environment: TemplateEnvironment): Value {
  switch (call.key) {
    case 'reference':
      return reference(call, args, environment);
    case 'references':
      return references(call, args, environment);
    case 'resourceinfo':
      return resourceInfo(call, args, environment);
    case 'newguid':
    case 'utcnow':
      if (environment.place !== 'default' && environment.place !== 'file') throw misplaced(call);
      return runtimeValue(call, args, {
        type: 'String',
        nullable: false,
        ...(call.key === 'newguid' ? { text: () => GUID_TEXT } : {}),
      });
    case 'externalinputs':
      if (environment.place !== 'file')
        throw new ExpressionError('call', runtimeMistake('parameter-file-only', { function: call.name }));
      return externalInput(call, args);
    case 'pickzones':
      return pickZones(call, args);
    case 'roledefinitions':
      requireTexts('roleDefinitions', 1, 1, args);
      return runtimeValue(call, args, { type: 'Object', nullable: false });
    case 'providers':
      requireTexts('providers', 1, 2, args);
      return runtimeValue(call, args);
    case 'extensions':
      requireTexts('extensions', 1, 1, args);
      requireExtension(args[0] ?? null, environment);
      return runtimeValue(call, args);
    case 'target':
      requireSymbolicNames(call, environment, 'TargetFunction');
      return runtimeValue(call, args);
    default:
      return call.key.startsWith('list') ? list(call, args, environment) : runtimeValue(call, args);
  }
}

function misplaced(call: Call): ExpressionError {
  return new ExpressionError('place', runtimeMistake('misplaced', { function: call.name }));
}

function requireTexts(name: string, fewest: number, most: number, args: readonly Value[]): void {
  if (args.length < fewest || args.length > most) throw arityError(name, fewest, most, args.length);
  requireStrings(name, args);
}

function requireExtension(alias: Value, { instance }: TemplateEnvironment): void {
  if (typeof alias === 'string' && !declaresExtension(instance.template, alias))
    throw new ExpressionError('missing', runtimeMistake('undeclared-extension', { extension: alias }));
}

/** A value that only Azure knows. */
function runtimeValue(call: Call, args: readonly Value[], facts: Partial<Description> = {}): Unknown {
  return new Unknown(() => {
    const expression: Expr = { ...call, args: args.map(embed) };
    return {
      ...facts,
      expression,
      get causes(): readonly Cause[] {
        return [runtimeCause(expression), ...causesOf(args)];
      },
      ...(args.some(holdsSecret) ? { secret: true } : {}),
    };
  });
}

function reference(call: Call, args: readonly Value[], environment: TemplateEnvironment): Value {
  if (args.length < 1 || args.length > 3) throw arityError('reference', 1, 3, args.length);
  checkPlace(call, environment);
  const [target, apiVersion, detail] = args;
  for (const [index, arg] of [apiVersion, detail].entries()) {
    if (arg === undefined || arg instanceof Unknown || typeof arg === 'string') continue;
    throw argumentError('reference', index + 1, 'not-a-string', { type: typeNameOf(arg) });
  }
  if (target === undefined) return runtimeValue(call, args);
  if (typeof target !== 'string' && !(target instanceof Unknown))
    throw argumentError('reference', 0, 'not-a-string', { type: typeNameOf(target) });
  if (environment.place === 'label') return runtimeValue(call, args);
  const resource = findResource(target, environment);
  if (resource === undefined || (apiVersion === undefined && resource.instance !== environment.instance))
    return referenceElsewhere(call, args, environment);
  return referTo(resource, call, apiVersion, detail, environment, target);
}

/** A resource that the template does not deploy, or one of which it is not known which it is. */
function referenceElsewhere(call: Call, args: readonly Value[], environment: TemplateEnvironment): Unknown {
  const [target = null, , detail] = args;
  const forms = once(() => formsOf(embed(target), { ...call, args: args.map(embed) }, detail));
  return runtimeValue(call, args, {
    part: (key) => forms()(key),
    alternatives: kept((effort) =>
      alternativesOf([target], ([choice = null]) => reference(call, [choice, ...args.slice(1)], environment), effort),
    ),
  });
}

function checkPlace(call: Call, environment: TemplateEnvironment): void {
  if (environment.place !== 'body' && environment.place !== 'output' && environment.place !== 'label')
    throw misplaced(call);
}

function requireSymbolicNames(call: Call, environment: TemplateEnvironment, feature: string): void {
  if (environment.instance.template.languageVersion === undefined) {
    throw new ExpressionError('place', runtimeMistake('needs-2-0', { function: call.name, feature }));
  }
}

/** `references('loop')`: the resources of a loop, in order, those with a false condition left out. */
function references(call: Call, args: readonly Value[], environment: TemplateEnvironment): Value {
  requireSymbolicNames(call, environment, 'SymbolicNames');
  if (args.length < 1 || args.length > 2) throw arityError('references', 1, 2, args.length);
  checkPlace(call, environment);
  const [symbol, detail] = args;
  const all = typeof symbol === 'string' ? findCollection(symbol, environment) : undefined;
  const members = all?.filter(({ ownCondition }) => ownCondition !== false);
  if (
    members === undefined ||
    members.some((resource) => resource.ownCondition !== true || typeof resource.loop?.index !== 'number')
  ) {
    return runtimeValue(call, args, { type: 'Array', nullable: false });
  }
  return members.map((resource) => {
    const single = makeCall('reference', [literal(resource.symbol)]);
    return referTo(resource, single, undefined, detail, environment, resource.symbol);
  });
}

function resourceInfo(call: Call, args: readonly Value[], environment: TemplateEnvironment): Value {
  requireSymbolicNames(call, environment, 'SymbolicNames');
  const [symbol] = args;
  if (symbol === undefined || args.length > 1) throw arityError('resourceInfo', 1, 1, args.length);
  if (symbol instanceof Unknown) return runtimeValue(call, args);
  if (typeof symbol !== 'string') throw argumentError('resourceInfo', 0, 'not-a-string', { type: typeNameOf(symbol) });
  const [resource, ...others] = findCollection(symbol, environment) ?? [];
  if (resource === undefined)
    throw new ExpressionError('missing', runtimeMistake('resource-not-found', { name: symbol }));
  if (others.length > 0) throw new ExpressionError('missing', runtimeMistake('resource-is-a-loop', { name: symbol }));
  return ObjectValue.of({ name: resource.name, type: resource.type, id: resource.id, apiVersion: resource.apiVersion });
}

/** `listKeys()` and its like: always a secret, always after the deployment. */
function list(call: Call, args: readonly Value[], environment: TemplateEnvironment): Value {
  checkPlace(call, environment);
  const [target, ...rest] = args;
  const resource = typeof target === 'string' ? findResource(target, environment) : undefined;
  if (environment.place === 'label' || resource === undefined)
    return runtimeValue(call, args, { secret: true, nullable: false });
  const full = [resource.id, ...(rest.length === 0 ? [resource.apiVersion] : rest)];
  return runtimeValue(call, full, { secret: true, nullable: false });
}

function externalInput(call: Call, args: readonly Value[]): Value {
  const [key] = args;
  const name = typeof key === 'string' ? key : '';
  return new Unknown(() => ({
    expression: { ...call, args: args.map(embed) },
    causes: [{ kind: 'external-input', name }],
  }));
}

function pickZones(call: Call, args: readonly Value[]): Value {
  if (args.length < 3 || args.length > 5) throw arityError('pickZones', 3, 5, args.length);
  for (const [index, arg] of args.entries()) {
    if (arg instanceof Unknown) continue;
    if (index < 3 ? typeof arg !== 'string' : !(isInteger(arg) && arg >= (index === 3 ? 1 : 0))) {
      throw argumentError('pickZones', index, index < 3 ? 'not-a-text' : 'not-a-positive-integer');
    }
  }
  return runtimeValue(call, args, { type: 'Array', nullable: false });
}

/** `reference(…)` or `list*(…)` that is left as written, with its target as an id. */
export function referenceTarget(call: Call, environment: TemplateEnvironment): Expr | undefined {
  const [target] = call.args;
  if (target?.kind !== 'literal' || typeof target.value !== 'string') return undefined;
  const resource = findResource(target.value, environment);
  if (resource === undefined) return undefined;
  const rest = call.args.slice(1);
  const full = rest.length === 0 ? [embed(resource.apiVersion)] : rest;
  return { ...call, args: [embed(resource.id), ...full] };
}
