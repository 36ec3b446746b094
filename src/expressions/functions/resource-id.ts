import { alternativesOf } from '../alternatives.js';
import type { DeploymentScope } from '../environment.js';
import { ExpressionError } from '../errors.js';
import type { TextFacts } from '../facts.js';
import { residualCall } from '../residue.js';
import type { ResidueFacts } from '../residue.js';
import { STRING, argumentError } from '../signature.js';
import type { ArmFunction } from '../signature.js';
import { joinedText, textOfLength } from '../text-facts.js';
import { Unknown, typeOf } from '../value.js';
import type { Value } from '../value.js';
import { kept } from '../ways.js';
import { scalarFacts } from './scalar-text.js';

/** Arguments before the resource type (scope, left out or given), the type, and one name for each of its segments. */
interface IdArguments {
  readonly leading: readonly Value[];
  readonly type: string;
  /** With the slash that it may end in. */
  readonly writtenType: string;
  readonly names: readonly Value[];
}

/**
 * Tells the resource type from the names: it is the one argument that holds a `/`. Undefined where it may be one that
 * is not known.
 * @param most how many arguments may stand before the type
 */
function splitArguments(name: string, args: readonly Value[], most: number): IdArguments | undefined {
  const segmented = args.flatMap((arg, index) =>
    typeof arg === 'string' && arg.includes('/') ? [{ text: arg, index }] : [],
  );
  const [only] = segmented;
  if (only === undefined && args.some((arg) => arg instanceof Unknown)) return undefined;
  if (only === undefined || segmented.length > 1) {
    throw new ExpressionError(
      'argument',
      `'${name}' takes exactly one argument with a '/', the resource type; names go into arguments of their own.`,
    );
  }
  if (only.index > most)
    throw new ExpressionError(
      'argument',
      `The resource type of '${name}' must be one of its first ${most + 1} arguments.`,
    );
  const type = only.text.replace(/\/+$/, '');
  const names = args.slice(only.index + 1);
  const required = type.split('/').length - 1;
  if (required === 0 || names.length !== required) {
    throw new ExpressionError(
      'argument',
      `The type '${type}' of '${name}' needs ${required} resource name(s), not ${names.length}.`,
    );
  }
  return { leading: args.slice(0, only.index), type, writtenType: only.text, names };
}

/**
 * `Microsoft.Sql/servers/databases` with names `s`, `d` is `Microsoft.Sql/servers/s/databases/d`. Empty names are passed
 * over, and what is left goes to the first segments; so does what is left of a type with empty segments (engine).
 */
function typePath(type: string, names: readonly string[]): string {
  const [namespace = '', ...segments] = type.split('/').filter((segment) => segment !== '');
  const given = names.filter((name) => name !== '');
  const pairs = segments.slice(0, given.length).map((segment, index) => `${segment}/${given[index] ?? ''}`);
  return `${namespace}/${pairs.join('/')}`;
}

/** A resource group is not below a provider in the id of its subscription. */
function subscriptionLevelPath(type: string, names: readonly string[]): string {
  return type.toLowerCase() === 'microsoft.resources/resourcegroups'
    ? `resourceGroups/${names.join('/')}`
    : `providers/${typePath(type, names)}`;
}

const GUID =
  /^\s*(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}|\([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\))\s*$/i;

/** @throws ExpressionError where the text is no GUID in one of the notations of .NET */
export function requireSubscriptionId(id: string): void {
  if (!GUID.test(id)) throw new ExpressionError('argument', `'${id}' is not a valid subscription identifier.`);
}

/** @throws ExpressionError where an argument that is known is no string */
export function requireStrings(name: string, args: readonly Value[]): void {
  for (const [index, arg] of args.entries()) {
    if (typeof arg !== 'string' && !(arg instanceof Unknown))
      throw argumentError(name, index, `must be of type String, not ${typeOf(arg) ?? 'unknown'}`);
  }
}

interface IdFunction {
  readonly name: string;
  /** How many arguments may stand before the type. */
  readonly leading: number;
  readonly minimum: (scope: DeploymentScope) => number;
  /** The leading arguments in full: those that were left out are taken from the scope of the deployment. */
  readonly complete: (leading: readonly Value[], scope: DeploymentScope, type: string) => readonly Value[];
  /** The parts that the id begins with. */
  readonly start: (leading: readonly Value[]) => readonly Value[];
  readonly build: (leading: readonly string[], type: string, names: readonly string[]) => string;
}

/** An id ends in the last name; empty ones are passed over. */
function endOf(names: readonly Value[]): TextFacts {
  const last = names.at(-1);
  const suffix = typeof last === 'string' && last !== '' ? `/${last}` : '';
  return { ...textOfLength(suffix.length, undefined), suffix };
}

/** An id with a part that is not known stays a call, with its scope spelt out (engine). */
function idFunction({ name, leading: most, minimum, complete, start, build }: IdFunction): ArmFunction {
  const fn: ArmFunction = {
    name,
    required: [],
    optional: [],
    rest: STRING,
    returns: 'String',
    unknowns: 'any',
    declassifies: false,
    evaluate(args, environment, call) {
      const { scope } = environment;
      if (args.length < minimum(scope))
        throw new ExpressionError(
          'call',
          `'${name}' takes at least ${minimum(scope)} arguments here, not ${args.length}.`,
        );
      requireStrings(name, args);
      const facts: ResidueFacts = {
        type: 'String',
        nullable: false,
        alternatives: kept((effort) =>
          alternativesOf(args, (others) => fn.evaluate(others, environment, call), effort),
        ),
      };
      const split = splitArguments(name, args, most);
      if (split === undefined) return residualCall(call, args, facts);
      const leading = complete(split.leading, scope, split.type);
      const known = [...leading, ...split.names].filter((value) => typeof value === 'string');
      if (known.length < leading.length + split.names.length)
        return residualCall(call, [...leading, split.writtenType, ...split.names], {
          ...facts,
          text: () => joinedText([...start(leading).map(scalarFacts), endOf(split.names)]),
        });
      return build(known.slice(0, leading.length), split.type, known.slice(leading.length));
    },
  };
  return fn;
}

/**
 * `resourceId([subscriptionId], [resourceGroup], type, name, …)`. One leading argument is the resource group in a
 * deployment to a resource group, even a GUID, and the subscription elsewhere.
 */
const resourceId = idFunction({
  name: 'resourceId',
  leading: 2,
  minimum: () => 2,
  complete(leading, scope) {
    if (leading.length === 2) return leading;
    if (scope.kind === 'resourceGroup') return [scope.subscriptionId, leading[0] ?? scope.resourceGroup];
    return leading.length === 0 && scope.kind === 'subscription' ? [scope.subscriptionId] : leading;
  },
  start([subscription, group]) {
    if (subscription === undefined) return ['/providers/'];
    return group === undefined
      ? ['/subscriptions/', subscription, '/']
      : ['/subscriptions/', subscription, '/resourceGroups/', group, '/providers/'];
  },
  build([subscription, group], type, names) {
    if (subscription === undefined) return `/providers/${typePath(type, names)}`;
    requireSubscriptionId(subscription);
    if (group === undefined) return `/subscriptions/${subscription}/${subscriptionLevelPath(type, names)}`;
    return `/subscriptions/${subscription}/resourceGroups/${group}/providers/${typePath(type, names)}`;
  },
});

/** `subscriptionResourceId([subscriptionId], type, name, …)`; the subscription may be left out where there is one. */
const subscriptionResourceId = idFunction({
  name: 'subscriptionResourceId',
  leading: 1,
  minimum: ({ kind }) => (kind === 'resourceGroup' || kind === 'subscription' ? 2 : 3),
  complete(leading, scope, type) {
    if (leading.length > 0) return leading;
    return [scope.kind === 'resourceGroup' || scope.kind === 'subscription' ? scope.subscriptionId : type];
  },
  start: ([subscription = null]) => ['/subscriptions/', subscription, '/'],
  build([subscription = ''], type, names) {
    requireSubscriptionId(subscription);
    return `/subscriptions/${subscription}/${subscriptionLevelPath(type, names)}`;
  },
});

const tenantResourceId = idFunction({
  name: 'tenantResourceId',
  leading: 0,
  minimum: () => 2,
  complete: (leading) => leading,
  start: () => ['/providers/'],
  build: (_leading, type, names) => `/providers/${typePath(type, names)}`,
});

/** `managementGroupResourceId([name], type, name, …)`; the group may be left out in a deployment to one. */
const managementGroupResourceId = idFunction({
  name: 'managementGroupResourceId',
  leading: 1,
  minimum: ({ kind }) => (kind === 'managementGroup' ? 2 : 3),
  // Outside management groups the engine takes the first argument for the group, whatever it is.
  complete: (leading, scope, type) =>
    leading.length > 0 ? leading : [scope.kind === 'managementGroup' ? scope.managementGroup : type],
  start: ([group = null]) => ['/providers/Microsoft.Management/managementGroups/', group, '/providers/'],
  build: ([group = ''], type, names) =>
    `/providers/Microsoft.Management/managementGroups/${group}/providers/${typePath(type, names)}`,
});

/** `extensionResourceId(scopeId, type, name, …)`: slashes around the scope's id do not matter, it has two segments at least. */
const extensionResourceId: ArmFunction = {
  name: 'extensionResourceId',
  required: [],
  optional: [],
  rest: STRING,
  returns: 'String',
  unknowns: 'any',
  declassifies: false,
  evaluate(args, environment, call) {
    if (args.length < 3)
      throw new ExpressionError('call', `'extensionResourceId' takes at least 3 arguments, not ${args.length}.`);
    requireStrings('extensionResourceId', args);
    const [parent, ...rest] = args;
    const split = splitArguments('extensionResourceId', rest, 0);
    const names = split?.names.filter((name) => typeof name === 'string') ?? [];
    if (split === undefined || typeof parent !== 'string' || names.length < split.names.length) {
      const alternatives = kept((effort) =>
        alternativesOf(args, (others) => extensionResourceId.evaluate(others, environment, call), effort),
      );
      return residualCall(call, args, { type: 'String', nullable: false, alternatives });
    }
    const id = parent.replace(/^\/+|\/+$/g, '');
    if (!id.includes('/')) throw argumentError('extensionResourceId', 0, `must be a resource id, not '${parent}'`);
    return `/${id}/providers/${typePath(split.type, names)}`;
  },
};

/** Resource ids. Source: engine. */
export const resourceIdFunctions: readonly ArmFunction[] = [
  resourceId,
  subscriptionResourceId,
  tenantResourceId,
  managementGroupResourceId,
  extensionResourceId,
];
