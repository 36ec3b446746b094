import { alternativesOf, once } from '../alternatives.js';
import type { DeploymentScope } from '../environment.js';
import { ExpressionError } from '../errors.js';
import type { Piece, TextFacts } from '../facts.js';
import { factsOf, joined, piecesOf, textOfPieces } from '../pieces.js';
import { residualCall } from '../residue.js';
import type { ResidueFacts } from '../residue.js';
import { argumentError, docOf } from '../signature.js';
import type { ArmFunction, FunctionDoc } from '../signature.js';
import { ANY_TEXT } from '../text-facts.js';
import { Unknown } from '../value.js';
import type { Value } from '../value.js';
import { kept } from '../ways.js';
import { splitArguments, attempted, requireSubscriptionId, requireStrings } from './id-arguments.js';
import type { IdArguments } from './id-arguments.js';
import {
  segmentPieces,
  subscriptionPiece,
  typePieces,
  someText,
  subscriptionLevelPieces,
  idText,
} from './id-pieces.js';
import { arity } from '../../messages/english/arguments.js';
import { STRING } from '../parameter-type.js';

interface IdFunction extends FunctionDoc {
  readonly name: string;
  /** How many arguments may stand before the type. */
  readonly leading: number;
  readonly minimum: (scope: DeploymentScope) => number;
  /** The leading arguments in full: those that were left out are taken from the scope of the deployment. */
  readonly complete: (leading: readonly Value[], scope: DeploymentScope, type: string) => readonly Value[];
  /** Whether the engine tells the type from the names, and counts those, although some are not known. */
  readonly early: boolean;
  /** Whether the first of them is a subscription, which is a GUID. */
  readonly inSubscription: boolean;
  readonly build: (leading: readonly Value[], type: string, names: readonly Value[]) => readonly Piece[];
}

/** An id with a part that is not known stays a call, with its scope spelt out (engine). */
function idFunction(definition: IdFunction): ArmFunction {
  const { name, leading: most, minimum, complete, early, inSubscription, build } = definition;
  const fn: ArmFunction = {
    ...docOf(definition),
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
          arity('at-least-here', { function: name, least: minimum(scope), given: args.length }),
        );
      requireStrings(name, args);
      const facts: ResidueFacts = {
        type: 'String',
        nullable: false,
        alternatives: kept((effort) =>
          alternativesOf(args, (others) => fn.evaluate(others, environment, call), effort),
        ),
      };
      const split = splitArguments(name, args, most, early);
      if (split === undefined) return residualCall(call, args, facts);
      const { type, writtenType, names } = split;
      const leading = complete(split.leading, scope, type);
      if ([...leading, ...names].some((part) => part instanceof Unknown)) {
        return residualCall(call, [...leading, writtenType, ...names], {
          ...facts,
          text: once(() => idText(build(leading, type, names), names)),
        });
      }
      const [subscription] = leading;
      if (inSubscription && typeof subscription === 'string') requireSubscriptionId(subscription);
      return joined(build(leading, type, names));
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
  description: 'The id of a resource, in the resource group or subscription of the deployment unless another is given.',
  usage: '[subscriptionId], [resourceGroup], type, name…',
  leading: 2,
  minimum: () => 2,
  complete(leading, scope) {
    if (leading.length === 2) return leading;
    if (scope.kind === 'resourceGroup') return [scope.subscriptionId, leading[0] ?? scope.resourceGroup];
    return leading.length === 0 && scope.kind === 'subscription' ? [scope.subscriptionId] : leading;
  },
  early: true,
  inSubscription: true,
  build([subscription, group], type, names) {
    if (subscription === undefined) return ['/providers/', ...typePieces(type, names)];
    const start = ['/subscriptions/', subscriptionPiece(subscription)];
    if (group === undefined) return [...start, ...subscriptionLevelPieces(type, names)];
    return [...start, '/resourceGroups/', ...segmentPieces(group), '/providers/', ...typePieces(type, names)];
  },
});

/** `subscriptionResourceId([subscriptionId], type, name, …)`; the subscription may be left out where there is one. */
const subscriptionResourceId = idFunction({
  name: 'subscriptionResourceId',
  description: 'The id of a resource that stands in a subscription, that of the deployment unless another is given.',
  usage: '[subscriptionId], type, name…',
  leading: 1,
  minimum: ({ kind }) => (kind === 'resourceGroup' || kind === 'subscription' ? 2 : 3),
  complete(leading, scope, type) {
    if (leading.length > 0) return leading;
    return [scope.kind === 'resourceGroup' || scope.kind === 'subscription' ? scope.subscriptionId : type];
  },
  early: true,
  inSubscription: true,
  build: ([subscription = ''], type, names) => [
    '/subscriptions/',
    subscriptionPiece(subscription),
    ...subscriptionLevelPieces(type, names),
  ],
});

const tenantResourceId = idFunction({
  name: 'tenantResourceId',
  description: 'The id of a resource that stands in the tenant.',
  usage: 'type, name…',
  leading: 0,
  minimum: () => 2,
  complete: (leading) => leading,
  early: false,
  inSubscription: false,
  build: (_leading, type, names) => ['/providers/', ...typePieces(type, names)],
});

/** `managementGroupResourceId([name], type, name, …)`; the group may be left out in a deployment to one. */
const managementGroupResourceId = idFunction({
  name: 'managementGroupResourceId',
  description: 'The id of a resource that stands in a management group.',
  usage: '[managementGroup], type, name…',
  leading: 1,
  minimum: ({ kind }) => (kind === 'managementGroup' ? 2 : 3),
  // Outside management groups the engine takes the first argument for the group, whatever it is.
  complete: (leading, scope, type) =>
    leading.length > 0 ? leading : [scope.kind === 'managementGroup' ? scope.managementGroup : type],
  early: false,
  inSubscription: false,
  build: ([group = ''], type, names) => [
    '/providers/Microsoft.Management/managementGroups/',
    ...segmentPieces(group),
    '/providers/',
    ...typePieces(type, names),
  ],
});

/** `extensionResourceId(scopeId, type, name, …)`: the id of the scope has two segments at least, of which empty ones do not count. */
const extensionResourceId: ArmFunction = {
  name: 'extensionResourceId',
  description: 'The id of a resource that extends another, whose id comes first.',
  usage: 'scopeId, type, name…',
  required: [],
  optional: [],
  rest: STRING,
  returns: 'String',
  unknowns: 'any',
  declassifies: false,
  evaluate(args, environment, call) {
    if (args.length < 3)
      throw new ExpressionError(
        'call',
        arity('at-least-anywhere', { function: 'extensionResourceId', least: 3, given: args.length }),
      );
    requireStrings('extensionResourceId', args);
    const [parent, ...rest] = args;
    const isOpen = args.some((arg) => arg instanceof Unknown);
    const split = isOpen
      ? attempted(() => splitArguments('extensionResourceId', rest, 0, true))
      : splitArguments('extensionResourceId', rest, 0, true);
    if (split === undefined || isOpen) {
      const alternatives = kept((effort) =>
        alternativesOf(args, (others) => extensionResourceId.evaluate(others, environment, call), effort),
      );
      const text = once(() => (split === undefined ? ANY_TEXT : extensionText(parent ?? '', split)));
      return residualCall(call, args, { type: 'String', nullable: false, alternatives, text });
    }
    const scope = typeof parent === 'string' ? parent : '';
    const segments = scope.split('/').filter((segment) => segment !== '');
    if (segments.length < 2) throw argumentError('extensionResourceId', 0, 'not-a-resource-id', { value: scope });
    return joined([`/${segments.join('/')}/providers/`, ...typePieces(split.type, split.names)]);
  },
};

/** Told only where the scope surely begins with one slash; where it ends is open where it may end in slashes. */
function extensionText(scope: Value, { type, names }: IdArguments): TextFacts {
  const pieces = (piecesOf(scope) ?? []).map((piece) =>
    typeof piece === 'string' ? piece.replace(/\/{2,}/g, '/') : piece,
  );
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (typeof first !== 'string' || last === undefined || !/^\/[^/]/.test(first)) return ANY_TEXT;
  const { minLength, mayHold = () => true } = factsOf(last);
  const isWhole = typeof last === 'string' ? !last.endsWith('/') : minLength > 0 && !mayHold('/');
  const tail: readonly Piece[] = ['/providers/', ...typePieces(type, names)];
  if (isWhole) return idText([...pieces, ...tail], names);
  const before = pieces.at(-2);
  if (typeof last === 'string' || typeof before !== 'string')
    return textOfPieces([...pieces.slice(0, -1), someText([last])]);
  // What is left of the last piece, with the slashes in front of it, which go where nothing is left.
  const head = [...pieces.slice(0, -2), before.replace(/(?<!\/)\/+$/, '')];
  return idText([...head, someText([last]), ...tail], names);
}

/** Resource ids. Source: engine. */
export const resourceIdFunctions: readonly ArmFunction[] = [
  resourceId,
  subscriptionResourceId,
  tenantResourceId,
  managementGroupResourceId,
  extensionResourceId,
];
