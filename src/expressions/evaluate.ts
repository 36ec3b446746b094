import { alternativesOf } from './alternatives.js';
import type { Call, Expr } from './ast.js';
import { answerOf, asUnknown, computed } from './cover.js';
import type { Environment } from './environment.js';
import { ExpressionError } from './errors.js';
import type { Facts } from './facts.js';
import { bounded, extentOf } from './extent.js';
import { isAscii } from '../json/name.js';
import { findForm, findFunction, isRuntimeFunction } from './functions/index.js';
import { member } from './member.js';
import { isExpression, parseExpression, unescapeLiteral } from './parse.js';
import { argumentOf, residualCall } from './residue.js';
import { checkArguments, checkArity, foreseen } from './signature.js';
import type { ArmFunction, UnknownHandling } from './signature.js';
import { ObjectValue, Secret, Unknown, isArray, isKnown, settled } from './value.js';
import type { Value } from './value.js';
import type { Locals } from './locals.js';
import { beyond, callRefusal, secretRefusal } from '../messages/english/expressions.js';

/**
 * Evaluates the text of a JSON string: an expression in brackets, or a literal.
 * @throws ExpressionError where the engine would refuse it.
 */
export function evaluateText(text: string, environment: Environment): Value {
  return isExpression(text) ? evaluate(parseExpression(text), environment) : unescapeLiteral(text);
}

/**
 * Evaluates an expression as far as its parts are known. Arguments are evaluated from left to right; only the special
 * forms leave some of them out.
 * @throws ExpressionError where the engine would refuse it.
 */
export function evaluate(expression: Expr, environment: Environment, locals?: Locals): Value {
  switch (expression.kind) {
    case 'literal':
    case 'value':
      return expression.value;
    case 'access':
      return member(evaluate(expression.base, environment, locals), evaluate(expression.key, environment, locals));
    case 'call':
      environment.step();
      nesting++;
      try {
        return nesting > MAX_NESTING ? tooDeep() : evaluateCall(expression, environment, locals);
      } finally {
        nesting--;
      }
  }
}

/** How deep evaluations may stand in each other: a call in a call counts one, what it takes to compute a value more. */
const MAX_NESTING = 1_100;

let nesting = 0;

/**
 * Evaluates what is needed for what is being evaluated.
 * @param levels how much of the stack it takes beside the calls in it, in calls
 * @throws ExpressionError `own-limit` before the stack is full, which would end wherever it happens to
 */
export function deeper<T>(levels: number, work: () => T): T {
  nesting += levels;
  try {
    if (nesting > MAX_NESTING) tooDeep();
    return work();
  } finally {
    nesting -= levels;
  }
}

function tooDeep(): never {
  throw new ExpressionError('own-limit', beyond('needed-values'));
}

function evaluateCall(call: Call, environment: Environment, locals: Locals | undefined): Value {
  if (call.namespace !== undefined) {
    const callee = `${call.namespace}.${call.name}`.toLowerCase();
    // The engine takes a function that is evaluated among its own arguments for a recursion.
    for (let local = locals; local !== undefined; local = local.outer) {
      if (local.callee === callee) {
        const name = `${call.namespace}.${call.name}`;
        throw new ExpressionError('cycle', callRefusal('in-own-arguments', { function: name }));
      }
    }
    const inner: Locals = { key: undefined, value: null, callee, outer: locals };
    return environment.userFunction(call.namespace, call.name, evaluateAll(call.args, environment, inner));
  }
  const form = findForm(call.key);
  if (form !== undefined) {
    return form.apply(call, environment, locals, (expression, inner) => evaluate(expression, environment, inner));
  }
  const fn = findFunction(call.key);
  if (fn !== undefined) {
    checkArity(fn, call.args.length);
    return apply(fn, call, evaluateAll(call.args, environment, locals), environment);
  }
  if (isRuntimeFunction(call.key)) {
    const args = evaluateAll(call.args, environment, locals);
    // What Azure is asked for is told.
    return environment.runtime(
      call,
      args.map((arg) => (arg instanceof Secret ? asUnknown(arg) : arg)),
    );
  }
  throw new ExpressionError('call', callRefusal('undefined', { function: call.name }));
}

function evaluateAll(args: readonly Expr[], environment: Environment, locals: Locals | undefined): readonly Value[] {
  // A loop, not `map`: expressions may be nested deep, and every frame less counts.
  const values: Value[] = [];
  for (const arg of args) values.push(settled(evaluate(arg, environment, locals)));
  return values;
}

/** Calls a function over evaluated arguments; the one place where arity, types, unknown and secret parts are handled. */
function apply(fn: ArmFunction, call: Call, args: readonly Value[], environment: Environment): Value {
  for (const arg of args) charge(arg, environment, SHARE_OF_READING);
  if (fn.searches === true) chargeSearch(args, environment);
  if (fn.unknowns === 'parts') return sized(fn.evaluate(args, environment, call), environment);
  const deep = fn.unknowns === 'residual';
  // What works through containers passes their hidden parts on as they are.
  if (args.some(deep ? holdsKnownSecret : isSecret)) return applyToSecret(fn, call, args, environment);
  if (fn.unknowns === 'any') return sized(fn.evaluate(args, environment, call), environment);
  if (!args.every(isKnownTo[fn.unknowns])) {
    checkArguments(fn, args);
    const again = (others: readonly Value[]): Value => apply(fn, call, others, environment);
    return residualCall(call, args, () => {
      const facts = foreseen(fn, args);
      return {
        ...facts,
        alternatives: (effort) => facts.alternatives?.(effort) ?? alternativesOf(args, again, effort),
      };
    });
  }
  checkArguments(fn, args);
  return sized(fn.evaluate(args, environment, call), environment);
}

/** Longest text a function may give (engine). */
const MAX_TEXT = 131_072;

/** The result, charged by its size. */
function sized(result: Value, environment: Environment): Value {
  if (typeof result === 'string' && result.length > MAX_TEXT) {
    throw new ExpressionError('limit', beyond('text', { most: MAX_TEXT }));
  }
  charge(result, environment);
  return bounded(result);
}

/** Reading a value is cheaper than making one. */
const SHARE_OF_READING = 0.12;

/** A value of so many characters costs a step more than a small one. */
const SIZE_OF_STEP = 40;

/** Makes what walks a value cost what the walk does. */
export function charge(value: Value, environment: Pick<Environment, 'step'>, share = 1): void {
  const { size } = extentOf(value);
  const cost = Math.floor((size * share) / SIZE_OF_STEP);
  if (cost > 0) environment.step(cost);
}

/** What a function can work with. */
const isKnownTo: Readonly<Record<Exclude<UnknownHandling, 'any' | 'parts'>, (value: Value) => boolean>> = {
  residual: isKnown,
  containers: (value) => !(value instanceof Unknown || (value instanceof ObjectValue && value.dynamic.length > 0)),
  names: (value) => !(value instanceof Unknown),
};

/** Letters that are compared in a step; outside of ASCII each is looked up in the tables of a language. */
const COMPARED_IN_STEP = 5000;
const COMPARED_BY_LANGUAGE_IN_STEP = 200;
const LOOKED_UP_IN_STEP = 5;

/** A search takes at worst what comparing each letter of one text with each of the other does. */
function chargeSearch([text, sought]: readonly Value[], environment: Environment): void {
  if (typeof text !== 'string') return;
  const texts = isArray(sought) ? sought : [sought];
  let cost = 0;
  for (const one of texts) {
    if (typeof one !== 'string') continue;
    const isPlain = isAscii(text) && isAscii(one);
    cost += (text.length * one.length) / (isPlain ? COMPARED_IN_STEP : COMPARED_BY_LANGUAGE_IN_STEP);
    if (!isPlain) cost += (text.length + one.length) / LOOKED_UP_IN_STEP;
  }
  if (cost >= 1) environment.step(Math.floor(cost));
}

function isSecret(value: Value): boolean {
  return value instanceof Secret;
}

function holdsKnownSecret(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof Secret) return true;
  if (isArray(value)) return value.some(holdsKnownSecret);
  if (!(value instanceof ObjectValue)) return false;
  for (const part of value.entries.values()) if (holdsKnownSecret(part)) return true;
  return false;
}

/** Computes with what secrets hide; the result is a secret again, unless the function gives nothing away. */
function applyToSecret(fn: ArmFunction, call: Call, args: readonly Value[], environment: Environment): Value {
  const compute = (known: readonly Value[]): Value => apply(fn, call, known, environment);
  const refusal = secretRefusal('argument', { function: fn.name });
  if (!fn.declassifies)
    return computed(args, { ...call, args: args.map(argumentOf) }, fn.unknowns === 'residual', compute, refusal);
  const answer = answerOf(args, fn.unknowns === 'residual', compute, refusal);
  return answer === undefined ? residualCall(call, args, () => foreseenType(fn)) : answer;
}

/** What is known of the answer of a test whatever it is asked. */
function foreseenType({ returns }: ArmFunction): Facts {
  return returns === undefined ? {} : { type: returns, nullable: false };
}
